//! `veiviser bundle`.

use std::fs::{self, File};
use std::io::Read;

use zip::ZipArchive;

use crate::site::Root;

const PROGRAM: &[u8] = b"\x7fELF, or so it says";

fn bundled(root: &Root) -> Vec<u8> {
    fs::write(root.path("bootstrap"), PROGRAM).expect("a program");
    let said = root.run(&["bundle", "--program", root.path("bootstrap").to_str().expect("UTF-8")]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Pakken til funksjonen: "), "{}", said.out);
    fs::read(root.path("dist/function.zip")).expect("a package")
}

#[test]
fn the_package_has_the_program_and_all_forms_and_nothing_else() {
    let root = Root::copy();
    bundled(&root);
    let mut package =
        ZipArchive::new(File::open(root.path("dist/function.zip")).expect("a file")).expect("a package");
    let names: Vec<String> = package.file_names().map(|name| name.expect("a name").into_owned()).collect();
    assert!(names.contains(&"forms/agder/mentor/definition.json".to_owned()), "{names:?}");
    assert!(names.iter().all(|name| name == "bootstrap" || name.starts_with("forms/")), "{names:?}");
    for name in names {
        let mut file = package.by_name(&name).expect("a file");
        let (mode, mut content) = (file.unix_mode().map(|mode| mode & 0o777), Vec::new());
        file.read_to_end(&mut content).expect("content");
        if name == "bootstrap" {
            assert_eq!((mode, content.as_slice()), (Some(0o755), PROGRAM));
        } else {
            assert_eq!(
                (mode, content),
                (Some(0o644), fs::read(root.path("dist").join(&name)).expect("the same"))
            );
        }
    }
    assert!(root.path("public/agder/index.html").is_file());
}

#[test]
fn programs_that_write_e_mail_get_the_texts_and_who_is_told_and_no_pages() {
    let root = Root::copy();
    fs::write(root.path("program"), PROGRAM).expect("a program");
    let program = root.path("program");
    let program = program.to_str().expect("UTF-8");
    let said = root.run(&["bundle", "--program", program, "--nightly", program, "--notices", program]);
    assert_eq!(said.code, 0, "{}", said.err);
    for name in ["nightly", "notices"] {
        let package = File::open(root.path(&format!("dist/{name}.zip"))).expect("a file");
        let package = ZipArchive::new(package).expect("a package");
        let names: Vec<String> =
            package.file_names().map(|name| name.expect("a name").into_owned()).collect();
        for wanted in ["bootstrap", "forms/agder/coordinators.json", "forms/agder/mentor/definition.json"] {
            assert!(names.iter().any(|name| name == wanted), "{wanted} in {names:?}");
        }
        assert!(!names.iter().any(|name| name.contains("/shell.")), "{names:?}");
    }
    let package = File::open(root.path("dist/function.zip")).expect("a file");
    let package = ZipArchive::new(package).expect("a package");
    let mut names = package.file_names();
    assert!(!names.any(|name| name.expect("a name").ends_with("coordinators.json")));
}

#[test]
fn two_packages_of_the_same_are_equal() {
    assert!(bundled(&Root::copy()) == bundled(&Root::copy()));
}

#[test]
fn a_program_of_another_system_is_refused_before_anything_is_written() {
    let root = Root::copy();
    fs::write(root.path("bootstrap"), b"MZ").expect("a program");
    let said = root.run(&["bundle", "--program", root.path("bootstrap").to_str().expect("UTF-8")]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("bootstrap er ikke et program for Linux. Lag det med «cargo lambda build"),
        "{}",
        said.err
    );
    assert!(!root.path("public").exists());
}
