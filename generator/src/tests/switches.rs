//! Rules that a site lowers.

use insta::assert_snapshot;

use crate::testing::{Folder, nord};

const JUMP: &str = "#### Langt ned";

fn lowered(rule: &str, level: &str) -> Folder {
    switched(&format!("[check.{rule}]\nlevel = \"{level}\"\nreason = \"Skrives om i januar.\"\n"))
}

fn switched(text: &str) -> Folder {
    nord().replace("content/nord/site.toml", "[[menu]]", &format!("{text}\n[[menu]]"))
}

#[test]
fn a_rule_that_is_off_is_not_told() {
    assert_snapshot!(nord().about(JUMP).problems(), @"content/nord/nb/om.md:9:1: Overskriften hopper fra nivå 2 til nivå 4. Bruk ###, så de som hører siden lest opp, finner fram. [heading-level]");
    assert_snapshot!(lowered("heading-level", "off").about(JUMP).problems(), @"");
}

#[test]
fn a_rule_at_warn_does_not_stop_the_build() {
    let braces = "Hei {{ hei";
    let stops = |folder: &Folder| {
        let problems = folder.found();
        assert_eq!(problems.clone().into_iter().count(), 1);
        problems.has_errors()
    };
    assert!(stops(&nord().about(braces)));
    assert!(!stops(&lowered("stray-braces", "warn").about(braces)));
}

#[test]
fn what_a_base_lowers_is_lowered_for_those_that_extend_it_too() {
    let child = "extends = \"nord\"\nname = \"Sør\"\nurl = \"https://sor.example.org/\"\n";
    let both = lowered("heading-level", "off").about(JUMP).with("content/sor/site.toml", child);
    assert_snapshot!(both.problems(), @"");
    let own = "[check.heading-level]\nlevel = \"off\"\nreason = \"Vi følger en annen mal.\"\n";
    let only_child = nord().about(JUMP).with("content/sor/site.toml", &format!("{child}\n{own}"));
    assert_snapshot!(only_child.problems(), @"content/nord/nb/om.md:9:1: Overskriften hopper fra nivå 2 til nivå 4. Bruk ###, så de som hører siden lest opp, finner fram. [heading-level]");
}

#[test]
fn mistakes_in_switches_are_told() {
    assert_snapshot!(lowered("heading-levels", "off").problems(), @"content/nord/site.toml:22:8: Regelen «heading-levels» finnes ikke, så ingenting blir slått av. Mente du «heading-level»? [unknown-rule]");
    assert_snapshot!(lowered("missing-alt", "off").problems(), @"content/nord/site.toml:22:8: Regelen «missing-alt» kan ikke slås av: siden ville ikke virke, eller loven ville bli brutt. Rett det regelen finner, og slett dette. [fixed-rule]");
    assert_snapshot!(lowered("heading-level", "error").problems(), @r#"content/nord/site.toml:23:9: «error» er ikke et nivå for en regel. Skriv "warn" (vis en advarsel) eller "off" (vis ingenting). [unknown-value]"#);
    assert_snapshot!(switched("[check.heading-level]\nlevel = \"off\"\n").problems(), @"content/nord/site.toml:22:1: Nøkkelen «reason» mangler. Legg til en linje som begynner med «reason = ». [missing-key]");
    assert_snapshot!(switched("[check.heading-level]\nlevel = \"off\"\nreason = \"\"\n").problems(), @"content/nord/site.toml:24:10: «reason» er tom, men må ha en tekst. Skriv teksten mellom anførselstegnene. [missing-key]");
}

#[test]
fn a_switch_that_switches_nothing_is_told() {
    assert_snapshot!(lowered("heading-level", "off").checked(), @"content/nord/site.toml:22:8: Regelen «heading-level» er slått av her, men den har ikke noe å si. Slett dette, så neste feil blir vist. [unused-switch]");
    assert_snapshot!(lowered("heading-level", "off").about(JUMP).checked(), @"");
}
