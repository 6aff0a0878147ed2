//! Text that was pasted from a word processor, a web page or an e-mail, as clean Markdown.
//!
//! 1. What is HTML becomes Markdown first ([`html`]).
//! 2. Front matter and components are left alone; the stretches of Markdown between them are looked at one by one.
//! 3. [`mod@find`] says what is wrong with a stretch, and what should stand there instead. [`paste`] puts it there, until
//!    nothing more is found; the checks only tell of it. What is clean is therefore never changed, and no word is lost.

mod address;
mod find;
mod html;
mod lines;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use find::{Edit, find};
pub(crate) use find::{Kind, told};

use crate::model::Block;
use crate::parse;
use crate::problem::Source;

/// How often a text is gone through: what is mended may show something that was hidden.
const ROUNDS: usize = 20;

/// A mended text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The text.
    pub text: String,
    /// Lines, counted from 1, where a table begins whose columns are kept apart by tabs: a person must make it a table.
    pub tables: Vec<usize>,
}

/// Mends a text: a whole page, or a part of one.
pub fn paste(text: &str) -> Pasted {
    let mut text = html::to_markdown(text).unwrap_or_else(|| text.to_owned());
    for _ in 0..ROUNDS {
        let edits = edits(&text);
        if edits.is_empty() {
            break;
        }
        text = applied(&text, &edits);
    }
    let tables = lines::tables(&text);
    Pasted { text, tables }
}

/// What there is to mend in all stretches, in order, none within another.
fn edits(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    for stretch in stretches(text) {
        let markdown = text.get(stretch.clone()).unwrap_or_default();
        edits.extend(find(markdown).into_iter().map(|edit| Edit {
            span: edit.span.start + stretch.start..edit.span.end + stretch.start,
            ..edit
        }));
    }
    edits
}

fn applied(text: &str, edits: &[Edit]) -> String {
    let (mut applied, mut done) = (String::with_capacity(text.len()), 0);
    for Edit { span, instead, .. } in edits {
        applied.push_str(text.get(done..span.start).unwrap_or_default());
        applied.push_str(instead);
        done = span.end;
    }
    applied + text.get(done..).unwrap_or_default()
}

/// The stretches of Markdown of a page: what is neither front matter nor a component.
fn stretches(text: &str) -> Vec<Range<usize>> {
    let source = Arc::new(Source { path: "paste.md".into(), text: text.to_owned() });
    let mut stretches = Vec::new();
    gather(&parse::segments(&source), &mut stretches);
    stretches
}

fn gather(blocks: &[Block], stretches: &mut Vec<Range<usize>>) {
    for block in blocks {
        match block {
            Block::Markdown(span) => stretches.push(span.clone()),
            Block::Component(call) => gather(call.body.as_deref().unwrap_or_default(), stretches),
        }
    }
}
