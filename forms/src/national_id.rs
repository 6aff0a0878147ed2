//! Norwegian national identity numbers and D-numbers: found in answers, so that they are refused and never echoed
//! (personopplysningsloven § 12).
//!
//! Eleven digits: day, month, year (two digits each), individual number (three), two control digits. A D-number has 40
//! added to the day. Source of the rules: Skatteetaten, «Fødselsnummer og D-nummer».

use std::ops::Range;

use crate::normalise::digit;

const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const LENGTH: usize = 11;
/// `010190 - 12345`
const MOST_SEPARATORS: u32 = 3;

/// Whether a valid number stands anywhere in the text, also as `010190 12345` or `01.01.90-12345`.
pub fn contains(text: &str) -> bool {
    !find(text).is_empty()
}

/// What is shown instead of a number. No answer may have it: a field sent back as it was shown has no answer in it.
pub const MASK: &str = "***********";

/// The text with every such number replaced by eleven asterisks.
pub fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut kept = 0;
    for range in find(text) {
        masked.push_str(text.get(kept..range.start).unwrap_or_default());
        masked.push_str(MASK);
        kept = range.end;
    }
    masked.push_str(text.get(kept..).unwrap_or_default());
    masked
}

/// A stretch of digits and its bytes in the text.
struct Group {
    digits: Vec<u8>,
    range: Range<usize>,
    /// A few separators, and nothing else, stand between this group and the one before.
    joined: bool,
}

/// The places of all valid numbers, in order, without overlap.
fn find(text: &str) -> Vec<Range<usize>> {
    let groups = groups(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in 0..groups.len() {
        let Some(range) = groups.get(start..).and_then(number_at) else { continue };
        if found.last().is_none_or(|last| last.end <= range.start) {
            found.push(range);
        }
    }
    found
}

/// The number that begins with the first of the groups.
fn number_at(groups: &[Group]) -> Option<Range<usize>> {
    let start = groups.first()?.range.start;
    let mut digits = Vec::with_capacity(LENGTH);
    for (index, group) in groups.iter().enumerate() {
        if index > 0 && !group.joined {
            return None;
        }
        digits.extend(&group.digits);
        if digits.len() >= LENGTH {
            return is_valid(&digits).then_some(start..group.range.end);
        }
    }
    None
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // Separators since the last digit; none where something else came between.
    let mut gap = None;
    for (at, character) in text.char_indices() {
        let Some(value) = digit(character) else {
            gap = gap.filter(|_| is_separator(character)).map(|count| count + 1);
            continue;
        };
        let end = at + character.len_utf8();
        match groups.last_mut() {
            Some(group) if group.range.end == at => {
                group.digits.push(value);
                group.range.end = end;
            }
            _ => {
                let joined = gap.is_some_and(|count| count <= MOST_SEPARATORS);
                groups.push(Group { digits: vec![value], range: at..end, joined });
            }
        }
        gap = Some(0);
    }
    groups
}

fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '.' | '-' | '\u{2010}'..='\u{2015}' | '−' | '/' | '·' | '_')
        || matches!(character, '\u{200c}'..='\u{200f}' | '\u{61c}')
}

fn is_valid(digits: &[u8]) -> bool {
    digits.len() == LENGTH && has_valid_date(digits) && controls(digits, &FIRST) && controls(digits, &SECOND)
}

fn controls(digits: &[u8], weights: &[u32]) -> bool {
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    sum.is_multiple_of(11)
}

fn has_valid_date(digits: &[u8]) -> bool {
    let number = |range: Range<usize>| -> i16 {
        digits.get(range).unwrap_or_default().iter().fold(0, |sum, digit| sum * 10 + i16::from(*digit))
    };
    let (day, month, year, individual) = (number(0..2), number(2..4), number(4..6), number(6..9));
    let day = if day > 40 { day - 40 } else { day };
    let (Ok(day), Ok(month)) = (i8::try_from(day), i8::try_from(month)) else { return false };
    birth_year(year, individual).is_some_and(|year| jiff::civil::Date::new(year, month, day).is_ok())
}

/// The individual number tells the century.
fn birth_year(year: i16, individual: i16) -> Option<i16> {
    match (individual, year) {
        (0..=499, _) | (900..=999, 40..=99) => Some(1900 + year),
        (500..=749, 54..=99) => Some(1800 + year),
        (500..=999, 0..=39) => Some(2000 + year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The eleven digits for a date and an individual number, if control digits exist for them. Made, not real.
    fn number(day: u8, month: u8, year: u8, individual: u16) -> Option<String> {
        let start = format!("{day:02}{month:02}{year:02}{individual:03}");
        let digits: Vec<u8> = start.bytes().map(|byte| byte - b'0').collect();
        let all = (0..100u8).map(|control| [digits.as_slice(), &[control / 10, control % 10]].concat());
        all.into_iter()
            .find(|digits| is_valid(digits))
            .map(|digits| digits.iter().map(ToString::to_string).collect())
    }

    fn sample() -> String {
        number(1, 1, 90, 123).or_else(|| number(1, 1, 90, 124)).unwrap()
    }

    #[test]
    fn finds_it_however_it_is_written() {
        let plain = sample();
        let (date, rest) = plain.split_at(6);
        for text in [
            plain.clone(),
            format!("{date} {rest}"),
            format!("{date}\u{a0}{rest}"),
            format!("{date}-{rest}"),
            format!("{}.{}.{} {rest}", &date[..2], &date[2..4], &date[4..]),
            format!("{date}  {rest}"),
            format!("{date} – {rest}"),
            format!("{date}\u{200f}{rest}"),
            format!("{date}\n{rest}"),
            plain.chars().map(String::from).collect::<Vec<_>>().join(" "),
            format!("Jeg heter Kari, fnr{plain}, og bor her."),
            format!("tlf 4000 0001 eller så {date} {rest}"),
        ] {
            assert!(contains(&text), "{text}");
            assert!(!contains(&mask(&text)), "{text}");
        }
        let eastern: String =
            plain.bytes().map(|byte| char::from_u32(0x660 + u32::from(byte - b'0')).unwrap()).collect();
        assert!(contains(&eastern));
    }

    #[test]
    fn finds_d_numbers() {
        let found = (100..200).find_map(|individual| number(41, 6, 85, individual)).unwrap();
        assert!(contains(&found));
    }

    #[test]
    fn leaves_other_numbers_alone() {
        let plain = sample();
        for text in
            ["01019012345678", "12345678901", "00000000000", "400 00 001", "+47 400 00 001", "2019 2020 2021"]
        {
            assert!(!contains(text), "{text}");
        }
        let (date, rest) = plain.split_at(6);
        assert!(!contains(&format!("{date}, {rest}")), "a list");
        assert!(!contains(&format!("{date} og {rest}")));
        assert!(!contains(&format!("{plain}0")), "twelve digits are something else");
        assert!(!contains(&format!("1{plain}")), "twelve digits are something else");
        let wrong_control: String = plain[..10].to_owned() + if plain.ends_with('0') { "1" } else { "0" };
        assert!(!contains(&wrong_control));
    }

    #[test]
    fn the_date_must_exist() {
        assert!((0..500).all(|individual| number(31, 4, 90, individual).is_none()));
        assert!((0..500).all(|individual| number(29, 2, 0, individual).is_none()), "1900 was no leap year");
        assert!((500..1000).any(|individual| number(29, 2, 0, individual).is_some()), "2000 was");
    }

    #[test]
    fn the_mask_keeps_the_rest() {
        let text = format!("Hei, æøå {} og takk", sample());
        assert_eq!(mask(&text), "Hei, æøå *********** og takk");
    }

    proptest! {
        #[test]
        fn masked_text_never_contains_one(text in "[0-9 .-]{0,40}|\\PC*") {
            prop_assert!(!contains(&mask(&text)));
        }
    }
}
