//! What is wrong with the content, said so that its editor can mend it.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use messages::{Language, Message, Rule};

pub use messages::Severity;

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

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The rule that is broken.
    pub rule: Rule,
    /// Whether it stops the build: what the rule says, or the site.
    pub severity: Severity,
    /// What is wrong, and why it matters: one sentence.
    pub message: Message,
    /// How to mend it: one sentence, with the nearest right name where there is one.
    pub help: Message,
    /// Where.
    pub place: Place,
    /// The sites that it was found for; none for what is wrong with a file alone.
    pub(crate) sites: BTreeSet<String>,
}

impl Problem {
    /// A breach of `rule`: what is wrong there, and how to mend it.
    pub fn new(rule: Rule, place: &Place, message: Message, help: Message) -> Self {
        Self { rule, severity: rule.severity(), message, help, place: place.clone(), sites: BTreeSet::new() }
    }

    /// In words: `content/agder/nb/om.md:3:1: message. help [rule]`
    pub fn text(&self, language: Language) -> String {
        let (line, column) = self.place.line_and_column();
        let path = self.place.source.path.display();
        let (message, help) = (self.message.text(language), self.help.text(language));
        format!("{path}:{line}:{column}: {message} {help} [{}]", self.rule)
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

    /// Adds all, as found for a site.
    pub(crate) fn extend_of(&mut self, site: &str, problems: impl IntoIterator<Item = Problem>) {
        self.extend(problems.into_iter().map(|mut problem| {
            problem.sites.insert(site.to_owned());
            problem
        }));
    }

    /// Whether there is none, not even a warning.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any stops the build.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// The files in which something stops the build.
    pub fn files_with_errors(&self) -> BTreeSet<PathBuf> {
        let errors = self.0.iter().filter(|problem| problem.severity == Severity::Error);
        errors.map(|problem| problem.place.source.path.clone()).collect()
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
