//! What the sheets say.

use std::collections::BTreeSet;

use forms::pairing::{Criterion, CriterionKind, Prefer};
use messages::{Message, message};

use super::Proposal;
use super::table::{Cell, Column, Kind, Table, code};
use crate::pairing::{
    Absence, Constraint, LEAST, Pair, Person, Recruit, Remark, Side, Spread, Waiting, name, repeated,
};

/// Most hours of a day, to count days of waiting.
const HOURS: i64 = 24;

/// All sheets, in order.
pub(super) fn all(proposal: &Proposal<'_>) -> Vec<Table> {
    let sheets =
        Sheets { proposal, repeated: [proposal.programme.adepts, proposal.programme.mentors].map(repeated) };
    let decisions = proposal.decisions;
    let declined = (!decisions.bans.is_empty() || !decisions.dormant.is_empty()).then(|| sheets.declined());
    let absent =
        (!proposal.adepts.absent.is_empty() || !proposal.mentors.absent.is_empty()).then(|| sheets.absent());
    let first = [sheets.pairs(), sheets.waiting()];
    let then = [sheets.recruits(), sheets.fairness()];
    first.into_iter().chain(declined).chain(then).chain(absent).chain([sheets.about()]).collect()
}

struct Sheets<'a> {
    proposal: &'a Proposal<'a>,
    /// Adepts, and mentors, who may have applied twice.
    repeated: [BTreeSet<usize>; 2],
}

impl Sheets<'_> {
    fn say(&self, message: &Message) -> String {
        message.text(self.proposal.words.reader)
    }

    fn column(&self, id: &str, heading: &Message, width: u16, kind: Kind) -> Column {
        Column { id: id.to_owned(), heading: self.say(heading), width, kind }
    }

    fn word(id: &str, heading: &str, width: u16, kind: Kind) -> Column {
        Column { id: id.to_owned(), heading: capital(heading), width: roomy(heading, width), kind }
    }

    fn pairs(&self) -> Table {
        let Proposal { programme, words, matching, .. } = self.proposal;
        let mut columns = vec![
            Self::word("adept", &words.adept.singular, 22, Kind::Name),
            Self::word("mentor", &words.mentor.singular, 22, Kind::Name),
            self.column("points", &message!("proposal-points"), 9, Kind::Points(100)),
        ];
        columns.extend(programme.pairing.criteria.iter().map(|criterion| {
            let heading = words.criterion(criterion);
            Column {
                id: code(&criterion.id),
                width: roomy(&heading, 10).min(18),
                heading,
                kind: Kind::Points(criterion.most()),
            }
        }));
        columns.extend([
            self.column("why", &message!("proposal-why"), 54, Kind::Text),
            self.column("next_best", &message!("proposal-next"), 30, Kind::Text),
            self.column("why_not", &message!("proposal-why-not"), 60, Kind::Text),
        ]);
        columns.extend(self.decision_columns());
        let rows = matching.pairs.iter().map(|pair| self.pair(pair)).collect();
        Table { name: self.say(&message!("proposal-sheet-pairs")), columns, rows, frozen: 2 }
    }

    /// Where the coordinator decides, and the references of the two. The next proposal reads them.
    fn decision_columns(&self) -> [Column; 6] {
        let words = self.proposal.words;
        let yes_no = || vec![self.say(&message!("proposal-yes")), self.say(&message!("proposal-no"))];
        let says = |id, who: &str| {
            let heading = message!("proposal-says", who = capital(who));
            self.column(id, &heading, roomy(who, 17), Kind::Choice(yes_no()))
        };
        [
            self.column(
                "choice",
                &message!("proposal-choice"),
                13,
                Kind::Choice(vec![
                    self.say(&message!("proposal-approve")),
                    self.say(&message!("proposal-decline")),
                    self.say(&message!("proposal-later")),
                ]),
            ),
            says("adept_says", &words.adept.definite),
            says("mentor_says", &words.mentor.definite),
            self.column("note", &message!("proposal-note"), 30, Kind::Text),
            Self::word("adept_reference", "", 14, Kind::Hidden),
            Self::word("mentor_reference", "", 14, Kind::Hidden),
        ]
    }

    /// The cells of [`decision_columns`](Self::decision_columns): what is decided, and what was written beside the pair earlier.
    fn decision(&self, decided: Option<&Message>, references: [&str; 2]) -> [Cell; 6] {
        let pair = references.map(str::to_owned).into();
        let nothing = Remark::default();
        let remark = self.proposal.decisions.remarks.get(&pair).unwrap_or(&nothing);
        let later = remark.later.then(|| message!("proposal-later"));
        let say =
            |message: Option<&Message>| message.map_or(Cell::Empty, |message| Cell::text(self.say(message)));
        let says = |said: Option<bool>| {
            let message = if said? { message!("proposal-yes") } else { message!("proposal-no") };
            Some(message)
        };
        let [adept, mentor] = references;
        [
            say(decided.or(later.as_ref())),
            say(says(remark.adept_says).as_ref()),
            say(says(remark.mentor_says).as_ref()),
            Cell::text(&*remark.note),
            Cell::text(adept),
            Cell::text(mentor),
        ]
    }

    /// Pairs that are not to be. Nobody else remembers them.
    fn declined(&self) -> Table {
        let Proposal { words, decisions, adepts, mentors, .. } = self.proposal;
        let mut columns = vec![
            Self::word("adept", &words.adept.singular, 26, Kind::Name),
            Self::word("mentor", &words.mentor.singular, 26, Kind::Name),
        ];
        columns.extend(self.decision_columns());
        let mut pairs: Vec<_> = decisions.bans.iter().chain(&decisions.dormant).collect();
        pairs.sort();
        pairs.dedup();
        let named = |side: &Side, reference: &str| {
            let all = side.people.iter().chain(side.absent.iter().map(|(person, _)| person));
            let person = all.into_iter().find(|person| person.reference == reference);
            Cell::text(person.map_or(reference, |person| name(std::slice::from_ref(person), 0)))
        };
        let row = |(adept, mentor): &(String, String)| {
            let mut row = vec![named(adepts, adept), named(mentors, mentor)];
            row.extend(self.decision(Some(&message!("proposal-decline")), [adept, mentor]));
            row
        };
        let rows = pairs.into_iter().map(row).collect();
        Table { name: self.say(&message!("proposal-sheet-declined")), columns, rows, frozen: 2 }
    }

    fn pair(&self, pair: &Pair) -> Vec<Cell> {
        let Proposal { programme, words, .. } = self.proposal;
        let mut row = vec![
            Cell::text(name(programme.adepts, pair.adept)),
            Cell::text(name(programme.mentors, pair.mentor)),
            Cell::Number(pair.score.into()),
        ];
        row.extend(pair.parts.iter().map(|part| match part.basis {
            crate::pairing::Basis::Unknown => Cell::text(self.say(&message!("proposal-unknown"))),
            _ => Cell::Number(part.points.into()),
        }));
        let next = pair.others.iter().map(|other| {
            let mentor = name(programme.mentors, other.mentor);
            let message = if other.is_free {
                message!("proposal-other-free", mentor = mentor, score = other.score)
            } else {
                message!("proposal-other", mentor = mentor, score = other.score)
            };
            self.say(&message)
        });
        let repeated = self.repeated_of([Some(pair.adept), Some(pair.mentor)]);
        row.extend([
            Cell::text(sentences([words.why(&pair.parts)].into_iter().chain(repeated))),
            Cell::text(next.collect::<Vec<_>>().join("\n")),
            Cell::text(words.why_not(pair, programme.mentors)),
        ]);
        let approved = pair.pinned.then(|| message!("proposal-approve"));
        let references = [reference(programme.adepts, pair.adept), reference(programme.mentors, pair.mentor)];
        row.extend(self.decision(approved.as_ref(), references));
        row
    }

    /// That somebody may have applied twice: the adept, the mentor.
    fn repeated_of(&self, people: [Option<usize>; 2]) -> Vec<String> {
        let programme = self.proposal.programme;
        let sides = [programme.adepts, programme.mentors].into_iter().zip(&self.repeated);
        let told = sides.zip(people).filter_map(|((side, repeated), at)| {
            let at = at.filter(|at| repeated.contains(at))?;
            Some(self.say(&message!("proposal-repeated", name = name(side, at))))
        });
        told.collect()
    }

    fn waiting(&self) -> Table {
        let Proposal { programme, words, matching, .. } = self.proposal;
        let columns = vec![
            Self::word("adept", &words.adept.singular, 26, Kind::Name),
            self.column("days", &message!("proposal-days"), 13, Kind::Number),
            self.column(
                "possible",
                &message!("proposal-possible", mentors = &words.mentor.plural),
                14,
                Kind::Number,
            ),
            self.column("why", &message!("proposal-why-waiting"), 110, Kind::Text),
            Self::word("adept_reference", "", 14, Kind::Hidden),
        ];
        let row = |waiting: &Waiting| {
            let days = programme
                .adepts
                .get(waiting.adept)
                .map_or(0, |adept| self.proposal.now.duration_since(adept.submitted_at).as_hours() / HOURS);
            vec![
                Cell::text(name(programme.adepts, waiting.adept)),
                Cell::Number(days),
                Cell::count(waiting.full),
                Cell::text(sentences(
                    [words.waiting(waiting, programme.mentors)]
                        .into_iter()
                        .chain(self.repeated_of([Some(waiting.adept), None])),
                )),
                Cell::text(reference(programme.adepts, waiting.adept)),
            ]
        };
        let rows = matching.waiting.iter().map(row).collect();
        Table { name: self.say(&message!("proposal-sheet-waiting")), columns, rows, frozen: 1 }
    }

    fn recruits(&self) -> Table {
        let columns = vec![
            self.column("who", &message!("proposal-who"), 90, Kind::Name),
            self.column("count", &message!("proposal-count"), 10, Kind::Number),
            self.column("people", &message!("proposal-people"), 22, Kind::Number),
        ];
        let row = |recruit: &Recruit| {
            vec![
                Cell::text(self.proposal.words.recruit(recruit)),
                Cell::count(recruit.count),
                Cell::Number(recruit.gain.people),
            ]
        };
        let mut rows: Vec<Vec<Cell>> = self.proposal.recruits.iter().map(row).collect();
        if rows.is_empty() {
            let nobody = self.proposal.matching.waiting.is_empty();
            let why =
                if nobody { message!("proposal-nobody-waits") } else { message!("proposal-no-recruits") };
            rows.push(vec![Cell::text(self.say(&why)), Cell::Empty, Cell::Empty]);
        }
        Table { name: self.say(&message!("proposal-sheet-recruits")), columns, rows, frozen: 1 }
    }

    fn fairness(&self) -> Table {
        let words = self.proposal.words;
        let columns = vec![
            self.column("question", &message!("proposal-question"), 40, Kind::Text),
            self.column("answer", &message!("proposal-answer"), 34, Kind::Name),
            Self::word("people", &words.adept.plural, 14, Kind::Number),
            self.column("paired", &message!("proposal-paired"), 14, Kind::Number),
            self.column("share", &message!("proposal-share"), 14, Kind::Points(100)),
            self.column("points", &message!("proposal-average"), 16, Kind::Points(100)),
        ];
        let rows = self.proposal.spreads.iter().flat_map(|spread| self.spread(spread)).collect();
        Table { name: self.say(&message!("proposal-sheet-fairness")), columns, rows, frozen: 2 }
    }

    fn spread(&self, spread: &Spread) -> Vec<Vec<Cell>> {
        let words = self.proposal.words;
        let form = words.adept_form;
        let criteria = &self.proposal.programme.pairing.criteria;
        let place = criteria
            .iter()
            .find(|criterion| criterion.kind == CriterionKind::Place && criterion.adept == spread.question);
        let question =
            place.map_or_else(|| words.question(form, &spread.question), |place| words.criterion(place));
        let row = |group: &crate::pairing::Group| {
            let answer = group.answer.as_deref().map_or_else(
                || self.say(&message!("proposal-unknown")),
                |id| words.choice(form, &spread.question, id),
            );
            let mut cells = vec![Cell::text(question.clone()), Cell::text(answer)];
            match group.outcome {
                None => cells.push(Cell::text(self.say(&message!("proposal-few")))),
                Some(outcome) => cells.extend([
                    Cell::count(outcome.people),
                    Cell::count(outcome.paired),
                    Cell::count((outcome.paired * 200 + outcome.people) / (outcome.people * 2).max(1)),
                    if outcome.paired == 0 { Cell::Empty } else { Cell::count(outcome.points) },
                ]),
            }
            cells.resize(6, Cell::Empty);
            cells
        };
        // Who has not answered comes last.
        let (known, unknown): (Vec<_>, Vec<_>) =
            spread.groups.iter().partition(|group| group.answer.is_some());
        known.into_iter().chain(unknown).map(row).collect()
    }

    fn absent(&self) -> Table {
        let Proposal { words, adepts, mentors, .. } = self.proposal;
        let side = roomy(&words.adept.singular, 18).max(roomy(&words.mentor.singular, 18));
        let columns = vec![
            self.column("side", &message!("proposal-side"), side, Kind::Text),
            self.column("name", &message!("proposal-name"), 28, Kind::Name),
            self.column("why", &message!("proposal-why-absent"), 70, Kind::Text),
            Self::word("reference", "", 14, Kind::Hidden),
        ];
        let row = |side: &str, person: &Person, absence: &Absence| {
            vec![
                Cell::text(capital(side)),
                Cell::text(name(std::slice::from_ref(person), 0)),
                Cell::text(words.absence(absence)),
                Cell::text(&*person.reference),
            ]
        };
        let sides = [(&words.adept.singular, adepts), (&words.mentor.singular, mentors)];
        let rows = sides.into_iter().flat_map(|(side, people)| {
            people.absent.iter().map(move |(person, absence)| row(side, person, absence))
        });
        let rows = rows.collect();
        Table { name: self.say(&message!("proposal-sheet-absent")), columns, rows, frozen: 0 }
    }

    /// How the proposal was made: what counts, and that it is the best.
    fn about(&self) -> Table {
        let Proposal { programme, words, matching, .. } = self.proposal;
        let columns = vec![
            self.column("what", &message!("proposal-what"), 34, Kind::Name),
            self.column("value", &message!("proposal-value"), 90, Kind::Text),
        ];
        let mut rows = vec![
            [
                message!("proposal-made"),
                message!("proposal-best", pairs = matching.pairs.len(), waiting = matching.waiting.len()),
            ],
            [
                message!("proposal-order"),
                match programme.pairing.prefer {
                    Prefer::Most => message!("proposal-order-most"),
                    Prefer::Best => message!("proposal-order-best"),
                },
            ],
        ];
        if programme.pairing.even {
            rows.push([message!("proposal-even"), message!("proposal-even-text")]);
        }
        if programme.pairing.floor > 0 {
            rows.push([
                message!("proposal-floor"),
                message!("proposal-floor-text", floor = programme.pairing.floor),
            ]);
        }
        rows.push([message!("proposal-stops"), message!("proposal-list", list = self.stops())]);
        rows.push([message!("proposal-hidden"), message!("proposal-hidden-text", least = LEAST)]);
        rows.push([message!("proposal-next-time"), message!("proposal-next-time-text")]);
        let mut rows: Vec<Vec<Cell>> = rows
            .iter()
            .map(|row| row.iter().map(|message| Cell::text(self.say(message))).collect())
            .collect();
        rows.extend(programme.pairing.criteria.iter().map(|criterion| {
            let steps = message!("proposal-list", list = self.steps(criterion));
            let heading = message!("proposal-gives", criterion = words.criterion(criterion));
            vec![Cell::text(self.say(&heading)), Cell::text(self.say(&steps))]
        }));
        Table { name: self.say(&message!("proposal-sheet-about")), columns, rows, frozen: 0 }
    }

    /// All that can stop a pair in this programme.
    fn stops(&self) -> String {
        let Proposal { programme, words, .. } = self.proposal;
        let pairing = programme.pairing;
        let always =
            [Constraint::Forbidden, Constraint::SameHousehold, Constraint::SameEmployer, Constraint::Meeting];
        let required = pairing.criteria.iter().enumerate().filter(|(_, criterion)| criterion.required);
        let all = always
            .into_iter()
            .chain(pairing.language.as_ref().map(|_| Constraint::Language))
            .chain((0..pairing.wishes.len()).map(Constraint::Wish))
            .chain(required.map(|(at, _)| Constraint::Required(at)))
            .chain((pairing.floor > 0).then_some(Constraint::Floor));
        let said: Vec<String> = all.map(|one| self.say(&words.constraint(one))).collect();
        capital(&said.join("; "))
    }

    /// What a criterion gives points for, step by step.
    fn steps(&self, criterion: &Criterion) -> String {
        let points = |step: usize| criterion.step(step);
        let most = criterion.most();
        let steps = match criterion.kind {
            CriterionKind::Work => vec![
                message!("steps-occupation", points = points(0)),
                message!("steps-industry", points = points(1)),
                message!("steps-related-industry", points = points(2)),
            ],
            CriterionKind::Same => vec![
                message!("steps-same", points = points(0)),
                message!("steps-related", points = points(1)),
            ],
            CriterionKind::Level => vec![
                message!("steps-level", points = points(0)),
                message!("steps-near-level", points = points(1)),
            ],
            CriterionKind::Place => vec![
                message!("steps-town", points = points(0)),
                message!("steps-area", points = points(1)),
                message!("steps-online", points = points(2)),
            ],
            CriterionKind::Shared => vec![message!("steps-shared", points = points(0), most = most)],
            CriterionKind::Offers => vec![message!("steps-offers", points = points(0), most = most)],
        };
        let given = steps.iter().zip(0..).filter(|(_, step)| points(*step) > 0);
        given.map(|(step, _)| self.say(step)).collect::<Vec<_>>().join("; ")
    }
}

/// A width with room for the longest word of a heading and the arrow of the filter.
fn roomy(heading: &str, least: u16) -> u16 {
    let longest = heading.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    u16::try_from(longest + 4).unwrap_or(least).clamp(least, 32)
}

fn sentences(said: impl Iterator<Item = String>) -> String {
    said.collect::<Vec<_>>().join(" ")
}

fn reference(people: &[Person], at: usize) -> &str {
    people.get(at).map_or("", |person| person.reference.as_str())
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
