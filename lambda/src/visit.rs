//! One request to one form, and the pages that it may be answered with: the theme's component in the site's own page.

use forms::{Answers, FieldError, Opening, Submission, view};
use http::StatusCode;

use crate::bundle::{Form, Name};
use crate::log::Outcome;
use crate::reply::Reply;
use crate::token::Token;
use crate::{App, Moment, calendar, pages, reference};

/// What every step needs to know.
#[derive(Clone, Copy)]
pub struct Visit<'a> {
    /// What all requests share.
    pub app: &'a App,
    /// The form, in the language asked for.
    pub form: &'a Form,
    /// Its name.
    pub name: &'a Name,
    /// When, and a random number.
    pub moment: Moment,
}

/// Why a page is shown again without the applicant's doing: status, and text to put above it.
#[derive(Clone, Debug)]
pub struct Again {
    /// HTTP status.
    pub status: StatusCode,
    /// What happened and what to do.
    pub message: String,
    /// For the log.
    pub outcome: Outcome,
}

impl Visit<'_> {
    /// The empty form.
    pub fn empty(self) -> Reply {
        self.fill(StatusCode::OK, None, &[], None, Outcome::Shown)
    }

    /// The form as filled in, for changing answers.
    pub fn filled(self, submission: &Submission) -> Reply {
        self.fill(StatusCode::OK, Some(submission), &[], None, Outcome::Edited)
    }

    /// The form as filled in, with what is to be corrected.
    pub fn corrected(self, submission: &Submission, errors: &[FieldError], again: Option<Again>) -> Reply {
        let (status, message, outcome) = match again {
            Some(Again { status, message, outcome }) => (status, Some(message), outcome),
            None => (StatusCode::UNPROCESSABLE_ENTITY, None, Outcome::Invalid),
        };
        let fields = errors.iter().map(|error| error.field.clone()).collect();
        self.fill(status, Some(submission), errors, message, outcome).noting(|note| note.fields = fields)
    }

    /// The answers to check, with a token for sending them.
    pub fn review(self, answers: &Answers, token: &Token, again: Option<Again>) -> Reply {
        let Form { definition, language, texts, components, .. } = self.form;
        let (status, message, outcome) = match again {
            Some(Again { status, message, outcome }) => (status, Some(message), outcome),
            None => (StatusCode::OK, None, Outcome::Checked),
        };
        let title = self.title(texts.get("form.review.title"), message.is_some());
        let token = token.seal(&self.app.keys, definition);
        let view = view::Review::new(definition, texts, language, answers, token, message, self.action());
        self.page(status, &title, "", components.review(&view), outcome)
    }

    /// The receipt of an application.
    pub fn receipt(self, reference: &str) -> Reply {
        let Form { definition, language, texts, components, home, .. } = self.form;
        let title = self.title(texts.get("form.receipt.title"), false);
        let view = view::Receipt::new(definition, texts, language, reference.to_owned(), home.clone());
        self.page(StatusCode::OK, &title, "", components.receipt(&view), Outcome::Receipt).without_referrer()
    }

    /// A page that says what happened: the texts `form.notice.<key>.title` and `.text`, with `values` for placeholders.
    pub fn notice(self, key: &str, values: &[(&str, &str)], outcome: Outcome) -> Reply {
        let Form { definition, texts, components, .. } = self.form;
        let title = texts.fill(&format!("form.notice.{key}.title"), values);
        let text = texts.fill(&format!("form.notice.{key}.text"), values);
        let link = (self.text("form.notice.to_form"), self.name.path());
        let heading = self.title(&title, false);
        let view = view::Notice::new(definition, texts, title, view::paragraphs(&text), Some(link));
        self.page(notice_status(outcome), &heading, "", components.notice(&view), outcome)
    }

    /// The page for a form that takes no applications at `time`; `None` where it does.
    pub fn closed(self, time: jiff::Timestamp) -> Option<Reply> {
        let Form { definition, language, texts, components, home, .. } = self.form;
        let opening = Opening::on(definition, calendar::today(time));
        let link = (self.text("form.receipt.home"), home.clone());
        let view = view::Notice::not_open(definition, texts, language, opening, link)?;
        let heading = self.title(&view.title, false);
        let outcome = if opening == Opening::Paused { Outcome::Paused } else { Outcome::Closed };
        Some(self.page(notice_status(outcome), &heading, "", components.notice(&view), outcome))
    }

    /// The path of an application's receipt.
    pub fn receipt_path(self, reference: &str) -> String {
        let sealed = reference::seal(&self.app.keys, &self.form.definition, reference);
        format!("{}/receipt/{sealed}", self.name.path())
    }

    /// A new token for these answers.
    pub fn token(self, answers: &Answers) -> Token {
        let Form { definition, language, .. } = self.form;
        let Moment { now, nonce } = self.moment;
        Token::new(definition, language, &forms::answers_hash(answers), nonce, now)
    }

    /// A text above a page, with the contact's name and e-mail address for `{name}` and `{email}`.
    pub fn message(self, key: &str, values: &[(&str, &str)]) -> String {
        let privacy = &self.form.definition.privacy;
        let contact = [("name", privacy.contact_name.as_str()), ("email", privacy.contact_email.as_str())];
        self.form.texts.fill(&format!("form.message.{key}"), &[&contact, values].concat())
    }

    fn fill(
        self,
        status: StatusCode,
        submission: Option<&Submission>,
        errors: &[FieldError],
        message: Option<String>,
        outcome: Outcome,
    ) -> Reply {
        let Form { definition, language, texts, components, .. } = self.form;
        let title = self.title("", message.is_some() || !errors.is_empty());
        let view = view::Fill::new(definition, texts, language, submission, errors, message, self.action());
        match components.alert(&view) {
            Ok(alert) => self.page(status, &title, &alert, components.fill(&view), outcome),
            Err(_) => self.broken(),
        }
    }

    fn page(
        self,
        status: StatusCode,
        title: &str,
        alert: &str,
        html: Result<String, impl Sized>,
        outcome: Outcome,
    ) -> Reply {
        match html {
            Ok(html) => Reply::page(status, self.form.shell.fill(title, alert, &html), outcome),
            Err(_) => self.broken(),
        }
    }

    /// A component failed. The error is not logged: it may quote what the template was given.
    fn broken(self) -> Reply {
        pages::broken(self.name, "a form component of the theme failed".to_owned())
    }

    /// What goes before the page's own title.
    fn title(self, heading: &str, is_error: bool) -> String {
        let prefix = if is_error { self.form.texts.get("form.summary.title_prefix") } else { "" };
        if heading.is_empty() { prefix.to_owned() } else { format!("{prefix}{heading} – ") }
    }

    fn text(self, key: &str) -> String {
        self.form.texts.get(key).to_owned()
    }

    fn action(self) -> String {
        format!("{}#feil", self.name.path())
    }
}

fn notice_status(outcome: Outcome) -> StatusCode {
    match outcome {
        Outcome::Closed => StatusCode::GONE,
        // Not gone: the same request will do when the editor opens the form again. Not 503 either: nothing is broken.
        Outcome::Paused => StatusCode::CONFLICT,
        Outcome::Foreign => StatusCode::FORBIDDEN,
        Outcome::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Outcome::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Outcome::Method => StatusCode::METHOD_NOT_ALLOWED,
        Outcome::Unknown => StatusCode::NOT_FOUND,
        _ => StatusCode::BAD_REQUEST,
    }
}
