//! `[follow_up]` in `site.toml`: how long pairs go on, how often they meet, and when somebody asks how it goes.

use forms::follow_up::{After, FollowUp, Length, Meetings};
use messages::{Message, Rule, message};

use super::document::Fields;
use super::value::Value;
use crate::problem::{Located, Place, Problem};

/// Most months, meetings and days that a number may say.
const MOST_MONTHS: u16 = 60;
const MOST_MEETINGS: u16 = 200;
const MOST_DAYS: u16 = 365;

/// What the site says about following its pairs.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawFollowUp {
    length: Option<Length>,
    meetings: Option<Meetings>,
    check_ins: Option<Located<Vec<After>>>,
    afterwards: Option<After>,
}

const KEYS: [&str; 5] = ["months", "until", "meetings", "check_ins", "afterwards"];

/// What the site's settings say.
pub(super) fn follow_up(settings: &Fields<'_>) -> RawFollowUp {
    let fields = settings.get("follow_up").and_then(|table| table.fields(&KEYS));
    fields.map_or_else(RawFollowUp::default, |fields| RawFollowUp {
        length: length(&fields),
        meetings: fields.get("meetings").and_then(|value| meetings(&fields, value)),
        check_ins: fields.get("check_ins").and_then(|value| check_ins(&fields, value)),
        afterwards: fields.get("afterwards").and_then(|value| after(&fields, value)),
    })
}

fn length(fields: &Fields<'_>) -> Option<Length> {
    let months = fields.get("months").and_then(|value| number(fields, value, MOST_MONTHS));
    let until = fields.get("until").and_then(Value::date);
    if let (Some(_), Some(until)) = (months, &until) {
        let (message, help) = (message!("follow-up-both"), message!("follow-up-both-help"));
        tell(fields, &until.place, message, help);
    }
    months.map(Length::Months).or_else(|| until.map(|until| Length::Until(until.value)))
}

/// `6`, `{ least = 4, most = 5 }` or `{ monthly = 1 }`.
fn meetings(fields: &Fields<'_>, value: Value<'_>) -> Option<Meetings> {
    let unclear = || {
        tell(fields, &value.place(), message!("follow-up-meetings"), message!("follow-up-meetings-help"));
    };
    if value.is_integer() {
        return number(fields, value, MOST_MEETINGS).map(|number| Meetings::InAll(number, number));
    }
    if !value.is_table() {
        // «monthly»: the help has all three ways.
        unclear();
        return None;
    }
    let table = value.fields(&["least", "most", "monthly"])?;
    let read = |key: &str| table.get(key).and_then(|value| number(fields, value, MOST_MEETINGS));
    match (read("least"), read("most"), read("monthly")) {
        (Some(least), Some(most), None) if least <= most => Some(Meetings::InAll(least, most)),
        (None, None, Some(monthly)) => Some(Meetings::Monthly(monthly)),
        _ => {
            unclear();
            None
        }
    }
}

/// Times after the start, each later than the one before.
fn check_ins(fields: &Fields<'_>, value: Value<'_>) -> Option<Located<Vec<After>>> {
    let times: Vec<After> = value.list()?.into_iter().filter_map(|time| after(fields, time)).collect();
    let days = |time: &After| 30 * u32::from(time.months) + u32::from(time.days);
    if times.windows(2).any(|two| matches!(two, [first, second] if days(first) >= days(second))) {
        tell(fields, &value.place(), message!("follow-up-order"), message!("follow-up-order-help"));
        return None;
    }
    Some(Located { value: times, place: value.place() })
}

/// `{ days = 14 }`, `{ weeks = 2 }` or `{ months = 3 }`.
fn after(fields: &Fields<'_>, value: Value<'_>) -> Option<After> {
    let table = value.fields(&["months", "weeks", "days"])?;
    let read = |key: &str, most: u16| table.get(key).map(|value| number(fields, value, most));
    match (read("months", MOST_MONTHS), read("weeks", MOST_DAYS / 7), read("days", MOST_DAYS)) {
        (Some(months), None, None) => Some(After { months: months?, days: 0 }),
        (None, Some(weeks), None) => Some(After { months: 0, days: 7 * weeks? }),
        (None, None, Some(days)) => Some(After { months: 0, days: days? }),
        _ => {
            tell(fields, &value.place(), message!("follow-up-time"), message!("follow-up-time-help"));
            None
        }
    }
}

/// A number from 1.
fn number(fields: &Fields<'_>, value: Value<'_>, most: u16) -> Option<u16> {
    let written = value.integer()?;
    let found = u16::try_from(written.value).ok().filter(|number| (1..=most).contains(number));
    if found.is_none() {
        let message = message!("follow-up-number", number = written.value);
        tell(fields, &written.place, message, message!("follow-up-number-help", most = most));
    }
    found
}

fn tell(fields: &Fields<'_>, place: &Place, message: Message, help: Message) {
    fields.tell(Problem::new(Rule::OutOfRange, place, message, help));
}

impl RawFollowUp {
    /// These settings laid over those of the base, key by key; `months` and `until` are one.
    pub(super) fn over(self, base: Self) -> Self {
        let Self { length, meetings, check_ins, afterwards } = self;
        Self {
            length: length.or(base.length),
            meetings: meetings.or(base.meetings),
            check_ins: check_ins.or(base.check_ins),
            afterwards: afterwards.or(base.afterwards),
        }
    }

    /// The keys that are there.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        let Self { length, meetings, check_ins, afterwards } = self;
        let keys = [
            ("months", matches!(length, Some(Length::Months(_)))),
            ("until", matches!(length, Some(Length::Until(_)))),
            ("meetings", meetings.is_some()),
            ("check_ins", check_ins.is_some()),
            ("afterwards", afterwards.is_some()),
        ];
        keys.into_iter().filter(|(_, there)| *there).map(|(key, _)| key)
    }

    /// As it holds. `Err`: check-ins after the end, which a base and a site may say between them.
    pub(crate) fn settled(&self) -> Result<FollowUp, Problem> {
        let Self { length, meetings, check_ins, afterwards } = self;
        if let (Some(Length::Months(months)), Some(times)) = (length, check_ins)
            && times.value.iter().any(|time| time.months + time.days / 31 >= *months)
        {
            let message = message!("follow-up-late", months = *months);
            return Err(Problem::new(
                Rule::OutOfRange,
                &times.place,
                message,
                message!("follow-up-late-help"),
            ));
        }
        Ok(FollowUp {
            length: length.unwrap_or_default(),
            meetings: *meetings,
            check_ins: check_ins.as_ref().map(|times| times.value.clone()).unwrap_or_default(),
            afterwards: *afterwards,
        })
    }
}
