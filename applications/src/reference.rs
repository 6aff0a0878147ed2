//! References as people write them.

/// Crockford's base 32: no I, L, O or U, so that a reference is neither misread nor a word.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs of a reference, hyphens left out.
pub const LENGTH: usize = 10;

/// The reference as it is stored, `7K3M-9QPX-2D`, from how somebody wrote or heard it: in any case, with spaces and hyphens
/// anywhere or nowhere, with O for 0, and I or L for 1. `None` where it cannot be one.
///
/// ```
/// assert_eq!(applications::reference::parse(" 7k3m 9qpx-2d").as_deref(), Some("7K3M-9QPX-2D"));
/// assert_eq!(applications::reference::parse("o123-ilab-cd").as_deref(), Some("0123-11AB-CD"));
/// assert_eq!(applications::reference::parse("7K3M-9QPX-2"), None);
/// ```
pub fn parse(written: &str) -> Option<String> {
    let signs = written.chars().filter(|sign| !sign.is_whitespace() && !is_hyphen(*sign));
    let signs = signs.map(|sign| match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    let signs: String = signs.collect();
    let known = |sign: char| sign.is_ascii() && ALPHABET.iter().any(|one| char::from(*one) == sign);
    (signs.len() == LENGTH && signs.chars().all(known)).then(|| grouped(&signs))
}

/// Four signs, four and the rest, with hyphens between.
pub fn grouped(signs: &str) -> String {
    let mut reference = String::with_capacity(LENGTH + 2);
    for (place, sign) in signs.chars().enumerate() {
        if place == 4 || place == 8 {
            reference.push('-');
        }
        reference.push(sign);
    }
    reference
}

/// Those of keyboards, and those that programs for texts make of them.
fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '_' | '.' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn what_cannot_be_a_reference_is_none() {
        for other in
            ["", "-", "7K3M-9QPX-2U", "7K3M-9QPX-2D1", "kari@example.org", "7K3M-9QPX-2å", "７K3M9QPX2D"]
        {
            assert_eq!(parse(other), None, "{other}");
        }
    }

    #[test]
    fn what_texts_make_of_hyphens_is_passed_over() {
        assert_eq!(parse("7K3M–9QPX\u{2011}2D\n").as_deref(), Some("7K3M-9QPX-2D"));
    }
}
