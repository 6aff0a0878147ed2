//! Requests as a browser sends them, and pages as it gets them.

use std::sync::Mutex;

use applications::local::Local;
use applications::{Application, Month, Table};
use bytes::Bytes;
use http::{HeaderMap, Method, Request, StatusCode};
use jiff::{SignedDuration, Timestamp};
use lambda::{App, Bundle, Keys, Moment, respond};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::bundles::{Variant, bundle};

pub const FORM: &str = "/apply/agder/mentor/nb";
pub const FORM_POST: &str = "application/x-www-form-urlencoded";

/// Answers that are all valid.
pub const VALID: &[(&str, &str)] = &[
    ("name", "Kari Nordmann"),
    ("email", "kari@example.org"),
    ("from-day", "1"),
    ("from-month", "3"),
    ("from-year", "2027"),
    ("industry", "energy"),
    ("languages", "l1"),
    ("languages", "l7"),
    ("motivation", "Første linje\r\nAndre linje"),
    ("consent", "yes"),
    ("homepage", ""),
];

/// An app with a clock that the tests turn.
pub struct Desk {
    pub app: App,
    pub now: Timestamp,
    pub nonce: u8,
    /// How long a request may take, where something ends it.
    pub patience: Option<SignedDuration>,
    /// Runs as long as the desk; in a `Mutex` to let tests share a desk.
    _local: Option<Mutex<Local>>,
}

impl Desk {
    /// The form of the tests and an empty table.
    pub async fn new() -> Self {
        Self::with(Variant::default()).await
    }

    /// Another form.
    pub async fn with(variant: Variant) -> Self {
        let local = Local::open(None).await.unwrap();
        let table = local.table();
        Self { _local: Some(Mutex::new(local)), ..Self::at(variant, table) }
    }

    /// Another table.
    pub fn at(variant: Variant, table: Table) -> Self {
        crate::logs::install();
        let app = App::new(Bundle::memory(bundle(variant)), table, Keys::new([1; 32]));
        Self { app, now: "2027-03-01T12:00:00Z".parse().unwrap(), nonce: 1, patience: None, _local: None }
    }

    /// Lets time pass; the next page to check has another nonce.
    pub fn wait(&mut self, seconds: i64) {
        self.now = self.now.checked_add(SignedDuration::from_secs(seconds)).unwrap();
        self.nonce += 1;
    }

    /// Lets time pass for a desk whose nonces come from elsewhere.
    pub fn wait_only(&mut self, seconds: i64) {
        self.now = self.now.checked_add(SignedDuration::from_secs(seconds)).unwrap();
    }

    pub async fn request(&self, request: Request<Bytes>) -> Page {
        let until = self.patience.map(|patience| self.now.checked_add(patience).unwrap());
        let moment = Moment { until, ..Moment::new(self.now, [self.nonce; 16]) };
        let (parts, body) = respond(&self.app, request, moment).await.into_parts();
        Page { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    pub async fn get(&self, path: &str) -> Page {
        self.request(Request::get(path).body(Bytes::new()).unwrap()).await
    }

    pub async fn method(&self, method: Method, path: &str) -> Page {
        self.request(Request::builder().method(method).uri(path).body(Bytes::new()).unwrap()).await
    }

    pub async fn post(&self, pairs: &[(&str, &str)]) -> Page {
        self.body(encoded(pairs)).await
    }

    pub async fn body(&self, body: impl Into<Bytes>) -> Page {
        self.request(post(body)).await
    }

    /// The first step with valid answers: the token of the page to check.
    pub async fn token(&self) -> String {
        self.post(VALID).await.token()
    }

    /// The second step.
    pub async fn send(&self, token: &str, answers: &[(&str, &str)]) -> Page {
        self.post(&sending(token, answers)).await
    }

    /// All that is stored.
    pub async fn stored(&self) -> Vec<Application> {
        let months = Month::within(0, self.now);
        self.app.table.query("agder", "mentor", &months, self.now).await.unwrap()
    }
}

/// The pairs of «send».
pub fn sending<'a>(token: &'a str, answers: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    answers.iter().copied().chain([("_token", token), ("_action", "send")]).collect()
}

/// [`VALID`] with one answer changed.
pub fn with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut pairs: Vec<_> = VALID.iter().copied().filter(|(other, _)| *other != name).collect();
    pairs.push((name, value));
    pairs
}

pub fn post(body: impl Into<Bytes>) -> Request<Bytes> {
    Request::post(FORM).header("content-type", FORM_POST).body(body.into()).unwrap()
}

pub fn encoded(pairs: &[(&str, &str)]) -> String {
    let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    pairs
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect::<Vec<_>>()
        .join("&")
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Page {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn title(&self) -> &str {
        self.body.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).unwrap().0
    }

    /// The value of the hidden field `_token`.
    pub fn token(&self) -> String {
        let (_, rest) =
            self.body.split_once("name=\"_token\" value=\"").unwrap_or_else(|| panic!("{self:?}"));
        rest.split_once('"').unwrap().0.to_owned()
    }

    /// The text that people read: tags out, entities of e-mail addresses resolved.
    #[track_caller]
    pub fn has(&self, text: &str) -> &Self {
        assert!(self.body.contains(text), "no «{text}» in {}", self.body);
        self
    }

    #[track_caller]
    pub fn lacks(&self, text: &str) -> &Self {
        assert!(!self.body.contains(text), "«{text}» in {}", self.body);
        self
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }

    /// The coordinator is named, with a protected address.
    #[track_caller]
    pub fn has_contact(&self) -> &Self {
        self.has("Ola Eksempel")
    }
}
