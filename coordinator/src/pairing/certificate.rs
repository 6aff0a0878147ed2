//! The proof that an assignment is the best, checked in one pass over all pairs. It shares nothing with the search but the values.
//!
//! If no pair is worth more than its adept and its mentor's place have together, then no assignment is worth more than all of
//! them have; and an assignment that is worth exactly that is the best.

use rayon::prelude::*;

use super::assignment::{Assignment, Market, Row};
use super::value::{BLOCKED, Values};

/// Why something is no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There are not as many prices and places as people.
    Length,
    /// A price is negative.
    Negative,
    /// A pair is made that may not be.
    Blocked {
        /// Its adept.
        adept: usize,
    },
    /// A mentor has more adepts than places.
    Crowded {
        /// The mentor.
        mentor: usize,
    },
    /// A pair is worth more than its prices.
    Underpriced {
        /// The first such adept.
        adept: usize,
    },
    /// The pairs are not worth what the prices come to.
    Sum,
}

/// Checks the proof, and returns what the pairs are worth.
///
/// # Errors
/// The first flaw.
pub fn verify(market: &impl Market, values: &Values, assignment: &Assignment) -> Result<i128, Flaw> {
    let Assignment { mentor_of, prices, rounds: _ } = assignment;
    let capacities = market.capacities();
    if mentor_of.len() != market.adepts()
        || prices.adepts.len() != market.adepts()
        || prices.mentors.len() != capacities.len()
    {
        return Err(Flaw::Length);
    }
    if prices.adepts.iter().chain(&prices.mentors).any(|price| *price < 0) {
        return Err(Flaw::Negative);
    }
    let adepts = mentor_of.par_iter().zip(&prices.adepts).enumerate();
    let checked = adepts.map_init(Row::default, |row, (adept, (mentor, own))| {
        market.row(adept, row);
        let mut worth = if mentor.is_some() { Err(Flaw::Blocked { adept }) } else { Ok(0) };
        for (other, (score, price)) in row.scores.iter().zip(&prices.mentors).enumerate() {
            if *score == BLOCKED {
                continue;
            }
            let value = values.of(adept, other, *score);
            if value > own + price {
                return Err(Flaw::Underpriced { adept });
            }
            if *mentor == Some(other) {
                worth = Ok(value);
            }
        }
        worth
    });
    let worth: Vec<Result<i128, Flaw>> = checked.collect();
    let total: i128 = worth.into_iter().sum::<Result<i128, Flaw>>()?;
    let mut taken = vec![0_u32; capacities.len()];
    for mentor in mentor_of.iter().flatten() {
        match taken.get_mut(*mentor) {
            Some(taken) => *taken += 1,
            None => return Err(Flaw::Length),
        }
    }
    if let Some(mentor) = taken.iter().zip(capacities).position(|(taken, places)| taken > places) {
        return Err(Flaw::Crowded { mentor });
    }
    let places: i128 =
        prices.mentors.iter().zip(capacities).map(|(price, places)| price * i128::from(*places)).sum();
    if total == prices.adepts.iter().sum::<i128>() + places { Ok(total) } else { Err(Flaw::Sum) }
}
