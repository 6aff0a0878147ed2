//! What an applicant is given as proof: a reference that can be read over the telephone, and the signature that lets
//! its receipt be shown without looking anything up.

use applications::reference::{ALPHABET, grouped, parse};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use forms::Definition;

use crate::keys::Keys;

/// The reference that belongs to a nonce: `7K3M-9QPX-2D`, 50 bits of it. A replay of the same token has the same nonce,
/// hence the same reference.
pub fn from_nonce(nonce: &[u8; 16]) -> String {
    let bits = u128::from_be_bytes(*nonce);
    let signs: String = (0..10_u32).map(|place| digit(bits >> (123 - 5 * place))).collect();
    grouped(&signs)
}

/// Whether a text has the shape of a reference.
fn is_reference(text: &str) -> bool {
    parse(text).is_some_and(|reference| reference == text)
}

/// What the applicant was promised: part of what is signed, so that a receipt says the same when the form has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// A place, or at least a chance of one.
    Places,
    /// The waiting list.
    Waiting,
}

impl List {
    /// Whether it is the waiting list.
    pub fn of(is_waiting: bool) -> Self {
        if is_waiting { Self::Waiting } else { Self::Places }
    }
}

/// The last part of a receipt's path: `7K3M-9QPX-2D.<16 bytes of signature, base64url>`.
pub fn seal(keys: &Keys, definition: &Definition, reference: &str, list: List) -> String {
    let signature = keys.sign(&purpose(definition, reference, list));
    let shortened =
        signature.first_chunk::<16>().map(|bytes| URL_SAFE_NO_PAD.encode(bytes)).unwrap_or_default();
    format!("{reference}.{shortened}")
}

/// The reference in the last part of a receipt's path, and for which list, where the signature is ours and for this form.
pub fn open<'a>(keys: &Keys, definition: &Definition, sealed: &'a str) -> Option<(&'a str, List)> {
    let (reference, signature) = sealed.split_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    if !is_reference(reference) || signature.len() != 16 {
        return None;
    }
    let genuine = |list: &List| keys.verify(&purpose(definition, reference, *list), &signature);
    [List::Places, List::Waiting].into_iter().find(genuine).map(|list| (reference, list))
}

fn purpose<'a>(definition: &'a Definition, reference: &'a str, list: List) -> [&'a [u8]; 4] {
    let what: &[u8] = match list {
        List::Places => b"receipt",
        List::Waiting => b"receipt of the waiting list",
    };
    [what, definition.site.as_bytes(), definition.id.as_bytes(), reference.as_bytes()]
}

fn digit(bits: u128) -> char {
    let low = usize::try_from(bits & 31).unwrap_or_default();
    ALPHABET.get(low).copied().map_or('0', char::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_the_shape_that_people_read_aloud() {
        assert_eq!(from_nonce(&[0; 16]), "0000-0000-00");
        assert_eq!(from_nonce(&[0xff; 16]), "ZZZZ-ZZZZ-ZZ");
        assert_eq!(from_nonce(&0x0123_4567_89ab_cdef_0000_0000_0000_0000_u128.to_be_bytes()), "04HM-ASW9-NF");
    }

    #[test]
    fn recognises_its_own() {
        assert!(is_reference(&from_nonce(&[7; 16])));
        for other in ["", "0000-0000-0", "0000-0000-0I", "0000_0000-00", "0000-0000-0a", "å000-0000-0"] {
            assert!(!is_reference(other), "{other}");
        }
    }

    #[test]
    fn follows_the_first_fifty_bits() {
        let mut other = [7; 16];
        other[0] = 8;
        assert_ne!(from_nonce(&[7; 16]), from_nonce(&other));
    }
}
