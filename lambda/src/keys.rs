//! The secret behind tokens and receipts: HMAC-SHA256 with a key that can be changed without a pause.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Bytes of a signature.
pub const SIGNATURE: usize = 32;

/// The key in use and the one before it, which is still believed. New signatures are made with the first.
#[derive(Clone)]
pub struct Keys {
    current: [u8; 32],
    previous: Option<[u8; 32]>,
}

impl Keys {
    /// One key.
    pub fn new(current: [u8; 32]) -> Self {
        Self { current, previous: None }
    }

    /// Also believes the key that was in use until the last change. Drop it when the tokens made with it have expired.
    #[must_use]
    pub fn with_previous(self, previous: [u8; 32]) -> Self {
        Self { previous: Some(previous), ..self }
    }

    /// Signs the parts, each with its length before it, so that no two lists of parts look alike.
    pub(crate) fn sign(&self, parts: &[&[u8]]) -> [u8; SIGNATURE] {
        let signature = mac(&self.current, parts).map(|mac| mac.finalize().into_bytes().into());
        signature.unwrap_or_default()
    }

    /// Whether the signature is of these parts with one of the keys. In constant time; `signature` may be the first
    /// 16 bytes or more.
    pub(crate) fn verify(&self, parts: &[&[u8]], signature: &[u8]) -> bool {
        let right =
            |key: &[u8; 32]| mac(key, parts).is_some_and(|mac| mac.verify_truncated_left(signature).is_ok());
        signature.len() >= SIGNATURE / 2
            && (right(&self.current) || self.previous.as_ref().is_some_and(right))
    }
}

impl fmt::Debug for Keys {
    /// Never shows a key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys").field("previous", &self.previous.is_some()).finish_non_exhaustive()
    }
}

/// `None` cannot happen: HMAC takes keys of any length.
fn mac(key: &[u8; 32], parts: &[&[u8]]) -> Option<Hmac<Sha256>> {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).ok()?;
    for part in parts {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    Some(mac)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn believes_the_current_and_the_previous_key_only() {
        let old = Keys::new([1; 32]);
        let rotated = Keys::new([2; 32]).with_previous([1; 32]);
        let later = Keys::new([3; 32]).with_previous([2; 32]);
        let signature = old.sign(&[b"a", b"b"]);
        assert!(old.verify(&[b"a", b"b"], &signature));
        assert!(rotated.verify(&[b"a", b"b"], &signature));
        assert!(!later.verify(&[b"a", b"b"], &signature));
        assert_ne!(rotated.sign(&[b"a", b"b"]), signature);
    }

    #[test]
    fn tells_parts_apart() {
        let keys = Keys::new([1; 32]);
        assert!(!keys.verify(&[b"ab", b""], &keys.sign(&[b"a", b"b"])));
    }

    #[test]
    fn refuses_short_signatures() {
        let keys = Keys::new([1; 32]);
        let signature = keys.sign(&[b"a"]);
        assert!(keys.verify(&[b"a"], &signature[..16]));
        assert!(!keys.verify(&[b"a"], &signature[..15]));
        assert!(!keys.verify(&[b"a"], &[]));
    }

    #[test]
    fn never_shows_a_key() {
        assert_eq!(format!("{:?}", Keys::new([77; 32])), "Keys { previous: false, .. }");
    }
}
