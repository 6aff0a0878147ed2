//! What is wrong above the text of a page.

use insta::assert_snapshot;

use crate::testing::{Folder, nord};

const PAGE: &str = "content/nord/nb/om.md";

fn spoiled(from: &str, to: &str) -> Folder {
    nord().replace(PAGE, from, to)
}

#[test]
fn an_unknown_key_is_told_with_the_nearest_right_one() {
    assert_snapshot!(spoiled("description", "descripton").problems(), @"content/nord/nb/om.md:3:1: Nøkkelen «descripton» finnes ikke, så det som står der, blir ikke brukt. Mente du «description»? [unknown-key]");
    assert_snapshot!(spoiled("description = ", "bilde = 1\ndescription = ").problems(), @"content/nord/nb/om.md:3:1: Nøkkelen «bilde» finnes ikke, så det som står der, blir ikke brukt. Slett linjen, eller bruk en av disse: title, nav_title, description, kicker, lead, slug, kind, date, updated, author, order, related, topics, per_page, aliases, collects, form, draft, publish_date, expiry_date, extend, consent_until, image, audience, review_by. [unknown-key]");
}

#[test]
fn a_wrong_type_is_told() {
    assert_snapshot!(spoiled("title = \"om\"", "title = 3\norder = \"først\"\ndraft = \"nei\"\nrelated = \"index\"").problems(), @r"
    content/nord/nb/om.md:2:9: «title» skal være en tekst i anførselstegn, men her står et heltall. Skriv «title» som en tekst i anførselstegn. [wrong-type]
    content/nord/nb/om.md:3:9: «order» skal være et heltall, uten anførselstegn, men her står en tekst. Skriv «order» som et heltall, uten anførselstegn. [wrong-type]
    content/nord/nb/om.md:4:9: «draft» skal være true eller false, uten anførselstegn, men her står en tekst. Skriv «draft» som true eller false, uten anførselstegn. [wrong-type]
    content/nord/nb/om.md:5:11: «related» skal være en liste i hakeparenteser, men her står en tekst. Skriv «related» som en liste i hakeparenteser. [wrong-type]
    ");
}

#[test]
fn a_missing_title_is_told_at_the_opening_line() {
    assert_snapshot!(spoiled("title = \"om\"\n", "").problems(), @"content/nord/nb/om.md:1:1: Nøkkelen «title» mangler. Legg til en linje som begynner med «title = ». [missing-key]");
    assert_snapshot!(spoiled("title = \"om\"", "title = \"\"").problems(), @"content/nord/nb/om.md:2:9: «title» er tom, men må ha en tekst. Skriv teksten mellom anførselstegnene. [missing-key]");
}

#[test]
fn a_date_that_is_none_is_told() {
    let dates = "date = 2026-02-30\nupdated = \"22. november\"\n";
    assert_snapshot!(spoiled("+++\n\n", &format!("{dates}+++\n\n")).problems(), @r"
    content/nord/nb/om.md:4:8: «2026-02-30» er ikke en dato. Skriv år-måned-dag uten anførselstegn: 2027-02-01. [bad-date]
    content/nord/nb/om.md:5:11: «22. november» er ikke en dato. Skriv år-måned-dag uten anførselstegn: 2027-02-01. [bad-date]
    ");
    assert_snapshot!(spoiled("+++\n\n", "date = 22.11.2026\n+++\n\n").problems(), @"content/nord/nb/om.md:4:13: «22.11.2026» er ikke en dato. Skriv datoen som 2026-11-22. [bad-date]");
}

#[test]
fn what_is_no_toml_is_told_in_the_words_of_an_editor() {
    assert_snapshot!(spoiled("title = \"om\"", "title = Om oss").problems(), @r#"content/nord/nb/om.md:2:9: Teksten mangler anførselstegn, eller verdien mangler. Skriv teksten mellom rette anførselstegn: nøkkel = "tekst". [toml-syntax]"#);
    assert_snapshot!(spoiled("title = \"om\"", "title: \"om\"").problems(), @"content/nord/nb/om.md:2:6: Nøkkelen har tegn som ikke er lov. Bruk små bokstaver fra a til z, tall og understrek, og skriv = mellom nøkkel og verdi. [toml-syntax]");
    assert_snapshot!(spoiled("title = \"om\"", "title = \"om").problems(), @r#"content/nord/nb/om.md:2:12: Teksten mangler anførselstegnet på slutten. Sett " på slutten av teksten, på samme linje. [toml-syntax]"#);
    assert_snapshot!(spoiled("title = \"om\"", "title = \"om\"\ntitle = \"oss\"").problems(), @"content/nord/nb/om.md:3:1: Nøkkelen står to ganger, og bare én kan gjelde. Slett den ene. [duplicate-key]");
}

#[test]
fn a_page_without_front_matter_is_told_once_and_its_links_are_not() {
    let folder = nord().with(PAGE, "# Om oss\n");
    let linked = folder.clone().replace("content/nord/nb/index.md", "Hei.", "[Om](om.md)");
    assert_snapshot!(linked.problems(), @r#"content/nord/nb/om.md:1:1: Siden begynner ikke med +++, så vi finner ikke tittelen. Begynn filen med en linje med +++, så title = "…" og description = "…", og så en linje med +++ igjen. [front-matter]"#);
    assert_snapshot!(spoiled("\n+++\n", "\n").problems(), @"content/nord/nb/om.md:1:1: Opplysningene øverst på siden slutter ikke, så vi vet ikke hvor teksten begynner. Sett en linje med bare +++ mellom opplysningene og teksten. [front-matter]");
}

#[test]
fn kinds_slugs_and_old_paths_are_checked() {
    let front = "kind = \"nyhet\"\nslug = \"Om oss\"\naliases = [\"om-oss\"]\n";
    assert_snapshot!(spoiled("+++\n\n", &format!("{front}+++\n\n")).problems(), @r#"
    content/nord/nb/om.md:4:8: «nyhet» er ikke en slags side. Bruk en av disse: home, page, news, article, form, print, not-found. [unknown-kind]
    content/nord/nb/om.md:5:8: «Om oss» kan ikke være en del av adressen. Bruk bare a–z, 0–9 og bindestrek, uten skråstrek: slug = "bli-mentor". [bad-slug]
    content/nord/nb/om.md:6:12: «om-oss» er ikke en gammel adresse på nettstedet. Skriv den med skråstrek først og sist: aliases = ["/om-oss/"]. [bad-alias]
    "#);
}

#[test]
fn a_picture_needs_a_file_and_a_text() {
    let front = "image = { src = \"/files/kort.svg\" }\n";
    assert_snapshot!(spoiled("+++\n\n", &format!("{front}+++\n\n")).problems(), @r#"
    content/nord/nb/om.md:4:9: Bildet mangler «alt», så de som ikke ser bildet, får ikke vite hva det viser. Legg til alt = "hva bildet viser", eller alt = "" hvis det bare er pynt. [missing-alt]
    content/nord/nb/om.md:4:17: Bildet «/files/kort.svg» finnes ikke på nettstedet. Mente du «/files/kart.svg»? [missing-picture]
    "#);
}

#[test]
fn a_page_needs_a_description() {
    assert_snapshot!(spoiled("description = \"om nb\"\n", "").problems(), @r#"content/nord/nb/om.md:1:1: Siden mangler «description», som vises i søk og i lister. Legg til en linje som description = "Én setning om hva siden handler om." [missing-description]"#);
}

#[test]
fn an_article_needs_a_date() {
    let folder = nord().replace("content/nord/nb/nyheter/host.md", "date = 2026-11-01\n", "");
    assert_snapshot!(folder.problems(), @"content/nord/nb/nyheter/host.md:1:1: Artikkelen mangler dato, så vi vet ikke hvor den hører til i listen over nyheter. Legg til en linje som date = 2026-11-22. [missing-date]");
}

#[test]
fn related_pages_must_be_there() {
    assert_snapshot!(spoiled("+++\n\n", "related = [\"nyheter/hst\", \"/om.md\"]\n+++\n\n").problems(), @r"
    content/nord/nb/om.md:4:12: Nettstedet har ingen side som heter «nyheter/hst». Mente du «nyheter/host»? [unknown-page]
    content/nord/nb/om.md:4:27: Nettstedet har ingen side som heter «/om.md». Skriv «om». [unknown-page]
    ");
}
