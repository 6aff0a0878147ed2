//! What one page leaves behind when it has been looked at: little, because there may be very many.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::facts::Area;
use super::fault::Fault;

/// What is known of a page after it has been looked at.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// What is wrong with the page alone.
    pub(super) faults: Vec<Fault>,
    /// The fragments of other pages that it links to.
    pub(super) wanted: Vec<Wanted>,
    /// What it loads, hashed.
    pub(super) company: u64,
    /// Its ids, hashed and sorted.
    ids: Vec<u64>,
}

/// A fragment that a link needs.
#[derive(Debug)]
pub(super) struct Wanted {
    /// The address as rendered.
    pub(super) target: String,
    /// The file that it leads to.
    pub(super) file: String,
    /// The id in it.
    pub(super) id: String,
    /// Where the link is.
    pub(super) area: Area,
}

impl Seen {
    /// Keeps the ids of the page.
    pub(super) fn keep(&mut self, ids: &[String]) {
        self.ids = ids.iter().map(hash).collect();
        self.ids.sort_unstable();
    }

    /// Whether the page has an id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.binary_search(&hash(id)).is_ok()
    }
}

/// The same in every run.
pub(super) fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
