//! The assignment against other ways to find it: every assignment there is, and a library's.

use coordinator::pairing::{Assignment, BLOCKED, Gain, Market, Row, Values, key, solve, verify};
use forms::pairing::Prefer;
use proptest::prelude::*;

/// Scores as they are drawn.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub scores: Vec<Vec<u8>>,
    pub places: Vec<u32>,
    pub waiting: Vec<u8>,
    pub prefer: Prefer,
    pub even: bool,
}

impl Drawn {
    pub fn values(&self) -> Values {
        let adepts: Vec<(u64, u8)> = (0..)
            .zip(&self.waiting)
            .map(|(at, waiting)| (key("test", &format!("a{at}")), *waiting))
            .collect();
        let mentors: Vec<u64> = (0..self.places.len()).map(|at| key("test", &format!("m{at}"))).collect();
        Values::new(self.prefer, self.even, &adepts, &mentors)
    }

    pub fn solved(&self) -> (Assignment, i128) {
        let values = self.values();
        let assignment = solve(self, &values);
        let total = verify(self, &values, &assignment).expect("a certificate");
        (assignment, total)
    }
}

impl Market for Drawn {
    fn adepts(&self) -> usize {
        self.scores.len()
    }

    fn capacities(&self) -> &[u32] {
        &self.places
    }

    fn row(&self, adept: usize, row: &mut Row) {
        row.scores.clone_from(&self.scores[adept]);
    }
}

fn score() -> impl Strategy<Value = u8> {
    // Few different scores: equals are where such algorithms go wrong.
    prop_oneof![2 => Just(BLOCKED), 3 => (0_u8..=5).prop_map(|step| step * 20), 2 => 0_u8..=100]
}

pub fn drawn(most: usize) -> impl Strategy<Value = Drawn> {
    (0..=most, 0..=most).prop_flat_map(|(adepts, mentors)| {
        (
            prop::collection::vec(prop::collection::vec(score(), mentors), adepts),
            prop::collection::vec(0_u32..=3, mentors),
            prop::collection::vec(0_u8..=10, adepts),
            prop::bool::ANY,
            prop::bool::ANY,
        )
            .prop_map(|(scores, places, waiting, best, even)| Drawn {
                scores,
                places,
                waiting,
                prefer: if best { Prefer::Best } else { Prefer::Most },
                even,
            })
    })
}

/// What people, points and waiting come to, each for itself: without the large numbers. In the order in which they count.
fn plain(drawn: &Drawn, mentor_of: &[Option<usize>]) -> (i64, i64, i64) {
    let (mut people, mut points, mut waiting) = (0, 0, 0);
    for (adept, mentor) in mentor_of.iter().enumerate() {
        let Some(mentor) = *mentor else { continue };
        let score = i64::from(drawn.scores[adept][mentor]);
        people += 1;
        points += if drawn.even { 10_000 - (100 - score).pow(2) } else { score };
        waiting += i64::from(drawn.waiting[adept]);
    }
    if drawn.prefer == Prefer::Best { (points, people, waiting) } else { (people, points, waiting) }
}

/// Every assignment, tried.
fn brute(drawn: &Drawn, values: &Values) -> i128 {
    fn go(drawn: &Drawn, values: &Values, adept: usize, places: &mut Vec<u32>) -> i128 {
        if adept == drawn.scores.len() {
            return 0;
        }
        let mut best = go(drawn, values, adept + 1, places);
        for mentor in 0..places.len() {
            let score = drawn.scores[adept][mentor];
            if places[mentor] > 0 && score != BLOCKED {
                places[mentor] -= 1;
                best = best.max(values.of(adept, mentor, score) + go(drawn, values, adept + 1, places));
                places[mentor] += 1;
            }
        }
        best
    }
    go(drawn, values, 0, &mut drawn.places.clone())
}

/// The best by people, points and waiting, tried without the large numbers.
fn brute_in_order(drawn: &Drawn) -> (i64, i64, i64) {
    fn go(drawn: &Drawn, chosen: &mut Vec<Option<usize>>, places: &mut Vec<u32>) -> (i64, i64, i64) {
        let adept = chosen.len();
        if adept == drawn.scores.len() {
            return plain(drawn, chosen);
        }
        chosen.push(None);
        let mut best = go(drawn, chosen, places);
        chosen.pop();
        for mentor in 0..places.len() {
            if places[mentor] > 0 && drawn.scores[adept][mentor] != BLOCKED {
                places[mentor] -= 1;
                chosen.push(Some(mentor));
                best = best.max(go(drawn, chosen, places));
                chosen.pop();
                places[mentor] += 1;
            }
        }
        best
    }
    go(drawn, &mut Vec::new(), &mut drawn.places.clone())
}

/// The library's optimum of the padded square problem.
fn by_library(drawn: &Drawn, values: &Values) -> i128 {
    use pathfinding::prelude::{Matrix, kuhn_munkres};
    let places: Vec<usize> = (0..)
        .zip(&drawn.places)
        .flat_map(|(mentor, places)| std::iter::repeat_n(mentor, *places as usize))
        .collect();
    let adepts = drawn.scores.len();
    if adepts == 0 {
        return 0;
    }
    let value = |adept: usize, column: usize| match places.get(column) {
        Some(&mentor) if drawn.scores[adept][mentor] != BLOCKED => {
            values.of(adept, mentor, drawn.scores[adept][mentor])
        }
        // A place on the waiting list, or one that the adept may not have: then it is not taken.
        _ => 0,
    };
    let rows: Vec<Vec<i128>> = (0..adepts)
        .map(|adept| (0..places.len() + adepts).map(|column| value(adept, column)).collect())
        .collect();
    kuhn_munkres(&Matrix::from_rows(rows).expect("a matrix")).0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_assignment_of_up_to_seven_is_better(drawn in drawn(7)) {
        let (assignment, total) = drawn.solved();
        let values = drawn.values();
        prop_assert_eq!(total, brute(&drawn, &values));
        prop_assert_eq!(plain(&drawn, &assignment.mentor_of), brute_in_order(&drawn));
    }

    #[test]
    fn the_price_of_a_place_is_what_one_more_would_add(drawn in drawn(9)) {
        let (assignment, total) = drawn.solved();
        for mentor in 0..drawn.places.len() {
            let mut more = drawn.clone();
            more.places[mentor] += 1;
            let (richer, sum) = more.solved();
            prop_assert_eq!(sum - total, assignment.prices.mentors[mentor]);
            let people = |of: &Assignment| i64::try_from(of.mentor_of.iter().flatten().count()).expect("few");
            let gain = drawn.values().gain(assignment.prices.mentors[mentor]);
            prop_assert_eq!(people(&richer) - people(&assignment), gain.people);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_library_finds_the_same_value(drawn in drawn(45)) {
        let (_, total) = drawn.solved();
        prop_assert_eq!(total, by_library(&drawn, &drawn.values()));
    }
}

#[test]
fn lists_alone_would_not_be_enough_and_prices_find_the_rest() {
    // Ninety adepts who all like the same sixty mentors best, and would take any of forty others.
    let scores =
        (0..90).map(|_| (0..100).map(|mentor| if mentor < 60 { 90 } else { 40 }).collect()).collect();
    let drawn =
        Drawn { scores, places: vec![1; 100], waiting: vec![0; 90], prefer: Prefer::Most, even: false };
    let (assignment, _) = drawn.solved();
    assert_eq!(assignment.mentor_of.iter().flatten().count(), 90);
    assert!(assignment.rounds > 1);
}

#[test]
fn nobody_is_nobody() {
    let drawn = Drawn { scores: vec![], places: vec![], waiting: vec![], prefer: Prefer::Most, even: false };
    assert_eq!(drawn.solved().1, 0);
    assert_eq!(drawn.values().gain(0), Gain::default());
}

#[test]
fn a_wrong_certificate_is_seen() {
    use coordinator::pairing::Flaw;
    let drawn = Drawn {
        scores: vec![vec![50, 80], vec![10, BLOCKED]],
        places: vec![1, 1],
        waiting: vec![0, 0],
        prefer: Prefer::Most,
        even: false,
    };
    let (right, _) = drawn.solved();
    let values = drawn.values();
    let judged = |change: fn(&mut Assignment)| {
        let mut wrong = right.clone();
        change(&mut wrong);
        verify(&drawn, &values, &wrong).expect_err("a flaw")
    };
    assert_eq!(judged(|wrong| wrong.mentor_of = vec![Some(1), Some(1)]), Flaw::Blocked { adept: 1 });
    assert_eq!(judged(|wrong| wrong.mentor_of = vec![Some(0), Some(0)]), Flaw::Crowded { mentor: 0 });
    assert_eq!(judged(|wrong| wrong.mentor_of = vec![Some(1), None]), Flaw::Sum);
    assert_eq!(judged(|wrong| wrong.prices.adepts[0] = 0), Flaw::Underpriced { adept: 0 });
    assert_eq!(judged(|wrong| wrong.prices.adepts[1] = -1), Flaw::Negative);
    assert_eq!(judged(|wrong| wrong.prices.mentors[0] += 1), Flaw::Sum);
    assert_eq!(judged(|wrong| wrong.mentor_of.truncate(1)), Flaw::Length);
}
