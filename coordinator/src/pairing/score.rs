//! What two people have in common: points, part by part, each with what it is given for.

use forms::pairing::{Criterion, CriterionKind, Pairing, rank};

use super::people::Person;
use super::towns;

/// The points of one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Points given.
    pub points: u8,
    /// For what.
    pub basis: Basis,
}

/// What points are given for, or why there are none. Choices are ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// One of the two has not answered: no points, and no verdict.
    Unknown,
    /// Both have answered, and have nothing in common.
    Nothing,
    /// The same occupation, as the adept and as the mentor write it.
    Occupation(String, String),
    /// The same choice.
    Choice(String),
    /// Related choices, the adept's first.
    Related(String, String),
    /// The same level, as the adept and as the mentor have it.
    Level(String, String),
    /// Levels next to each other, the adept's first.
    NearLevel(String, String),
    /// The same post town.
    Town(String),
    /// Postal codes that begin with the same digits.
    Area(String),
    /// Both can meet online.
    Online,
    /// Choices that both have.
    Shared(Vec<String>),
    /// Choices of the mentor.
    Offers(Vec<String>),
}

/// The parts of a pair's score, in the order of the criteria.
pub fn parts(pairing: &Pairing, adept: &Person, mentor: &Person) -> Vec<Part> {
    pairing.criteria.iter().map(|criterion| part(pairing, criterion, adept, mentor)).collect()
}

/// The score: the sum of its parts.
pub fn sum(parts: &[Part]) -> u8 {
    parts.iter().map(|part| part.points).fold(0, u8::saturating_add)
}

pub(super) fn part(pairing: &Pairing, criterion: &Criterion, adept: &Person, mentor: &Person) -> Part {
    match criterion.kind {
        CriterionKind::Work => {
            let occupation = occupations(pairing, criterion, adept, mentor);
            best([occupation, choices(pairing, criterion, 1, adept, mentor)])
        }
        CriterionKind::Same => choices(pairing, criterion, 0, adept, mentor),
        CriterionKind::Level => levels(criterion, adept, mentor),
        CriterionKind::Place => best(places(criterion, adept, mentor)),
        CriterionKind::Shared => shared(criterion, adept, mentor),
        CriterionKind::Offers => offers(criterion, mentor),
    }
}

/// The part with the most points. Of parts without any, one that is certain.
fn best<const N: usize>(parts: [Part; N]) -> Part {
    let worth = |part: &Part| (part.points, part.basis != Basis::Unknown);
    parts
        .into_iter()
        .reduce(|best, part| if worth(&part) > worth(&best) { part } else { best })
        .unwrap_or(UNKNOWN)
}

const UNKNOWN: Part = Part { points: 0, basis: Basis::Unknown };
const NOTHING: Part = Part { points: 0, basis: Basis::Nothing };

/// Points for a basis; none where the site gives none for it.
fn given(points: u8, basis: Basis) -> Part {
    if points == 0 { NOTHING } else { Part { points, basis } }
}

fn occupations(pairing: &Pairing, criterion: &Criterion, adept: &Person, mentor: &Person) -> Part {
    let Some(question) = &criterion.with else { return UNKNOWN };
    let (Some(one), Some(other)) = (adept.text(question), mentor.text(question)) else { return UNKNOWN };
    if occupation(pairing, one) == occupation(pairing, other) {
        given(criterion.step(0), Basis::Occupation(one.to_owned(), other.to_owned()))
    } else {
        NOTHING
    }
}

/// An occupation as it is compared: in lower case, and for words that mean the same the first of them.
pub(super) fn occupation(pairing: &Pairing, written: &str) -> String {
    let plain = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let written = plain(written);
    let group = pairing.synonyms.iter().find(|group| group.iter().any(|word| plain(word) == written));
    group.and_then(|group| group.first()).map_or(written, |first| plain(first))
}

/// The same choice at `step`, a related one at the next.
pub(super) fn choices(
    pairing: &Pairing,
    criterion: &Criterion,
    step: usize,
    adept: &Person,
    mentor: &Person,
) -> Part {
    let (Some(one), Some(other)) = (adept.one(&criterion.adept), mentor.one(&criterion.mentor)) else {
        return UNKNOWN;
    };
    let other = meaning(criterion, other);
    if one == other {
        return given(criterion.step(step), Basis::Choice(one.to_owned()));
    }
    let has = |group: &Vec<String>, id: &str| group.iter().any(|known| known == id);
    if pairing.related.iter().any(|group| has(group, one) && has(group, other)) {
        return given(criterion.step(step + 1), Basis::Related(one.to_owned(), other.to_owned()));
    }
    NOTHING
}

/// What a choice of the mentor is called in the adept's question.
fn meaning<'a>(criterion: &'a Criterion, choice: &'a str) -> &'a str {
    criterion.same_as.get(choice).map_or(choice, String::as_str)
}

fn levels(criterion: &Criterion, adept: &Person, mentor: &Person) -> Part {
    let (Some(one), Some(other)) = (adept.one(&criterion.adept), mentor.one(&criterion.mentor)) else {
        return UNKNOWN;
    };
    let (Some(low), Some(high)) = (rank(one), rank(other)) else { return UNKNOWN };
    match low.abs_diff(high) {
        0 => given(criterion.step(0), Basis::Level(one.to_owned(), other.to_owned())),
        1 => given(criterion.step(1), Basis::NearLevel(one.to_owned(), other.to_owned())),
        _ => NOTHING,
    }
}

fn places(criterion: &Criterion, adept: &Person, mentor: &Person) -> [Part; 3] {
    let codes = (adept.text(&criterion.adept), mentor.text(&criterion.mentor));
    let (Some(one), Some(other)) = codes else { return [UNKNOWN, UNKNOWN, online(criterion, adept, mentor)] };
    let (area, same_area) = (towns::area(one), towns::area(one) == towns::area(other));
    let town = towns::town(one).filter(|town| towns::town(other) == Some(*town));
    [
        town.map_or(NOTHING, |town| given(criterion.step(0), Basis::Town(town.to_owned()))),
        area.filter(|_| same_area)
            .map_or(NOTHING, |area| given(criterion.step(1), Basis::Area(area.to_owned()))),
        online(criterion, adept, mentor),
    ]
}

fn online(criterion: &Criterion, adept: &Person, mentor: &Person) -> Part {
    let Some(question) = &criterion.with else { return UNKNOWN };
    match (adept.one(question), mentor.one(question)) {
        (Some(one), Some(other)) if one != "in_person" && other != "in_person" => {
            given(criterion.step(2), Basis::Online)
        }
        (Some(_), Some(_)) => NOTHING,
        _ => UNKNOWN,
    }
}

fn shared(criterion: &Criterion, adept: &Person, mentor: &Person) -> Part {
    let (Some(one), Some(other)) = (adept.many(&criterion.adept), mentor.many(&criterion.mentor)) else {
        return UNKNOWN;
    };
    let other: Vec<&str> = other.into_iter().map(|choice| meaning(criterion, choice)).collect();
    counted(criterion, one.into_iter().filter(|choice| other.contains(choice)), Basis::Shared)
}

fn offers(criterion: &Criterion, mentor: &Person) -> Part {
    match mentor.many(&criterion.mentor) {
        Some(choices) => counted(criterion, choices.into_iter(), Basis::Offers),
        None => UNKNOWN,
    }
}

/// Points for each choice, up to the most.
fn counted<'a>(
    criterion: &Criterion,
    choices: impl Iterator<Item = &'a str>,
    basis: impl Fn(Vec<String>) -> Basis,
) -> Part {
    let choices: Vec<String> = choices.map(str::to_owned).collect();
    let points = choices.iter().fold(0_u8, |points, _| points.saturating_add(criterion.step(0)));
    if points == 0 { NOTHING } else { given(points.min(criterion.step(1)), basis(choices)) }
}
