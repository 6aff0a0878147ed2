//! Help, completions, and mistakes on the command line.

use crate::site::{Said, command};

/// Those that editors and coordinators call.
const COMMANDS: [&str; 12] = [
    "serve",
    "build",
    "check",
    "lock",
    "paste",
    "fetch",
    "new",
    "export",
    "subject",
    "erase",
    "retention",
    "completions",
];

fn veiviser(args: &[&str]) -> Said {
    command().args(args).output().expect("the command runs").into()
}

#[test]
fn help_is_norwegian_and_names_every_command() {
    let said = veiviser(&["--help"]);
    assert_eq!(said.code, 0);
    for word in COMMANDS.iter().copied().chain(["Bruk:", "Kommandoer:", "Valg:", "Eksempler:"]) {
        assert!(said.out.contains(word), "no «{word}» in:\n{}", said.out);
    }
    for english in ["Usage", "Options", "Commands", "Print help"] {
        assert!(!said.out.contains(english), "«{english}» in:\n{}", said.out);
    }
}

#[test]
fn help_of_each_command_is_norwegian() {
    for command in COMMANDS {
        let said = veiviser(&[command, "--help"]);
        assert_eq!(said.code, 0);
        assert!(said.out.contains("Bruk: veiviser"), "{}", said.out);
        for english in ["Usage", "Options", "Arguments", "possible values", "default:"] {
            assert!(!said.out.contains(english), "«{english}» in:\n{}", said.out);
        }
    }
}

#[test]
fn mistakes_are_explained_and_exit_with_2() {
    for (args, expected) in [
        (vec!["bild"], "veiviser: Kommandoen «bild» finnes ikke. Mente du «build»?\n"),
        (vec!["build", "--sit", "agder"], "veiviser: Valget «--sit» finnes ikke her. Mente du «--site»?\n"),
        (vec!["serve", "--port", "åtti"], "veiviser: «åtti» kan ikke brukes som --port <PORT>.\n"),
        (
            vec!["check", "--format", "pdf"],
            "veiviser: «pdf» kan ikke brukes som --format <FORMAT>. Velg blant: text, json, sarif.\n",
        ),
        (
            vec!["stats", "--since", "1.1.2026"],
            "veiviser: «1.1.2026» kan ikke brukes som --since <DAG>. Skriv år-måned-dag, for eksempel 2026-01-31.\n",
        ),
        (vec!["export", "--site", "agder"], "veiviser: Kommandoen trenger også --out <FIL>.\n"),
    ] {
        let said = veiviser(&args);
        assert_eq!(
            (said.code, said.err.lines().next().map(|line| format!("{line}\n"))),
            (2, Some(expected.to_owned()))
        );
        let command = if args == ["bild"] { "veiviser".to_owned() } else { format!("veiviser {}", args[0]) };
        let hint = format!("Skriv «{command} --help» for å se hva du kan skrive.\n");
        assert!(said.err.ends_with(&hint), "{}", said.err);
    }
}

#[test]
fn help_and_mistakes_are_english_where_that_is_asked_for() {
    let said = veiviser(&["--help", "--lang", "en"]);
    assert!(said.out.contains("Usage: veiviser [OPTIONS] <COMMAND>\n\nCommands:\n"), "{}", said.out);
    for command in COMMANDS {
        let said = veiviser(&[command, "--help", "--lang", "en"]);
        for norwegian in ["Bruk", "Valg", "Skriv", "MAPPE", "NETTSTED", "Hjelp", " nettsted", " filer"] {
            assert!(!said.out.contains(norwegian), "«{norwegian}» in:\n{}", said.out);
        }
    }
    let said = veiviser(&["--lang", "en", "bild"]);
    assert_eq!(
        (said.code, said.err.as_str()),
        (
            2,
            "veiviser: There is no command “bild”. Did you mean “build”?\nWrite “veiviser --help” to see what you can write.\n"
        )
    );
}

#[test]
fn completions_are_for_the_shell_asked_for() {
    let said = veiviser(&["completions", "bash"]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("complete -F _veiviser"), "{}", said.out);
}

#[test]
fn a_folder_without_content_is_said_to_have_none() {
    let empty = tempfile::tempdir().expect("a temporary folder");
    let said = veiviser(&["--root", empty.path().to_str().expect("a name"), "check"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("content"), "{}", said.err);
}
