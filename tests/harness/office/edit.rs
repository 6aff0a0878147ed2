//! What a coordinator does, and what happens meanwhile.

#![allow(missing_docs, reason = "the numbers of an edit are places, counted around")]

use calamine::{Data, ExcelDateTime, ExcelDateTimeType};
use jiff::SignedDuration;
use proptest::prelude::*;

use super::Office;
use super::book::{Book, Sheet};

/// The numbers are places among what there is, counted around.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Writes into a column of the coordinator's.
    Write { sheet: usize, row: usize, column: usize, value: Value },
    /// Says how far somebody has come.
    Status { sheet: usize, row: usize, status: usize },
    /// Types over an answer.
    Correct { sheet: usize, row: usize, column: usize, value: Value },
    /// Adds a column of their own, at any place.
    AddColumn { sheet: usize, place: usize, heading: u16 },
    /// Moves any column.
    MoveColumn { sheet: usize, from: usize, to: usize },
    /// Sorts by any column.
    Sort { sheet: usize, column: usize },
    /// Deletes a row.
    Delete { sheet: usize, row: usize },
    /// Notes somebody who has no reference.
    Loose { sheet: usize, value: u16 },
    /// Gives a sheet another name.
    Rename { sheet: usize, name: u16 },
    /// Adds a sheet.
    AddSheet { text: u16 },
    /// Somebody applies.
    Apply { form: usize },
    /// An application is corrected in the table.
    Change { number: usize },
    /// An application is deleted after its time.
    Expire { number: usize },
}

/// What is typed.
#[derive(Clone, Debug)]
pub enum Value {
    Text(u16),
    Tricky(usize),
    Number(u16),
    Day(u16),
    Yes,
    Clear,
}

const STATUSES: [&str; 9] =
    ["Kontaktet", "Intervju", "klar", "Koblet", "Trukket", "Mistenkt", "Venteliste", "Ny", "Ringt to ganger"];
const TRICKY: [&str; 9] =
    ["=1+1", "+47 400 00 001", "00123", "12/03", "1e5", "'sitat", "Åse\nØst", "محمد عليّ", "_x000D_"];

/// Any edits.
pub fn edits(count: usize) -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec(edit(), count)
}

fn edit() -> impl Strategy<Value = Edit> {
    let (sheet, row, column) = (0..8_usize, 0..200_usize, 0..60_usize);
    prop_oneof![
        12 => (sheet.clone(), row.clone(), column.clone(), value())
            .prop_map(|(sheet, row, column, value)| Edit::Write { sheet, row, column, value }),
        5 => (sheet.clone(), row.clone(), 0..STATUSES.len())
            .prop_map(|(sheet, row, status)| Edit::Status { sheet, row, status }),
        2 => (sheet.clone(), row.clone(), column.clone(), value())
            .prop_map(|(sheet, row, column, value)| Edit::Correct { sheet, row, column, value }),
        2 => (sheet.clone(), column.clone(), any::<u16>())
            .prop_map(|(sheet, place, heading)| Edit::AddColumn { sheet, place, heading }),
        2 => (sheet.clone(), column.clone(), column.clone())
            .prop_map(|(sheet, from, to)| Edit::MoveColumn { sheet, from, to }),
        2 => (sheet.clone(), column).prop_map(|(sheet, column)| Edit::Sort { sheet, column }),
        1 => (sheet.clone(), row).prop_map(|(sheet, row)| Edit::Delete { sheet, row }),
        1 => (sheet.clone(), any::<u16>()).prop_map(|(sheet, value)| Edit::Loose { sheet, value }),
        1 => (sheet, any::<u16>()).prop_map(|(sheet, name)| Edit::Rename { sheet, name }),
        1 => any::<u16>().prop_map(|text| Edit::AddSheet { text }),
        3 => (0..2_usize).prop_map(|form| Edit::Apply { form }),
        1 => (0..200_usize).prop_map(|number| Edit::Change { number }),
        1 => (0..200_usize).prop_map(|number| Edit::Expire { number }),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => any::<u16>().prop_map(Value::Text),
        3 => (0..TRICKY.len()).prop_map(Value::Tricky),
        2 => any::<u16>().prop_map(Value::Number),
        2 => (40_000..50_000_u16).prop_map(Value::Day),
        1 => Just(Value::Yes),
        1 => Just(Value::Clear),
    ]
}

impl Value {
    fn data(&self) -> Data {
        match self {
            Self::Text(number) => Data::String(format!("skrevet {number}")),
            Self::Tricky(index) => Data::String(TRICKY[*index].to_owned()),
            Self::Number(number) => Data::Float(f64::from(*number) / 4.0),
            Self::Day(serial) => {
                Data::DateTime(ExcelDateTime::new(f64::from(*serial), ExcelDateTimeType::DateTime, false))
            }
            Self::Yes => Data::Bool(true),
            Self::Clear => Data::Empty,
        }
    }
}

impl Edit {
    /// The coordinator's part.
    pub(super) fn make(&self, book: &mut Book, office: &Office) {
        match self {
            Self::Write { sheet, row, column, value } => {
                on(book, *sheet, |list| {
                    let own = |(id, heading): &(String, String)| {
                        matches!(id.as_str(), "_responsible" | "_follow_up" | "_note")
                            || (id.is_empty() && !heading.is_empty())
                    };
                    put(list, *row, *column, own, value.data());
                });
            }
            Self::Status { sheet, row, status } => on(book, *sheet, |list| {
                let text = Data::String(STATUSES[*status].to_owned());
                put(list, *row, 0, |(id, _)| id == "_status", text);
            }),
            Self::Correct { sheet, row, column, value } => {
                let fields: Vec<&str> = office
                    .forms
                    .iter()
                    .flat_map(|form| &form.definition.fields)
                    .map(|field| field.id.as_str())
                    .collect();
                let Value::Text(_) = value else { return };
                on(book, *sheet, |list| {
                    put(list, *row, *column, |(id, _)| fields.contains(&id.as_str()), value.data());
                });
            }
            Self::AddColumn { sheet, place, heading } => on(book, *sheet, |list| {
                let place = place % (list.columns().len() + 1);
                for (number, row) in list.rows.iter_mut().enumerate() {
                    row.resize(row.len().max(place), Data::Empty);
                    let cell =
                        if number == 1 { Data::String(format!("Egen {heading}")) } else { Data::Empty };
                    row.insert(place, cell);
                }
            }),
            Self::MoveColumn { sheet, from, to } => on(book, *sheet, |list| {
                let width = list.columns().len();
                for row in &mut list.rows {
                    row.resize(width, Data::Empty);
                    let cell = row.remove(from % width);
                    row.insert(to % width, cell);
                }
            }),
            Self::Sort { sheet, column } => on(book, *sheet, |list| {
                let column = column % list.columns().len();
                list.rows[2..]
                    .sort_by_key(|row| row.get(column).map(ToString::to_string).unwrap_or_default());
            }),
            Self::Delete { sheet, row } => on(book, *sheet, |list| {
                let rows: Vec<usize> = list.references().into_keys().collect();
                // The last row stays: whoever deletes all of them is told that the list is gone only if the sheet is.
                if rows.len() > 1 {
                    list.rows.remove(rows[row % rows.len()]);
                }
            }),
            Self::Loose { sheet, value } => on(book, *sheet, |list| {
                let Some(note) = list.column("_note") else { return };
                list.rows.push(Vec::new());
                let row = list.rows.len() - 1;
                list.set(row, note, Data::String(format!("uten referanse {value}")));
            }),
            Self::Rename { sheet, name } => {
                let taken = format!("Ark {name}");
                if book.sheets.iter().all(|sheet| sheet.name != taken) {
                    on(book, *sheet, |list| list.name.clone_from(&taken));
                }
            }
            Self::AddSheet { text } => {
                let name = format!("Eget {text}");
                if book.sheets.iter().all(|sheet| sheet.name != name) {
                    let rows =
                        vec![vec![Data::String(format!("eget {text}")), Data::Float(f64::from(*text))]];
                    book.sheets.insert(0, Sheet { name, hidden: false, rows });
                }
            }
            Self::Apply { .. } | Self::Change { .. } | Self::Expire { .. } => {}
        }
    }

    /// What happens in the table meanwhile.
    pub(super) fn happen(&self, office: &mut Office) {
        let count = office.applications.len();
        match self {
            Self::Apply { form } => office.apply(form % office.forms.len()),
            Self::Change { number } => {
                let application = &mut office.applications[number % count];
                application.answers_hash.insert(0, 'c');
            }
            Self::Expire { number } => {
                office.applications[number % count].expires_at = office.now - SignedDuration::from_secs(1);
            }
            _ => {}
        }
    }
}

fn on(book: &mut Book, sheet: usize, act: impl FnOnce(&mut Sheet)) {
    let mut lists = book.lists();
    let count = lists.len();
    act(lists[sheet % count]);
}

/// Writes into a row of an application and one of the columns that are meant, where there are any.
fn put(list: &mut Sheet, row: usize, column: usize, meant: impl Fn(&(String, String)) -> bool, value: Data) {
    let rows: Vec<usize> = list.references().into_keys().collect();
    let columns: Vec<usize> = list
        .columns()
        .iter()
        .enumerate()
        .filter(|(_, column)| meant(column))
        .map(|(place, _)| place)
        .collect();
    if !rows.is_empty() && !columns.is_empty() {
        list.set(rows[row % rows.len()], columns[column % columns.len()], value);
    }
}
