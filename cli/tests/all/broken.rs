//! Forty sites with the faults that editors make: `tests/broken/<name>/in` is laid over one small sound site, and
//! `veiviser check` must say exactly what `expected.txt` says (`expected.en.txt`, `expected.json`, `expected.sarif` where there is
//! one).
//!
//! `BLESS=1` writes what is said as what is expected; read the diff aloud before you commit it. A file that belongs to no site
//! fails as well.

use std::fs;
use std::path::{Path, PathBuf};

use crate::site::Root;

/// Expected files, and the arguments that make each.
const REPORTS: [(&str, &[&str]); 4] = [
    ("expected.txt", &["check", "--lang", "nb"]),
    ("expected.en.txt", &["check", "--lang", "en"]),
    ("expected.json", &["check", "--lang", "nb", "--format", "json"]),
    ("expected.sarif", &["check", "--lang", "nb", "--format", "sarif"]),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/broken")
}

fn cases() -> Vec<String> {
    let entries = fs::read_dir(folder()).expect("the folder of broken sites").flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name != "base");
    names.sort();
    names
}

#[test]
fn the_site_they_are_made_of_is_sound() {
    let said = Root::broken(None).run(&["--lang", "nb", "check"]);
    assert_eq!((said.code, said.err.trim()), (0, "Ingen feil."));
}

#[test]
fn every_broken_site_is_told_of_as_expected() {
    let cases = cases();
    assert!(cases.len() >= 40, "{}", cases.len());
    let wrong: Vec<String> = cases.iter().flat_map(|name| differences(name)).collect();
    assert!(wrong.is_empty(), "accept with BLESS=1:\n{}", wrong.join("\n"));
}

fn differences(name: &str) -> Vec<String> {
    let root = Root::broken(Some(name));
    let folder = folder().join(name);
    let mut wrong: Vec<String> =
        strays(&folder).map(|stray| format!("{name}: {stray} belongs to nothing")).collect();
    for (file, arguments) in REPORTS {
        let path = folder.join(file);
        if file != "expected.txt" && !path.exists() {
            continue;
        }
        let said = root.run(arguments);
        let report = if said.out.is_empty() { said.err } else { said.out };
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &report).expect("the expected report");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if report != expected {
            wrong.push(format!("{name}/{file}:\n{report}"));
        }
    }
    wrong
}

fn strays(folder: &Path) -> impl Iterator<Item = String> {
    let entries = fs::read_dir(folder).expect("a broken site").flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name != "in" && !REPORTS.iter().any(|(file, _)| file == name))
}
