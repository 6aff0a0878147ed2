//! What comes from where, and what is there in which language.

use insta::assert_snapshot;

use crate::survey::{Coverage, Inheritance};
use crate::testing::{Folder, nord};

/// `vest` on `nord`: an own page, one that stands for the base's, one that extends it, one that is hidden.
fn vest() -> Folder {
    let config = "extends = \"nord\"\nurl = \"https://vest.example.org/\"\nhide = [\"nyheter/host\"]\n[[footer]]\npage = \"om\"\n[colors]\naccent = \"#111111\"\n[terms.adept.nb]\nsingular = \"adept\"\n";
    let page = "+++\ntitle = \"Side\"\ndescription = \"d\"\n+++\n\nTekst.\n";
    nord()
        .replace("content/nord/site.toml", "name =", "publish = false\nname =")
        .about("{% <block name=\"mer\"> %}\nMer.\n{% </block> %}")
        .with("content/vest/site.toml", config)
        .with("content/vest/nb/kurs.md", page)
        .with("content/vest/en/kurs.md", page)
        .with("content/vest/en/om.md", page)
        .with(
            "content/vest/nb/om.md",
            "+++\nextend = true\n+++\n{% <block name=\"mer\"> %}\nHer.\n{% </block> %}\n",
        )
        .with("content/vest/strings/nb.toml", "[menu]\nopen = \"Åpne\"\n")
        .with("content/vest/files/bat.svg", "<svg/>")
}

fn lines(sites: &[Inheritance]) -> String {
    let items = sites.iter().flat_map(|site| &site.items);
    let lines = items.map(|item| {
        let stale = if item.stale { " stale" } else { "" };
        format!(
            "{:?} {} {:?} {}{stale}",
            item.kind,
            item.name,
            item.state,
            item.base.as_deref().unwrap_or("-")
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_thing_of_a_site_comes_from_somewhere() {
    let folder = vest().locked(&[]).replace("content/nord/en/om.md", "Tekst.", "Annet.");
    assert_snapshot!(lines(&folder.inheritance()), @r"
    Page en/index Inherited nord
    Page en/kurs Own -
    Page en/nyheter/host Hidden nord
    Page en/nyheter/index Inherited nord
    Page en/om Overridden nord stale
    Page nb/index Inherited nord
    Page nb/kurs Own -
    Page nb/nyheter/host Hidden nord
    Page nb/nyheter/index Inherited nord
    Page nb/om Extended nord
    String en/menu.open Inherited nord
    String nb/menu.open Overridden nord
    Term adept.en Inherited nord
    Term adept.nb Overridden nord
    File /files/bat.svg Own -
    File /files/kart.svg Inherited nord
    Menu footer Own -
    Menu menu Inherited nord
    Contact contacts Inherited nord
    Setting colors.accent Overridden nord
    Setting extends Own -
    Setting hide Own -
    Setting languages Inherited nord
    Setting name Inherited nord
    Setting tagline Inherited nord
    Setting theme Inherited nord
    Setting url Own -
    ");
}

fn shares(sites: &[Coverage]) -> String {
    let languages = sites.iter().flat_map(|site| &site.languages);
    let lines = languages.flat_map(|(language, kinds)| {
        kinds.iter().map(move |(kind, share)| {
            let (own, total) = (share.own, share.total());
            let borrowed: Vec<_> =
                share.borrowed.iter().map(|(from, names)| format!("{from}: {names:?}")).collect();
            format!(
                "{language} {kind:?} {own}/{total} borrowed {borrowed:?} missing {:?} old {:?}",
                share.missing, share.stale
            )
        })
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_language_has_borrows_or_lacks_each_text() {
    let form = "role = \"mentor\"\n[[fields]]\nid = \"navn\"\nlabel = { nb = \"Navn\", en = \"Name\" }\nhint = { nb = \"Ditt\", en = \"Yours\", nn = \"Ditt\" }\n";
    let folder = nord()
        .replace(
            "content/nord/site.toml",
            "[\"nb\", \"en\"]",
            "[\"nb\", \"en\", \"nn\", \"uk\"]\nfallback = { nn = [\"nb\", \"en\"] }",
        )
        .with("content/nord/nn/om.md", "+++\ntitle = \"Om\"\ndescription = \"d\"\n+++\n")
        .with("content/nord/forms/mentor.toml", form)
        .locked(&[])
        .about("Mer.");
    assert_snapshot!(shares(&folder.coverage()), @r#"
    nb Pages 4/4 borrowed [] missing [] old []
    nb Strings 1/1 borrowed [] missing [] old []
    nb Terms 1/1 borrowed [] missing [] old []
    nb Settings 2/2 borrowed [] missing [] old []
    nb FormTexts 2/2 borrowed [] missing [] old []
    en Pages 4/4 borrowed [] missing [] old ["om"]
    en Strings 1/1 borrowed [] missing [] old []
    en Terms 1/1 borrowed [] missing [] old []
    en Settings 2/2 borrowed [] missing [] old []
    en FormTexts 2/2 borrowed [] missing [] old []
    nn Pages 1/4 borrowed ["nb: [\"index\", \"nyheter/host\", \"nyheter/index\"]"] missing [] old ["om"]
    nn Strings 0/1 borrowed ["nb: [\"menu.open\"]"] missing [] old []
    nn Terms 0/1 borrowed ["nb: [\"adept\"]"] missing [] old []
    nn Settings 0/2 borrowed ["nb: [\"contacts.0.group\", \"tagline\"]"] missing [] old []
    nn FormTexts 1/2 borrowed ["nb: [\"mentor: fields.navn.label\"]"] missing [] old []
    uk Pages 0/4 borrowed [] missing ["index", "nyheter/host", "nyheter/index", "om"] old []
    uk Strings 0/1 borrowed [] missing ["menu.open"] old []
    uk Terms 0/1 borrowed [] missing ["adept"] old []
    uk Settings 0/2 borrowed [] missing ["contacts.0.group", "tagline"] old []
    uk FormTexts 0/2 borrowed [] missing ["mentor: fields.navn.hint", "mentor: fields.navn.label"] old []
    "#);
}
