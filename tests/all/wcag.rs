//! The table of WCAG in the manual names tests: they are there.

use std::path::Path;

use walkdir::WalkDir;

const PAGE: &str = "content/docs/nb/skjema/wcag.md";

#[test]
fn every_test_that_the_table_names_is_there() {
    let page = read(PAGE);
    let rows = page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| krav"));
    let mut criteria = 0;
    for row in rows {
        let named: Vec<&str> = row.split('`').skip(1).step_by(2).filter(|code| code.contains(": ")).collect();
        assert!(!named.is_empty(), "no test: {row}");
        for name in named {
            let (place, test) = name.split_once(": ").expect("a place");
            assert!(exists(place, test), "{name} is not a test");
        }
        criteria += 1;
    }
    assert!(criteria >= 38, "{criteria}");
}

/// In a file of the browser tests, or in a crate. Of a name that a test completes, the beginning.
fn exists(place: &str, test: &str) -> bool {
    if place.ends_with(".test.mjs") {
        let source = read(&format!("tests/browser/{place}"));
        return [format!("test(\"{test}"), format!("test(`{test}")]
            .iter()
            .any(|wanted| source.contains(wanted));
    }
    let files = WalkDir::new(root().join(place)).into_iter().flatten();
    let mut sources = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "rs"));
    sources.any(|file| {
        let source = std::fs::read_to_string(file.path()).unwrap_or_default();
        source.contains(&format!("fn {test}()"))
    })
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_default()
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
