//! One line of JSON for each thing that was sent or not sent. The type is the allow-list: there is no place for an address
//! or an answer. Nothing else is written: no library's events are collected.

use std::io::{self, Write};

use serde::Serialize;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Outcome {
    /// The workbook is stored and its link sent.
    Workbook,
    /// The site's coordinators were told of new applications.
    Notice,
    /// An applicant got a receipt.
    Receipt,
    /// May come from a robot: nobody was told.
    Suspected,
    /// The service does not take the e-mail: a wrong address, most often.
    Refused,
    /// Nothing was sent; it is tried again.
    Unavailable,
    /// A record of the stream, or a file of the package, is not what it should be.
    Broken,
}

/// The line.
#[derive(Debug, Serialize)]
pub struct Note<'a> {
    /// What became of it.
    pub outcome: Outcome,
    /// Id of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<&'a str>,
    /// Id of the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<&'a str>,
    /// How many applications it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// What is wrong on our side, or what the service said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'a str>,
}

impl<'a> Note<'a> {
    /// Outcome and site.
    pub fn of(outcome: Outcome, site: &'a str) -> Self {
        Self { outcome, site: Some(site), form: None, count: None, reason: None }
    }

    /// Writes the line.
    pub fn record(&self) {
        let line = serde_json::to_string(self).unwrap_or_default() + "\n";
        // At once, so that the service does not tell it in pieces. A log that cannot be written must not stop an e-mail.
        let _ = io::stderr().lock().write_all(line.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_there_is_to_say() {
        let note = Note { count: Some(2), ..Note::of(Outcome::Notice, "agder") };
        let line = serde_json::to_string(&note).unwrap();
        assert_eq!(line, r#"{"outcome":"Notice","site":"agder","count":2}"#);
    }
}
