//! What is stored when a person has applied.

use forms::{Answers, Language};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Month;

/// One application, complete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Id of the site: `agder`.
    pub site: String,
    /// Id of the form: `mentor`.
    pub form: String,
    /// What the applicant is told, `7K3M-9QPX-2D`; made from the token, so that a second sending meets its own record.
    pub reference: String,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// When the token was signed; its month is part of the key.
    pub issued_at: Timestamp,
    /// From when on it is never shown. Whole seconds are stored.
    pub expires_at: Timestamp,
    /// The language of the form that was filled in.
    pub language: Language,
    /// [`forms::Definition::version`] of that form.
    pub form_version: String,
    /// What the applicant agreed to.
    pub consent: Evidence,
    /// The valid answers.
    pub answers: Answers,
    /// Hash of the answers (SHA-256, hex): tells a second sending from another application.
    pub answers_hash: String,
    /// The form was full, and the applicant told so: for the waiting list.
    pub waiting_list: bool,
    /// How much speaks for a robot: [`forms::spam::score`]. Most people have 0.
    pub score: u32,
    /// Why it may come from a robot: codes of [`forms::spam::Sign`]. Empty for people, whatever their score.
    pub suspected: Vec<String>,
}

impl Application {
    /// The month of the key, in UTC.
    pub fn month(&self) -> Month {
        Month::of(self.issued_at)
    }

    /// Whether the application may still be shown at `now`.
    pub fn is_kept(&self, now: Timestamp) -> bool {
        self.expires_at > now
    }
}

/// Evidence of consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The editor's name of the wording.
    pub version: String,
    /// SHA-256, hex, of the wording that was shown.
    pub sha256: String,
    /// The language it was shown in.
    pub language: Language,
    /// When the box was ticked and sent.
    pub given_at: Timestamp,
}
