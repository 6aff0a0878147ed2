//! A text of `site.toml`: a string, the same in all languages, or a table by language.

use std::collections::BTreeMap;

use forms::Language;

use super::document::Fields;
use super::value::Value;
use crate::problem::{Located, Place};

/// A text as written.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    /// The text of all languages.
    pub(crate) same: Option<Located<String>>,
    /// The texts by language.
    pub(crate) by_language: BTreeMap<Language, Located<String>>,
    /// Where it is.
    pub(crate) place: Place,
}

impl Text {
    /// The text in `language`, or else in the first of `chain` that has it, and the language it is in.
    pub(crate) fn get<'a>(
        &'a self,
        language: &'a Language,
        chain: &'a [Language],
    ) -> Option<(&'a Language, &'a Located<String>)> {
        if let Some(text) = &self.same {
            return Some((language, text));
        }
        let mut languages = std::iter::once(language).chain(chain);
        languages.find_map(|language| Some((language, self.by_language.get(language)?)))
    }
}

/// The text of `key`, if it is there.
pub(super) fn text(fields: &Fields<'_>, key: &str) -> Option<Text> {
    read(fields.get(key)?)
}

/// The texts of the list `key`; `None` if it is not there.
pub(super) fn texts(fields: &Fields<'_>, key: &str) -> Option<Vec<Text>> {
    Some(fields.get(key)?.list()?.into_iter().filter_map(read).collect())
}

/// A value as a text.
pub(super) fn read(value: Value<'_>) -> Option<Text> {
    let place = value.place();
    if !value.is_table() {
        return Some(Text { same: Some(value.text()?), by_language: BTreeMap::new(), place });
    }
    let texts = value.languages()?.into_iter();
    let by_language = texts.filter_map(|(language, value)| Some((language, value.text()?))).collect();
    Some(Text { same: None, by_language, place })
}
