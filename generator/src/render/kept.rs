//! Pages of earlier builds. A page that is made of the same things as before is taken as it was, and not rendered again.
//!
//! What is kept of a site is one entry of the cache: a line of JSON that says what there is, then the pages one after another.
//! Pages with something wrong are not kept: they are looked at again, and told of again.

use std::collections::HashMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::page::Rendered;
use crate::cache::Cache;
use crate::fingerprint::{self, Fingerprint, Fingerprints};
use crate::inspect::Seen;
use crate::model::{Edition, Page, Site};
use crate::output::Options;
use crate::read::Tree;

/// What is known of earlier builds.
pub(crate) struct Memory<'c> {
    /// Where pages are kept, and what all is made of now; none where nothing is to be taken from earlier builds.
    earlier: Option<(&'c Cache, Fingerprints)>,
    /// Stands in the names of what is kept: the preview does not take the place of what is published.
    purpose: String,
}

/// The pages of a site in earlier builds.
#[derive(Default)]
pub(super) struct Kept<'m> {
    /// The fingerprint of the site, and where its pages are kept.
    site: Option<(Fingerprint, &'m Cache, String)>,
    pages: HashMap<String, Place>,
    bytes: Vec<u8>,
}

/// A page as it is kept.
struct Place {
    fingerprint: Fingerprint,
    html: Range<usize>,
    shell: Option<(String, Range<usize>)>,
    seen: Seen,
}

/// The same on disk.
#[derive(Serialize, Deserialize)]
struct Entry<S> {
    file: String,
    fingerprint: Fingerprint,
    /// Length in bytes.
    html: usize,
    /// Path and length.
    shell: Option<(String, usize)>,
    seen: S,
}

impl<'c> Memory<'c> {
    /// What `tree` has kept, for what it has now.
    pub(crate) fn new(tree: &'c Tree, options: &Options) -> Self {
        let earlier =
            tree.pages.program().map(|program| (&tree.pages, Fingerprints::new(tree, options, &program)));
        let Options { site: _, base_url, today: _, unpublished } = options;
        let purpose = forms::sha256_hex(format!("{base_url:?} {unpublished}").as_bytes());
        Self { earlier, purpose: purpose.chars().take(8).collect() }
    }

    /// Nothing: all is rendered.
    #[cfg(test)]
    pub(super) fn none() -> Self {
        Self { earlier: None, purpose: String::new() }
    }

    /// What is kept of a site that publishes files of these names.
    pub(super) fn open(&self, site: &Site, files: &[String]) -> Kept<'_> {
        let Some((cache, fingerprints)) = &self.earlier else { return Kept::default() };
        let name = format!("{}-{}", site.id, self.purpose);
        let (pages, bytes) = cache.get(&name).and_then(unpacked).unwrap_or_default();
        Kept { site: Some((fingerprints.site(site, files), cache, name)), pages, bytes }
    }
}

impl Kept<'_> {
    /// The fingerprint of a page; none where nothing is kept.
    pub(super) fn fingerprint(&self, edition: &Edition, page: &Page) -> Option<Fingerprint> {
        let (site, ..) = self.site.as_ref()?;
        Some(fingerprint::page(site, edition, page))
    }

    /// The page as it was rendered before, if it was made of the same things.
    pub(super) fn get(&self, file: &str, fingerprint: &Fingerprint) -> Option<Rendered> {
        let place = self.pages.get(file).filter(|place| place.fingerprint == *fingerprint)?;
        let shell = match &place.shell {
            Some((path, range)) => Some((path.clone(), self.bytes.get(range.clone())?.to_vec())),
            None => None,
        };
        Some(Rendered {
            file: file.to_owned(),
            html: self.bytes.get(place.html.clone())?.to_vec(),
            shell,
            problems: Vec::new(),
            seen: place.seen.clone(),
            fingerprint: Some(fingerprint.clone()),
            anew: false,
        })
    }

    /// Keeps the pages of the site for the next build, unless it has them already.
    pub(super) fn keep(&self, pages: &[&Rendered]) {
        let Some((_, cache, name)) = &self.site else { return };
        let right = pages.iter().filter(|page| page.problems.is_empty() && page.seen.is_right());
        let right: Vec<(&Rendered, &Fingerprint)> =
            right.filter_map(|page| Some((*page, page.fingerprint.as_ref()?))).collect();
        if right.len() != self.pages.len() || right.iter().any(|(page, _)| page.anew) {
            cache.put(name, &packed(&right));
        }
    }
}

fn packed(pages: &[(&Rendered, &Fingerprint)]) -> Vec<u8> {
    let entries: Vec<Entry<&Seen>> = pages
        .iter()
        .map(|(page, fingerprint)| Entry {
            file: page.file.clone(),
            fingerprint: (*fingerprint).clone(),
            html: page.html.len(),
            shell: page.shell.as_ref().map(|(path, shell)| (path.clone(), shell.len())),
            seen: &page.seen,
        })
        .collect();
    // Only maps with keys that are no texts could fail, and there are none.
    let mut packed = serde_json::to_vec(&entries).unwrap_or_default();
    packed.push(b'\n');
    for (page, _) in pages {
        packed.extend(&page.html);
        packed.extend(page.shell.iter().flat_map(|(_, shell)| shell));
    }
    packed
}

fn unpacked(packed: Vec<u8>) -> Option<(HashMap<String, Place>, Vec<u8>)> {
    let end = packed.iter().position(|byte| *byte == b'\n')?;
    // What another version of the program has kept may look otherwise: then there is nothing.
    let entries: Vec<Entry<Seen>> = serde_json::from_slice(packed.get(..end)?).ok()?;
    let mut start = end + 1;
    let mut take = |length: usize| {
        start += length;
        start - length..start
    };
    let place = |Entry { file, fingerprint, html, shell, seen }: Entry<Seen>| {
        let html = take(html);
        let shell = shell.map(|(path, length)| (path, take(length)));
        (file, Place { fingerprint, html, shell, seen })
    };
    Some((entries.into_iter().map(place).collect(), packed))
}
