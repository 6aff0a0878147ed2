//! One e-mail, and whoever sends it.

use std::future::Future;

use serde_json::{Value, json};
use thiserror::Error;

/// An e-mail of plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Who gets it.
    pub to: Vec<String>,
    /// Who gets the answer; the sender where absent.
    pub reply_to: Option<String>,
    /// One line.
    pub subject: String,
    /// The text, lines ended by `\n`.
    pub text: String,
}

/// Sends e-mail.
pub trait Post {
    /// Sends one e-mail; tries again what may succeed a moment later.
    fn send(&self, mail: &Mail) -> impl Future<Output = Result<(), SendError>>;
}

/// Why something was not sent. No variant carries an address or a text.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SendError {
    /// Nobody answered, or the service or the account has trouble: the same may succeed later.
    #[error("{0}")]
    Temporary(String),
    /// The service does not take this e-mail, now or later.
    #[error("{0}")]
    Refused(String),
}

impl Mail {
    /// The body of SES's `SendEmail`. The service writes the headers, and encodes what is not ASCII.
    pub fn body(&self, from: &str) -> Value {
        let Self { to, reply_to, subject, text } = self;
        let text_of = |data: &str| json!({ "Data": data, "Charset": "UTF-8" });
        json!({
            "FromEmailAddress": from,
            "Destination": { "ToAddresses": to },
            "ReplyToAddresses": reply_to.iter().collect::<Vec<_>>(),
            "Content": { "Simple": { "Subject": text_of(subject), "Body": { "Text": text_of(text) } } },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_plain_text_in_utf_8() {
        let mail = Mail {
            to: vec!["kari@example.org".to_owned()],
            reply_to: None,
            subject: "Søknaden".to_owned(),
            text: "شكرًا\n".to_owned(),
        };
        let body = mail.body("post@example.org");
        let simple = json!({
            "Subject": { "Data": "Søknaden", "Charset": "UTF-8" },
            "Body": { "Text": { "Data": "شكرًا\n", "Charset": "UTF-8" } },
        });
        assert_eq!(body["Content"], json!({ "Simple": simple }));
        assert_eq!(body["FromEmailAddress"], "post@example.org");
        assert_eq!(body["ReplyToAddresses"], json!([]));
    }
}
