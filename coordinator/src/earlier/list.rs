//! A sheet of applications: what its columns are, and its rows.

use std::collections::BTreeMap;

use super::Value;
use super::cells::Cells;

/// The id of the column of references.
const REFERENCE: &str = "_reference";
/// Rows in which the ids or the headings are looked for: somebody may have written something above them.
const TOP: u32 = 10;

/// A sheet with a column of references.
#[derive(Debug)]
pub(crate) struct List {
    pub name: String,
    /// By place.
    pub columns: BTreeMap<u32, Heading>,
    pub rows: Vec<BTreeMap<u32, Value>>,
}

/// What a column is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heading {
    /// Empty for a column that the coordinator has made.
    pub id: String,
    pub text: String,
}

impl List {
    /// `Err`: it is another sheet.
    pub(crate) fn of(name: &str, cells: Cells, headings: &BTreeMap<String, String>) -> Result<Self, Cells> {
        let holds = |wanted: &str| {
            let mut top = cells.rows().take_while(|(row, _)| *row < TOP);
            top.find(|(_, row)| row.values().any(|value| value.text() == wanted)).map(|(row, _)| row)
        };
        let heading = headings.iter().find(|(_, id)| *id == REFERENCE).map_or("", |(heading, _)| heading);
        let (ids, texts) = match (holds(REFERENCE), holds(heading)) {
            (Some(ids), _) => (Some(ids), ids + 1),
            (None, Some(texts)) => (None, texts),
            (None, None) => return Err(cells),
        };
        let mut list = Self { name: name.to_owned(), columns: BTreeMap::new(), rows: Vec::new() };
        for (row, cells) in cells.into_rows() {
            if Some(row) == ids {
                for (column, id) in &cells {
                    list.columns.entry(*column).or_default().id = id.text();
                }
            } else if row == texts {
                for (column, text) in &cells {
                    let column = list.columns.entry(*column).or_default();
                    column.text = text.text();
                    if ids.is_none() {
                        column.id = headings.get(&column.text).cloned().unwrap_or_default();
                    }
                }
            } else if row > texts {
                list.rows.push(cells);
            }
        }
        for column in list.rows.iter().flat_map(BTreeMap::keys) {
            list.columns.entry(*column).or_default();
        }
        Ok(list)
    }

    /// Whether it has a column with this id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.columns.values().any(|column| column.id == id)
    }

    /// The reference of a row; empty where there is none.
    pub(crate) fn reference(&self, row: &BTreeMap<u32, Value>) -> String {
        self.text(row, REFERENCE)
    }

    /// What stands in a column of ours; empty where nothing does.
    pub(crate) fn text(&self, row: &BTreeMap<u32, Value>, id: &str) -> String {
        let column = self.columns.iter().find(|(_, column)| column.id == id);
        column.and_then(|(place, _)| row.get(place)).map(Value::text).unwrap_or_default()
    }
}
