//! Any text can be mended, and mending it again changes nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let once = generator::paste(text).text;
    assert_eq!(generator::paste(&once).text, once, "from {text:?}");
});
