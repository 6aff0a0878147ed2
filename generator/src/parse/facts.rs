//! What of a text the checks look at: links, pictures, headings and terms. Gathered once for each file, however many sites
//! have it.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::blocks;
use super::marks::{Mark, Stretches};
use super::prose::Prose;
use crate::markdown;
use crate::model::{Block, Body, Call};
use crate::paste::{self, Kind};
use crate::terms;

/// What a text has. Spans are bytes of the source file.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// Links in order.
    pub(crate) links: Vec<Reference>,
    /// Pictures in order.
    pub(crate) pictures: Vec<Picture>,
    /// Headings in order.
    pub(crate) headings: Vec<Heading>,
    /// Terms, what is between the braces.
    pub(crate) terms: Vec<Reference>,
    /// Stretches of HTML, comments left out.
    pub(crate) html: Vec<Reference>,
    /// Braces that belong to no term and no component, the first of each line: `{{ adept }`, `{% facts %}`.
    pub(crate) braces: Vec<Reference>,
    /// Marks that have not become what they were meant for.
    pub(crate) marks: Vec<(Mark, Range<usize>)>,
    /// What pasting has left behind.
    pub(crate) pasted: Vec<(Kind, Range<usize>)>,
    /// All calls of components without their bodies, the outer ones before the inner ones.
    pub(crate) calls: Vec<Call>,
    /// How it reads.
    pub(crate) prose: Prose,
}

/// A link or term, and what it refers to.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    /// As written.
    pub(crate) target: String,
    /// Where.
    pub(crate) span: Range<usize>,
}

/// A picture.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// As written.
    pub(crate) src: String,
    /// Text instead of the picture.
    pub(crate) alt: String,
    /// Where.
    pub(crate) span: Range<usize>,
}

/// A heading.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    /// 1 to 6.
    pub(crate) level: u8,
    /// Its text, with terms as written.
    pub(crate) text: String,
    /// Where.
    pub(crate) span: Range<usize>,
    /// No component stands between it and the heading before it: their levels can be compared.
    pub(crate) follows: bool,
}

/// Gathers the facts of a body.
pub(super) fn gather(body: &Body) -> Facts {
    let mut facts = Facts::default();
    facts.blocks(&body.place.source.text, &body.blocks, true);
    facts
}

impl Facts {
    fn blocks(&mut self, text: &str, blocks: &[Block], outermost: bool) {
        let mut follows = outermost;
        for block in blocks {
            match block {
                Block::Markdown(span) => self.markdown(text, span, follows),
                Block::Component(call) if call.name == blocks::NAME => {
                    self.blocks(text, call.body.as_deref().unwrap_or_default(), follows);
                }
                Block::Component(call) => {
                    follows = false;
                    self.call(text, call);
                }
            }
        }
    }

    fn call(&mut self, text: &str, call: &Call) {
        self.calls.push(Call { body: call.body.as_ref().map(|_| Vec::new()), ..call.clone() });
        for argument in &call.arguments {
            let span = argument.span.clone();
            self.terms(text.get(span.clone()).unwrap_or_default(), span.start, &[]);
        }
        self.blocks(text, call.body.as_deref().unwrap_or_default(), false);
    }

    fn markdown(&mut self, text: &str, span: &Range<usize>, mut follows: bool) {
        let markdown = text.get(span.clone()).unwrap_or_default();
        let pasted = paste::told(markdown).into_iter();
        self.pasted
            .extend(pasted.map(|edit| (edit.kind, edit.span.start + span.start..edit.span.end + span.start)));
        let mut heading: Option<Heading> = None;
        let mut picture: Option<Picture> = None;
        let mut code: Vec<Range<usize>> = Vec::new();
        let (mut stretches, mut in_code) = (Stretches::default(), false);
        for (event, range) in Parser::new_ext(markdown, markdown::options()).into_offset_iter() {
            let at = range.start + span.start..range.end + span.start;
            self.prose.event(&event, &at);
            if matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))) {
                code.push(range.clone());
            }
            match event {
                Event::Start(Tag::CodeBlock(_)) => in_code = true,
                Event::End(TagEnd::CodeBlock) => in_code = false,
                Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => {
                    self.links.push(Reference { target: format!("mailto:{dest_url}"), span: at });
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    self.links.push(Reference { target: dest_url.into_string(), span: at });
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    picture = Some(Picture { src: dest_url.into_string(), alt: String::new(), span: at });
                }
                Event::End(TagEnd::Image) => self.pictures.extend(picture.take()),
                Event::Start(Tag::Heading { level, .. }) => {
                    heading = Some(Heading { level: level as u8, text: String::new(), span: at, follows });
                    follows = true;
                }
                Event::End(TagEnd::Heading(_)) => self.headings.extend(heading.take()),
                Event::Text(words) | Event::Code(words) => {
                    if !in_code && !code.contains(&range) {
                        stretches.add(&range);
                    }
                    let target = picture.as_mut().map(|picture| &mut picture.alt);
                    if let Some(target) = target.or(heading.as_mut().map(|heading| &mut heading.text)) {
                        target.push_str(&words);
                    }
                }
                Event::Html(tag) | Event::InlineHtml(tag) if is_html(&tag, text, at.start) => {
                    self.html.push(Reference { target: tag.into_string(), span: at });
                }
                Event::SoftBreak | Event::HardBreak => {
                    heading = heading.map(|heading| Heading { text: heading.text + " ", ..heading });
                }
                _ => {}
            }
        }
        let marks = stretches.marks(markdown).into_iter();
        self.marks.extend(marks.map(|(mark, part)| (mark, part.start + span.start..part.end + span.start)));
        self.terms(markdown, span.start, &code);
        self.prose.end_block();
        self.braces.extend(stray_braces(markdown, &code, span.start));
    }

    /// The words of the site in `text`, but for those in code, which stay as they are written.
    fn terms(&mut self, text: &str, offset: usize, code: &[Range<usize>]) {
        let in_code = |at: usize| code.iter().any(|code| code.contains(&at));
        let tokens = terms::tokens(text).filter(|token| !in_code(token.span.start));
        self.terms.extend(tokens.map(|token| Reference {
            target: token.expression.to_owned(),
            span: token.span.start + offset..token.span.end + offset,
        }));
    }
}

/// Braces outside terms and code. Those beside a `<` or `>` are a component in the wrong place, which is told as that.
fn stray_braces(markdown: &str, code: &[Range<usize>], offset: usize) -> Vec<Reference> {
    let terms = terms::tokens(markdown).map(|token| token.span);
    let known: Vec<Range<usize>> = terms.chain(code.iter().cloned()).collect();
    let mut line_start = 0;
    let mut found = Vec::new();
    for line in markdown.split_inclusive('\n') {
        let marks = ["{{", "{%", "}}", "%}"].into_iter().flat_map(|mark| line.match_indices(mark));
        let stray = marks.filter(|(at, mark)| {
            let before = line.get(..*at).unwrap_or_default().trim_end();
            let after = line.get(at + mark.len()..).unwrap_or_default().trim_start();
            let component =
                if mark.starts_with('{') { after.starts_with('<') } else { before.ends_with('>') };
            !component && !known.iter().any(|span| span.contains(&(line_start + at)))
        });
        found.extend(stray.min_by_key(|(at, _)| *at).map(|(at, mark)| Reference {
            target: mark.to_owned(),
            span: offset + line_start + at..offset + line_start + at + mark.len(),
        }));
        line_start += line.len();
    }
    found
}

/// Whether what looks like HTML is neither a comment nor a component in the wrong place, which is told as that.
fn is_html(tag: &str, text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default().trim_end();
    !tag.trim_start().starts_with("<!--") && !before.ends_with("{{") && !before.ends_with("{%")
}
