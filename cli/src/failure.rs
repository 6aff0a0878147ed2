//! Why a command did not succeed, and the exit code that says so.

use std::fmt::Display;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use generator::problem::Problems;
use messages::{Argument, Language, Message, message};

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
    pub fn said(message: Message) -> Self {
        Self::System(message)
    }

    /// What could not be done with a file or a folder, and why.
    pub fn file(doing: Doing, path: &Path, error: &io::Error) -> Self {
        let path = path.display().to_string();
        Self::said(message!("cannot", doing = doing.words(), path = path, reason = reason(error)))
    }

    /// A file that could not be written; the error names it.
    pub fn unwritten(error: &io::Error) -> Self {
        Self::said(message!("cannot-write", error = error.to_string()))
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

/// What was to be done with a file or a folder.
pub enum Doing {
    Read,
    Write,
    WriteIn,
    Make,
    MakeFolder,
}

impl Doing {
    fn words(self) -> Message {
        match self {
            Self::Read => message!("doing-read"),
            Self::Write => message!("doing-write"),
            Self::WriteIn => message!("doing-write-in"),
            Self::Make => message!("doing-make"),
            Self::MakeFolder => message!("doing-make-folder"),
        }
    }
}

impl From<Problems> for Failure {
    fn from(problems: Problems) -> Self {
        Self::Content(problems)
    }
}

/// Wraps an error with what went wrong.
pub fn while_doing<E: Display>(what: Message) -> impl FnOnce(E) -> Failure {
    move |error| Failure::said(message!("because", what = what, error = error.to_string()))
}

/// What the operating system says, in words of the catalogue where it matters.
pub fn reason(error: &io::Error) -> Argument {
    match error.kind() {
        io::ErrorKind::NotFound => message!("io-missing").into(),
        io::ErrorKind::PermissionDenied => message!("io-denied").into(),
        io::ErrorKind::StorageFull => message!("io-full").into(),
        io::ErrorKind::AlreadyExists => message!("io-exists").into(),
        io::ErrorKind::NotADirectory => message!("io-not-a-folder").into(),
        io::ErrorKind::IsADirectory => message!("io-folder").into(),
        _ => error.to_string().into(),
    }
}
