//! The best assignment of all: by lists first, then by the prices of every pair, until none is worth more than its price.
//!
//! 1. Each adept's [`LIST`] best pairs are a list.
//! 2. The best assignment within the lists, with prices (`flow`).
//! 3. All pairs are held against the prices. Those that are worth more than the two have are added to the lists, and again from 2.
//!
//! When none is, the prices are a certificate: nobody needs to trust the search to see in one pass that no assignment is better
//! (see `certificate`). Rows are judged in parallel and independently of each other, so the result is the same at any thread count.

use rayon::prelude::*;

use super::flow::{self, Edge};
use super::value::{BLOCKED, Values};

/// Pairs in an adept's first list.
const LIST: usize = 50;
/// Pairs that are added to a list at a time.
const ADDED: usize = 25;

/// Who could be paired with whom.
pub trait Market: Sync {
    /// How many adepts there are.
    fn adepts(&self) -> usize;
    /// The free places of each mentor.
    fn capacities(&self) -> &[u32];
    /// The score of an adept with each mentor, 0 to 100, or [`BLOCKED`].
    fn row(&self, adept: usize, row: &mut Row);
}

/// The scores of one adept, and room to make them in.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// One for each mentor.
    pub scores: Vec<u8>,
    pub(super) part: Vec<u8>,
    pub(super) step: Vec<u8>,
    pub(super) stopped: Vec<u8>,
}

/// What people have and places cost. No pair is worth more than the two together; the sum over all people and places is the value
/// of the best assignment. Where several prices would do, these are the lowest for places: the price of a place is what one more
/// place of the mentor would add to the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// Of adepts.
    pub adepts: Vec<i128>,
    /// Of one place with each mentor.
    pub mentors: Vec<i128>,
}

/// The best assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The mentor of each adept; none for those who wait.
    pub mentor_of: Vec<Option<usize>>,
    /// The certificate.
    pub prices: Prices,
    /// How often all pairs were held against the prices.
    pub rounds: usize,
}

/// Finds the best assignment of all.
pub fn solve(market: &impl Market, values: &Values) -> Assignment {
    let mut lists = first_lists(market, values);
    let mut rounds = 0;
    loop {
        let (mentor_of, prices) = flow::best(values, &lists, market.capacities());
        rounds += 1;
        let missing = underpriced(market, values, &prices);
        if missing.iter().all(Vec::is_empty) {
            return Assignment { mentor_of, prices, rounds };
        }
        for (list, more) in lists.iter_mut().zip(missing) {
            list.extend(more);
        }
    }
}

/// The best pairs of each adept, with the hash between equals.
fn first_lists(market: &impl Market, values: &Values) -> Vec<Vec<Edge>> {
    (0..market.adepts())
        .into_par_iter()
        .map_init(Row::default, |row, adept| {
            market.row(adept, row);
            let least = least_of_best(&row.scores);
            let good =
                row.scores.iter().enumerate().filter(|(_, score)| **score >= least && **score != BLOCKED);
            let mut list: Vec<Edge> =
                good.map(|(mentor, score)| edge(values, adept, mentor, *score)).collect();
            if list.len() > LIST {
                list.select_nth_unstable_by_key(LIST, |edge| {
                    (std::cmp::Reverse((edge.score, edge.tie)), edge.mentor)
                });
                list.truncate(LIST);
            }
            list.shrink_to_fit();
            list
        })
        .collect()
}

/// The score that the [`LIST`] best have at least.
fn least_of_best(scores: &[u8]) -> u8 {
    let mut counts = [0_usize; 256];
    for score in scores {
        if let Some(count) = counts.get_mut(usize::from(*score)) {
            *count += 1;
        }
    }
    let mut found = 0;
    let mut enough = (0..BLOCKED).rev().filter(|score| {
        found += counts.get(usize::from(*score)).copied().unwrap_or(0);
        found >= LIST
    });
    enough.next().unwrap_or(0)
}

/// The pairs that are worth more than their prices, the most each adept's first.
fn underpriced(market: &impl Market, values: &Values, prices: &Prices) -> Vec<Vec<Edge>> {
    let shift = values.shift();
    let coarse: Vec<i64> = prices.mentors.iter().map(|price| down(*price, shift)).collect();
    let of_adept = |row: &mut Row, adept: usize| {
        market.row(adept, row);
        let own = prices.adepts.get(adept).copied().unwrap_or(0);
        let limit = Limits::new(values, adept, own, shift);
        let mut found: Vec<(i128, Edge)> = Vec::new();
        // Most pairs are far from their prices: sixty-four bits are enough to see that.
        for (mentor, (score, price)) in row.scores.iter().zip(&coarse).enumerate() {
            if limit.may_exceed(*score, *price) {
                let price = prices.mentors.get(mentor).copied().unwrap_or(0);
                let excess = values.of(adept, mentor, *score) - own - price;
                if excess > 0 {
                    found.push((excess, edge(values, adept, mentor, *score)));
                }
            }
        }
        found.sort_unstable_by_key(|(excess, edge)| (std::cmp::Reverse(*excess), edge.mentor));
        found.into_iter().take(ADDED).map(|(_, edge)| edge).collect()
    };
    (0..market.adepts()).into_par_iter().map_init(Row::default, of_adept).collect()
}

/// The price of a place from which on a score is not worth it, for one adept and each score, rounded so that none is missed.
struct Limits([i64; 256]);

impl Limits {
    fn new(values: &Values, adept: usize, own: i128, shift: u32) -> Self {
        let mut limits = [i64::MIN; 256];
        for (score, limit) in (0..=100).zip(&mut limits) {
            let most = values.without_tie(adept, score) + i128::from(u16::MAX);
            *limit = down(most, shift) + 1 - down(own, shift);
        }
        Self(limits)
    }

    fn may_exceed(&self, score: u8, price: i64) -> bool {
        self.0.get(usize::from(score)).is_some_and(|limit| *limit > price)
    }
}

fn down(value: i128, shift: u32) -> i64 {
    i64::try_from(value >> shift).unwrap_or(i64::MAX >> 2)
}

fn edge(values: &Values, adept: usize, mentor: usize, score: u8) -> Edge {
    Edge { mentor: u32::try_from(mentor).unwrap_or(u32::MAX), tie: values.tie(adept, mentor), score }
}
