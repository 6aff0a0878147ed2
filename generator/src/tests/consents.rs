//! What is recorded of the texts that applicants agree to, and that it does not change in silence.

use insta::assert_snapshot;

use super::forms::with_new_form;
use crate::lock::{Change, ChangeKind, LockFile};
use crate::testing::Folder;

const FORM: &str = "content/nord/forms/mentor.toml";
const LOCK: &str = "content/nord/forms/mentor.lock";

fn lock(folder: &Folder, accepted: &[&str]) -> LockFile {
    folder.locks(accepted).into_iter().find(|file| file.path == LOCK).expect("a lock")
}

fn kind(folder: &Folder, accepted: &[&str]) -> Option<ChangeKind> {
    lock(folder, accepted).changes.first().map(|Change { kind, .. }| *kind)
}

/// The lock without the hash of the form, which is not for people.
fn readable(folder: &Folder) -> String {
    let LockFile { text, .. } = lock(folder, &[]);
    text.lines().filter(|line| !line.starts_with("form = ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_applicants_read_is_recorded_word_for_word() {
    let folder = with_new_form();
    assert_eq!(kind(&folder, &[]), Some(ChangeKind::New));
    assert_snapshot!(readable(&folder), @r#"
    # Hva søkerne har lest og sagt ja til i skjemaet, ordrett, for hver versjon av samtykket.
    # Filen er skrevet av «veiviser lock» og er bevis: ikke rediger den, og ta vare på gamle versjoner.

    [versions."2026-11"]
    controller = "Mentor Nord"
    retention_days = 365

    [versions."2026-11".texts.en]
    sha256 = "e8ae61690ae9861a48ba3e03a33aa30699fc9acb3b5ae00f5eab3867a8073413"
    consent = "I consent."
    purpose = "To find candidates."
    legal_basis = "Consent."
    recipients = "The coordinator."

    [versions."2026-11".texts.nb]
    sha256 = "575f5d93734aadbfa460d2047a0ac6f99d5796e9424ba5a367b2f24000d65b8c"
    consent = "Jeg samtykker."
    purpose = "Å finne kandidater."
    legal_basis = "Samtykke."
    recipients = "Koordinatoren."
    "#);
    assert!(lock(&folder, &[]).text.contains("form = \""));
}

#[test]
fn a_form_that_is_not_recorded_is_not_built() {
    assert_snapshot!(with_new_form().problems(), @"content/nord/forms/mentor.toml:12:11: Samtykket har versjonen «2026-11», men ordene er ikke registrert ennå i content/nord/forms/mentor.lock. Kjør «veiviser lock content/nord» før skjemaet tas i bruk, og ta vare på filen: den er beviset på hva søkerne sa ja til. [unrecorded-consent]");
    assert_eq!(with_new_form().locked(&[]).problems(), "");
}

#[test]
fn a_text_that_changes_under_the_same_version_stops_the_build_with_a_diff() {
    let folder = with_new_form().locked(&[]);
    let reworded = folder
        .clone()
        .replace(FORM, "Jeg samtykker.", "Jeg samtykker til alt.")
        .replace(FORM, "Koordinatoren.", "Koordinatoren og styret.")
        .replace(FORM, "retention_days = 365", "retention_days = 730")
        .replace("content/nord/site.toml", "controller = \"Mentor Nord\"", "controller = \"Nord AS\"");
    assert_snapshot!(reworded.problems(), @"
    content/nord/forms/mentor.toml:12:11: «controller» er endret, men samtykket har fortsatt versjonen «2026-11». Da kan ingen lenger se hva søkerne sa ja til: [-Mentor-] Nord {+AS+} Skriv en ny version under [consent] i content/nord/forms/mentor.toml. Har ingen søkt ennå, er det ikke nødvendig. Kjør så «veiviser lock content/nord/forms/mentor.lock». [consent-changed]
    content/nord/forms/mentor.toml:12:11: «recipients.nb» er endret, men samtykket har fortsatt versjonen «2026-11». Da kan ingen lenger se hva søkerne sa ja til: [-Koordinatoren.-] {+Koordinatoren og styret.+} Skriv en ny version under [consent] i content/nord/forms/mentor.toml. Har ingen søkt ennå, er det ikke nødvendig. Kjør så «veiviser lock content/nord/forms/mentor.lock». [consent-changed]
    content/nord/forms/mentor.toml:12:11: «retention_days» er endret, men samtykket har fortsatt versjonen «2026-11». Da kan ingen lenger se hva søkerne sa ja til: [-365-] {+730+} Skriv en ny version under [consent] i content/nord/forms/mentor.toml. Har ingen søkt ennå, er det ikke nødvendig. Kjør så «veiviser lock content/nord/forms/mentor.lock». [consent-changed]
    content/nord/forms/mentor.toml:12:11: «text.nb» er endret, men samtykket har fortsatt versjonen «2026-11». Da kan ingen lenger se hva søkerne sa ja til: Jeg [-samtykker.-] {+samtykker til alt.+} Skriv en ny version under [consent] i content/nord/forms/mentor.toml. Har ingen søkt ennå, er det ikke nødvendig. Kjør så «veiviser lock content/nord/forms/mentor.lock». [consent-changed]
    ");
    assert_eq!(kind(&reworded, &[]), Some(ChangeKind::Refused));
    assert_eq!(lock(&reworded, &[]).text, lock(&folder, &[]).text, "the evidence stays");
}

#[test]
fn a_new_version_is_recorded_beside_the_old_one() {
    let folder = with_new_form().locked(&[]);
    let renewed =
        folder.replace(FORM, "Jeg samtykker.", "Jeg samtykker til alt.").replace(FORM, "2026-11", "2027-01");
    assert!(
        renewed.problems().contains("«2027-01», men ordene er ikke registrert"),
        "{}",
        renewed.problems()
    );
    assert_eq!(kind(&renewed, &[]), Some(ChangeKind::New));
    let text = lock(&renewed, &[]).text;
    for piece in [
        "[versions.\"2026-11\".texts.nb]",
        "Jeg samtykker.\"",
        "[versions.\"2027-01\".texts.nb]",
        "til alt.\"",
    ] {
        assert!(text.contains(piece), "{piece} in {text}");
    }
    assert_eq!(renewed.locked(&[]).problems(), "");
}

#[test]
fn before_anyone_has_applied_the_same_version_may_be_taken_anew() {
    let drafted = with_new_form().locked(&[]).replace(FORM, "Jeg samtykker.", "Jeg sier ja.");
    for path in [FORM, LOCK, "content/nord"] {
        assert_eq!(kind(&drafted, &[path]), Some(ChangeKind::Accepted), "{path}");
    }
    let retaken = drafted.clone().locked(&[FORM]);
    assert_eq!(retaken.problems(), "");
    let kept = lock(&retaken, &[]).text;
    for piece in ["[versions.\"2026-11 (erstattet 1)\".texts.nb]", "Jeg samtykker.\"", "Jeg sier ja.\""] {
        assert!(kept.contains(piece), "{piece} in {kept}");
    }
    let again = retaken.replace(FORM, "Jeg sier ja.", "Ja.").locked(&[FORM]);
    let kept = lock(&again, &[]).text;
    assert!(kept.contains("2026-11 (erstattet 2)") && kept.contains("Jeg samtykker.\""), "{kept}");
}

#[test]
fn with_a_path_nothing_else_is_recorded() {
    let folder = with_new_form();
    let elsewhere = lock(&folder, &["content/nord/nb"]);
    assert_eq!((elsewhere.text.as_str(), elsewhere.changes.len()), ("", 0));
    assert_eq!(kind(&folder, &[FORM]), Some(ChangeKind::New));
}

#[test]
fn another_question_or_coordinator_is_no_other_consent() {
    let folder = with_new_form().locked(&[]);
    let changed = folder.replace(FORM, "label = { nb = \"Navn\"", "label = { nb = \"Fullt navn\"").replace(
        "content/nord/site.toml",
        "contact_name = \"Kari Nordmann\"",
        "contact_name = \"Ola Nordmann\"",
    );
    assert_eq!((changed.problems().as_str(), kind(&changed, &[])), ("", None));
}

#[test]
fn a_borrowed_text_may_become_a_translation() {
    let borrowed = with_new_form()
        .replace("content/nord/site.toml", "[colors]", "[fallback]\nen = [\"nb\"]\n\n[colors]")
        .replace(FORM, ", en = \"I consent.\"", "")
        .replace(FORM, ", en = \"To find {{ adept.plural }}.\"", "")
        .replace(FORM, ", en = \"Consent.\"", "")
        .replace(FORM, ", en = \"The coordinator.\"", "")
        .replace(
            FORM,
            "purpose = { nb = \"Å finne {{ adept.plural }}.\"",
            "purpose = { nb = \"Å finne dere.\"",
        )
        .locked(&[]);
    assert_eq!(borrowed.problems(), "");
    let translated = borrowed.replace(FORM, "\"Jeg samtykker.\"", "\"Jeg samtykker.\", en = \"I consent.\"");
    assert!(translated.problems().contains("unrecorded-consent"), "{}", translated.problems());
    assert_eq!(kind(&translated, &[]), Some(ChangeKind::New));
    assert_eq!(translated.locked(&[]).problems(), "");
}

#[test]
fn a_lock_that_cannot_be_read_is_left_alone() {
    let broken = with_new_form().with(LOCK, "[versions.x]\nform = 1\n");
    assert_snapshot!(broken.problems(), @"content/nord/forms/mentor.lock:2:8: Filen er ikke slik «veiviser lock» skriver den, så vi vet ikke hva som er endret siden. Hent den tilbake slik den var, eller slett den og kjør «veiviser lock». [bad-lock]");
    assert!(broken.locks(&[]).iter().all(|file| file.path != LOCK));
}
