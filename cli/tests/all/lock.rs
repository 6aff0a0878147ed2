//! `veiviser lock`: what editors have seen and accepted.

use std::fs;

use crate::site::Root;

const PAGE: &str = "+++\ntitle = \"Personvern\"\ndescription = \"Om personvern.\"\n+++\n\nVåre egne ord.\n";

/// Agder with a page of its own over one of «common», all recorded.
fn recorded() -> Root {
    let root = Root::copy();
    for language in ["nb", "en"] {
        fs::write(root.path(&format!("content/agder/{language}/personvern.md")), PAGE).expect("a page");
    }
    assert_eq!(root.run(&["lock"]).code, 0);
    root
}

#[test]
fn what_is_new_is_recorded_once() {
    let root = recorded();
    let lock = fs::read_to_string(root.path("content/agder/inherited.lock")).expect("a lock");
    assert!(lock.contains("[\"nb/personvern\"]\nsource = \"content/common/nb/personvern.md\"\n"), "{lock}");
    let said = root.run(&["lock"]);
    assert_eq!((said.code, said.out.as_str()), (0, "Ingenting nytt å registrere.\n"));
    let said = root.run(&["lock", "--check"]);
    assert_eq!((said.code, said.err.as_str()), (0, "Ingen feil.\n"));
}

#[test]
fn a_change_is_recorded_where_it_is_accepted() {
    let root = recorded();
    root.append("content/common/nb/personvern.md", "\n## Nytt\n\nMer om dette.\n");
    let said = root.run(&["check"]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("Siden overstyrer content/common/nb/personvern.md"), "{}", said.err);
    assert_eq!(root.run(&["lock", "--check"]).code, 1);
    let told = "Det som er merket «endret», er ikke registrert. «veiviser check» sier hva som må til.\n";
    let said = root.run(&["lock"]);
    assert!(said.out.ends_with(told), "{}", said.out);
    let said = root.run(&["lock", "content/agder/nb/personvern.md", "./content/agder/en", "content"]);
    assert!(said.out.contains("  godtatt   content/agder/nb/personvern.md\n"), "{}", said.out);
    assert!(said.out.ends_with("filer skrevet.\n"), "{}", said.out);
    assert_eq!(root.run(&["lock", "--check"]).code, 0);
    let said = root.run(&["check"]).err;
    assert!(!said.contains("overstyrer"), "{said}");
}

#[test]
fn a_path_of_nothing_accepts_nothing() {
    let said = Root::copy().run(&["lock", "content/agder/nb/borte.md"]);
    let message =
        "veiviser: content/agder/nb/borte.md finnes ikke i innholdet, så ingenting er registrert.\n";
    assert_eq!((said.code, said.err.as_str()), (2, message));
}
