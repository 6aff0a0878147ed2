//! How the outcome spreads over groups that must not be left behind: by level of language, sex where it is asked, and place.

use std::collections::BTreeMap;

use forms::pairing::CriterionKind;

use super::matching::{Matching, Programme};
use super::people::Person;
use super::towns;

/// Groups with fewer people are not told of: figures of few people are about persons.
pub const LEAST: usize = 5;

/// The outcome by the answers to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Id of the question to adepts.
    pub question: String,
    /// By answer: the id of a choice, or the name of a town.
    pub groups: Vec<Group>,
}

/// Adepts with the same answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The answer; `None` where it is not known.
    pub answer: Option<String>,
    /// What became of them; `None` where they are too few to be told of, or where they could be counted from what is told.
    pub outcome: Option<Outcome>,
}

/// What became of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How many there are.
    pub people: usize,
    /// How many have a mentor.
    pub paired: usize,
    /// Points of the pairs on average, rounded; 0 where there are none.
    pub points: usize,
}

/// The outcome by each question of the settings, and by place.
pub fn fairness(programme: &Programme<'_>, matching: &Matching) -> Vec<Spread> {
    let mut spreads: Vec<Spread> = programme
        .pairing
        .spread
        .iter()
        .map(|question| spread(programme, matching, question, |adept| adept.one(question).map(str::to_owned)))
        .collect();
    let place = programme.pairing.criteria.iter().find(|criterion| criterion.kind == CriterionKind::Place);
    if let Some(place) = place {
        let town = |adept: &Person| towns::town(adept.text(&place.adept)?).map(str::to_owned);
        spreads.push(spread(programme, matching, &place.adept, town));
    }
    spreads
}

fn spread(
    programme: &Programme<'_>,
    matching: &Matching,
    question: &str,
    answer: impl Fn(&Person) -> Option<String>,
) -> Spread {
    let scores: BTreeMap<usize, u8> = matching.pairs.iter().map(|pair| (pair.adept, pair.score)).collect();
    let mut counts: BTreeMap<Option<String>, (usize, usize, usize)> = BTreeMap::new();
    for (at, adept) in programme.adepts.iter().enumerate() {
        let (people, paired, points) = counts.entry(answer(adept)).or_default();
        *people += 1;
        if let Some(score) = scores.get(&at) {
            *paired += 1;
            *points += usize::from(*score);
        }
    }
    let hidden = hidden(counts.values().map(|(people, ..)| *people));
    let group = |(answer, (people, paired, points)): (Option<String>, (usize, usize, usize))| {
        let points = (points * 2 + paired).checked_div(paired * 2).unwrap_or(0);
        let outcome = (people >= hidden).then_some(Outcome { people, paired, points });
        Group { answer, outcome }
    };
    Spread { question: question.to_owned(), groups: counts.into_iter().map(group).collect() }
}

/// The fewest people that are told of. Where a single group is too small, the next one is hidden, too: else it could be counted
/// from the total.
fn hidden(sizes: impl Iterator<Item = usize>) -> usize {
    let mut sizes: Vec<usize> = sizes.collect();
    sizes.sort_unstable();
    let small = sizes.iter().filter(|size| **size < LEAST).count();
    match (small, sizes.get(1)) {
        (1, Some(next)) => next + 1,
        _ => LEAST,
    }
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn a_single_small_group_takes_the_next_with_it() {
        assert_eq!(hidden([5, 9, 20].into_iter()), 5);
        assert_eq!(hidden([3, 4, 20].into_iter()), 5);
        assert_eq!(hidden([3, 9, 20].into_iter()), 10);
        assert_eq!(hidden([3].into_iter()), 5);
        assert_eq!(hidden([].into_iter()), 5);
    }
}
