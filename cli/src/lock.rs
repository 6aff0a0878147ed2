//! `veiviser lock`: what editors have seen and accepted.

use std::path::{Component, Path};

use generator::{Change, ChangeKind, LockFile, Options, Tree};
use messages::{Language, Message, message};

use crate::args::{Lock, ReportFormat};
use crate::build::today;
use crate::failure::Failure;
use crate::report;

/// Records what is new, and what has changed in the given paths; or only tells what is not recorded.
pub fn run(root: &Path, language: Language, args: &Lock) -> Result<(), Failure> {
    let tree = generator::read(root)?;
    let options = Options { site: args.site.clone(), base_url: None, today: today(), unpublished: false };
    if args.check {
        return check(&tree, &options, language);
    }
    let accepted: Vec<String> = args.paths.iter().map(|path| below(root, path)).collect();
    let files = generator::locks(&tree, &options, &accepted);
    tell_unknown(&accepted, &tree)?;
    let written = generator::write_locks(&files, root).map_err(|error| Failure::unwritten(&error))?;
    tell(&files, written.len(), language);
    refuse(&files)
}

fn check(tree: &Tree, options: &Options, language: Language) -> Result<(), Failure> {
    let problems = generator::check_locks(tree, options);
    let failed = !problems.is_empty();
    report::print(problems, ReportFormat::Text, language);
    if failed { Err(Failure::Reported) } else { Ok(()) }
}

/// A path as the locks have it: below the root, with `/`.
fn below(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts = path.components().filter(|part| *part != Component::CurDir);
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// A path that is no file of the content would accept nothing: a slip of the pen.
fn tell_unknown(accepted: &[String], tree: &Tree) -> Result<(), Failure> {
    match accepted.iter().find(|path| !tree.has(path)) {
        Some(path) => Err(Failure::said(message!("lock-unknown", path = path))),
        None => Ok(()),
    }
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn tell(files: &[LockFile], written: usize, language: Language) {
    for LockFile { path, changes, .. } in files.iter().filter(|file| !file.changes.is_empty()) {
        println!("{path}");
        for Change { path, kind } in changes {
            println!("  {:<9} {path}", word(*kind).text(language));
        }
    }
    println!("{}", message!("lock-written", count = written).text(language));
    if files.iter().flat_map(|file| &file.changes).any(|change| change.kind == ChangeKind::Stale) {
        println!("{}", message!("lock-stale").text(language));
    }
}

/// A form that says something else under the same version of the consent is not recorded, and stops the build.
fn refuse(files: &[LockFile]) -> Result<(), Failure> {
    let changes = files.iter().flat_map(|file| &file.changes);
    match changes.filter(|change| change.kind == ChangeKind::Refused).count() {
        0 => Ok(()),
        _ => Err(Failure::said(message!("lock-refused"))),
    }
}

fn word(kind: ChangeKind) -> Message {
    match kind {
        ChangeKind::New => message!("change-new"),
        ChangeKind::Accepted => message!("change-accepted"),
        ChangeKind::Stale => message!("change-stale"),
        ChangeKind::Refused => message!("change-refused"),
        ChangeKind::Gone => message!("change-gone"),
    }
}
