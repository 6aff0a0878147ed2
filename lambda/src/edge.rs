//! Whether a request came through the content delivery network: it sends along a secret that visitors never see. Who asks
//! the function's own address instead could name any address as the visitor's, and would not be throttled at the edge.

use http::HeaderMap;
use sha2::{Digest, Sha256};

use crate::Keys;

/// Where the content delivery network puts the secret.
pub const HEADER: &str = "x-veiviser-edge";

/// The secret in use, and while it is being changed the one before it.
#[derive(Clone, Debug)]
pub struct Edge(Keys);

impl Edge {
    /// Knows the secrets by keys made of them.
    pub fn new(secret: &str, previous: Option<&str>) -> Self {
        let keys = Keys::new(key(secret));
        Self(match previous {
            Some(previous) => keys.with_previous(key(previous)),
            None => keys,
        })
    }

    /// Compares what the request carries with both secrets, in constant time.
    pub fn lets_in(&self, headers: &HeaderMap) -> bool {
        let shown = headers.get(HEADER).map(|value| Keys::new(key(value)).sign(&[HEADER.as_bytes()]));
        shown.is_some_and(|signature| self.0.verify(&[HEADER.as_bytes()], &signature))
    }
}

fn key(secret: impl AsRef<[u8]>) -> [u8; 32] {
    Sha256::digest(secret).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn with(secret: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(http::HeaderName::from_static(HEADER), HeaderValue::from_static(secret))])
    }

    #[test]
    fn believes_both_secrets_while_they_change() {
        let edge = Edge::new("new secret", Some("old secret"));
        assert!(edge.lets_in(&with("new secret")));
        assert!(edge.lets_in(&with("old secret")));
        assert!(!Edge::new("new secret", None).lets_in(&with("old secret")));
    }

    #[test]
    fn refuses_who_comes_another_way() {
        let edge = Edge::new("secret", None);
        assert!(!edge.lets_in(&HeaderMap::new()));
        assert!(!edge.lets_in(&with("")));
        assert!(!edge.lets_in(&with("Secret")));
    }

    #[test]
    fn never_shows_a_secret() {
        assert_eq!(format!("{:?}", Edge::new("secret", None)), "Edge(Keys { previous: false, .. })");
    }
}
