//! A TOML text read by hand, so that every unknown key and every wrong type of a file is told in one run.
//!
//! A [`Document`] holds the text and collects problems; [`Fields`] is a table with known keys; a
//! [`Value`] is what a key has.
//! A key that is nearly right is told of and then read as if it were right, so that it has no follow-up problems.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use messages::{Rule, message};
use toml::de::DeTable;

use super::syntax;
use super::value::Value;
use crate::nearest::nearest;
use crate::problem::{Located, Place, Problem, Source};

/// A TOML text: a file, or a stretch of one.
pub(crate) struct Document<'a> {
    source: &'a Arc<Source>,
    /// Where the text starts in the source.
    offset: usize,
    /// Where a missing key at the top is told: the start of the file, or the line above the front matter.
    head: Range<usize>,
    problems: RefCell<Vec<Problem>>,
    /// It is no right TOML: what seems to be missing may have been meant.
    damaged: bool,
    /// The keys of its top table.
    top: Vec<&'static str>,
}

impl<'a> Document<'a> {
    /// The stretch `text` of `source`; missing keys are told at `head`.
    pub(crate) fn new(source: &'a Arc<Source>, text: &Range<usize>, head: Range<usize>) -> Self {
        Self {
            source,
            offset: text.start,
            head,
            problems: RefCell::default(),
            damaged: false,
            top: Vec::new(),
        }
    }

    /// Reads `text` as TOML and hands its top table, which knows the keys `known`, to `read`.
    pub(crate) fn read<T>(
        mut self,
        text: &str,
        known: &[&'static str],
        read: impl FnOnce(&Fields<'_>) -> T,
    ) -> (T, Vec<Problem>) {
        let (table, errors) = DeTable::parse_recoverable(text);
        self.top = known.to_vec();
        self.damaged = errors.iter().any(|error| error.message() != "duplicate key");
        self.problems.borrow_mut().extend(syntax::problems(self.source, self.offset, &errors));
        let value =
            read(&Fields::new(&self, table.get_ref(), Place::new(self.source, self.head.clone()), known));
        (value, self.problems.into_inner())
    }

    /// Reads `text` as TOML and hands the entries of its top table, in the order written, to `read`.
    pub(crate) fn read_any<T>(
        self,
        text: &str,
        read: impl FnOnce(Vec<(Located<String>, Value<'_>)>) -> T,
    ) -> (T, Vec<Problem>) {
        let (table, errors) = DeTable::parse_recoverable(text);
        self.problems.borrow_mut().extend(syntax::problems(self.source, self.offset, &errors));
        let value = read(in_order(&self, table.get_ref()));
        (value, self.problems.into_inner())
    }

    /// A stretch of the text in the source.
    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        Place::new(self.source, span.start + self.offset..span.end + self.offset)
    }

    /// Adds a problem.
    pub(super) fn tell(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }
}

/// A table whose keys are known.
pub(crate) struct Fields<'a> {
    document: &'a Document<'a>,
    values: BTreeMap<&'static str, Value<'a>>,
    place: Place,
}

impl<'a> Fields<'a> {
    /// The table at `place`.
    pub(super) fn new(
        document: &'a Document<'a>,
        table: &'a DeTable<'a>,
        place: Place,
        known: &[&'static str],
    ) -> Self {
        let mut fields = Self { document, values: BTreeMap::new(), place };
        let (right, wrong): (Vec<_>, Vec<_>) =
            in_order(document, table).into_iter().partition(|(key, _)| known.contains(&key.value.as_str()));
        for (key, value) in right.into_iter().chain(wrong) {
            fields.insert(&key, value, known);
        }
        fields
    }

    fn insert(&mut self, key: &Located<String>, value: Value<'a>, known: &[&'static str]) {
        let mut name = known.iter().copied().find(|known| *known == key.value);
        if name.is_none() {
            let near = nearest(&key.value, known.iter().copied());
            let belongs_above = near.is_none() && self.document.top.contains(&key.value.as_str());
            self.document.tell(if belongs_above {
                misplaced_key(key)
            } else {
                unknown_key(key, near, known)
            });
            name = known.iter().copied().find(|known| Some(*known) == near);
        }
        if let Some(name) = name {
            self.values.entry(name).or_insert(value.named(name));
        }
    }

    /// Where the table is.
    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// What `key` has, if it is there.
    pub(crate) fn get(&self, key: &str) -> Option<Value<'a>> {
        self.values.get(key).copied()
    }

    /// The text of `key`, if it is there.
    pub(crate) fn text(&self, key: &str) -> Option<Located<String>> {
        self.get(key)?.text()
    }

    /// The texts of the list `key`; empty if it is not there.
    pub(crate) fn texts(&self, key: &str) -> Vec<Located<String>> {
        let values = self.get(key).and_then(Value::list).unwrap_or_default();
        values.into_iter().filter_map(Value::text).collect()
    }

    /// The tables of the list `key`, read by `read`; `None` if it is not there.
    pub(crate) fn tables<T>(
        &self,
        key: &str,
        known: &[&'static str],
        read: impl Fn(&Fields<'_>) -> T,
    ) -> Option<Vec<T>> {
        let values = self.get(key)?.list()?;
        Some(values.into_iter().filter_map(|value| value.fields(known)).map(|fields| read(&fields)).collect())
    }

    /// The text of `key`; it is a problem if it is not there or empty.
    pub(crate) fn required(&self, key: &'static str) -> Option<Located<String>> {
        let Some(value) = self.get(key) else {
            self.missing(key);
            return None;
        };
        let text = value.text()?;
        if text.value.trim().is_empty() {
            let message = message!("missing-key-empty", key = key);
            self.tell(Problem::new(
                Rule::MissingKey,
                &text.place,
                message,
                message!("missing-key-empty-help"),
            ));
            return None;
        }
        Some(text)
    }

    /// Whether the file is no right TOML.
    pub(crate) fn is_damaged(&self) -> bool {
        self.document.damaged
    }

    /// Whether `key` may have been given, but wrongly: then it is not missing.
    pub(crate) fn may_have(&self, key: &str) -> bool {
        self.document.damaged || self.values.contains_key(key)
    }

    /// Tells that `key` is missing.
    pub(crate) fn missing(&self, key: &str) {
        if self.document.damaged {
            return;
        }
        let message = message!("missing-key", key = key);
        let help = message!("missing-key-help", key = key);
        self.tell(Problem::new(Rule::MissingKey, &self.place, message, help));
    }

    /// Tells of a problem in the file.
    pub(crate) fn tell(&self, problem: Problem) {
        self.document.tell(problem);
    }
}

/// The entries of a table in the order written.
pub(super) fn in_order<'a>(
    document: &'a Document<'a>,
    table: &'a DeTable<'a>,
) -> Vec<(Located<String>, Value<'a>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    let mut located = Vec::with_capacity(entries.len());
    for (key, node) in entries {
        let name: &str = key.get_ref();
        let place = document.place(&key.span());
        located.push((Located { value: name.to_owned(), place }, Value::new(document, name, node)));
    }
    located
}

/// A key of the whole file that stands below a line in brackets, and is read as that table's.
fn misplaced_key(key: &Located<String>) -> Problem {
    let message = message!("unknown-key-below", key = &key.value);
    Problem::new(Rule::UnknownKey, &key.place, message, message!("unknown-key-misplaced-help"))
}

fn unknown_key(key: &Located<String>, near: Option<&str>, known: &[&str]) -> Problem {
    let message = message!("unknown-key", key = &key.value);
    let help = near.map_or_else(
        || message!("unknown-key-help", keys = known.join(", ")),
        |near| message!("did-you-mean", name = near),
    );
    Problem::new(Rule::UnknownKey, &key.place, message, help)
}
