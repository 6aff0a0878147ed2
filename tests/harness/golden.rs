//! Golden folders: `tests/golden/<case>/in` is built, and must give `tests/golden/<case>/out`.
//!
//! `BLESS=1` writes what is built as what is expected; read the diff before you commit it. An expected file that is not
//! built fails as well.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use generator::{Options, Output};

use crate::{TODAY, lines};

/// Builds a case, and compares or blesses.
///
/// # Panics
/// When the case does not build, or gives something else than expected: the message names every file that differs.
pub fn check(case: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(case);
    let options = Options { site: None, base_url: None, today: TODAY, unpublished: false };
    let output = generator::read(&folder.join("in"))
        .and_then(|tree| generator::build(&tree.without_cache(), &options))
        .unwrap_or_else(|problems| panic!("{}", lines(problems)));
    let expected = folder.join("out");
    if std::env::var_os("BLESS").is_some() {
        bless(&output, &expected);
    }
    let differences = differences(&built(&output), &read(&expected));
    assert!(differences.is_empty(), "{case} (accept with BLESS=1):\n{}", differences.join("\n"));
}

fn built(output: &Output) -> BTreeMap<String, Vec<u8>> {
    let below = |folder: &'static str, files: &BTreeMap<String, Vec<u8>>| {
        files.iter().map(move |(path, bytes)| (format!("{folder}/{path}"), bytes.clone())).collect::<Vec<_>>()
    };
    below("public", &output.public)
        .into_iter()
        .chain(below("forms", &output.forms))
        .chain(below("hosting", &output.hosting))
        .collect()
}

fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let (Ok(name), Ok(bytes)) = (path.strip_prefix(folder), fs::read(&path)) {
                files.insert(name.to_string_lossy().into_owned(), bytes);
            }
        }
    }
    files
}

fn bless(output: &Output, folder: &PathBuf) {
    // The folder is missing the first time.
    let _ = fs::remove_dir_all(folder);
    for (path, bytes) in built(output) {
        let path = folder.join(path);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
        assert!(written.is_ok(), "cannot write {}", path.display());
    }
}

fn differences(built: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let missing =
        expected.keys().filter(|path| !built.contains_key(*path)).map(|path| format!("not built: {path}"));
    let wrong = built.iter().filter_map(|(path, bytes)| match expected.get(path) {
        None => Some(format!("not expected: {path}")),
        Some(expected) if expected == bytes => None,
        Some(expected) => Some(first_difference(path, bytes, expected)),
    });
    missing.chain(wrong).collect()
}

fn first_difference(path: &str, built: &[u8], expected: &[u8]) -> String {
    let (built, expected) = (String::from_utf8_lossy(built), String::from_utf8_lossy(expected));
    let mut lines = built.lines().zip(expected.lines()).enumerate();
    let line = lines.find(|(_, (built, expected))| built != expected);
    line.map_or_else(
        || format!("{path}: one is longer than the other"),
        |(number, (built, expected))| {
            format!("{path}:{}\n  built:    {built}\n  expected: {expected}", number + 1)
        },
    )
}
