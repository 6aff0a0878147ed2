//! A pair as it stands in its row.

use std::collections::BTreeMap;

use applications::reference;
use forms::follow_up::FollowUp;
use jiff::civil::Date;

use super::{Outcome, Part};
use crate::earlier::Value;

/// Two people who meet, and what has come of it so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pair {
    pub adept: String,
    pub mentor: String,
    /// As the workbook has them: the adept's, the mentor's.
    pub names: [String; 2],
    pub responsible: String,
    pub start: Option<Date>,
    pub end: Option<Date>,
    /// At least.
    pub agreed: Option<u32>,
    pub held: Option<u32>,
    pub last: Option<Date>,
    pub next: Option<Date>,
    pub outcome: Option<Outcome>,
    pub outcome_on: Option<Date>,
}

/// How far a pair has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// It has no start, or one that is to come.
    Planned,
    Going,
    Over,
}

impl Pair {
    /// From the cells of its row by the ids of their columns. References are as they are stored, however they were typed.
    pub(crate) fn of(row: &BTreeMap<String, Value>) -> Self {
        let value = |part: Part| row.get(part.id());
        let text = |part: Part| value(part).map(Value::text).unwrap_or_default();
        Self {
            adept: stored(&text(Part::Adept)),
            mentor: stored(&text(Part::Mentor)),
            names: [text(Part::AdeptName), text(Part::MentorName)],
            responsible: text(Part::Responsible),
            start: value(Part::Start).and_then(day),
            end: value(Part::End).and_then(day),
            agreed: value(Part::Agreed).filter(|value| !is_rate(value)).and_then(number),
            held: value(Part::Held).and_then(number),
            last: value(Part::Last).and_then(day),
            next: value(Part::Next).and_then(day),
            outcome: Outcome::of(&text(Part::Outcome)),
            outcome_on: value(Part::OutcomeOn).and_then(day),
        }
    }

    /// How far it has come on a day. It is over when its end is past, or when it is known what became of it.
    pub(crate) fn stage(&self, today: Date) -> Stage {
        let known_since = self.outcome.map(|_| self.outcome_on.or(self.start));
        let is_known = known_since.is_some_and(|day| day.is_none_or(|day| day <= today));
        let over = is_known || self.end.is_some_and(|end| end < today);
        match self.start {
            _ if over => Stage::Over,
            Some(start) if start <= today => Stage::Going,
            _ => Stage::Planned,
        }
    }

    /// The last day of one that is over; `None` where nobody has written it.
    pub(crate) fn ended(&self, today: Date) -> Option<Date> {
        let days = [self.outcome_on, self.end].into_iter().flatten();
        days.min().filter(|day| self.is_over(today) && *day <= today)
    }

    /// Whether the two meet.
    pub(crate) fn is_going(&self, today: Date) -> bool {
        self.stage(today) == Stage::Going
    }

    /// Whether it is over.
    pub(crate) fn is_over(&self, today: Date) -> bool {
        self.stage(today) == Stage::Over
    }

    /// The next day on which somebody asks, and which of the check-ins it is; by the rhythm, or as the coordinator has written. Of a
    /// pair whose end is past, what was missed before is left: now it is asked what became of it.
    pub(crate) fn next_check_in(&self, rhythm: &FollowUp, today: Date) -> Option<(usize, Date)> {
        let missed = self.end.filter(|end| *end < today).and_then(|end| end.yesterday().ok());
        let by_rhythm = self.start.and_then(|start| {
            let is_over = self.outcome.is_some();
            let end = self.end.or(self.outcome_on.filter(|_| is_over));
            rhythm.next_check_in(start, end, self.last.max(missed), is_over)
        });
        let own = self.next.filter(|next| self.last.is_none_or(|last| *next > last));
        match (own, by_rhythm) {
            (Some(day), Some((number, _))) => Some((number, day)),
            (Some(day), None) if self.outcome.is_none() => Some((0, day)),
            (_, by_rhythm) => by_rhythm,
        }
    }
}

/// A reference as it is stored; what cannot be one stays as it was typed.
pub(crate) fn stored(written: &str) -> String {
    reference::parse(written).unwrap_or_else(|| written.trim().to_owned())
}

/// The day of a cell: a date, or a text that says one (`22.11.2026`, `2026-11-22`).
pub(crate) fn day(value: &Value) -> Option<Date> {
    match value {
        Value::Moment(serial) | Value::Number(serial) => {
            #[expect(clippy::cast_possible_truncation, reason = "whole days, and out of range is none")]
            let days = serial.floor() as i32;
            let days = jiff::Span::new().try_days(days).ok()?;
            // Small numbers are no dates that anybody means.
            let day = jiff::civil::date(1899, 12, 30).checked_add(days).ok()?;
            (day.year() >= 1990).then_some(day)
        }
        Value::Text(text) => {
            let text = text.trim();
            Date::strptime("%d.%m.%Y", text).or_else(|_| text.parse()).ok()
        }
        Value::Yes(_) => None,
    }
}

/// «1 i måneden» is no number of meetings.
fn is_rate(value: &Value) -> bool {
    value.text().contains("måned")
}

/// The first whole number of a cell: 4 of «4–5».
pub(crate) fn number(value: &Value) -> Option<u32> {
    match value {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of meetings")]
        Value::Number(number) => (0.0..1e6).contains(number).then_some(*number as u32),
        Value::Text(text) => {
            let digits: String =
                text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
            digits.parse().ok()
        }
        Value::Moment(_) | Value::Yes(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::earlier::serial;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn days_and_numbers_are_read_however_they_are_typed() {
        let wanted = Some(date(2026, 11, 22));
        for value in
            [Value::Moment(serial(date(2026, 11, 22).into())), text("22.11.2026"), text(" 2026-11-22 ")]
        {
            assert_eq!(day(&value), wanted, "{value:?}");
        }
        assert_eq!([day(&text("snart")), day(&Value::Number(6.0))], [None, None]);
        let numbers =
            [Value::Number(6.0), text("4–5"), text("minst 1"), text("?")].map(|value| number(&value));
        assert_eq!(numbers, [Some(6), Some(4), Some(1), None]);
    }

    #[test]
    fn who_is_late_asks_for_the_outcome_when_the_end_is_past() {
        let rhythm = FollowUp { length: forms::follow_up::Length::Months(6), ..FollowUp::default() };
        let start = date(2026, 2, 1);
        let pair = Pair { start: Some(start), end: rhythm.end(start), ..Pair::default() };
        let next = |today| pair.next_check_in(&rhythm, today).map(|(_, day)| day);
        assert_eq!(next(date(2026, 7, 1)), Some(date(2026, 2, 15)), "overdue");
        assert_eq!(next(date(2026, 9, 1)), Some(date(2026, 8, 1)));
    }

    #[test]
    fn an_outcome_or_a_past_end_ends_a_pair() {
        let today = date(2026, 11, 22);
        let pair = Pair { start: Some(date(2026, 9, 1)), ..Pair::default() };
        assert_eq!(pair.stage(today), Stage::Going);
        assert_eq!(Pair { end: Some(date(2026, 11, 21)), ..pair.clone() }.stage(today), Stage::Over);
        assert_eq!(Pair { outcome: Some(Outcome::Nothing), ..pair.clone() }.stage(today), Stage::Over);
        let early = Pair {
            outcome: Some(Outcome::Permanent),
            outcome_on: Some(date(2026, 11, 1)),
            end: Some(date(2027, 3, 1)),
            ..pair
        };
        assert_eq!((early.stage(today), early.ended(today)), (Stage::Over, Some(date(2026, 11, 1))));
        assert_eq!(early.stage(date(2026, 10, 1)), Stage::Going, "as it was then");
        assert_eq!(Pair::default().stage(today), Stage::Planned);
    }
}
