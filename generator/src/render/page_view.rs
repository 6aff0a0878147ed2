//! `page`: one page as templates get it.

use std::cmp::Reverse;

use tera::Value;

use super::escape::escaped;
use super::scene::Scene;
use super::views::{Alternate, Link, Page as View, Pager, Translation};
use super::{order, structured};
use crate::model::{Edition, Listing, Page, PageKind};

/// How many articles an article without its own choice is related to.
const RELATED: usize = 3;

/// The view of a page, still without text and form.
pub(super) fn page<'a>(scene: &Scene<'a>, page: &'a Page) -> View<'a> {
    let ancestors = order::ancestors(scene.edition, page);
    let borrowed = page.language != scene.edition.language;
    let alternates = alternates(scene, page);
    let crumbs = if page.kind == PageKind::NotFound { &[] } else { ancestors.as_slice() };
    View {
        key: &page.key,
        section: section(page, &ancestors),
        kind: kind(page.kind),
        title: &page.title,
        nav_title: scene.phrase(page, &page.nav_title),
        window_title: Value::safe_string(&escaped(&window_title(scene, page))),
        description: &page.description,
        kicker: &page.kicker,
        lead: &page.lead,
        url: scene.path(&page.path),
        address: scene.address(&page.path),
        date: page.date.map(|date| scene.dates.get(date)),
        updated: page.updated.map(|date| scene.dates.get(date)),
        author: &page.author,
        image: page.image.as_ref().map(|image| scene.picture(image, &page.language)),
        content: Value::from(""),
        has_blocks: false,
        toc: Vec::new(),
        breadcrumbs: crumbs.iter().map(|page| scene.link(page)).collect(),
        translations: translations(&alternates),
        alternates,
        content_language: if borrowed { page.language.to_string() } else { String::new() },
        content_direction: page.language.direction(),
        related: related(scene, page),
        children: children(scene, page),
        topics: topics(scene, page),
        pager: page.listing.as_ref().and_then(|listing| pager(scene, listing)),
        alert: Value::from(""),
        progress: Value::from(""),
        form: Value::from(""),
        print_url: scene
            .prints
            .get(page.key.as_str())
            .map(|print| scene.path(&print.path))
            .unwrap_or_default(),
        structured_data: Value::safe_string(&structured::data(scene, page, &ancestors)),
    }
}

/// «Heading – Site»; on the front page «Site – tagline».
pub(super) fn window_title(scene: &Scene<'_>, page: &Page) -> String {
    let Edition { name, tagline, .. } = scene.edition;
    match page.kind {
        PageKind::Home if tagline.is_empty() => name.text.clone(),
        PageKind::Home => format!("{} – {}", name.text, tagline.text),
        _ => format!("{} – {}", page.title, name.text),
    }
}

/// The same page in the other languages, and where it is only borrowed.
pub(super) fn alternates(scene: &Scene<'_>, page: &Page) -> Vec<Alternate> {
    let editions = scene.site.editions.iter().enumerate();
    editions
        .filter_map(|(index, edition)| {
            let own = edition.pages.get(&page.key);
            // A list of news may have fewer parts or topics in another language: there the whole list stands for it.
            let whole = page.listing.as_ref().and_then(|listing| edition.pages.get(&listing.folder));
            let there = own.or(whole)?;
            Some(Alternate {
                language: edition.language.to_string(),
                direction: edition.language.direction(),
                name: edition.language_name.clone(),
                url: scene.path(&there.path),
                address: scene.address(&there.path),
                current: edition.language == scene.edition.language,
                fallback: own.is_none() || there.language != edition.language,
                default: index == 0,
            })
        })
        .collect()
}

/// The addresses of the languages that have a text of their own. The default for all other readers is that of the site's
/// default language, or else the first. A borrowed page is not among them, and names none: all that it names name it.
pub(super) fn translations(alternates: &[Alternate]) -> Vec<Translation> {
    let own: Vec<&Alternate> = alternates.iter().filter(|other| !other.fallback).collect();
    if own.len() < 2 || !own.iter().any(|other| other.current) {
        return Vec::new();
    }
    let translation = |language: &str, other: &Alternate| Translation {
        language: language.to_owned(),
        address: other.address.clone(),
    };
    let default = own.first().map(|other| translation("x-default", other));
    own.iter().map(|other| translation(&other.language, other)).chain(default).collect()
}

/// The page below the front page that this one is in.
fn section<'a>(page: &'a Page, ancestors: &[&'a Page]) -> &'a str {
    match page.kind {
        PageKind::NotFound => "",
        _ => ancestors.get(1).map_or(&page.key, |section| &section.key),
    }
}

fn kind(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Home => "home",
        PageKind::Page => "page",
        PageKind::News => "news",
        PageKind::Article => "article",
        PageKind::Form => "form",
        PageKind::Print => "print",
        PageKind::NotFound => "not-found",
    }
}

fn related<'a>(scene: &Scene<'a>, page: &'a Page) -> Vec<Value> {
    if page.related.is_empty() && page.kind == PageKind::Article {
        let shared = |other: &Page| other.topics.iter().filter(|topic| page.topics.contains(topic)).count();
        let mut others: Vec<&Page> =
            scene.articles.iter().copied().filter(|other| other.key != page.key).collect();
        // Stable: of those that share as many topics, the newest comes first.
        others.sort_by_key(|other| Reverse(shared(other)));
        return scene.list(others.into_iter().take(RELATED).map(|other| other.key.as_str()));
    }
    scene.list(page.related.iter().map(String::as_str))
}

/// The front page has no list of what is below: its menu is that.
fn children(scene: &Scene<'_>, page: &Page) -> Vec<Value> {
    if let Some(listing) = &page.listing {
        return articles(scene, listing);
    }
    let below = scene.children.get(page.key.as_str()).filter(|_| page.kind != PageKind::Home);
    below.map(|pages| scene.list(pages.iter().map(|page| page.key.as_str()))).unwrap_or_default()
}

/// The articles of a part of a list.
fn articles(scene: &Scene<'_>, Listing { folder, topic, part, parts: _, size }: &Listing) -> Vec<Value> {
    let all = scene.children.get(folder.as_str()).into_iter().flatten();
    let of_topic = all.filter(|page| topic.as_ref().is_none_or(|topic| page.topics.contains(topic)));
    scene.list(of_topic.skip(part * size).take(*size).map(|page| page.key.as_str()))
}

/// Links to the lists of topics: those of an article, or for a list all of its folder.
fn topics(scene: &Scene<'_>, page: &Page) -> Vec<Link> {
    let pages = &scene.edition.pages;
    let link = |topic: &Page| Link { key: topic.key.clone(), ..scene.link(topic) };
    if let Some(Listing { folder, .. }) = &page.listing {
        let made = pages.range(format!("{folder}~")..).map(|(_, page)| page);
        let made = made.take_while(|page| page.listing.as_ref().is_some_and(|one| one.folder == *folder));
        let first =
            |page: &&Page| page.listing.as_ref().is_some_and(|one| one.topic.is_some() && one.part == 0);
        return made.filter(first).map(link).collect();
    }
    let folder = if page.topics.is_empty() { None } else { scene.edition.parent(&page.key) };
    let lists = folder.into_iter().flat_map(|folder| {
        page.topics.iter().filter_map(|topic| pages.get(&format!("{}~{topic}", folder.key)))
    });
    lists.map(link).collect()
}

/// The way through the parts of a list; none where there is only one.
fn pager(scene: &Scene<'_>, listing: &Listing) -> Option<Pager> {
    let Listing { part, parts, .. } = listing;
    let url = |part: usize| {
        let page = scene.edition.pages.get(&listing.key(part));
        page.map(|page| scene.path(&page.path)).unwrap_or_default()
    };
    let text = |key: &str, part: usize| scene.text(key, "{part}", &(part + 1).to_string());
    (*parts > 1).then(|| Pager {
        current: text("site.part", *part),
        newer: part.checked_sub(1).map(url).unwrap_or_default(),
        older: if part + 1 < *parts { url(part + 1) } else { String::new() },
    })
}
