//! What is wrong with `[pairing]` in `site.toml`.

use insta::assert_snapshot;

use super::forms::{FORM, with_new_form};
use crate::testing::Folder;

const QUESTIONS: &str = r#"[[fields]]
id = "industry"
kind = "one_of"
label = { nb = "Bransje", en = "Industry" }
style = "radios"
choices = [
  { id = "it", label = { nb = "IT", en = "IT" } },
  { id = "finance", label = { nb = "Finans", en = "Finance" } },
]

[[fields]]
id = "gender"
kind = "one_of"
label = { nb = "Hvilket kjønn har du?", en = "What is your gender?" }
style = "radios"
choices = [
  { id = "woman", label = { nb = "Kvinne", en = "Woman" } },
  { id = "man", label = { nb = "Mann", en = "Man" } },
]

[[fields]]
id = "consent"
"#;

/// `nord` with a form for each side, and these settings.
fn with(settings: &str) -> Folder {
    let form = FORM.replace("[[fields]]\nid = \"consent\"\n", QUESTIONS);
    let folder = ["nb", "en"].into_iter().fold(with_new_form(), |folder, language| {
        let page = "+++\ntitle = \"Bli med\"\ndescription = \"x\"\nkind = \"form\"\nform = \"adept\"\n+++\n";
        folder.with(&format!("content/nord/{language}/adept.md"), page)
    });
    folder
        .with("content/nord/forms/mentor.toml", &form)
        .with("content/nord/forms/adept.toml", &form.replace("role = \"mentor\"", "role = \"adept\""))
        .replace("content/nord/site.toml", "[privacy]", &format!("{settings}\n\n[privacy]"))
        .locked(&[])
}

#[test]
fn without_settings_pairs_are_made_by_industry() {
    let project = with("").project();
    let pairing = project.sites.first().and_then(|site| site.pairing.as_ref()).expect("settings");
    let criteria: Vec<&str> = pairing.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
    assert_eq!(criteria, ["work"]);
}

/// Forms that have nothing in common are a fault only where somebody wants to pair by them.
#[test]
fn who_says_nothing_of_pairing_need_not_pair() {
    let apart = |settings| {
        with(settings).replace("content/nord/forms/adept.toml", "id = \"industry\"", "id = \"trade\"")
    };
    assert_eq!(apart("").problems(), "");
    let project = apart("").project();
    assert!(project.sites.first().is_some_and(|site| site.pairing.is_none()));
    assert_snapshot!(apart("[pairing]\npreset = \"industry\"").problems(), @"content/nord/site.toml:22:1: Ingen kriterier i [pairing] kan gi poeng, så ingen kan kobles. Velg et annet preset, eller skriv egne kriterier under [pairing.criteria.navn]. [pairing-question]");
}

#[test]
fn what_the_law_protects_gives_no_points() {
    let criterion = "[pairing.criteria.gender]\nkind = \"same\"\nfield = \"gender\"\npoints = [10]";
    assert_snapshot!(with(criterion).problems(), @r#"content/nord/site.toml:22:1: Spørsmålet «gender» kan ikke gi poeng: det gjelder noe loven verner, eller kjønn eller alder. Ta kriteriet ut. Ønsker en person selv for eksempel mentor av samme kjønn, skriv det som [[pairing.wishes]]. [pairing-protected]"#);
}

#[test]
fn questions_must_be_there() {
    let criterion = "[pairing.criteria.club]\nkind = \"same\"\nfield = \"club\"\npoints = [10]";
    assert_snapshot!(with(criterion).problems(), @r#"
    content/nord/site.toml:22:1: Skjemaet «adept» har ikke spørsmålet «club», så det kan ikke gi poeng. Bruk ett av disse: name, industry, gender, consent. [pairing-question]
    content/nord/site.toml:22:1: Skjemaet «mentor» har ikke spørsmålet «club», så det kan ikke gi poeng. Bruk ett av disse: name, industry, gender, consent. [pairing-question]
    "#);
}

#[test]
fn words_and_numbers_must_be_right() {
    let settings = "[pairing]\npreset = \"indistry\"\nprefer = \"all\"\nfloor = 101\neven = \"ja\"";
    assert_snapshot!(with(settings).problems(), @r#"
    content/nord/site.toml:23:10: «indistry» kan ikke stå etter preset i [pairing]. Mente du «industry»? [unknown-value]
    content/nord/site.toml:24:10: «all» kan ikke stå etter prefer i [pairing]. Bruk en av disse: most, best. [unknown-value]
    content/nord/site.toml:25:9: 101 er ikke et antall poeng. Skriv et heltall fra 0 til 100. [out-of-range]
    content/nord/site.toml:26:8: «even» skal være true eller false, uten anførselstegn, men her står en tekst. Skriv «even» som true eller false, uten anførselstegn. [wrong-type]
    "#);
    let too_many = "[pairing.criteria.work]\npoints = [100]\n\n[pairing.criteria.more]\nkind = \"same\"\nfield = \"industry\"\npoints = [1]";
    assert_snapshot!(with(too_many).problems(), @r#"content/nord/site.toml:22:2: Kriteriene i [pairing] kan gi 101 poeng til sammen. Det høyeste er 100. Sett ned points for noen av kriteriene. [out-of-range]"#);
}

#[test]
fn a_wish_names_both_questions() {
    assert_snapshot!(with("[[pairing.wishes]]\nwho = \"adept\"\nwish = \"gender\"").problems(), @r#"content/nord/site.toml:22:1: Nøkkelen «about» mangler. Legg til en linje som begynner med «about = ». [missing-key]"#);
    assert_eq!(
        with("[[pairing.wishes]]\nwho = \"adept\"\nwish = \"gender\"\nabout = \"gender\"").problems(),
        ""
    );
}
