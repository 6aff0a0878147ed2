//! Text as people send it, made uniform: NFC, LF, no invisible marks from pasting, trimmed.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A line: as [`block`], with line breaks and tabs as spaces.
pub(crate) fn line(text: &str) -> String {
    let block = block(text);
    if block.contains(['\n', '\t']) { trim(&block.replace(['\n', '\t'], " ")).to_owned() } else { block }
}

/// Several lines: NFC, every line break as LF, marks that steer direction or hide removed, trimmed. Other control characters
/// are kept: [`validate`](crate::validate()) refuses them with an explanation.
pub(crate) fn block(text: &str) -> String {
    // Most answers: choices, numbers, addresses, short words.
    if text.bytes().all(|byte| matches!(byte, b'\t' | b'\n' | b' '..=b'~')) {
        return trim(text).to_owned();
    }
    let breaks =
        text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let visible = |character: &char| !is_invisible(*character);
    // Keyboards write NFC: only what is pasted from some systems must be composed.
    let normal: String = match is_nfc_quick(breaks.chars()) {
        IsNormalized::Yes => breaks.chars().filter(visible).collect(),
        _ => breaks.nfc().filter(visible).collect(),
    };
    trim(&normal).to_owned()
}

/// Characters that no answer needs and HTML or a sheet may choke on.
pub(crate) fn is_forbidden(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(u32::from(character) & 0xfffe, 0xfffe)
}

/// The value of a decimal digit in the scripts that applicants' keyboards have.
pub(crate) fn digit(character: char) -> Option<u8> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u8::try_from(u32::from(character) - u32::from(zero)).ok()
}

/// The text with every digit as an ASCII digit, and without spaces.
pub(crate) fn ascii_number(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace() && !is_mark(*character))
        .map(|character| digit(character).map_or(character, |value| char::from(b'0' + value)))
        .collect()
}

fn trim(text: &str) -> &str {
    text.trim_matches(|character: char| character.is_whitespace() || is_mark(character))
}

/// Left-to-right and right-to-left marks: needed inside a text, never at its ends.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Zero-width space, byte order mark, soft hyphen, and the embeddings that telephones put around copied numbers.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn composes_breaks_and_trims() {
        assert_eq!(block("  A\u{30a}se\r\nto\rtre \n"), "Åse\nto\ntre");
        assert_eq!(line("Kari\tNord\r\nmann "), "Kari Nord mann");
        assert_eq!(line("\u{202a}+47 400 00 001\u{202c}"), "+47 400 00 001");
        assert_eq!(line("\u{200f}سارة\u{200f}"), "سارة");
    }

    #[test]
    fn digits_of_other_scripts_count() {
        assert_eq!(ascii_number("٠١٢ ۳4"), "01234");
    }

    proptest! {
        #[test]
        fn normalising_twice_is_normalising_once(text in "\\PC*|[\\x00-\\x20\\u{200b}-\\u{2069}a-å]*") {
            prop_assert_eq!(block(&block(&text)), block(&text));
            prop_assert_eq!(line(&line(&text)), line(&text));
        }
    }
}
