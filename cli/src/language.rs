//! The language of this run: what `--lang` says, else what the machine says.

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use messages::Language;

/// Read before the command line is parsed: help and mistakes on the command line are shown in it too.
pub fn chosen(arguments: impl IntoIterator<Item = OsString>) -> Language {
    asked(arguments).unwrap_or_else(of_machine)
}

/// What `--lang` takes.
pub fn parser() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| code.parse::<Language>().unwrap_or_default())
}

fn asked(arguments: impl IntoIterator<Item = OsString>) -> Option<Language> {
    let mut arguments = arguments.into_iter().filter_map(|argument| argument.into_string().ok());
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--lang") {
            Some("") => return arguments.next()?.parse().ok(),
            Some(rest) => return rest.strip_prefix('=')?.parse().ok(),
            None => {}
        }
    }
    None
}

fn of_machine() -> Language {
    let values = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).unwrap_or_default());
    Language::of_locales(values.iter().map(String::as_str))
}
