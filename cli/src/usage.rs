//! Mistakes on the command line, explained in Norwegian.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Prints help, version or what is wrong. Help and version are 0, everything else 2.
#[expect(clippy::print_stderr, reason = "the command line's own messages")]
pub fn explain(error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Nothing is left to do if the terminal is gone.
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
        }
        kind => eprintln!(
            "veiviser: {}\nSkriv «veiviser --help» for å se hva du kan skrive.",
            sentence(kind, error)
        ),
    }
    ExitCode::from(2)
}

fn sentence(kind: ErrorKind, error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map_or_else(String::new, written);
    let argument = context(ContextKind::InvalidArg);
    match kind {
        ErrorKind::InvalidSubcommand => {
            let name = context(ContextKind::InvalidSubcommand);
            format!(
                "Kommandoen «{name}» finnes ikke.{}",
                suggestion(&context(ContextKind::SuggestedSubcommand))
            )
        }
        ErrorKind::UnknownArgument => {
            format!("Valget «{argument}» finnes ikke her.{}", suggestion(&context(ContextKind::SuggestedArg)))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            let valid = context(ContextKind::ValidValue);
            let choices = if valid.is_empty() { valid } else { format!(" Velg blant: {valid}.") };
            format!("«{value}» kan ikke brukes som {argument}.{choices}")
        }
        ErrorKind::MissingRequiredArgument => format!("Kommandoen trenger også {argument}."),
        ErrorKind::MissingSubcommand => "Skriv hva du vil gjøre, for eksempel «veiviser serve».".to_owned(),
        ErrorKind::ArgumentConflict => {
            format!("{argument} kan ikke brukes sammen med {}.", context(ContextKind::PriorArg))
        }
        _ => "Kommandoen er ikke skrevet riktig.".to_owned(),
    }
}

fn suggestion(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!(" Mente du «{name}»?") }
}

fn written(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(values) => values.join(", "),
        other => other.to_string(),
    }
}
