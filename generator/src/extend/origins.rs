//! Where the stretches of a text that was put together come from.

use std::ops::Range;
use std::sync::Arc;

use crate::problem::{Place, Problem, Problems, Source};

/// Texts that were put together, and where their stretches come from.
#[derive(Debug, Default)]
pub(crate) struct Origins(Vec<Composed>);

/// A text that was put together.
#[derive(Debug)]
pub(super) struct Composed {
    source: Arc<Source>,
    stretches: Vec<Stretch>,
    /// The page as written.
    own: Arc<Source>,
}

/// A stretch of a composed text, and where it comes from.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// Its first byte in the composed text.
    pub(super) start: usize,
    /// The file and the bytes in it.
    pub(super) from: Place,
}

impl Origins {
    /// The problem at the place that its editor can mend.
    pub(crate) fn locate(&self, mut problem: Problem) -> Problem {
        if let Some(composed) = self.of(&problem.place.source) {
            problem.place = composed.place(&problem.place.span);
        }
        problem
    }

    /// All problems at the places that their editors can mend.
    pub(crate) fn locate_all(&self, problems: impl IntoIterator<Item = Problem>) -> Problems {
        let mut located = Problems::new();
        located.extend(problems.into_iter().map(|problem| self.locate(problem)));
        located
    }

    /// Remembers a text that was put together for the page in `own`.
    pub(super) fn add(&mut self, source: &Arc<Source>, stretches: Vec<Stretch>, own: &Arc<Source>) {
        self.0.push(Composed { source: Arc::clone(source), stretches, own: Arc::clone(own) });
    }

    /// What is known of a text; `None` where it was not put together.
    pub(super) fn of(&self, source: &Arc<Source>) -> Option<&Composed> {
        self.0.iter().find(|composed| Arc::ptr_eq(&composed.source, source))
    }
}

impl Composed {
    fn place(&self, span: &Range<usize>) -> Place {
        let stretch = self.stretches.iter().rev().find(|stretch| stretch.start <= span.start);
        let Some(Stretch { start, from }) = stretch.filter(|_| *span != (0..0)) else {
            return Place::file(&self.own);
        };
        let at = |position: usize| (from.span.start + position.saturating_sub(*start)).min(from.span.end);
        Place::new(&from.source, at(span.start)..at(span.end))
    }

    /// The stretches of a part of the text.
    pub(super) fn within(&self, span: &Range<usize>) -> Vec<Stretch> {
        let ends = self.stretches.iter().skip(1).map(|next| next.start).chain([self.source.text.len()]);
        let all = self.stretches.iter().zip(ends);
        all.filter_map(|(stretch, end)| {
            let (start, end) = (stretch.start.max(span.start), end.min(span.end));
            (start < end).then(|| Stretch { start, from: self.place(&(start..end)) })
        })
        .collect()
    }
}
