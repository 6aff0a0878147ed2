//! The month that an application's key belongs to.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A calendar month in UTC; shown as `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month of a moment.
    pub fn of(moment: Timestamp) -> Self {
        let date = moment.to_zoned(TimeZone::UTC).date();
        Self { year: date.year(), month: date.month() }
    }

    /// The months that may hold applications which are kept for `retention_days`, newest first, of `now` included.
    ///
    /// A month more than the days ask for at either end: a token signed just before midnight is sent in the next
    /// month, and clocks differ. Applications made while the form promised to keep them longer may be older: ask for
    /// more days where those matter.
    pub fn within(retention_days: u32, now: Timestamp) -> Vec<Self> {
        let newest = Self::of(now).next();
        let seconds = i64::from(retention_days).saturating_mul(24 * 60 * 60);
        let oldest =
            Timestamp::from_second(now.as_second().saturating_sub(seconds)).unwrap_or(Timestamp::MIN);
        let oldest = Self::of(oldest).previous();
        std::iter::successors(Some(newest), |month| Some(month.previous()))
            .take_while(|month| *month >= oldest)
            .collect()
    }

    fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year.saturating_add(1), month: 1 }
        } else {
            Self { month: self.month + 1, ..self }
        }
    }

    fn previous(self) -> Self {
        if self.month == 1 {
            Self { year: self.year.saturating_sub(1), month: 12 }
        } else {
            Self { month: self.month - 1, ..self }
        }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(days: u32, now: &str) -> Vec<String> {
        Month::within(days, now.parse().expect("a timestamp")).iter().map(Month::to_string).collect()
    }

    #[test]
    fn a_month_is_of_utc() {
        let almost: Timestamp = "2026-12-01T00:30:00+01:00".parse().expect("a timestamp");
        assert_eq!(Month::of(almost).to_string(), "2026-11");
    }

    #[test]
    fn months_go_from_the_next_to_the_one_before_the_oldest() {
        assert_eq!(shown(30, "2027-01-15T12:00:00Z"), ["2027-02", "2027-01", "2026-12", "2026-11"]);
        assert_eq!(shown(730, "2026-11-22T12:00:00Z").len(), 27);
        assert_eq!(shown(0, "2026-12-31T23:59:59Z"), ["2027-01", "2026-12", "2026-11"]);
    }
}
