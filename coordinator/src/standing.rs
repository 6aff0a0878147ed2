//! How far a programme has come with each applicant, as the coordinator says in a workbook: who is ready to be paired.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::Date;

use crate::earlier::{Earlier, EarlierError};
use crate::export::{REFERENCE, STATUS};
use crate::follow_up::{Followed, Pair};
use crate::pairing::{Absence, Person, Side};
use crate::status::Status;

/// What a workbook says of everybody in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    people: BTreeMap<String, Standing>,
    /// Adepts who have somebody to meet.
    met: BTreeSet<String>,
    /// Places of mentors that are taken.
    taken: BTreeMap<String, u32>,
    /// Pairs that meet, or are about to: the adept's reference, the mentor's.
    going: Vec<(String, String)>,
    /// Pairs that are over.
    over: Vec<(String, String)>,
}

/// What it says of one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Standing {
    /// As it is written.
    status: String,
    is_out: bool,
}

impl Standings {
    /// Reads a workbook of a site as it is on a day; it is not changed.
    ///
    /// # Errors
    /// [`EarlierError`]: the file cannot be read, is no workbook of applications, or is of another site.
    pub fn read(path: &Path, site: &str, today: Date) -> Result<Self, EarlierError> {
        let headings = [REFERENCE, STATUS].map(|(id, heading)| (heading.to_owned(), id.to_owned()));
        let earlier = Earlier::read(path, &headings.into_iter().collect())?;
        if let Some(base) = earlier.base.filter(|base| base.site != site) {
            return Err(EarlierError::OtherSite { site: base.site });
        }
        let mut standings = Self::default();
        for list in &earlier.lists {
            let is_out = list.has("_out");
            for row in &list.rows {
                let status = list.text(row, STATUS.0);
                standings.people.insert(list.reference(row), Standing { status, is_out });
            }
        }
        let sheets = earlier.others.iter().filter_map(|other| Followed::of(&other.cells));
        for pair in sheets.flat_map(|sheet| sheet.rows.iter().map(Pair::of).collect::<Vec<_>>()) {
            if pair.is_over(today) {
                standings.over.push((pair.adept, pair.mentor));
            } else {
                *standings.taken.entry(pair.mentor.clone()).or_default() += 1;
                standings.met.insert(pair.adept.clone());
                standings.going.push((pair.adept, pair.mentor));
            }
        }
        Ok(standings)
    }

    /// Pairs that are followed: the adept's reference, the mentor's.
    pub fn going(&self) -> &[(String, String)] {
        &self.going
    }

    /// Pairs that are over, and are not proposed again: the adept's reference, the mentor's.
    pub fn over(&self) -> &[(String, String)] {
        &self.over
    }

    /// How many of them are ready, among those of a side.
    pub fn ready(&self, side: &Side) -> usize {
        let absent = side.absent.iter().map(|(person, _)| person);
        side.people.iter().chain(absent).filter(|person| self.absence(person).is_none()).count()
    }

    /// Leaves among the people who can be paired only those who are ready. Who may have been a robot, or was on the waiting list, and
    /// is ready by the coordinator's word, is among them.
    #[must_use]
    pub fn among(&self, side: Side) -> Side {
        let Side { people, absent } = side;
        let mut standing = Side::default();
        let overruled = |absence: &Absence| matches!(absence, Absence::Suspected | Absence::WaitingList);
        let all = people.into_iter().map(|person| (person, None));
        for (person, known) in all.chain(absent.into_iter().map(|(person, absence)| (person, Some(absence))))
        {
            match (self.absence(&person), known) {
                (None, Some(absence)) if !overruled(&absence) => standing.absent.push((person, absence)),
                (None, _) => {
                    let places = person.places.saturating_sub(self.taken(&person));
                    standing.people.push(Person { places, ..person });
                }
                (Some(absence), _) => standing.absent.push((person, absence)),
            }
        }
        standing.people.sort_by(|one, other| one.reference.cmp(&other.reference));
        standing.absent.sort_by(|(one, _), (other, _)| one.reference.cmp(&other.reference));
        standing
    }

    fn taken(&self, person: &Person) -> u32 {
        self.taken.get(&person.reference).copied().unwrap_or_default()
    }

    /// Why somebody is not to be paired now; `None` for who is ready. A mentor with a pair is, as long as there is a place left.
    fn absence(&self, person: &Person) -> Option<Absence> {
        let Some(Standing { status, is_out }) = self.people.get(&person.reference) else {
            return Some(Absence::Unknown);
        };
        let taken = self.taken(person);
        let is_full = self.met.contains(&person.reference) || (taken > 0 && taken >= person.places);
        match Status::of(status) {
            _ if *is_out => Some(Absence::Out),
            Some(Status::Ready | Status::Proposed | Status::Approved | Status::Matched) if is_full => {
                Some(Absence::Matched)
            }
            Some(Status::Ready | Status::Proposed) => None,
            Some(Status::Approved | Status::Matched) => (taken == 0).then_some(Absence::Matched),
            _ => Some(Absence::Status(status.clone())),
        }
    }
}
