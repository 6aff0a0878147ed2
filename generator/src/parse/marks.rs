//! Marks of Markdown that have not become what they were meant for, and are seen by readers: `##Om oss`, `**viktig`, `[NAV] (…)`.

use std::ops::Range;

/// What a mark was meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `##Om oss`
    Heading,
    /// `**viktig`
    Bold,
    /// `[NAV] (https://…)`, `[NAV](min side.md)`
    Link,
    /// `|` at the start of a line that is in no table.
    Table,
    /// `-punkt`, `1.Punkt`
    Item,
}

/// Stretches of running text, code and marks that became something left out.
#[derive(Debug, Default)]
pub(super) struct Stretches(Vec<Range<usize>>);

impl Stretches {
    /// Adds the next one; those that touch are one.
    pub(super) fn add(&mut self, span: &Range<usize>) {
        match self.0.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => self.0.push(span.clone()),
        }
    }

    /// Marks that were meant for something, of each kind the first in a stretch.
    pub(super) fn marks(&self, markdown: &str) -> Vec<(Mark, Range<usize>)> {
        self.0.iter().flat_map(|span| find(markdown, span)).collect()
    }
}

fn find(markdown: &str, span: &Range<usize>) -> Vec<(Mark, Range<usize>)> {
    let text = markdown.get(span.clone()).unwrap_or_default();
    if !text.contains(['#', '*', '[', '|', '-']) && !text.starts_with(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let line = markdown.get(..span.start).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    let at_start = line.trim().is_empty().then(|| first(text)).flatten();
    let found = [at_start, bold(text), link(text)].into_iter().flatten();
    found.map(|(mark, part)| (mark, span.start + part.start..span.start + part.end)).collect()
}

/// What the start of a line was meant for.
fn first(text: &str) -> Option<(Mark, Range<usize>)> {
    let word = text.split_whitespace().next()?;
    let begins = |rest: &str| rest.starts_with(char::is_alphabetic);
    // One `#` is how people mark a topic.
    let hashes = word.len() - word.trim_start_matches('#').len();
    if (2..=6).contains(&hashes) && begins(word.get(hashes..)?) {
        return Some((Mark::Heading, 0..word.len()));
    }
    // «1.Første», but not «1.mai».
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = word.get(digits..).and_then(|rest| rest.strip_prefix('.')).unwrap_or_default();
    let numbered = (1..=2).contains(&digits) && rest.starts_with(char::is_uppercase);
    if numbered || begins(word.strip_prefix('-').unwrap_or_default()) {
        return Some((Mark::Item, 0..word.len()));
    }
    let row = text.starts_with('|') && text.matches('|').count() > 1;
    row.then_some((Mark::Table, 0..text.len()))
}

fn bold(text: &str) -> Option<(Mark, Range<usize>)> {
    let at = text.find("**")?;
    let word = text.get(at..)?.split_whitespace().next()?;
    Some((Mark::Bold, at..at + word.len()))
}

/// `](`, or `] (` before what looks like an address.
fn link(text: &str) -> Option<(Mark, Range<usize>)> {
    let middle = text.match_indices(']').find_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        let meant = match rest.strip_prefix(" (") {
            Some(address) => {
                let end = address.find(')').unwrap_or(address.len());
                let begins =
                    ["http", "www.", "mailto:", "/", "../"].iter().any(|start| address.starts_with(start));
                begins || address.get(..end).is_some_and(|address| address.strip_suffix(".md").is_some())
            }
            None => rest.starts_with('('),
        };
        meant.then_some(at)
    })?;
    let start = text.get(..middle)?.rfind('[')?;
    let end = text.get(middle..)?.find(')').map_or(text.len(), |end| middle + end + 1);
    Some((Mark::Link, start..end))
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser};

    use super::*;

    fn marks(markdown: &str) -> Vec<(Mark, &str)> {
        let mut stretches = Stretches::default();
        for (event, range) in Parser::new_ext(markdown, crate::markdown::options()).into_offset_iter() {
            if matches!(event, Event::Text(_)) {
                stretches.add(&range);
            }
        }
        stretches.marks(markdown).into_iter().map(|(mark, span)| (mark, &markdown[span])).collect()
    }

    #[test]
    fn what_was_meant_for_something_is_found() {
        assert_eq!(marks("##Om oss"), [(Mark::Heading, "##Om")]);
        assert_eq!(marks("Det er **viktig å møte."), [(Mark::Bold, "**viktig")]);
        assert_eq!(marks("Det er ** viktig ** nå."), [(Mark::Bold, "**")]);
        assert_eq!(marks("Se [NAV] (https://nav.no)."), [(Mark::Link, "[NAV] (https://nav.no)")]);
        assert_eq!(marks("Se [siden](min side.md)."), [(Mark::Link, "[siden](min side.md)")]);
        assert_eq!(marks("Les [om oss] (om.md) nå."), [(Mark::Link, "[om oss] (om.md)")]);
        assert_eq!(marks("1.Første\n2.Andre"), [(Mark::Item, "1.Første"), (Mark::Item, "2.Andre")]);
        assert_eq!(marks("Se [siden](side.md"), [(Mark::Link, "[siden](side.md")]);
        assert_eq!(marks("|Navn|Tid|\n|Kari|12|"), [(Mark::Table, "|Navn|Tid|"), (Mark::Table, "|Kari|12|")]);
        assert_eq!(marks("Vi har\n-kaffe\n-te"), [(Mark::Item, "-kaffe"), (Mark::Item, "-te")]);
    }

    #[test]
    fn what_is_meant_as_it_stands_is_left_alone() {
        for right in [
            "# Om oss\n\n**Viktig** og *fint*, [NAV](https://nav.no/).",
            "#mentor er fint. 3 - 4, -5 grader, A/B, kl. 12-14 – og så.",
            "`**` og `[a](b c)`",
            "\\*\\*ikke\\*\\* og \\[a\\](b)",
            "|A|B|\n|---|---|\n|1|2|",
            "Noen [sier] (men ikke alle) det.",
            "- ett\n- to",
            "2 * 3 * 4 og a|b",
        ] {
            assert_eq!(marks(right), [], "{right}");
        }
    }
}
