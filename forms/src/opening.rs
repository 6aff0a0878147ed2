//! Whether a form takes applications on a day.

use jiff::civil::Date;

use crate::{Definition, Status, Window};

/// What becomes of an application on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is taken; until that day, where there is a last one.
    Open(Option<Date>),
    /// It is taken, for the waiting list.
    Waiting(Option<Date>),
    /// From that day on.
    NotYet(Date),
    /// That was the last day.
    Closed(Date),
    /// Not for a while.
    Paused,
    /// There is no room.
    Full,
}

impl Opening {
    /// Whether the form takes applications on the day `today`; first and last day included. Dates come before what the editor
    /// says: a form that has closed is closed, whether or not it became full.
    pub fn on(definition: &Definition, today: Date) -> Self {
        let Window { opens, closes } = definition.window;
        match (opens, closes, definition.intake.status) {
            (Some(opens), ..) if today < opens => Self::NotYet(opens),
            (_, Some(closes), _) if today > closes => Self::Closed(closes),
            (.., Status::Open) => Self::Open(closes),
            (.., Status::Paused) => Self::Paused,
            (.., Status::Full) if definition.intake.waiting_list => Self::Waiting(closes),
            (.., Status::Full) => Self::Full,
        }
    }

    /// Whether applications are taken.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open(_) | Self::Waiting(_))
    }

    /// The key of the notice that says why not: `form.notice.<key>`; `None` where applications are taken.
    pub fn notice(self) -> Option<&'static str> {
        match self {
            Self::Open(_) | Self::Waiting(_) => None,
            Self::NotYet(_) => Some("not_open"),
            Self::Closed(_) => Some("closed"),
            Self::Paused => Some("paused"),
            Self::Full => Some("full"),
        }
    }

    /// The day that the notice names.
    pub fn date(self) -> Option<Date> {
        match self {
            Self::NotYet(date) | Self::Closed(date) => Some(date),
            Self::Open(date) | Self::Waiting(date) => date,
            Self::Paused | Self::Full => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{Intake, fixture};

    fn on(status: Status, waiting_list: bool, day: Date) -> Opening {
        let window = Window { opens: Some(date(2027, 2, 1)), closes: Some(date(2027, 7, 31)) };
        let intake = Intake { status, waiting_list, ..Intake::default() };
        Opening::on(&Definition { window, intake, ..fixture::definition() }, day)
    }

    #[test]
    fn both_days_are_included() {
        assert_eq!(on(Status::Open, false, date(2027, 1, 31)), Opening::NotYet(date(2027, 2, 1)));
        assert_eq!(on(Status::Open, false, date(2027, 2, 1)), Opening::Open(Some(date(2027, 7, 31))));
        assert_eq!(on(Status::Open, false, date(2027, 7, 31)), Opening::Open(Some(date(2027, 7, 31))));
        assert_eq!(on(Status::Open, false, date(2027, 8, 1)), Opening::Closed(date(2027, 7, 31)));
    }

    #[test]
    fn no_dates_is_always_open() {
        assert_eq!(Opening::on(&fixture::definition(), date(1970, 1, 1)), Opening::Open(None));
    }

    #[test]
    fn what_the_editor_says_counts_between_the_dates() {
        let day = date(2027, 3, 1);
        assert_eq!(on(Status::Paused, true, day), Opening::Paused);
        assert_eq!(on(Status::Full, false, day), Opening::Full);
        assert_eq!(on(Status::Full, true, day), Opening::Waiting(Some(date(2027, 7, 31))));
        assert_eq!(on(Status::Full, true, date(2027, 8, 1)), Opening::Closed(date(2027, 7, 31)));
        assert_eq!(on(Status::Paused, false, date(2027, 1, 1)), Opening::NotYet(date(2027, 2, 1)));
    }
}
