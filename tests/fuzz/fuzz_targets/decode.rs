//! The body decoder: never panics, accepts no garbage and no more than it says, and what it read is what was sent.

#![no_main]

use libfuzzer_sys::fuzz_target;
use percent_encoding::percent_decode;
use veiviser_fuzz::decode::{MAX_BYTES, pairs};

const MOST: usize = 40;

fuzz_target!(|body: &[u8]| {
    let read = pairs(body, MOST);
    if let Some(garbage) = garbage(body) {
        assert!(read.is_err(), "accepted although {garbage}");
    }
    let Ok(read) = read else { return };
    // The reading of those who replace what they do not understand: the same, as there is nothing to replace.
    let lenient: Vec<(String, String)> = form_urlencoded::parse(body).into_owned().collect();
    assert_eq!(lenient, read);
    let again: Vec<String> =
        read.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    let again = again.join("&");
    if again.len() <= MAX_BYTES {
        assert_eq!(pairs(again.as_bytes(), MOST), Ok(read));
    }
});

/// What no browser sends. Not by the decoder's own code.
fn garbage(body: &[u8]) -> Option<&'static str> {
    let is_digit = |at: usize| body.get(at).is_some_and(u8::is_ascii_hexdigit);
    let mut percents = body.iter().enumerate().filter(|(_, byte)| **byte == b'%');
    let bytes: Vec<u8> = percent_decode(body).collect();
    if body.len() > MAX_BYTES {
        Some("it is too long")
    } else if percents.any(|(at, _)| !is_digit(at + 1) || !is_digit(at + 2)) {
        Some("a percent sign has not two digits")
    } else if std::str::from_utf8(&bytes).is_err() {
        Some("it is not UTF-8")
    } else if bytes.contains(&0) {
        Some("it has a NUL")
    } else if body.split(|byte| *byte == b'&').filter(|part| !part.is_empty()).count() > MOST {
        Some("it has too many pairs")
    } else {
        None
    }
}

/// Every byte as `%XX`.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
