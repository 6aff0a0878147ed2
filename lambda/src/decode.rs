//! The body of a form post to pairs: `application/x-www-form-urlencoded`, read strictly.
//!
//! Ready-made decoders replace what they do not understand (a name in latin-1 becomes U+FFFD without a word); this one
//! refuses, so that the applicant hears of it instead of the coordinator.

use percent_encoding::percent_decode;
use thiserror::Error;

/// The longest body, in bytes as sent: an Arabic letter takes 6 of them, a Ge'ez letter 9.
pub const MAX_BYTES: usize = 64 * 1024;

/// Pairs that are accepted of any form, ticked boxes of a group not counted.
pub const MAX_PAIRS: usize = 40;

/// Why a body was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    /// More than [`MAX_BYTES`] bytes.
    #[error("too many bytes")]
    TooLong,
    /// More pairs than a form sends.
    #[error("too many pairs")]
    TooManyPairs,
    /// `%` without two hexadecimal digits.
    #[error("a percent sign without two digits")]
    BadPercent,
    /// Bytes that are not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// A NUL character, as such or as `%00`.
    #[error("a NUL character")]
    Nul,
}

/// Name and value in the order sent; names may repeat. At most `max_pairs` of them.
pub fn pairs(body: &[u8], max_pairs: usize) -> Result<Vec<(String, String)>, Refused> {
    if body.len() > MAX_BYTES {
        return Err(Refused::TooLong);
    }
    let parts = || body.split(|byte| *byte == b'&').filter(|part| !part.is_empty());
    if parts().take(max_pairs + 1).count() > max_pairs {
        return Err(Refused::TooManyPairs);
    }
    parts().map(pair).collect()
}

fn pair(part: &[u8]) -> Result<(String, String), Refused> {
    let mut halves = part.splitn(2, |byte| *byte == b'=');
    let name = text(halves.next().unwrap_or_default())?;
    let value = text(halves.next().unwrap_or_default())?;
    Ok((name, value))
}

fn text(encoded: &[u8]) -> Result<String, Refused> {
    check_percents(encoded)?;
    let spaced: Vec<u8> = encoded.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let mut decoded = Vec::with_capacity(encoded.len());
    decoded.extend(percent_decode(&spaced));
    let text = String::from_utf8(decoded).map_err(|_| Refused::NotUtf8)?;
    if text.contains('\0') { Err(Refused::Nul) } else { Ok(text) }
}

fn check_percents(encoded: &[u8]) -> Result<(), Refused> {
    let digits = |after: &[u8]| after.iter().take(2).filter(|byte| byte.is_ascii_hexdigit()).count() == 2;
    let mut parts = encoded.split(|byte| *byte == b'%');
    parts.next();
    if parts.all(digits) { Ok(()) } else { Err(Refused::BadPercent) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(body: &str) -> Result<Vec<(String, String)>, Refused> {
        pairs(body.as_bytes(), MAX_PAIRS)
    }

    fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn reads_repeated_names_in_order() {
        assert_eq!(decoded("a=1&b=x+y&a=2"), Ok(owned(&[("a", "1"), ("b", "x y"), ("a", "2")])));
    }

    #[test]
    fn reads_every_script() {
        assert_eq!(decoded("n=%C3%85se+%D9%85&m=æ"), Ok(owned(&[("n", "Åse م"), ("m", "æ")])));
    }

    #[test]
    fn reads_values_with_equals_signs_plus_and_none() {
        assert_eq!(decoded("a=b=c&d&e=%2B&&"), Ok(owned(&[("a", "b=c"), ("d", ""), ("e", "+")])));
    }

    #[test]
    fn refuses_latin_1() {
        assert_eq!(decoded("n=%E5se"), Err(Refused::NotUtf8));
        assert_eq!(pairs(b"n=\xe5se", MAX_PAIRS), Err(Refused::NotUtf8));
    }

    #[test]
    fn refuses_nul_also_in_names() {
        assert_eq!(decoded("n=a%00b"), Err(Refused::Nul));
        assert_eq!(pairs(b"n\0=a", MAX_PAIRS), Err(Refused::Nul));
    }

    #[test]
    fn refuses_bad_percents() {
        for body in ["a=%", "a=%4", "a=%zz", "%g0=1", "a=100%+ja", "a=%%41"] {
            assert_eq!(decoded(body), Err(Refused::BadPercent), "{body}");
        }
    }

    #[test]
    fn counts_bytes_as_sent() {
        let letters = (MAX_BYTES - 2) / 6;
        assert!(decoded(&format!("a={}", "%D9%85".repeat(letters))).is_ok());
        assert_eq!(decoded(&format!("a={}", "%D9%85".repeat(letters + 1))), Err(Refused::TooLong));
    }

    #[test]
    fn counts_pairs() {
        assert_eq!(decoded(&"a=1&".repeat(40)).map(|pairs| pairs.len()), Ok(40));
        assert_eq!(decoded(&"a=1&".repeat(41)), Err(Refused::TooManyPairs));
        assert_eq!(pairs("a=1&".repeat(41).as_bytes(), 60).map(|pairs| pairs.len()), Ok(41));
    }
}
