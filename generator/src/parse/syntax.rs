//! What the TOML parser says, in the words of an editor.

use std::sync::Arc;

use forms::source::explain;
use jiff::civil::Date;
use messages::{Rule, message};
use toml::de::Error;

use crate::problem::{Place, Problem, Source};

/// Keys that hold dates: what is wrong on their lines is the date.
const DATES: [&str; 11] = [
    "date",
    "updated",
    "opens",
    "closes",
    "until",
    "publish_date",
    "expiry_date",
    "consent_until",
    "review_by",
    "assessed",
    "checked",
];

/// The errors as problems, the first of each line. `offset` is where the parsed text starts in the source.
pub(super) fn problems(source: &Arc<Source>, offset: usize, errors: &[Error]) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut errors: Vec<_> = errors.iter().map(|error| (error.span().unwrap_or(0..0), error)).collect();
    errors.sort_by_key(|(span, _)| span.start);
    for (span, error) in errors {
        let place = Place::new(source, span.start + offset..span.end + offset);
        let line = place.line_and_column().0;
        if problems.iter().all(|problem| problem.place.line_and_column().0 != line) {
            problems.push(problem(&place, error.message()));
        }
    }
    problems
}

fn problem(place: &Place, message: &str) -> Problem {
    if message.starts_with("invalid date") || DATES.contains(&key_and_value(place).0) {
        return bad_date(place);
    }
    let (what, help) = explain(message);
    let rule = if message == "duplicate key" { Rule::DuplicateKey } else { Rule::TomlSyntax };
    Problem::new(rule, place, what, help)
}

/// A date that is none.
pub(super) fn bad_date(place: &Place) -> Problem {
    let (key, value) = key_and_value(place);
    let bare = value.trim_matches(['"', '\'']);
    let meant = meant(bare).map(|(day, is_iso)| (day.to_string(), is_iso));
    let is_quoted = bare != value;
    let (message, help) = match meant {
        Some((day, is_iso)) if is_quoted => {
            let help = message!("bad-date-quoted-help", key = key, day = day);
            (
                if is_iso {
                    message!("bad-date-quoted", value = bare)
                } else {
                    message!("bad-date", value = bare)
                },
                help,
            )
        }
        Some((day, _)) => (message!("bad-date", value = bare), message!("bad-date-written-help", day = day)),
        None => (message!("bad-date", value = bare), message!("bad-date-help")),
    };
    Problem::new(Rule::BadDate, place, message, help)
}

/// The day that somebody means who writes it as people do, and whether it is written as it is to be: `18.06.2027`, `2027-06-18`.
fn meant(written: &str) -> Option<(Date, bool)> {
    let iso = Date::strptime("%Y-%m-%d", written).map(|day| (day, true));
    iso.or_else(|_| Date::strptime("%d.%m.%Y", written).map(|day| (day, false))).ok()
}

/// What stands on either side of `=` on the line of a place, without a comment.
fn key_and_value(place: &Place) -> (&str, &str) {
    let text = &place.source.text;
    let before = text.get(..place.span.start).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(line..).unwrap_or_default().lines().next().unwrap_or_default();
    let (key, value) = line.split_once('=').unwrap_or_default();
    let value = value.split_once('#').map_or(value, |(value, _)| value);
    (key.trim(), value.trim())
}
