//! What the sheets say.

use forms::pairing::{CriterionKind, Prefer};
use messages::{Message, message};

use super::Proposal;
use super::table::{Cell, Column, Kind, Table, code};
use crate::pairing::{Absence, LEAST, Pair, Person, Recruit, Spread, Waiting, name};

/// Most hours of a day, to count days of waiting.
const HOURS: i64 = 24;

/// All sheets, in order.
pub(super) fn all(proposal: &Proposal<'_>) -> Vec<Table> {
    let sheets = Sheets { proposal };
    let absent =
        (!proposal.adepts.absent.is_empty() || !proposal.mentors.absent.is_empty()).then(|| sheets.absent());
    let first = [sheets.pairs(), sheets.waiting(), sheets.recruits(), sheets.fairness()];
    first.into_iter().chain(absent).chain([sheets.about()]).collect()
}

struct Sheets<'a> {
    proposal: &'a Proposal<'a>,
}

impl Sheets<'_> {
    fn say(&self, message: &Message) -> String {
        message.text(self.proposal.words.reader)
    }

    fn column(&self, id: &str, heading: &Message, width: u16, kind: Kind) -> Column {
        Column { id: id.to_owned(), heading: self.say(heading), width, kind }
    }

    fn word(id: &str, heading: &str, width: u16, kind: Kind) -> Column {
        Column { id: id.to_owned(), heading: capital(heading), width, kind }
    }

    fn pairs(&self) -> Table {
        let Proposal { programme, words, matching, .. } = self.proposal;
        let yes_no = || vec![self.say(&message!("proposal-yes")), self.say(&message!("proposal-no"))];
        let mut columns = vec![
            Self::word("adept", &words.adept.singular, 24, Kind::Name),
            Self::word("mentor", &words.mentor.singular, 24, Kind::Name),
            self.column("points", &message!("proposal-points"), 9, Kind::Points(100)),
        ];
        columns.extend(programme.pairing.criteria.iter().map(|criterion| {
            let heading = words.criterion(criterion);
            let longest = heading.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
            Column {
                id: code(&criterion.id),
                width: u16::try_from(longest + 4).unwrap_or(20).clamp(10, 18),
                heading,
                kind: Kind::Points(criterion.most()),
            }
        }));
        columns.extend([
            self.column("why", &message!("proposal-why"), 46, Kind::Text),
            self.column("next_best", &message!("proposal-next"), 28, Kind::Text),
            self.column("why_not", &message!("proposal-why-not"), 42, Kind::Text),
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
            self.column(
                "adept_says",
                &message!("proposal-says", who = capital(&words.adept.definite)),
                15,
                Kind::Choice(yes_no()),
            ),
            self.column(
                "mentor_says",
                &message!("proposal-says", who = capital(&words.mentor.definite)),
                15,
                Kind::Choice(yes_no()),
            ),
            self.column("note", &message!("proposal-note"), 28, Kind::Text),
            Self::word("adept_reference", "", 14, Kind::Hidden),
            Self::word("mentor_reference", "", 14, Kind::Hidden),
        ]);
        let rows = matching.pairs.iter().map(|pair| self.pair(pair)).collect();
        Table { name: self.say(&message!("proposal-sheet-pairs")), columns, rows, frozen: 2 }
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
        let decided = if pair.pinned { self.say(&message!("proposal-approve")) } else { String::new() };
        row.extend([
            Cell::text(words.why(&pair.parts)),
            Cell::text(next.collect::<Vec<_>>().join("\n")),
            Cell::text(words.why_not(pair, programme.mentors)),
            Cell::text(decided),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::text(reference(programme.adepts, pair.adept)),
            Cell::text(reference(programme.mentors, pair.mentor)),
        ]);
        row
    }

    fn waiting(&self) -> Table {
        let Proposal { programme, words, matching, .. } = self.proposal;
        let columns = vec![
            Self::word("adept", &words.adept.singular, 26, Kind::Name),
            self.column("days", &message!("proposal-days"), 11, Kind::Number),
            self.column(
                "possible",
                &message!("proposal-possible", mentors = &words.mentor.plural),
                14,
                Kind::Number,
            ),
            self.column("why", &message!("proposal-why-waiting"), 100, Kind::Text),
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
                Cell::text(words.waiting(waiting, programme.mentors)),
                Cell::text(reference(programme.adepts, waiting.adept)),
            ]
        };
        let rows = matching.waiting.iter().map(row).collect();
        Table { name: self.say(&message!("proposal-sheet-waiting")), columns, rows, frozen: 1 }
    }

    fn recruits(&self) -> Table {
        let columns = vec![
            self.column("who", &message!("proposal-who"), 70, Kind::Name),
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
            rows.push(vec![Cell::text(self.say(&message!("proposal-no-recruits")))]);
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
        spread.groups.iter().map(row).collect()
    }

    fn absent(&self) -> Table {
        let Proposal { words, adepts, mentors, .. } = self.proposal;
        let columns = vec![
            self.column("side", &message!("proposal-side"), 18, Kind::Text),
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
        rows.push([message!("proposal-hidden"), message!("proposal-hidden-text", least = LEAST)]);
        rows.push([message!("proposal-next-time"), message!("proposal-next-time-text")]);
        let mut rows: Vec<Vec<Cell>> = rows
            .iter()
            .map(|row| row.iter().map(|message| Cell::text(self.say(message))).collect())
            .collect();
        rows.extend(programme.pairing.criteria.iter().map(|criterion| {
            let steps: Vec<String> = criterion.points.iter().map(u8::to_string).collect();
            let most = message!("proposal-steps", most = criterion.most(), steps = steps.join(", "));
            vec![Cell::text(words.criterion(criterion)), Cell::text(self.say(&most))]
        }));
        Table { name: self.say(&message!("proposal-sheet-about")), columns, rows, frozen: 0 }
    }
}

fn reference(people: &[Person], at: usize) -> &str {
    people.get(at).map_or("", |person| person.reference.as_str())
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
