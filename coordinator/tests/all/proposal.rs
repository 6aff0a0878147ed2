//! Proposals of drawn programmes: every point counted anew from the answers, every "why not" and "why waiting" by placing everybody
//! again, and the workbook read back.

use std::collections::BTreeSet;

use calamine::{Data, Reader, Xlsx, open_workbook};
use coordinator::pairing::{
    Basis, Constraint, Decisions, MatchError, Matching, Part, Person, Programme, Remark, Side, Term, Words,
    fairness, judge, parts, propose, recruits, repeated, sum,
};
use coordinator::proposal::{DecisionsError, Proposal, ProposalError, decisions, write};
use forms::pairing::{Criterion, CriterionKind, LanguageRule, Pairing, Prefer, Wish, rank};
use forms::{Answer, Answers, Role};
use jiff::tz::{TimeZone, offset};
use jiff::{SignedDuration, Timestamp};
use messages::Language as Spoken;
use proptest::prelude::*;

use crate::sample::{adept, mentor, moment, now, text};

fn criterion(id: &str, kind: CriterionKind, with: Option<&str>, points: &[u8]) -> Criterion {
    let (adept, mentor) = match id {
        "network" => ("", "network"),
        "family" => ("interests", "family"),
        "work" => ("industry", "industry"),
        "place" => ("postal_code", "postal_code"),
        other => (other, other),
    };
    Criterion {
        id: id.into(),
        kind,
        adept: adept.into(),
        mentor: mentor.into(),
        with: with.map(str::to_owned),
        points: points.to_vec(),
        required: false,
        same_as: [("outings".to_owned(), "outdoors".to_owned())].into(),
        label: None,
    }
}

fn pairing() -> Pairing {
    Pairing {
        prefer: Prefer::Most,
        even: false,
        floor: 0,
        criteria: vec![
            criterion("work", CriterionKind::Work, Some("occupation"), &[30, 20, 8]),
            criterion("club", CriterionKind::Same, None, &[9]),
            criterion("level", CriterionKind::Level, None, &[6, 3]),
            criterion("place", CriterionKind::Place, Some("meeting"), &[15, 9, 4]),
            criterion("languages", CriterionKind::Shared, None, &[5, 10]),
            criterion("family", CriterionKind::Shared, None, &[4, 8]),
            criterion("network", CriterionKind::Offers, None, &[3, 6]),
        ],
        related: vec![vec!["it".into(), "finance".into()]],
        synonyms: vec![vec!["sykepleier".into(), "Nurse".into()]],
        wishes: vec![Wish {
            who: Role::Adept,
            wish: "wish".into(),
            about: "gender".into(),
            choices: vec!["woman".into(), "man".into()],
        }],
        language: Some(LanguageRule {
            level: "norwegian".into(),
            least: "b1".into(),
            languages: "languages".into(),
        }),
        spread: vec!["norwegian".into()],
    }
}

const ONE: [(&str, &[&str]); 7] = [
    ("industry", &["it", "finance", "health", "other"]),
    ("club", &["north", "south", "unknown"]),
    ("level", &["bachelor", "master", "doctorate", "none"]),
    ("meeting", &["in_person", "online", "both", "both", "both"]),
    ("norwegian", &["a2", "b1", "b2"]),
    ("gender", &["woman", "man"]),
    ("wish", &["any", "any", "same", "woman"]),
];
/// The towns of the codes that are drawn; 9999 is none.
const TOWNS: [(&str, &str); 4] =
    [("4612", "Kristiansand"), ("4632", "Kristiansand"), ("4700", "Vennesla"), ("0150", "Oslo")];
const MANY: [(&str, &[&str]); 4] = [
    ("languages", &["en", "uk", "ar", "other"]),
    ("interests", &["outdoors", "food", "books"]),
    ("family", &["outings", "food"]),
    ("network", &["public", "own"]),
];
const TEXT: [(&str, &[&str]); 4] = [
    ("occupation", &["sykepleier", "nurse ", "Kokk", "lege"]),
    ("postal_code", &["4612", "4632", "4700", "0150", "9999"]),
    ("employer", &["A", "b", "C", "d", "E", "f"]),
    ("phone", &["+47 400 00 001", "40000001", "90000002", "90000003", "90000004", "90000005"]),
];

fn answers() -> impl Strategy<Value = Answers> {
    let ones = prop::collection::vec(prop::option::weighted(0.85, 0_usize..60), ONE.len());
    let manys = prop::collection::vec(prop::collection::vec(prop::bool::ANY, 4), MANY.len());
    let texts = prop::collection::vec(prop::option::weighted(0.7, 0_usize..60), TEXT.len());
    (ones, manys, texts).prop_map(|(ones, manys, texts)| {
        let mut answers = Answers::new();
        for ((id, choices), drawn) in ONE.iter().zip(ones) {
            answers
                .extend(drawn.map(|at| ((*id).to_owned(), Answer::One(choices[at % choices.len()].into()))));
        }
        for ((id, choices), drawn) in MANY.iter().zip(manys) {
            let chosen: Vec<String> =
                choices.iter().zip(drawn).filter(|(_, yes)| *yes).map(|(id, _)| (*id).into()).collect();
            if !chosen.is_empty() {
                answers.insert((*id).into(), Answer::Many(chosen));
            }
        }
        for ((id, texts), drawn) in TEXT.iter().zip(texts) {
            answers.extend(drawn.map(|at| ((*id).to_owned(), text(texts[at % texts.len()]))));
        }
        answers
    })
}

fn side(letter: &'static str, most: usize) -> impl Strategy<Value = Vec<Person>> {
    prop::collection::vec((answers(), 0_i64..400, 1_u32..=2), 0..=most).prop_map(move |drawn| {
        let person = |(at, (answers, days, places)): (usize, (Answers, i64, u32))| Person {
            reference: format!("{letter}{at:02}"),
            name: format!("{letter} nummer {at}"),
            answers,
            submitted_at: now() - SignedDuration::from_hours(24 * days),
            places: if letter == "M" { places } else { 1 },
        };
        drawn.into_iter().enumerate().map(person).collect()
    })
}

/// A programme that owns its people.
#[derive(Clone, Debug)]
struct Drawn {
    pairing: Pairing,
    adepts: Vec<Person>,
    mentors: Vec<Person>,
}

impl Drawn {
    fn programme(&self) -> Programme<'_> {
        Programme {
            seed: "test",
            pairing: &self.pairing,
            adepts: &self.adepts,
            mentors: &self.mentors,
            now: now(),
        }
    }

    fn proposed(&self, decisions: &Decisions) -> Matching {
        propose(&self.programme(), decisions).expect("a proposal")
    }

    /// People and points.
    fn outcome(&self, decisions: &Decisions) -> (i64, i64) {
        outcome(&self.proposed(decisions))
    }

    fn references(&self, adept: usize, mentor: usize) -> (String, String) {
        (self.adepts[adept].reference.clone(), self.mentors[mentor].reference.clone())
    }

    /// Decisions that can be kept, from drawn numbers: a pair is approved while there are places, or declined.
    fn decided(&self, numbers: &[(usize, usize, bool)]) -> Decisions {
        let mut decisions = Decisions::default();
        let mut left: Vec<u32> = self.mentors.iter().map(|mentor| mentor.places).collect();
        let mut met = BTreeSet::new();
        for (adept, mentor, approved) in numbers {
            let (Some(adept), Some(mentor)) =
                (adept.checked_rem(self.adepts.len()), mentor.checked_rem(self.mentors.len()))
            else {
                continue;
            };
            if !met.insert((adept, None)) || !met.insert((adept, Some(mentor))) {
                continue;
            }
            let pair = self.references(adept, mentor);
            if !approved {
                decisions.bans.push(pair);
            } else if left[mentor] > 0 {
                left[mentor] -= 1;
                decisions.pins.push(pair);
            }
        }
        decisions
    }
}

fn outcome(matching: &Matching) -> (i64, i64) {
    let points = matching.pairs.iter().map(|pair| i64::from(pair.score)).sum();
    (i64::try_from(matching.pairs.len()).expect("few"), points)
}

fn numbers() -> impl Strategy<Value = Vec<(usize, usize, bool)>> {
    prop::collection::vec((0_usize..60, 0_usize..60, prop::bool::ANY), 0..=4)
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (side("A", 9), side("M", 6), prop::bool::ANY, 0_u8..=20, prop::bool::weighted(0.3)).prop_map(
        |(adepts, mentors, best, floor, required)| {
            let mut pairing = pairing();
            pairing.prefer = if best { Prefer::Best } else { Prefer::Most };
            pairing.floor = floor;
            pairing.criteria[3].required = required;
            Drawn { pairing, adepts, mentors }
        },
    )
}

/// Points of a pair, counted in another way than the library does: from the answers alone.
fn points(adept: &Person, mentor: &Person) -> [u8; 7] {
    let one = |person: &Person, id: &str| match person.answers.get(id) {
        Some(Answer::One(choice)) if choice != "other" && choice != "unknown" => Some(choice.clone()),
        _ => None,
    };
    let written = |person: &Person, id: &str| match person.answers.get(id) {
        Some(Answer::Text(text)) => Some(text.trim().to_lowercase().replace("nurse", "sykepleier")),
        _ => None,
    };
    let many = |person: &Person, id: &str| match person.answers.get(id) {
        Some(Answer::Many(choices)) => choices.iter().filter(|id| *id != "other").cloned().collect(),
        _ => BTreeSet::new(),
    };
    let same = |id: &str| one(adept, id).is_some() && one(adept, id) == one(mentor, id);
    let same_word = |id: &str| written(adept, id).is_some() && written(adept, id) == written(mentor, id);
    let industries = [one(adept, "industry"), one(mentor, "industry")].map(Option::unwrap_or_default);
    let akin = industries.iter().all(|id| id == "it" || id == "finance");
    let work = match (same_word("occupation"), same("industry"), akin) {
        (true, ..) => 30,
        (_, true, _) => 20,
        (_, _, true) => 8,
        _ => 0,
    };
    let ranks = [adept, mentor].map(|person| one(person, "level").and_then(|level| rank(&level)));
    let level = match ranks {
        [Some(one), Some(other)] => [6, 3].get(usize::from(one.abs_diff(other))).copied().unwrap_or(0),
        _ => 0,
    };
    let codes = [adept, mentor].map(|person| written(person, "postal_code").unwrap_or_default());
    let kristiansand = codes.iter().all(|code| code == "4612" || code == "4632");
    let town = !codes[0].is_empty() && codes[0] == codes[1] && codes[0] != "9999" || kristiansand;
    let area = !codes[0].is_empty() && codes[0].get(..2) == codes[1].get(..2);
    let online = [adept, mentor]
        .iter()
        .all(|person| one(person, "meeting").is_some_and(|way| way == "online" || way == "both"));
    let place = if town {
        15
    } else if area {
        9
    } else if online {
        4
    } else {
        0
    };
    let common = |own: BTreeSet<String>, other: BTreeSet<String>| own.intersection(&other).count();
    let languages = common(many(adept, "languages"), many(mentor, "languages")) * 5;
    let family: BTreeSet<String> =
        many(mentor, "family").into_iter().map(|id| id.replace("outings", "outdoors")).collect();
    let family = common(many(adept, "interests"), family) * 4;
    let network = many(mentor, "network").len() * 3;
    let small = |points: usize, most: usize| u8::try_from(points.min(most)).expect("small");
    [
        work,
        if same("club") { 9 } else { 0 },
        level,
        place,
        small(languages, 10),
        small(family, 8),
        small(network, 6),
    ]
}

/// The sentence of a part must be about what is there.
fn is_true(part: &Part, adept: &Person, mentor: &Person) -> bool {
    let said = |person: &Person, id: &str| {
        person.answers.values().any(|answer| match answer {
            Answer::One(choice) => choice == id,
            Answer::Many(choices) => {
                choices.iter().any(|choice| choice == id || choice == "outings" && id == "outdoors")
            }
            Answer::Text(text) => text.trim() == id,
            _ => false,
        })
    };
    let both = |id: &String| said(adept, id) && said(mentor, id);
    match &part.basis {
        Basis::Unknown | Basis::Nothing => part.points == 0,
        Basis::Choice(id) => both(id),
        Basis::Level(one, other) => said(adept, one) && said(mentor, other) && rank(one) == rank(other),
        Basis::NearLevel(one, other) => {
            let ranks = rank(one).zip(rank(other));
            said(adept, one) && said(mentor, other) && ranks.is_some_and(|(one, other)| one.abs_diff(other) == 1)
        }
        Basis::Occupation(one, other) | Basis::Related(one, other) => said(adept, one) && said(mentor, other),
        Basis::Shared(ids) => ids.iter().all(both),
        Basis::Offers(ids) => ids.iter().all(|id| said(mentor, id)),
        Basis::Town(town) => [adept, mentor].iter().all(|person| {
            let code = person.answers.get("postal_code");
            TOWNS.iter().any(|(known, name)| code == Some(&text(known)) && name == town)
        }),
        Basis::Area(digits) => [adept, mentor].iter().all(|person| {
            matches!(person.answers.get("postal_code"), Some(Answer::Text(code)) if code.starts_with(digits.as_str()))
        }),
        Basis::Online => [adept, mentor]
            .iter()
            .all(|person| person.answers.get("meeting") != Some(&Answer::One("in_person".into()))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_point_is_what_the_answers_give(drawn in drawn()) {
        for adept in &drawn.adepts {
            for mentor in &drawn.mentors {
                let told = parts(&drawn.pairing, adept, mentor);
                let counted: Vec<u8> = told.iter().map(|part| part.points).collect();
                prop_assert_eq!(&counted[..], &points(adept, mentor)[..]);
                for part in &told {
                    prop_assert!(is_true(part, adept, mentor), "{:?} of {:?} and {:?}", part, adept, mentor);
                }
            }
        }
        // What is proposed is what the rules allow, with the points that the parts come to.
        for pair in drawn.proposed(&Decisions::default()).pairs {
            let (adept, mentor) = (&drawn.adepts[pair.adept], &drawn.mentors[pair.mentor]);
            let judged = judge(&drawn.pairing, adept, mentor);
            prop_assert_eq!(judged.as_deref().map(sum), Ok(pair.score));
        }
    }

    #[test]
    fn rows_of_all_pairs_say_what_each_pair_alone_says(drawn in drawn()) {
        use coordinator::pairing::{BLOCKED, Grid, Market, Row};
        let places = drawn.mentors.iter().map(|mentor| mentor.places).collect();
        let grid =
            Grid::new(&drawn.pairing, &drawn.adepts, &drawn.mentors, places, vec![false; drawn.adepts.len()], &[]);
        let mut row = Row::default();
        for (at, adept) in drawn.adepts.iter().enumerate() {
            grid.row(at, &mut row);
            for (score, mentor) in row.scores.iter().zip(&drawn.mentors) {
                let alone = judge(&drawn.pairing, adept, mentor).map_or(BLOCKED, |parts| sum(&parts));
                prop_assert_eq!(*score, alone, "{:?} and {:?}", adept, mentor);
            }
        }
    }

    #[test]
    fn why_not_and_why_waiting_hold_when_everybody_is_placed_again(drawn in drawn(), numbers in numbers()) {
        let decided = drawn.decided(&numbers);
        let matching = drawn.proposed(&decided);
        let best = drawn.outcome(&decided);
        let order = |(people, points): (i64, i64)| {
            if drawn.pairing.prefer == Prefer::Most { (people, points) } else { (points, people) }
        };
        let is_pinned = |adept: usize, mentor: usize| decided.pins.contains(&drawn.references(adept, mentor));
        let is_banned = |adept: usize, mentor: usize| decided.bans.contains(&drawn.references(adept, mentor));
        // The same with one pair more approved; none where the other approved pairs have all the places.
        let pinned = |adept: usize, mentor: usize| {
            let mut more = decided.clone();
            more.pins.push(drawn.references(adept, mentor));
            match propose(&drawn.programme(), &more) {
                Ok(matching) => Some(outcome(&matching)),
                Err(error) => {
                    assert_eq!(error, MatchError::Crowded(drawn.mentors[mentor].reference.clone()));
                    None
                }
            }
        };
        let one_more = |mentor: usize| {
            let mut more = drawn.clone();
            more.mentors[mentor].places += 1;
            let (people, points) = more.outcome(&decided);
            (people - best.0, points - best.1)
        };
        // Whether what is said of a mentor without a place is so.
        let holds = |adept: usize, why: &coordinator::pairing::WhyNot| {
            prop_assert_eq!(matching.free[why.mentor], 0);
            prop_assert_eq!(why.decided, (0..drawn.adepts.len()).any(|other| is_pinned(other, why.mentor)));
            match pinned(adept, why.mentor) {
                Some(then) => prop_assert!(order(then) <= order(best), "better for the whole"),
                None => prop_assert!(why.decided),
            }
            prop_assert_eq!(one_more(why.mentor), (why.one_more.people, why.one_more.points));
            Ok(())
        };
        for pair in &matching.pairs {
            let allowed = |mentor: usize| {
                let judged = judge(&drawn.pairing, &drawn.adepts[pair.adept], &drawn.mentors[mentor]);
                judged.ok().filter(|_| !is_banned(pair.adept, mentor)).map(|parts| sum(&parts))
            };
            let mut scores: Vec<(u8, usize)> =
                (0..drawn.mentors.len()).filter_map(|mentor| Some((allowed(mentor)?, mentor))).collect();
            scores.sort_by_key(|(score, mentor)| (std::cmp::Reverse(*score), *mentor));
            prop_assert_eq!(pair.pinned, is_pinned(pair.adept, pair.mentor));
            if pair.pinned {
                let judged = judge(&drawn.pairing, &drawn.adepts[pair.adept], &drawn.mentors[pair.mentor]);
                prop_assert_eq!(pair.despite, judged.err());
                prop_assert!(pair.why_not.is_none() && pair.blocking.is_none() && pair.others.is_empty());
                continue;
            }
            prop_assert_eq!(allowed(pair.mentor), Some(pair.score));
            let most = scores.first().map(|(score, _)| *score);
            match pair.why_not {
                None => prop_assert_eq!(most, Some(pair.score)),
                Some(why) => {
                    prop_assert_eq!((Some(why.score), Some(why.score)), (most, allowed(why.mentor)));
                    prop_assert!(why.score > pair.score);
                    holds(pair.adept, &why)?;
                }
            }
            let told: Vec<_> = pair.others.iter().map(|one| (one.score, one.mentor, one.is_free)).collect();
            let wanted = scores.iter().filter(|(_, mentor)| *mentor != pair.mentor).take(3);
            let wanted: Vec<_> =
                wanted.map(|(score, mentor)| (*score, *mentor, matching.free[*mentor] > 0)).collect();
            prop_assert_eq!(told, wanted);
            // A mentor who has somebody with fewer points, whom the coordinator has not decided.
            let has_poorer = |mentor: usize, score: u8| {
                let of_mentor = matching.pairs.iter().filter(|one| one.mentor == mentor && !one.pinned);
                of_mentor.into_iter().any(|one| one.score < score)
            };
            let would = scores.iter().find(|(score, mentor)| *score > pair.score && has_poorer(*mentor, *score));
            prop_assert_eq!(pair.blocking.map(|other| (other.score, other.mentor)), would.copied());
        }
        for waiting in &matching.waiting {
            let adept = &drawn.adepts[waiting.adept];
            let judged: Vec<_> = drawn.mentors.iter().enumerate().map(|(at, mentor)| {
                if is_banned(waiting.adept, at) {
                    return Err(Constraint::Forbidden);
                }
                judge(&drawn.pairing, adept, mentor)
            }).collect();
            prop_assert_eq!(judged.iter().filter(|one| one.is_ok()).count(), waiting.full);
            for (constraint, count) in &waiting.stopped {
                let by = judged.iter().filter(|one| one.as_ref().err() == Some(constraint)).count();
                prop_assert_eq!(by, *count);
            }
            prop_assert_eq!(waiting.full + waiting.stopped.values().sum::<usize>(), drawn.mentors.len());
            let most = judged.iter().flatten().map(|parts| sum(parts)).max();
            prop_assert_eq!(waiting.best.map(|one| one.score), most);
            if let Some(one) = &waiting.best {
                prop_assert_eq!(judged[one.mentor].as_deref().map(sum), Ok(one.score));
                holds(waiting.adept, one)?;
            }
        }
    }

    #[test]
    fn what_is_decided_is_so(drawn in drawn(), numbers in numbers()) {
        let decided = drawn.decided(&numbers);
        let matching = drawn.proposed(&decided);
        let pairs: BTreeSet<_> =
            matching.pairs.iter().map(|pair| drawn.references(pair.adept, pair.mentor)).collect();
        prop_assert!(decided.pins.iter().all(|pair| pairs.contains(pair)));
        prop_assert!(decided.bans.iter().all(|pair| !pairs.contains(pair)));
        for (mentor, person) in drawn.mentors.iter().enumerate() {
            let taken = matching.pairs.iter().filter(|pair| pair.mentor == mentor).count();
            prop_assert_eq!(taken + matching.free[mentor] as usize, person.places as usize);
        }
        prop_assert_eq!(matching.pairs.len() + matching.waiting.len(), drawn.adepts.len());
    }

    #[test]
    fn whom_to_look_for_helps_as_much_as_is_said(drawn in drawn()) {
        let none = Decisions::default();
        let matching = drawn.proposed(&none);
        let found = recruits(&drawn.programme(), &none, &matching).expect("recruits");
        let mut grown = drawn.clone();
        let before = drawn.outcome(&none);
        for recruit in &found {
            for number in 0..recruit.count {
                let mut person = recruit.kind.person(&drawn.programme(), number);
                person.reference = format!("~{:03}", grown.mentors.len());
                grown.mentors.push(person);
            }
        }
        let after = grown.outcome(&none);
        prop_assert_eq!(after.0 - before.0, found.iter().map(|one| one.gain.people).sum::<i64>());
        prop_assert_eq!(after.1 - before.1, found.iter().map(|one| one.gain.points).sum::<i64>());
        if let Some(first) = found.first() {
            prop_assert!(first.gain.people >= 1);
        }
        // Each line holds alone, too, where people count first.
        for recruit in found.iter().filter(|_| drawn.pairing.prefer == Prefer::Most) {
            let mut grown = drawn.clone();
            for number in 0..recruit.count {
                grown.mentors.push(recruit.kind.person(&drawn.programme(), number));
            }
            prop_assert_eq!(grown.outcome(&none).0 - before.0, recruit.gain.people);
        }
    }

    #[test]
    fn the_order_of_people_and_the_number_of_threads_change_nothing(drawn in drawn()) {
        let none = Decisions::default();
        let names = |drawn: &Drawn, matching: &Matching| -> BTreeSet<(String, String)> {
            let names = |pair: &coordinator::pairing::Pair| {
                (drawn.adepts[pair.adept].reference.clone(), drawn.mentors[pair.mentor].reference.clone())
            };
            matching.pairs.iter().map(names).collect()
        };
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
        let many = rayon::ThreadPoolBuilder::new().num_threads(7).build().expect("a pool");
        let alone = one.install(|| drawn.proposed(&none));
        prop_assert_eq!(&alone, &many.install(|| drawn.proposed(&none)));
        let mut turned = drawn.clone();
        turned.adepts.reverse();
        turned.mentors.reverse();
        // Values of pairs do not depend on the order, and equals are so rare that the pairs do not, either.
        prop_assert_eq!(names(&drawn, &alone), names(&turned, &turned.proposed(&none)));
    }
}

fn person(reference: &str, answers: &[(&str, Answer)]) -> Person {
    Person {
        reference: reference.into(),
        name: format!("=Navn {reference}"),
        answers: answers.iter().map(|(id, answer)| ((*id).to_owned(), answer.clone())).collect(),
        submitted_at: moment("2026-09-01T10:00:00Z"),
        places: 1,
    }
}

fn one(id: &str) -> Answer {
    Answer::One(id.into())
}

/// Two adepts and one mentor, who fits the second better.
fn few() -> Drawn {
    Drawn {
        pairing: pairing(),
        adepts: vec![
            person("A1", &[("industry", one("it")), ("postal_code", text("4612"))]),
            person("A2", &[("industry", one("it")), ("postal_code", text("4612")), ("club", one("north"))]),
        ],
        mentors: vec![person(
            "M1",
            &[("industry", one("it")), ("postal_code", text("4612")), ("club", one("north"))],
        )],
    }
}

fn pairs(drawn: &Drawn, decisions: &Decisions) -> Result<Vec<usize>, MatchError> {
    Ok(propose(&drawn.programme(), decisions)?.pairs.iter().map(|pair| pair.adept).collect())
}

fn decided(pins: &[(&str, &str)], bans: &[(&str, &str)]) -> Decisions {
    let owned = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(adept, mentor)| ((*adept).to_owned(), (*mentor).to_owned())).collect()
    };
    Decisions { pins: owned(pins), bans: owned(bans), ..Decisions::default() }
}

#[test]
fn pins_and_bans_are_kept_or_refused() {
    let few = few();
    assert_eq!(pairs(&few, &decided(&[], &[])), Ok(vec![1]));
    assert_eq!(pairs(&few, &decided(&[("A1", "M1")], &[])), Ok(vec![0]));
    assert_eq!(pairs(&few, &decided(&[("A1", "M1"), ("A1", "M1")], &[])), Ok(vec![0]), "said twice");
    assert_eq!(pairs(&few, &decided(&[], &[("A2", "M1")])), Ok(vec![0]));
    let refused =
        |pins: &[(&str, &str)], bans: &[(&str, &str)]| pairs(&few, &decided(pins, bans)).unwrap_err();
    assert_eq!(refused(&[("A9", "M1")], &[]), MatchError::Unknown("A9".into()));
    assert_eq!(refused(&[("A1", "M1"), ("A2", "M1")], &[]), MatchError::Crowded("M1".into()));
    assert_eq!(
        refused(&[("A1", "M1")], &[("A1", "M1")]),
        MatchError::Contradiction("A1".into(), "M1".into())
    );
    let banned = propose(&few.programme(), &decided(&[], &[("A2", "M1")])).expect("a proposal");
    assert_eq!(banned.waiting[0].stopped, [(Constraint::Forbidden, 1)].into());
}

/// The workbook of a programme in a folder.
fn workbook(drawn: &Drawn, decisions: &Decisions, reader: Spoken) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("par.xlsx");
    let (adept_form, mentor_form) = (adept(), mentor());
    let programme = drawn.programme();
    let matching = drawn.proposed(decisions);
    let recruits = recruits(&programme, decisions, &matching).expect("recruits");
    let spreads = fairness(&programme, &matching);
    let term = |word: &str| Term {
        singular: word.into(),
        definite: format!("{word}en"),
        plural: format!("{word}er"),
    };
    let (adept_term, mentor_term) = (term("adept"), term("mentor"));
    let words = Words {
        reader,
        language: &adept_form.languages[0],
        pairing: &drawn.pairing,
        adept_form: &adept_form,
        mentor_form: &mentor_form,
        adept: &adept_term,
        mentor: &mentor_term,
    };
    let proposal = Proposal {
        site: "Mentor Agder",
        programme,
        adepts: &Side { people: drawn.adepts.clone(), absent: Vec::new() },
        mentors: &Side { people: drawn.mentors.clone(), absent: Vec::new() },
        decisions,
        matching: &matching,
        recruits: &recruits,
        spreads: &spreads,
        words,
        now: now(),
        zone: &TimeZone::fixed(offset(1)),
    };
    write(&proposal, &path).expect("a workbook");
    assert!(matches!(write(&proposal, &path), Err(ProposalError::Taken(_))), "never written over");
    (folder, path)
}

fn sheet(path: &std::path::Path, name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let range = book.worksheet_range(name).expect("a sheet");
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn the_workbook_tells_of_pairs_and_of_those_who_wait() {
    let (_folder, path) = workbook(&few(), &Decisions::default(), Spoken::Bokmal);
    let rows = sheet(&path, "Koblingsforslag");
    assert_eq!(rows[1][..5], ["Adept", "Mentor", "Poeng", "Yrke og bransje", "club"]);
    assert_eq!(rows[2][..5], ["=Navn A2", "=Navn M1", "44", "20", "9"]);
    assert_eq!(rows[2][5], "ukjent");
    assert_eq!(
        rows[2][10],
        "Samme bransje: IT og data. Samme poststed: Kristiansand. club: begge har valgt «north». \
         Ukjent: utdanningsnivå, språk, interesser i familien, nettverk."
    );
    assert_eq!(rows[2][12], "Ingen mulig mentor gir flere poeng.");
    let rows = sheet(&path, "Venter");
    assert_eq!(rows[2][..2], ["=Navn A1", "82"]);
    assert_eq!(
        rows[2][3],
        "Én mentor kan passe, men alle plassene er brukt. Best: =Navn M1 med 35 poeng. \
         Én plass til der ville gitt én person til noen å møte."
    );
    let rows = sheet(&path, "Verving");
    assert_eq!(rows[2], ["Én mentor til innen «IT og data» i Kristiansand", "1", "1"]);
    let rows = sheet(&path, "Rettferdighet");
    assert!(rows[2][2] == "skjult", "{rows:?}");
    let (_folder, path) = workbook(&few(), &Decisions::default(), Spoken::English);
    assert_eq!(
        sheet(&path, "Waiting")[2][3],
        "One mentor would do, but all places are used. Best: =Navn M1 with 35 points. One more place there would give one more person somebody to meet."
    );
}

#[test]
fn no_name_is_a_formula() {
    let (_folder, path) = workbook(&few(), &Decisions::default(), Spoken::Bokmal);
    let mut book: Xlsx<_> = open_workbook(&path).expect("a workbook");
    let formulas = book.worksheet_formula("Koblingsforslag").expect("a sheet");
    assert!(formulas.is_empty());
}

#[test]
fn what_is_decided_in_the_workbook_is_kept() {
    let (_folder, path) = workbook(&few(), &decided(&[("A1", "M1")], &[]), Spoken::Bokmal);
    let read = decisions(&path).expect("decisions");
    assert_eq!((read.pins, read.bans), (vec![("A1".into(), "M1".into())], vec![]));
}

#[test]
fn what_is_declined_and_noted_is_in_every_later_workbook() {
    let pair = |adept: &str| (adept.to_owned(), "M1".to_owned());
    let remark = Remark { later: true, adept_says: Some(true), mentor_says: None, note: "ringes".into() };
    let refused = Remark { mentor_says: Some(false), ..Remark::default() };
    let first = Decisions {
        bans: vec![pair("A2")],
        remarks: [(pair("A1"), remark), (pair("A2"), refused)].into(),
        ..Decisions::default()
    };
    let (_folder, path) = workbook(&few(), &first, Spoken::Bokmal);
    let second = decisions(&path).expect("decisions");
    assert_eq!((&second.pins, &second.bans, &second.remarks), (&vec![], &first.bans, &first.remarks));
    assert_eq!(sheet(&path, "Avslått")[2][..5], ["=Navn A2", "=Navn M1", "Avslått", "", "Nei"]);
    let (_folder, path) = workbook(&few(), &second, Spoken::English);
    let third = decisions(&path).expect("decisions");
    assert_eq!((third.bans, third.remarks), (first.bans, first.remarks));
}

#[test]
fn a_no_outlives_that_one_of_the_two_cannot_be_paired_for_a_while() {
    use coordinator::pairing::Absence;
    let few = few();
    let adepts = Side { people: few.adepts.clone(), absent: Vec::new() };
    let away = Side { people: Vec::new(), absent: vec![(few.mentors[0].clone(), Absence::NoPlace)] };
    let back = Side { people: few.mentors.clone(), absent: Vec::new() };
    let said = decided(&[("A1", "M1")], &[("A2", "M1"), ("A2", "M9")]);
    let (kept, gone) = said.among(&adepts, &away);
    assert_eq!((kept.pins.len(), kept.bans.len(), gone), (0, 0, 1));
    assert_eq!(kept.dormant, [("A2".to_owned(), "M1".to_owned())], "who is erased is forgotten");
    let (kept, _) = kept.among(&adepts, &back);
    assert_eq!(kept.bans, [("A2".to_owned(), "M1".to_owned())]);
}

#[test]
fn the_same_proposal_is_the_same_file() {
    let of = |reader| std::fs::read(workbook(&few(), &Decisions::default(), reader).1).expect("a workbook");
    assert!(of(Spoken::Bokmal) == of(Spoken::Bokmal));
}

#[test]
fn who_may_have_applied_twice_is_told() {
    let mut few = few();
    let phone = |person: &mut Person, number: &str| person.answers.insert("phone".into(), text(number));
    phone(&mut few.adepts[0], "+47 400 00 001");
    phone(&mut few.adepts[1], "40000001");
    assert_eq!(repeated(&few.adepts), [0, 1].into());
    assert_eq!(repeated(&few.mentors), BTreeSet::new());
    let (_folder, path) = workbook(&few, &Decisions::default(), Spoken::Bokmal);
    let told = |name: &str| format!("Merk: {name} har samme e-post eller telefon som i en annen søknad.");
    assert!(sheet(&path, "Koblingsforslag")[2][10].contains(&told("=Navn A2")));
    assert!(sheet(&path, "Venter")[2][3].contains(&told("=Navn A1")));
}

#[test]
fn a_mentor_is_looked_for_who_knows_the_language_that_is_needed() {
    let mut few = few();
    few.adepts.truncate(1);
    few.adepts[0].answers.extend([
        ("norwegian".to_owned(), one("a2")),
        ("languages".to_owned(), Answer::Many(vec!["uk".into()])),
    ]);
    let matching = few.proposed(&Decisions::default());
    assert_eq!(matching.waiting[0].stopped, [(Constraint::Language, 1)].into());
    let (_folder, path) = workbook(&few, &Decisions::default(), Spoken::Bokmal);
    assert_eq!(
        sheet(&path, "Verving")[2],
        ["Én mentor til innen «IT og data» i Kristiansand som kan ukrainsk", "1", "1"]
    );
}

/// What is said of each thing that points are given for.
#[test]
fn every_basis_has_a_sentence_of_its_own() {
    let (adept_form, mentor_form, pairing) = (adept(), mentor(), pairing());
    let term = Term { singular: "mentor".into(), definite: "mentoren".into(), plural: "mentorer".into() };
    let words = Words {
        reader: Spoken::Bokmal,
        language: &adept_form.languages[0],
        pairing: &pairing,
        adept_form: &adept_form,
        mentor_form: &mentor_form,
        adept: &term,
        mentor: &term,
    };
    let text = |id: &str| id.to_owned();
    let said = |at: usize, basis: Basis| words.part(&pairing.criteria[at], &Part { points: 1, basis });
    for (at, basis, wanted) in [
        (0, Basis::Unknown, "Yrke og bransje: ukjent."),
        (0, Basis::Nothing, "Yrke og bransje: ikke noe felles."),
        (0, Basis::Occupation(text("Kokk"), text("kokk")), "Samme yrke: Kokk."),
        (0, Basis::Occupation(text("nurse"), text("sykepleier")), "Samme yrke: nurse og sykepleier."),
        (0, Basis::Choice(text("it")), "Samme bransje: IT og data."),
        (
            0,
            Basis::Related(text("it"), text("health")),
            "Beslektede bransjer: «IT og data» og «Helse og omsorg».",
        ),
        (1, Basis::Choice(text("north")), "club: begge har valgt «north»."),
        (1, Basis::Related(text("north"), text("south")), "club: lignende svar, «north» og «south»."),
        (2, Basis::Level(text("master"), text("master")), "Utdanningsnivå: begge har «master»."),
        (
            2,
            Basis::Level(text("secondary"), text("certificate")),
            "Utdanningsnivå: like høyt, «secondary» og «certificate».",
        ),
        (
            2,
            Basis::NearLevel(text("bachelor"), text("master")),
            "Utdanningsnivå: nesten likt, «bachelor» og «master».",
        ),
        (3, Basis::Town(text("Oslo")), "Samme poststed: Oslo."),
        (3, Basis::Area(text("46")), "Nær hverandre: begge postnumrene begynner på 46."),
        (3, Basis::Online, "Begge kan møtes på nett."),
        (4, Basis::Shared(vec![text("en"), text("uk")]), "Språk til felles: Engelsk, Ukrainsk."),
        (6, Basis::Offers(vec![text("own")]), "Nettverk: own."),
    ] {
        assert_eq!(said(at, basis), wanted);
    }
}

/// A workbook with these rows, as a coordinator may leave it: columns moved, words in another case.
fn edited(rows: &[[&str; 5]]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("par.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_string(0, 0, "Mine notater").expect("a cell");
    let sheet = book.add_worksheet();
    let ids = ["choice", "mentor_reference", "mentor_says", "adept_reference", "adept_says"];
    for (row, cells) in (0..).zip([ids, [""; 5]].iter().chain(rows)) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, *cell).expect("a cell");
        }
    }
    book.save(&path).expect("saved");
    (folder, path)
}

#[test]
fn decisions_are_found_wherever_the_columns_stand() {
    let (_folder, path) = edited(&[
        ["godkjent ", "M1", "", "A1", ""],
        ["Approved", "M2", "Nei", "A2", ""],
        ["Avslått", "M3", "Ja", "A3", "ja"],
        ["Vent", "M4", "", "A4", ""],
        ["", "", "", "", ""],
    ]);
    let read = decisions(&path).expect("decisions");
    assert_eq!(read.pins, [("A1".to_owned(), "M1".to_owned())]);
    assert_eq!(read.bans, [("A2".to_owned(), "M2".to_owned()), ("A3".to_owned(), "M3".to_owned())]);
}

#[test]
fn what_is_no_proposal_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("annet.xlsx");
    assert!(matches!(decisions(&path), Err(DecisionsError::Disk { .. })));
    std::fs::write(&path, "ikke et regneark").expect("written");
    assert!(matches!(decisions(&path), Err(DecisionsError::Unreadable(_))));
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet();
    book.save(&path).expect("saved");
    assert!(matches!(decisions(&path), Err(DecisionsError::Foreign(_))));
}

#[test]
fn who_cannot_take_part_is_told_of_with_a_reason() {
    use coordinator::pairing::Absence;
    let form = mentor();
    let application = |reference: &str, change: &dyn Fn(&mut applications::Application)| {
        let mut application = crate::sample::named(reference, "Kari");
        change(&mut application);
        application
    };
    let answered = |id: &'static str, answer: Answer| {
        move |application: &mut applications::Application| {
            application.answers.insert(id.to_owned(), answer.clone());
        }
    };
    let day = jiff::civil::date(2027, 6, 1);
    let all = [
        application("R", &|one| one.suspected = vec!["trap".into()]),
        application("W", &|one| one.waiting_list = true),
        application("L", &answered("available_from", Answer::Date(day))),
        application("N", &answered("capacity", Answer::Number(0))),
        application("E", &|one| one.expires_at = Timestamp::UNIX_EPOCH),
        application("T", &answered("capacity", Answer::Number(3))),
    ];
    let side = Side::of(Role::Mentor, [(&form, all.as_slice())], now());
    let people: Vec<(&str, u32)> =
        side.people.iter().map(|person| (person.reference.as_str(), person.places)).collect();
    assert_eq!(people, [("T", 3)]);
    let absent: Vec<(&str, &Absence)> =
        side.absent.iter().map(|(person, absence)| (person.reference.as_str(), absence)).collect();
    assert_eq!(
        absent,
        [
            ("L", &Absence::Later(day)),
            ("N", &Absence::NoPlace),
            ("R", &Absence::Suspected),
            ("W", &Absence::WaitingList)
        ]
    );
    assert_eq!(Side::of(Role::Adept, [(&form, all.as_slice())], now()), Side::default());
}
