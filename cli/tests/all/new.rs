//! `veiviser new`.

use crate::site::Root;

#[test]
fn a_new_region_builds_at_once_without_a_warning() {
    let root = Root::copy();
    let said = root.run(&["new", "trondheim", "--name", "Mentor \"Trøndelag\""]);
    assert_eq!(said.code, 0, "{}", said.err);
    let said = root.run(&["check", "--site", "trondheim"]);
    assert_eq!((said.code, said.err.trim()), (0, "Ingen feil."));
    let said = root.run(&["build", "--site", "trondheim"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(root.path("public/trondheim/bli-mentor/index.html").is_file());
}

#[test]
fn a_name_that_cannot_be_a_folder_is_refused() {
    let root = Root::copy();
    for name in ["Trondheim", "../ute", "nord trøndelag", "", "-x"] {
        let said = root.run(&["new", "--", name]);
        assert_eq!(said.code, 2, "{name}");
        assert!(said.err.contains("kan ikke være navnet på mappen"), "{}", said.err);
    }
}

#[test]
fn a_site_that_exists_is_left_alone() {
    let root = Root::copy();
    let said = root.run(&["new", "agder"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("finnes fra før"), "{}", said.err);
    assert_eq!(root.run(&["check"]).code, 0);
}
