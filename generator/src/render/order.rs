//! The tree of pages: what is above and below a page, and in which order.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Edition, Page, PageKind};

/// Keys of the pages below each index, by the key of the index.
pub(super) type Children<'a> = BTreeMap<&'a str, Vec<&'a Page>>;

/// All pages of an edition below their indexes, in order.
pub(super) fn children(edition: &Edition) -> Children<'_> {
    let mut children: Children<'_> = BTreeMap::new();
    for page in edition.pages.values().filter(|page| page.is_listed()) {
        if let Some(parent) = edition.parent(&page.key) {
            children.entry(parent.key.as_str()).or_default().push(page);
        }
    }
    for (key, pages) in &mut children {
        let is_news = edition.pages.get(*key).is_some_and(|page| page.kind == PageKind::News);
        if is_news {
            pages.sort_by(|a, b| newest_first(a).cmp(&newest_first(b)));
        } else {
            pages.sort_by(|a, b| (a.order, &a.title, &a.key).cmp(&(b.order, &b.title, &b.key)));
        }
    }
    children
}

/// Articles, newest first.
pub(super) fn articles(edition: &Edition) -> Vec<&Page> {
    let mut articles: Vec<&Page> =
        edition.pages.values().filter(|page| page.kind == PageKind::Article).collect();
    articles.sort_by(|a, b| newest_first(a).cmp(&newest_first(b)));
    articles
}

/// The pages above, from the front page down.
pub(super) fn ancestors<'a>(edition: &'a Edition, page: &Page) -> Vec<&'a Page> {
    let mut above: Vec<&Page> =
        std::iter::successors(edition.parent(&page.key), |page| edition.parent(&page.key)).collect();
    above.reverse();
    above
}

fn newest_first(page: &Page) -> (Reverse<Option<jiff::civil::Date>>, i64, &str) {
    (Reverse(page.date), page.order, &page.key)
}
