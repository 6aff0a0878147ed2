//! Which pair stands where, what the coordinator has written of it, and what the rhythm says.

use std::collections::{BTreeMap, BTreeSet};

use forms::follow_up::FollowUp;
use jiff::civil::Date;

use super::column::{Owner, own_id};
use super::pair::{Stage, day, number, stored};
use super::{Followed, Following, Outcome, Pair, Part, key, written};
use crate::earlier::{EarlierError, Known, Value, serial};

/// What stands in the place of a form where the base remembers a pair.
pub(crate) const PAIR: &str = "_pair";

/// Everything that the sheet shows, and what came of the earlier one.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub rows: Vec<Row>,
    /// Headings of the columns that the coordinator has made.
    pub own: Vec<String>,
    /// Cells of the coordinator's that the earlier workbook had.
    pub kept: usize,
    /// Pairs that have been taken in.
    pub new: usize,
    /// Pairs to take in that are there already.
    pub known: usize,
    /// Pairs to take in of whom one has not applied here.
    pub strangers: usize,
    /// Pairs that are gone because one of the two has asked to be erased.
    pub erased: usize,
    /// References of rows that nobody has applied with.
    pub unknown: Vec<String>,
    /// Cells that are not understood: the pair and the heading.
    pub unread: Vec<(String, &'static str)>,
    /// Rows with one reference, or with the same one twice.
    pub halves: Vec<String>,
    /// Pairs that are gone, for the statistics.
    pub gone: Vec<Gone>,
}

/// One row.
#[derive(Debug, Default)]
pub(crate) struct Row {
    /// As far as it is one.
    pub pair: Pair,
    /// What the export makes, by part.
    pub made: BTreeMap<Part, Value>,
    /// The coordinator's, by the id of the column.
    pub cells: BTreeMap<String, Value>,
    /// Whether both have applied, now or in an earlier workbook: a misspelt reference is nobody who is counted.
    pub has_applied: bool,
}

/// A pair that is out of the workbook: nothing that tells who it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Gone {
    /// In which it started.
    pub year: String,
    pub outcome: String,
}

/// Somebody who has applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Someone {
    pub name: String,
    pub is_adept: bool,
}

/// What the previous export made of a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Before {
    made: BTreeMap<Part, String>,
    gone: Option<Gone>,
}

/// The parts that are made where the coordinator has not written something else.
const MADE: [Part; 3] = [Part::End, Part::Agreed, Part::Next];

/// What the base of the earlier workbook remembers of pairs.
pub(crate) fn of_base(rows: &BTreeMap<String, Known>) -> BTreeMap<String, Before> {
    let pairs = rows.iter().filter(|(_, known)| known.form == PAIR);
    let before = |known: &Known| Before {
        made: MADE.into_iter().zip(known.status.split('|').map(str::to_owned)).collect(),
        gone: known
            .hash
            .split_once('|')
            .map(|(year, outcome)| Gone { year: year.to_owned(), outcome: outcome.to_owned() }),
    };
    pairs.map(|(key, known)| (key.clone(), before(known))).collect()
}

/// A pair as it stands in a row that the coordinator may have written in since it was made: what is made of it is made anew.
pub(crate) fn fresh(
    cells: BTreeMap<String, Value>,
    before: &BTreeMap<String, Before>,
    (rhythm, today): (&FollowUp, Date),
) -> Pair {
    let mut row = Row { pair: Pair::of(&cells), ..Row::default() };
    row.keep(cells, before.get(&key(&row.pair.adept, &row.pair.mentor)));
    row.make(&Following { rhythm: rhythm.clone(), ..Following::default() }, today);
    row.pair
}

impl Plan {
    /// `someone` finds who has applied with a reference; `erased`: who has asked to be erased.
    ///
    /// # Errors
    /// [`EarlierError::Twice`]: two rows are of the same pair, and say different things.
    pub(crate) fn new(
        following: &Following,
        earlier: Option<Followed>,
        before: &BTreeMap<String, Before>,
        someone: impl Fn(&str) -> Option<Someone>,
        erased: &BTreeSet<String>,
        today: Date,
    ) -> Result<Self, EarlierError> {
        let earlier = earlier.unwrap_or_default();
        let plan = Self { own: earlier.own, ..Self::default() };
        let mut planning =
            Planning { following, before, someone, erased, today, known: BTreeMap::new(), plan };
        earlier.rows.into_iter().try_for_each(|cells| planning.row(cells))?;
        planning.deleted();
        planning.approved();
        Ok(planning.plan)
    }

    /// What the lists are to say of those who are in a pair: whether one of their pairs is not over yet.
    pub(crate) fn members(&self, today: Date) -> BTreeMap<&str, bool> {
        let mut members = BTreeMap::new();
        for pair in self.rows.iter().filter(|row| row.is_pair()).map(|row| &row.pair) {
            for reference in [&pair.adept, &pair.mentor] {
                *members.entry(reference.as_str()).or_insert(false) |= pair.stage(today) != Stage::Over;
            }
        }
        members
    }

    /// What the next export is to know: key, the word that stands for a form, what was made, what the statistics need.
    pub(crate) fn base(&self) -> impl Iterator<Item = [String; 4]> {
        self.rows.iter().filter(|row| row.is_pair()).map(|row| {
            let Pair { adept, mentor, .. } = &row.pair;
            let made =
                MADE.map(|part| row.made.get(&part).map(|value| said(part, value)).unwrap_or_default());
            let Gone { year, outcome } = row.pair.gone();
            let counted = if row.has_applied { format!("{year}|{outcome}") } else { String::new() };
            [key(adept, mentor), PAIR.to_owned(), made.join("|"), counted]
        })
    }
}

/// A plan in the making.
struct Planning<'a, F> {
    following: &'a Following,
    before: &'a BTreeMap<String, Before>,
    someone: F,
    erased: &'a BTreeSet<String>,
    today: Date,
    /// The rows of the earlier workbook, by pair.
    known: BTreeMap<String, BTreeMap<String, Value>>,
    plan: Plan,
}

impl<F: Fn(&str) -> Option<Someone>> Planning<'_, F> {
    /// A row of the earlier workbook.
    fn row(&mut self, cells: BTreeMap<String, Value>) -> Result<(), EarlierError> {
        let mut row = Row { pair: Pair::of(&cells), ..Row::default() };
        row.name(&self.someone);
        let Pair { adept, mentor, .. } = &row.pair;
        let key = key(adept, mentor);
        if self.erased.contains(adept) || self.erased.contains(mentor) {
            self.plan.erased += 1;
            self.plan.gone.extend(row.is_pair().then(|| row.pair.gone()));
            self.known.insert(key, cells);
            return Ok(());
        }
        if row.is_pair() {
            match self.known.get(&key) {
                Some(first) if *first == cells => return Ok(()),
                Some(_) => return Err(EarlierError::Twice { reference: key }),
                None => drop(self.known.insert(key.clone(), cells.clone())),
            }
            let unknown = [adept, mentor].into_iter().filter(|one| (self.someone)(one).is_none());
            let unknown: Vec<String> = unknown.cloned().collect();
            let before = self.before.get(&key);
            row.has_applied = unknown.is_empty() || before.is_some_and(|before| before.gone.is_some());
            self.plan.unknown.extend(unknown);
            self.plan.unread.extend(unread(&cells).map(|part| (key.clone(), part.fixed())));
            self.plan.halves.extend((adept == mentor).then(|| adept.clone()));
            row.keep(cells, before);
            row.make(self.following, self.today);
        } else {
            let half = [adept, mentor].into_iter().find(|one| !one.is_empty());
            self.plan.halves.extend(half.cloned());
            row.cells = cells;
        }
        self.plan.kept += row.cells.len();
        self.plan.rows.push(row);
        Ok(())
    }

    /// Pairs whose rows the coordinator has deleted. Where the two are still there, they have taken the pair back.
    fn deleted(&mut self) {
        for (key, before) in self.before.iter().filter(|(key, _)| !self.known.contains_key(*key)) {
            let is_there = key.split('=').all(|one| (self.someone)(one).is_some());
            self.plan.gone.extend(before.gone.clone().filter(|_| !is_there));
        }
    }

    /// Pairs to take in, which begin today.
    fn approved(&mut self) {
        for (adept, mentor) in &self.following.pairs {
            let (adept, mentor) = (stored(adept), stored(mentor));
            let is_there = [&adept, &mentor].into_iter().all(|one| (self.someone)(one).is_some());
            if self.known.contains_key(&key(&adept, &mentor)) {
                self.plan.known += 1;
                continue;
            }
            if !is_there {
                self.plan.strangers += 1;
                continue;
            }
            let pair = Pair { adept, mentor, ..Pair::default() };
            let mut row = Row { pair, has_applied: true, ..Row::default() };
            row.name(&self.someone);
            row.cells.insert(Part::Start.id().to_owned(), Value::Moment(serial(self.today.into())));
            row.make(self.following, self.today);
            self.plan.new += 1;
            self.plan.rows.push(row);
        }
    }
}

impl Row {
    /// Whether it says which two they are.
    pub(crate) fn is_pair(&self) -> bool {
        !self.pair.adept.is_empty() && !self.pair.mentor.is_empty()
    }

    /// What stands in a column.
    pub(crate) fn value(&self, part: Part) -> Option<&Value> {
        self.cells.get(part.id()).or_else(|| self.made.get(&part))
    }

    /// Whose it is, the right way around: who types two references may take one for the other.
    fn name(&mut self, someone: &impl Fn(&str) -> Option<Someone>) {
        let found = [&self.pair.adept, &self.pair.mentor].map(|reference| someone(reference));
        let is = |at: usize, adept: bool| {
            found.get(at).and_then(Option::as_ref).is_some_and(|one| one.is_adept == adept)
        };
        let swapped = is(0, false) && is(1, true);
        let mut names = found.map(|one| one.map(|one| one.name).unwrap_or_default());
        if swapped {
            std::mem::swap(&mut self.pair.adept, &mut self.pair.mentor);
            names.reverse();
        }
        self.pair.names = names;
    }

    /// What of the cells is the coordinator's.
    fn keep(&mut self, cells: BTreeMap<String, Value>, before: Option<&Before>) {
        for (id, value) in cells {
            let part = Part::ALL.into_iter().find(|part| part.id() == id);
            let is_theirs = match part.map(|part| (part, part.owner())) {
                None | Some((_, Owner::Coordinator)) => true,
                Some((_, Owner::Key | Owner::Veiviser)) => false,
                Some((part, Owner::Both)) => {
                    let made = before.and_then(|before| before.made.get(&part));
                    made != Some(&said(part, &value)) && !self.is_past(part, &value)
                }
            };
            if is_theirs {
                self.cells.insert(id, value);
            }
        }
    }

    /// A day for the next follow-up is done with when somebody has asked since.
    fn is_past(&self, part: Part, value: &Value) -> bool {
        part == Part::Next && day(value).zip(self.pair.last).is_some_and(|(next, last)| next <= last)
    }

    /// What the rhythm says.
    fn make(&mut self, following: &Following, today: Date) {
        let rhythm = &following.rhythm;
        let own = |row: &Self, part: Part| row.cells.get(part.id()).and_then(day);
        self.pair.start = own(self, Part::Start);
        let end = self.pair.start.and_then(|start| rhythm.end(start));
        self.pair.end = own(self, Part::End).or(end);
        self.pair.next = None;
        let next = self.pair.next_check_in(rhythm, today).map(|(_, day)| day);
        self.pair.next = own(self, Part::Next).or(next);
        let date = |day: Option<Date>| day.map(|day| Value::Moment(serial(day.into())));
        let agreed = self.pair.start.and_then(|start| agreed(following, start, self.pair.end));
        self.made = [(Part::End, date(end)), (Part::Agreed, agreed), (Part::Next, date(next))]
            .into_iter()
            .filter_map(|(part, value)| Some((part, value?)))
            .collect();
    }
}

impl Pair {
    /// What is left of it when it goes.
    fn gone(&self) -> Gone {
        let year = self.start.map(|start| start.year().to_string()).unwrap_or_default();
        Gone { year, outcome: self.outcome.map(|outcome| outcome.words().to_owned()).unwrap_or_default() }
    }
}

/// The columns of a row that hold something which is not what they are for.
fn unread(cells: &BTreeMap<String, Value>) -> impl Iterator<Item = Part> {
    let is_unread = |part: &Part| {
        let Some(value) = cells.get(part.id()).filter(|value| !value.text().is_empty()) else { return false };
        match part {
            Part::Start | Part::End | Part::Last | Part::Next | Part::OutcomeOn => day(value).is_none(),
            Part::Held => number(value).is_none(),
            Part::Outcome => Outcome::of(&value.text()).is_none(),
            _ => false,
        }
    };
    Part::ALL.into_iter().filter(is_unread)
}

/// «6», «4–5» or «1 i måneden».
fn agreed(following: &Following, start: Date, end: Option<Date>) -> Option<Value> {
    use forms::follow_up::Meetings;
    match (following.rhythm.meetings?, end) {
        (Meetings::Monthly(number), None) => Some(Value::Text(format!("{number} i måneden"))),
        (_, until) => match following.rhythm.meetings(start, until.unwrap_or(start))? {
            (least, most) if least == most => Some(Value::Number(f64::from(least))),
            (least, most) => Some(Value::Text(format!("{least}–{most}"))),
        },
    }
}

/// A value as the base remembers it: programs that save it may change its type.
fn said(part: Part, value: &Value) -> String {
    match (part, day(value)) {
        (Part::End | Part::Next, Some(day)) => written(day),
        _ => value.text(),
    }
}

/// The ids of all columns in their order: ours, then the coordinator's.
pub(super) fn ids(own: &[String]) -> Vec<String> {
    let ours = Part::ALL.into_iter().map(|part| part.id().to_owned());
    ours.chain(own.iter().map(|heading| own_id(heading))).collect()
}
