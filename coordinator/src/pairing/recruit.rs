//! Which new mentors would help most.
//!
//! The prices of the best assignment say what one more mentor would add, whoever it is: what the best pair with the newcomer is
//! worth above what its adept already has. The best kind of newcomer is taken on, everybody is placed again, and so on.

use std::collections::{BTreeMap, BTreeSet};

use forms::Answer;
use forms::pairing::{Criterion, CriterionKind};

use super::constraint::{judge, meeting, needs_language};
use super::matching::{Decisions, MatchError, Matching, Programme, propose};
use super::people::Person;
use super::score;
use super::towns;
use super::value::{Gain, Values};

/// Newcomers that are tried after one another.
const MOST: usize = 12;
/// Kinds of newcomers that are compared.
const KINDS: usize = 60;
/// Programmes with more pairs than this get one newcomer of each kind, each for itself: placing everybody anew takes seconds.
const MANY: usize = 4_000_000;

/// What is known of a mentor who does not exist yet. Choices are ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind {
    /// The answer to the question about work, where the programme pairs by it.
    pub work: Option<String>,
    /// A postal code, where the programme pairs by place.
    pub place: Option<String>,
    /// The answer to the question about languages, where somebody waits for one who knows it.
    pub language: Option<String>,
}

/// Newcomers of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recruit {
    /// What they are.
    pub kind: Kind,
    /// How many.
    pub count: usize,
    /// What all of them add, once those above them in the list are there.
    pub gain: Gain,
}

impl Kind {
    /// The town, by name where the register has it.
    pub fn town(&self) -> Option<&str> {
        let code = self.place.as_deref()?;
        Some(towns::town(code).unwrap_or(code))
    }

    /// A mentor of this kind of whom nothing else is known.
    pub fn person(&self, programme: &Programme<'_>, number: usize) -> Person {
        let mut answers = forms::Answers::new();
        if let (Some(criterion), Some(work)) = (criterion(programme, CriterionKind::Work), &self.work) {
            answers.insert(criterion.mentor.clone(), Answer::One(work.clone()));
        }
        if let (Some(criterion), Some(place)) = (criterion(programme, CriterionKind::Place), &self.place) {
            answers.insert(criterion.mentor.clone(), Answer::Text(place.clone()));
            answers.insert(meeting(programme.pairing).to_owned(), Answer::One("both".to_owned()));
        }
        if let (Some(rule), Some(language)) = (&programme.pairing.language, &self.language) {
            answers.insert(rule.languages.clone(), Answer::Many(vec![language.clone()]));
        }
        Person {
            // After all references of real people.
            reference: format!("~{number:03}"),
            name: String::new(),
            answers,
            submitted_at: programme.now,
            places: 1,
        }
    }
}

fn criterion<'a>(programme: &Programme<'a>, kind: CriterionKind) -> Option<&'a Criterion> {
    programme.pairing.criteria.iter().find(|criterion| criterion.kind == kind)
}

/// The newcomers that add most, the best first. Only those that give somebody a mentor, or nobody waits.
///
/// # Errors
/// Those of [`propose`].
pub fn recruits(
    programme: &Programme<'_>,
    decisions: &Decisions,
    matching: &Matching,
) -> Result<Vec<Recruit>, MatchError> {
    let kinds = kinds(programme, matching);
    if programme.adepts.len() * programme.mentors.len() > MANY {
        let values = programme.values();
        let mut all: Vec<Recruit> = kinds
            .into_iter()
            .map(|kind| {
                let gain = values.gain(worth(programme, &values, matching, &kind));
                Recruit { kind, count: 1, gain }
            })
            .filter(|recruit| recruit.gain.people > 0)
            .collect();
        all.sort_by_key(|recruit| std::cmp::Reverse((recruit.gain.people, recruit.gain.points)));
        all.truncate(MOST);
        return Ok(all);
    }
    one_after_another(programme, decisions, matching, &kinds)
}

fn one_after_another(
    programme: &Programme<'_>,
    decisions: &Decisions,
    matching: &Matching,
    kinds: &[Kind],
) -> Result<Vec<Recruit>, MatchError> {
    let mut mentors = programme.mentors.to_vec();
    let mut found: Vec<Recruit> = Vec::new();
    let mut now = matching.clone();
    for number in 0..MOST {
        let grown = Programme { mentors: &mentors, ..*programme };
        let values = grown.values();
        let best = kinds.iter().map(|kind| (worth(&grown, &values, &now, kind), kind));
        let Some((worth, kind)) = best.max_by_key(|(worth, kind)| (*worth, std::cmp::Reverse(*kind))) else {
            break;
        };
        if values.gain(worth).people < 1 {
            break;
        }
        mentors.push(kind.person(programme, number));
        let next = propose(&Programme { mentors: &mentors, ..*programme }, decisions)?;
        let gain = Gain {
            people: difference(next.pairs.len(), now.pairs.len()),
            points: points(&next) - points(&now),
        };
        now = next;
        match found.iter_mut().find(|recruit| recruit.kind == *kind) {
            Some(known) => {
                known.count += 1;
                known.gain.people += gain.people;
                known.gain.points += gain.points;
            }
            None => found.push(Recruit { kind: kind.clone(), count: 1, gain }),
        }
    }
    found.sort_by_key(|recruit| std::cmp::Reverse((recruit.gain.people, recruit.gain.points)));
    Ok(found)
}

/// What one newcomer of a kind would add.
fn worth(programme: &Programme<'_>, values: &Values, matching: &Matching, kind: &Kind) -> i128 {
    let person = kind.person(programme, 0);
    let pinned: BTreeSet<usize> =
        matching.pairs.iter().filter(|pair| pair.pinned).map(|pair| pair.adept).collect();
    let prices = &matching.assignment.prices.adepts;
    let adepts = programme.adepts.iter().zip(prices).enumerate();
    let worth = adepts.filter(|(at, _)| !pinned.contains(at)).filter_map(|(at, (adept, price))| {
        let parts = judge(programme.pairing, adept, &person).ok()?;
        Some(values.without_tie(at, score::sum(&parts)) - price)
    });
    worth.max().unwrap_or(0).max(0)
}

/// What those who wait are: newcomers like that are what is looked for.
fn kinds(programme: &Programme<'_>, matching: &Matching) -> Vec<Kind> {
    let work = criterion(programme, CriterionKind::Work);
    let place = criterion(programme, CriterionKind::Place);
    let mut counts: BTreeMap<Kind, (usize, Kind)> = BTreeMap::new();
    for adept in matching.waiting.iter().filter_map(|waiting| programme.adepts.get(waiting.adept)) {
        for language in languages(programme, adept) {
            let kind = Kind {
                work: work.and_then(|criterion| adept.one(&criterion.adept)).map(str::to_owned),
                place: place.and_then(|criterion| adept.text(&criterion.adept)).map(str::to_owned),
                language,
            };
            // All postal codes of a town are one place.
            let same = Kind { place: kind.town().map(str::to_owned), ..kind.clone() };
            counts.entry(same).or_insert((0, kind)).0 += 1;
        }
    }
    let mut kinds: Vec<(usize, Kind)> = counts.into_values().collect();
    kinds.sort_by(|(one, kind), (other, next)| other.cmp(one).then_with(|| kind.cmp(next)));
    kinds.into_iter().map(|(_, kind)| kind).take(KINDS).collect()
}

/// The languages that an adept needs one of; a single `None` for those who need none.
fn languages(programme: &Programme<'_>, adept: &Person) -> Vec<Option<String>> {
    let rule = programme.pairing.language.as_ref().filter(|rule| needs_language(rule, adept));
    let own = rule.and_then(|rule| adept.many(&rule.languages));
    own.map_or(vec![None], |own| own.into_iter().map(|id| Some(id.to_owned())).collect())
}

fn points(matching: &Matching) -> i64 {
    matching.pairs.iter().map(|pair| i64::from(pair.score)).sum()
}

fn difference(one: usize, other: usize) -> i64 {
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    whole(one) - whole(other)
}
