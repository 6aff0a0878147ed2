//! The calendar of Norway, by which forms open and close.

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

/// The day in Norway.
pub fn today(now: Timestamp) -> Date {
    Zoned::new(now, forms::norway()).date()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_begin_at_norwegian_midnight_in_winter_and_summer() {
        for (time, day) in [
            ("2027-01-31T22:59:59Z", date(2027, 1, 31)),
            ("2027-01-31T23:00:00Z", date(2027, 2, 1)),
            ("2027-07-31T21:59:59Z", date(2027, 7, 31)),
            ("2027-07-31T22:00:00Z", date(2027, 8, 1)),
        ] {
            assert_eq!(today(time.parse().unwrap()), day, "{time}");
        }
    }
}
