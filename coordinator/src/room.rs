//! Whether there is room for more applications. The function only writes and cannot count: whoever may read tells the editor when
//! a form has what it has room for.

use applications::Application;
use forms::{Definition, Status};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// How far a form with a `capacity` is filled up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Applications of this round: from the form's first day, where it has one. Those that are suspected or on the waiting list
    /// take no place.
    pub taken: usize,
    /// How many there is room for.
    pub places: u32,
    /// What the editor has said of the form.
    pub status: Status,
}

impl Room {
    /// Counts; `None` for a form without a limit.
    pub fn of(
        definition: &Definition,
        applications: &[Application],
        now: Timestamp,
        zone: &TimeZone,
    ) -> Option<Self> {
        let places = definition.intake.capacity?;
        let opens = definition.window.opens;
        let in_round = |application: &&Application| {
            opens.is_none_or(|day| application.submitted_at.to_zoned(zone.clone()).date() >= day)
        };
        let kept = applications.iter().filter(|application| application.is_kept(now));
        let taken = kept
            .filter(in_round)
            .filter(|application| application.suspected.is_empty() && !application.waiting_list)
            .count();
        Some(Self { taken, places, status: definition.intake.status })
    }

    /// Whether the editor should say that the form is full: it is, and still takes applications.
    pub fn is_to_be_closed(&self) -> bool {
        self.status == Status::Open && usize::try_from(self.places).is_ok_and(|places| self.taken >= places)
    }
}
