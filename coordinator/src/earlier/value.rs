//! What somebody has typed into a cell.

use calamine::DataRef;
use jiff::civil::{Date, DateTime, date};

/// A value with its type, as the spreadsheet has it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Text, with LF for line breaks.
    Text(String),
    /// A number.
    Number(f64),
    /// A day or a time: days since the end of 1899.
    Moment(f64),
    /// True or false.
    Yes(bool),
}

impl Value {
    /// `None` for an empty cell.
    pub(crate) fn of(data: DataRef<'_>) -> Option<Self> {
        let text = |text: &str| {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            (!text.trim().is_empty()).then_some(Self::Text(text))
        };
        match data {
            DataRef::Empty => None,
            DataRef::String(value) | DataRef::DateTimeIso(value) | DataRef::DurationIso(value) => {
                text(&value)
            }
            DataRef::SharedString(value) => text(value),
            #[expect(clippy::cast_precision_loss, reason = "a spreadsheet counts so, too")]
            DataRef::Int(number) => Some(Self::Number(number as f64)),
            DataRef::Float(number) => Some(Self::Number(number)),
            DataRef::Bool(yes) => Some(Self::Yes(yes)),
            DataRef::DateTime(moment) => Some(Self::Moment(moment.as_f64())),
            DataRef::Error(error) => text(&error.to_string()),
        }
    }

    /// The value for people: of a date the day.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Moment(serial) => {
                day(*serial).map_or_else(|| self.text(), |day| day.strftime("%d.%m.%Y").to_string())
            }
            Self::Yes(true) => "SANN".to_owned(),
            Self::Yes(false) => "USANN".to_owned(),
            Self::Text(_) | Self::Number(_) => self.text(),
        }
    }

    /// The value as text: of a whole number its digits.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) | Self::Moment(number) => number.to_string(),
            Self::Yes(true) => "1".to_owned(),
            Self::Yes(false) => "0".to_owned(),
        }
    }
}

/// Days since the end of 1899, as spreadsheets count them.
pub(crate) fn serial(moment: DateTime) -> f64 {
    let since = moment.duration_since(ZERO.to_datetime(jiff::civil::Time::midnight()));
    since.as_secs_f64() / 86_400.0
}

fn day(serial: f64) -> Option<Date> {
    #[expect(clippy::cast_possible_truncation, reason = "whole days, and out of range is none")]
    let days = serial.floor() as i64;
    ZERO.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

const ZERO: Date = date(1899, 12, 30);
