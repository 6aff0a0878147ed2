//! Reads values from a TOML table by hand, so that all unknown keys and wrong types are reported in one run, each at its place.

use std::ops::Range;

use jiff::civil;
use messages::{Message, Rule, message};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::read::TOP;
use super::{At, Defect, SourceId, Text};
use crate::Language;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Located<T> {
    pub value: T,
    pub at: At,
}

/// A TOML table and where it stands.
#[derive(Clone)]
pub(super) struct Table<'t, 'i> {
    pub entries: &'t DeTable<'i>,
    pub span: Range<usize>,
}

/// Reads one file and collects what is wrong.
pub(super) struct Reader {
    source: SourceId,
    pub defects: Vec<Defect>,
}

impl Reader {
    pub fn new(source: SourceId) -> Self {
        Self { source, defects: Vec::new() }
    }

    pub fn at(&self, span: Range<usize>) -> At {
        At { source: self.source, span }
    }

    pub fn report(&mut self, rule: Rule, span: Range<usize>, message: Message, help: Message) {
        let at = self.at(span);
        self.defects.push(Defect { rule, at, message, help });
    }

    /// Reports every key that is not among `known`. `place` is where the table is, as the end of a sentence.
    ///
    /// A key of the form as a whole that stands below a table's name is read as the table's: its author is told to move it.
    pub fn known_keys(&mut self, table: &Table<'_, '_>, known: &[&str], place: &Message) {
        for key in table.entries.keys() {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            if TOP.contains(&name) {
                let message = message!("unknown-key-misplaced", key = name, place = place);
                self.report(Rule::UnknownKey, key.span(), message, message!("unknown-key-misplaced-help"));
            } else {
                let message = message!("unknown-key-form", key = name, place = place);
                self.report(Rule::UnknownKey, key.span(), message, nearest(name, known.iter().copied()));
            }
        }
    }

    pub fn string(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Located<String>> {
        let value = table.entries.get(key)?;
        let text = self.typed(key, value, message!("expected-text"), "\"…\"", DeValue::as_str)?.to_owned();
        Some(Located { value: text, at: self.at(value.span()) })
    }

    pub fn boolean(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Located<bool>> {
        let value = table.entries.get(key)?;
        let boolean = self.typed(key, value, message!("type-flag"), "true", DeValue::as_bool)?;
        Some(Located { value: boolean, at: self.at(value.span()) })
    }

    pub fn integer(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Located<i64>> {
        let value = table.entries.get(key)?;
        let number = |value: &DeValue<'_>| {
            value.as_integer().and_then(|digits| i64::from_str_radix(digits.as_str(), digits.radix()).ok())
        };
        let number = self.typed(key, value, message!("expected-integer"), "200", number)?;
        Some(Located { value: number, at: self.at(value.span()) })
    }

    pub fn date(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Located<civil::Date>> {
        let value = table.entries.get(key)?;
        let date = self.typed(key, value, message!("expected-date"), "2027-02-01", civil_date)?;
        Some(Located { value: date, at: self.at(value.span()) })
    }

    pub fn strings(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Vec<Located<String>>> {
        let value = table.entries.get(key)?;
        let list = self.typed(key, value, message!("expected-texts"), "[\"…\"]", DeValue::as_array)?;
        let mut strings = Vec::new();
        for item in list {
            if let Some(text) = self.typed(key, item, message!("expected-texts"), "[\"…\"]", DeValue::as_str)
            {
                strings.push(Located { value: text.to_owned(), at: self.at(item.span()) });
            }
        }
        Some(strings)
    }

    pub fn table<'t, 'i>(&mut self, table: &Table<'t, 'i>, key: &str) -> Option<Table<'t, 'i>> {
        self.inline_table(table, key, &format!("[{key}]"))
    }

    /// As [`Reader::table`], for a table that is usually written on one line, like `example`.
    pub fn inline_table<'t, 'i>(
        &mut self,
        table: &Table<'t, 'i>,
        key: &str,
        example: &str,
    ) -> Option<Table<'t, 'i>> {
        let value = table.entries.get(key)?;
        self.as_table(key, value, example)
    }

    /// A list of tables: `[[fields]]`, or `choices = [{ … }]`.
    pub fn tables<'t, 'i>(
        &mut self,
        table: &Table<'t, 'i>,
        key: &str,
        example: &str,
    ) -> Option<Vec<Table<'t, 'i>>> {
        let value = table.entries.get(key)?;
        let list = self.typed(key, value, message!("expected-tables"), example, DeValue::as_array)?;
        Some(list.iter().filter_map(|item| self.as_table(key, item, example)).collect())
    }

    /// A string, the same in all languages, or a table by language.
    pub fn text(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Text> {
        let value = table.entries.get(key)?;
        let at = self.at(value.span());
        if let Some(text) = value.get_ref().as_str() {
            return Some(Text { at, same: Some(text.to_owned()), by_language: Vec::new() });
        }
        let example = "{ nb = \"…\", en = \"…\" }";
        let entries =
            self.typed(key, value, message!("expected-translations"), example, DeValue::as_table)?;
        let mut by_language = Vec::new();
        for (tag, value) in entries {
            by_language.extend(self.translation(key, tag, value));
        }
        Some(Text { at, same: None, by_language })
    }

    fn translation(
        &mut self,
        key: &str,
        tag: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<(Language, Located<String>)> {
        let name = tag.get_ref().as_ref();
        let text = self.typed(name, value, message!("expected-text"), "\"…\"", DeValue::as_str);
        let language = Language::new(name);
        if language.is_none() {
            let message = message!("unknown-language", name = name, key = key);
            let help = message!("unknown-language-help");
            self.report(Rule::UnknownLanguage, tag.span(), message, help);
        }
        Some((language?, Located { value: text?.to_owned(), at: self.at(value.span()) }))
    }

    fn as_table<'t, 'i>(
        &mut self,
        key: &str,
        value: &'t Spanned<DeValue<'i>>,
        example: &str,
    ) -> Option<Table<'t, 'i>> {
        if let DeValue::Table(entries) = value.get_ref() {
            return Some(Table { entries, span: value.span() });
        }
        self.wrong_type(key, value, message!("type-table"), example);
        None
    }

    fn typed<'v, 'i, T>(
        &mut self,
        key: &str,
        value: &'v Spanned<DeValue<'i>>,
        expected: Message,
        example: &str,
        take: impl FnOnce(&'v DeValue<'i>) -> Option<T>,
    ) -> Option<T> {
        let taken = take(value.get_ref());
        if taken.is_none() {
            self.wrong_type(key, value, expected, example);
        }
        taken
    }

    fn wrong_type(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: Message, example: &str) {
        let found = type_name(value.get_ref());
        let message = message!("wrong-type-form", key = key, expected = expected, found = found);
        let help = if example.starts_with('[') && !example.starts_with("[\"") {
            message!("wrong-type-form-help-item", example = example)
        } else {
            message!("wrong-type-form-help", key = key, example = example)
        };
        self.report(Rule::WrongType, value.span(), message, help);
    }
}

/// The name that is probably meant, or the list of names.
pub(super) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Message {
    let known: Vec<&str> = known.collect();
    let score = |candidate: &&str| strsim::damerau_levenshtein(&name.to_lowercase(), candidate);
    let best = known.iter().copied().min_by_key(|candidate| score(candidate));
    match best.filter(|best| score(best) <= 1 + name.chars().count().min(best.len()) / 4) {
        Some(best) => message!("did-you-mean", name = best),
        None if known.is_empty() => message!("remove-name"),
        None => message!("remove-or-one-of", names = known.join(", ")),
    }
}

fn civil_date(value: &DeValue<'_>) -> Option<civil::Date> {
    let toml::value::Datetime { date: Some(date), time: None, offset: None } = *value.as_datetime()? else {
        return None;
    };
    let (year, month, day) = (i16::try_from(date.year), i8::try_from(date.month), i8::try_from(date.day));
    civil::Date::new(year.ok()?, month.ok()?, day.ok()?).ok()
}

fn type_name(value: &DeValue<'_>) -> Message {
    match value {
        DeValue::String(_) => message!("type-text"),
        DeValue::Integer(_) => message!("found-integer"),
        DeValue::Float(_) => message!("type-decimal"),
        DeValue::Boolean(_) => message!("found-flag"),
        DeValue::Datetime(_) => message!("found-moment"),
        DeValue::Array(_) => message!("type-list"),
        DeValue::Table(_) => message!("type-table"),
    }
}
