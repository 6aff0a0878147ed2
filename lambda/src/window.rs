//! On which days a form is open, by the calendar of Norway.

use forms::Window;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Norway's time by its present rule. A function has no time zone database to ask.
const NORWAY: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// Whether a form takes applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It does.
    Open,
    /// From that day on.
    NotYet(Date),
    /// That was the last day.
    Closed(Date),
}

/// Whether a form takes applications at a moment; first and last day included.
pub fn opening(window: &Window, now: Timestamp) -> Opening {
    let today = today(now);
    let Window { opens, closes } = window;
    match (opens, closes) {
        (Some(opens), _) if today < *opens => Opening::NotYet(*opens),
        (_, Some(closes)) if today > *closes => Opening::Closed(*closes),
        _ => Opening::Open,
    }
}

fn today(now: Timestamp) -> Date {
    let zone = TimeZone::posix(NORWAY).unwrap_or(TimeZone::UTC);
    Zoned::new(now, zone).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(time: &str) -> Opening {
        let window = Window { opens: Some(date(2027, 2, 1)), closes: Some(date(2027, 7, 31)) };
        opening(&window, time.parse().unwrap())
    }

    #[test]
    fn both_days_are_included_by_norwegian_time() {
        assert_eq!(at("2027-01-31T22:59:59Z"), Opening::NotYet(date(2027, 2, 1)));
        assert_eq!(at("2027-01-31T23:00:00Z"), Opening::Open);
        assert_eq!(at("2027-07-31T21:59:59Z"), Opening::Open);
        assert_eq!(at("2027-07-31T22:00:00Z"), Opening::Closed(date(2027, 7, 31)));
    }

    #[test]
    fn no_dates_is_always_open() {
        let window = Window { opens: None, closes: None };
        assert_eq!(opening(&window, Timestamp::UNIX_EPOCH), Opening::Open);
    }
}
