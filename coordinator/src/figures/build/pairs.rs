//! Pairs as the tables count them.

use crate::figures::collect::Collected;
use crate::figures::suppress::LEAST;
use crate::figures::tally::Counted;
use crate::figures::{Figure, Inquiry};
use crate::follow_up::{Outcome, Stage};

/// The pairs as the tables count them.
pub(super) struct Pairs {
    /// Started in the time that is asked for, before; not begun, on their way, over.
    pub parts: [[u64; 3]; 2],
    /// By outcome; without one last. Of those that are over.
    pub outcomes: [u64; 6],
    /// Held and agreed, of those that are over and where both are known.
    meetings: (u64, u64, u64),
}

impl Pairs {
    pub(super) fn of(collected: &Collected, inquiry: &Inquiry<'_>) -> Self {
        let mut pairs = Self { parts: [[0; 3]; 2], outcomes: [0; 6], meetings: (0, 0, 0) };
        let as_of = inquiry.as_of();
        for pair in &collected.pairs {
            let stage = pair.stage(as_of);
            let ended = pair.ended(as_of);
            let is_started = pair.start.is_some_and(|start| start <= as_of);
            // Over before the time that is asked for, or not begun at its end.
            let is_past =
                stage == Stage::Over && ended.zip(inquiry.since).is_some_and(|(end, since)| end < since);
            if is_past || stage == Stage::Planned {
                continue;
            }
            let in_time = is_started && pair.start.is_some_and(|start| inquiry.has(start));
            pairs.count(in_time, stage, pair.outcome.map(Outcome::words).unwrap_or_default(), 1);
            if let (Stage::Over, Some(start), Some(held)) = (stage, pair.start, pair.held) {
                let by_rhythm = || {
                    inquiry.rhythm.meetings(start, ended.unwrap_or(as_of)).map(|(least, _)| u32::from(least))
                };
                if let Some(agreed) = pair.agreed.or_else(by_rhythm) {
                    let (count, all_held, all_agreed) = pairs.meetings;
                    pairs.meetings = (count + 1, all_held + u64::from(held), all_agreed + u64::from(agreed));
                }
            }
        }
        for (counted, count) in collected.gone.counts() {
            if let Counted::Pair { year, outcome } = counted
                && inquiry.has_year(year)
            {
                pairs.count(true, Stage::Over, outcome, count);
            }
        }
        pairs
    }

    fn count(&mut self, in_time: bool, stage: Stage, outcome: &str, count: u64) {
        let column = match stage {
            Stage::Planned => 0,
            Stage::Going => 1,
            Stage::Over => 2,
        };
        if let Some(cell) = self.parts.get_mut(usize::from(!in_time)).and_then(|row| row.get_mut(column)) {
            *cell += count;
        }
        if stage == Stage::Over {
            let outcome = Outcome::of(outcome);
            let at =
                Outcome::ALL.iter().position(|known| Some(*known) == outcome).unwrap_or(Outcome::ALL.len());
            if let Some(cell) = self.outcomes.get_mut(at) {
                *cell += count;
            }
        }
    }

    /// Meetings are told only of so many pairs that nobody can say whose they were.
    pub(super) fn meetings(&self, over: Figure) -> Vec<(String, Vec<Figure>)> {
        let (pairs, held, agreed) = self.meetings;
        let may = pairs >= LEAST && matches!(over, Figure::Number(_));
        let figure = |number: u64| if may { Figure::Number(number) } else { Figure::Hidden };
        if pairs == 0 {
            return Vec::new();
        }
        vec![
            ("Møter avtalt, i par som er avsluttet".to_owned(), vec![figure(agreed)]),
            ("Møter holdt, i de samme parene".to_owned(), vec![figure(held)]),
        ]
    }
}
