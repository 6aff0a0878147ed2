//! How heavy pages are: for readers with a slow line, the first view must fit in what a server sends at once.

use std::collections::BTreeSet;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use messages::{Rule, message};

use super::facts::{Area, Facts, Resource};
use super::fault::Fault;
use super::target::{Grounds, Target};
use super::{Looked, reader};
use crate::model::Site;
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

/// The pages that are too heavy. A longer page is a heavier one, so the search goes from the longest down and ends at the
/// first that is light enough.
pub(super) fn heaviest<'a>(
    pages: &[Looked<'a>],
    bytes: &impl Fn(&Site, &str) -> Option<&'a [u8]>,
) -> Vec<Problem> {
    let mut order: Vec<&Looked<'a>> = pages.iter().collect();
    order.sort_by_key(|page| std::cmp::Reverse(page.html.len()));
    order.into_iter().map_while(|page| heavy(page, bytes)).collect()
}

fn heavy<'a>(looked: &Looked<'a>, bytes: &impl Fn(&Site, &str) -> Option<&'a [u8]>) -> Option<Problem> {
    let Looked { site, grounds, page, html, .. } = looked;
    let budget = grounds.budget();
    let (facts, file) = (reader::read(html), page.file());
    let (mut first, mut all) = (compressed(html), compressed(html));
    let mut counted = BTreeSet::new();
    for Resource { attribute, target, .. } in at_once(&facts) {
        let Target::File(name, _) = grounds.target(target, &file) else { continue };
        if !counted.insert(name.clone()) || is_photo(&name) {
            continue;
        }
        let size = bytes(site, &name).map_or(0, |bytes| sent(&name, bytes));
        all += size;
        if *attribute == "stylesheet" {
            first += size;
        }
    }
    all += grounds.font_bytes();
    let place = &page.origin.front.place;
    let help = message!("page-weight-help");
    let (first, all) = (kilobytes(first), kilobytes(all));
    if first > budget.first_view {
        let message = message!("page-weight-first", size = first, most = budget.first_view);
        return Some(Problem::new(Rule::PageWeight, place, message, help));
    }
    let message = message!("page-weight", size = all, most = budget.page);
    (all > budget.page).then(|| Problem::new(Rule::PageWeight, place, message, help))
}

fn at_once(facts: &Facts) -> impl Iterator<Item = &Resource> {
    facts.resources.iter().filter(|resource| {
        resource.at_once && !matches!(resource.attribute, "action" | "formaction" | "srcset")
    })
}

/// Whether it is a picture that is not drawn: those have a budget of their own.
fn is_photo(name: &str) -> bool {
    name.starts_with("files/")
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
