//! Pairs, once they are made: the sheet in which they are followed, and the calendar of what is due.
//!
//! A pair is known by two references. What the coordinator writes of it is kept as what they write in the lists is (`plan`); what the
//! programme's rhythm says is made anew each time, where they have not written something else.

use forms::follow_up::FollowUp;
use jiff::civil::Date;

mod calendar;
mod column;
mod outcome;
mod pair;
mod plan;
mod sheet;
#[cfg(test)]
mod tests;

pub(crate) use calendar::of_site;
pub use calendar::{Calendar, Diary, calendars, write_calendar};
pub(crate) use column::{Followed, Owner, Part, capital};
pub use outcome::Outcome;
pub(crate) use pair::{Pair, Stage, day, stored};
pub(crate) use plan::{Gone, PAIR, Plan, Someone, fresh, of_base};
pub(crate) use sheet::write;

/// How the programme follows its pairs, in a workbook.
#[derive(Clone, Debug, Default)]
pub struct Following {
    /// Its rhythm.
    pub rhythm: FollowUp,
    /// What the one who seeks is called: «adept».
    pub adept: String,
    /// What the one who helps is called: «mentor».
    pub mentor: String,
    /// Pairs to take in, where they are not there: the adept's reference, the mentor's.
    pub pairs: Vec<(String, String)>,
}

/// The two of a pair as one word, for what is remembered of it.
pub(crate) fn key(adept: &str, mentor: &str) -> String {
    format!("{adept}={mentor}")
}

/// `22.11.2026`
pub(crate) fn written(day: Date) -> String {
    day.strftime("%d.%m.%Y").to_string()
}
