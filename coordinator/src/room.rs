//! Whether there is room for more applications. The function only writes and cannot count: whoever may read tells the editor when
//! a form has what it has room for.

use applications::Application;
use forms::{Definition, Status};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// How far a form with a `capacity` is filled up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    taken: usize,
    places: u32,
    opens: Option<Date>,
    /// What the editor has said of the form.
    status: Status,
}

impl Room {
    /// Nobody counted yet; `None` for a form without a limit.
    pub fn new(definition: &Definition) -> Option<Self> {
        let places = definition.intake.capacity?;
        Some(Self { taken: 0, places, opens: definition.window.opens, status: definition.intake.status })
    }

    /// Counts an application, unless it has expired at `now`.
    pub fn add(&mut self, application: &Application, now: Timestamp, zone: &TimeZone) {
        let day = || application.submitted_at.to_zoned(zone.clone()).date();
        let in_round = self.opens.is_none_or(|opens| day() >= opens);
        let is_waiting = !application.suspected.is_empty() || application.waiting_list;
        let takes_place = application.is_kept(now) && in_round && !is_waiting;
        self.taken += usize::from(takes_place);
    }

    /// How many applications have taken a place: of this round, which begins with the form's first day, where it has one. Those that
    /// are suspected or on the waiting list take none.
    pub fn taken(&self) -> usize {
        self.taken
    }

    /// How many there is room for.
    pub fn places(&self) -> u32 {
        self.places
    }

    /// Whether the editor should say that the form is full: it is, and still takes applications.
    pub fn is_to_be_closed(&self) -> bool {
        self.status == Status::Open && usize::try_from(self.places).is_ok_and(|places| self.taken >= places)
    }
}
