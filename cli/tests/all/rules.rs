//! `veiviser check --rules` and `--explain`.

use serde_json::Value;

use crate::site::{Root, Said, command};

fn check(args: &[&str]) -> Said {
    command().arg("check").args(args).output().expect("the command runs").into()
}

#[test]
fn all_rules_are_listed_with_their_level_and_what_they_demand() {
    let said = check(&["--rules"]);
    assert_eq!(said.code, 0);
    let line = |id: &str| said.out.lines().find(|line| line.starts_with(id)).map(str::to_owned);
    assert_eq!(
        line("broken-link").as_deref(),
        Some("broken-link             feil      En lenke til en side går til en side som finnes.")
    );
    assert_eq!(
        line("heading-level").as_deref(),
        Some("heading-level           advarsel  Overskrifter hopper ikke over nivåer.")
    );
    assert!(
        said.out.ends_with("regler. «veiviser check --explain REGEL» forklarer én av dem.\n"),
        "{}",
        said.out
    );
}

#[test]
fn a_site_shows_what_it_has_lowered_and_why() {
    let lowered = "[check.heading-level]\nlevel = \"off\"\nreason = \"Skrives om i januar.\"\n";
    let root = Root::copy();
    root.append("content/agder/site.toml", &format!("\n{lowered}"));
    let said = root.run(&["check", "--rules", "--site", "agder"]);
    assert!(
        said.out.contains(
            "heading-level           av        Overskrifter hopper ikke over nivåer.\n                                  Begrunnelse: Skrives om i januar.\n"
        ),
        "{}",
        said.out
    );
    let json: Value =
        serde_json::from_str(&root.run(&["check", "--rules", "--site", "agder", "--format", "json"]).out)
            .expect("JSON");
    let rule = json
        .as_array()
        .and_then(|all| all.iter().find(|rule| rule["id"] == "heading-level"))
        .expect("a rule");
    assert_eq!((&rule["level"], &rule["default"]), (&Value::from("off"), &Value::from("warning")));
    assert_eq!(rule["reason"], "Skrives om i januar.");
}

#[test]
fn a_rule_is_explained_in_the_language_asked_for() {
    assert_eq!(check(&["--explain", "heading-level"]).out, EXPLAINED);
    assert_eq!(check(&["--explain", "missing-alt", "--lang", "en"]).out, EXPLAINED_IN_ENGLISH);
}

const EXPLAINED: &str = "\
heading-level (advarsel)
Overskrifter hopper ikke over nivåer.

Hvorfor: Skjermlesere bruker nivåene som innholdsfortegnelse.
Slik retter du: Bruk ## først og ### under den.

Eksempel:
    ## Hvem kan søke?
    ### Alder

Et nettsted kan gjøre den til en advarsel (\"warn\") eller slå den av (\"off\") i site.toml:
    [check.heading-level]
    level = \"warn\"
    reason = \"Hvorfor nettstedet ikke trenger regelen.\"
";

const EXPLAINED_IN_ENGLISH: &str = "\
missing-alt (error)
A picture has a text that says what it shows.

Why: Those who do not see the picture hear the text. The law demands it.
How to mend it: Write the text in the square brackets.

Example:
    ![To kvinner ser på en skjerm](/files/mote.jpg)

The rule cannot be switched off.
";

#[test]
fn a_rule_that_does_not_exist_gets_the_nearest() {
    let said = check(&["--explain", "broken-lnk"]);
    assert_eq!(
        (said.code, said.err.as_str()),
        (2, "veiviser: Regelen «broken-lnk» finnes ikke. Mente du «broken-link»?\n")
    );
}

/// Where texts of diagnostics are tested: `[rule]` after them, or the rule before them.
#[test]
fn the_exact_text_of_every_rule_is_under_test() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut tested = String::new();
    for folder in ["generator/src", "forms/src", "cli/src", "cli/tests", "tests/broken"] {
        gather(&root.join(folder), &mut tested);
    }
    let is_tested = |id: &str| {
        let marks = [format!("[{id}]"), format!("{id} `"), format!("\n{id}\n")];
        marks.iter().any(|mark| tested.contains(mark.as_str()))
    };
    let untested: Vec<&str> =
        generator::Rule::ALL.iter().map(|rule| rule.id()).filter(|id| !is_tested(id)).collect();
    assert_eq!(untested, Vec::<&str>::new());
}

/// Adds the texts of all tests and expected reports below a folder.
fn gather(folder: &std::path::Path, tested: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            gather(&path, tested);
        } else if path.extension().is_some_and(|kind| kind == "rs") || name.starts_with("expected.") {
            tested.push('\n');
            tested.push_str(&std::fs::read_to_string(&path).expect("a text"));
        }
    }
}
