//! The body decoder: never panics, accepts no more than it says, and what it read is what was sent.

#![no_main]

use libfuzzer_sys::fuzz_target;
use veiviser_fuzz::decode::{MAX_BYTES, pairs};

const MOST: usize = 40;

fuzz_target!(|body: &[u8]| {
    let Ok(read) = pairs(body, MOST) else { return };
    assert!(read.len() <= MOST && body.len() <= MAX_BYTES);
    assert!(read.iter().all(|(name, value)| !name.contains('\0') && !value.contains('\0')));
    let again: Vec<String> =
        read.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    let again = again.join("&");
    if again.len() <= MAX_BYTES {
        assert_eq!(pairs(again.as_bytes(), MOST), Ok(read));
    }
});

/// Every byte as `%XX`.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
