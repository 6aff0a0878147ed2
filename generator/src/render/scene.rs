//! One edition, with everything that its pages share, made once.

use std::collections::BTreeMap;

use forms::Language;
use jiff::civil::Date;
use tera::Value;

use super::assets::Assets;
use super::dates::Dates;
use super::kept::Kept;
use super::kit::Kit;
use super::order::{self, Children};
use super::phrase::{phrase, wording};
use super::picture;
use super::site_view;
use super::views::{Link, Picture, Teaser};
use crate::inspect::Grounds;
use crate::model::{Edition, Figure, Page, PageKind, Site, Target, Theme, Wording};

/// What all editions of a site share.
pub(super) struct Stock<'a> {
    /// The theme's files as the site publishes them.
    pub(super) assets: Assets<'a>,
    /// What the site publishes.
    pub(super) grounds: Grounds,
    /// Its pages in earlier builds.
    pub(super) kept: Kept<'a>,
}

/// An edition of a site.
pub(super) struct Scene<'a> {
    /// The site.
    pub(super) site: &'a Site,
    /// The edition.
    pub(super) edition: &'a Edition,
    /// The site's theme.
    pub(super) theme: &'a Theme,
    /// Its components.
    pub(super) kit: &'a Kit,
    /// The theme's files as the site publishes them.
    pub(super) assets: &'a Assets<'a>,
    /// What the site publishes.
    pub(super) grounds: &'a Grounds,
    /// Its pages in earlier builds.
    pub(super) kept: &'a Kept<'a>,
    /// The day of the build.
    pub(super) today: Date,
    /// The edition's dates in words.
    pub(super) dates: Dates,
    /// Pages below their indexes.
    pub(super) children: Children<'a>,
    /// Articles, newest first.
    pub(super) articles: Vec<&'a Page>,
    /// The print page that collects a page, by the key of that page; for the front page any.
    pub(super) prints: BTreeMap<&'a str, &'a Page>,
    /// Pages as they stand in lists, by key.
    pub(super) teasers: BTreeMap<&'a str, Value>,
    /// `site`
    pub(super) site_value: Value,
    /// `text`
    pub(super) text_value: Value,
}

impl<'a> Scene<'a> {
    /// Sets the scene.
    pub(super) fn new(
        site: &'a Site,
        edition: &'a Edition,
        theme: &'a Theme,
        kit: &'a Kit,
        Stock { assets, grounds, kept }: &'a Stock<'a>,
        today: Date,
    ) -> Self {
        let mut scene = Self {
            site,
            edition,
            theme,
            kit,
            assets,
            grounds,
            kept,
            today,
            dates: Dates::new(&edition.language, dates(site, edition)),
            children: order::children(edition),
            articles: order::articles(edition),
            prints: prints(edition),
            teasers: BTreeMap::new(),
            site_value: Value::none(),
            text_value: Value::from_serializable(&texts(edition)),
        };
        let teaser = |page: &'a Page| (page.key.as_str(), Value::from_serializable(&scene.teaser(page)));
        let shown = edition.pages.values().filter(|page| page.kind != PageKind::NotFound && !page.is_made());
        scene.teasers = shown.map(teaser).collect();
        scene.site_value = Value::from_serializable(&site_view::site(&scene));
        scene
    }

    /// The path of something on the site, from the origin.
    pub(super) fn path(&self, path: &str) -> String {
        format!("{}{path}", self.site.url.prefix)
    }

    /// The address of something on the site.
    pub(super) fn address(&self, path: &str) -> String {
        format!("{}{}{path}", self.site.url.origin, self.site.url.prefix)
    }

    /// A text of the interface with its placeholders filled; empty where there is none.
    pub(super) fn text(&self, key: &str, placeholder: &str, value: &str) -> Value {
        let text =
            self.edition.texts.get(key).map(|text| text.replace(placeholder, value)).unwrap_or_default();
        self.interface(key, &text)
    }

    /// The filled text of an interface key.
    pub(super) fn interface(&self, key: &str, text: &str) -> Value {
        phrase(text, self.edition.borrowed_texts.get(key))
    }

    /// A text of a page as it is shown among those of the edition.
    pub(super) fn phrase(&self, page: &Page, text: &str) -> Value {
        phrase(text, Some(&page.language).filter(|language| **language != self.edition.language))
    }

    /// A link to a page of the edition.
    pub(super) fn link(&self, page: &Page) -> Link {
        Link { label: self.phrase(page, &page.nav_title), url: self.path(&page.path), key: page.key.clone() }
    }

    /// A link of a menu; `None` where its page is not there.
    pub(super) fn menu_link(&self, label: &Wording, target: &Target) -> Option<Link> {
        let (url, key) = match target {
            Target::Page(key) => (self.path(&self.edition.pages.get(key)?.path), key.clone()),
            Target::Address(url) => (url.clone(), String::new()),
        };
        Some(Link { label: wording(label), url, key })
    }

    /// A picture with its path and size; its caption is in a language that may be borrowed.
    pub(super) fn picture(&self, figure: &Figure, language: &Language) -> Picture {
        let Figure { src, alt, caption, credit } = figure;
        let caption = phrase(caption, Some(language).filter(|language| **language != self.edition.language));
        let (alt, credit) = (alt.clone(), credit.clone());
        match picture::published(self.site, src) {
            Some(picture) => Picture { alt, caption, credit, ..picture },
            None => Picture { alt, caption, credit, ..picture::bare(self.path(src)) },
        }
    }

    /// The teasers of pages.
    pub(super) fn list(&self, pages: impl IntoIterator<Item = &'a str>) -> Vec<Value> {
        pages.into_iter().filter_map(|key| self.teasers.get(key).cloned()).collect()
    }

    fn teaser(&self, page: &Page) -> Teaser {
        let summary = if page.lead.is_empty() { &page.description } else { &page.lead };
        Teaser {
            key: page.key.clone(),
            title: self.phrase(page, &page.title),
            kicker: self.phrase(page, &page.kicker),
            summary: self.phrase(page, summary),
            url: self.path(&page.path),
            date: page.date.map(|date| self.dates.get(date)),
            image: page.image.as_ref().map(|image| self.picture(image, &page.language)),
        }
    }
}

/// The texts of the interface as templates get them.
fn texts(edition: &Edition) -> BTreeMap<&str, Value> {
    let texts = edition.texts.iter();
    texts.map(|(key, text)| (key.as_str(), phrase(text, edition.borrowed_texts.get(key)))).collect()
}

/// Every date that an edition shows.
fn dates(site: &Site, edition: &Edition) -> Vec<Date> {
    let pages = edition.pages.values().flat_map(|page| [page.date, page.updated]);
    let windows = site.forms.values().map(|form| &form.definition.window);
    let windows = windows.flat_map(|window| [window.opens, window.closes]);
    let feeds = edition.feeds.iter().flat_map(|feed| feed.items.iter().map(|(_, _, date)| *date));
    let assessed = edition.accessibility.iter().map(|facts| Some(facts.assessed));
    pages.chain(windows).chain(feeds).chain(assessed).flatten().collect()
}

fn prints(edition: &Edition) -> BTreeMap<&str, &Page> {
    let mut prints = BTreeMap::new();
    for print in edition.pages.values().filter(|page| page.kind == PageKind::Print) {
        for key in &print.collects {
            prints.entry(key.as_str()).or_insert(print);
        }
        prints.entry("index").or_insert(print);
    }
    prints
}
