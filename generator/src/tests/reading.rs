//! What cannot be read.

use std::fs;

use insta::assert_snapshot;

use crate::read::{Tree, read};
use crate::testing::{nord, told};

#[test]
fn a_file_that_is_not_utf_8_is_told_at_the_first_wrong_letter() {
    let tree = Tree::from_files([("content/nord/nb/om.md", b"+++\ntitle = \"\xe6\"".to_vec())]);
    assert_snapshot!(told(&tree.problems), @"content/nord/nb/om.md:2:10: Filen er ikke lagret som UTF-8, så bokstaver som æ, ø og å kan ikke leses. Åpne filen i et tekstprogram og lagre den på nytt med tegnsettet UTF-8. [not-utf8]");
}

#[test]
fn a_file_that_is_too_large_is_told() {
    let tree = Tree::from_files([("content/nord/nb/om.md", vec![b' '; 3 * 1024 * 1024])]);
    assert_snapshot!(told(&tree.problems), @"content/nord/nb/om.md:1:1: Filen er på 3 MB, og det meste vi tar imot, er 2 MB. Gjør filen mindre, eller del den opp. [too-large]");
}

#[test]
fn a_file_in_the_wrong_place_is_told() {
    let folder = nord()
        .with("content/nord/nb/kart.svg", "")
        .with("content/nord/nb/Om Åse.md", "")
        .with("content/README.md", "Til redaktøren");
    assert_snapshot!(folder.problems(), @r"
    content/nord/nb/Om Åse.md:1:1: Filnavnet blir adressen til siden, og har tegn som ikke passer i en adresse. Gi filen et navn med bare a–z, 0–9 og bindestrek, for eksempel «om-ase.md». [bad-file-name]
    content/nord/nb/kart.svg:1:1: Filen blir ikke brukt, fordi den ligger et sted der vi ikke venter en slik fil. Flytt den: sider til en språkmappe (nb, en), bilder og dokumenter til files. Eller slett den. [unknown-file]
    ");
}

#[test]
fn files_are_read_from_disk_once_and_link_loops_are_told() {
    let root = tempfile::tempdir().expect("a folder");
    assert_snapshot!(told(&read(root.path()).expect_err("no content").sorted()), @"content:1:1: Her er det ingen mappe som heter «content», så det er ingenting å bygge. Stå i mappen som har «content» og «themes», eller pek på den med --root. [no-content]");
    let site = root.path().join("content/nord");
    fs::create_dir_all(site.join("nb/.hidden")).expect("a folder");
    fs::write(site.join("nb/om.md"), "+++\n+++\n").expect("a file");
    fs::write(site.join("nb/.hidden/x.md"), "").expect("a file");
    fs::write(site.join("nb/om.md~"), "").expect("a file");
    std::os::unix::fs::symlink(&site, site.join("ring")).expect("a link");
    std::os::unix::fs::symlink(root.path().join("borte.md"), site.join("nb/borte.md")).expect("a link");
    let tree = read(root.path()).expect("a tree");
    assert_eq!(tree.texts.keys().collect::<Vec<_>>(), ["content/nord/nb/om.md"]);
    assert_snapshot!(told(&tree.problems), @r"
    content/nord/nb/borte.md:1:1: Mappen eller filen kan ikke leses: den finnes ikke. Sjekk at den finnes og at du har lov til å lese den. [unreadable]
    content/nord/ring:1:1: Mappen er en snarvei (symlink) til en mappe som den selv ligger i, så vi kommer aldri til bunns. Slett snarveien. [link-loop]
    ");
}
