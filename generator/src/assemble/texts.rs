//! The interface texts of an edition: the site's own over its bases', and key by key what the language borrows.

use std::collections::{BTreeMap, BTreeSet};

use forms::Language;
use messages::{Rule, message};

use super::context::Context;
use crate::plural::text_of;
use crate::problem::{Located, Problem};

/// All texts of `language` by dotted key, and the languages of those that are borrowed. What another language of the site
/// has and this has not is told.
pub(super) fn texts(
    context: &Context<'_>,
    language: &Language,
) -> (BTreeMap<String, String>, BTreeMap<String, Language>) {
    let (mut texts, mut borrowed) = (BTreeMap::new(), BTreeMap::new());
    for candidate in context.candidates(language) {
        for (key, text) in written(context, candidate) {
            if !texts.contains_key(key) {
                texts.insert(key.to_owned(), context.expand(text, candidate));
                if candidate != language {
                    borrowed.insert(key.to_owned(), candidate.clone());
                }
            }
        }
    }
    tell_missing(context, language, &texts);
    (texts, borrowed)
}

/// The texts written in `language`: the site's own over its bases'.
fn written<'a>(
    context: &Context<'a>,
    language: &Language,
) -> impl Iterator<Item = (&'a str, &'a Located<String>)> {
    let mut written: BTreeMap<&str, &Located<String>> = BTreeMap::new();
    for (_, site) in context.family.base_first() {
        let strings = site.strings.get(language).into_iter().flatten();
        written.extend(strings.map(|(key, text)| (key.as_str(), text)));
    }
    written.into_iter()
}

fn tell_missing(context: &Context<'_>, language: &Language, texts: &BTreeMap<String, String>) {
    let mut told = BTreeSet::new();
    for other in context.languages.iter().filter(|other| *other != language && context.has_pages(language)) {
        for (key, text) in written(context, other).filter(|(key, _)| !texts.contains_key(*key)) {
            // Another language may have more forms of a text that counts.
            if text_of(key, |other| texts.contains_key(other)).is_none() && told.insert(key) {
                context.tell(missing(key, text, other, language));
            }
        }
    }
}

fn missing(key: &str, text: &Located<String>, other: &Language, language: &Language) -> Problem {
    let message = message!("missing-string", key = key, other = other, language = language);
    let path = text.place.source.path.with_file_name(format!("{language}.toml"));
    let help = message!("missing-string-help", path = path.display().to_string());
    Problem::new(Rule::MissingString, &text.place, message, help)
}
