//! Lists of news that nobody writes: the further parts of a long one, and a list for each topic.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Body, Edition, Listing, Page, PageKind};

/// Articles of one part, where the folder does not say.
const SIZE: usize = 12;

/// Adds the pages, and says of each list of news what it shows.
pub(super) fn add(edition: &mut Edition) {
    let mut made = Vec::new();
    for (news, articles) in folders(edition) {
        let size = news.origin.front.per_page.as_ref().map_or(SIZE, |size| size.value);
        let topics: BTreeSet<&String> = articles.iter().flat_map(|article| &article.topics).collect();
        let known = topics.into_iter().filter(|topic| edition.topics.contains_key(*topic));
        for topic in std::iter::once(None).chain(known.map(Some)) {
            let shown = articles.iter().filter(|page| topic.is_none_or(|topic| page.topics.contains(topic)));
            let parts = shown.count().div_ceil(size).max(1);
            let listing =
                |part| Listing { folder: news.key.clone(), topic: topic.cloned(), part, parts, size };
            made.extend((0..parts).map(|part| page(edition, news, listing(part))));
        }
    }
    edition.pages.extend(made.into_iter().map(|page| (page.key.clone(), page)));
}

/// Each list of news, and the pages below it.
fn folders(edition: &Edition) -> impl Iterator<Item = (&Page, Vec<&Page>)> {
    let lists = edition.pages.values().filter(|page| page.kind == PageKind::News);
    let mut folders: BTreeMap<&str, (&Page, Vec<&Page>)> =
        lists.map(|page| (page.key.as_str(), (page, Vec::new()))).collect();
    for page in edition.pages.values().filter(|page| page.is_listed()) {
        let parent = edition.parent(&page.key).map_or("", |parent| &parent.key);
        if let Some((_, articles)) = folders.get_mut(parent) {
            articles.push(page);
        }
    }
    folders.into_values()
}

/// The list as a page: the editor's own for the first part of all articles.
fn page(edition: &Edition, news: &Page, listing: Listing) -> Page {
    let Listing { folder: _, topic, part, parts: _, size: _ } = &listing;
    if topic.is_none() && *part == 0 {
        return Page { listing: Some(listing), ..news.clone() };
    }
    let text = |key: &str, name: &str, value: &str| {
        edition.texts.get(key).map_or_else(|| value.to_owned(), |text| text.replace(name, value))
    };
    let mut path = news.path.clone();
    let (mut title, mut description) = (news.title.clone(), news.description.clone());
    if let Some(topic) = topic {
        path = format!("{path}{topic}/");
        title = edition.topics.get(topic).map_or_else(|| topic.clone(), |name| name.text.clone());
        description = text("site.topic_description", "{topic}", &title);
    }
    let mut nav_title = title.clone();
    if *part > 0 {
        let number = (part + 1).to_string();
        path = format!("{path}{number}/");
        nav_title = text("site.part", "{part}", &number);
        title = format!("{title}, {nav_title}");
        description = format!("{title}. {description}");
    }
    let body = Body { place: news.body.place.clone(), blocks: Vec::new() };
    Page {
        key: listing.key(*part),
        path,
        title,
        nav_title,
        description,
        lead: String::new(),
        image: None,
        related: Vec::new(),
        aliases: Vec::new(),
        body: Arc::new(body),
        listing: Some(listing),
        ..news.clone()
    }
}
