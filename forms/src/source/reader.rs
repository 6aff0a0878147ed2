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

    pub fn report(
        &mut self,
        rule: Rule,
        span: Range<usize>,
        message: impl Into<Message>,
        help: impl Into<Message>,
    ) {
        let at = self.at(span);
        self.defects.push(Defect { rule, at, message: message.into(), help: help.into() });
    }

    /// Reports every key that is not among `known`. `place` is what the table is called: «i `[privacy]`».
    ///
    /// A key of the form as a whole that stands below a table's name is read as the table's: its author is told to move it.
    pub fn known_keys(&mut self, table: &Table<'_, '_>, known: &[&str], place: &str) {
        for key in table.entries.keys() {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            if TOP.contains(&name) {
                let message = message!("unknown-key-misplaced", key = name, place = place);
                self.report(Rule::UnknownKey, key.span(), message, message!("unknown-key-misplaced-help"));
            } else {
                let message = format!("Ukjent nøkkel «{name}» {place}.");
                self.report(Rule::UnknownKey, key.span(), message, nearest(name, known.iter().copied()));
            }
        }
    }

    pub fn string(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Located<String>> {
        let value = table.entries.get(key)?;
        let text = self.typed(key, value, "en tekst i anførselstegn", "\"…\"", DeValue::as_str)?.to_owned();
        Some(Located { value: text, at: self.at(value.span()) })
    }

    pub fn boolean(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Located<bool>> {
        let value = table.entries.get(key)?;
        let boolean = self.typed(key, value, "true eller false", "true", DeValue::as_bool)?;
        Some(Located { value: boolean, at: self.at(value.span()) })
    }

    pub fn integer(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Located<i64>> {
        let value = table.entries.get(key)?;
        let number = |value: &DeValue<'_>| {
            value.as_integer().and_then(|digits| i64::from_str_radix(digits.as_str(), digits.radix()).ok())
        };
        let number = self.typed(key, value, "et helt tall uten anførselstegn", "200", number)?;
        Some(Located { value: number, at: self.at(value.span()) })
    }

    pub fn date(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Located<civil::Date>> {
        let value = table.entries.get(key)?;
        let date = self.typed(key, value, "en dato uten anførselstegn", "2027-02-01", civil_date)?;
        Some(Located { value: date, at: self.at(value.span()) })
    }

    pub fn strings(&mut self, table: &Table<'_, '_>, key: &str) -> Option<Vec<Located<String>>> {
        let value = table.entries.get(key)?;
        let list = self.typed(key, value, "en liste av tekster", "[\"…\"]", DeValue::as_array)?;
        let mut strings = Vec::new();
        for item in list {
            if let Some(text) = self.typed(key, item, "en liste av tekster", "[\"…\"]", DeValue::as_str) {
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
        let list = self.typed(key, value, "en liste av tabeller", example, DeValue::as_array)?;
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
            self.typed(key, value, "en tekst, eller en tekst for hvert språk", example, DeValue::as_table)?;
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
        let text = self.typed(name, value, "en tekst i anførselstegn", "\"…\"", DeValue::as_str);
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
        self.wrong_type(key, value, "en tabell", example);
        None
    }

    fn typed<'v, 'i, T>(
        &mut self,
        key: &str,
        value: &'v Spanned<DeValue<'i>>,
        expected: &str,
        example: &str,
        take: impl FnOnce(&'v DeValue<'i>) -> Option<T>,
    ) -> Option<T> {
        let taken = take(value.get_ref());
        if taken.is_none() {
            self.wrong_type(key, value, expected, example);
        }
        taken
    }

    fn wrong_type(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str, example: &str) {
        let found = type_name(value.get_ref());
        let message = format!("«{key}» skal være {expected}, men er {found}.");
        let help = if example.starts_with('[') && !example.starts_with("[\"") {
            message!("wrong-type-form-help-item", example = example)
        } else {
            message!("wrong-type-form-help", key = key, example = example)
        };
        self.report(Rule::WrongType, value.span(), message, help);
    }
}

/// «Mente du …?», or the list of names.
pub(super) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> String {
    let known: Vec<&str> = known.collect();
    let score = |candidate: &&str| strsim::damerau_levenshtein(&name.to_lowercase(), candidate);
    let best = known.iter().copied().min_by_key(|candidate| score(candidate));
    match best.filter(|best| score(best) <= 1 + name.chars().count().min(best.len()) / 4) {
        Some(best) => format!("Mente du «{best}»?"),
        None if known.is_empty() => "Fjern navnet.".to_owned(),
        None => format!("Fjern den, eller bruk en av disse: {}.", known.join(", ")),
    }
}

fn civil_date(value: &DeValue<'_>) -> Option<civil::Date> {
    let toml::value::Datetime { date: Some(date), time: None, offset: None } = *value.as_datetime()? else {
        return None;
    };
    let (year, month, day) = (i16::try_from(date.year), i8::try_from(date.month), i8::try_from(date.day));
    civil::Date::new(year.ok()?, month.ok()?, day.ok()?).ok()
}

fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "en tekst",
        DeValue::Integer(_) => "et helt tall",
        DeValue::Float(_) => "et desimaltall",
        DeValue::Boolean(_) => "true/false",
        DeValue::Datetime(_) => "en dato eller et klokkeslett",
        DeValue::Array(_) => "en liste",
        DeValue::Table(_) => "en tabell",
    }
}
