//! Workbooks and CSV in `LibreOffice`: the same coordinator as in `tests/all/round_trip.rs`, who saves with it, 500 edits; and values
//! that spreadsheets like to spoil.
//!
//! ```sh
//! cargo run -p veiviser-tests --bin sheets
//! ```

#![expect(clippy::print_stdout, reason = "the result of the command")]
#![expect(clippy::expect_used, reason = "a test stops at the first surprise")]

use std::path::Path;
use std::process::Command;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use veiviser_tests::office::{Book, Office, edits};

#[expect(clippy::indexing_slicing, reason = "a test stops at the first surprise")]
mod spoiled;

const ROUNDS: usize = 20;
const EDITS: usize = 25;

fn main() {
    let mut runner = TestRunner::deterministic();
    let mut office = Office::open();
    let mut kept = 0;
    for _ in 0..ROUNDS {
        let edits = edits(EDITS).new_tree(&mut runner).expect("edits").current();
        kept = office.work(&edits, save).kept;
    }
    println!(
        "{} edits in {ROUNDS} rounds, saved by LibreOffice: nothing is lost, {kept} cells at the end",
        ROUNDS * EDITS
    );
    let values = spoiled::check();
    println!(
        "{values} values that spreadsheets spoil, by way of LibreOffice, in a workbook and in CSV: as they went in"
    );
}

/// Has `LibreOffice` open the workbook and save it.
fn save(book: &Book, path: &Path) {
    let folder = path.parent().expect("a folder");
    let before = folder.join("before").join(path.file_name().expect("a name"));
    std::fs::create_dir_all(before.parent().expect("a folder")).expect("a folder");
    book.save(&before);
    save_with_office(&before, folder, &[]);
    assert!(path.is_file(), "{}", path.display());
}

/// Has `LibreOffice` open a file, as `options` say, and save it as a workbook in the folder.
fn save_with_office(before: &Path, folder: &Path, options: &[&str]) {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let convert = ["--headless", "--convert-to", "xlsx", "--outdir"];
    let mut office = Command::new("soffice");
    let output = office.arg(profile).args(options).args(convert).arg(folder).arg(before).output();
    let output = output.expect("soffice: apt-get install libreoffice-calc-nogui");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
