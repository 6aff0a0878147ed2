//! The language of a text, and texts that exist in several languages.

use std::collections::BTreeMap;
use std::fmt;

use messages::{Argument, message};
use serde::{Deserialize, Serialize};

/// A BCP 47 primary language subtag in lower case: `nb`, `nn`, `en`, `uk`, `ar` …
///
/// `no` is refused by [`Language::new`]: a page is written in bokmål (`nb`) or nynorsk (`nn`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

impl Language {
    /// Two or three lower-case ASCII letters, not `no`; anything else is `None`.
    pub fn new(tag: &str) -> Option<Self> {
        let well_formed = matches!(tag.len(), 2..=3) && tag.bytes().all(|byte| byte.is_ascii_lowercase());
        (well_formed && tag != "no").then(|| Self(tag.to_owned()))
    }

    /// The subtag, as in `<html lang>`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The base direction of the language's script, as in `<html dir>`.
    pub fn direction(&self) -> &'static str {
        match self.as_str() {
            "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
            _ => "ltr",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Its name in the language of the message.
impl From<&Language> for Argument {
    fn from(language: &Language) -> Self {
        message!("language", code = language.as_str()).into()
    }
}

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(tag: String) -> Result<Self, String> {
        Self::new(&tag).ok_or_else(|| format!("«{tag}» er ikke en språkkode"))
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

/// One text in the languages of a site. Complete by construction: the builder of a
/// [`Definition`](crate::Definition) has followed the fallback chains, so every language of the form has an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized(pub BTreeMap<Language, Wording>);

impl Localized {
    /// The text in `language`; empty where the language is not one of the form's.
    pub fn get(&self, language: &Language) -> &str {
        self.0.get(language).map_or("", |wording| wording.text.as_str())
    }

    /// The language that the text in `language` is borrowed from.
    pub fn borrowed(&self, language: &Language) -> Option<&Language> {
        self.0.get(language)?.borrowed.as_ref()
    }
}

impl FromIterator<(Language, String)> for Localized {
    fn from_iter<I: IntoIterator<Item = (Language, String)>>(texts: I) -> Self {
        Self(texts.into_iter().map(|(language, text)| (language, text.into())).collect())
    }
}

/// A text, and where it has none of its own, the language that it is borrowed from: whoever reads it aloud must know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Wording {
    /// The text.
    pub text: String,
    /// The language that it is in, where that is not the language asked for.
    pub borrowed: Option<Language>,
}

impl From<String> for Wording {
    fn from(text: String) -> Self {
        Self { text, borrowed: None }
    }
}

/// As JSON: `"Navn"`, and borrowed `{ "lang": "nb", "text": "Navn" }`.
#[derive(Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Written {
    Own(String),
    Borrowed { lang: Language, text: String },
}

impl From<Written> for Wording {
    fn from(written: Written) -> Self {
        match written {
            Written::Own(text) => text.into(),
            Written::Borrowed { lang, text } => Self { text, borrowed: Some(lang) },
        }
    }
}

impl From<Wording> for Written {
    fn from(wording: Wording) -> Self {
        match wording {
            Wording { text, borrowed: None } => Self::Own(text),
            Wording { text, borrowed: Some(lang) } => Self::Borrowed { lang, text },
        }
    }
}
