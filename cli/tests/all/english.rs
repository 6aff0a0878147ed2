//! What each command says in English: results, failures, and counts.

use std::fs;
use std::net::TcpListener;

use crate::full;
use crate::site::{Root, Said};

/// Runs the command in English. Nothing of it may be Norwegian: that has its own quotation marks.
fn english(root: &Root, args: &[&str]) -> Said {
    let said = root.run(&[&["--lang", "en"], args].concat());
    for text in [&said.out, &said.err] {
        assert!(!text.contains('«'), "{text}");
    }
    said
}

/// The one sentence of a command that could not do what it was to, with the root's own path as `ROOT`.
fn failure(root: &Root, args: &[&str]) -> String {
    let Said { code, out, err } = english(root, args);
    assert_eq!((code, out.as_str()), (2, ""), "{err}");
    err.replace(&root.path("").display().to_string(), "ROOT/")
}

#[test]
fn lock() {
    let root = Root::copy();
    for site in ["agder", "common"] {
        fs::remove_file(root.path(&format!("content/{site}/translations.lock"))).expect("a lock");
    }
    let said = english(&root, &["lock"]);
    assert!(said.out.ends_with("2 files written.\n"), "{}", said.out);
    assert_eq!(english(&root, &["lock"]).out, "Nothing new to record.\n");
    let page = "+++\ntitle = \"Personvern\"\ndescription = \"Om personvern.\"\n+++\n\nEgne ord.\n";
    fs::write(root.path("content/agder/nb/personvern.md"), page).expect("a page");
    let told = "content/agder/inherited.lock\n  new       content/agder/nb/personvern.md\n1 file written.\n";
    assert_eq!(english(&root, &["lock", "content/agder/nb/personvern.md"]).out, told);
    root.append("content/common/nb/personvern.md", "\n## Nytt\n\nMer om dette.\n");
    let said = english(&root, &["check", "--site", "agder"]);
    let changed =
        "The page overrides content/common/nb/personvern.md, which has changed since: “Nytt” (new).";
    assert!(said.err.replace("\n  │ ", " ").contains(changed), "{}", said.err);
    let told = "What is marked “changed” has not been recorded. “veiviser check” tells what it takes.\n";
    let said = english(&root, &["lock"]);
    assert!(said.out.contains("  changed   content/agder/nb/personvern.md\n"), "{}", said.out);
    assert!(said.out.ends_with(told), "{}", said.out);
    assert_eq!(
        failure(&root, &["lock", "content/agder/nb/borte.md"]),
        "veiviser: content/agder/nb/borte.md is not in the content, so nothing has been recorded.\n"
    );
}

#[test]
fn new() {
    let root = Root::copy();
    let said = english(&root, &["new", "trondheim"]);
    let told = "Made ROOT/content/trondheim.\nSee the new site with: veiviser serve\n\
                Correct name, contact person and address in ROOT/content/trondheim/site.toml.\n";
    assert_eq!(said.out.replace(&root.path("").display().to_string(), "ROOT/"), told);
    assert_eq!(
        failure(&root, &["new", "trondheim"]),
        "veiviser: ROOT/content/trondheim exists already. Choose another name.\n"
    );
    assert_eq!(
        failure(&root, &["new", "Oslo"]),
        "veiviser: “Oslo” cannot be the name of the folder: use only lower-case letters a–z, digits and hyphens, \
         at most 40 characters, for example “nord-troendelag”.\n"
    );
    fs::remove_file(root.path("content/common/site.toml")).expect("a file");
    assert_eq!(
        failure(&root, &["new", "oslo"]),
        "veiviser: Cannot find ROOT/content/common/site.toml, which new sites extend. \
         Go to the folder with “content” and “themes”, or write --root FOLDER.\n"
    );
}

#[test]
fn build() {
    let root = Root::copy();
    let said = english(&root, &["build", "--site", "agder"]);
    assert!(said.out.starts_with("agder ") && said.out.contains(" pages  "), "{}", said.out);
    assert!(said.out.contains(" files written, 0 unchanged, 0 removed in "), "{}", said.out);
    fs::create_dir_all(root.path("other/agder")).expect("a folder");
    fs::write(root.path("other/agder/diary.txt"), "x").expect("a file");
    let out = root.path("other").display().to_string();
    assert_eq!(
        failure(&root, &["build", "--site", "agder", "--out", &out]),
        "veiviser: The folder ROOT/other/agder has files that do not come from “veiviser build”, so nothing has been written. \
         Choose another folder with --out, or empty it.\n"
    );
    let out = root.path("other/agder/diary.txt/public").display().to_string();
    let said = failure(&root, &["build", "--site", "agder", "--out", &out]);
    assert!(
        said.starts_with("veiviser: Cannot write the sites to ROOT/other/agder/diary.txt/public: "),
        "{said}"
    );
}

#[test]
fn export() {
    let root = full::root("capacity = 2");
    let out = root.path("agder.json").display().to_string();
    let said = english(&root, &["export", "--site", "agder", "--out", &out]);
    let told = "adept: 0 applications\nmentor: 2 applications\nWrote ROOT/agder.json. \
                The file has personal data: delete it when you no longer need it.\n";
    assert_eq!(said.out.replace(&root.path("").display().to_string(), "ROOT/"), told);
    let told = "The form “mentor” of agder is full: 2 applications, and room for 2 (capacity). It still takes applications. \
                Write status = \"full\" at the top of content/agder/forms/mentor.toml and publish again.";
    assert!(said.err.trim().starts_with(told), "{}", said.err);
    for (more, told) in [
        (
            ["--out", "x.json", "--form", "mento"],
            "agder does not have the form “mento”. Choose one of: adept, mentor.",
        ),
        (
            ["--out", "x.pdf", "--form", "mentor"],
            "We cannot make files that end in .pdf. Let the name end in .xlsx (workbook), .csv, .json or .jsonl, \
             or choose the kind of file with --format.",
        ),
        (
            ["--out", "/nowhere/x.csv", "--form", "mentor"],
            "Cannot write /nowhere/x.csv: there is no such folder",
        ),
        (["--out", "/", "--form", "mentor"], "Cannot write /: it is a folder"),
    ] {
        let args = [&["export", "--site", "agder"][..], &more].concat();
        assert_eq!(failure(&root, &args), format!("veiviser: {told}\n"));
    }
    assert_eq!(
        failure(&Root::copy(), &["export", "--site", "agder", "--out", "x.csv"]),
        "veiviser: There are no applications in ROOT/.veiviser. They come when somebody has sent a form in “veiviser serve”. \
         If they are somewhere else, write --data FOLDER.\n"
    );
}

#[test]
fn serve() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let root = Root::copy();
    let said = failure(&root, &["serve", "--port", &port.to_string()]);
    let told = format!(
        "veiviser: Port {port} is taken: something else uses it, perhaps another “veiviser serve”. \
         Stop that, or choose another port: veiviser serve --port {}\n",
        port.saturating_add(1)
    );
    assert_eq!(said, told);
    fs::create_dir(root.path(".veiviser")).expect("a folder");
    fs::write(root.path(".veiviser/signing.key"), "x").expect("a file");
    let told = "veiviser: ROOT/.veiviser/signing.key is damaged. Delete the file, and a new one is made.\n";
    assert!(failure(&root, &["serve", "--port", "0"]).ends_with(told));
}

#[cfg(target_os = "linux")]
#[test]
fn pages_of_the_preview() {
    let root = full::root("capacity = 2");
    let preview = crate::serve::Preview::start(&root, &["--lang", "en"]);
    let overview = preview.get("/");
    for told in [
        "<html lang=\"en\">",
        ">Forms that are full</h2>",
        " is full: 2 applications, and room for 2",
        " pages</p>",
    ] {
        assert!(overview.contains(told), "{told} in {overview}");
    }
    assert!(preview.get("/_galleri/").contains("<h1>Gallery</h1>"));
    let gallery = preview.get("/_galleri/furuset/nb");
    assert!(gallery.contains("lang=\"en\" dir=\"ltr\">Empty form <small>200</small></h2>"), "{gallery}");
}

#[test]
fn surveys() {
    let root = Root::copy();
    let said = english(&root, &["check", "--inherited", "--site", "agder"]);
    assert!(said.out.starts_with("agder (extends common)\n  Pages\n    own "), "{}", said.out);
    assert!(said.out.contains("    inherited from common      "), "{}", said.out);
    let said = english(&root, &["check", "--translations", "--site", "agder"]);
    assert!(said.out.contains("  Form texts    ") && said.out.contains(" of "), "{}", said.out);
    assert_eq!(
        failure(&root, &["check", "--inherited", "--format", "sarif"]),
        "veiviser: This overview comes as text and json, not as sarif.\n"
    );
}

#[test]
fn paste_and_fetch() {
    let root = Root::copy();
    assert_eq!(
        failure(&root, &["paste", "nowhere.txt"]),
        "veiviser: Cannot read nowhere.txt: it does not exist.\n"
    );
    let folder = root.path("content").display().to_string();
    let said = failure(&root, &["paste", &folder]);
    assert!(said.starts_with("veiviser: Cannot read ROOT/content: it is a folder, not a file.\n"), "{said}");
    let told =
        "None of the sites has a feed to fetch. Write feed = \"https://…\" under [[feeds]] in site.toml.\n";
    assert_eq!(english(&root, &["fetch", "--site", "docs"]).out, told);
}
