//! Fingerprints of definitions, consent texts and answers.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::Answers;

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    let half = |digit: u8| char::from_digit(digit.into(), 16);
    Sha256::digest(bytes).iter().flat_map(|byte| [byte >> 4, byte & 0xf]).filter_map(half).collect()
}

/// SHA-256, hex, of the answers in a canonical form: the same answers give the same hash, whatever order they came in.
pub fn answers_hash(answers: &Answers) -> String {
    canonical_hash(answers)
}

/// SHA-256, hex, of the JSON of `value`. Our types hold no maps but ordered ones with string keys, so the JSON is
/// canonical and cannot fail.
pub(crate) fn canonical_hash(value: &impl Serialize) -> String {
    sha256_hex(&serde_json::to_vec(value).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Answer;

    #[test]
    fn sha256_of_a_known_text() {
        assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn answers_that_differ_have_different_hashes() {
        let hash = |answer| answers_hash(&Answers::from([("a".to_owned(), answer)]));
        let hashes = [
            hash(Answer::Text("1".to_owned())),
            hash(Answer::One("1".to_owned())),
            hash(Answer::Many(vec!["1".to_owned()])),
            hash(Answer::Number(1)),
            hash(Answer::Yes(true)),
        ];
        for (index, one) in hashes.iter().enumerate() {
            assert!(!hashes[index + 1..].contains(one));
        }
        assert_eq!(hash(Answer::Number(1)), hash(Answer::Number(1)));
    }
}
