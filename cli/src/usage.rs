//! Mistakes on the command line, explained.

use std::process::ExitCode;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use messages::{Argument, Language, Message, message};

use crate::args::Cli;

/// Prints help, version or what is wrong. Help and version are 0, everything else 2.
#[expect(clippy::print_stderr, reason = "the command line's own messages")]
pub fn explain(error: &clap::Error, language: Language) -> ExitCode {
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
            "veiviser: {}\n{}",
            sentence(kind, error, language).text(language),
            message!("usage-hint", command = command()).text(language)
        ),
    }
    ExitCode::from(2)
}

fn sentence(kind: ErrorKind, error: &clap::Error, language: Language) -> Message {
    let context = |kind| error.get(kind).map_or_else(String::new, written);
    let nearest = |kind| match context(kind) {
        name if name.is_empty() => Argument::from(""),
        name => message!("usage-nearest", name = name).into(),
    };
    let argument = context(ContextKind::InvalidArg);
    match kind {
        ErrorKind::InvalidSubcommand => {
            let name = context(ContextKind::InvalidSubcommand);
            message!("usage-command", name = name, nearest = nearest(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::UnknownArgument => {
            message!("usage-option", name = argument, nearest = nearest(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            // As the help shows what is to be a day: `--since <DAG>`.
            let is_day = argument.ends_with(&format!("<{}>", message!("value-day").text(language)));
            let choices = match context(ContextKind::ValidValue) {
                values if values.is_empty() && is_day => message!("usage-day").into(),
                values if values.is_empty() => Argument::from(""),
                values => message!("usage-choices", values = values).into(),
            };
            message!("usage-value", value = value, argument = argument, choices = choices)
        }
        ErrorKind::MissingRequiredArgument => message!("usage-missing", argument = either(&argument)),
        ErrorKind::MissingSubcommand => message!("usage-nothing"),
        ErrorKind::ArgumentConflict => {
            message!("usage-conflict", argument = argument, other = context(ContextKind::PriorArg))
        }
        _ => message!("usage-wrong"),
    }
}

/// Whose help has the rest: that of the command that was meant, where it is one.
fn command() -> String {
    let all = Cli::command();
    let mut written = std::env::args_os().skip(1).filter_map(|word| word.into_string().ok());
    let name = written.find(|word| all.get_subcommands().any(|known| known.get_name() == word));
    name.map_or_else(|| "veiviser".to_owned(), |name| format!("veiviser {name}"))
}

/// Where one of two is missing, `--this <VALUE> or --that <VALUE>` of `<--this <VALUE>|--that <VALUE>>`.
fn either(argument: &str) -> Argument {
    match argument.split_once("|--") {
        Some((first, second)) => {
            let first = first.replacen("<--", "--", 1);
            let second = format!("--{}", second.strip_suffix('>').unwrap_or(second));
            message!("usage-either", first = first, second = second).into()
        }
        None => argument.into(),
    }
}

fn written(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(values) => values.join(", "),
        other => other.to_string(),
    }
}
