//! What one page leaves behind when it has been looked at: little, because there may be very many.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde::{Deserialize, Serialize};

use super::facts::Area;
use super::fault::Fault;

/// What is known of a page after it has been looked at. Faults are not kept between builds: a page that has any is looked at
/// again.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Seen {
    /// What is wrong with the page alone.
    #[serde(skip)]
    pub(super) faults: Vec<Fault>,
    /// The fragments of other pages that it links to.
    pub(super) wanted: Vec<Wanted>,
    /// What it loads, hashed.
    pub(super) company: u64,
    /// Numbers of the files that it links to, in order.
    pub(super) reached: Vec<u32>,
    /// Its ids, hashed and sorted.
    ids: Vec<u64>,
}

/// A fragment that a link needs.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
        self.reached.sort_unstable();
        self.reached.dedup();
    }

    /// Whether there is nothing wrong with the page alone.
    pub(crate) fn is_right(&self) -> bool {
        self.faults.is_empty()
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
