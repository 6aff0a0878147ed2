//! All that is held on one person, as a page of its own: for who asks, on a screen or on paper.
//!
//! In order: each application with its answers in the words and the language of its form, then what the form says of its use of them.
//! Nothing is fetched and nothing is run: the page can be sent, kept, and read in ten years.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use applications::{Application, Evidence};
use forms::spam::sign_words;
use forms::view::{self, Frame, PrivacyTable};
use forms::{Definition, Language, Texts, format_date};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::export::{ExportError, write_text};
use crate::html::document;

mod html;

pub(crate) use html::STYLE;
use html::{Part, facts, heading, note, rows, section};

/// A form, and what one person has sent with it.
#[derive(Clone, Debug)]
pub struct Papers<'a> {
    /// The form as it is now.
    pub definition: &'a Definition,
    /// Its texts in each of its languages.
    pub texts: &'a BTreeMap<Language, Texts>,
    /// What the person has sent, oldest first.
    pub applications: Vec<Application>,
}

/// Writes the page to `target`, readable by its owner only; `now` and `zone` say when that was.
///
/// # Errors
/// [`ExportError::NoForms`] where nothing is held, else that of the disk; then no file has changed.
pub fn subject(
    papers: &[Papers<'_>],
    now: Timestamp,
    zone: &TimeZone,
    target: &Path,
) -> Result<PathBuf, ExportError> {
    let sheets =
        papers.iter().flat_map(|form| form.applications.iter().filter_map(|one| Sheet::of(form, one, zone)));
    let sheets: Vec<Sheet<'_>> = sheets.collect();
    // Whoever has applied twice is spoken to in the language of the last time.
    let Some(last) = sheets.iter().max_by_key(|sheet| sheet.application.submitted_at) else {
        return Err(ExportError::NoForms);
    };
    write_text(target, &last.document(&sheets, now))
}

/// One application in its language.
struct Sheet<'a> {
    definition: &'a Definition,
    texts: &'a Texts,
    language: &'a Language,
    application: &'a Application,
    zone: &'a TimeZone,
}

impl<'a> Sheet<'a> {
    /// In the language of the application; in the form's first where it no longer has that one.
    fn of(papers: &'a Papers<'_>, application: &'a Application, zone: &'a TimeZone) -> Option<Self> {
        let Papers { definition, texts, .. } = papers;
        let own = texts.get_key_value(&application.language);
        let (language, texts) =
            own.or_else(|| definition.languages.first().and_then(|first| texts.get_key_value(first)))?;
        Some(Self { definition, texts, language, application, zone })
    }

    fn document(&self, sheets: &[Sheet<'_>], now: Timestamp) -> String {
        let title = self.text("title");
        let values = [("controller", self.definition.privacy.controller.as_str()), ("date", &self.date(now))];
        let about = self.texts.fill("form.subject.about", &values);
        let body = sheets.iter().map(Sheet::html).collect::<String>();
        let language = (self.language.as_str(), self.language.direction());
        document(language, title, &about, &body, &STYLE, "noindex")
    }

    /// The application, and after it what the form promises.
    fn html(&self) -> String {
        let Self { definition, texts, language, application, .. } = self;
        let frame = Frame { definition, texts, language, action: "" };
        let privacy = PrivacyTable::new(definition, texts, language);
        let parts = [
            heading(2, definition.title.get(language), definition.title.borrowed(language)),
            facts(&self.facts()),
            heading(3, self.text("answers"), None),
            self.changed(),
            rows(&view::answers(frame, &application.answers), true),
            heading(3, &privacy.title, None),
            rows(&privacy.rows, false),
            heading(3, self.text("technical"), None),
            facts(&self.technical()),
        ];
        section(language, &parts.concat())
    }

    fn changed(&self) -> String {
        if self.application.form_version == self.definition.version {
            String::new()
        } else {
            note(self.text("changed"))
        }
    }

    fn facts(&self) -> Vec<(&'a str, Vec<Part<'a>>)> {
        let Self { application, texts, .. } = self;
        let mut facts = vec![
            (self.text("reference"), vec![Part::Code(&application.reference)]),
            (self.text("received"), vec![Part::Text(self.moment(application.submitted_at))]),
            (self.text("deleted"), vec![Part::Text(self.date(application.expires_at))]),
            (self.text("consent"), self.consent()),
        ];
        if application.waiting_list {
            facts.push((self.text("waiting"), vec![Part::Text(texts.get("form.yes").to_owned())]));
        }
        facts.push((self.text("robot"), self.robot()));
        facts
    }

    /// Version and day, and the words themselves where the form still has them.
    fn consent(&self) -> Vec<Part<'a>> {
        let Evidence { version, sha256, language, given_at } = &self.application.consent;
        let values = [("version", version.as_str()), ("date", &self.moment(*given_at))];
        let consent = &self.definition.consent;
        let words = (consent.sha256.get(language) == sha256).then(|| consent.text.get(language));
        let given = Part::Text(self.texts.fill("form.subject.consent_given", &values));
        [given].into_iter().chain(words.map(|words| Part::In(language, words))).collect()
    }

    fn robot(&self) -> Vec<Part<'a>> {
        let Self { application, texts, .. } = self;
        if application.suspected.is_empty() {
            return vec![Part::Text(texts.get("form.no").to_owned())];
        }
        let signs = sign_words(&application.suspected, texts);
        vec![Part::Text(self.text("signs").to_owned()), Part::List(signs)]
    }

    fn technical(&self) -> Vec<(&'a str, Vec<Part<'a>>)> {
        let Self { application, .. } = self;
        let score = application.score.to_string();
        vec![
            (self.text("form"), vec![Part::Code(&application.form)]),
            (self.text("language"), vec![Part::Code(application.language.as_str())]),
            (self.text("checked"), vec![Part::Text(self.moment(application.issued_at))]),
            (self.text("score"), vec![Part::Text(score)]),
            (self.text("form_version"), vec![Part::Code(&application.form_version)]),
            (self.text("answers_hash"), vec![Part::Code(&application.answers_hash)]),
            (self.text("consent_hash"), vec![Part::Code(&application.consent.sha256)]),
        ]
    }

    fn text(&self, key: &str) -> &'a str {
        self.texts.get(&format!("form.subject.{key}"))
    }

    fn date(&self, moment: Timestamp) -> String {
        format_date(self.zone.to_datetime(moment).date(), self.texts)
    }

    /// «22. november 2026, 13:05»
    fn moment(&self, moment: Timestamp) -> String {
        let time = self.zone.to_datetime(moment).time();
        format!("{}, {:02}:{:02}", self.date(moment), time.hour(), time.minute())
    }
}
