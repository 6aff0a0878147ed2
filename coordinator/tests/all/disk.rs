//! The file as a whole, or the one before it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use coordinator::{ExportError, FormApplications, Format, Spool, export};

use crate::sample::{mentor, named, now, settings, texts};

fn export_to(path: &Path, format: Format) -> Result<coordinator::Exported, ExportError> {
    let (definition, texts) = (mentor(), texts());
    let form = FormApplications {
        definition: &definition,
        texts: &texts,
        applications: Spool::of(&definition, &[named("A", "Ola Eksempel")], now()).expect("a spool"),
    };
    export(&[form], &settings(format), path, &|_| {})
}

#[test]
fn a_previous_file_is_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("agder.json");
    fs::write(&path, "forrige").expect("written");
    assert_eq!(export_to(&path, Format::Json).expect("an export").files, std::slice::from_ref(&path));
    assert!(fs::read_to_string(&path).expect("read").starts_with('{'));
    assert_eq!(fs::read_dir(folder.path()).expect("files").count(), 1, "nothing is left beside it");
}

/// The file that was not written, and why.
fn unwritten(error: ExportError) -> (PathBuf, io::ErrorKind) {
    match error {
        ExportError::Write { path, error } => (path, error.kind()),
        other => panic!("{other}"),
    }
}

#[test]
fn a_missing_folder_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mangler/agder.xlsx");
    let error = export_to(&path, Format::Xlsx).expect_err("no folder");
    assert_eq!(unwritten(error), (path, io::ErrorKind::NotFound));
}

#[test]
fn a_folder_is_not_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = export_to(folder.path(), Format::Xlsx).expect_err("a folder");
    assert_eq!(unwritten(error), (folder.path().to_owned(), io::ErrorKind::IsADirectory));
}

#[test]
fn no_forms_are_no_export() {
    let error = export(&[], &settings(Format::Xlsx), Path::new("agder.xlsx"), &|_| {}).expect_err("nothing");
    assert!(matches!(error, ExportError::NoForms));
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("agder.xlsx");
    export_to(&path, Format::Xlsx).expect("an export");
    assert_eq!(fs::metadata(&path).expect("metadata").permissions().mode() & 0o777, 0o600);
}
