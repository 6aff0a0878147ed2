//! `veiviser check`: every mistake in one run.

use std::fs;

use crate::site::Root;

/// Eight mistakes of an editor, of eight kinds, in one site.
fn spoiled() -> Root {
    let root = Root::copy();
    fs::write(root.path("content/agder/nb/prove.md"), PAGE).expect("a page");
    root.append(
        "content/agder/nb/om.md",
        "\n[Borte](/finnes-ikke/) og [borte](finnes-ikke.md).\n\n![Et bilde](/files/borte.jpg)\n",
    )
    .replace("content/agder/site.toml", "url =", "farge = \"blå\"\nurl =")
    .replace("themes/standard/templates/page.html", "{{ page.", "{{ pag. ");
    root
}

/// An unknown key, a date that is none, and no English version.
const PAGE: &str = "+++
title = \"Prøve\"
description = \"En prøve.\"
wieght = 3
date = 2026-02-30
+++

Tekst.
";

#[test]
fn eight_planted_faults_are_all_reported_in_one_run() {
    let said = spoiled().run(&["check", "--format", "json"]);
    assert_eq!(said.code, 1);
    for (rule, file) in [
        ("unknown-key", "content/agder/nb/prove.md"),
        ("bad-date", "content/agder/nb/prove.md"),
        ("missing-translation", "content/agder/nb/prove.md"),
        ("broken-path", "content/agder/nb/om.md"),
        ("broken-link", "content/agder/nb/om.md"),
        ("missing-picture", "content/agder/nb/om.md"),
        ("unknown-key", "content/agder/site.toml"),
        ("template-error", "themes/standard/templates/page.html"),
    ] {
        let found = said.out.split("},").any(|problem| {
            problem.contains(&format!("\"rule\": \"{rule}\""))
                && problem.contains(&format!("\"file\": \"{file}\""))
        });
        assert!(found, "no {rule} in {file}:\n{}", said.out);
    }
}

#[test]
fn text_shows_the_line_and_the_remedy() {
    let root = Root::copy();
    root.replace("content/agder/nb/om.md", "title =", "titel =");
    let said = root.run(&["check"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("content/agder/nb/om.md:2:1"), "{}", said.err);
    assert!(said.err.contains("titel ="), "{}", said.err);
    assert!(said.err.contains("title"), "{}", said.err);
}

#[test]
fn sarif_names_rules_files_and_lines() {
    let root = Root::copy();
    root.replace("content/agder/nb/om.md", "title =", "titel =");
    let said = root.run(&["check", "--format", "sarif"]);
    assert_eq!(said.code, 1);
    let report: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let result = &report["runs"][0]["results"][0];
    assert_eq!(report["version"], "2.1.0");
    assert_eq!(
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "content/agder/nb/om.md"
    );
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], 2);
}

#[test]
fn what_comes_from_where_is_told_as_text_and_json() {
    let root = Root::copy();
    let said = root.run(&["check", "--inherited", "--site", "rotary"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("rotary (bygger på common)\n  Sider\n    egne  "), "{}", said.out);
    assert!(
        said.out.contains(
            "    overstyrer common          en/personvern, en/utskrift, nb/personvern, nb/utskrift"
        ),
        "{}",
        said.out
    );
    let said = root.run(&["check", "--inherited", "--site", "agder", "--format", "json"]);
    let sites: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(sites.as_array().map(Vec::len), Some(1));
    assert_eq!(sites[0]["extends"], serde_json::json!(["common"]));
}

#[test]
fn what_is_there_in_which_language_is_told_as_text_and_json() {
    let root = Root::copy();
    let said = root.run(&["check", "--translations", "--site", "furuset"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("furuset nb\n  Sider "), "{}", said.out);
    assert!(said.out.contains("    lånt fra en:      for-mentorer, "), "{}", said.out);
    let said = root.run(&["check", "--translations", "--site", "furuset", "--format", "json"]);
    let sites: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(sites[0]["site"], "furuset");
    assert_eq!(sites[0]["languages"][0]["texts"]["pages"]["missing"], serde_json::json!([]));
    let said = root.run(&["check", "--translations", "--format", "sarif"]);
    let message = "veiviser: Denne oversikten finnes som text og json, ikke som sarif.\n";
    assert_eq!((said.code, said.err.as_str()), (2, message));
}

#[test]
fn the_repository_has_no_problems() {
    let said = Root::copy().run(&["check"]);
    assert_eq!((said.code, said.err.trim()), (0, "Ingen feil."));
}

/// A link that leads nowhere and a heading too deep, in the words of another editor.
#[test]
fn the_whole_report_is_english_where_english_is_asked_for() {
    let root = Root::copy();
    root.append("content/agder/nb/om.md", "\n[Borte](borte-vekk.md)\n\n## To\n\n#### Fire\n");
    // The English page is older now, which is no part of this.
    assert_eq!(root.run(&["lock", "content/agder"]).code, 0);
    let said = root.run(&["--lang", "en", "check", "--site", "agder"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert_eq!(said.err, IN_ENGLISH);
}

const IN_ENGLISH: &str = "\
broken-link

  × The link “borte-vekk.md” leads to a page that does not exist.
    ╭─[content/agder/nb/om.md:77:1]
 76 │ 
 77 │ [Borte](borte-vekk.md)
    · ──────────────────────
 78 │ 
    ╰────
  help: Make the page “borte-vekk”, or link to one that exists.

heading-level

  ⚠ The heading jumps from level 2 to level 4.
    ╭─[content/agder/nb/om.md:81:1]
 80 │ 
 81 │ #### Fire
    · ──────────
    ╰────
  help: Use ###, so that those who hear the page can find their way.

1 error and 1 warning.
";
