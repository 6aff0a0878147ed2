//! What pages are made of, in short: two builds that have the same fingerprint of a page render it to the same bytes.
//!
//! A page may show anything of its site but the texts of other pages: settings, interface texts, forms, data, the theme,
//! which files there are, and what stands in front of every page. So the fingerprint of a site has all of that, as read from
//! the disk, and the fingerprint of a page has that of its site and the text of the page.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Edition, File, Page, Site};
use crate::output::Options;
use crate::parse;
use crate::problem::Source;
use crate::read::Tree;

/// A hash in hexadecimal.
pub(crate) type Fingerprint = String;

/// The fingerprints of what all sites are made of.
pub(crate) struct Fingerprints {
    /// The program, the day, and what else is asked of the build.
    build: String,
    themes: Fingerprint,
    /// By folder of `content/`.
    folders: BTreeMap<String, Fingerprint>,
}

impl Fingerprints {
    /// Of what was read, and of what is asked; `program` says which program reads it.
    pub(crate) fn new(tree: &Tree, options: &Options, program: &str) -> Self {
        let Options { site: _, base_url, today, unpublished } = options;
        let names =
            tree.texts.keys().chain(tree.files.keys()).filter_map(|path| path.strip_prefix("content/"));
        let mut folders: BTreeMap<String, Fingerprint> = BTreeMap::new();
        for name in names.filter_map(|path| path.split_once('/')).map(|(folder, _)| folder) {
            if !folders.contains_key(name) {
                folders.insert(name.to_owned(), below(tree, &format!("content/{name}/")));
            }
        }
        let build = format!("{program} {base_url:?} {today} {unpublished}");
        Self { build, themes: below(tree, "themes/"), folders }
    }

    /// Of a site that publishes files of these names.
    pub(crate) fn site(&self, site: &Site, files: &[String]) -> Fingerprint {
        let mut parts = Parts::default();
        parts.add(&self.build);
        parts.add(&self.themes);
        for folder in &site.folders {
            parts.add(folder);
            parts.add(self.folders.get(folder).map_or("", String::as_str));
        }
        // Pictures in the texts of all pages say which are published, and until when.
        for file in files {
            parts.add(file);
        }
        for (picture, last) in &site.withdrawn {
            parts.add(&format!("{picture} {last}"));
        }
        parts.hash()
    }
}

/// Of a page of a site with this fingerprint.
pub(crate) fn page(site: &Fingerprint, edition: &Edition, page: &Page) -> Fingerprint {
    let mut parts = Parts::default();
    for name in [site, edition.language.as_str(), &page.key, page.language.as_str()] {
        parts.add(name);
    }
    let collected = page.collects.iter().filter_map(|key| edition.pages.get(key));
    for page in std::iter::once(page).chain(collected) {
        parts.add(&page.origin.source.text);
    }
    parts.hash()
}

/// Of everything below a folder but the texts of pages.
fn below(tree: &Tree, folder: &str) -> Fingerprint {
    let mut parts = Parts::default();
    for (path, source) in from(&tree.texts, folder) {
        parts.add(path);
        parts.add(without_body(path, source));
    }
    for (path, file) in from(&tree.files, folder) {
        let File { source: _, bytes, size, raster } = &**file;
        parts.add(path);
        // The hash of a picture is known already.
        let content = raster.as_ref().map_or_else(|| forms::sha256_hex(bytes), |raster| raster.key.clone());
        parts.add(&content);
        parts.add(&format!("{size:?}"));
    }
    parts.hash()
}

fn from<'a, T>(
    files: &'a BTreeMap<String, Arc<T>>,
    folder: &'a str,
) -> impl Iterator<Item = (&'a String, &'a Arc<T>)> {
    files.range(folder.to_owned()..).take_while(move |(path, _)| path.starts_with(folder))
}

/// What stands in front of a page; other files as they are.
fn without_body<'a>(path: &str, source: &'a Arc<Source>) -> &'a str {
    let page = path.strip_suffix(".md").and_then(|_| parse::front(source));
    page.unwrap_or(&source.text)
}

/// Texts to hash.
#[derive(Default)]
struct Parts(Vec<u8>);

impl Parts {
    /// With its length, so that no two lists of parts run together to the same bytes.
    fn add(&mut self, text: &str) {
        self.0.extend((text.len() as u64).to_le_bytes());
        self.0.extend(text.as_bytes());
    }

    fn hash(self) -> Fingerprint {
        forms::sha256_hex(&self.0)
    }
}
