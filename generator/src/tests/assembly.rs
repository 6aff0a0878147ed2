//! What a site inherits, what a language borrows, where pages live.

use insta::assert_snapshot;

use crate::model::{Edition, PageKind, Project, Target};
use crate::testing::{Folder, nord};

/// `nord` as a base, and `vest` that extends it.
fn vest(more: &str) -> Folder {
    let config = format!("extends = \"nord\"\nurl = \"https://vest.example.org/tidlig/\"\n{more}");
    nord()
        .replace("content/nord/site.toml", "name =", "publish = false\nname =")
        .with("content/vest/site.toml", &config)
}

fn paths(project: &Project) -> String {
    let site = project.sites.first().expect("a site");
    let owner = |edition: usize| site.editions.get(edition).map_or("?", |edition| edition.language.as_str());
    let lines = site.paths.iter().map(|(path, of)| {
        let alias = if of.alias { " (old)" } else { "" };
        format!("{path} {} {}{alias}", owner(of.edition), of.key)
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn edition<'a>(project: &'a Project, language: &str) -> &'a Edition {
    let site = project.sites.first().expect("a site");
    site.editions.iter().find(|edition| edition.language.as_str() == language).expect("an edition")
}

#[test]
fn pages_live_below_the_slugs_of_their_folders() {
    let folder = nord().replace("content/nord/en/nyheter/index.md", "kind", "slug = \"news\"\nkind").replace(
        "content/nord/en/nyheter/host.md",
        "date",
        "slug = \"autumn\"\naliases = [\"/old/\"]\ndate",
    );
    let project = folder.project();
    assert_snapshot!(paths(&project), @r"
    / nb index
    /en/ en index
    /en/news/ en nyheter/index
    /en/news/autumn/ en nyheter/host
    /en/om/ en om
    /nyheter/ nb nyheter/index
    /nyheter/host/ nb nyheter/host
    /old/ en nyheter/host (old)
    /om/ nb om
    ");
    let kinds: Vec<PageKind> = edition(&project, "nb").pages.values().map(|page| page.kind).collect();
    assert_eq!(kinds, [PageKind::Home, PageKind::Article, PageKind::News, PageKind::Page]);
    assert_eq!(edition(&project, "en").home, "/en/");
}

#[test]
fn the_page_for_what_is_not_there_is_a_file() {
    let folder = ["nb", "en"].into_iter().fold(nord(), |folder, language| {
        folder.with(&format!("content/nord/{language}/404.md"), "+++\ntitle = \"Borte\"\n+++\n")
    });
    assert_eq!(folder.problems(), "");
    let project = folder.project();
    let page = edition(&project, "en").pages.get("404").expect("a page");
    assert_eq!((page.path.as_str(), page.file().as_str()), ("/en/404.html", "en/404.html"));
}

#[test]
fn two_pages_at_one_address_are_told() {
    let page = "+++\ntitle = \"a\"\ndescription = \"b\"\nslug = \"om\"\naliases = [\"/nyheter/\"]\n+++\n";
    let folder = nord().with("content/nord/nb/oss.md", page).with("content/nord/en/oss.md", page);
    assert_snapshot!(folder.problems(), @r"
    content/nord/en/oss.md:4:8: Siden får adressen «/en/om/», som content/nord/en/om.md også har. Gi den ene siden en annen slug eller et annet filnavn. [duplicate-path]
    content/nord/en/oss.md:5:12: Den gamle adressen «/nyheter/» er i bruk av content/nord/nb/nyheter/index.md. Slett den fra aliases. [alias-collides]
    content/nord/nb/oss.md:4:8: Siden får adressen «/om/», som content/nord/nb/om.md også har. Gi den ene siden en annen slug eller et annet filnavn. [duplicate-path]
    content/nord/nb/oss.md:5:12: Den gamle adressen «/nyheter/» er i bruk av content/nord/nb/nyheter/index.md. Slett den fra aliases. [alias-collides]
    ");
    let folder = nord().with("content/nord/nb/apply/index.md", page).without("content/nord/nb/om.md");
    assert_snapshot!(folder.replace("content/nord/nb/apply/index.md", "slug = \"om\"\n", "").problems(), @r#"
content/nord/en/om.md:1:1: Siden «om» finnes på engelsk, men ikke på bokmål. Lag filen content/nord/nb/om.md, eller la språket låne sider: nb = ["en"] under [fallback] i site.toml. [missing-translation]
content/nord/nb/apply/index.md:1:1: Adressen «/apply/» er opptatt: «/apply/» brukes til skjemaer og filer. Gi siden en annen slug. [duplicate-path]
content/nord/nb/apply/index.md:1:1: Siden «apply/index» finnes på bokmål, men ikke på engelsk. Lag filen content/nord/en/apply/index.md, eller la språket låne sider: en = ["nb"] under [fallback] i site.toml. [missing-translation]
content/nord/nb/apply/index.md:4:12: Den gamle adressen «/nyheter/» er i bruk av content/nord/nb/nyheter/index.md. Slett den fra aliases. [alias-collides]
"#);
}

#[test]
fn a_site_inherits_pages_settings_texts_and_files() {
    let folder = vest("").with("content/vest/strings/nb.toml", "[menu]\nopen = \"Åpne\"\n");
    assert_eq!(folder.problems(), "");
    let project = folder.project();
    let site = project.sites.first().expect("a site");
    assert_eq!((site.url.origin.as_str(), site.url.prefix.as_str()), ("https://vest.example.org", "/tidlig"));
    assert!(site.files.contains_key("/files/kart.svg"));
    let nb = edition(&project, "nb");
    assert_eq!(&*nb.name, "Mentor Nord");
    assert_eq!(nb.texts.get("menu.open").map(String::as_str), Some("Åpne"));
    assert_eq!(edition(&project, "en").texts.get("menu.open").map(String::as_str), Some("Menu"));
    assert_eq!(nb.menu.first().map(|item| &item.target), Some(&Target::Page("om".to_owned())));
}

#[test]
fn a_page_is_overridden_and_the_rest_of_its_languages_inherited() {
    let page = "+++\ntitle = \"Om oss i vest\"\ndescription = \"x\"\n+++\n";
    let project = vest("").with("content/vest/nb/om.md", page).project();
    let title = |language| edition(&project, language).pages.get("om").map(|page| page.title.clone());
    assert_eq!(title("nb").as_deref(), Some("Om oss i vest"));
    assert_eq!(title("en").as_deref(), Some("om"));
}

#[test]
fn a_page_is_hidden_in_all_languages() {
    let folder = vest("hide = [\"nyheter/host\"]");
    assert_eq!(folder.problems(), "");
    let project = folder.project();
    assert!(
        project
            .sites
            .iter()
            .flat_map(|site| &site.editions)
            .all(|edition| !edition.pages.contains_key("nyheter/host"))
    );
    assert_snapshot!(vest("hide = [\"nyheter/vst\"]").problems(), @"content/vest/site.toml:3:9: Siden «nyheter/vst» kan ikke skjules, for det nettstedet bygger på, har ingen slik side. Slett den fra hide. [unknown-page]");
    assert_snapshot!(vest("hide = [\"om\"]").problems(), @"content/nord/site.toml:24:8: Nettstedet har ingen side som heter «om». Skriv filnavnet uten .md, med mappene foran: «nyheter/index». Gjelder vest. [unknown-page]");
}

#[test]
fn a_draft_does_not_hide_the_page_of_the_base() {
    let page = "+++\ntitle = \"Nytt om oss\"\ndescription = \"x\"\ndraft = true\n+++\n";
    let project = vest("").with("content/vest/nb/om.md", page).project();
    assert_eq!(edition(&project, "nb").pages.get("om").map(|page| page.title.as_str()), Some("om"));
}

#[test]
fn words_and_colours_are_overridden_one_by_one_and_lists_as_a_whole() {
    let more = "[colors]\naccent = \"#ffffff\"\n\n[terms.adept.nb]\nsingular = \"mentee\"\ndefinite = \"menteen\"\nplural = \"menteer\"\n\
                definite_plural = \"menteene\"\n\n[[menu]]\nurl = \"https://example.org/\"\nlabel = \"Ut\"\n";
    let folder = vest(more).about("Hei").replace(
        "content/nord/nb/om.md",
        "title = \"om\"",
        "title = \"{{ Adept.plural }}\"",
    );
    assert_eq!(folder.problems(), "");
    let project = folder.project();
    assert_eq!(edition(&project, "nb").pages.get("om").map(|page| page.title.as_str()), Some("Menteer"));
    assert_eq!(edition(&project, "nb").menu.len(), 1);
    assert_eq!(edition(&project, "en").terms.0.get("adept").map(std::collections::BTreeMap::len), Some(4));
}

#[test]
fn a_language_borrows_page_by_page_and_text_by_text() {
    let folder = nord()
        .replace("content/nord/site.toml", "\"en\"]", "\"nn\"]")
        .replace("content/nord/site.toml", "[colors]", "[fallback]\nnn = [\"nb\", \"en\"]\n\n[colors]")
        .with("content/nord/nn/om.md", "+++\ntitle = \"Om oss på nynorsk\"\ndescription = \"x\"\n+++\n")
        .with("content/nord/nb/adept.md", "+++\ntitle = \"{{ Adept }}\"\ndescription = \"x\"\n+++\n");
    assert_eq!(folder.problems(), "");
    let project = folder.project();
    let nn = edition(&project, "nn");
    let text = |key: &str| {
        nn.pages.get(key).map(|page| (page.language.as_str(), page.title.as_str(), page.path.as_str()))
    };
    assert_eq!(text("om"), Some(("nn", "Om oss på nynorsk", "/nn/om/")));
    assert_eq!(text("adept"), Some(("nb", "Kandidat", "/nn/adept/")));
    assert_eq!(
        (&*nn.tagline, nn.tagline.borrowed.as_ref().map(forms::Language::as_str)),
        ("Vi kjenner folk", Some("nb"))
    );
    assert_eq!(nn.borrowed_texts.get("menu.open").map(forms::Language::as_str), Some("nb"));
    assert_eq!(nn.texts.get("menu.open").map(String::as_str), Some("Meny"));
}

#[test]
fn a_page_without_translation_is_told_where_nothing_may_be_borrowed() {
    assert_snapshot!(nord().without("content/nord/en/om.md").problems(), @r#"content/nord/nb/om.md:1:1: Siden «om» finnes på bokmål, men ikke på engelsk. Lag filen content/nord/en/om.md, eller la språket låne sider: en = ["nb"] under [fallback] i site.toml. [missing-translation]"#);
    let page = "+++\ntitle = \"Bare i vest\"\ndescription = \"x\"\n+++\n";
    assert_snapshot!(vest("").with("content/vest/en/west.md", page).problems(), @r#"content/vest/en/west.md:1:1: Siden «west» finnes på engelsk, men ikke på bokmål. Lag filen content/vest/nb/west.md, eller la språket låne sider: nb = ["en"] under [fallback] i site.toml. [missing-translation]"#);
}

#[test]
fn a_front_page_and_folders_of_their_own_are_needed() {
    let folder = nord().without("content/nord/en/index.md").without("content/nord/nb/index.md");
    assert_snapshot!(folder.without("content/nord/nb/nyheter/index.md").without("content/nord/en/nyheter/index.md").problems(), @r#"
content/nord/en/index.md:1:1: Nettstedet mangler forside på engelsk. Lag filen, med title og description øverst. [missing-home]
content/nord/en/nyheter/index.md:1:1: Mappen «nyheter» mangler filen index.md, så adressen til mappen viser ingenting. Lag filen, med title og description øverst. [missing-index]
content/nord/nb/index.md:1:1: Nettstedet mangler forside på bokmål. Lag filen, med title og description øverst. [missing-home]
content/nord/nb/nyheter/index.md:1:1: Mappen «nyheter» mangler filen index.md, så adressen til mappen viser ingenting. Lag filen, med title og description øverst. [missing-index]
"#);
}

#[test]
fn two_sites_at_one_address_are_told() {
    let folder =
        nord().with("content/vest/site.toml", "extends = \"nord\"\nurl = \"https://NORD.example.org\"\n");
    assert_snapshot!(folder.problems(), @"content/vest/site.toml:2:7: Nettstedet «nord» har samme adresse, så det ene ville skrive over det andre. Gi nettstedene hver sin url. [duplicate-url]");
}
