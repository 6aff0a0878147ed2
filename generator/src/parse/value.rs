//! What a key of a TOML text has: read as the type that is wanted, or told as a problem.

use forms::Language;
use jiff::civil::Date;
use messages::{Message, Rule, message};
use toml::Spanned;
use toml::de::DeValue;

use super::document::{Document, Fields, in_order};
use super::syntax;
use crate::problem::{Located, Place, Problem};

/// What a key has.
#[derive(Clone, Copy)]
pub(crate) struct Value<'a> {
    document: &'a Document<'a>,
    name: &'a str,
    node: &'a Spanned<DeValue<'a>>,
}

impl<'a> Value<'a> {
    /// What the key `name` has.
    pub(super) fn new(document: &'a Document<'a>, name: &'a str, node: &'a Spanned<DeValue<'a>>) -> Self {
        Self { document, name, node }
    }

    /// The same under the name that it should have.
    pub(super) fn named(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// Adds a problem.
    pub(crate) fn tell(self, problem: Problem) {
        self.document.tell(problem);
    }

    /// Where the value is.
    pub(crate) fn place(self) -> Place {
        self.document.place(&self.node.span())
    }

    /// A text.
    pub(crate) fn text(self) -> Option<Located<String>> {
        let text = self.node.get_ref().as_str().map(str::to_owned);
        self.typed(text, &message!("type-text-quoted"))
    }

    /// `true` or `false`.
    pub(crate) fn flag(self) -> Option<Located<bool>> {
        self.typed(self.node.get_ref().as_bool(), &message!("type-flag-bare"))
    }

    /// A whole number.
    pub(crate) fn integer(self) -> Option<Located<i64>> {
        let number = self.node.get_ref().as_integer();
        let number = number.and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        self.typed(number, &message!("type-integer-bare"))
    }

    /// A number, with or without decimals.
    pub(crate) fn number(self) -> Option<f64> {
        let number = match self.node.get_ref() {
            DeValue::Float(number) => number.as_str().parse().ok(),
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        };
        self.typed(number, &message!("type-number-bare")).map(|number| number.value)
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
        self.typed(list, &message!("type-list-brackets")).map(|list| list.value)
    }

    /// A table with the known keys.
    pub(crate) fn fields(self, known: &[&'static str]) -> Option<Fields<'a>> {
        let table = self.typed(self.node.get_ref().as_table(), &message!("type-table"))?;
        Some(Fields::new(self.document, table.value, table.place, known))
    }

    /// A table whose keys anyone may choose, in the order written.
    pub(crate) fn entries(self) -> Option<Vec<(Located<String>, Value<'a>)>> {
        let table = self.typed(self.node.get_ref().as_table(), &message!("type-table"))?;
        Some(in_order(self.document, table.value))
    }

    /// Whether it is a whole number.
    pub(crate) fn is_integer(self) -> bool {
        self.node.get_ref().is_integer()
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

    fn typed<T>(self, value: Option<T>, wanted: &Message) -> Option<Located<T>> {
        if value.is_none() {
            self.document.tell(self.wrong_type(wanted));
        }
        value.map(|value| Located { value, place: self.place() })
    }

    fn wrong_type(self, wanted: &Message) -> Problem {
        let found = match self.node.get_ref() {
            DeValue::String(_) => message!("type-text"),
            DeValue::Integer(_) => message!("type-integer"),
            DeValue::Float(_) => message!("type-decimal"),
            DeValue::Boolean(_) => message!("type-flag"),
            DeValue::Datetime(_) => message!("type-date"),
            DeValue::Array(_) => message!("type-list"),
            DeValue::Table(_) => message!("type-table"),
        };
        let name = self.name;
        let message = message!("wrong-type", name = name, wanted = wanted, found = found);
        Problem::new(
            Rule::WrongType,
            &self.place(),
            message,
            message!("wrong-type-help", name = name, wanted = wanted),
        )
    }
}

fn bad_language(tag: &Located<String>) -> Problem {
    let message = message!("bad-language-value", code = &tag.value);
    let help = message!("bad-language-help");
    Problem::new(Rule::BadLanguage, &tag.place, message, help)
}
