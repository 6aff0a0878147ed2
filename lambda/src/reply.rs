//! An answer before it becomes a response, with what the log is told of it.

use bytes::Bytes;
use http::header::{ALLOW, LOCATION, RETRY_AFTER};
use http::{HeaderName, HeaderValue, Response, StatusCode};

use crate::headers::{self, Referrer};
use crate::log::{Note, Outcome};

/// A page, or a way to one.
#[derive(Debug)]
pub struct Reply {
    status: StatusCode,
    html: String,
    referrer: Referrer,
    extra: Vec<(HeaderName, HeaderValue)>,
    /// What the log is told.
    pub note: Note,
}

impl Reply {
    /// A page.
    pub fn page(status: StatusCode, html: String, outcome: Outcome) -> Self {
        Self { status, html, referrer: Referrer::SameOrigin, extra: Vec::new(), note: Note::new(outcome) }
    }

    /// «See other»: the browser asks for `path` next, and a reload does not send anything again.
    pub fn see_other(path: &str, outcome: Outcome) -> Self {
        Self::page(StatusCode::SEE_OTHER, String::new(), outcome).with(LOCATION, path)
    }

    /// The methods that the address has.
    pub fn allow(self, methods: &str) -> Self {
        self.with(ALLOW, methods)
    }

    /// Seconds after which to try again.
    pub fn retry_after(self, seconds: i64) -> Self {
        self.with(RETRY_AFTER, &seconds.to_string())
    }

    /// The address of this page is told to nobody.
    pub fn without_referrer(self) -> Self {
        Self { referrer: Referrer::Nobody, ..self }
    }

    /// Adds to what the log is told.
    pub fn noting(mut self, add: impl FnOnce(&mut Note)) -> Self {
        add(&mut self.note);
        self
    }

    /// The response; a `HEAD` request gets it without the body.
    pub fn into_response(self, without_body: bool) -> Response<Bytes> {
        let Self { status, html, referrer, extra, note: _ } = self;
        let body = if without_body { Bytes::new() } else { Bytes::from(html) };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        headers::secure(response.headers_mut(), referrer);
        for (name, value) in extra {
            response.headers_mut().insert(name, value);
        }
        response
    }

    /// Another header, in the place of the usual one. Values are ours; one that is no header value is left out.
    pub fn with(mut self, name: HeaderName, value: &str) -> Self {
        self.extra.extend(HeaderValue::from_str(value).ok().map(|value| (name, value)));
        self
    }
}
