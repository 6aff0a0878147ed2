//! What a lock of a form holds: readable TOML, sorted by version and language.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use forms::{Definition, Language, Privacy};
use serde::Deserialize;

use super::diff;

const PURPOSE: &str = "\
# Hva søkerne har lest og sagt ja til i skjemaet, ordrett, for hver versjon av samtykket.
# Filen er skrevet av «veiviser lock» og er bevis: ikke rediger den, og ta vare på gamle versjoner.
";

/// All versions of a form, by the editor's name for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Recorded {
    pub(super) versions: BTreeMap<String, Version>,
}

/// What one version said.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Version {
    /// [`Definition::version`] of the form when this was recorded.
    form: String,
    controller: String,
    retention_days: u32,
    texts: BTreeMap<Language, Texts>,
}

/// The words in one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    /// SHA-256 of `consent`: what each application carries.
    sha256: String,
    consent: String,
    purpose: String,
    legal_basis: String,
    recipients: String,
}

/// A text that is not what was recorded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// The key in the form: `text`, `purpose` …
    pub(super) what: &'static str,
    /// The language; empty for what is the same in all.
    pub(super) language: String,
    /// The words that are gone and those that are new.
    pub(super) diff: String,
}

impl Recorded {
    /// Records a version, or what one has got since: new languages, translations of borrowed words.
    pub(super) fn add(&mut self, name: &str, now: Version) {
        match self.versions.get_mut(name) {
            Some(before) => before.take(now),
            None => {
                self.versions.insert(name.to_owned(), now);
            }
        }
    }

    /// Records other words under the same name. Those that stood there are kept under a name of their own: should anybody have
    /// agreed to them after all, the hash in the application finds them.
    pub(super) fn replace(&mut self, name: &str, now: Version) {
        if let Some(before) = self.versions.remove(name) {
            let mut names = (1..).map(|number| format!("{name} (erstattet {number})"));
            let free = names.find(|free| !self.versions.contains_key(free));
            self.versions.extend(free.map(|free| (free, before)));
        }
        self.versions.insert(name.to_owned(), now);
    }

    /// The file; empty where nothing is recorded.
    pub(super) fn text(&self) -> String {
        if self.versions.is_empty() {
            return String::new();
        }
        let mut text = PURPOSE.to_owned();
        for (name, Version { form, controller, retention_days, texts }) in &self.versions {
            let name = quoted(name);
            // A String takes any text: the results say nothing.
            let _ = write!(
                text,
                "\n[versions.{name}]\nform = {}\ncontroller = {}\nretention_days = {retention_days}\n",
                quoted(form),
                quoted(controller)
            );
            for (language, Texts { sha256, consent, purpose, legal_basis, recipients }) in texts {
                let _ = writeln!(text, "\n[versions.{name}.texts.{language}]");
                let pairs = [
                    ("sha256", sha256),
                    ("consent", consent),
                    ("purpose", purpose),
                    ("legal_basis", legal_basis),
                    ("recipients", recipients),
                ];
                for (key, value) in pairs {
                    let _ = writeln!(text, "{key} = {}", quoted(value));
                }
            }
        }
        text
    }
}

impl Version {
    /// What the form says now.
    pub(super) fn of(definition: &Definition) -> Self {
        let Privacy {
            controller,
            contact_name: _,
            contact_email: _,
            contact_phone: _,
            purpose,
            legal_basis,
            recipients,
            retention_days,
        } = &definition.privacy;
        let texts = |language: &Language| Texts {
            sha256: definition.consent.sha256.get(language).to_owned(),
            consent: definition.consent.text.get(language).to_owned(),
            purpose: purpose.get(language).to_owned(),
            legal_basis: legal_basis.get(language).to_owned(),
            recipients: recipients.get(language).to_owned(),
        };
        Self {
            form: definition.version.clone(),
            controller: controller.clone(),
            retention_days: *retention_days,
            texts: definition.languages.iter().map(|one| (one.clone(), texts(one))).collect(),
        }
    }

    /// What `now` says with other words than this.
    pub(super) fn changed(&self, now: &Self) -> Vec<Difference> {
        let facts = [
            ("controller", self.controller.clone(), now.controller.clone()),
            ("retention_days", self.retention_days.to_string(), now.retention_days.to_string()),
        ];
        // A site that does not say who answers is told so elsewhere.
        let facts = facts.into_iter().filter(|(.., now)| now != "?");
        let facts = facts.filter_map(|(what, before, now)| difference(what, "", &before, &now));
        let known =
            now.texts.iter().filter_map(|(language, now)| Some((language, self.texts.get(language)?, now)));
        let texts = known.filter(|(language, before, _)| !self.is_borrowed(language, before));
        facts.chain(texts.flat_map(|(language, before, now)| before.changed(now, language))).collect()
    }

    /// Whether `now` has a language that this has not, or words of its own where this had borrowed some.
    pub(super) fn lacks(&self, now: &Self) -> bool {
        now.texts.iter().any(|(language, now)| match self.texts.get(language) {
            None => true,
            Some(before) => before != now && self.is_borrowed(language, before),
        })
    }

    /// Takes over the words of `now`; languages that it has no more are kept.
    fn take(&mut self, now: Self) {
        let Self { form, controller, retention_days, texts } = now;
        (self.form, self.controller, self.retention_days) = (form, controller, retention_days);
        self.texts.extend(texts);
    }

    /// Whether the words are those of another language, that stood in for a translation: nothing is lost with them.
    fn is_borrowed(&self, language: &Language, words: &Texts) -> bool {
        self.texts.iter().any(|(other, texts)| other != language && texts == words)
    }
}

impl Texts {
    fn changed(&self, now: &Self, language: &Language) -> Vec<Difference> {
        // The hash follows from the text.
        let Self { sha256: _, consent, purpose, legal_basis, recipients } = self;
        let pairs = [
            ("text", consent, &now.consent),
            ("purpose", purpose, &now.purpose),
            ("legal_basis", legal_basis, &now.legal_basis),
            ("recipients", recipients, &now.recipients),
        ];
        pairs
            .into_iter()
            .filter_map(|(what, before, now)| difference(what, language.as_str(), before, now))
            .collect()
    }
}

fn difference(what: &'static str, language: &str, before: &str, now: &str) -> Option<Difference> {
    let diff = || Difference { what, language: language.to_owned(), diff: diff::words(before, now) };
    (before != now).then(diff)
}

/// A TOML string.
fn quoted(text: &str) -> toml::Value {
    toml::Value::String(text.to_owned())
}
