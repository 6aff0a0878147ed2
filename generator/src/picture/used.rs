//! Which pictures the pages of a site use, and which they only link to.

use std::collections::BTreeSet;

use crate::model::{Page, Site};

/// Paths of pictures as pages name them: `/files/mote.jpg`.
#[derive(Debug, Default)]
pub(super) struct Used<'a> {
    /// Shown on a page.
    pub(super) shown: BTreeSet<&'a str>,
    /// Where a link leads.
    pub(super) linked: BTreeSet<&'a str>,
}

/// What the site uses, in all its languages.
pub(super) fn used(site: &Site) -> Used<'_> {
    let mut used = Used::default();
    for edition in &site.editions {
        used.shown.extend(edition.partners.iter().map(|partner| partner.logo.as_str()));
        for page in edition.pages.values() {
            used.add(page);
        }
    }
    used
}

impl<'a> Used<'a> {
    fn add(&mut self, page: &'a Page) {
        let facts = &page.origin.facts;
        self.shown.extend(page.image.iter().map(|image| image.src.as_str()));
        self.shown.extend(facts.pictures.iter().map(|picture| picture.src.as_str()));
        self.linked.extend(facts.links.iter().map(|link| path(&link.target)));
        let arguments = facts.calls.iter().flat_map(|call| &call.arguments);
        for (name, value) in arguments.filter_map(|given| Some((&given.name, given.value.as_str()?))) {
            match name.as_str() {
                "src" => drop(self.shown.insert(value)),
                "href" | "url" => drop(self.linked.insert(path(value))),
                _ => {}
            }
        }
    }
}

/// A link's path, without what follows `#`.
fn path(target: &str) -> &str {
    target.split('#').next().unwrap_or_default()
}
