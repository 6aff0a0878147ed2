//! The answers by what they are, so that each rule looks at what concerns it.

use crate::{Answer, Answers, Definition, Field, Kind};

/// An answer in text.
#[derive(Debug)]
pub(super) struct Text<'a> {
    /// As written.
    pub written: &'a str,
    /// In small letters, with single spaces: made once, since most rules compare so.
    pub plain: String,
}

impl<'a> Text<'a> {
    fn new(written: &'a str) -> Self {
        let small = written.to_lowercase();
        let mut plain = String::with_capacity(small.len());
        for word in small.split_whitespace() {
            if !plain.is_empty() {
                plain.push(' ');
            }
            plain.push_str(word);
        }
        Self { written, plain }
    }
}

/// Answers in text, by what the question asks for.
#[derive(Debug, Default)]
pub(super) struct Facts<'a> {
    /// Names of people.
    pub names: Vec<Text<'a>>,
    /// Towns and municipalities.
    pub towns: Vec<Text<'a>>,
    /// Other short answers, except where a link is asked for.
    pub lines: Vec<Text<'a>>,
    /// Long answers.
    pub blocks: Vec<Text<'a>>,
    /// Telephone numbers as typed.
    pub phones: Vec<Text<'a>>,
    /// Postal codes: four digits.
    pub postal_codes: Vec<Text<'a>>,
}

impl<'a> Facts<'a> {
    pub fn of(definition: &Definition, answers: &'a Answers) -> Self {
        let mut facts = Self::default();
        for field in &definition.fields {
            if let (Some(Answer::Text(text)), Some(list)) = (answers.get(&field.id), facts.list(field)) {
                list.push(Text::new(text));
            }
        }
        facts
    }

    /// What is written freely.
    pub fn texts(&self) -> impl Iterator<Item = &Text<'a>> {
        [&self.names, &self.towns, &self.lines, &self.blocks].into_iter().flatten()
    }

    fn list(&mut self, field: &Field) -> Option<&mut Vec<Text<'a>>> {
        match (&field.kind, field.autocomplete.as_deref()) {
            (Kind::Text { .. }, Some("name" | "given-name" | "family-name")) => Some(&mut self.names),
            (Kind::Text { .. }, Some("address-level2")) => Some(&mut self.towns),
            (Kind::Text { .. }, Some("url")) => None,
            (Kind::Text { .. }, _) => Some(&mut self.lines),
            (Kind::LongText { .. }, _) => Some(&mut self.blocks),
            (Kind::Phone, _) => Some(&mut self.phones),
            (Kind::PostalCode, _) => Some(&mut self.postal_codes),
            _ => None,
        }
    }
}
