//! What a workbook says, row by row: nothing of it leaves this crate.

use std::collections::BTreeMap;
use std::path::Path;

use forms::{Definition, Kind};
use jiff::civil::Date;

use super::{Inquiry, SHEET, Tallies};
use crate::earlier::{Earlier, EarlierError, List, Value};
use crate::follow_up::{Followed, Pair, day, fresh, of_base, of_site};
use crate::pairing::towns;

/// What the figures are made of.
#[derive(Debug, Default)]
pub(super) struct Collected {
    pub applications: Vec<Applied>,
    pub pairs: Vec<Pair>,
    pub gone: Tallies,
}

/// An application in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Applied {
    /// Index of the form.
    pub form: usize,
    pub sent: Option<Date>,
    pub status: String,
    /// As the workbook calls it.
    pub language: String,
    /// Empty where it is not known.
    pub town: String,
}

/// The columns of a list that are counted.
struct Columns {
    sent: Option<u32>,
    status: Option<u32>,
    language: Option<u32>,
    /// For each form: where the town or the postal code stands.
    places: Vec<Option<(u32, bool)>>,
    out: Option<u32>,
}

/// Why a row is out of the lists when the application is no longer stored: then it has been counted as gone.
const GONE: &str = "Slettet etter fristen";

pub(super) fn collected(path: &Path, inquiry: &Inquiry<'_>) -> Result<Collected, EarlierError> {
    let earlier = Earlier::read(path, &BTreeMap::new())?;
    of_site(&earlier, inquiry.site)?;
    let forms: BTreeMap<&str, usize> =
        inquiry.forms.iter().enumerate().map(|(at, form)| (form.id.as_str(), at)).collect();
    let known = earlier.base.iter().flat_map(|base| &base.rows);
    let form_of: BTreeMap<&str, usize> = known
        .filter_map(|(reference, known)| Some((reference.as_str(), *forms.get(known.form.as_str())?)))
        .collect();
    let mut collected = Collected::default();
    // Robots are not counted.
    for list in earlier.lists.iter().filter(|list| !list.has("_suspected")) {
        let columns = Columns::of(list, &inquiry.forms);
        let rows = list.rows.iter().filter_map(|cells| {
            let form = *form_of.get(list.reference(cells).as_str())?;
            columns.applied(cells, form)
        });
        collected.applications.extend(rows);
    }
    for other in &earlier.others {
        if other.name == SHEET {
            collected.gone = Tallies::of(&other.cells);
        } else if let Some(sheet) = Followed::of(&other.cells) {
            let before = earlier.base.as_ref().map(|base| of_base(&base.rows)).unwrap_or_default();
            let pairs =
                sheet.rows.into_iter().map(|row| fresh(row, &before, (inquiry.rhythm, inquiry.today)));
            collected.pairs.extend(pairs.filter(|pair| !pair.adept.is_empty() && !pair.mentor.is_empty()));
        }
    }
    Ok(collected)
}

impl Columns {
    fn of(list: &List, forms: &[&Definition]) -> Self {
        let place =
            |id: &str| list.columns.iter().find(|(_, column)| column.id == id).map(|(place, _)| *place);
        Self {
            sent: place("_submitted_at"),
            status: place("_status"),
            language: place("_language"),
            places: forms
                .iter()
                .map(|form| asks_where(form).and_then(|(id, code)| Some((place(id)?, code))))
                .collect(),
            out: place("_out"),
        }
    }

    fn applied(&self, cells: &BTreeMap<u32, Value>, form: usize) -> Option<Applied> {
        let text = |place: Option<u32>| {
            place.and_then(|place| cells.get(&place)).map(Value::text).unwrap_or_default()
        };
        if text(self.out) == GONE {
            return None;
        }
        let town = match self.places.get(form).copied().flatten() {
            Some((place, true)) => towns::town(&text(Some(place))).unwrap_or_default().to_owned(),
            Some((place, false)) => capitalised(&text(Some(place))),
            None => String::new(),
        };
        Some(Applied {
            form,
            sent: self.sent.and_then(|place| cells.get(&place)).and_then(day),
            status: text(self.status),
            language: text(self.language),
            town,
        })
    }
}

/// The question for where somebody lives, and whether its answer is a postal code.
fn asks_where(form: &Definition) -> Option<(&str, bool)> {
    let code = form.fields.iter().find(|field| matches!(field.kind, Kind::PostalCode));
    let town = || form.fields.iter().find(|field| field.autocomplete.as_deref() == Some("address-level2"));
    code.map(|field| (field.id.as_str(), true)).or_else(|| town().map(|field| (field.id.as_str(), false)))
}

/// The same town however its letters are typed.
fn capitalised(town: &str) -> String {
    let mut letters = town.trim().chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    first + &letters.as_str().to_lowercase()
}
