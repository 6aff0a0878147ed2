//! Who is to meet whom: a proposal for a programme that is the best there is, proves it, and says why.
//!
//! Pure: no files, no clock, no network. The way of the data:
//!
//! 1. `people`: applications become [`Person`]s of two [`Side`]s; who cannot take part now is told with a reason.
//! 2. `constraint` says what stops a pair, `score` what the two have in common, part by part. `grid` does both for all pairs.
//! 3. `value` makes one number of what counts first, second, third and last.
//! 4. `assignment` (with `flow`) finds the best of all proposals, `certificate` checks its proof.
//! 5. `matching` tells of each person what else there was, `recruit` which new mentors would help, `fairness` how it spreads.
//! 6. `reasons` puts all of it in words.

mod assignment;
mod certificate;
mod constraint;
mod fairness;
mod flow;
mod grid;
mod matching;
mod people;
mod reasons;
mod recruit;
mod score;
pub(crate) mod towns;
mod value;

pub use assignment::{Assignment, Market, Prices, Row, solve};
pub use certificate::{Flaw, verify};
pub use constraint::{Constraint, judge, repeated};
pub use fairness::{Group, LEAST, Outcome, Spread, fairness};
pub use grid::Grid;
pub use matching::{
    Alternative, Decisions, MatchError, Matching, Pair, Programme, Remark, Waiting, WhyNot, propose,
};
pub use people::{Absence, DAYS_AHEAD, Person, Side};
pub use reasons::{Term, Words, name};
pub use recruit::{Kind, Recruit, recruits};
pub use score::{Basis, Part, parts, sum};
pub use value::{BLOCKED, Gain, MOST_WAITING, Values, key};
