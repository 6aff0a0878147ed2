//! A TOML text read by hand, so that every unknown key and every wrong type of a file is told in one run.
//!
//! A [`Document`] holds the text and collects problems; [`Fields`] is a table with known keys; [`Value`] is what a key has.
//! A key that is nearly right is told of and then read as if it were right, so that it has no follow-up problems.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use forms::Language;
use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::syntax;
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
}

impl<'a> Document<'a> {
    /// The stretch `text` of `source`; missing keys are told at `head`.
    pub(crate) fn new(source: &'a Arc<Source>, text: &Range<usize>, head: Range<usize>) -> Self {
        Self { source, offset: text.start, head, problems: RefCell::default(), damaged: false }
    }

    /// Reads `text` as TOML and hands its top table, which knows the keys `known`, to `read`.
    pub(crate) fn read<T>(
        mut self,
        text: &str,
        known: &[&'static str],
        read: impl FnOnce(&Fields<'_>) -> T,
    ) -> (T, Vec<Problem>) {
        let (table, errors) = DeTable::parse_recoverable(text);
        self.damaged = errors.iter().any(|error| error.message() != "duplicate key");
        self.problems.borrow_mut().extend(syntax::problems(self.source, self.offset, &errors));
        let value = read(&Fields::new(&self, table.get_ref(), self.place(self.head.clone(), 0), known));
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

    fn place(&self, span: Range<usize>, offset: usize) -> Place {
        Place::new(self.source, span.start + offset..span.end + offset)
    }

    fn tell(&self, problem: Problem) {
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
    fn new(document: &'a Document<'a>, table: &'a DeTable<'a>, place: Place, known: &[&'static str]) -> Self {
        let mut fields = Self { document, values: BTreeMap::new(), place };
        let (right, wrong): (Vec<_>, Vec<_>) =
            in_order(document, table).into_iter().partition(|(key, _)| known.contains(&key.value.as_str()));
        for (key, value) in right.into_iter().chain(wrong) {
            fields.insert(&key, value, known);
        }
        fields
    }

    fn insert(&mut self, key: &Located<String>, value: Value<'a>, known: &[&'static str]) {
        let near = nearest(&key.value, known.iter().copied());
        let name = near.and_then(|near| known.iter().copied().find(|known| *known == near));
        if name != Some(key.value.as_str()) {
            self.document.tell(unknown_key(key, near, known));
        }
        if let Some(name) = name {
            self.values.entry(name).or_insert(Value { name, ..value });
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
            let message = format!("«{key}» er tom, men må ha en tekst.");
            self.tell(Problem::error(
                "missing-key",
                &text.place,
                message,
                "Skriv teksten mellom anførselstegnene.",
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
        let message = format!("Nøkkelen «{key}» mangler.");
        let help = format!("Legg til en linje som begynner med «{key} = ».");
        self.tell(Problem::error("missing-key", &self.place, message, help));
    }

    /// Tells of a problem in the file.
    pub(crate) fn tell(&self, problem: Problem) {
        self.document.tell(problem);
    }
}

/// What a key has.
#[derive(Clone, Copy)]
pub(crate) struct Value<'a> {
    document: &'a Document<'a>,
    name: &'a str,
    node: &'a Spanned<DeValue<'a>>,
}

impl<'a> Value<'a> {
    /// Where the value is.
    pub(crate) fn place(self) -> Place {
        self.document.place(self.node.span(), self.document.offset)
    }

    /// A text.
    pub(crate) fn text(self) -> Option<Located<String>> {
        let text = self.node.get_ref().as_str().map(str::to_owned);
        self.typed(text, "en tekst i anførselstegn")
    }

    /// `true` or `false`.
    pub(crate) fn flag(self) -> Option<Located<bool>> {
        self.typed(self.node.get_ref().as_bool(), "true eller false, uten anførselstegn")
    }

    /// A whole number.
    pub(crate) fn integer(self) -> Option<Located<i64>> {
        let number = self.node.get_ref().as_integer();
        let number = number.and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        self.typed(number, "et heltall, uten anførselstegn")
    }

    /// A date. A date that is no day of the calendar is told as `bad-date`, by the syntax already or here.
    pub(crate) fn date(self) -> Option<Located<Date>> {
        let value = match self.node.get_ref() {
            DeValue::Datetime(moment) => moment.date.and_then(|date| {
                Date::new(
                    i16::try_from(date.year).ok()?,
                    i8::try_from(date.month).ok()?,
                    i8::try_from(date.day).ok()?,
                )
                .ok()
            })?,
            DeValue::Float(number) if number.as_str().is_empty() => return None,
            _ => {
                self.document.tell(syntax::bad_date(&self.place()));
                return None;
            }
        };
        Some(Located { value, place: self.place() })
    }

    /// A list.
    pub(crate) fn list(self) -> Option<Vec<Self>> {
        let list = self.node.get_ref().as_array();
        let list = list.map(|list| list.iter().map(|node| Self { node, ..self }).collect());
        self.typed(list, "en liste i hakeparenteser").map(|list| list.value)
    }

    /// A table with the known keys.
    pub(crate) fn fields(self, known: &[&'static str]) -> Option<Fields<'a>> {
        let table = self.typed(self.node.get_ref().as_table(), "en tabell")?;
        Some(Fields::new(self.document, table.value, table.place, known))
    }

    /// A table whose keys anyone may choose, in the order written.
    pub(crate) fn entries(self) -> Option<Vec<(Located<String>, Value<'a>)>> {
        let table = self.typed(self.node.get_ref().as_table(), "en tabell")?;
        Some(in_order(self.document, table.value))
    }

    /// Whether it is a table.
    pub(crate) fn is_table(self) -> bool {
        self.node.get_ref().is_table()
    }

    /// A table whose keys are languages, in the order written; other keys are problems.
    pub(crate) fn languages(self) -> Option<Vec<(Language, Value<'a>)>> {
        let entries = self.entries()?;
        Some(entries.into_iter().filter_map(|(key, value)| Some((self.language(&key)?, value))).collect())
    }

    /// The language that a key or text names; a problem if it names none.
    pub(crate) fn language(self, tag: &Located<String>) -> Option<Language> {
        let language = Language::new(&tag.value);
        if language.is_none() {
            self.document.tell(bad_language(tag));
        }
        language
    }

    fn typed<T>(self, value: Option<T>, wanted: &str) -> Option<Located<T>> {
        if value.is_none() {
            self.document.tell(self.wrong_type(wanted));
        }
        value.map(|value| Located { value, place: self.place() })
    }

    fn wrong_type(self, wanted: &str) -> Problem {
        let found = match self.node.get_ref() {
            DeValue::String(_) => "en tekst",
            DeValue::Integer(_) => "et heltall",
            DeValue::Float(_) => "et desimaltall",
            DeValue::Boolean(_) => "true eller false",
            DeValue::Datetime(_) => "en dato",
            DeValue::Array(_) => "en liste",
            DeValue::Table(_) => "en tabell",
        };
        let name = self.name;
        let message = format!("«{name}» skal være {wanted}, men her står {found}.");
        Problem::error("wrong-type", &self.place(), message, format!("Skriv «{name}» som {wanted}."))
    }
}

/// The entries of a table in the order written.
fn in_order<'a>(document: &'a Document<'a>, table: &'a DeTable<'a>) -> Vec<(Located<String>, Value<'a>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    let located = |(key, node): (&'a Spanned<_>, &'a Spanned<DeValue<'a>>)| {
        let name: &str = AsRef::<str>::as_ref(key.get_ref());
        let place = document.place(key.span(), document.offset);
        (Located { value: name.to_owned(), place }, Value { document, name, node })
    };
    entries.into_iter().map(located).collect()
}

fn unknown_key(key: &Located<String>, near: Option<&str>, known: &[&str]) -> Problem {
    let message = format!("Nøkkelen «{}» finnes ikke, så det som står der, blir ikke brukt.", key.value);
    let help = near.map_or_else(
        || format!("Slett linjen, eller bruk en av disse: {}.", known.join(", ")),
        |near| format!("Mente du «{near}»?"),
    );
    Problem::error("unknown-key", &key.place, message, help)
}

fn bad_language(tag: &Located<String>) -> Problem {
    let message = format!("«{}» er ikke en språkkode.", tag.value);
    let help = "Bruk to eller tre små bokstaver: nb for bokmål, nn for nynorsk, en for engelsk.";
    Problem::error("bad-language", &tag.place, message, help)
}
