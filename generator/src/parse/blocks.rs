//! Named blocks of a page, which a page that extends it may change: `{% <block name="gevinster"> %} … {% </block> %}`.
//!
//! They are written like components, but nothing is rendered of them but what they hold.

use std::collections::BTreeSet;
use std::ops::Range;

use messages::{Message, Rule, message};

use crate::model::{Block, Body, Call};
use crate::problem::{Place, Problem};

/// What a block is called where it is written.
pub(crate) const NAME: &str = "block";

/// What a page does with the block of the page that it extends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Position {
    /// Stands before it.
    Before,
    /// Stands instead of it.
    Instead,
    /// Stands after it.
    After,
}

/// A block where it is written.
#[derive(Clone, Debug)]
pub(crate) struct NamedBlock<'a> {
    /// What it is called.
    pub(crate) name: &'a str,
    /// What it does in a page that extends another.
    pub(crate) position: Position,
    /// The opening tag.
    pub(crate) tag: Range<usize>,
    /// What stands between its tags.
    pub(crate) inner: Range<usize>,
    /// From the first tag to the end of the last.
    pub(crate) whole: Range<usize>,
    /// Name of the block that it stands in, if any.
    pub(crate) within: Option<&'a str>,
}

/// All blocks of a text, the outer ones before the inner ones; those without a name are left out.
pub(crate) fn named(blocks: &[Block]) -> Vec<NamedBlock<'_>> {
    let mut found = Vec::new();
    gather(blocks, None, &mut found);
    found
}

fn gather<'a>(blocks: &'a [Block], within: Option<&'a str>, found: &mut Vec<NamedBlock<'a>>) {
    for call in calls(blocks) {
        let name = (call.name == NAME).then(|| argument(call, "name")).flatten();
        found.extend(name.map(|name| NamedBlock {
            name,
            position: position(call).unwrap_or(Position::Instead),
            tag: call.span.clone(),
            inner: call.span.end..call.close.start,
            whole: call.span.start..call.close.end,
            within,
        }));
        gather(call.body.as_deref().unwrap_or_default(), name.or(within), found);
    }
}

fn calls(blocks: &[Block]) -> impl Iterator<Item = &Call> {
    blocks.iter().filter_map(|block| match block {
        Block::Component(call) => Some(call),
        Block::Markdown(_) => None,
    })
}

fn argument<'a>(call: &'a Call, name: &str) -> Option<&'a str> {
    call.arguments
        .iter()
        .find(|argument| argument.name == name)?
        .value
        .as_str()
        .filter(|value| !value.is_empty())
}

/// `None` where `place` is neither "before" nor "after".
fn position(call: &Call) -> Option<Position> {
    let Some(place) = call.arguments.iter().find(|argument| argument.name == "place") else {
        return Some(Position::Instead);
    };
    match place.value.as_str() {
        Some("before") => Some(Position::Before),
        Some("after") => Some(Position::After),
        _ => None,
    }
}

/// What is wrong with the blocks of a text; `extending` says whether it extends another.
pub(crate) fn check(body: &Body, extending: bool) -> Vec<Problem> {
    let mut problems = Vec::new();
    written(body, &body.blocks, extending, &mut problems);
    let mut seen = BTreeSet::new();
    for NamedBlock { name, position, tag, within, .. } in named(&body.blocks) {
        // Two pages may each add something before a block, but one page has one place for it.
        let position = if extending && within.is_none() { position } else { Position::Instead };
        if !seen.insert((name, position)) {
            problems.push(twice(&at(body, &tag), name));
        }
    }
    if extending {
        problems.extend(stray_text(body));
    }
    problems
}

/// How each block is written.
fn written(body: &Body, blocks: &[Block], directives: bool, problems: &mut Vec<Problem>) {
    for call in calls(blocks) {
        if call.name == NAME {
            let problem =
                |(span, message, help)| Problem::new(Rule::BadBlock, &at(body, &span), message, help);
            problems.extend(fault(call, directives).map(problem));
        }
        written(body, call.body.as_deref().unwrap_or_default(), false, problems);
    }
}

fn fault(call: &Call, directive: bool) -> Option<(Range<usize>, Message, Message)> {
    if call.body.is_none() {
        return Some((call.span.clone(), message!("bad-block-empty"), message!("bad-block-help-tags")));
    }
    if argument(call, "name").is_none() {
        return Some((call.span.clone(), message!("bad-block-nameless"), message!("bad-block-help-tags")));
    }
    let unknown = call.arguments.iter().find(|argument| !matches!(argument.name.as_str(), "name" | "place"));
    if let Some(unknown) = unknown {
        let message = message!("bad-block-field", name = unknown.name.as_str());
        return Some((unknown.span.clone(), message, message!("bad-block-help-field")));
    }
    let place = call.arguments.iter().find(|argument| argument.name == "place")?;
    if position(call).is_none() {
        return Some((place.span.clone(), message!("bad-block-place"), message!("bad-block-help-place")));
    }
    let here =
        || (place.span.clone(), message!("bad-block-place-here"), message!("bad-block-help-place-here"));
    (!directive).then(here)
}

/// The text of a page that extends another, outside its blocks.
fn stray_text(body: &Body) -> Option<Problem> {
    let span = body.blocks.iter().find_map(|block| match block {
        Block::Markdown(span) => Some(span.clone()),
        Block::Component(call) if call.name != NAME => Some(call.span.clone()),
        Block::Component(_) => None,
    })?;
    let text = body.place.source.text.get(span.clone()).unwrap_or_default();
    let start = span.start + text.len() - text.trim_start().len();
    let end = start + text.trim_start().lines().next().unwrap_or_default().trim_end().len();
    let (message, help) = (message!("text-outside-block"), message!("text-outside-block-help"));
    Some(Problem::new(Rule::TextOutsideBlock, &at(body, &(start..end)), message, help))
}

fn at(body: &Body, span: &Range<usize>) -> Place {
    Place::new(&body.place.source, span.clone())
}

/// A name that two blocks have.
pub(crate) fn twice(place: &Place, name: &str) -> Problem {
    let message = message!("duplicate-block", name = name);
    Problem::new(Rule::DuplicateBlock, place, message, message!("duplicate-block-help"))
}
