//! What is wrong between forms, their pages and the site.

use forms::Texts;
use insta::assert_snapshot;

use crate::testing::{Folder, nord};

pub(super) const FORM: &str = r#"role = "mentor"
plural = "Mentorer"
next_steps = { nb = "Vi ringer.", en = "We call." }

[privacy]
purpose = { nb = "Å finne {{ adept.plural }}.", en = "To find {{ adept.plural }}." }
legal_basis = { nb = "Samtykke.", en = "Consent." }
recipients = { nb = "Koordinatoren.", en = "The coordinator." }
retention_days = 365

[consent]
version = "2026-11"
text = { nb = "Jeg samtykker.", en = "I consent." }

[[fields]]
id = "name"
kind = "text"
label = { nb = "Navn", en = "Name" }

[[fields]]
id = "consent"
kind = "consent"
label = { nb = "Samtykke", en = "Consent" }
"#;

const PRIVACY: &str = "[privacy]\ncontroller = \"Mentor Nord\"\ncontact_name = \"Kari Nordmann\"\n\
                       contact_email = \"kari@example.org\"\n\n[[menu]]";

/// `nord` with a form for mentors, its consent recorded.
fn with_form() -> Folder {
    with_new_form().locked(&[])
}

/// `nord` with a form for mentors.
pub(super) fn with_new_form() -> Folder {
    let strings: Vec<String> = Texts::KEYS.iter().map(|key| format!("\"{key}\" = \"x\"")).collect();
    let strings = strings.join("\n") + "\n";
    ["nb", "en"]
        .into_iter()
        .fold(nord(), |folder, language| {
            let page =
                "+++\ntitle = \"Bli mentor\"\ndescription = \"x\"\nkind = \"form\"\nform = \"mentor\"\n+++\n";
            folder
                .with(&format!("content/nord/{language}/mentor.md"), page)
                .with(&format!("content/nord/strings/{language}.toml"), &strings)
        })
        .with("content/nord/forms/mentor.toml", FORM)
        .replace("content/nord/site.toml", "[[menu]]", PRIVACY)
}

fn both(folder: Folder, from: &str, to: &str) -> Folder {
    ["nb", "en"].into_iter().fold(folder, |folder, language| {
        folder.replace(&format!("content/nord/{language}/mentor.md"), from, to)
    })
}

#[test]
fn a_site_hides_a_form_of_its_base() {
    let mut folder = with_form().replace("content/nord/site.toml", "name =", "publish = false\nname =");
    for language in ["nb", "en"] {
        folder = folder.without(&format!("content/nord/{language}/mentor.md"));
    }
    let vest = |hide: &str| {
        let config = format!("extends = \"nord\"\nurl = \"https://vest.example.org/\"\nhide = [{hide}]\n");
        folder.clone().with("content/vest/site.toml", &config)
    };
    assert_eq!(vest("\"forms/mentor\"").problems(), "");
    assert_snapshot!(vest("").problems(), @r#"content/nord/forms/mentor.toml:1:1: Ingen side viser skjemaet «mentor», så ingen kan fylle det ut. Lag en side med kind = "form" og form = "mentor". Skal nettstedet ikke ha skjemaet, skriver du hide = ["forms/mentor"] i site.toml, eller sletter filen. Gjelder vest. [form-without-page]"#);
    assert_snapshot!(vest("\"forms/mentr\"").problems(), @r#"
    content/nord/forms/mentor.toml:1:1: Ingen side viser skjemaet «mentor», så ingen kan fylle det ut. Lag en side med kind = "form" og form = "mentor". Skal nettstedet ikke ha skjemaet, skriver du hide = ["forms/mentor"] i site.toml, eller sletter filen. Gjelder vest. [form-without-page]
    content/vest/site.toml:3:9: Siden «forms/mentr» kan ikke skjules, for det nettstedet bygger på, har ingen slik side. Slett den fra hide. [unknown-page]
    "#);
}

#[test]
fn a_form_has_the_sites_words_and_the_paths_of_its_page() {
    assert_eq!(with_form().problems(), "");
    let project = with_form().project();
    let form = project.sites.first().and_then(|site| site.forms.get("mentor")).expect("a form");
    let paths: Vec<&str> = form.definition.page.0.values().map(|words| words.text.as_str()).collect();
    assert_eq!(paths, ["/en/mentor/", "/mentor/"]);
    let purpose: Vec<&str> =
        form.definition.privacy.purpose.0.values().map(|words| words.text.as_str()).collect();
    assert_eq!(purpose, ["To find candidates.", "Å finne kandidater."]);
    assert_eq!(form.texts.len(), 2);
}

#[test]
fn a_page_needs_a_form_that_is_there() {
    assert_snapshot!(both(with_form(), "form = \"mentor\"", "form = \"mentr\"").problems(), @r"
    content/nord/en/mentor.md:5:8: Skjemaet «mentr» finnes ikke. Mente du «mentor»? [unknown-form]
    content/nord/nb/mentor.md:5:8: Skjemaet «mentr» finnes ikke. Mente du «mentor»? [unknown-form]
    ");
    assert_snapshot!(both(with_form(), "form = \"mentor\"\n", "").problems(), @r#"
    content/nord/en/mentor.md:1:1: Siden er av typen «form», men sier ikke hvilket skjema den har. Legg til en linje som form = "mentor": navnet på en fil i mappen forms. [missing-key]
    content/nord/nb/mentor.md:1:1: Siden er av typen «form», men sier ikke hvilket skjema den har. Legg til en linje som form = "mentor": navnet på en fil i mappen forms. [missing-key]
    "#);
    assert_snapshot!(both(with_form(), "kind = \"form\"\n", "").problems(), @r#"
    content/nord/en/mentor.md:4:8: Siden har et skjema, men er ikke av typen «form», så skjemaet vises ikke. Legg til linjen kind = "form". [unknown-form]
    content/nord/nb/mentor.md:4:8: Siden har et skjema, men er ikke av typen «form», så skjemaet vises ikke. Legg til linjen kind = "form". [unknown-form]
    "#);
}

#[test]
fn a_form_has_one_page() {
    let page = "+++\ntitle = \"Bli med\"\ndescription = \"x\"\nkind = \"form\"\nform = \"mentor\"\n+++\n";
    let folder = with_form().with("content/nord/nb/med.md", page).with("content/nord/en/med.md", page);
    assert_snapshot!(folder.problems(), @"content/nord/nb/mentor.md:5:8: Skjemaet «mentor» har to sider, «med» og «mentor», men kan bare ha én. Slett den ene siden, eller lenk fra den til den andre. [duplicate-form]");
}

#[test]
fn a_form_whose_page_has_faults_is_not_told_of() {
    let folder = with_form().with("content/nord/nb/mentor.md", "Bli mentor\n");
    assert_snapshot!(folder.problems(), @r#"content/nord/nb/mentor.md:1:1: Siden begynner ikke med +++, så vi finner ikke tittelen. Begynn filen med en linje med +++, så title = "…" og description = "…", og så en linje med +++ igjen. [front-matter]"#);
}

#[test]
fn the_site_says_who_answers() {
    let folder = with_form().replace("content/nord/site.toml", "controller = \"Mentor Nord\"\n", "");
    assert_snapshot!(folder.replace("content/nord/site.toml", "contact_email = \"kari", "contact_email = \"kari kari").problems(), @r#"
    content/nord/site.toml:1:1: Nettstedet tar imot søknader, men sier ikke hvem som svarer for dem: «controller» mangler. Legg til controller = "…" under [privacy] i site.toml. [missing-key]
    content/nord/site.toml:24:17: «kari kari@example.org» er ikke en e-postadresse. Skriv den som navn@example.org. [bad-email]
    "#);
}

#[test]
fn faults_of_a_form_are_told_at_their_place() {
    let path = "content/nord/forms/mentor.toml";
    assert_snapshot!(with_form().replace(path, "kind = \"text\"", "kind = \"txt\"\nmaks = 3").problems(), @r#"
    content/nord/forms/mentor.toml:17:8: «txt» er ikke en gyldig verdi for «kind». Mente du «text»? [unknown-value]
    content/nord/forms/mentor.toml:18:1: Ukjent nøkkel «maks» i [[fields]]. Fjern den, eller bruk en av disse: id, kind, label, hint, optional, autocomplete, max, min_value, max_value, style, choices, after, page, show_when, justification. [unknown-key]
    "#);
    assert_snapshot!(with_form().replace(path, ", en = \"Name\"", "").replace(path, "adept.plural }}.\", en", "adept.plurl }}.\", en").problems(), @r#"
    content/nord/forms/mentor.toml:6:18: «purpose» i [privacy] bruker begrepet «adept.plurl», som nettstedet ikke har. Bruk {{ mentor }} eller {{ adept }}, alene eller med .definite, .plural eller .definite_plural. [unknown-term]
    content/nord/forms/mentor.toml:18:9: «label» i spørsmålet «name» mangler på engelsk (en). Skriv en = "…" ved siden av de andre språkene. [missing-translation]
    "#);
}

#[test]
fn texts_of_forms_that_no_language_has_are_told() {
    let path = |language: &str| format!("content/nord/strings/{language}.toml");
    let folder = with_form().replace(&path("nb"), "\"form.submit\" = \"x\"\n", "");
    assert_snapshot!(folder.replace(&path("en"), "\"form.submit\" = \"x\"\n", "").problems(), @r#"
content/nord/site.toml:1:1: Teksten «form.submit», som skjemaene bruker, mangler på engelsk. Legg den til i content/nord/strings/en.toml. [missing-string]
content/nord/site.toml:1:1: Teksten «form.submit», som skjemaene bruker, mangler på bokmål. Legg den til i content/nord/strings/nb.toml. [missing-string]
"#);
}
