//! What a build is asked for, and what it gives.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::Status;
use crate::problem::Problem;

/// What to build.
#[derive(Clone, Debug)]
pub struct Options {
    /// Id of the only site to build; all where absent.
    pub site: Option<String>,
    /// Publish every site below this address instead of its own: `http://127.0.0.1:8080` gives
    /// `http://127.0.0.1:8080/agder/`.
    pub base_url: Option<String>,
    /// The day of the build: says which forms are open, and which pages are out.
    pub today: Date,
    /// Show also what is not out: drafts, and pages before or after their dates. For the preview only.
    pub unpublished: bool,
}

/// A finished build, in memory.
#[derive(Debug, Default)]
pub struct Output {
    /// What was built, in the order of site ids.
    pub sites: Vec<Built>,
    /// The published files by path: `agder/om/index.html`.
    pub public: BTreeMap<String, Vec<u8>>,
    /// What the function needs, by path: `agder/mentor/definition.json`.
    pub forms: BTreeMap<String, Vec<u8>>,
    /// How hosts are to serve the sites, by path: `agder/nginx/site.conf`.
    pub hosting: BTreeMap<String, Vec<u8>>,
    /// Pages that would not be published, in the order of their sites; empty unless asked for.
    pub unpublished: Vec<Unpublished>,
    /// How many pages were rendered; the others are as in an earlier build.
    pub rendered: usize,
    /// What does not stop a build, in the order of file and place.
    pub warnings: Vec<Problem>,
}

/// A page that is shown, but would not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpublished {
    /// Its site.
    pub site: String,
    /// Its heading.
    pub title: String,
    /// Its path from the host's root.
    pub url: String,
    /// Why.
    pub status: Status,
}

/// A site that was built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// Id.
    pub id: String,
    /// Name in the default language.
    pub name: String,
    /// Absolute address of the front page, slash at the end.
    pub home_url: String,
    /// Number of pages in all languages.
    pub page_count: usize,
    /// Its forms in the order of their ids.
    pub forms: Vec<BuiltForm>,
    /// Old paths, and where each leads, from the host's root.
    pub redirects: BTreeMap<String, String>,
}

/// A form of a site that was built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltForm {
    /// Id.
    pub id: String,
    /// Title in the default language.
    pub title: String,
    /// Absolute address of its page in the default language.
    pub url: String,
}

/// What writing did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that were new or had changed.
    pub written: usize,
    /// Files that were as they should be.
    pub unchanged: usize,
    /// Files that were there and no longer belong.
    pub removed: usize,
}
