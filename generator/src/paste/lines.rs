//! Lists, indents and quotation marks of e-mails: what shows at the start of lines.

use std::ops::Range;

use super::find::{Edit, Kind, Parts};

/// Marks of lists in word processors and on web pages, private signs of their fonts included.
const BULLETS: [char; 14] =
    ['•', '·', '‣', '◦', '▪', '▫', '●', '○', '■', '□', '➢', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}'];
/// What the line before an answered e-mail ends with.
const WROTE: [&str; 4] = ["skrev:", "skreiv:", "wrote:", "schrieb:"];

/// What is wrong with starts of lines.
pub(super) fn edits(markdown: &str, parts: &Parts) -> Vec<Edit> {
    let lines = lines(markdown);
    let mut edits = Vec::new();
    for (number, span) in lines.iter().enumerate() {
        let line = markdown.get(span.clone()).unwrap_or_default();
        let indent = line.len() - line.trim_start_matches([' ', '\t', '\u{a0}']).len();
        let text = line.get(indent..).unwrap_or_default();
        if parts.is_code(span.start + indent) || text.trim().is_empty() {
            continue;
        }
        let is_marked = |number: Option<usize>| {
            let near =
                number.and_then(|number| lines.get(number)).and_then(|near| markdown.get(near.clone()));
            near.is_some_and(|near| mark(near.trim_start()).is_some())
        };
        let in_list = || is_marked(number.checked_sub(1)) || is_marked(Some(number + 1));
        let is_indented = parts.indented.iter().any(|code| code.contains(&(span.start + indent)));
        let edit = |kind, length: usize, instead: &str| Edit {
            kind,
            span: span.start..span.start + indent + length,
            instead: instead.to_owned(),
        };
        if let Some(length) = bullet(text).or_else(|| in_list().then(|| letter(text)).flatten()) {
            edits.push(edit(Kind::Bullet, length, &format!("{}- ", kept(line, indent, is_indented))));
        } else if let Some((length, digits)) = number_mark(text) {
            edits.push(edit(Kind::Number, length, &format!("{}{digits}. ", kept(line, indent, is_indented))));
        } else if is_indented {
            edits.push(edit(Kind::Indent, 0, ""));
        } else if let Some(length) = quote(markdown, &lines, number, parts) {
            edits.push(edit(Kind::Quote, length, ""));
        }
    }
    edits
}

/// Whether a line starts with something that may be wrong.
pub(super) fn are_suspicious(markdown: &str) -> bool {
    markdown.lines().any(|line| {
        let text = line.trim_start();
        text.starts_with(BULLETS)
            || letter(text).is_some()
            || line.starts_with("    ")
            || line.starts_with('\t')
    })
}

/// The first line of each run of two or more lines with tabs between their words.
pub(super) fn tables(text: &str) -> Vec<usize> {
    let has_columns: Vec<bool> = text.lines().map(|line| line.trim().contains('\t')).collect();
    let starts = has_columns.windows(2).enumerate().filter(|(at, pair)| {
        let before = at.checked_sub(1).and_then(|before| has_columns.get(before));
        **pair == [true, true] && before != Some(&true)
    });
    starts.map(|(at, _)| at + 1).collect()
}

/// Spans of the lines, newline not included.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let begin = start;
        start += line.len();
        begin..begin + line.trim_end_matches(['\n', '\r']).len()
    });
    lines.collect()
}

/// The indent that a list keeps: that of a list within a list, unless it makes code.
fn kept(line: &str, indent: usize, is_code: bool) -> &str {
    let spaces = line.get(..indent).filter(|indent| indent.bytes().all(|byte| byte == b' '));
    if is_code { "" } else { spaces.unwrap_or_default() }
}

/// Any mark of a list.
fn mark(text: &str) -> Option<usize> {
    bullet(text).or_else(|| text.starts_with("- ").then_some(2)).or_else(|| letter(text))
}

/// The length of a mark that makes no list, with the space after it.
fn bullet(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(BULLETS)?;
    let rest = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    (!rest.is_empty()).then(|| text.len() - rest.len())
}

/// An `o` or `§` that a word processor uses for lists within lists.
fn letter(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['o', '§'])?;
    let words = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    (words.len() < rest.len() && !words.is_empty()).then(|| text.len() - words.len())
}

/// `1)` and the space after it: length and digits.
fn number_mark(text: &str) -> Option<(usize, &str)> {
    let digits = text.get(..text.bytes().take_while(u8::is_ascii_digit).count())?;
    let rest = text.get(digits.len()..)?.strip_prefix(')')?;
    let words = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let fits = (1..=3).contains(&digits.len()) && words.len() < rest.len() && !words.is_empty();
    fits.then(|| (text.len() - words.len(), digits))
}

/// The mark of an answered e-mail: a quotation that comes after «… skrev:».
fn quote(markdown: &str, lines: &[Range<usize>], number: usize, parts: &Parts) -> Option<usize> {
    let text = markdown.get(lines.get(number)?.clone())?.trim_start();
    let rest = text.strip_prefix('>')?;
    let whole = parts.quotes.iter().find(|quote| {
        lines.get(number).is_some_and(|line| line.end > quote.start && line.start < quote.end)
    })?;
    let before = markdown.get(..whole.start)?.trim_end();
    let answered = WROTE.iter().any(|wrote| before.ends_with(wrote));
    answered.then(|| text.len() - rest.strip_prefix(' ').unwrap_or(rest).len())
}
