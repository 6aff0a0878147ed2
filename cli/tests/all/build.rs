//! `veiviser build`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::site::Root;

/// Every file below a folder, with its content.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            files.extend(self::files(&entry.path()));
        } else {
            files.insert(entry.path(), fs::read(entry.path()).expect("a file"));
        }
    }
    files
}

#[test]
fn a_build_writes_the_sites_and_what_the_function_needs() {
    let root = Root::copy();
    let said = root.run(&["build"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(root.path("public/agder/index.html").is_file());
    assert!(root.path("public/agder/en/index.html").is_file());
    assert!(root.path("dist/forms/agder/mentor/definition.json").is_file());
}

#[test]
fn a_second_build_writes_nothing() {
    let root = Root::copy();
    root.run(&["build"]);
    let said = root.run(&["build"]);
    assert!(said.out.contains(" 0 filer skrevet"), "{}", said.out);
    assert!(said.out.contains(" 0 fjernet"), "{}", said.out);
}

#[test]
fn a_failed_build_leaves_the_previous_output_untouched() {
    let root = Root::copy();
    assert_eq!(root.run(&["build"]).code, 0);
    let before = files(&root.path("public"));
    root.replace("content/agder/nb/om.md", "title =", "titel =");
    let said = root.run(&["build"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("content/agder/nb/om.md"), "{}", said.err);
    assert_eq!(files(&root.path("public")), before);
}

#[test]
fn one_site_alone_leaves_the_others() {
    let root = Root::copy();
    root.run(&["build"]);
    let said = root.run(&["build", "--site", "drammen", "--base-url", "https://example.org/prove"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(root.path("public/agder/index.html").is_file());
    let home = fs::read_to_string(root.path("public/drammen/index.html")).expect("a page");
    assert!(home.contains("https://example.org/prove/drammen/"), "{home}");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let root = Root::copy();
    fs::write(root.path("opptatt"), "en fil").expect("a file");
    let out = root.path("opptatt/public");
    let said = root.run(&["build", "--out", out.to_str().expect("a name")]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("Kan ikke skrive nettstedene til"), "{}", said.err);
    assert!(said.err.contains("opptatt"), "{}", said.err);
}

#[test]
fn an_unknown_site_is_said_not_to_exist() {
    let said = Root::copy().run(&["build", "--site", "agdr"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("agdr") && said.err.contains("agder"), "{}", said.err);
}

#[test]
fn a_folder_with_files_that_no_build_has_made_is_left_alone() {
    let root = Root::copy();
    fs::create_dir_all(root.path("annet/agder")).expect("a folder");
    fs::write(root.path("annet/agder/dagbok.txt"), "viktig").expect("a file");
    let before = files(&root.path("content"));
    for out in ["annet", "content"] {
        let said = root.run(&["build", "--out", root.path(out).to_str().expect("a name")]);
        assert_eq!(said.code, 2, "{}", said.out);
        assert!(said.err.contains("filer som ikke kommer fra «veiviser build»"), "{}", said.err);
    }
    assert_eq!(fs::read_to_string(root.path("annet/agder/dagbok.txt")).expect("the file"), "viktig");
    assert_eq!(files(&root.path("content")), before);
}

#[test]
fn what_is_published_is_compared_with_a_build_from_scratch() {
    let root = Root::copy();
    root.run(&["build"]);
    root.append("content/agder/nb/om.md", "\nEt avsnitt til.\n");
    root.run(&["build"]);
    let said = root.run(&["build", "--verify"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("er slik et bygg fra bunnen av lager det: "), "{}", said.out);

    let before = files(&root.path("public"));
    fs::remove_file(root.path("public/agder/om/index.html")).expect("a page");
    fs::write(root.path("public/agder/fremmed.html"), "x").expect("a file");
    root.append("public/agder/index.html", "x");
    let said = root.run(&["--lang", "en", "build", "--verify"]);
    let path = |file: &str| root.path(file).display().to_string();
    assert_eq!(said.code, 1);
    assert_eq!(
        said.out,
        format!(
            "Missing: {}\nOther content: {}\nDoes not belong: {}\n",
            path("public/agder/om/index.html"),
            path("public/agder/index.html"),
            path("public/agder/fremmed.html")
        )
    );
    root.run(&["build"]);
    assert_eq!(files(&root.path("public")), before);
}
