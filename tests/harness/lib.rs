//! What the integration tests share: the repository's own content, and golden folders.

pub mod golden;
pub mod load;
#[expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test stops at the first surprise"
)]
pub mod office;
pub mod pairs;

use std::path::{Path, PathBuf};

use generator::{Options, Output, Tree};
use jiff::civil::{Date, date};
use messages::Language;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The program `veiviser` of the same build as the running test.
///
/// # Panics
/// When it is not built.
pub fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap_or_default();
    let folders = own.ancestors().skip(1).take(2).map(|folder| folder.join("veiviser"));
    let built = folders.into_iter().find(|program| program.is_file());
    built.unwrap_or_else(|| panic!("veiviser is not built: cargo build --workspace"))
}

/// The day on which all tests build: forms open and close by it.
pub const TODAY: Date = date(2026, 11, 22);

/// All sites, as `veiviser serve` builds them.
pub fn options() -> Options {
    Options {
        site: None,
        base_url: Some("http://127.0.0.1:8080".to_owned()),
        today: TODAY,
        unpublished: false,
    }
}

/// The repository's content and themes.
///
/// # Panics
/// When they cannot be read.
pub fn content() -> Tree {
    generator::read(&root()).unwrap_or_else(|problems| panic!("{}", lines(problems)))
}

/// The repository's sites.
///
/// # Panics
/// When the content has problems: they are in the message.
pub fn build() -> Output {
    generator::build(&content(), &options()).unwrap_or_else(|problems| panic!("{}", lines(problems)))
}

/// One problem a line.
pub fn lines(problems: generator::Problems) -> String {
    let lines = problems.sorted().into_iter().map(|problem| problem.text(Language::Bokmal));
    lines.collect::<Vec<_>>().join("\n")
}
