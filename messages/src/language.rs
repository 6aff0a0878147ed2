//! The languages of the catalogue.

use std::fmt;
use std::str::FromStr;

/// A language that messages can be shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Norwegian bokmål: what is shown where nothing says otherwise.
    #[default]
    Bokmal,
    /// English.
    English,
}

/// A word that names none of the languages.
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

impl Language {
    /// All of them, the default first.
    pub const ALL: [Self; 2] = [Self::Bokmal, Self::English];

    /// Its code: `nb` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::English => "en",
        }
    }

    /// The language of a machine, from the values of `LC_ALL`, `LC_MESSAGES` and `LANG` in that order: the first that is set
    /// decides. Scandinavians read bokmål, everybody else English; `C`, `POSIX` and nothing at all say nothing: bokmål.
    pub fn of_locales<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        let Some(locale) = values.into_iter().find(|value| !value.is_empty()) else { return Self::default() };
        let language = locale.split(['_', '.', '@', '-']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "nb" | "nn" | "no" | "da" | "sv" | "c" | "posix" => Self::Bokmal,
            _ => Self::English,
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// `nb` or `en`.
    fn from_str(written: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.into_iter().find(|language| language.code() == written).ok_or(UnknownLanguage)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nb, en")
    }
}

impl std::error::Error for UnknownLanguage {}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_first_locale_that_is_set_decides() {
        assert_eq!(Language::of_locales(["", "", "nn_NO.UTF-8"]), Language::Bokmal);
        assert_eq!(Language::of_locales(["en_GB.UTF-8", "nb_NO.UTF-8"]), Language::English);
        assert_eq!(Language::of_locales(["sv_SE"]), Language::Bokmal);
        assert_eq!(Language::of_locales(["uk_UA.UTF-8"]), Language::English);
        assert_eq!(Language::of_locales(["C.UTF-8"]), Language::Bokmal);
        assert_eq!(Language::of_locales([]), Language::Bokmal);
    }

    #[test]
    fn a_language_is_chosen_by_its_code() {
        assert_eq!("nb".parse(), Ok(Language::Bokmal));
        assert_eq!("en".parse(), Ok(Language::English));
        assert!("norsk".parse::<Language>().is_err());
    }
}
