//! All pairs of a programme, scored row by row: the same as [`judge`](super::constraint::judge), for a hundred million pairs.
//!
//! Answers become small numbers, once for each person. What two answers are worth is looked up in a table that is made with the plain
//! rules of `score` and `constraint`, once for each pair of different answers.

use std::collections::BTreeMap;

use forms::pairing::{Criterion, CriterionKind, Pairing};

use super::assignment::{Market, Row};
use super::constraint;
use super::people::Person;
use super::score;
use super::towns;
use super::value::BLOCKED;

/// The pairs of two sides.
pub struct Grid {
    places: Vec<u32>,
    columns: Vec<Column>,
    bars: Vec<Bar>,
    floor: u8,
    /// For each adept the mentors that the coordinator has said no to, and for adepts left out all.
    never: Vec<Vec<usize>>,
    left_out: Vec<bool>,
}

/// One criterion: the best of its steps.
struct Column {
    required: bool,
    steps: Vec<Step>,
}

/// One way to points.
enum Step {
    Table(Table),
    Equal(Equal),
    Overlap(Overlap),
    Given(Vec<u8>),
}

/// What stops a pair.
enum Bar {
    /// Where the table has something.
    Table(Table),
    /// Where both have the same.
    Equal(Equal),
    /// Where they have nothing in common, and the adept needs it.
    Apart { needs: Vec<bool>, overlap: Overlap },
}

/// Points by the codes of two answers.
struct Table {
    adepts: Vec<u16>,
    mentors: Vec<u16>,
    cells: Vec<Vec<u8>>,
}

/// Points for the same code; 0 is no code.
struct Equal {
    adepts: Vec<u32>,
    mentors: Vec<u32>,
    points: u8,
}

/// Points for each choice in common: a bit each, in as many words as it takes.
struct Overlap {
    adepts: Vec<Vec<u64>>,
    /// By word, then by mentor.
    mentors: Vec<Vec<u64>>,
    each: u8,
    most: u8,
}

impl Grid {
    /// The pairs of adepts and mentors. `places` are those left to each mentor; `left_out` adepts are paired already; `never` are
    /// pairs that the coordinator has said no to.
    pub fn new(
        pairing: &Pairing,
        adepts: &[Person],
        mentors: &[Person],
        places: Vec<u32>,
        left_out: Vec<bool>,
        never: &[(usize, usize)],
    ) -> Self {
        let sides = Sides { pairing, adepts, mentors };
        let mut by_adept = vec![Vec::new(); adepts.len()];
        for (adept, mentor) in never {
            if let Some(mentors) = by_adept.get_mut(*adept) {
                mentors.push(*mentor);
            }
        }
        Self {
            places,
            columns: pairing.criteria.iter().map(|criterion| sides.column(criterion)).collect(),
            bars: sides.bars(),
            floor: pairing.floor,
            never: by_adept,
            left_out,
        }
    }
}

impl Market for Grid {
    fn adepts(&self) -> usize {
        self.never.len()
    }

    fn capacities(&self) -> &[u32] {
        &self.places
    }

    fn row(&self, adept: usize, row: &mut Row) {
        let Row { scores, part, step, stopped } = row;
        for buffer in [&mut *scores, &mut *part, &mut *step, &mut *stopped] {
            buffer.clear();
            buffer.resize(self.places.len(), 0);
        }
        for column in &self.columns {
            part.fill(0);
            for way in &column.steps {
                way.raise(adept, part, step);
            }
            for (score, points) in scores.iter_mut().zip(&*part) {
                *score += points;
            }
            if column.required {
                for (stopped, points) in stopped.iter_mut().zip(&*part) {
                    *stopped |= u8::from(*points == 0);
                }
            }
        }
        for bar in &self.bars {
            bar.stop(adept, stopped, step);
        }
        for mentor in self.never.get(adept).into_iter().flatten() {
            if let Some(stopped) = stopped.get_mut(*mentor) {
                *stopped = 1;
            }
        }
        if self.left_out.get(adept).copied().unwrap_or(false) {
            stopped.fill(1);
        }
        for (score, stopped) in scores.iter_mut().zip(&*stopped) {
            if *stopped != 0 || *score < self.floor {
                *score = BLOCKED;
            }
        }
    }
}

impl Step {
    /// Raises the points of each mentor to what this way gives, where that is more.
    fn raise(&self, adept: usize, part: &mut [u8], step: &mut [u8]) {
        match self {
            Self::Table(table) => table.each(adept, part, |points, cell| *points = (*points).max(cell)),
            Self::Equal(equal) => equal.each(adept, part, |points, cell| *points = (*points).max(cell)),
            Self::Overlap(overlap) => {
                overlap.count(adept, step);
                for (points, count) in part.iter_mut().zip(&*step) {
                    *points = (*points).max(count.saturating_mul(overlap.each).min(overlap.most));
                }
            }
            Self::Given(given) => {
                for (points, given) in part.iter_mut().zip(given) {
                    *points = (*points).max(*given);
                }
            }
        }
    }
}

impl Bar {
    fn stop(&self, adept: usize, stopped: &mut [u8], step: &mut [u8]) {
        match self {
            Self::Table(table) => table.each(adept, stopped, |stopped, cell| *stopped |= cell),
            Self::Equal(equal) => equal.each(adept, stopped, |stopped, cell| *stopped |= cell),
            Self::Apart { needs, overlap } => {
                if needs.get(adept).copied().unwrap_or(false) {
                    overlap.count(adept, step);
                    for (stopped, count) in stopped.iter_mut().zip(&*step) {
                        *stopped |= u8::from(*count == 0);
                    }
                }
            }
        }
    }
}

impl Table {
    fn each(&self, adept: usize, row: &mut [u8], set: impl Fn(&mut u8, u8)) {
        let code = self.adepts.get(adept).copied().unwrap_or(0);
        let Some(cells) = self.cells.get(usize::from(code)) else { return };
        for (cell, mentor) in row.iter_mut().zip(&self.mentors) {
            set(cell, cells.get(usize::from(*mentor)).copied().unwrap_or(0));
        }
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().flatten().all(|cell| *cell == 0)
    }
}

impl Equal {
    fn each(&self, adept: usize, row: &mut [u8], set: impl Fn(&mut u8, u8)) {
        let code = self.adepts.get(adept).copied().unwrap_or(0);
        if code == 0 {
            return;
        }
        for (cell, mentor) in row.iter_mut().zip(&self.mentors) {
            set(cell, if *mentor == code { self.points } else { 0 });
        }
    }
}

impl Overlap {
    /// How many choices the adept has in common with each mentor.
    fn count(&self, adept: usize, counts: &mut [u8]) {
        counts.fill(0);
        let own = self.adepts.get(adept).map(Vec::as_slice).unwrap_or_default();
        for (word, mentors) in own.iter().zip(&self.mentors).filter(|(word, _)| **word != 0) {
            for (count, other) in counts.iter_mut().zip(mentors) {
                *count += ones(word & other);
            }
        }
    }
}

/// How many bits are set: the loops above are made of many at a time only if this is plain arithmetic.
fn ones(word: u64) -> u8 {
    u8::try_from(word.count_ones()).unwrap_or(u8::MAX)
}

/// What rows are made from.
struct Sides<'a> {
    pairing: &'a Pairing,
    adepts: &'a [Person],
    mentors: &'a [Person],
}

impl Sides<'_> {
    fn column(&self, criterion: &Criterion) -> Column {
        let steps = match criterion.kind {
            CriterionKind::Work => {
                vec![self.occupations(criterion), self.answers(criterion, 1)]
            }
            CriterionKind::Same => vec![self.answers(criterion, 0)],
            CriterionKind::Level => vec![self.plain(criterion)],
            CriterionKind::Place => self.places(criterion),
            CriterionKind::Shared => vec![Step::Overlap(self.overlap(
                |adept| adept.many(&criterion.adept),
                |mentor| mentor.many(&criterion.mentor).map(|ids| translated(criterion, ids)),
                (criterion.step(0), criterion.step(1)),
            ))],
            CriterionKind::Offers => vec![self.offers(criterion)],
        };
        Column { required: criterion.required, steps }
    }

    fn occupations(&self, criterion: &Criterion) -> Step {
        let of = |person: &Person| {
            let written = person.text(criterion.with.as_deref()?)?;
            Some(score::occupation(self.pairing, written))
        };
        Step::Equal(self.equal(of, of, criterion.step(0)))
    }

    /// Points by two choices.
    fn answers(&self, criterion: &Criterion, step: usize) -> Step {
        Step::Table(self.table(
            |adept| adept.one(&criterion.adept).unwrap_or_default().to_owned(),
            |mentor| mentor.one(&criterion.mentor).unwrap_or_default().to_owned(),
            |adept, mentor| score::choices(self.pairing, criterion, step, adept, mentor).points,
        ))
    }

    /// Points by two choices, by the criterion's own rule.
    fn plain(&self, criterion: &Criterion) -> Step {
        Step::Table(self.table(
            |adept| adept.one(&criterion.adept).unwrap_or_default().to_owned(),
            |mentor| mentor.one(&criterion.mentor).unwrap_or_default().to_owned(),
            |adept, mentor| score::part(self.pairing, criterion, adept, mentor).points,
        ))
    }

    fn places(&self, criterion: &Criterion) -> Vec<Step> {
        let town = |code: Option<&str>| towns::town(code?).map(str::to_owned);
        let area = |code: Option<&str>| towns::area(code?).map(str::to_owned);
        let (own, other) = (&criterion.adept, &criterion.mentor);
        let mut steps = vec![
            Step::Equal(self.equal(
                |adept| town(adept.text(own)),
                |mentor| town(mentor.text(other)),
                criterion.step(0),
            )),
            Step::Equal(self.equal(
                |adept| area(adept.text(own)),
                |mentor| area(mentor.text(other)),
                criterion.step(1),
            )),
        ];
        if let Some(question) = &criterion.with {
            let meeting = |person: &Person| person.one(question).unwrap_or_default().to_owned();
            let online = |adept: &Person, mentor: &Person| {
                let answers = (adept.one(question), mentor.one(question));
                let both =
                    matches!(answers, (Some(one), Some(other)) if one != "in_person" && other != "in_person");
                if both { criterion.step(2) } else { 0 }
            };
            steps.push(Step::Table(self.table(meeting, meeting, online)));
        }
        steps
    }

    fn offers(&self, criterion: &Criterion) -> Step {
        let points = |mentor: &Person| {
            let count = mentor.many(&criterion.mentor).map_or(0, |choices| choices.len());
            let count = u8::try_from(count).unwrap_or(u8::MAX);
            count.saturating_mul(criterion.step(0)).min(criterion.step(1))
        };
        Step::Given(self.mentors.iter().map(points).collect())
    }

    fn bars(&self) -> Vec<Bar> {
        let mut bars: Vec<Bar> = (0..2)
            .map(|part| {
                let of = |person: &Person| constraint::household(person).into_iter().nth(part).flatten();
                Bar::Equal(self.equal(of, of, 1))
            })
            .collect();
        bars.push(Bar::Equal(self.equal(constraint::employer, constraint::employer, 1)));
        let question = constraint::meeting(self.pairing);
        let meeting = |person: &Person| person.one(question).unwrap_or_default().to_owned();
        let apart = |adept: &Person, mentor: &Person| {
            let ways = (adept.one(question), mentor.one(question));
            u8::from(matches!(
                ways,
                (Some("in_person"), Some("online")) | (Some("online"), Some("in_person"))
            ))
        };
        bars.push(Bar::Table(self.table(meeting, meeting, apart)));
        if let Some(rule) = &self.pairing.language {
            let languages = |person: &Person| person.many(&rule.languages).map(owned);
            bars.push(Bar::Apart {
                needs: self.adepts.iter().map(|adept| constraint::needs_language(rule, adept)).collect(),
                overlap: self.overlap(|adept| adept.many(&rule.languages), languages, (1, 1)),
            });
        }
        for wish in &self.pairing.wishes {
            let said = |person: &Person| {
                format!("{:?} {:?}", person.answers.get(&wish.wish), person.answers.get(&wish.about))
            };
            let unmet = |adept: &Person, mentor: &Person| u8::from(constraint::is_unmet(wish, adept, mentor));
            bars.push(Bar::Table(self.table(said, said, unmet)));
        }
        bars.retain(|bar| !matches!(bar, Bar::Table(table) if table.is_empty()));
        bars
    }

    /// A table of what two people are worth, for each pair of different answers once.
    fn table(
        &self,
        of_adept: impl Fn(&Person) -> String,
        of_mentor: impl Fn(&Person) -> String,
        worth: impl Fn(&Person, &Person) -> u8,
    ) -> Table {
        let (adepts, own) = coded(self.adepts, of_adept);
        let (mentors, other) = coded(self.mentors, of_mentor);
        let cells = own.iter().map(|adept| other.iter().map(|mentor| worth(adept, mentor)).collect());
        Table { adepts, mentors, cells: cells.collect() }
    }

    fn equal(
        &self,
        of_adept: impl Fn(&Person) -> Option<String>,
        of_mentor: impl Fn(&Person) -> Option<String>,
        points: u8,
    ) -> Equal {
        let mut codes: BTreeMap<String, u32> = BTreeMap::new();
        let mut code = |word: Option<String>| {
            let next = u32::try_from(codes.len() + 1).unwrap_or(0);
            word.map_or(0, |word| *codes.entry(word).or_insert(next))
        };
        let adepts = self.adepts.iter().map(|adept| code(of_adept(adept))).collect();
        let mentors = self.mentors.iter().map(|mentor| code(of_mentor(mentor))).collect();
        Equal { adepts, mentors, points }
    }

    fn overlap<'a>(
        &'a self,
        of_adept: impl Fn(&'a Person) -> Option<Vec<&'a str>>,
        of_mentor: impl Fn(&'a Person) -> Option<Vec<String>>,
        (each, most): (u8, u8),
    ) -> Overlap {
        let mut bits: BTreeMap<&str, usize> = BTreeMap::new();
        for choice in self.adepts.iter().filter_map(&of_adept).flatten() {
            let next = bits.len();
            bits.entry(choice).or_insert(next);
        }
        let words = bits.len().div_ceil(64);
        let set = |choices: &[&str], word: usize| {
            let own = choices.iter().filter_map(|choice| bits.get(choice)).filter(|bit| **bit / 64 == word);
            own.fold(0_u64, |all, bit| all | 1 << (bit % 64))
        };
        let adepts = self.adepts.iter().map(|adept| {
            let choices = of_adept(adept).unwrap_or_default();
            (0..words).map(|word| set(&choices, word)).collect()
        });
        let adepts = adepts.collect();
        let mut mentors = vec![Vec::with_capacity(self.mentors.len()); words];
        for mentor in self.mentors {
            let choices = of_mentor(mentor).unwrap_or_default();
            let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
            for (word, column) in mentors.iter_mut().enumerate() {
                column.push(set(&choices, word));
            }
        }
        Overlap { adepts, mentors, each, most }
    }
}

/// The choices in the words of the adept's question.
fn translated(criterion: &Criterion, choices: Vec<&str>) -> Vec<String> {
    let one = |choice: &str| criterion.same_as.get(choice).cloned().unwrap_or_else(|| choice.to_owned());
    choices.into_iter().map(one).collect()
}

fn owned(choices: Vec<&str>) -> Vec<String> {
    choices.into_iter().map(str::to_owned).collect()
}

/// A code for each person, and one person for each code.
fn coded(people: &[Person], of: impl Fn(&Person) -> String) -> (Vec<u16>, Vec<&Person>) {
    let mut codes: BTreeMap<String, u16> = BTreeMap::new();
    let mut first = Vec::new();
    let all = people.iter().map(|person| {
        *codes.entry(of(person)).or_insert_with(|| {
            first.push(person);
            u16::try_from(first.len() - 1).unwrap_or(u16::MAX)
        })
    });
    (all.collect(), first)
}
