//! How a programme follows its pairs: how long they go on, how often they meet, and when somebody asks how it goes.
//!
//! Only days are counted here; what has been done is in the coordinator's workbook.

use jiff::Span;
use jiff::civil::Date;

/// Days after the start in which somebody asks for the first time, where the programme does not say.
const FIRST: u16 = 14;
/// A check-in less than so many days before the end is one with it.
const NEAR: i32 = 10;
/// Most check-ins of a pair: a pair without an end is asked once a month for ten years.
const MOST: usize = 120;

/// How a programme follows its pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// How long a pair goes on.
    pub length: Length,
    /// How often the two are to meet; `None` where that is up to them.
    pub meetings: Option<Meetings>,
    /// When somebody asks how it goes, counted from the start; empty: by the rhythm of the meetings.
    pub check_ins: Vec<After>,
    /// When somebody asks what became of it, counted from the end.
    pub afterwards: Option<After>,
}

/// How long a pair goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Length {
    /// As long as the two want.
    #[default]
    Open,
    /// So many months from the start: programmes that begin all year round.
    Months(u16),
    /// Until a day that all pairs share: programmes in rounds.
    Until(Date),
}

/// How often the two are to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meetings {
    /// In all, at least and at most.
    InAll(u16, u16),
    /// Each month.
    Monthly(u16),
}

/// A time after a day: the months first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct After {
    /// Whole months.
    pub months: u16,
    /// Days beside them.
    pub days: u16,
}

impl After {
    /// The day so long after `day`: the last of the month where the month has no such day. The last day there is where that is later.
    pub fn day(self, day: Date) -> Date {
        let span = Span::new().months(i32::from(self.months)).days(i32::from(self.days));
        day.checked_add(span).unwrap_or(Date::MAX)
    }
}

impl FollowUp {
    /// The last day of a pair that starts on a day; `None` where the programme has no end, or had ended before.
    pub fn end(&self, start: Date) -> Option<Date> {
        match self.length {
            Length::Open => None,
            Length::Months(months) => Some(After { months, days: 0 }.day(start)),
            Length::Until(end) => (end > start).then_some(end),
        }
    }

    /// The days on which somebody asks, each later than the one before: those after the start, the end itself, and the one after it.
    /// `end` is the pair's own, which may differ from the programme's.
    pub fn check_ins(&self, start: Date, end: Option<Date>) -> Vec<Date> {
        let last = end.map(|end| end.checked_sub(Span::new().days(NEAR)).unwrap_or(end));
        let is_before_end = |day: &Date| last.is_none_or(|last| *day <= last);
        let mut days: Vec<Date> = Vec::new();
        let planned = self.planned(start, end).take(MOST).take_while(is_before_end);
        for day in planned.chain(end).chain(self.afterwards.and_then(|after| Some(after.day(end?)))) {
            if days.last().unwrap_or(&start) < &day {
                days.push(day);
            }
        }
        days
    }

    /// The next day on which somebody asks, and which of the check-ins it is, from 0. `last`: when somebody asked last; `is_over`: what
    /// became of the pair is known, so that only the one after the end is left.
    pub fn next_check_in(
        &self,
        start: Date,
        end: Option<Date>,
        last: Option<Date>,
        is_over: bool,
    ) -> Option<(usize, Date)> {
        let over = if is_over { Some(end?) } else { None };
        let after = last.max(over);
        self.check_ins(start, end)
            .into_iter()
            .enumerate()
            .find(|(_, day)| after.is_none_or(|after| *day > after))
    }

    /// How many meetings there are to be of a pair, at least and at most. `until`: its end, or the day on which it is asked.
    pub fn meetings(&self, start: Date, until: Date) -> Option<(u16, u16)> {
        match self.meetings? {
            Meetings::InAll(least, most) => Some((least, most)),
            Meetings::Monthly(number) => {
                let all = number.saturating_mul(months(start, until));
                Some((all, all))
            }
        }
    }

    /// The days of the programme's own list or of its rhythm; without end.
    fn planned(&self, start: Date, end: Option<Date>) -> impl Iterator<Item = Date> {
        let first = if self.check_ins.is_empty() {
            vec![After { months: 0, days: FIRST }]
        } else {
            self.check_ins.clone()
        };
        // A list is the whole plan, also of pairs without an end: who wrote it has said when it stops.
        let goes_on = self.check_ins.is_empty();
        let step = self.step(start, end);
        let from = first.last().map_or(0, |last| last.months + last.days / 30);
        let rest = (1_u16..)
            .take_while(move |_| goes_on)
            .map(move |number| After { months: from.saturating_add(number.saturating_mul(step)), days: 0 });
        first.into_iter().chain(rest).map(move |after| after.day(start))
    }

    /// Months between check-ins: as often as the two meet, but not more than once a month.
    fn step(&self, start: Date, end: Option<Date>) -> u16 {
        match (self.meetings, end) {
            (Some(Meetings::InAll(_, most)), Some(end)) => (months(start, end) / most.max(1)).max(1),
            _ => 1,
        }
    }
}

/// Whole months from a day to a later one, a month that is nearly over counted; at least 1.
fn months(start: Date, end: Date) -> u16 {
    let days = start.until(end).map_or(0, |span| span.get_days());
    u16::try_from((days + 8) / 30).unwrap_or_default().max(1)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn said(days: &[Date]) -> String {
        days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn six_months_with_a_meeting_each() {
        let rhythm = FollowUp {
            length: Length::Months(6),
            meetings: Some(Meetings::InAll(6, 6)),
            ..FollowUp::default()
        };
        let start = date(2026, 8, 31);
        let end = rhythm.end(start);
        assert_eq!(end, Some(date(2027, 2, 28)), "the last day of a month that has no such day");
        let days = rhythm.check_ins(start, end);
        assert_eq!(
            said(&days),
            "2026-09-14 2026-09-30 2026-10-31 2026-11-30 2026-12-31 2027-01-31 2027-02-28"
        );
        assert_eq!(rhythm.meetings(start, date(2027, 2, 28)), Some((6, 6)));
    }

    #[test]
    fn a_round_that_ends_for_all_and_is_asked_of_later() {
        let rhythm = FollowUp {
            length: Length::Until(date(2026, 12, 18)),
            meetings: Some(Meetings::InAll(4, 5)),
            check_ins: vec![After { months: 0, days: 14 }, After { months: 2, days: 0 }],
            afterwards: Some(After { months: 6, days: 0 }),
        };
        let start = date(2026, 8, 20);
        let end = rhythm.end(start);
        assert_eq!(said(&rhythm.check_ins(start, end)), "2026-09-03 2026-10-20 2026-12-18 2027-06-18");
        assert_eq!(rhythm.next_check_in(start, end, None, false), Some((0, date(2026, 9, 3))));
        assert_eq!(
            rhythm.next_check_in(start, end, Some(date(2026, 11, 1)), false),
            Some((2, date(2026, 12, 18)))
        );
        assert_eq!(
            rhythm.next_check_in(start, end, Some(date(2026, 11, 1)), true),
            Some((3, date(2027, 6, 18)))
        );
        assert_eq!(rhythm.next_check_in(start, end, Some(date(2027, 7, 1)), true), None);
        assert_eq!(rhythm.end(date(2027, 1, 10)), None, "who begins after the round has no end");
    }

    #[test]
    fn a_pair_without_an_end_is_asked_each_month() {
        let rhythm = FollowUp { meetings: Some(Meetings::Monthly(1)), ..FollowUp::default() };
        let start = date(2026, 1, 15);
        let first: Vec<Date> = rhythm.check_ins(start, None).into_iter().take(3).collect();
        assert_eq!(said(&first), "2026-01-29 2026-02-15 2026-03-15");
        assert_eq!(rhythm.meetings(start, date(2026, 7, 15)), Some((6, 6)));
        assert_eq!(rhythm.next_check_in(start, None, None, true), None, "nobody asks after it is over");
    }

    #[test]
    fn a_list_is_the_whole_plan_of_a_pair_without_an_end() {
        let check_ins = vec![After { months: 0, days: 14 }, After { months: 6, days: 0 }];
        let rhythm = FollowUp { meetings: Some(Meetings::Monthly(1)), check_ins, ..FollowUp::default() };
        let start = date(2026, 1, 15);
        assert_eq!(said(&rhythm.check_ins(start, None)), "2026-01-29 2026-07-15");
        assert_eq!(rhythm.next_check_in(start, None, Some(date(2026, 7, 20)), false), None);
    }

    fn rhythms() -> impl Strategy<Value = FollowUp> {
        let length = prop_oneof![
            Just(Length::Open),
            (1..24_u16).prop_map(Length::Months),
            (0..900_i32).prop_map(|days| Length::Until(date(2026, 1, 1) + Span::new().days(days)))
        ];
        let meetings = prop_oneof![
            Just(None),
            (1..20_u16, 0..5_u16).prop_map(|(least, more)| Some(Meetings::InAll(least, least + more))),
            (1..4_u16).prop_map(|number| Some(Meetings::Monthly(number)))
        ];
        let after = (0..12_u16, 0..40_u16).prop_map(|(months, days)| After { months, days });
        (length, meetings, prop::collection::vec(after.clone(), 0..6), prop::option::of(after)).prop_map(
            |(length, meetings, check_ins, afterwards)| FollowUp { length, meetings, check_ins, afterwards },
        )
    }

    proptest! {
        #[test]
        fn check_ins_rise_and_the_end_is_one_of_them(rhythm in rhythms(), start in 0..700_i32) {
            let start = date(2026, 1, 1) + Span::new().days(start);
            let end = rhythm.end(start);
            let days = rhythm.check_ins(start, end);
            prop_assert!(days.windows(2).all(|two| two[0] < two[1]), "{days:?}");
            prop_assert!(days.first().is_none_or(|first| *first > start));
            if let Some(end) = end {
                prop_assert!(days.contains(&end));
                let later = days.iter().filter(|day| **day > end).count();
                prop_assert!(later <= usize::from(rhythm.afterwards.is_some()));
            }
        }

        #[test]
        fn who_asks_each_time_comes_to_the_last(rhythm in rhythms(), start in 0..700_i32) {
            let start = date(2026, 1, 1) + Span::new().days(start);
            let end = rhythm.end(start);
            let (mut last, mut seen) = (None, Vec::new());
            while let Some((_, day)) = rhythm.next_check_in(start, end, last, false) {
                prop_assert!(last.is_none_or(|last| day > last));
                seen.push(day);
                last = Some(day);
            }
            prop_assert_eq!(seen, rhythm.check_ins(start, end));
        }
    }
}
