//! Applications as the tables count them.

use jiff::civil::Date;

use super::UNKNOWN;
use crate::figures::Inquiry;
use crate::figures::collect::{Applied, Collected};
use crate::figures::tally::Counted;
use crate::follow_up::capital;
use crate::status::Status;

/// An application as the tables count it; of those who are gone only what is remembered.
pub(super) struct One {
    pub form: usize,
    pub half: String,
    pub status: String,
    pub language: String,
    pub town: String,
    pub count: u64,
}

/// Those of the time that is asked for, and those who are gone.
pub(super) fn applied(collected: &Collected, inquiry: &Inquiry<'_>) -> Vec<One> {
    let is_asked = |one: &&Applied| match one.sent {
        Some(day) => inquiry.has(day),
        None => inquiry.since.is_none() && inquiry.until.is_none(),
    };
    let or_unknown = |text: &str| if text.is_empty() { UNKNOWN.to_owned() } else { text.to_owned() };
    let stored = collected.applications.iter().filter(is_asked).map(|one| One {
        form: one.form,
        half: one.sent.map_or_else(|| UNKNOWN.to_owned(), half),
        // What coordinators write beside the list of statuses may tell of a person.
        status: Status::of(&one.status).map_or("Annet", Status::words).to_owned(),
        language: capital(&or_unknown(&one.language)),
        town: one.town.clone(),
        count: 1,
    });
    let index = |id: &str| inquiry.forms.iter().position(|form| form.id == id);
    let gone = collected.gone.counts().filter_map(|(counted, count)| match counted {
        Counted::Application { form, year, status } if inquiry.has_year(year) => Some(One {
            form: index(form)?,
            half: if year.is_empty() { UNKNOWN.to_owned() } else { format!("{year}, slettet siden") },
            status: Status::of(status).map_or("Annet", Status::words).to_owned(),
            language: "Slettet siden".to_owned(),
            town: String::new(),
            count,
        }),
        _ => None,
    });
    stored.chain(gone).collect()
}

/// `1. halvår 2026`, so that halves stand in their order: the year first.
fn half(day: Date) -> String {
    format!("{}, {}. halvår", day.year(), if day.month() <= 6 { 1 } else { 2 })
}

/// The place of a row: statuses in the order in which people come through them, others by name, what is not known last.
pub(super) fn rank(label: &str) -> usize {
    match label {
        UNKNOWN | "Slettet siden" => usize::MAX,
        "Annet" => usize::MAX - 1,
        label => Status::ALL.iter().position(|status| status.words() == label).unwrap_or(0),
    }
}
