//! The answers by what they are, so that each rule looks at what concerns it.

use crate::{Answer, Answers, Definition, Field, Kind};

/// Answers in text, by what the question asks for.
#[derive(Debug, Default)]
pub(super) struct Facts<'a> {
    /// Names of people.
    pub names: Vec<&'a str>,
    /// Towns and municipalities.
    pub towns: Vec<&'a str>,
    /// Other short answers, except where a link is asked for.
    pub lines: Vec<&'a str>,
    /// Long answers.
    pub blocks: Vec<&'a str>,
    /// Telephone numbers as typed.
    pub phones: Vec<&'a str>,
    /// Postal codes: four digits.
    pub postal_codes: Vec<&'a str>,
}

impl<'a> Facts<'a> {
    pub fn of(definition: &Definition, answers: &'a Answers) -> Self {
        let mut facts = Self::default();
        for field in &definition.fields {
            if let (Some(Answer::Text(text)), Some(list)) = (answers.get(&field.id), facts.list(field)) {
                list.push(text);
            }
        }
        facts
    }

    /// What is written freely.
    pub fn texts(&self) -> impl Iterator<Item = &'a str> {
        [&self.names, &self.towns, &self.lines, &self.blocks].into_iter().flatten().copied()
    }

    fn list(&mut self, field: &Field) -> Option<&mut Vec<&'a str>> {
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
