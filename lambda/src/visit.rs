//! One request to one form, and the pages that it may be answered with: the theme's component in the site's own page.

use forms::view::{Frame, Part};
use forms::{Answers, Field, FieldError, Opening, view};
use http::StatusCode;

use crate::bundle::{Form, Name};
use crate::gate::{Action, Sent};
use crate::log::Outcome;
use crate::reference::List;
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
    /// The empty form: its first page.
    pub fn empty(self) -> Reply {
        self.fill(StatusCode::OK, Part::default(), Outcome::Shown)
    }

    /// A page that comes next, with what was answered on it before.
    pub fn asked(self, page: usize, sent: &Sent) -> Reply {
        let returning = sent.action == Action::Review;
        let message = returning.then(|| self.text("form.review.more"));
        let part = Part { returning, message, ..self.part(page, sent) };
        self.fill(StatusCode::OK, part, Outcome::Asked)
    }

    /// A page as filled in, for changing answers. `returning` leads back to the answers from there.
    pub fn filled(self, page: usize, sent: &Sent, returning: bool) -> Reply {
        self.fill(StatusCode::OK, Part { returning, ..self.part(page, sent) }, Outcome::Edited)
    }

    /// A page as filled in, with what is to be corrected: that page, else the first with an error.
    pub fn corrected(
        self,
        page: Option<usize>,
        sent: &Sent,
        errors: &[FieldError],
        again: Option<Again>,
    ) -> Reply {
        let (status, message, outcome) = match again {
            Some(Again { status, message, outcome }) => (status, Some(message), outcome),
            None => (StatusCode::UNPROCESSABLE_ENTITY, None, Outcome::Invalid),
        };
        let at = |error: &FieldError| self.form.definition.page_of(error);
        let page = page.or_else(|| errors.iter().map(at).min()).unwrap_or_default();
        let fields = errors.iter().filter(|error| at(error) == page).map(|error| error.field.clone());
        let fields = fields.collect();
        let returning = sent.action == Action::Review;
        let part = Part { errors, message, returning, ..self.part(page, sent) };
        self.fill(status, part, outcome).noting(|note| note.fields = fields)
    }

    /// The answers to check, with a token for sending them, and the questions whose answers have been left out.
    pub fn review(
        self,
        answers: &Answers,
        left_out: &[&Field],
        token: &Token,
        again: Option<Again>,
    ) -> Reply {
        let Form { definition, texts, components, .. } = self.form;
        let (status, message, outcome) = match again {
            Some(Again { status, message, outcome }) => (status, Some(message), outcome),
            None => (StatusCode::OK, None, Outcome::Checked),
        };
        let title = self.title(texts.get("form.review.title"), message.is_some());
        let token = token.seal(&self.app.keys, definition);
        let path = self.name.path();
        let view = view::Review::new(self.frame(&path), answers, left_out, token, message);
        self.page(status, &title, Above::default(), components.review(&view), outcome)
    }

    /// The receipt of an application.
    pub fn receipt(self, reference: &str, list: List) -> Reply {
        let Form { texts, components, home, .. } = self.form;
        let title = self.title(texts.get("form.receipt.title"), false);
        let path = self.name.path();
        let waiting = list == List::Waiting;
        let view = view::Receipt::new(self.frame(&path), reference.to_owned(), waiting, home.clone());
        let html = components.receipt(&view);
        self.page(StatusCode::OK, &title, Above::default(), html, Outcome::Receipt).without_referrer()
    }

    /// A page that says what happened: the texts `form.notice.<key>.title` and `.text`, with `values` for placeholders.
    pub fn notice(self, key: &str, values: &[(&str, &str)], outcome: Outcome) -> Reply {
        let Form { definition, texts, components, .. } = self.form;
        let title = texts.fill(&format!("form.notice.{key}.title"), values);
        let text = texts.fill(&format!("form.notice.{key}.text"), values);
        let link = (self.text("form.notice.to_form"), self.name.path());
        let heading = self.title(&title, false);
        let view = view::Notice::new(definition, texts, title, view::paragraphs(&text), Some(link));
        self.page(notice_status(outcome), &heading, Above::default(), components.notice(&view), outcome)
    }

    /// The page for a form that takes no applications at `time`; `None` where it does. Shows what was `sent`, which the browser would
    /// lose: see [`view::Kept`].
    pub fn closed(self, time: jiff::Timestamp, sent: Option<&Sent>) -> Option<Reply> {
        let Form { definition, language, texts, components, home, .. } = self.form;
        let opening = Opening::on(definition, calendar::today(time));
        let link = (self.text("form.receipt.home"), home.clone());
        let mut view = view::Notice::not_open(definition, texts, language, opening, link)?;
        let path = self.name.path();
        view.kept = sent.and_then(|sent| {
            view::Kept::new(self.frame(&path), &sent.submission, opening, self.control(sent))
        });
        let heading = self.title(&view.title, false);
        let outcome = if opening == Opening::Paused { Outcome::Paused } else { Outcome::Closed };
        Some(self.page(notice_status(outcome), &heading, Above::default(), components.notice(&view), outcome))
    }

    /// The path of an application's receipt.
    pub fn receipt_path(self, reference: &str, list: List) -> String {
        let sealed = reference::seal(&self.app.keys, &self.form.definition, reference, list);
        format!("{}/receipt/{sealed}", self.name.path())
    }

    /// A new token for these answers.
    pub fn token(self, answers: &Answers) -> Token {
        let Form { definition, language, .. } = self.form;
        let Moment { now, nonce, until: _ } = self.moment;
        Token::new(definition, language, &forms::answers_hash(answers), nonce, now)
    }

    /// A text above a page, with the contact's name and e-mail address for `{name}` and `{email}`.
    pub fn message(self, key: &str, values: &[(&str, &str)]) -> String {
        let privacy = &self.form.definition.privacy;
        let contact = [("name", privacy.contact_name.as_str()), ("email", privacy.contact_email.as_str())];
        self.form.texts.fill(&format!("form.message.{key}"), &[&contact, values].concat())
    }

    fn frame<'f>(&'f self, path: &'f str) -> Frame<'f> {
        let Form { definition, language, texts, .. } = self.form;
        Frame { definition, texts, language, action: path }
    }

    /// A page with what was sent, and what is carried along.
    fn part(self, page: usize, sent: &Sent) -> Part<'_> {
        let seal = |token: &Token| token.seal(&self.app.keys, &self.form.definition);
        Part {
            page,
            submission: Some(&sent.submission),
            token: sent.token.as_ref().map(seal),
            trapped: sent.trapped,
            ..Part::default()
        }
    }

    /// What a post said beside the answers, to be said again.
    fn control(self, sent: &Sent) -> Vec<(String, String)> {
        let definition = &self.form.definition;
        let page = sent.page.and_then(|page| definition.pages.get(page)).map(|page| page.id.as_str());
        let token = sent.token.as_ref().map(|token| token.seal(&self.app.keys, definition));
        let action = match sent.action {
            Action::Send => "send",
            Action::Review => "review",
            Action::Check | Action::Back | Action::Edit | Action::Change(_) => "",
        };
        view::control(page, token, action, sent.trapped)
    }

    fn fill(self, status: StatusCode, part: Part<'_>, outcome: Outcome) -> Reply {
        let components = &self.form.components;
        let is_error = part.message.is_some() || !part.errors.is_empty();
        let path = self.name.path();
        let view = view::Fill::new(self.frame(&path), part);
        let heading = match (view.progress.as_str(), view.heading.as_str()) {
            ("", _) => String::new(),
            (progress, heading) => format!("{progress}: {heading}"),
        };
        let title = self.title(&heading, is_error && status != StatusCode::OK);
        match (components.alert(&view), components.progress(&view)) {
            (Ok(alert), Ok(progress)) => {
                self.page(status, &title, Above { alert, progress }, components.fill(&view), outcome)
            }
            _ => self.broken(),
        }
    }

    fn page(
        self,
        status: StatusCode,
        title: &str,
        above: Above,
        html: Result<String, impl Sized>,
        outcome: Outcome,
    ) -> Reply {
        let Above { alert, progress } = above;
        match html {
            Ok(html) => Reply::page(status, self.form.shell.fill(title, &alert, &progress, &html), outcome),
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
}

/// What stands above the heading of a page, as HTML.
#[derive(Debug, Default)]
struct Above {
    alert: String,
    progress: String,
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
