//! How heavy pages are: for readers with a slow line, the first view must fit in what a server sends at once.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use messages::{Rule, message};

use super::facts::{Area, Facts, Resource};
use super::fault::Fault;
use super::seen::hash;
use super::target::{Grounds, Target};
use super::{Looked, reader};
use crate::model::{Budget, Site};
use crate::problem::Problem;

/// How many files a page may need when it is opened.
pub(super) fn requests(facts: &Facts, grounds: &Grounds, faults: &mut Vec<Fault>) {
    // The page itself, what it names, and the fonts that the style sheet names.
    let named: BTreeSet<&str> = at_once(facts).map(|resource| resource.target.as_str()).collect();
    let count = 1 + named.len() + grounds.fonts();
    let most = grounds.budget().requests;
    if count > most {
        let message = message!("page-requests", count = count, most = most);
        faults.push(Fault::new(Rule::PageRequests, Area::Main, message, message!("page-requests-help")));
    }
}

/// What a page loads beside its own text, hashed: pages that load the same differ by their text only. Photos are left out.
pub(super) fn company(facts: &Facts) -> u64 {
    let mut loaded: Vec<(&str, &str)> = at_once(facts)
        .filter(|resource| {
            !["/files/", "/assets/pictures/"].iter().any(|folder| resource.target.contains(folder))
        })
        .map(|resource| (resource.attribute, resource.target.as_str()))
        .collect();
    loaded.sort_unstable();
    loaded.dedup();
    hash(&loaded)
}

/// The pages that are too heavy. Among those that load the same, a longer page is a heavier one: the search goes from the
/// longest down, and ends at the first that is clearly light enough.
pub(super) fn heaviest<'a>(
    pages: &[Looked<'a>],
    bytes: &impl Fn(&Site, &str) -> Option<&'a [u8]>,
) -> Vec<Problem> {
    let mut order: Vec<&Looked<'a>> = pages.iter().collect();
    order.sort_by_key(|page| (page.seen.company, std::cmp::Reverse(page.html.len())));
    let (mut sizes, mut problems) = (Sizes::new(), Vec::new());
    for alike in order.chunk_by(|a, b| a.seen.company == b.seen.company) {
        for page in alike {
            let weight = Weight::of(page, bytes, &mut sizes);
            if !weight.is_near(page.grounds.budget()) {
                break;
            }
            problems.extend(weight.judged(page));
        }
    }
    problems
}

/// What the files of each site weigh on the line: many pages load the same, and to compress takes time.
type Sizes<'a> = BTreeMap<(&'a str, String), usize>;

/// Bytes on the line.
struct Weight {
    /// What stands between the reader and the first view.
    first: usize,
    /// All but photos.
    all: usize,
}

impl Weight {
    fn of<'a>(
        looked: &Looked<'a>,
        bytes: &impl Fn(&Site, &str) -> Option<&'a [u8]>,
        sizes: &mut Sizes<'a>,
    ) -> Self {
        let Looked { site, grounds, page, html, .. } = looked;
        let (facts, file) = (reader::read(html), page.file());
        let text = compressed(html);
        let mut weight = Self { first: text, all: text + grounds.font_bytes() };
        let mut counted = BTreeSet::new();
        for Resource { attribute, target, .. } in at_once(&facts) {
            let Target::File(name, _) = grounds.target(target, &file) else { continue };
            if !counted.insert(name.clone()) || is_photo(&name) {
                continue;
            }
            let weighed = || bytes(site, &name).map_or(0, |bytes| sent(&name, bytes));
            let size = *sizes.entry((&site.id, name.clone())).or_insert_with(weighed);
            weight.all += size;
            if *attribute == "stylesheet" {
                weight.first += size;
            }
        }
        weight
    }

    /// Nine tenths of a limit or more: a shorter page that compresses worse may still be over it.
    fn is_near(&self, budget: Budget) -> bool {
        let near = |size: usize, most: usize| size * 10 >= most * 1024 * 9;
        near(self.first, budget.first_view) || near(self.all, budget.page)
    }

    fn judged(&self, looked: &Looked<'_>) -> Option<Problem> {
        let (budget, place) = (looked.grounds.budget(), &looked.page.origin.front.place);
        let help = message!("page-weight-help");
        let (first, all) = (kilobytes(self.first), kilobytes(self.all));
        if first > budget.first_view {
            let message = message!("page-weight-first", size = first, most = budget.first_view);
            return Some(Problem::new(Rule::PageWeight, place, message, help));
        }
        let message = message!("page-weight", size = all, most = budget.page);
        (all > budget.page).then(|| Problem::new(Rule::PageWeight, place, message, help))
    }
}

fn at_once(facts: &Facts) -> impl Iterator<Item = &Resource> {
    facts.resources.iter().filter(|resource| {
        resource.at_once && !matches!(resource.attribute, "action" | "formaction" | "srcset")
    })
}

/// Whether it is a picture that is not drawn: those have a budget of their own.
fn is_photo(name: &str) -> bool {
    name.starts_with("files/") || name.starts_with("assets/pictures/")
}

/// Bytes on the line: text is sent compressed, other files are compressed already.
fn sent(name: &str, bytes: &[u8]) -> usize {
    let text = name.rsplit_once('.').is_some_and(|(_, ending)| matches!(ending, "css" | "svg" | "html"));
    if text { compressed(bytes) } else { bytes.len() }
}

fn compressed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Memory takes what is written to it.
    let _ = encoder.write_all(bytes);
    encoder.finish().map_or(bytes.len(), |packed| packed.len())
}

/// Whole kilobytes, rounded up.
fn kilobytes(bytes: usize) -> usize {
    bytes.div_ceil(1024)
}
