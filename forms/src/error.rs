//! What is wrong with an answer, said so that the applicant can mend it.

use crate::{Definition, Field, Kind, Language, Texts};

/// One answer that cannot be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Id of the field.
    pub field: String,
    /// What is wrong.
    pub error: ErrorKind,
}

/// What may be wrong with an answer. None of them holds what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// Nothing was answered. Also: the consent box is not ticked.
    Empty,
    /// Longer than allowed; both in characters.
    TooLong {
        /// Longest accepted.
        max: u32,
        /// As sent.
        length: usize,
    },
    /// Not an e-mail address.
    Email,
    /// Not a telephone number of 8 to 15 digits.
    Phone,
    /// Not a whole number.
    Number,
    /// A number outside the limits.
    Range {
        /// Lowest accepted.
        min: i64,
        /// Highest accepted.
        max: i64,
    },
    /// A part of the date is missing, or the day does not exist.
    Date,
    /// Not four digits.
    PostalCode,
    /// A choice that the form does not have.
    Choice,
    /// Control characters; the views leave them out.
    Characters,
    /// A national identity number or D-number; the views mask it.
    NationalId,
}

impl FieldError {
    /// The text for the applicant, the same in the summary and at the field.
    pub fn text(&self, definition: &Definition, texts: &Texts, language: &Language) -> String {
        let Some(field) = definition.field(&self.field) else { return String::new() };
        let mut values = vec![("label", field.label.get(language).to_owned())];
        match self.error {
            ErrorKind::TooLong { max, length } => {
                values.extend([("max", max.to_string()), ("length", length.to_string())]);
            }
            ErrorKind::Range { min, max } => {
                values.extend([("min", min.to_string()), ("max", max.to_string())]);
            }
            _ => {}
        }
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        texts.fill(self.error.key(field), &values)
    }
}

impl ErrorKind {
    fn key(self, field: &Field) -> &'static str {
        match self {
            Self::Empty => match field.kind {
                Kind::Consent => "form.error.consent",
                Kind::OneOf { .. } => "form.error.empty_one",
                Kind::ManyOf { .. } => "form.error.empty_many",
                Kind::YesNo => "form.error.empty_yes_no",
                Kind::Date => "form.error.empty_date",
                _ => "form.error.empty",
            },
            Self::TooLong { .. } => "form.error.too_long",
            Self::Email => "form.error.email",
            Self::Phone => "form.error.phone",
            Self::Number => "form.error.number",
            Self::Range { .. } => "form.error.range",
            Self::Date => "form.error.date",
            Self::PostalCode => "form.error.postal_code",
            Self::Choice => "form.error.choice",
            Self::Characters => "form.error.characters",
            Self::NationalId => "form.error.national_id",
        }
    }
}
