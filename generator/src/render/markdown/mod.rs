//! Markdown to HTML: one stretch of a body at a time, in the order of reading.
//!
//! Each stretch is parsed to events, and [`writer`] turns them to HTML. Along the way words of the site come in, quotation
//! marks get the shape of the language, headings get ids, links get paths, pictures get captions and sizes, tables can be
//! scrolled, and footnotes are gathered at the end of the stretch. The checks have told links and pictures that lead nowhere
//! and HTML in the text.

mod footnotes;
mod link;
mod numbers;
mod picture;
pub(super) mod quotes;
mod table;
#[cfg(test)]
mod tests;
mod writer;

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Parser, TextMergeWithOffset};

use super::content::Setting;
use super::views::Link;
use crate::heading::Ids;
use crate::problem::Problem;

pub(super) use link::url;

/// What the stretches of one page share.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// The ids of headings so far.
    ids: Ids,
    /// The headings of level 2.
    pub(super) toc: Vec<Link>,
    /// The latest heading: what a table is called.
    heading: String,
    /// How often a table was called so.
    labels: BTreeMap<String, usize>,
    /// How many pictures there are so far: all but the first are loaded when they come near.
    pub(super) pictures: usize,
    /// How many footnotes there are so far.
    footnotes: usize,
    /// What is wrong.
    pub(super) problems: Vec<Problem>,
}

impl Flow {
    /// The id for a heading, which from now on is the latest.
    pub(super) fn heading(&mut self, text: &str) -> String {
        text.clone_into(&mut self.heading);
        self.ids.next(text)
    }
}

/// Appends the Markdown at `range` of the setting's source as HTML.
pub(super) fn write(setting: &Setting<'_>, range: Range<usize>, flow: &mut Flow, html: &mut String) {
    let source = &setting.page.body.place.source.text;
    let Some(text) = source.get(range.clone()) else { return };
    let parser = Parser::new_ext(text, crate::markdown::options()).into_offset_iter();
    let events: Vec<_> = TextMergeWithOffset::new(parser).collect();
    writer::Writer::new(setting, range.start, &events, flow).run(html);
}
