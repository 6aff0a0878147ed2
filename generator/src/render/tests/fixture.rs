//! Small sites by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use forms::Language;
use jiff::civil::date;

use crate::model::{
    Block, Body, Budget, Edition, File, Owner, Page, PageKind, Palettes, Project, Site, SiteUrl, Status,
    TermForm, Terms, Theme,
};
use crate::output::Options;
use crate::parse::{Config, RawPage, RawSite, parse};
use crate::problem::{Place, Source};
use crate::read::Tree;
use crate::render::filters;
use crate::settle::Switches;

pub(crate) const BASE: &str = r#"<!doctype html><html lang="{{ site.language }}"><title>{{ page.window_title }}</title>
{% block main %}<h1>{{ page.title }}</h1>
{{ page.alert }}{{ page.progress }}{{ page.content }}{{ page.form }}{% endblock main %}</html>"#;

pub(crate) fn language(tag: &str) -> Language {
    Language::new(tag).unwrap()
}

pub(crate) fn options() -> Options {
    Options { site: None, base_url: None, today: date(2026, 11, 22), unpublished: false }
}

/// A theme with a base, the page templates, and more.
pub(crate) fn theme(more: &[(&str, &str)]) -> Theme {
    let child = "{% extends \"base.html\" %}";
    let names = ["home", "page", "news", "article", "form", "print", "404"];
    let mut sources: BTreeMap<String, String> =
        names.iter().map(|name| (format!("{name}.html"), child.to_owned())).collect();
    sources.insert("base.html".to_owned(), BASE.to_owned());
    sources.extend(more.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned())));
    let mut engine = tera::Tera::new();
    filters::register(&mut engine);
    engine.add_raw_templates(sources.iter()).unwrap();
    let templates = sources.into_iter().map(|(name, text)| {
        let path = Path::new("themes/test/templates").join(&name);
        (name, Arc::new(Source { path, text }))
    });
    let style = file("themes/test/assets/style.css", b"body{color:var(--color-ink)}\n", None);
    Theme {
        name: "test".to_owned(),
        templates: templates.collect(),
        engine,
        text_sizes: "100vw".to_owned(),
        colors: [("ink".to_owned(), "#111111".to_owned()), ("accent".to_owned(), "#0b5c55".to_owned())]
            .into(),
        palettes: Palettes::default(),
        choices: BTreeMap::new(),
        assets: [("style.css".to_owned(), Arc::new(style))].into(),
    }
}

pub(crate) fn file(path: &str, bytes: &[u8], size: Option<(u32, u32)>) -> File {
    let source = Arc::new(Source { path: path.into(), text: String::new() });
    File { source, bytes: bytes.to_vec(), size, raster: None }
}

/// A page in bokmål at `/<key>/` with Markdown.
pub(crate) fn page(key: &str, text: &str) -> Page {
    let path = match key {
        "index" => "/".to_owned(),
        "404" => "/404.html".to_owned(),
        _ => format!("/{}/", key.trim_end_matches("/index")),
    };
    let kind = match key {
        "index" => PageKind::Home,
        "404" => PageKind::NotFound,
        _ => PageKind::Page,
    };
    let source = Arc::new(Source { path: format!("content/test/nb/{key}.md").into(), text: text.to_owned() });
    let whole = 0..text.len();
    Page {
        key: key.to_owned(),
        kind,
        path,
        title: format!("Siden {key}"),
        nav_title: key.to_owned(),
        description: format!("Om {key}"),
        kicker: String::new(),
        lead: String::new(),
        status: Status::Published,
        date: None,
        updated: None,
        author: String::new(),
        image: None,
        audience: None,
        order: 0,
        related: Vec::new(),
        topics: Vec::new(),
        listing: None,
        aliases: Vec::new(),
        collects: Vec::new(),
        form: None,
        language: language("nb"),
        terms: terms(),
        origin: written().0,
        body: Arc::new(Body {
            place: Place { source, span: whole.clone() },
            blocks: vec![Block::Markdown(whole)],
        }),
    }
}

/// The page with other blocks; texts of Markdown blocks are looked up in its source.
pub(crate) fn with_blocks(mut page: Page, blocks: Vec<Block>) -> Page {
    page.body = Arc::new(Body { place: page.body.place.clone(), blocks });
    page
}

/// The page in English, below `/en/`.
pub(crate) fn english(mut page: Page) -> Page {
    page.path = format!("/en{}", page.path);
    page.language = language("en");
    page
}

/// A page and settings as written, which rendering does not look at.
fn written() -> (Arc<RawPage>, Config) {
    let files = [("content/x/site.toml", ""), ("content/x/nb/index.md", "+++\ntitle = \"x\"\n+++\n")];
    let (mut raw, _) = parse(&Tree::from_files(files));
    let RawSite { config, mut pages, .. } = raw.sites.remove("x").unwrap();
    (pages.remove(&language("nb")).unwrap().remove("index").unwrap().unwrap(), config.unwrap())
}

pub(crate) fn terms() -> Arc<Terms> {
    let forms = [(TermForm::Singular, "kandidat"), (TermForm::Plural, "kandidater")];
    let forms = forms.into_iter().map(|(form, word)| (form, word.to_owned())).collect();
    Arc::new(Terms([("adept".to_owned(), forms)].into()))
}

pub(crate) fn edition(tag: &str, pages: Vec<Page>) -> Edition {
    Edition {
        language: language(tag),
        language_name: tag.to_uppercase(),
        home: if tag == "nb" { "/".to_owned() } else { format!("/{tag}/") },
        name: "Prøve".into(),
        tagline: "en & to".into(),
        example: true,
        texts: BTreeMap::new(),
        borrowed_texts: BTreeMap::new(),
        terms: terms(),
        menu: Vec::new(),
        footer: Vec::new(),
        contacts: Vec::new(),
        accessibility: None,
        data: BTreeMap::new(),
        topics: BTreeMap::new(),
        partners: Vec::new(),
        social: Vec::new(),
        feeds: Vec::new(),
        pages: pages.into_iter().map(|page| (page.key.clone(), page)).collect(),
        faulty: BTreeSet::new(),
        withdrawn: BTreeMap::new(),
        drafts: BTreeSet::new(),
        dormant: BTreeSet::new(),
    }
}

pub(crate) fn site(id: &str, editions: Vec<Edition>) -> Site {
    let picture = file("content/test/files/a.svg", b"<svg/>", Some((640, 480)));
    let mut paths = BTreeMap::new();
    for (index, edition) in editions.iter().enumerate() {
        for page in edition.pages.values() {
            let owner = |alias| Owner { edition: index, key: page.key.clone(), alias };
            paths.insert(page.path.clone(), owner(false));
            paths.extend(page.aliases.iter().map(|alias| (alias.clone(), owner(true))));
        }
    }
    Site {
        id: id.to_owned(),
        url: SiteUrl { origin: "https://test.example.org".to_owned(), prefix: "/p".to_owned() },
        theme: "test".to_owned(),
        colors: [("accent".to_owned(), "#7a2e4d".to_owned())].into(),
        editions,
        forms: BTreeMap::new(),
        workbook_to: Vec::new(),
        notices_to: Vec::new(),
        files: [("/files/a.svg".to_owned(), Arc::new(picture))].into(),
        withdrawn: BTreeMap::new(),
        paths,
        hosting: None,
        pairing: None,
        follow_up: forms::follow_up::FollowUp::default(),
        budget: Budget::default(),
        sources: Vec::new(),
        config: written().1,
        folders: vec![id.to_owned()],
    }
}

pub(crate) fn project(sites: Vec<Site>, theme: Theme) -> Project {
    Project { sites, themes: [("test".to_owned(), theme)].into(), switches: Switches::default() }
}
