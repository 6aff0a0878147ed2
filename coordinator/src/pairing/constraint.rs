//! What stops a pair before points are counted. The order is that of [`Constraint`]: a pair is stopped by the first that holds.

use std::collections::{BTreeMap, BTreeSet};

use forms::pairing::{CriterionKind, LanguageRule, Pairing, Wish, rank};
use forms::{Answer, Role};

use super::people::Person;
use super::score::{self, Part};
use crate::same;

/// Why two people are not proposed to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Constraint {
    /// The coordinator has said no.
    Forbidden,
    /// The same e-mail address or telephone number: one person, or one family.
    SameHousehold,
    /// They have the same employer.
    SameEmployer,
    /// One meets in person only, the other online only.
    Meeting,
    /// Too little Norwegian, and no other language in common.
    Language,
    /// Not what one of them wishes: the place of the wish in the settings.
    Wish(usize),
    /// Nothing in common where the programme demands it: the place of the criterion in the settings.
    Required(usize),
    /// Too few points.
    Floor,
}

impl Constraint {
    /// A name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Forbidden => "forbidden",
            Self::SameHousehold => "same-household",
            Self::SameEmployer => "same-employer",
            Self::Meeting => "meeting",
            Self::Language => "language",
            Self::Wish(_) => "wish",
            Self::Required(_) => "required",
            Self::Floor => "floor",
        }
    }
}

/// What stops the pair, the coordinator's bans left out; its parts where nothing does.
pub fn judge(pairing: &Pairing, adept: &Person, mentor: &Person) -> Result<Vec<Part>, Constraint> {
    if let Some(constraint) = people(pairing, adept, mentor) {
        return Err(constraint);
    }
    let parts = score::parts(pairing, adept, mentor);
    let required = pairing.criteria.iter().zip(&parts);
    if let Some(at) =
        required.into_iter().position(|(criterion, part)| criterion.required && part.points == 0)
    {
        return Err(Constraint::Required(at));
    }
    if score::sum(&parts) < pairing.floor { Err(Constraint::Floor) } else { Ok(parts) }
}

fn people(pairing: &Pairing, adept: &Person, mentor: &Person) -> Option<Constraint> {
    if same_household(adept, mentor) {
        return Some(Constraint::SameHousehold);
    }
    if employer(adept).is_some_and(|own| employer(mentor) == Some(own)) {
        return Some(Constraint::SameEmployer);
    }
    if cannot_meet(pairing, adept, mentor) {
        return Some(Constraint::Meeting);
    }
    if pairing.language.as_ref().is_some_and(|rule| without_language(rule, adept, mentor)) {
        return Some(Constraint::Language);
    }
    let wishes = pairing.wishes.iter();
    wishes.into_iter().position(|wish| is_unmet(wish, adept, mentor)).map(Constraint::Wish)
}

fn same_household(adept: &Person, mentor: &Person) -> bool {
    let keys = household(mentor);
    household(adept).iter().zip(&keys).any(|(own, other)| own.is_some() && own == other)
}

/// What people of one household have in common: the e-mail address, the telephone number.
pub(super) fn household(person: &Person) -> [Option<String>; 2] {
    [person.text("email").map(same::email), person.text("phone").and_then(same::phone)]
}

/// Those who have the e-mail address or the telephone number of somebody else of the same side: one person who has applied twice, or
/// one family.
pub fn repeated(people: &[Person]) -> BTreeSet<usize> {
    let mut first: BTreeMap<(usize, String), usize> = BTreeMap::new();
    let mut repeated = BTreeSet::new();
    for (at, person) in people.iter().enumerate() {
        for key in household(person).into_iter().enumerate().filter_map(|(kind, key)| Some((kind, key?))) {
            let known = *first.entry(key).or_insert(at);
            if known != at {
                repeated.extend([known, at]);
            }
        }
    }
    repeated
}

pub(super) fn employer(person: &Person) -> Option<String> {
    person.text("employer").map(str::to_lowercase)
}

/// The question about the way of meeting, where the programme has one.
pub(super) fn meeting(pairing: &Pairing) -> &str {
    let place = pairing.criteria.iter().find(|criterion| criterion.kind == CriterionKind::Place);
    place.and_then(|place| place.with.as_deref()).unwrap_or("meeting")
}

fn cannot_meet(pairing: &Pairing, adept: &Person, mentor: &Person) -> bool {
    let question = meeting(pairing);
    matches!(
        (adept.one(question), mentor.one(question)),
        (Some("in_person"), Some("online")) | (Some("online"), Some("in_person"))
    )
}

/// Whether an adept knows too little Norwegian to do without another language. Who has not said is given the benefit of the doubt.
pub(super) fn needs_language(rule: &LanguageRule, adept: &Person) -> bool {
    let level = adept.one(&rule.level).and_then(rank);
    level.zip(rank(&rule.least)).is_some_and(|(level, least)| level < least)
}

fn without_language(rule: &LanguageRule, adept: &Person, mentor: &Person) -> bool {
    let (own, other) = (adept.many(&rule.languages), mentor.many(&rule.languages));
    let in_common = own.zip(other).is_some_and(|(own, other)| own.iter().any(|id| other.contains(id)));
    needs_language(rule, adept) && !in_common
}

/// Whether the other is not what one of them wishes. A wish is kept even where the other has not said.
pub(super) fn is_unmet(wish: &Wish, adept: &Person, mentor: &Person) -> bool {
    let (wisher, other) = match wish.who {
        Role::Adept => (adept, mentor),
        Role::Mentor => (mentor, adept),
    };
    let wanted: Vec<&str> = match wisher.answers.get(&wish.wish) {
        Some(Answer::One(id)) => vec![id],
        Some(Answer::Many(ids)) => ids.iter().map(String::as_str).collect(),
        _ => return false,
    };
    let own = answer(wisher, &wish.about);
    let real = |id: &&str| *id == "same" || wish.choices.iter().any(|choice| choice == *id);
    let wanted: Vec<&str> = wanted.into_iter().filter(real).collect();
    let answers = answer(other, &wish.about);
    let meets =
        |id: &&str| if *id == "same" { answers.is_some() && answers == own } else { answers == Some(id) };
    !wanted.is_empty() && !wanted.iter().any(meets)
}

fn answer<'a>(person: &'a Person, question: &str) -> Option<&'a str> {
    match person.answers.get(question)? {
        Answer::One(id) => Some(id),
        _ => None,
    }
}
