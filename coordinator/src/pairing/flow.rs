//! Successive shortest paths: adepts are placed one after the other, each by the path on which everybody together loses least.
//!
//! Prices are kept such that no pair of the lists is worth more than its adept and mentor already have (`u + v ≥ value`) and pairs
//! that are made are worth exactly that. A place has a price only when all places of its mentor are taken.

#![expect(clippy::indexing_slicing, reason = "all indices are of people that this module has counted itself")]

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::assignment::Prices;
use super::value::Values;

/// A pair that may be, in an adept's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub mentor: u32,
    pub tie: u16,
    pub score: u8,
}

/// The best assignment within lists, and its prices.
pub(super) fn best(values: &Values, lists: &[Vec<Edge>], capacities: &[u32]) -> (Vec<Option<usize>>, Prices) {
    let mut flow = Flow::new(values, lists, capacities);
    for adept in 0..lists.len() {
        flow.place(adept);
    }
    (flow.mentor_of, flow.prices)
}

struct Flow<'a> {
    values: &'a Values,
    lists: &'a [Vec<Edge>],
    capacities: &'a [u32],
    mentor_of: Vec<Option<usize>>,
    adepts_of: Vec<Vec<usize>>,
    prices: Prices,
    search: Search,
}

/// One search for the shortest path; its arrays are used again and again.
struct Search {
    heap: BinaryHeap<Reverse<(i128, usize)>>,
    /// What it costs to take a place of the mentor: valid in this round only.
    cost: Vec<i128>,
    /// The adept who would take it.
    by: Vec<usize>,
    round: Vec<u32>,
    now: u32,
    /// Adepts and mentors reached, with their costs.
    adepts: Vec<(usize, i128)>,
    mentors: Vec<(usize, i128)>,
}

/// Where a path ends.
#[derive(Clone, Copy)]
enum End {
    /// A free place.
    Place(usize),
    /// An adept goes to the waiting list.
    Waiting(usize),
}

impl<'a> Flow<'a> {
    fn new(values: &'a Values, lists: &'a [Vec<Edge>], capacities: &'a [u32]) -> Self {
        let (adepts, mentors) = (lists.len(), capacities.len());
        Self {
            values,
            lists,
            capacities,
            mentor_of: vec![None; adepts],
            adepts_of: vec![Vec::new(); mentors],
            prices: Prices { adepts: vec![0; adepts], mentors: vec![0; mentors] },
            search: Search {
                heap: BinaryHeap::new(),
                cost: vec![0; mentors],
                by: vec![0; mentors],
                round: vec![0; mentors],
                now: 0,
                adepts: Vec::new(),
                mentors: Vec::new(),
            },
        }
    }

    fn place(&mut self, adept: usize) {
        let prices = &self.prices;
        let worth = |edge: &Edge| worth(self.values, adept, *edge) - prices.mentors[edge.mentor as usize];
        self.prices.adepts[adept] = self.lists[adept].iter().map(worth).max().unwrap_or(0).max(0);
        let (cost, end) = self.shortest(adept);
        self.reprice(cost);
        self.shift(adept, end);
    }

    /// The way to place one more adept that costs least, and its cost.
    fn shortest(&mut self, adept: usize) -> (i128, End) {
        self.search.begin();
        let mut waiting = (self.prices.adepts[adept], adept);
        self.reach(adept, 0);
        while let Some(Reverse((cost, mentor))) = self.search.heap.pop() {
            if cost >= waiting.0 {
                break;
            }
            if cost > self.search.cost[mentor] {
                continue;
            }
            if self.adepts_of[mentor].len() < self.capacities[mentor] as usize {
                return (cost, End::Place(mentor));
            }
            self.search.mentors.push((mentor, cost));
            for place in 0..self.adepts_of[mentor].len() {
                let other = self.adepts_of[mentor][place];
                waiting = waiting.min((cost + self.prices.adepts[other], other));
                self.reach(other, cost);
            }
        }
        (waiting.0, End::Waiting(waiting.1))
    }

    /// Looks at all places that an adept could take.
    fn reach(&mut self, adept: usize, cost: i128) {
        self.search.adepts.push((adept, cost));
        let own = cost + self.prices.adepts[adept];
        for edge in &self.lists[adept] {
            let mentor = edge.mentor as usize;
            let cost = own + self.prices.mentors[mentor] - worth(self.values, adept, *edge);
            self.search.offer(mentor, cost, adept);
        }
    }

    fn reprice(&mut self, cost: i128) {
        for &(adept, reached) in self.search.adepts.iter().filter(|(_, reached)| *reached < cost) {
            self.prices.adepts[adept] -= cost - reached;
        }
        for &(mentor, reached) in self.search.mentors.iter().filter(|(_, reached)| *reached < cost) {
            self.prices.mentors[mentor] += cost - reached;
        }
    }

    /// Moves everybody on the path: the first of it is `adept`.
    fn shift(&mut self, adept: usize, end: End) {
        let mut free = match end {
            End::Place(mentor) => mentor,
            End::Waiting(other) => {
                let Some(mentor) = self.mentor_of[other].take() else { return };
                self.adepts_of[mentor].retain(|one| *one != other);
                mentor
            }
        };
        loop {
            let taker = self.search.by[free];
            let before = self.mentor_of[taker].replace(free);
            self.adepts_of[free].push(taker);
            if taker == adept {
                return;
            }
            let Some(mentor) = before else { return };
            self.adepts_of[mentor].retain(|one| *one != taker);
            free = mentor;
        }
    }
}

fn worth(values: &Values, adept: usize, edge: Edge) -> i128 {
    values.without_tie(adept, edge.score) + i128::from(edge.tie)
}

impl Search {
    fn begin(&mut self) {
        self.now += 1;
        self.heap.clear();
        self.adepts.clear();
        self.mentors.clear();
    }

    fn offer(&mut self, mentor: usize, cost: i128, by: usize) {
        if self.round[mentor] == self.now && cost >= self.cost[mentor] {
            return;
        }
        self.round[mentor] = self.now;
        self.cost[mentor] = cost;
        self.by[mentor] = by;
        self.heap.push(Reverse((cost, mentor)));
    }
}
