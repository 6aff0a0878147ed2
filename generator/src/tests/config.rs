//! What is wrong with `site.toml` and strings.

use insta::assert_snapshot;

use crate::testing::{Folder, nord};

const CONFIG: &str = "content/nord/site.toml";

fn spoiled(from: &str, to: &str) -> Folder {
    nord().replace(CONFIG, from, to)
}

#[test]
fn a_key_of_the_whole_file_below_a_table_is_to_be_moved() {
    assert_snapshot!(spoiled("[[menu]]", "[[menu]]\nhide = [\"om\"]").problems(), @"content/nord/site.toml:23:1: «hide» gjelder hele filen, men står under en linje som begynner med [ eller [[. Flytt linjen opp, over den første linjen som begynner med [ eller [[. [unknown-key]");
}

#[test]
fn an_unknown_key_is_told() {
    assert_snapshot!(spoiled("theme = ", "thema = ").problems(), @"content/nord/site.toml:5:1: Nøkkelen «thema» finnes ikke, så det som står der, blir ikke brukt. Mente du «theme»? [unknown-key]");
    assert_snapshot!(spoiled("[[menu]]", "[ansatte]\nnavn = \"Per\"\n\n[[menu]]").problems(), @"content/nord/site.toml:22:2: Nøkkelen «ansatte» finnes ikke, så det som står der, blir ikke brukt. Slett linjen, eller bruk en av disse: extends, publish, name, tagline, url, languages, theme, example, hide, fallback, colors, terms, topics, menu, footer, contacts, partners, social, feeds, hosting, privacy, dispatch, accessibility, pairing, follow_up, check, budget, names. [unknown-key]");
}

#[test]
fn what_every_site_needs_is_told_if_missing() {
    let folder = nord().with(CONFIG, "example = true\n");
    assert_snapshot!(folder.problems(), @r#"
    content/nord/site.toml:1:1: Nettstedet mangler «languages». Legg til en linje som languages = ["nb", "en"]; det første er hovedspråket. [missing-key]
    content/nord/site.toml:1:1: Nettstedet mangler «name». Legg til en linje som name = "Mentor Nord". [missing-key]
    content/nord/site.toml:1:1: Nettstedet mangler «theme». Legg til en linje som theme = "standard". [missing-key]
    content/nord/site.toml:1:1: Nettstedet mangler «url». Legg til en linje som url = "https://nord.example.org/". [missing-key]
    "#);
}

#[test]
fn addresses_must_be_addresses() {
    assert_snapshot!(spoiled("https://nord.example.org/", "nord.example.org").problems(), @r#"content/nord/site.toml:3:7: «nord.example.org» er ikke en nettadresse. Skriv hele adressen: "https://www.example.org/". [bad-url]"#);
    let social = "[[social]]\nname = \"LinkedIn\"\nurl = \"linkedin.example\"\n\n[[menu]]";
    assert_snapshot!(spoiled("[[menu]]", social).problems(), @r#"content/nord/site.toml:24:7: «linkedin.example» er ikke en nettadresse. Skriv hele adressen: "https://www.example.org/". [bad-url]"#);
    assert_snapshot!(spoiled("kari@example.org", "kari(a)example.org").problems(), @"content/nord/site.toml:27:9: «kari(a)example.org» er ikke en e-postadresse. Skriv den som navn@example.org. [bad-email]");
}

#[test]
fn who_is_told_of_applications_has_an_address() {
    let told =
        |dispatch: &str| spoiled("[[menu]]", &format!("[dispatch]\n{dispatch}\n\n[[menu]]")).problems();
    assert_eq!(told("workbook_to = [\"a@nord.example.org\", \"b@nord.example.org\"]"), "");
    for key in ["workbook_to", "notices_to"] {
        let problems = told(&format!("{key} = [\"kari(a)example.org\"]"));
        assert!(problems.contains("«kari(a)example.org» er ikke en e-postadresse."), "{problems}");
    }
    let problems = told("workbok_to = [\"a@nord.example.org\"]");
    assert!(problems.contains("Mente du «workbook_to»? [unknown-key]"), "{problems}");
}

#[test]
fn colours_must_be_colours_of_the_theme() {
    assert_snapshot!(spoiled("accent = \"#0b5c55\"", "accent = \"green\"\nacent = \"#0b5c55\"").problems(), @r##"
    content/nord/site.toml:8:10: «green» er ikke en farge. Skriv fargen som # og seks tegn, for eksempel "#0b5c55". [bad-color]
    content/nord/site.toml:9:9: Temaet har ingen farge som heter «acent», så den blir ikke brukt. Mente du «accent»? [unknown-color]
    "##);
}

#[test]
fn languages_must_be_languages() {
    assert_snapshot!(spoiled("\"nb\", \"en\"]", "\"nb\", \"en\", \"no\"]").problems(), @"content/nord/site.toml:4:26: «no» er ikke en språkkode. Bruk to eller tre små bokstaver: nb for bokmål, nn for nynorsk, en for engelsk. [bad-language]");
    assert_snapshot!(nord().with("content/nord/norsk/ny.md", "").with("content/nord/strings/no.toml", "").problems(), @r"
    content/nord/norsk/ny.md:1:1: «norsk» er ikke en språkkode, så vi vet ikke hvilket språk filen er på. Bruk nb for bokmål, nn for nynorsk, en for engelsk og så videre. [bad-language]
    content/nord/strings/no.toml:1:1: «no» er ikke en språkkode, så vi vet ikke hvilket språk filen er på. Bruk nb for bokmål, nn for nynorsk, en for engelsk og så videre. [bad-language]
    ");
}

#[test]
fn a_language_without_pages_is_told_once() {
    assert_snapshot!(spoiled("\"nb\", \"en\"]", "\"nb\", \"en\", \"uk\"]").problems(), @"content/nord/site.toml:4:26: Nettstedet skal finnes på ukrainsk, men har ingen sider på det språket. Lag mappen content/nord/uk med sider, eller ta språket ut av languages. [empty-site]");
}

#[test]
fn menus_lead_to_pages() {
    assert_snapshot!(spoiled("page = \"om\"", "page = \"omm\"").problems(), @"content/nord/site.toml:23:8: Nettstedet har ingen side som heter «omm». Mente du «om»? [unknown-page]");
    assert_snapshot!(spoiled("page = \"om\"", "label = \"Om\"").problems(), @"content/nord/site.toml:22:1: Et menypunkt skal ha enten «page» (en side her) eller «url» (et annet nettsted). Skriv den ene av de to linjene. [missing-key]");
    assert_snapshot!(spoiled("page = \"om\"", "url = \"https://example.org/\"").problems(), @"content/nord/site.toml:22:1: Nøkkelen «label» mangler. Legg til en linje som begynner med «label = ». [missing-key]");
}

#[test]
fn a_text_must_be_there_in_every_language() {
    assert_snapshot!(spoiled(", en = \"We know people\"", "").problems(), @r#"content/nord/site.toml:2:11: Teksten mangler på engelsk, som er et av språkene til nettstedet. Legg til en = "…" i krøllparentesen. [missing-translation]"#);
    assert_snapshot!(nord().with("content/nord/strings/nb.toml", "[menu]\nopen = \"Meny\"\nclose = \"Lukk\"\n").problems(), @"content/nord/strings/nb.toml:3:9: Teksten «menu.close» finnes på bokmål, men ikke på engelsk. Legg den til i content/nord/strings/en.toml. [missing-string]");
}

#[test]
fn partners_and_feeds_need_their_files() {
    let more = "[[partners]]\nname = \"Byen\"\nkind = \"sponsor\"\nlogo = \"/files/kort.svg\"\n\n\
                [[feeds]]\ntitle = \"Nytt\"\nurl = \"https://example.org/\"\ncopy = \"feeds/nytt.xml\"\n\n[[menu]]";
    assert_snapshot!(spoiled("[[menu]]", more).problems(), @r#"
    content/nord/site.toml:24:8: «sponsor» er ikke en slags partner. Bruk «partner» eller «funder». [unknown-kind]
    content/nord/site.toml:25:8: Logoen «/files/kort.svg» finnes ikke på nettstedet. Mente du «/files/kart.svg»? [missing-picture]
    content/nord/site.toml:30:8: Filen «feeds/nytt.xml» finnes ikke. Legg en kopi av nyhetsstrømmen i mappen feeds, og skriv for eksempel copy = "feeds/navn.xml". [missing-file]
    "#);
}

#[test]
fn all_forms_of_a_term_are_needed() {
    assert_snapshot!(spoiled("plural = \"kandidater\"\n", "").problems(), @"content/nord/site.toml:10:1: Nøkkelen «plural» mangler. Legg til en linje som begynner med «plural = ». [missing-key]");
}

#[test]
fn a_theme_and_a_base_must_be_there() {
    assert_snapshot!(spoiled("theme = \"plain\"", "theme = \"plan\"").problems(), @"content/nord/site.toml:5:9: Temaet «plan» finnes ikke. Mente du «plain»? [unknown-theme]");
    assert_snapshot!(spoiled("theme = \"plain\"", "theme = \"plain\"\nextends = \"felles\"").problems(), @"content/nord/site.toml:6:11: Nettstedet bygger på «felles», som ikke finnes. Skriv navnet på en mappe i content. [unknown-base]");
    assert_snapshot!(spoiled("theme = \"plain\"", "theme = \"plain\"\nextends = \"nord\"").problems(), @"content/nord/site.toml:6:11: Nettstedet bygger på «nord», som igjen bygger på dette: det går i ring. Slett linjen med extends i en av dem. [extends-cycle]");
}

#[test]
fn a_folder_without_settings_and_a_content_without_sites_are_told() {
    assert_snapshot!(nord().with("content/sor/nb/index.md", "+++\ntitle = \"Sør\"\n+++\n").problems(), @"content/sor/site.toml:1:1: Mappen «content/sor» mangler filen site.toml, så vi vet ikke hva nettstedet heter. Lag filen, eller slett mappen. [missing-file]");
    assert_snapshot!(spoiled("theme = ", "publish = false\ntheme = ").problems(), @"content:1:1: Mappen «content» har ingen nettsteder som skal ut. Lag ett med kommandoen «veiviser new», eller sett publish = true i en site.toml. [no-sites]");
    assert_snapshot!(nord().problems_of(Some("nrd")), @"content:1:1: Nettstedet «nrd» finnes ikke. Mente du «nord»? [unknown-site]");
}
