//! Tokens and receipts: nothing is believed but what was sealed, and that comes back as it was.

#![no_main]

use std::sync::LazyLock;

use arbitrary::Arbitrary;
use forms::{Definition, Language};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use veiviser_fuzz::keys::Keys;
use veiviser_fuzz::plain;
use veiviser_fuzz::reference::{self, List};
use veiviser_fuzz::token::Token;

static DEFINITION: LazyLock<Definition> = LazyLock::new(plain);

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    nonce: [u8; 16],
    seconds: u32,
    answers: &'a str,
    trapped: bool,
    waiting: bool,
    garbage: &'a str,
    place: u16,
    other: u8,
}

fuzz_target!(|input: Input<'_>| {
    let definition = &*DEFINITION;
    let (keys, language) = (Keys::new([7; 32]), Language::new("nb").expect("a language"));
    // A key that seals nothing: libFuzzer learns what it has seen compared, and would show us our own tokens as garbage.
    let unused = Keys::new([9; 32]);
    assert_eq!(Token::open(&unused, definition, input.garbage), None);
    assert_eq!(reference::open(&unused, definition, input.garbage), None);

    let now = Timestamp::from_second(i64::from(input.seconds)).expect("a time");
    let mut token = Token::new(definition, &language, input.answers, input.nonce, now);
    token.trapped = input.trapped;
    let sealed = token.seal(&keys, definition);
    assert_eq!(Token::open(&keys, definition, &sealed), Some(token));
    assert_eq!(Token::open(&Keys::new([8; 32]), definition, &sealed), None);
    if let Some(changed) = changed(&sealed, &input) {
        assert_eq!(Token::open(&keys, definition, &changed), None);
    }

    let number = reference::from_nonce(&input.nonce);
    let list = List::of(input.waiting);
    let sealed = reference::seal(&keys, definition, &number, list);
    assert_eq!(reference::open(&keys, definition, &sealed), Some((number.as_str(), list)));
    assert_eq!(reference::open(&Keys::new([8; 32]), definition, &sealed), None);
    if let Some(changed) = changed(&sealed, &input) {
        assert_eq!(reference::open(&keys, definition, &changed), None);
    }
});

/// The text with one byte changed; `None` where that is no change, or no text.
fn changed(text: &str, input: &Input<'_>) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    let place = usize::from(input.place) % bytes.len();
    bytes[place] = input.other;
    String::from_utf8(bytes).ok().filter(|changed| changed != text)
}
