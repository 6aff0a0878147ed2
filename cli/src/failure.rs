//! Why a command did not succeed, and the exit code that says so.

use std::fmt::Display;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use generator::problem::Problems;
use messages::{Language, Message};

use crate::args::ReportFormat;
use crate::report;

/// Why a command stopped.
pub enum Failure {
    /// The content must be mended: exit code 1.
    Content(Problems),
    /// The content must be mended, and has been reported: exit code 1.
    Reported,
    /// Anything else, said in one sentence for the one who typed the command: exit code 2.
    System(Message),
}

impl Failure {
    /// In one sentence.
    pub fn said(message: impl Into<Message>) -> Self {
        Self::System(message.into())
    }

    /// «Kan ikke *do* *path*: why.»
    pub fn file(doing: &str, path: &Path, error: &io::Error) -> Self {
        Self::said(format!("Kan ikke {doing} {}: {}", path.display(), reason(error)))
    }

    /// Prints what happened, and gives the exit code.
    #[expect(clippy::print_stderr, reason = "failures are told on the terminal")]
    pub fn report(self, language: Language) -> ExitCode {
        match self {
            Self::Content(problems) => {
                report::print(problems, ReportFormat::Text, language);
                ExitCode::from(1)
            }
            Self::Reported => ExitCode::from(1),
            Self::System(message) => {
                eprintln!("veiviser: {}", message.text(language));
                ExitCode::from(2)
            }
        }
    }
}

impl From<Problems> for Failure {
    fn from(problems: Problems) -> Self {
        Self::Content(problems)
    }
}

/// Wraps an error with what was being done, in Norwegian.
pub fn while_doing<E: Display>(doing: &'static str) -> impl FnOnce(E) -> Failure {
    move |error| Failure::said(format!("{doing}: {error}"))
}

/// What the operating system says, in Norwegian where it matters.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "den finnes ikke.".to_owned(),
        io::ErrorKind::PermissionDenied => "du har ikke tilgang til den.".to_owned(),
        io::ErrorKind::StorageFull => "disken er full.".to_owned(),
        io::ErrorKind::AlreadyExists => "den finnes fra før.".to_owned(),
        io::ErrorKind::NotADirectory => "noe på veien dit er ikke en mappe.".to_owned(),
        io::ErrorKind::IsADirectory => "det er en mappe, ikke en fil.".to_owned(),
        _ => error.to_string(),
    }
}
