//! Disk to values: every file below `content/` and `themes/`, read once, in the order of their paths. What is too large,
//! or is brought in from outside by a shortcut, is not read at all.
//!
//! The only module that reads the disk. What cannot be read becomes a problem and the rest goes on.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use messages::{Argument, Rule, message};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::cache::Cache;
use crate::model::File;
use crate::picture::faults::{Fault, MAX_BYTES};
use crate::picture::{self, Raster};
use crate::problem::{Place, Problem, Problems, Source};

/// Longest accepted text file, in bytes.
const MAX_TEXT: u64 = 2 * 1024 * 1024;
/// Longest accepted other file, in bytes.
const MAX_FILE: u64 = 25 * 1024 * 1024;
/// Where pictures are kept between builds, below the root.
const PICTURES: &str = ".veiviser/cache/images";
/// Where pages are kept between builds, below the root.
const PAGES: &str = ".veiviser/cache/pages";

/// Everything that is below `content/` and `themes/`, by path relative to the root, with `/`.
#[derive(Debug, Default)]
pub struct Tree {
    /// Files with text that the generator understands.
    pub(crate) texts: BTreeMap<String, Arc<Source>>,
    /// Files that are published as they are, and pictures.
    pub(crate) files: BTreeMap<String, Arc<File>>,
    /// What could not be read.
    pub(crate) problems: Vec<Problem>,
    /// Where pictures are kept between builds.
    pub(crate) pictures: Cache,
    /// Where pages are kept between builds.
    pub(crate) pages: Cache,
}

/// What a file became.
enum Entry {
    Text(Source),
    File(File, Option<Problem>),
    Faulty(Problem),
}

impl Tree {
    /// A tree of files that are in memory: path relative to the root, with `/`, and content.
    pub fn from_files<P: Into<String>, B: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, B)>) -> Self {
        let mut tree = Self::default();
        for (path, bytes) in files {
            let path = path.into();
            let entry = entry(&path, bytes.into());
            tree.insert(path, entry);
        }
        tree
    }

    /// The same, with nothing kept from earlier builds: all pages and pictures are made anew.
    #[must_use]
    pub fn without_cache(self) -> Self {
        Self { pictures: Cache::default(), pages: Cache::default(), ..self }
    }

    /// Whether there is a file or folder at `path`: relative to the root, with `/`.
    pub fn has(&self, path: &str) -> bool {
        let is_there = |file: &String| {
            file.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.texts.keys().chain(self.files.keys()).any(is_there)
    }

    fn insert(&mut self, path: String, entry: Entry) {
        match entry {
            Entry::Text(source) => drop(self.texts.insert(path, Arc::new(source))),
            Entry::File(file, problem) => {
                self.problems.extend(problem);
                self.files.insert(path, Arc::new(file));
            }
            Entry::Faulty(problem) => self.problems.push(problem),
        }
    }
}

/// Reads `content/` and `themes/` below `root`. Err: there is no `content/`. Files that cannot be read are told of by
/// [`check`](crate::check()) and [`build`](crate::build).
pub fn read(root: &Path) -> Result<Tree, Problems> {
    if !root.join("content").is_dir() {
        return Err(no_content());
    }
    let (pictures, pages) = (Cache::at(root.join(PICTURES)), Cache::at(root.join(PAGES)));
    let mut tree = Tree { pictures, pages, ..Tree::default() };
    let mut paths = Vec::new();
    for top in ["content", "themes"] {
        paths.extend(walk(root, top, &mut tree.problems));
    }
    let entries: Vec<_> = paths.into_par_iter().map(|path| (load(root, &path), path)).collect();
    for (entry, path) in entries {
        tree.insert(path, entry);
    }
    Ok(tree)
}

/// When the file at `path` below `root` was last changed, if it is there.
pub fn changed_at(root: &Path, path: &str) -> Option<SystemTime> {
    fs::metadata(root.join(path)).and_then(|about| about.modified()).ok()
}

/// Reads a file, unless it is too large to be worth it.
fn load(root: &Path, path: &str) -> Entry {
    let file = root.join(path);
    let read = fs::metadata(&file).and_then(|about| match too_large(path, about.len()) {
        Some(problem) => Ok(refused(path, problem)),
        None => fs::read(&file).map(|bytes| entry(path, bytes)),
    });
    read.unwrap_or_else(|error| Entry::Faulty(unreadable(path, &error)))
}

/// A file that is too large. One that pages may name stays known, so that they are not told that it is missing.
fn refused(path: &str, problem: Problem) -> Entry {
    let (bytes, size, raster) = (Vec::new(), None, None);
    if is_text(path) {
        return Entry::Faulty(problem);
    }
    Entry::File(File { source: Arc::clone(&problem.place.source), bytes, size, raster }, Some(problem))
}

fn entry(path: &str, bytes: Vec<u8>) -> Entry {
    if let Some(problem) = too_large(path, bytes.len() as u64) {
        return refused(path, problem);
    }
    if !is_text(path) {
        let (file, problem) = file(path, bytes);
        return Entry::File(file, problem);
    }
    match String::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => Entry::Faulty(not_text(path, text)),
        Ok(text) => Entry::Text(Source { path: path.into(), text }),
        Err(error) => Entry::Faulty(not_utf8(path, &error)),
    }
}

/// A file that is published, and what is wrong with it as a picture.
fn file(path: &str, bytes: Vec<u8>) -> (File, Option<Problem>) {
    let source = Arc::new(Source { path: path.into(), text: String::new() });
    let place = Place::file(&source);
    // Elsewhere it is not published: that it lies there is told.
    if path.split('/').nth(2) != Some("files") {
        return (File { source, bytes, size: None, raster: None }, None);
    }
    if path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("svg")) {
        let (size, problem) = (picture::svg::size(&bytes), picture::svg::fault(&bytes, &place));
        return (File { source, bytes, size, raster: None }, problem);
    }
    match Raster::read(path, &bytes) {
        None => (File { source, bytes, size: None, raster: None }, None),
        Some(Ok(raster)) => (File { source, bytes, size: Some(raster.size), raster: Some(raster) }, None),
        Some(Err(fault)) => {
            let problem = picture::faults::problem(&fault, &place);
            (File { source, bytes, size: None, raster: None }, Some(problem))
        }
    }
}

/// The files below `root/top`, sorted. Hidden files and folders, and editors' backups, are not content; neither is what a
/// shortcut brings in from outside.
fn walk(root: &Path, top: &str, problems: &mut Vec<Problem>) -> Vec<String> {
    let inside = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let mut paths = Vec::new();
    let mut entries = WalkDir::new(root.join(top)).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problems.extend(walk_problem(root, top, &error));
                continue;
            }
        };
        let (kind, outside) = (entry.file_type(), leads_outside(&entry, &inside));
        if is_hidden(&entry) || outside {
            problems.extend((!is_hidden(&entry)).then(|| link_outside(root, entry.path())));
            if kind.is_dir() {
                entries.skip_current_dir();
            }
        } else if !kind.is_dir() {
            match relative(root, entry.path()) {
                Some(path) if kind.is_file() => paths.push(path),
                Some(path) => problems.push(no_file(&path)),
                None => problems.push(bad_name(root, entry.path())),
            }
        }
    }
    paths
}

/// Whether it is a shortcut to something that is not below the root.
fn leads_outside(entry: &DirEntry, inside: &Path) -> bool {
    entry.path_is_symlink() && fs::canonicalize(entry.path()).is_ok_and(|target| !target.starts_with(inside))
}

fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.depth() > 0 && (name.starts_with('.') || name.ends_with('~'))
}

/// The path below `root` with `/`; `None` where it is not Unicode.
fn relative(root: &Path, path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> =
        path.strip_prefix(root).ok()?.components().map(|part| part.as_os_str().to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

/// Whether the generator reads it, by ending and folder: what is published as it is, is never text.
fn is_text(path: &str) -> bool {
    let folder = path.split('/').nth(2).unwrap_or_default();
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    !matches!(folder, "files" | "assets") && matches!(ending, "md" | "toml" | "html" | "xml" | "lock" | "csv")
}

fn no_content() -> Problems {
    let mut problems = Problems::new();
    problems.push(Problem::new(
        Rule::NoContent,
        &Place::path("content"),
        message!("no-content"),
        message!("no-content-help"),
    ));
    problems
}

fn too_large(path: &str, length: u64) -> Option<Problem> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    if picture::faults::is_picture(&ending) {
        let fault = Fault::Bytes(length);
        return (length > MAX_BYTES).then(|| picture::faults::problem(&fault, &Place::path(path)));
    }
    let max = if is_text(path) { MAX_TEXT } else { MAX_FILE };
    let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
    (length > max).then(|| {
        let message = message!("too-large", size = megabytes(length), max = megabytes(max));
        Problem::new(Rule::TooLarge, &Place::path(path), message, message!("too-large-help"))
    })
}

fn not_utf8(path: &str, error: &std::string::FromUtf8Error) -> Problem {
    let valid = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let place = Place { source: Arc::new(Source { path: path.into(), text }), span: valid..valid };
    Problem::new(Rule::NotUtf8, &place, message!("not-utf8"), message!("not-utf8-help"))
}

fn unreadable(path: &str, error: &io::Error) -> Problem {
    let message = message!("unreadable", reason = reason(error));
    Problem::new(Rule::Unreadable, &Place::path(path), message, message!("unreadable-help"))
}

/// A zero byte is in no text that a person wrote: the file is of another sort, or damaged.
fn not_text(path: &str, text: String) -> Problem {
    let at = text.find('\0').unwrap_or_default();
    let place = Place { source: Arc::new(Source { path: path.into(), text }), span: at..at };
    Problem::new(Rule::NotText, &place, message!("not-text"), message!("not-text-help"))
}

fn no_file(path: &str) -> Problem {
    Problem::new(
        Rule::Unreadable,
        &Place::path(path),
        message!("unreadable-kind"),
        message!("unreadable-kind-help"),
    )
}

fn link_outside(root: &Path, path: &Path) -> Problem {
    let path = path.strip_prefix(root).unwrap_or(path);
    let help = message!("link-outside-help");
    Problem::new(Rule::LinkOutside, &Place::path(path), message!("link-outside"), help)
}

fn bad_name(root: &Path, path: &Path) -> Problem {
    let path = path.strip_prefix(root).unwrap_or(path);
    let help = message!("bad-file-name-help-letters");
    Problem::new(Rule::BadFileName, &Place::path(path), message!("bad-file-name-letters"), help)
}

/// What walking could not do; a missing `themes/` is told where a site asks for its theme.
fn walk_problem(root: &Path, top: &str, error: &walkdir::Error) -> Option<Problem> {
    if error.depth() == 0 && error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return None;
    }
    let path = error.path().unwrap_or(root);
    let place = Place::path(path.strip_prefix(root).unwrap_or(Path::new(top)));
    if error.loop_ancestor().is_some() {
        let message = message!("link-loop");
        return Some(Problem::new(Rule::LinkLoop, &place, message, message!("link-loop-help")));
    }
    let reason = error.io_error().map_or_else(|| error.to_string().into(), reason);
    let help = message!("unreadable-folder-help");
    Some(Problem::new(Rule::Unreadable, &place, message!("unreadable-folder", reason = reason), help))
}

fn reason(error: &io::Error) -> Argument {
    match error.kind() {
        io::ErrorKind::NotFound => message!("reason-missing").into(),
        io::ErrorKind::PermissionDenied => message!("reason-denied").into(),
        _ => error.to_string().into(),
    }
}
