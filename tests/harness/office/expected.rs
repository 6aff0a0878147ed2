//! What must be in the next workbook, told from the one that the coordinator saves, by other means than the product's.

use std::collections::{BTreeMap, BTreeSet};

use applications::Application;
use calamine::Data;
use generator::model::Form;

use super::book::{Book, Sheet};

/// What the coordinator has written.
#[derive(Default)]
pub struct Expected {
    /// By reference: heading and value.
    rows: BTreeMap<String, BTreeMap<String, String>>,
    /// What was typed over answers, by reference.
    corrected: BTreeMap<String, BTreeSet<String>>,
    /// Statuses that are not the export's own.
    statuses: BTreeMap<String, String>,
    /// Of rows without a reference: all values.
    loose: Vec<String>,
    /// Sheets of their own: all values.
    sheets: BTreeMap<String, Vec<String>>,
}

/// What the coordinator writes, by id; their own columns have none.
const WRITTEN: [&str; 3] = ["_responsible", "_follow_up", "_note"];

impl Expected {
    /// Looks at what is saved.
    pub fn look(&mut self, book: &Book, applications: &[Application], forms: &[Form]) {
        let labels: BTreeMap<&str, &str> = forms
            .iter()
            .flat_map(|form| &form.definition.fields)
            .map(|field| (field.id.as_str(), field.label.get(&forms[0].definition.languages[0])))
            .collect();
        let earlier = std::mem::take(self);
        for sheet in book.sheets.iter().filter(|sheet| !sheet.hidden) {
            if !sheet.is_list() {
                // Those that the export makes of its own accord are made anew.
                if sheet.name.starts_with("Eget") {
                    self.sheets.insert(sheet.name.clone(), values(sheet));
                }
                continue;
            }
            let columns = sheet.columns();
            let references = sheet.references();
            for row in 2..sheet.rows.len() {
                let Some(reference) = references.get(&row) else {
                    let cells = (0..columns.len()).map(|column| shown(&sheet.cell(row, column)));
                    self.loose.extend(cells.filter(|text| !text.is_empty()));
                    continue;
                };
                let mut written = BTreeMap::new();
                for (column, (id, heading)) in columns.iter().enumerate() {
                    let value = shown(&sheet.cell(row, column));
                    if value.is_empty() {
                        continue;
                    }
                    if WRITTEN.contains(&id.as_str()) || id.is_empty() {
                        written.insert(heading.clone(), value);
                    } else if id == "_status" {
                        self.statuses.insert(reference.clone(), value);
                    } else if labels.contains_key(id.as_str()) && value.starts_with("skrevet ") {
                        let corrected = self.corrected.entry(reference.clone()).or_default();
                        corrected.insert(value);
                    }
                }
                self.rows.insert(reference.clone(), written);
            }
        }
        for (reference, lines) in earlier.corrected {
            if self.rows.contains_key(&reference) && applications.iter().any(|one| one.reference == reference)
            {
                self.corrected.entry(reference).or_default().extend(lines);
            }
        }
    }

    /// Compares with the new workbook.
    pub fn check(&self, book: &Book, applications: &[Application]) {
        let mut found: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        let mut loose = Vec::new();
        for sheet in book.sheets.iter().filter(|sheet| sheet.is_list()) {
            let columns = sheet.columns();
            let references = sheet.references();
            for row in 2..sheet.rows.len() {
                let cells = columns
                    .iter()
                    .enumerate()
                    .map(|(column, names)| (names, shown(&sheet.cell(row, column))));
                let cells = cells.filter(|(_, value)| !value.is_empty());
                let Some(reference) = references.get(&row) else {
                    loose.extend(cells.map(|(_, value)| value));
                    continue;
                };
                let mut written = BTreeMap::new();
                for ((id, heading), value) in cells {
                    match id.as_str() {
                        "_status" => self.check_status(reference, &value),
                        "_corrections" => {
                            let wanted = self.corrected.get(reference).cloned().unwrap_or_default();
                            // After the heading, which a sheet of several forms may have from another of them.
                            let value_of = |line: &str| {
                                line.split_once(": ").map_or(line, |(_, value)| value).to_owned()
                            };
                            let lines: BTreeSet<String> = value.split('\n').map(value_of).collect();
                            assert!(wanted.is_subset(&lines), "{reference}: {lines:?}, not {wanted:?}");
                        }
                        _ if WRITTEN.contains(&id.as_str()) || id.is_empty() => {
                            written.insert(heading.clone(), value);
                        }
                        _ => {}
                    }
                }
                assert!(found.insert(reference.clone(), written).is_none(), "{reference} stands twice");
            }
        }
        for (reference, written) in &self.rows {
            assert_eq!(found.get(reference), Some(written), "what is written about {reference}");
        }
        for (reference, written) in &found {
            let is_new = !self.rows.contains_key(reference);
            assert!(!is_new || written.is_empty(), "{reference} has somebody else's {written:?}");
        }
        let (mut wanted, mut loose) = (self.loose.clone(), loose);
        wanted.sort();
        loose.sort();
        assert_eq!(loose, wanted, "rows without a reference");
        for application in applications {
            assert!(
                found.contains_key(&application.reference) || !self.is_known(application),
                "{}",
                application.reference
            );
        }
        for (name, wanted) in &self.sheets {
            let sheet = book.sheets.iter().find(|sheet| sheet.name == *name);
            assert_eq!(sheet.map(values).as_ref(), Some(wanted), "the sheet {name}");
        }
    }

    fn is_known(&self, application: &Application) -> bool {
        self.rows.contains_key(&application.reference)
    }

    /// The coordinator's word stands, unless it is what the export itself said.
    fn check_status(&self, reference: &str, status: &str) {
        if let Some(written) = self.statuses.get(reference) {
            let same = written.to_lowercase() == status.to_lowercase();
            let own = ["Ny", "Venteliste", "Mistenkt"].contains(&written.as_str());
            assert!(same || own, "{reference} is {status}, not {written}");
        }
    }
}

fn values(sheet: &Sheet) -> Vec<String> {
    let cells = sheet.rows.iter().flatten().map(shown);
    cells.filter(|text| !text.is_empty()).collect()
}

/// A value with its type: a number is no text.
fn shown(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::DateTime(moment) => format!("dag {}", moment.as_f64()),
        Data::Float(number) => format!("tall {number}"),
        Data::Bool(yes) => format!("ja {yes}"),
        Data::String(text) => text.replace("\r\n", "\n"),
        other => format!("{other:?}"),
    }
}
