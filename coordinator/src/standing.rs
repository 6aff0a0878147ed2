//! How far a programme has come with each applicant, as the coordinator says in a workbook: who is ready to be paired.

use std::collections::BTreeMap;
use std::path::Path;

use crate::earlier::{Earlier, EarlierError};
use crate::export::{REFERENCE, STATUS};
use crate::pairing::{Absence, Person, Side};
use crate::status::Status;

/// What a workbook says of everybody in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standings(BTreeMap<String, Standing>);

/// What it says of one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Standing {
    /// As it is written.
    status: String,
    is_out: bool,
}

impl Standings {
    /// Reads a workbook of a site; it is not changed.
    ///
    /// # Errors
    /// [`EarlierError`]: the file cannot be read, is no workbook of applications, or is of another site.
    pub fn read(path: &Path, site: &str) -> Result<Self, EarlierError> {
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
                standings.0.insert(list.reference(row), Standing { status, is_out });
            }
        }
        Ok(standings)
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
                (None, _) => standing.people.push(person),
                (Some(absence), _) => standing.absent.push((person, absence)),
            }
        }
        standing.people.sort_by(|one, other| one.reference.cmp(&other.reference));
        standing.absent.sort_by(|(one, _), (other, _)| one.reference.cmp(&other.reference));
        standing
    }

    /// Why somebody is not to be paired now; `None` for who is ready.
    fn absence(&self, person: &Person) -> Option<Absence> {
        let Some(Standing { status, is_out }) = self.0.get(&person.reference) else {
            return Some(Absence::Unknown);
        };
        match Status::of(status) {
            _ if *is_out => Some(Absence::Out),
            Some(Status::Ready | Status::Proposed) => None,
            Some(Status::Approved | Status::Matched) => Some(Absence::Matched),
            _ => Some(Absence::Status(status.clone())),
        }
    }
}
