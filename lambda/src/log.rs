//! One line per request, for operators: an allow-list of fields, never an answer.
//!
//! [`Lines`] holds the list too: it writes our own events only, and of them only [`FIELDS`], so that a field that somebody
//! adds in passing, or what a library says of the bodies it sends, does not reach the log.

mod metrics;

use std::fmt;
use std::io::Write;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Map, Value};
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber, subscriber};

/// The only fields that are ever written.
pub const FIELDS: [&str; 9] =
    ["outcome", "site", "form", "reference", "fields", "reason", "request", "suspected", "put_ms"];

const TARGET: &str = "veiviser";

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The empty form.
    Shown,
    /// The form again, with errors.
    Invalid,
    /// The next page of the form.
    Asked,
    /// Answers to check.
    Checked,
    /// The form again, to change answers.
    Edited,
    /// A new application.
    Stored,
    /// The same application again.
    Replayed,
    /// The reference was taken.
    Collision,
    /// The same application again, which has been erased since.
    Erased,
    /// Answers to check once more: the token was too old, not ours, or of other answers or another form.
    Unconfirmed,
    /// The receipt.
    Receipt,
    /// Outside the days of the form, or full.
    Closed,
    /// Stopped for a while by the editor.
    Paused,
    /// Not understood.
    BadRequest,
    /// From a foreign page.
    Foreign,
    /// Past the content delivery network.
    Bypass,
    /// Too many bytes or pairs.
    TooLarge,
    /// Not a form post.
    MediaType,
    /// A method that the address does not have.
    Method,
    /// Too often.
    TooMany,
    /// The table did not take it.
    Unavailable,
    /// No such page.
    Unknown,
    /// The bundle is not whole.
    Broken,
}

/// The line about one request.
#[derive(Debug)]
pub struct Note {
    /// What became of it.
    pub outcome: Outcome,
    /// Site and form, where they exist.
    pub form: Option<(String, String)>,
    /// The reference of the application.
    pub reference: Option<String>,
    /// Ids of the fields in error.
    pub fields: Vec<String>,
    /// What is wrong on our side.
    pub reason: Option<String>,
    /// What the service calls the request.
    pub request: Option<String>,
    /// The application looks like a robot's.
    pub suspected: bool,
    /// How long the table took.
    pub put: Option<Duration>,
}

impl Note {
    /// Only the outcome.
    pub fn new(outcome: Outcome) -> Self {
        Self {
            outcome,
            form: None,
            reference: None,
            fields: Vec::new(),
            reason: None,
            request: None,
            suspected: false,
            put: None,
        }
    }
}

/// Writes the line.
pub fn record(note: &Note) {
    let Note { outcome, form, reference, fields, reason, request, suspected, put } = note;
    let (site, form) = form.as_ref().map(|(site, form)| (site.as_str(), form.as_str())).unzip();
    let fields = (!fields.is_empty()).then(|| fields.join(" "));
    tracing::info!(
        target: TARGET,
        outcome = ?outcome,
        site,
        form,
        reference = reference.as_deref(),
        fields = fields.as_deref(),
        reason = reason.as_deref(),
        request = request.as_deref(),
        suspected = suspected.then_some(true),
        put_ms = put.map(|put| put.as_secs_f64() * 1000.0),
    );
}

/// Writes events as lines of JSON.
#[derive(Debug)]
pub struct Lines<W> {
    writer: Mutex<W>,
    metrics: bool,
}

impl<W: Write + Send + 'static> Lines<W> {
    /// Lines to `writer`.
    pub fn to(writer: W) -> Self {
        Self { writer: Mutex::new(writer), metrics: false }
    }

    /// The same, each with what AWS is to count of it.
    #[must_use]
    pub fn with_metrics(self) -> Self {
        Self { metrics: true, ..self }
    }

    /// Makes this the log of the program.
    ///
    /// # Errors
    /// When there is one already.
    pub fn install(self) -> Result<(), subscriber::SetGlobalDefaultError> {
        subscriber::set_global_default(self)
    }
}

impl<W: Write + Send + 'static> Subscriber for Lines<W> {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && metadata.target() == TARGET
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::INFO)
    }

    fn event(&self, event: &Event<'_>) {
        let mut allowed = Allowed(Map::new());
        event.record(&mut allowed);
        let counted =
            if self.metrics { metrics::counted(&allowed.0, Timestamp::now()) } else { String::new() };
        let mut line = Value::Object(allowed.0).to_string();
        if !counted.is_empty() {
            line.truncate(line.len() - 1);
            line.push_str(&counted);
        }
        line.push('\n');
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        // At once: standard error has no buffer, and the service would tell a line in pieces. A log that cannot be written must not
        // stop an application from being stored.
        let _ = writer.write_all(line.as_bytes());
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Allowed(Map<String, Value>);

impl Visit for Allowed {
    fn record_str(&mut self, field: &Field, value: &str) {
        if FIELDS.contains(&field.name()) {
            self.0.insert(field.name().to_owned(), Value::from(value));
        }
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        if FIELDS.contains(&field.name()) {
            // Microseconds are enough.
            self.0.insert(field.name().to_owned(), Value::from((value * 1000.0).round() / 1000.0));
        }
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        if FIELDS.contains(&field.name()) {
            self.0.insert(field.name().to_owned(), Value::from(value));
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.record_str(field, &format!("{value:?}"));
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::Arc;

    use super::*;

    #[derive(Clone, Default)]
    struct Buffer(Arc<Mutex<Vec<u8>>>);

    impl Write for Buffer {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn written(action: impl FnOnce()) -> String {
        let buffer = Buffer::default();
        subscriber::with_default(Lines::to(buffer.clone()), action);
        let bytes = buffer.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn writes_what_there_is_to_say() {
        let line = written(|| {
            record(&Note {
                form: Some(("agder".to_owned(), "mentor".to_owned())),
                fields: vec!["name".to_owned(), "email".to_owned()],
                ..Note::new(Outcome::Invalid)
            });
        });
        let expected = r#"{"fields":"name email","form":"mentor","outcome":"Invalid","site":"agder"}"#;
        assert_eq!(line, format!("{expected}\n"));
    }

    #[test]
    fn writes_no_other_field_and_no_others_events() {
        let line = written(|| {
            tracing::info!(target: "veiviser", outcome = "x", answer = "hemmelig", "hemmelig");
            tracing::info!(outcome = "hemmelig");
            tracing::debug!(target: "veiviser", outcome = "hemmelig");
        });
        assert_eq!(line.lines().next(), Some(r#"{"outcome":"x"}"#));
        assert!(!line.lines().take(1).any(|line| line.contains("hemmelig")), "{line}");
    }
}
