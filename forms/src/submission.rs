//! What a browser sent, normalised but not yet judged.

use std::collections::BTreeMap;
use std::fmt;

use crate::{Answer, Answers, Definition, Field, Journey, Kind, normalise};

/// Name of the field that people never see. The caller takes it out before [`Submission::from_pairs`].
pub const TRAP: &str = "homepage";

/// The values of a form as typed, normalised (NFC, LF, trimmed), by the names of the HTML controls.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Submission {
    values: BTreeMap<String, Vec<String>>,
}

/// The request has a field that the form does not, or one field twice: it did not come from our form.
///
/// Holds no name and no value, as they may be anything and errors end in logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownField;

impl fmt::Display for UnknownField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field that the form does not have, or the same field twice")
    }
}

impl std::error::Error for UnknownField {}

/// Shows no answer: only how many values there are.
impl fmt::Debug for Submission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Submission").field("values", &self.values.len()).finish_non_exhaustive()
    }
}

impl Submission {
    /// Takes the decoded pairs of the request, without the control fields and the trap.
    ///
    /// # Errors
    /// [`UnknownField`] for a name that the form does not have, and for a repeated name where one answer is asked for.
    pub fn from_pairs(definition: &Definition, pairs: Vec<(String, String)>) -> Result<Self, UnknownField> {
        let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            let field = definition.fields.iter().find(|field| owns(field, &name)).ok_or(UnknownField)?;
            let many = matches!(field.kind, Kind::ManyOf { .. });
            let block = matches!(field.kind, Kind::LongText { .. });
            let value = if block { normalise::block(&value) } else { normalise::line(&value) };
            let held = values.entry(name).or_default();
            if !held.is_empty() && !many {
                return Err(UnknownField);
            }
            held.push(value);
        }
        Ok(Self { values })
    }

    /// Whether nothing at all was filled in.
    pub fn is_empty(&self) -> bool {
        self.values.values().flatten().all(String::is_empty)
    }

    /// The value of a control; empty where nothing was sent.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.all(name).first().map_or("", String::as_str)
    }

    /// All values of a control.
    pub(crate) fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// The values of the controls that belong to a field.
    pub(crate) fn of<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = &'a str> {
        self.pairs_of(field).map(|(_, value)| value)
    }

    /// Name and value of the controls that belong to a field.
    pub(crate) fn pairs_of<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = (&'a str, &'a str)> {
        let own = self.values.iter().filter(|(name, _)| owns(field, name));
        own.flat_map(|(name, values)| values.iter().map(|value| (name.as_str(), value.as_str())))
    }

    /// The questions that have an answer but are not asked, given the other answers: their answers are never stored.
    pub fn left_out<'d>(&self, definition: &'d Definition) -> Vec<&'d Field> {
        let journey = Journey::new(definition, self);
        let answered = |field: &&Field| self.of(field).any(|value| !value.is_empty());
        let fields = definition.fields.iter().filter(|field| !journey.asks(&field.id));
        fields.filter(answered).collect()
    }
}

/// Valid answers as the pairs that give them again: what the check-answers page sends along.
pub fn pairs(definition: &Definition, answers: &Answers) -> Vec<(String, String)> {
    let answered = definition.fields.iter().filter_map(|field| Some((field, answers.get(&field.id)?)));
    answered.flat_map(|(field, answer)| pairs_of(&field.id, answer)).collect()
}

fn pairs_of(id: &str, answer: &Answer) -> Vec<(String, String)> {
    let one = |value: String| vec![(id.to_owned(), value)];
    match answer {
        Answer::Text(text) | Answer::One(text) => one(text.clone()),
        Answer::Number(number) => one(number.to_string()),
        Answer::Yes(yes) => one(if *yes { "yes" } else { "no" }.to_owned()),
        Answer::Many(chosen) => chosen.iter().map(|choice| (id.to_owned(), choice.clone())).collect(),
        Answer::Date(date) => vec![
            (format!("{id}-day"), date.day().to_string()),
            (format!("{id}-month"), date.month().to_string()),
            (format!("{id}-year"), date.year().to_string()),
        ],
    }
}

/// Whether a control's name belongs to the field.
fn owns(field: &Field, name: &str) -> bool {
    match field.kind {
        Kind::Date => {
            matches!(name.strip_prefix(field.id.as_str()), Some("-day" | "-month" | "-year"))
        }
        _ => field.id == name,
    }
}
