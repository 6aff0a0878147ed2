//! One proposal for a programme: who is to meet whom, what else there was for each, and why.
//!
//! In order: what the coordinator has decided (pins and bans), the rows of all pairs (`grid`), the best assignment and its proof
//! (`assignment`, `certificate`), and what is to be said of each person.

use std::collections::BTreeMap;

use forms::pairing::Pairing;
use jiff::Timestamp;
use rayon::prelude::*;
use thiserror::Error;

use super::assignment::{Assignment, Market, Row, solve};
use super::certificate::{Flaw, verify};
use super::constraint::{Constraint, judge};
use super::grid::Grid;
use super::people::{Person, Side};
use super::score::{self, Part};
use super::value::{BLOCKED, Gain, Values, key};

/// Alternatives that are shown for each adept.
const ALTERNATIVES: usize = 3;

/// What the coordinator has decided beforehand, by references: the adept's, the mentor's.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// Pairs that are to be.
    pub pins: Vec<(String, String)>,
    /// Pairs that are not to be.
    pub bans: Vec<(String, String)>,
    /// Pairs that are not to be, of whom one cannot be paired now: remembered for when that ends.
    pub dormant: Vec<(String, String)>,
    /// What stands beside pairs.
    pub remarks: BTreeMap<(String, String), Remark>,
}

/// What the coordinator has written beside a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// Nothing is to be decided yet.
    pub later: bool,
    /// What the adept says, if anything.
    pub adept_says: Option<bool>,
    /// What the mentor says, if anything.
    pub mentor_says: Option<bool>,
    /// Whatever it is.
    pub note: String,
}

impl Decisions {
    /// The decisions about people who are still there, and how many approved pairs are no longer possible.
    pub fn among(&self, adepts: &Side, mentors: &Side) -> (Self, usize) {
        let can_be =
            |pair: &(String, String)| adepts.can_be_paired(&pair.0) && mentors.can_be_paired(&pair.1);
        let is_there = |pair: &(String, String)| adepts.has(&pair.0) && mentors.has(&pair.1);
        let pins: Vec<_> = self.pins.iter().filter(|pair| can_be(pair)).cloned().collect();
        let known = self.bans.iter().chain(&self.dormant).filter(|pair| is_there(pair)).cloned();
        let (bans, dormant) = known.partition(can_be);
        let remarks = self.remarks.iter().filter(|(pair, _)| is_there(pair));
        let remarks = remarks.map(|(pair, remark)| (pair.clone(), remark.clone())).collect();
        let gone = self.pins.len() - pins.len();
        (Self { pins, bans, dormant, remarks }, gone)
    }
}

/// The two sides and what they are paired by.
#[derive(Clone, Copy, Debug)]
pub struct Programme<'a> {
    /// Decides between equals, together with the references: the site.
    pub seed: &'a str,
    /// The settings.
    pub pairing: &'a Pairing,
    /// Those who seek, in the order of their references.
    pub adepts: &'a [Person],
    /// Those who help, in the order of their references.
    pub mentors: &'a [Person],
    /// For the time that people have waited.
    pub now: Timestamp,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matching {
    /// The pairs, in the order of the adepts. People are places in the lists of [`Programme`].
    pub pairs: Vec<Pair>,
    /// Those without a mentor, in the order of the adepts.
    pub waiting: Vec<Waiting>,
    /// Free places that are left, by mentor.
    pub free: Vec<u32>,
    /// The best assignment of those who are not pinned, with its proof, which has been checked.
    pub assignment: Assignment,
}

/// Two people who are proposed to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Who seeks.
    pub adept: usize,
    /// Who helps.
    pub mentor: usize,
    /// The sum of the parts.
    pub score: u8,
    /// One for each criterion.
    pub parts: Vec<Part>,
    /// What would have stopped a pair that the coordinator has pinned.
    pub despite: Option<Constraint>,
    /// Pinned by the coordinator.
    pub pinned: bool,
    /// The adept's best other mentors.
    pub others: Vec<Alternative>,
    /// Why the adept has not the mentor with the most points; `None` where it is the one.
    pub why_not: Option<WhyNot>,
    /// A mentor who would give more points, to whom this adept would give more points than one whom the mentor has.
    pub blocking: Option<Alternative>,
}

/// Another mentor for an adept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The mentor.
    pub mentor: usize,
    /// The points.
    pub score: u8,
    /// Has a place left.
    pub is_free: bool,
}

/// A mentor with more points, all of whose places do more good elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhyNot {
    /// The mentor.
    pub mentor: usize,
    /// The points that the pair would have.
    pub score: u8,
    /// What one more place with the mentor would add to the whole.
    pub one_more: Gain,
    /// The coordinator has decided who has one of the places.
    pub decided: bool,
}

/// Somebody without a mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who.
    pub adept: usize,
    /// How many mentors were stopped by what.
    pub stopped: BTreeMap<Constraint, usize>,
    /// How many mentors would do, but have no place left.
    pub full: usize,
    /// The best of those.
    pub best: Option<WhyNot>,
}

/// Why there is no proposal.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MatchError {
    /// A pin or ban names nobody who can be paired.
    #[error("nobody with the reference {0}")]
    Unknown(String),
    /// An adept is pinned to two mentors.
    #[error("{0} is pinned twice")]
    Twice(String),
    /// More are pinned to a mentor than there are places.
    #[error("{0} has too few places")]
    Crowded(String),
    /// The same pair is pinned and banned.
    #[error("{0} and {1} are pinned and banned")]
    Contradiction(String, String),
    /// The proof does not hold: a mistake of the program.
    #[error("the certificate does not hold: {0:?}")]
    Unproved(Flaw),
}

/// Makes the best proposal.
///
/// # Errors
/// [`MatchError`]: the coordinator's decisions cannot be kept.
pub fn propose(programme: &Programme<'_>, decisions: &Decisions) -> Result<Matching, MatchError> {
    let decided = Decided::of(programme, decisions)?;
    let grid = Grid::new(
        programme.pairing,
        programme.adepts,
        programme.mentors,
        decided.places.clone(),
        decided.mentor_of.iter().map(Option::is_some).collect(),
        &decided.bans,
    );
    let values = programme.values();
    let assignment = solve(&grid, &values);
    verify(&grid, &values, &assignment).map_err(MatchError::Unproved)?;
    Ok(Told { programme, decided: &decided, grid: &grid, values: &values, assignment: &assignment }.all())
}

impl Programme<'_> {
    /// What pairs are worth.
    pub fn values(&self) -> Values {
        let of = |person: &Person| key(self.seed, &person.reference);
        let adepts: Vec<(u64, u8)> =
            self.adepts.iter().map(|adept| (of(adept), adept.waiting(self.now))).collect();
        let mentors: Vec<u64> = self.mentors.iter().map(of).collect();
        Values::new(self.pairing.prefer, self.pairing.even, &adepts, &mentors)
    }
}

/// What has been decided beforehand, by places in the lists.
struct Decided {
    mentor_of: Vec<Option<usize>>,
    bans: Vec<(usize, usize)>,
    /// Places left.
    places: Vec<u32>,
}

impl Decided {
    fn of(programme: &Programme<'_>, decisions: &Decisions) -> Result<Self, MatchError> {
        let bans: Vec<(usize, usize)> =
            decisions.bans.iter().map(|pair| found(programme, pair)).collect::<Result<_, _>>()?;
        let mut mentor_of = vec![None; programme.adepts.len()];
        let mut places: Vec<u32> = programme.mentors.iter().map(|mentor| mentor.places).collect();
        for pair in &decisions.pins {
            let (adept, mentor) = found(programme, pair)?;
            if bans.contains(&(adept, mentor)) {
                return Err(MatchError::Contradiction(pair.0.clone(), pair.1.clone()));
            }
            if let Some(slot) = mentor_of.get_mut(adept) {
                if slot.is_some_and(|other| other != mentor) {
                    return Err(MatchError::Twice(pair.0.clone()));
                }
                if slot.replace(mentor).is_some() {
                    continue;
                }
            }
            match places.get_mut(mentor) {
                Some(left) if *left > 0 => *left -= 1,
                _ => return Err(MatchError::Crowded(pair.1.clone())),
            }
        }
        Ok(Self { mentor_of, bans, places })
    }
}

fn found(
    programme: &Programme<'_>,
    (adept, mentor): &(String, String),
) -> Result<(usize, usize), MatchError> {
    let place = |people: &[Person], reference: &String| {
        people
            .binary_search_by(|person| person.reference.cmp(reference))
            .map_err(|_| MatchError::Unknown(reference.clone()))
    };
    Ok((place(programme.adepts, adept)?, place(programme.mentors, mentor)?))
}

/// All that an account of the proposal is taken from.
struct Told<'a> {
    programme: &'a Programme<'a>,
    decided: &'a Decided,
    grid: &'a Grid,
    values: &'a Values,
    assignment: &'a Assignment,
}

impl Told<'_> {
    fn all(&self) -> Matching {
        let adepts = self.programme.adepts.len();
        let mentor_of: Vec<Option<usize>> = (0..adepts).map(|adept| self.mentor_of(adept)).collect();
        let mut free: Vec<u32> = self.programme.mentors.iter().map(|mentor| mentor.places).collect();
        for mentor in mentor_of.iter().flatten() {
            if let Some(free) = free.get_mut(*mentor) {
                *free = free.saturating_sub(1);
            }
        }
        let least = self.least(&mentor_of);
        let told: Vec<Result<Pair, Waiting>> = (0..adepts)
            .into_par_iter()
            .map_init(Row::default, |row, adept| {
                self.grid.row(adept, row);
                match mentor_of.get(adept).copied().flatten() {
                    Some(mentor) => self.pair(adept, mentor, &row.scores, &free, &least).ok_or(adept),
                    None => Err(adept),
                }
                .map_err(|adept| self.waiting(adept, &row.scores))
            })
            .collect();
        let (mut pairs, mut waiting) = (Vec::new(), Vec::new());
        for one in told {
            match one {
                Ok(pair) => pairs.push(pair),
                Err(who) => waiting.push(who),
            }
        }
        Matching { pairs, waiting, free, assignment: self.assignment.clone() }
    }

    fn mentor_of(&self, adept: usize) -> Option<usize> {
        let pinned = self.decided.mentor_of.get(adept).copied().flatten();
        pinned.or_else(|| self.assignment.mentor_of.get(adept).copied().flatten())
    }

    /// The points of each mentor's pair with the fewest, pinned ones left out: those do not give way.
    fn least(&self, mentor_of: &[Option<usize>]) -> Vec<u8> {
        let mut least = vec![u8::MAX; self.programme.mentors.len()];
        for (adept, mentor) in mentor_of.iter().enumerate() {
            let (Some(mentor), false) = (*mentor, self.is_pinned(adept)) else { continue };
            let score = self.score(adept, mentor);
            if let Some(least) = least.get_mut(mentor) {
                *least = score.min(*least);
            }
        }
        least
    }

    fn is_pinned(&self, adept: usize) -> bool {
        self.decided.mentor_of.get(adept).is_some_and(Option::is_some)
    }

    fn score(&self, adept: usize, mentor: usize) -> u8 {
        let people = self.programme.adepts.get(adept).zip(self.programme.mentors.get(mentor));
        people.map_or(0, |(adept, mentor)| score::sum(&score::parts(self.programme.pairing, adept, mentor)))
    }

    fn pair(&self, adept: usize, mentor: usize, scores: &[u8], free: &[u32], least: &[u8]) -> Option<Pair> {
        let (one, other) = (self.programme.adepts.get(adept)?, self.programme.mentors.get(mentor)?);
        let parts = score::parts(self.programme.pairing, one, other);
        let score = score::sum(&parts);
        let pinned = self.is_pinned(adept);
        let others = best(scores, ALTERNATIVES, |other| other != mentor);
        let alternative = |(mentor, score): (usize, u8)| Alternative {
            mentor,
            score,
            is_free: free.get(mentor).is_some_and(|free| *free > 0),
        };
        let better = best(scores, 1, |_| true).first().copied().filter(|(_, most)| *most > score);
        let would_choose = |other: usize| {
            let own = scores.get(other).copied().filter(|own| *own != BLOCKED && *own > score);
            own.is_some_and(|own| least.get(other).is_some_and(|least| *least < own))
        };
        Some(Pair {
            adept,
            mentor,
            score,
            despite: if pinned { judge(self.programme.pairing, one, other).err() } else { None },
            pinned,
            others: others.into_iter().map(alternative).collect(),
            why_not: better.filter(|_| !pinned).map(|better| self.why_not(better)),
            blocking: best(scores, 1, would_choose).first().copied().map(alternative),
            parts,
        })
    }

    fn why_not(&self, (mentor, score): (usize, u8)) -> WhyNot {
        let price = self.assignment.prices.mentors.get(mentor).copied().unwrap_or(0);
        let decided = self.decided.mentor_of.contains(&Some(mentor));
        WhyNot { mentor, score, one_more: self.values.gain(price), decided }
    }

    fn waiting(&self, adept: usize, scores: &[u8]) -> Waiting {
        let mut stopped = BTreeMap::new();
        let mut full = 0;
        let Some(person) = self.programme.adepts.get(adept) else {
            return Waiting { adept, stopped, full, best: None };
        };
        let banned: Vec<usize> =
            self.decided.bans.iter().filter(|(one, _)| *one == adept).map(|(_, mentor)| *mentor).collect();
        for (mentor, (score, other)) in scores.iter().zip(self.programme.mentors).enumerate() {
            if *score != BLOCKED {
                full += 1;
                continue;
            }
            let by = if banned.contains(&mentor) {
                Some(Constraint::Forbidden)
            } else {
                judge(self.programme.pairing, person, other).err()
            };
            if let Some(by) = by {
                *stopped.entry(by).or_default() += 1;
            }
        }
        let best = best(scores, 1, |_| true).first().map(|best| self.why_not(*best));
        Waiting { adept, stopped, full, best }
    }
}

/// The pairs with the most points, the first of equals first.
fn best(scores: &[u8], count: usize, counts: impl Fn(usize) -> bool) -> Vec<(usize, u8)> {
    let mut best: Vec<(usize, u8)> = Vec::with_capacity(count + 1);
    for (mentor, score) in scores.iter().enumerate().filter(|(_, score)| **score != BLOCKED) {
        let is_better = best.len() < count || best.last().is_some_and(|(_, least)| score > least);
        if is_better && counts(mentor) {
            let place = best.partition_point(|(_, other)| other >= score);
            best.insert(place, (mentor, *score));
            best.truncate(count);
        }
    }
    best
}
