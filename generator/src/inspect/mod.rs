//! Checks of what is published: every page is looked at as a browser gets it, templates and components included.
//!
//! 1. [`look`]: once per page, right after it has been rendered and on the same core. [`reader`] makes [`facts`] of its HTML;
//!    the rules on one page ([`structure`], [`links`]) give [`fault`]s; the rest is forgotten.
//! 2. [`judge`]: once per build. Rules that need all pages: fragments of other pages, pages that nothing links to, [`weight`].
//! 3. [`blame`]: whose file a fault comes from. Only pages with faults pay for this.

mod blame;
mod facts;
mod fault;
mod links;
mod reader;
mod seen;
mod structure;
mod tag;
mod target;
#[cfg(test)]
mod tests;
mod vague;
mod weight;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use messages::{Rule, message};

use crate::model::{Edition, Page, PageKind, Site, Theme};
use crate::problem::{Problem, Problems};

pub(crate) use seen::Seen;
pub(crate) use target::Grounds;

/// A page that has been looked at.
pub(crate) struct Looked<'a> {
    /// The site.
    pub(crate) site: &'a Site,
    /// What it publishes.
    pub(crate) grounds: &'a Grounds,
    /// The edition.
    pub(crate) edition: &'a Edition,
    /// Its theme.
    pub(crate) theme: &'a Theme,
    /// The page.
    pub(crate) page: &'a Page,
    /// As published.
    pub(crate) html: &'a [u8],
    /// What was seen.
    pub(crate) seen: Seen,
}

/// Looks at one page, published as `file`.
pub(crate) fn look(grounds: &Grounds, file: &str, html: &[u8]) -> Seen {
    let facts = reader::read(html);
    let mut seen = Seen::default();
    structure::faults(&facts, &mut seen.faults);
    links::addresses(&facts, grounds, file, &mut seen);
    links::texts(&facts, &mut seen);
    weight::requests(&facts, grounds, &mut seen.faults);
    seen.company = weight::company(&facts);
    seen.keep(&facts.ids);
    seen
}

/// Everything that is wrong with the pages of all sites. `assets` gives the bytes of a site's file.
pub(crate) fn judge<'a>(pages: &[Looked<'a>], bytes: impl Fn(&Site, &str) -> Option<&'a [u8]>) -> Problems {
    let mut problems = Problems::new();
    for pages in pages.chunk_by(|a, b| std::ptr::eq(a.site, b.site)) {
        if let Some(first) = pages.first() {
            problems.extend_of(&first.site.id, site(pages, &bytes));
        }
    }
    problems
}

fn site<'a>(pages: &[Looked<'a>], bytes: &impl Fn(&Site, &str) -> Option<&'a [u8]>) -> Vec<Problem> {
    let by_file: BTreeMap<String, &Looked<'a>> = pages.iter().map(|page| (page.page.file(), page)).collect();
    let mut problems = blame::faults(pages, |page| {
        let dead = page
            .seen
            .wanted
            .iter()
            .filter(|wanted| by_file.get(&wanted.file).is_some_and(|there| !there.seen.has(&wanted.id)));
        dead.map(|wanted| links::dead_fragment(&wanted.target, wanted.area)).collect()
    });
    let reached: BTreeSet<u32> = pages.iter().flat_map(|page| page.seen.reached.iter().copied()).collect();
    problems.extend(pages.iter().filter_map(|page| orphan(page, &reached)));
    problems.extend(weight::heaviest(pages, bytes));
    problems
}

/// Whether a problem of a rendered page is worth telling while there are errors: it comes from a file without errors, and is
/// none that a page or text that is missing brings with it.
pub(crate) fn stands_alone(problem: &Problem, faulty: &BTreeSet<PathBuf>) -> bool {
    let alone = matches!(
        problem.rule,
        Rule::BareAddress
            | Rule::BareTable
            | Rule::BlockedCode
            | Rule::DescriptionLength
            | Rule::PageWeight
            | Rule::RepeatedId
            | Rule::ThirdParty
            | Rule::TitleLength
            | Rule::UnnamedNavigation
            | Rule::VagueLink
    );
    alone && !faulty.contains(&problem.place.source.path)
}

/// A page that no other page leads to: only those who know its address find it.
fn orphan(looked: &Looked<'_>, reached: &BTreeSet<u32>) -> Option<Problem> {
    let Looked { grounds, page, .. } = looked;
    let found = matches!(page.kind, PageKind::Home | PageKind::NotFound | PageKind::Print);
    let number = grounds.number(&page.file());
    if found || number.is_some_and(|number| reached.contains(&number)) {
        return None;
    }
    let (message, help) = (message!("orphan-page", path = page.path.as_str()), message!("orphan-page-help"));
    Some(Problem::new(Rule::OrphanPage, &page.origin.front.place, message, help))
}
