//! A workbook that somebody has written in: what the command says of it, and what it leaves alone.

use crate::full::root;
use crate::site::Root;

fn export(root: &Root, arguments: &[&str]) -> (i32, String, String) {
    let run = root.run(&[&["export", "--site", "agder"], arguments].concat());
    (run.code, run.out, run.err)
}

#[test]
fn a_workbook_is_never_replaced_and_lives_on_in_a_new_one() {
    let root = root("");
    let path = |name: &str| root.path(name).display().to_string();
    let (old, new) = (path("agder.xlsx"), path("agder-ny.xlsx"));
    assert_eq!(export(&root, &["--out", &old]).0, 0);
    let before = std::fs::read(&old).expect("a file");

    let (code, _, said) = export(&root, &["--out", &old]);
    assert_eq!(code, 2, "{said}");
    let way_on = format!("veiviser export --site agder --from {old} --out ");
    assert!(said.contains("finnes fra før") && said.contains(&way_on), "{said}");
    let (code, _, said) = export(&root, &["--from", &old, "--out", &old]);
    assert_eq!(code, 2, "{said}");
    assert_eq!(std::fs::read(&old).expect("a file"), before, "it is as it was");

    let (code, out, said) = export(&root, &["--from", &old, "--out", &new]);
    assert_eq!((code, said.trim()), (0, ""), "{out}");
    assert!(out.contains("Det var ikke skrevet noe i den gamle arbeidsboken."), "{out}");
    assert!(!out.contains("ny søknad") && root.path("agder-ny.xlsx").is_file(), "{out}");
    assert_eq!(std::fs::read(&old).expect("a file"), before, "it is only read");
}

#[test]
fn what_is_no_workbook_is_refused_with_the_way_on() {
    let root = root("");
    let path = |name: &str| root.path(name).display().to_string();
    std::fs::write(root.path("liste.xlsx"), "Referanse;Notat").expect("a file");
    for (from, out, wanted) in [
        ("borte.xlsx", "ny.xlsx", "Se etter at navnet på filen er riktig"),
        ("liste.xlsx", "ny.xlsx", "velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»"),
        ("liste.xlsx", "ny.csv", "--from gjelder bare arbeidsbøker"),
    ] {
        let (code, _, said) = export(&root, &["--from", &path(from), "--out", &path(out)]);
        assert!(code == 2 && said.contains(wanted), "{from}: {said}");
        assert!(!root.path(out).exists(), "{out}");
    }
}
