//! Telephone numbers among words that run from right to left: their groups would change places, and another number be read.

use std::ops::Range;

use super::super::escape::escape;

/// Fewer digits are no telephone number.
const DIGITS: usize = 7;

/// Appends `text`, each telephone number in a direction of its own.
pub(super) fn escape_isolated(text: &str, html: &mut String) {
    let mut end = 0;
    for number in numbers(text) {
        escape(text.get(end..number.start).unwrap_or_default(), html);
        html.push_str("<bdi dir=\"ltr\">");
        escape(text.get(number.clone()).unwrap_or_default(), html);
        html.push_str("</bdi>");
        end = number.end;
    }
    escape(text.get(end..).unwrap_or_default(), html);
}

/// Digits in groups, with a plus sign before or without.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = next(text, rest) {
        let length = length(text.get(start..).unwrap_or_default());
        let number = text.get(start..start + length).unwrap_or_default();
        let split = number.starts_with('+') || number.contains([' ', '\u{a0}']);
        if split && number.bytes().filter(u8::is_ascii_digit).count() >= DIGITS {
            found.push(start..start + length);
        }
        rest = start + length.max(1);
    }
    found
}

fn next(text: &str, from: usize) -> Option<usize> {
    let is_start = |c: char| c == '+' || c.is_ascii_digit();
    Some(from + text.get(from..)?.find(is_start)?)
}

/// Of the digits at the start, with single spaces and hyphens between.
fn length(text: &str) -> usize {
    let (mut length, mut last) = (0, ' ');
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            length = at + 1;
        } else if !(at == 0 && c == '+' || last.is_ascii_digit() && matches!(c, ' ' | '\u{a0}' | '-')) {
            break;
        }
        last = c;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_keep_their_order() {
        let isolated = |text: &str| {
            let mut html = String::new();
            escape_isolated(text, &mut html);
            html
        };
        assert_eq!(isolated("اتصل 400 00 001."), "اتصل <bdi dir=\"ltr\">400 00 001</bdi>.");
        assert_eq!(isolated("+4740000001 <أو> 12"), "<bdi dir=\"ltr\">+4740000001</bdi> &lt;أو&gt; 12");
        assert_eq!(
            isolated("40 00 00 01 و +380 44 000-00-00"),
            "<bdi dir=\"ltr\">40 00 00 01</bdi> و <bdi dir=\"ltr\">+380 44 000-00-00</bdi>"
        );
        for plain in ["18.00-20.00 يوم 12", "عام 2026", "1 + 2", "12 34 56", "40000001", "+", ""] {
            assert_eq!(isolated(plain), plain);
        }
    }
}
