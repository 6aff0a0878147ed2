//! What is wrong with the content, said so that its editor can mend it.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

/// A file as it was read: path relative to the root, with `/`, and its text.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// `content/agder/nb/om.md`
    pub path: PathBuf,
    /// The whole text; empty for files that are not text.
    pub text: String,
}

/// A place in a source.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub source: Arc<Source>,
    /// Bytes of [`Source::text`]; `0..0` for the file as a whole.
    pub span: Range<usize>,
}

impl Place {
    /// Bytes `span` of `source`.
    pub fn new(source: &Arc<Source>, span: Range<usize>) -> Self {
        Self { source: Arc::clone(source), span }
    }

    /// The file as a whole.
    pub fn file(source: &Arc<Source>) -> Self {
        Self::new(source, 0..0)
    }

    /// A file that cannot be read, or that is not there.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self::file(&Arc::new(Source { path: path.into(), text: String::new() }))
    }

    /// One-based line and column (in characters) of the start of the span.
    pub fn line_and_column(&self) -> (usize, usize) {
        let before = self.source.text.get(..self.span.start).unwrap_or(&self.source.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        (before.matches('\n').count() + 1, column)
    }
}

/// Whether a problem stops a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops the build.
    Error,
    /// Is shown, and the build goes on.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Id of the rule, kebab-case: `unknown-key`. Stable: scripts may rely on it.
    pub rule: &'static str,
    /// Whether it stops the build.
    pub severity: Severity,
    /// What is wrong, and why it matters: one sentence in Norwegian.
    pub message: String,
    /// How to mend it: one sentence in Norwegian, with the nearest right name where there is one.
    pub help: String,
    /// Where.
    pub place: Place,
}

impl Problem {
    /// Something that stops the build.
    pub fn error(
        rule: &'static str,
        place: &Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let (message, help) = (message.into(), help.into());
        Self { rule, severity: Severity::Error, message, help, place: place.clone() }
    }

    /// Something that is shown while the build goes on.
    pub fn warning(
        rule: &'static str,
        place: &Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(rule, place, message, help) }
    }
}

/// A value, and where it was written.
#[derive(Clone, Debug)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub place: Place,
}

impl fmt::Display for Problem {
    /// `content/agder/nb/om.md:3:1: message. help [rule]`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.place.line_and_column();
        let path = self.place.source.path.display();
        write!(f, "{path}:{line}:{column}: {} {} [{}]", self.message, self.help, self.rule)
    }
}

/// All problems of a run, in the order of file and place.
#[derive(Clone, Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// No problems.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Adds all.
    pub fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.0.extend(problems);
    }

    /// Whether there is none, not even a warning.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any stops the build.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// In the order of file and place, each once (sites that inherit a page meet its problems again).
    pub fn sorted(mut self) -> Vec<Problem> {
        let key = |problem: &Problem| {
            (
                problem.place.source.path.clone(),
                problem.place.span.start,
                problem.rule,
                problem.message.clone(),
            )
        };
        self.0.sort_by_key(key);
        self.0.dedup_by_key(|problem| key(problem));
        self.0
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
