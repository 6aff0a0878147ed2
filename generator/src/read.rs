//! Disk to values: every file below `content/` and `themes/`, read once, in the order of their paths.
//!
//! The only module that reads the disk. What cannot be read becomes a problem and the rest goes on.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use messages::{Argument, Rule, message};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::model::File;
use crate::picture;
use crate::problem::{Place, Problem, Problems, Source};

/// Longest accepted text file, in bytes.
const MAX_TEXT: usize = 2 * 1024 * 1024;
/// Longest accepted other file, in bytes.
const MAX_FILE: usize = 25 * 1024 * 1024;

/// Everything that is below `content/` and `themes/`, by path relative to the root, with `/`.
#[derive(Debug, Default)]
pub struct Tree {
    /// Files with text that the generator understands.
    pub(crate) texts: BTreeMap<String, Arc<Source>>,
    /// Files that are published as they are.
    pub(crate) files: BTreeMap<String, Arc<File>>,
    /// What could not be read.
    pub(crate) problems: Vec<Problem>,
}

impl Tree {
    /// A tree of files that are in memory: path relative to the root, with `/`, and content.
    pub fn from_files<P: Into<String>, B: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, B)>) -> Self {
        let mut tree = Self::default();
        for (path, bytes) in files {
            tree.insert(path.into(), bytes.into());
        }
        tree
    }

    /// Whether there is a file or folder at `path`: relative to the root, with `/`.
    pub fn has(&self, path: &str) -> bool {
        let is_there = |file: &String| {
            file.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.texts.keys().chain(self.files.keys()).any(is_there)
    }

    fn insert(&mut self, path: String, bytes: Vec<u8>) {
        let text = is_text(&path);
        if let Some(problem) = too_large(&path, bytes.len(), text) {
            self.problems.push(problem);
        } else if text {
            match String::from_utf8(bytes) {
                Ok(text) => {
                    let source = Source { path: path.clone().into(), text };
                    self.texts.insert(path, Arc::new(source));
                }

                Err(error) => self.problems.push(not_utf8(path, &error)),
            }
        } else {
            let size = picture::size(&path, &bytes);
            let source = Arc::new(Source { path: path.clone().into(), text: String::new() });
            self.files.insert(path, Arc::new(File { source, bytes, size }));
        }
    }
}

/// Reads `content/` and `themes/` below `root`. Err: there is no `content/`. Files that cannot be read are told of by
/// [`check`](crate::check()) and [`build`](crate::build).
pub fn read(root: &Path) -> Result<Tree, Problems> {
    if !root.join("content").is_dir() {
        return Err(no_content());
    }
    let mut tree = Tree::default();
    let mut paths = Vec::new();
    for top in ["content", "themes"] {
        paths.extend(walk(root, top, &mut tree.problems));
    }
    let contents: Vec<_> = paths.into_par_iter().map(|path| (fs::read(root.join(&path)), path)).collect();
    for (content, path) in contents {
        match content {
            Ok(bytes) => tree.insert(path, bytes),
            Err(error) => tree.problems.push(unreadable(path, &error)),
        }
    }
    Ok(tree)
}

/// The files below `root/top`, sorted. Hidden files and folders, and editors' backups, are not content.
fn walk(root: &Path, top: &str, problems: &mut Vec<Problem>) -> Vec<String> {
    let mut paths = Vec::new();
    let entries = WalkDir::new(root.join(top)).follow_links(true).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| !is_hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => match relative(root, entry.path()) {
                Some(path) => paths.push(path),
                None => problems.push(bad_name(root, entry.path())),
            },
            Err(error) => problems.extend(walk_problem(root, top, &error)),
        }
    }
    paths
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
    !matches!(folder, "files" | "assets") && matches!(ending, "md" | "toml" | "html" | "xml" | "lock")
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

fn too_large(path: &str, length: usize, text: bool) -> Option<Problem> {
    let max = if text { MAX_TEXT } else { MAX_FILE };
    let megabytes = |bytes: usize| bytes.div_ceil(1024 * 1024);
    (length > max).then(|| {
        let message = message!("too-large", size = megabytes(length), max = megabytes(max));
        Problem::new(Rule::TooLarge, &Place::path(path), message, message!("too-large-help"))
    })
}

fn not_utf8(path: String, error: &std::string::FromUtf8Error) -> Problem {
    let valid = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let place = Place { source: Arc::new(Source { path: path.into(), text }), span: valid..valid };
    Problem::new(Rule::NotUtf8, &place, message!("not-utf8"), message!("not-utf8-help"))
}

fn unreadable(path: String, error: &io::Error) -> Problem {
    let message = message!("unreadable", reason = reason(error));
    Problem::new(Rule::Unreadable, &Place::path(path), message, message!("unreadable-help"))
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
