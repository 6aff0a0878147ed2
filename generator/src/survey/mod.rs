//! What sites are made of, told to their editors: what comes from which folder (`inheritance`), and what is there in
//! which language (`coverage`).

mod coverage;
mod inheritance;
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use forms::Language;
use messages::Rule;

pub use coverage::{Coverage, Share, TextKind};
pub use inheritance::{Inheritance, Item, ItemKind, State};

use crate::assemble::{Family, families};
use crate::lock;
use crate::output::Options;
use crate::parse::{Raw, RawPage};

/// What each published site, or the one that `options` ask for, has from where.
pub(crate) fn inheritance(raw: &Raw, options: &Options) -> Vec<Inheritance> {
    let stale = stale(raw, lock::STALE_OVERRIDE);
    wanted(raw, options).iter().map(|family| inheritance::of(family, &stale)).collect()
}

/// What each published site, or the one that `options` ask for, has in which language.
pub(crate) fn coverage(raw: &Raw, options: &Options) -> Vec<Coverage> {
    let stale = stale(raw, lock::STALE_TRANSLATION);
    wanted(raw, options).iter().map(|family| coverage::of(family, &stale)).collect()
}

fn wanted<'a>(raw: &'a Raw, options: &Options) -> Vec<Family<'a>> {
    let (mut families, _) = families(raw);
    families.retain(|family| match &options.site {
        Some(site) => site == family.id,
        None => family.is_published(),
    });
    families
}

/// The files that a lock knows to be older than what they follow.
fn stale(raw: &Raw, rule: Rule) -> BTreeSet<String> {
    let problems = lock::check(raw).into_iter().filter(|problem| problem.rule == rule);
    problems.map(|problem| problem.place.source.path.to_string_lossy().into_owned()).collect()
}

/// A page of a family, and the folders that have one like it, the nearest first.
pub(super) struct Found<'a> {
    /// The page that counts.
    pub(super) page: &'a Arc<RawPage>,
    /// Places of the folders in the family.
    pub(super) folders: Vec<usize>,
    /// The site hides it.
    pub(super) hidden: bool,
}

/// Every page that a site or a base of it has, by language and key. Drafts are left out.
pub(super) fn pages<'a>(family: &Family<'a>) -> BTreeMap<(&'a Language, &'a str), Found<'a>> {
    let mut found: BTreeMap<(&Language, &str), Found<'_>> = BTreeMap::new();
    let mut hidden: BTreeSet<&str> = BTreeSet::new();
    for (folder, (_, site)) in family.members.iter().enumerate() {
        for (language, pages) in &site.pages {
            let pages = pages.iter().filter_map(|(key, page)| Some((key, page.as_ref()?)));
            for (key, page) in pages.filter(|(_, page)| page.front.draft != Some(true)) {
                let new = || Found { page, folders: Vec::new(), hidden: hidden.contains(key.as_str()) };
                found.entry((language, key)).or_insert_with(new).folders.push(folder);
            }
        }
        hidden.extend(site.config.iter().flat_map(|config| &config.hide).map(|key| key.value.as_str()));
    }
    found
}
