//! The headers of every answer.

use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue};

/// Nothing but the site's own style, pictures and fonts; no script, nothing inline, no frames; forms go home.
pub const CONTENT_SECURITY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const COMMON: [(HeaderName, &str); 6] = [
    (CONTENT_TYPE, "text/html; charset=utf-8"),
    (CONTENT_SECURITY_POLICY, CONTENT_SECURITY),
    (CACHE_CONTROL, "no-store"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// What the next page may know about this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referrer {
    /// Pages of the same origin only. Pages with a form need this: below `no-referrer` a browser sends `Origin: null`
    /// with the form, which looks foreign.
    SameOrigin,
    /// Nobody: the address of a receipt is itself the key to it.
    Nobody,
}

/// Sets the headers that every answer has.
pub fn secure(headers: &mut HeaderMap, referrer: Referrer) {
    for (name, value) in COMMON {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let policy = match referrer {
        Referrer::SameOrigin => "same-origin",
        Referrer::Nobody => "no-referrer",
    };
    headers.insert(REFERRER_POLICY, HeaderValue::from_static(policy));
}
