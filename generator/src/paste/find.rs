//! What pasting leaves behind in a stretch of Markdown.

use std::ops::Range;

use messages::Rule;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::{address, lines};
use crate::markdown;

/// Signs that are not seen, or that are not what they seem.
pub(super) const SIGNS: [char; 11] = [
    '\u{a0}', '\u{202f}', '\u{2007}', '\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}', '\u{2028}', '\u{2029}',
    '\u{b}', '\u{c}',
];

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A list whose marks make no list: `•`, `·`, `o`.
    Bullet,
    /// A text that is indented so far that it is shown as code.
    Indent,
    /// An address that is no link.
    Domain,
    /// An e-mail address that is no link, often disguised: `post(a)example.org`.
    Email,
    /// Spaces that do not break, and signs that are not seen.
    Space,
    /// `1)`: a list, but not as we write it.
    Number,
    /// A paragraph that is bold as a whole: a heading.
    Heading,
    /// The marks before an answered e-mail.
    Quote,
}

impl Kind {
    /// The rule that tells of it; `None` for what is mended by pasting only.
    pub(crate) fn rule(self) -> Option<Rule> {
        match self {
            Self::Bullet => Some(Rule::PastedBullet),
            Self::Indent => Some(Rule::PastedIndent),
            Self::Domain => Some(Rule::PastedDomain),
            Self::Email => Some(Rule::PastedEmail),
            Self::Space => Some(Rule::PastedSpace),
            Self::Number | Self::Heading | Self::Quote => None,
        }
    }
}

/// What should stand in the place of something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    /// Why.
    pub(crate) kind: Kind,
    /// Bytes of the text.
    pub(crate) span: Range<usize>,
    /// What should stand there.
    pub(crate) instead: String,
}

/// How the parts of a stretch are read.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Code, except that which only its indent makes code.
    pub(super) code: Vec<Range<usize>>,
    /// What only its indent makes code.
    pub(super) indented: Vec<Range<usize>>,
    /// Links, pictures, HTML.
    links: Vec<Range<usize>>,
    /// Paragraphs, outside lists and quotations, that are bold as a whole.
    bold: Vec<Range<usize>>,
    /// Quotations.
    pub(super) quotes: Vec<Range<usize>>,
}

/// All of it, in order; where two overlap, only the first.
pub(crate) fn find(markdown: &str) -> Vec<Edit> {
    let parts = Parts::of(markdown);
    let mut edits = lines::edits(markdown, &parts);
    edits.extend(parts.bold.iter().filter_map(|span| heading(markdown, span)));
    edits.extend(spaces(markdown, &parts));
    edits.extend(address::edits(markdown, &parts));
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut end = 0;
    edits.retain(|edit| {
        let apart = edit.span.start >= end && markdown.get(edit.span.clone()) != Some(edit.instead.as_str());
        end = if apart { edit.span.end } else { end };
        apart
    });
    edits
}

/// What of it the checks tell. Most texts show at a glance that there is nothing.
pub(crate) fn told(markdown: &str) -> Vec<Edit> {
    let is_suspicious = lines::are_suspicious(markdown)
        || markdown.contains(SIGNS)
        || address::words(markdown).any(|(_, word)| address::is_suspicious(word));
    let edits = if is_suspicious { find(markdown) } else { Vec::new() };
    edits.into_iter().filter(|edit| edit.kind.rule().is_some()).collect()
}

impl Parts {
    fn of(markdown: &str) -> Self {
        let mut parts = Self::default();
        let (mut depth, mut paragraph) = (0_usize, None);
        for (event, span) in Parser::new_ext(markdown, markdown::options()).into_offset_iter() {
            match event {
                Event::Start(Tag::Paragraph) if depth == 0 => paragraph = Some(span),
                Event::Start(Tag::Strong) => parts.bold.extend(paragraph.take().filter(|outer| {
                    markdown.get(outer.clone()).map(str::trim) == markdown.get(span.clone()).map(str::trim)
                })),
                Event::Start(Tag::List(_)) => (depth, paragraph) = (depth + 1, None),
                Event::Start(Tag::BlockQuote(_)) => {
                    parts.quotes.push(span);
                    (depth, paragraph) = (depth + 1, None);
                }
                Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => depth = depth.saturating_sub(1),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => parts.indented.push(span),
                Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => parts.code.push(span),
                Event::Start(Tag::Link { .. } | Tag::Image { .. })
                | Event::Html(_)
                | Event::InlineHtml(_) => {
                    parts.links.push(span);
                }
                _ => {}
            }
        }
        parts
    }

    /// Whether a byte is within code that a person has marked as such.
    pub(super) fn is_code(&self, at: usize) -> bool {
        self.code.iter().any(|span| span.contains(&at))
    }

    /// Whether a stretch touches code or what is a link already.
    pub(super) fn is_taken(&self, span: &Range<usize>) -> bool {
        let mut taken = self.code.iter().chain(&self.indented).chain(&self.links);
        taken.any(|other| other.start < span.end && span.start < other.end)
    }
}

/// `**Hvem kan søke**` → `## Hvem kan søke`; what ends as a sentence is one.
fn heading(markdown: &str, span: &Range<usize>) -> Option<Edit> {
    let text = markdown.get(span.clone())?;
    let inner =
        ["**", "__"].into_iter().find_map(|mark| text.trim().strip_prefix(mark)?.strip_suffix(mark))?;
    let fits = inner.chars().count() <= 80
        && !inner.contains(['\n', '*', '_', '|'])
        && !inner.trim_end().ends_with(['.', ',', ';', ':', '!', '»', '"'])
        && inner.contains(char::is_alphabetic);
    let end = text.get(text.trim_end().len()..)?;
    let instead = format!("## {}{end}", inner.trim());
    fits.then(|| Edit { kind: Kind::Heading, span: span.clone(), instead })
}

/// Spaces that do not break (between digits they belong there), and signs that are not seen. Joiners stay: words in
/// Arabic and Persian need them, and so do emoji.
fn spaces(markdown: &str, parts: &Parts) -> Vec<Edit> {
    let mut before = ' ';
    let mut found = Vec::new();
    for (at, character) in markdown.char_indices() {
        let span = at..at + character.len_utf8();
        let after = || markdown.get(span.end..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let instead = match character {
            '\u{a0}' | '\u{202f}' if before.is_ascii_digit() && after().is_ascii_digit() => None,
            '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(" "),
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => Some(""),
            '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => Some("\n"),
            _ => None,
        };
        before = character;
        found.extend(instead.filter(|_| !parts.is_code(at)).map(|instead| Edit {
            kind: Kind::Space,
            span: span.clone(),
            instead: instead.to_owned(),
        }));
    }
    found
}
