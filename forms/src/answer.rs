//! What an applicant answered, after validation.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Valid answers by field id. Questions left empty are absent.
pub type Answers = BTreeMap<String, Answer>;

/// One valid, normalised answer (NFC, LF, trimmed).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Text, long text, e-mail, phone and postal code, as typed.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A calendar date.
    Date(Date),
    /// The id of the chosen.
    One(String),
    /// The ids of the chosen, in the form's order.
    Many(Vec<String>),
    /// Yes/no, and consent (always `true`).
    Yes(bool),
}
