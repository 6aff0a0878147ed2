//! HTTP to a stored application. [`respond`] is a plain function from request to response: the function's `main` and the
//! preview server only wire it, tests call it.
//!
//! A request goes through:
//! 1. `edge`: whether it came through the content delivery network, where there is one.
//! 2. `router`: which form, which step; [`Bundle`] reads the form's files.
//! 3. `gate`: origin, media type, size, encoding (`decode`), opening hours, frequency ([`Limiter`]).
//! 4. `steps`: first step (errors, or answers to check with a signed `token`), send, edit, receipt.
//! 5. `pages`: the theme's components in the site's own page, with the `headers` that every answer has.
//! 6. `log`: one line with an allow-list of fields, never an answer.

mod address;
mod bundle;
mod calendar;
pub mod config;
mod decode;
mod edge;
mod gate;
mod headers;
mod keys;
mod limiter;
pub mod log;
mod origin;
mod pages;
mod reference;
mod reply;
mod router;
mod settings;
mod steps;
mod token;
mod visit;

use std::sync::Arc;

use bytes::Bytes;
use http::{Method, Request, Response};
use jiff::Timestamp;

pub use address::{Address, forwarded};
pub use bundle::Bundle;
pub use decode::MAX_BYTES as MAX_BODY;
pub use edge::{Edge, HEADER as EDGE_HEADER};
pub use headers::CONTENT_SECURITY;
pub use keys::Keys;
pub use limiter::{Limiter, Limits};
pub use settings::Settings;

/// What all requests share.
#[derive(Debug)]
pub struct App {
    /// The forms, shared with whoever replaces them while the preview runs.
    pub bundle: Arc<Bundle>,
    /// Where applications go.
    pub table: applications::Table,
    /// The secret behind tokens and receipts.
    pub keys: Keys,
    /// How often is too often.
    pub limiter: Limiter,
    /// Times and addresses.
    pub settings: Settings,
    /// Only requests that came through the content delivery network are answered; `None` where there is none.
    pub edge: Option<Edge>,
}

impl App {
    /// The usual limits and settings.
    pub fn new(bundle: impl Into<Arc<Bundle>>, table: applications::Table, keys: Keys) -> Self {
        let limiter = Limiter::new(Limits::default(), keys.sign(&[b"limiter"]));
        Self { bundle: bundle.into(), table, keys, limiter, settings: Settings::default(), edge: None }
    }
}

/// What is different for every request and cannot be computed.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The time.
    pub now: Timestamp,
    /// Random, never the same twice: becomes a reference if this request is answered with a page to check.
    pub nonce: [u8; 16],
    /// When the answer must be on its way at the latest; `None` where nothing ends a request.
    pub until: Option<Timestamp>,
}

impl Moment {
    /// A request that may take its time.
    pub fn new(now: Timestamp, nonce: [u8; 16]) -> Self {
        Self { now, nonce, until: None }
    }
}

/// What the service calls a request, among its extensions: the log says it beside the reference.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Answers one request. Never fails: what goes wrong is a page that says so.
///
/// An [`Address`] among the request's extensions lets its posts be counted, a [`RequestId`] is logged.
pub async fn respond(app: &App, request: Request<Bytes>, moment: Moment) -> Response<Bytes> {
    let without_body = request.method() == Method::HEAD;
    let id = request.extensions().get().map(|RequestId(id)| id.clone());
    let reply = match &app.edge {
        Some(edge) if !edge.lets_in(request.headers()) => pages::bypass(),
        _ => router::reply(app, &request, moment).await,
    };
    let reply = reply.noting(|note| note.request = id);
    log::record(&reply.note);
    reply.into_response(without_body)
}
