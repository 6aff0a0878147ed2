//! What the command line says about itself, in the language of this run.

use clap::{Arg, Command};
use messages::{Language, Message, message};

/// How each command is called, in English; [`value`] knows the words.
const USAGES: [(&str, &str); 16] = [
    ("serve", "veiviser serve [OPTIONS]"),
    ("build", "veiviser build [OPTIONS]"),
    ("bundle", "veiviser bundle --program <FILE> [OPTIONS]"),
    ("check", "veiviser check [OPTIONS]"),
    ("lock", "veiviser lock [PATH]… [OPTIONS]"),
    ("paste", "veiviser paste [FILE] [OPTIONS]"),
    ("fetch", "veiviser fetch [OPTIONS]"),
    ("new", "veiviser new <SITE> [OPTIONS]"),
    ("export", "veiviser export --site <SITE> --out <FILE> [OPTIONS]"),
    (
        "subject",
        "veiviser subject --site <SITE> (--reference <REFERENCE> | --email <EMAIL>) --out <FILE> [OPTIONS]",
    ),
    ("erase", "veiviser erase --site <SITE> (--reference <REFERENCE> | --email <EMAIL>) [OPTIONS]"),
    ("retention", "veiviser retention --site <SITE> [OPTIONS]"),
    ("match", "veiviser match --site <SITE> --out <FILE> [OPTIONS]"),
    ("calendar", "veiviser calendar --site <SITE> --from <FILE> --out <FOLDER> [OPTIONS]"),
    ("stats", "veiviser stats --site <SITE> --from <FILE> --out <FILE> [OPTIONS]"),
    ("completions", "veiviser completions <SHELL>"),
];

/// The command with all that it says in `language`.
pub fn in_language(command: Command, language: Language) -> Command {
    let texts = texts();
    let say = |key: &str| texts.iter().find(|(known, _)| *known == key).map(|(_, text)| text.text(language));
    let mut command = worded(command, "veiviser [OPTIONS] <COMMAND>", &say, "", language)
        .subcommand_help_heading(message!("help-commands").text(language))
        .subcommand_value_name(message!("value-command").text(language))
        .after_help(message!("help-examples").text(language));
    if let Some(about) = say("veiviser") {
        command = command.about(about);
    }
    for (name, usage) in USAGES {
        command = command.mut_subcommand(name, |inner| {
            let inner = worded(inner, usage, &say, &format!("{name}."), language);
            say(name).map_or(inner.clone(), |about| inner.about(about))
        });
    }
    command
}

/// A command with its usage and options in words; `within` stands before the names of its options.
fn worded(
    command: Command,
    usage: &str,
    say: &impl Fn(&str) -> Option<String>,
    within: &str,
    language: Language,
) -> Command {
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        message!("help-usage").text(language)
    );
    let command = command.help_template(template).override_usage(words(usage, language));
    command.mut_args(|argument| {
        let id = argument.get_id();
        let help = say(&format!("{within}{id}")).or_else(|| say(&format!("*.{id}")));
        let argument = named(argument, language);
        help.map_or(argument.clone(), |help| argument.help(help))
    })
}

/// An option with its heading, and with what stands for its value.
fn named(argument: Arg, language: Language) -> Arg {
    let heading =
        if argument.is_positional() { message!("help-arguments") } else { message!("help-options") };
    let value = argument.get_value_names().and_then(|names| names.first()).map(|name| words(name, language));
    let argument = argument.help_heading(heading.text(language));
    match value {
        Some(value) if argument.get_action().takes_values() => argument.value_name(value),
        _ => argument,
    }
}

/// A text whose words in capitals stand for what is to be written.
fn words(text: &str, language: Language) -> String {
    let mut written = String::new();
    for part in text.split_inclusive(|character: char| !character.is_ascii_uppercase()) {
        let word = part.trim_end_matches(|character: char| !character.is_ascii_uppercase());
        let rest = part.get(word.len()..).unwrap_or_default();
        written.push_str(&value(word).map_or_else(|| word.to_owned(), |word| word.text(language)));
        written.push_str(rest);
    }
    written
}

fn value(word: &str) -> Option<Message> {
    Some(match word {
        "FOLDER" => message!("value-folder"),
        "LANGUAGE" => message!("value-language"),
        "PORT" => message!("value-port"),
        "NAME" => message!("value-name"),
        "SITE" => message!("value-site"),
        "ADDRESS" => message!("value-address"),
        "RULE" => message!("value-rule"),
        "FORMAT" => message!("value-format"),
        "PATH" => message!("value-path"),
        "FORM" => message!("value-form"),
        "TABLE" => message!("value-table"),
        "PROFILE" => message!("value-profile"),
        "REGION" => message!("value-region"),
        "FILE" => message!("value-file"),
        "REFERENCE" => message!("value-reference"),
        "EMAIL" => message!("value-email"),
        "SHELL" => message!("value-shell"),
        "OPTIONS" => message!("value-options"),
        "COMMAND" => message!("value-command"),
        "SECONDS" => message!("value-seconds"),
        "PAIR" => message!("value-pair"),
        "DAY" => message!("value-day"),
        _ => return None,
    })
}

/// What each command and option is for, by name: `serve`, `serve.port`; `*.table` in all commands that do not say otherwise.
fn texts() -> [(&'static str, Message); 83] {
    [
        ("veiviser", message!("help-veiviser")),
        ("root", message!("help-root")),
        ("lang", message!("help-lang")),
        ("help", message!("help-help")),
        ("version", message!("help-version")),
        ("serve", message!("help-serve")),
        ("build", message!("help-build")),
        ("bundle", message!("help-bundle")),
        ("check", message!("help-check")),
        ("lock", message!("help-lock")),
        ("new", message!("help-new")),
        ("export", message!("help-export")),
        ("completions", message!("help-completions")),
        ("serve.port", message!("help-serve-port")),
        ("serve.data", message!("help-serve-data")),
        ("serve.published", message!("help-serve-published")),
        ("serve.host", message!("help-serve-host")),
        ("build.site", message!("help-build-site")),
        ("build.out", message!("help-build-out")),
        ("build.base_url", message!("help-build-base-url")),
        ("build.verify", message!("help-build-verify")),
        ("bundle.program", message!("help-bundle-program")),
        ("bundle.nightly", message!("help-bundle-nightly")),
        ("bundle.notices", message!("help-bundle-notices")),
        ("bundle.out", message!("help-bundle-out")),
        ("check.site", message!("help-check-site")),
        ("check.rules", message!("help-check-rules")),
        ("check.explain", message!("help-check-explain")),
        ("check.inherited", message!("help-check-inherited")),
        ("check.translations", message!("help-check-translations")),
        ("check.external", message!("help-check-external")),
        ("check.allow_private", message!("help-fetch-allow-private")),
        ("check.timeout", message!("help-fetch-timeout")),
        ("check.format", message!("help-check-format")),
        ("lock.paths", message!("help-lock-paths")),
        ("lock.site", message!("help-lock-site")),
        ("lock.check", message!("help-lock-check")),
        ("new.site", message!("help-new-site")),
        ("new.name", message!("help-new-name")),
        ("*.site", message!("help-export-site")),
        ("*.data", message!("help-export-data")),
        ("*.table", message!("help-export-table")),
        ("*.profile", message!("help-source-profile")),
        ("*.region", message!("help-source-region")),
        ("export.form", message!("help-export-form")),
        ("export.format", message!("help-export-format")),
        ("export.out", message!("help-export-out")),
        ("export.from", message!("help-export-from")),
        ("export.pairs", message!("help-export-pairs")),
        ("subject", message!("help-subject")),
        ("erase", message!("help-erase")),
        ("retention", message!("help-retention")),
        ("subject.reference", message!("help-person-reference")),
        ("subject.email", message!("help-person-email")),
        ("erase.reference", message!("help-person-reference")),
        ("erase.email", message!("help-person-email")),
        ("subject.out", message!("help-subject-out")),
        ("erase.all", message!("help-erase-all")),
        ("erase.yes", message!("help-erase-yes")),
        ("retention.format", message!("help-retention-format")),
        ("match", message!("help-match")),
        ("match.from", message!("help-match-from")),
        ("match.workbook", message!("help-match-workbook")),
        ("match.pin", message!("help-match-pin")),
        ("match.forbid", message!("help-match-forbid")),
        ("match.out", message!("help-match-out")),
        ("calendar", message!("help-calendar")),
        ("calendar.from", message!("help-follow-from")),
        ("calendar.names", message!("help-calendar-names")),
        ("calendar.out", message!("help-calendar-out")),
        ("stats", message!("help-stats")),
        ("stats.from", message!("help-follow-from")),
        ("stats.since", message!("help-stats-since")),
        ("stats.until", message!("help-stats-until")),
        ("stats.out", message!("help-stats-out")),
        ("completions.shell", message!("help-completions-shell")),
        ("paste", message!("help-paste")),
        ("fetch", message!("help-fetch")),
        ("paste.file", message!("help-paste-file")),
        ("paste.out", message!("help-paste-out")),
        ("fetch.site", message!("help-fetch-site")),
        ("fetch.allow_private", message!("help-fetch-allow-private")),
        ("fetch.timeout", message!("help-fetch-timeout")),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::args::Cli;

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        let known: BTreeSet<String> = texts().iter().map(|(key, _)| (*key).to_owned()).collect();
        assert_eq!(known.len(), texts().len(), "one text for each");
        let command = Cli::command();
        let mut wanted = BTreeSet::from(["veiviser".to_owned()]);
        wanted.extend(command.get_arguments().map(|argument| argument.get_id().to_string()));
        for inner in command.get_subcommands() {
            wanted.insert(inner.get_name().to_owned());
            let shown = inner.get_arguments().filter(|argument| !argument.is_hide_set());
            wanted.extend(shown.map(|argument| {
                let own = format!("{}.{}", inner.get_name(), argument.get_id());
                if known.contains(&own) { own } else { format!("*.{}", argument.get_id()) }
            }));
        }
        assert_eq!(known, wanted, "an option without a text, or a text of nothing");
        for language in Language::ALL {
            in_language(Cli::command(), language).debug_assert();
        }
    }

    #[test]
    fn what_stands_for_a_value_is_a_word_of_the_language() {
        assert_eq!(words("veiviser lock [PATH]… [OPTIONS]", Language::Bokmal), "veiviser lock [STI]… [VALG]");
        assert_eq!(
            words("veiviser lock [PATH]… [OPTIONS]", Language::English),
            "veiviser lock [PATH]… [OPTIONS]"
        );
    }
}
