//! Who is gone since the earlier workbook: each is counted once, when the application is no longer stored.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Tallies;
use super::tally::Counted;
use crate::earlier::{Earlier, List, Value};
use crate::follow_up::{PAIR, day};
use crate::status::Status;

impl Tallies {
    /// Counts the applications that the earlier workbook had and that are stored no more; robots' are not counted. `erased`: who has
    /// asked to be; `today`: when they are counted.
    pub(crate) fn count_gone(
        &mut self,
        earlier: &Earlier,
        is_stored: impl Fn(&str) -> bool,
        erased: &BTreeSet<String>,
        today: Date,
    ) {
        let Some(base) = &earlier.base else { return };
        let rows = last_seen(earlier);
        // What was gone before has no answers to compare with, and has been counted.
        let before = base.rows.iter().filter(|(_, known)| known.form != PAIR && !known.hash.is_empty());
        for (reference, known) in before.filter(|(reference, _)| !is_stored(reference)) {
            let seen = rows.get(reference.as_str());
            let status = seen.map(|seen| seen.status.clone()).filter(|status| !status.is_empty());
            let status = status.unwrap_or_else(|| known.status.clone());
            if seen.is_some_and(|seen| seen.is_suspected) || Status::of(&status) == Some(Status::Suspected) {
                continue;
            }
            // Words of the coordinator's own may tell of a person.
            let status = Status::of(&status).map_or("", Status::words).to_owned();
            let (form, year) = (known.form.clone(), seen.map(|seen| seen.year.clone()).unwrap_or_default());
            self.add(Counted::Application { form: form.clone(), year, status });
            if erased.contains(reference) {
                self.add(Counted::Erased { form, year: today.year().to_string() });
            }
        }
    }
}

/// An application as the workbook last had it.
struct Seen {
    status: String,
    /// In which it was sent; empty where the workbook does not say.
    year: String,
    is_suspected: bool,
}

fn last_seen(earlier: &Earlier) -> BTreeMap<String, Seen> {
    let of_list = |list: &List| {
        let place =
            |id: &str| list.columns.iter().find(|(_, column)| column.id == id).map(|(place, _)| *place);
        let (status, sent) = (place("_status"), place("_submitted_at"));
        let is_suspected = list.has("_suspected");
        let seen = move |cells: &BTreeMap<u32, Value>| {
            let value = |place: Option<u32>| place.and_then(|place| cells.get(&place));
            let year = value(sent).and_then(day).map(|day| day.year().to_string());
            Seen {
                status: value(status).map(Value::text).unwrap_or_default(),
                year: year.unwrap_or_default(),
                is_suspected,
            }
        };
        list.rows.iter().map(|cells| (list.reference(cells), seen(cells))).collect::<Vec<_>>()
    };
    earlier.lists.iter().flat_map(of_list).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::earlier::{Base, Cells, Known, serial};

    fn earlier() -> Earlier {
        let ids = ["_reference", "_submitted_at", "_status"];
        let sent = Value::Moment(serial(date(2025, 4, 1).into()));
        let mut cells = Cells::default();
        for (column, id) in (0..).zip(ids) {
            cells.put(0, column, Value::Text(id.to_owned()));
            cells.put(1, column, Value::Text(format!("Overskrift {column}")));
        }
        for (row, (reference, status)) in
            (2..).zip([("A1", "Koblet"), ("A2", "Ringt"), ("A3", "Ny"), ("A4", "Koblet")])
        {
            cells.put(row, 0, Value::Text(reference.to_owned()));
            cells.put(row, 1, sent.clone());
            cells.put(row, 2, Value::Text(status.to_owned()));
        }
        let list = List::of("Adepter", cells, &BTreeMap::new()).expect("a list");
        let known = |form: &str, hash: &str| Known {
            form: form.to_owned(),
            status: "Ny".to_owned(),
            hash: hash.to_owned(),
        };
        // A4 was gone before, A5 has been deleted in the sheet.
        let rows = [("A1", "h"), ("A2", "h"), ("A3", "h"), ("A4", ""), ("A5", "h")]
            .map(|(reference, hash)| (reference.to_owned(), known("adept", hash)));
        let mut rows = BTreeMap::from(rows);
        rows.insert("A1=M1".to_owned(), known(PAIR, "2025|Fast jobb"));
        let base = Base { site: "agder".to_owned(), made: Vec::new(), rows };
        Earlier { base: Some(base), lists: vec![list], others: Vec::new(), formulas: 0 }
    }

    #[test]
    fn each_who_is_gone_is_counted_once_and_not_named() {
        let mut tallies = Tallies::default();
        let erased = BTreeSet::from(["A2".to_owned()]);
        tallies.count_gone(&earlier(), |reference| reference == "A3", &erased, date(2026, 11, 22));
        let rows: Vec<String> = tallies.rows().iter().skip(1).map(|row| row.join(" ")).collect();
        assert_eq!(
            rows,
            [
                "application adept  Ny 1",
                "application adept 2025  1",
                "application adept 2025 Koblet 1",
                "erased adept 2026  1"
            ]
        );
    }
}
