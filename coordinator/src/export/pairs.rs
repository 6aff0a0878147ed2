//! The pairs of a workbook: taken out of the earlier one, followed, written, and counted when they go.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use applications::Application;
use forms::{Answer, Definition, Role};
use jiff::civil::Date;

use super::{FormApplications, Settings, Stop};
use crate::earlier::{Earlier, EarlierError, Known};
use crate::figures::{SHEET, Tallies};
use crate::follow_up::{Followed, Following, Pair, Plan, Someone, of_base, stored};
use crate::status::Status;

/// The sheet's name.
pub(super) const NAME: &str = "Oppfølging";

/// What came of the pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paired {
    /// All that the workbook has.
    pub all: usize,
    /// That have been taken in.
    pub new: usize,
    /// That are gone because one of the two has asked to be erased.
    pub erased: usize,
    /// That were to be taken in and are there already.
    pub known: usize,
    /// That were to be taken in, and one of the two has not applied here.
    pub strangers: usize,
    /// References in the sheet that nobody has applied with.
    pub unknown: Vec<String>,
    /// Cells that are not understood: the two references with `=` between, and the heading.
    pub unread: Vec<(String, &'static str)>,
    /// Rows with one reference, or with the same one twice.
    pub halves: Vec<String>,
}

/// The pairs, and what is remembered of those who are gone.
#[derive(Default)]
pub(super) struct Pairs<'a> {
    /// `None`: this workbook has no pairs.
    pub following: Option<&'a Following>,
    pub plan: Plan,
    pub tallies: Tallies,
    /// Whether one of their pairs is not over, by the reference of the two.
    members: BTreeMap<String, bool>,
    today: Date,
}

impl<'a> Pairs<'a> {
    /// Takes the sheets of pairs and of counts out of the earlier workbook.
    pub(super) fn new(
        forms: &[FormApplications<'_>],
        settings: &'a Settings,
        earlier: Option<&mut Earlier>,
    ) -> Result<Self, Stop> {
        let today = settings.zone.to_datetime(settings.now).date();
        let following = settings.following.as_ref();
        let mut pairs = Self { following, today, ..Self::default() };
        let (mut followed, mut before) = (None, BTreeMap::new());
        if let Some(earlier) = earlier {
            pairs.tallies = tallies(earlier);
            followed = following.and_then(|_| sheet(earlier));
            before = of_base(earlier.base.as_ref().map_or(&BTreeMap::new(), |base| &base.rows));
            if following.is_some() && followed.is_none() && !before.is_empty() {
                return Err(EarlierError::ListGone { list: NAME.to_owned() }.into());
            }
        }
        let Some(following) = following else { return Ok(pairs) };
        let wanted = wanted(following, followed.as_ref(), before.keys());
        let people = people(forms, &wanted)?;
        let nobody = BTreeSet::new();
        let erased = settings.from.as_ref().map_or(&nobody, |previous| &previous.erased);
        let someone = |reference: &str| people.get(reference).cloned();
        pairs.plan = Plan::new(following, followed, &before, someone, erased, today)?;
        let members = pairs.plan.members(today);
        pairs.members = members.into_iter().map(|(one, goes_on)| (one.to_owned(), goes_on)).collect();
        pairs.plan.gone.iter().for_each(|gone| pairs.tallies.add_pair(gone));
        Ok(pairs)
    }

    /// The status that an export suggests. Whoever is in a pair no more is ready for another.
    pub(super) fn suggested(&self, application: &Application, known: Option<&Known>) -> Status {
        let was_in_pair = || {
            let before = Status::of(&known?.status)?;
            [Status::Matched, Status::Ended].contains(&before).then_some(Status::Ready)
        };
        match self.members.get(&application.reference) {
            Some(true) => Status::Matched,
            Some(false) => Status::Ended,
            None => was_in_pair().unwrap_or_else(|| Status::first(application)),
        }
    }

    /// Whether somebody is in a pair.
    pub(super) fn has_members(&self) -> bool {
        !self.members.is_empty()
    }

    /// Counts who is gone since the earlier workbook. `absent`: references of applications that are stored no more.
    pub(super) fn count(&mut self, earlier: &Earlier, absent: &BTreeSet<String>, settings: &Settings) {
        let nobody = BTreeSet::new();
        let erased = settings.from.as_ref().map_or(&nobody, |previous| &previous.erased);
        self.tallies.count_gone(earlier, |reference| !absent.contains(reference), erased, self.today);
    }

    /// Cells of the coordinator's in the sheet.
    pub(super) fn cells(&self) -> usize {
        self.plan.rows.iter().map(|row| row.cells.len()).sum()
    }

    pub(super) fn paired(&self) -> Paired {
        let Plan { rows, own: _, kept: _, new, known, strangers, erased, unknown, unread, halves, gone: _ } =
            &self.plan;
        Paired {
            all: rows.iter().filter(|row| row.is_pair()).count(),
            new: *new,
            erased: *erased,
            known: *known,
            strangers: *strangers,
            unknown: unknown.clone(),
            unread: unread.clone(),
            halves: halves.clone(),
        }
    }

    /// What may need attention: words and numbers; none in a workbook without pairs.
    pub(super) fn attention(&self) -> Vec<(&'static str, usize)> {
        if self.following.is_none() {
            return Vec::new();
        }
        let count = |is: &dyn Fn(&Pair) -> bool| {
            self.plan.rows.iter().filter(|row| row.is_pair() && is(&row.pair)).count()
        };
        vec![
            (
                "Oppfølging av par som er forfalt",
                count(&|pair| pair.next.is_some_and(|next| next < self.today)),
            ),
            ("Par uten startdato", count(&|pair| pair.start.is_none())),
            (
                "Par som er over uten utfall",
                count(&|pair| pair.is_over(self.today) && pair.outcome.is_none()),
            ),
        ]
    }

    /// Pairs that meet.
    pub(super) fn going(&self) -> usize {
        self.plan.rows.iter().filter(|row| row.is_pair() && row.pair.is_going(self.today)).count()
    }
}

/// The counts of the earlier workbook, which nobody is to see as a sheet.
fn tallies(earlier: &mut Earlier) -> Tallies {
    let mut tallies = Tallies::default();
    earlier.others.retain(|other| {
        let is_it = other.name == SHEET;
        if is_it {
            tallies = Tallies::of(&other.cells);
        }
        !is_it
    });
    tallies
}

/// The sheet of pairs, whatever it is called; a second one stays a sheet of the coordinator's own.
fn sheet(earlier: &mut Earlier) -> Option<Followed> {
    let (at, sheet) = earlier
        .others
        .iter()
        .enumerate()
        .find_map(|(at, other)| Followed::of(&other.cells).map(|sheet| (at, sheet)))?;
    earlier.others.remove(at);
    Some(sheet)
}

/// References that somebody is looked for by.
fn wanted<'k>(
    following: &Following,
    followed: Option<&Followed>,
    before: impl Iterator<Item = &'k String>,
) -> BTreeSet<String> {
    let rows = followed.iter().flat_map(|sheet| &sheet.rows).map(Pair::of);
    let in_rows = rows.flat_map(|pair| [pair.adept, pair.mentor]);
    let new = following.pairs.iter().flat_map(|(adept, mentor)| [stored(adept), stored(mentor)]);
    let before = before.flat_map(|key| key.split('=')).map(str::to_owned);
    in_rows.chain(new).chain(before).filter(|reference| !reference.is_empty()).collect()
}

/// Who has applied with these references.
fn people(
    forms: &[FormApplications<'_>],
    wanted: &BTreeSet<String>,
) -> io::Result<BTreeMap<String, Someone>> {
    let mut people = BTreeMap::new();
    if wanted.is_empty() {
        return Ok(people);
    }
    for form in forms {
        for number in form.applications.all() {
            let application = form.applications.read(number)?;
            if wanted.contains(&application.reference) {
                let is_adept = form.definition.role == Role::Adept;
                let name = name(form.definition, &application).to_owned();
                people.insert(application.reference, Someone { name, is_adept });
            }
        }
    }
    Ok(people)
}

fn name<'a>(definition: &Definition, application: &'a Application) -> &'a str {
    let is_name = |field: &&forms::Field| field.autocomplete.as_deref() == Some("name");
    let answer = definition.fields.iter().find(is_name).and_then(|field| application.answers.get(&field.id));
    if let Some(Answer::Text(name)) = answer { name } else { "" }
}
