//! The text of an extended page.

use std::ops::Range;

use super::origins::{Origins, Stretch};
use crate::parse::RawPage;
use crate::parse::blocks::{self, NamedBlock, Position};
use crate::problem::Place;

/// A text on its way.
pub(super) struct Composition<'a> {
    own: &'a RawPage,
    base: &'a RawPage,
    directives: &'a [&'a NamedBlock<'a>],
    origins: &'a Origins,
    /// The text so far.
    pub(super) text: String,
    /// Where it comes from.
    pub(super) stretches: Vec<Stretch>,
}

impl<'a> Composition<'a> {
    /// The text of `base` with what the blocks of `own`, its `directives`, do with it.
    pub(super) fn compose(
        own: &'a RawPage,
        base: &'a RawPage,
        directives: &'a [&'a NamedBlock<'a>],
        origins: &'a Origins,
    ) -> Self {
        let mut text = Self { own, base, directives, origins, text: String::new(), stretches: Vec::new() };
        text.write();
        text
    }

    fn write(&mut self) {
        let there = blocks::named(&self.base.body.blocks);
        let mut position = self.base.body.place.span.start;
        let mut open: Vec<&NamedBlock<'_>> = Vec::new();
        for block in &there {
            while let Some(outer) = open.pop_if(|outer| outer.whole.end <= block.whole.start) {
                position = self.end(outer, position);
            }
            // Within a block that is replaced.
            if block.whole.start < position {
                continue;
            }
            self.add(self.base, position..block.whole.start);
            self.directive(block, Position::Before);
            position = block.whole.start;
            if self.wanted(block, Position::Instead).is_some() {
                self.add(self.base, position..block.inner.start);
                self.directive(block, Position::Instead);
                position = block.inner.end;
            }
            open.push(block);
        }
        while let Some(outer) = open.pop() {
            position = self.end(outer, position);
        }
        self.add(self.base, position..self.base.body.place.span.end);
    }

    /// The rest of a block, and what follows it; gives the position after it.
    fn end(&mut self, block: &NamedBlock<'_>, position: usize) -> usize {
        self.add(self.base, position..block.whole.end);
        self.directive(block, Position::After);
        block.whole.end
    }

    /// What the page puts at a position of a block.
    fn directive(&mut self, block: &NamedBlock<'_>, position: Position) {
        if let Some(inner) = self.wanted(block, position) {
            self.add(self.own, inner);
        }
    }

    fn wanted(&self, block: &NamedBlock<'_>, position: Position) -> Option<Range<usize>> {
        let mut directives = self.directives.iter();
        let wanted = directives.find(|it| it.name == block.name && it.position == position);
        wanted.map(|directive| directive.inner.clone())
    }

    /// A stretch of a page's text, or of what that was put together from.
    fn add(&mut self, page: &RawPage, span: Range<usize>) {
        let source = &page.body.place.source;
        let stretches = match self.origins.of(source) {
            Some(composed) => composed.within(&span),
            None => vec![Stretch { start: span.start, from: Place::new(source, span.clone()) }],
        };
        let moved = self.text.len();
        self.stretches.extend(
            stretches
                .into_iter()
                .map(|Stretch { start, from }| Stretch { start: moved + start - span.start, from }),
        );
        self.text.push_str(source.text.get(span).unwrap_or_default());
    }
}
