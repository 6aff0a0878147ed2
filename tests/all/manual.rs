//! The manual: what it says of tests and components is so.

#![expect(clippy::expect_used, reason = "helpers of tests")]

use std::collections::BTreeSet;
use std::fs;

use veiviser_tests::root;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The cells of the tables of a text, row by row, heads left out.
fn rows(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Feature"));
    let cells = |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
    lines.map(cells).collect()
}

fn comparison() -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    let page = read("content/docs/en/utvikler/comparison.md");
    let (features, tests) = page.split_once("## Tests").expect("two tables");
    (rows(features), rows(tests))
}

#[test]
fn every_test_that_the_comparison_names_is_there() {
    let (_, tests) = comparison();
    assert!(tests.len() > 40, "{}", tests.len());
    for row in &tests {
        let [feature, file, name] = row.as_slice() else { panic!("three cells: {row:?}") };
        let (file, name) = (file.trim_matches('`'), name.trim_matches('`'));
        let written = [format!("fn {name}()"), format!("test(\"{name}\"")];
        let text = read(file);
        assert!(written.iter().any(|test| text.contains(test.as_str())), "{feature}: no {name} in {file}");
    }
}

#[test]
fn every_yes_of_the_comparison_has_a_test() {
    let (features, tests) = comparison();
    let tested: BTreeSet<&str> = tests.iter().map(|row| row[0].as_str()).collect();
    for row in &features {
        assert_eq!(row.len(), 6, "{row:?}");
        let claimed = row[1] != "No";
        assert_eq!(tested.contains(row[0].as_str()), claimed, "{}: {}", row[0], row[1]);
    }
    let known: BTreeSet<&str> = features.iter().map(|row| row[0].as_str()).collect();
    assert!(tested.is_subset(&known), "{tested:?}");
}

#[test]
fn every_component_of_the_theme_is_shown_in_the_manual() {
    let pages = ["komponenter", "blokker-som-henter"];
    let page: String =
        pages.iter().map(|page| read(&format!("content/docs/nb/redaktor/{page}.md"))).collect();
    // The parts between fences are how it is written; the rest is what is shown.
    let parts: Vec<&str> = page.split("\n```").collect();
    let written: String = parts.iter().skip(1).step_by(2).copied().collect();
    let shown: String = parts.iter().step_by(2).copied().collect();
    let folder = fs::read_dir(root().join("themes/standard/templates/components")).expect("components");
    let names = folder.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
    for name in names.filter_map(|name| Some(name.strip_suffix(".html")?.to_owned())) {
        for (text, what) in [(&written, "written"), (&shown, "shown")] {
            let calls = [format!("<{name} "), format!("<{name}>")];
            assert!(calls.iter().any(|call| text.contains(call.as_str())), "{name} is not {what}");
        }
    }
}

#[test]
fn every_key_of_a_site_and_a_page_is_explained() {
    for (source, page) in [
        ("generator/src/parse/site.rs", "content/docs/nb/redaktor/nettstedet.md"),
        ("generator/src/parse/front_matter.rs", "content/docs/nb/redaktor/sider.md"),
        ("generator/src/parse/accessibility.rs", "content/docs/nb/redaktor/personvern.md"),
        ("generator/src/parse/pairing.rs", "content/docs/nb/koordinator/kobling.md"),
    ] {
        let (source, page) = (read(source), read(page));
        let (_, keys) = source.split_once("const KEYS: [&str; ").expect("keys");
        let (keys, _) = keys.split_once("];").expect("an end");
        let keys: Vec<&str> = keys.split('"').skip(1).step_by(2).collect();
        assert!(keys.len() > 5, "{keys:?}");
        for key in keys {
            let written =
                [format!("`{key}`"), format!("`[{key}]`"), format!("`[[{key}]]`"), format!("`[{key}.")];
            assert!(written.iter().any(|way| page.contains(way.as_str())), "{key} is not explained");
        }
    }
}
