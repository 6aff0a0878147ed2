//! What the coordinator has written in an earlier workbook, by application.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

use applications::reference;

use super::{Current, Row, Work};
use crate::earlier::{Earlier, EarlierError, List, Value};
use crate::export::columns::{self, CORRECTIONS, own_id};
use crate::export::{FormApplications, STATUS, Stop};

mod found;

pub(super) use found::Found;
use found::add_line;

const OUT: &str = "_out";
const SUSPECTED: &str = "_suspected";
/// Of every sheet with rows of several forms.
const FORM: &str = "_form";
/// What is written in every workbook and kept as it is.
const KEPT: [&str; 3] = ["_responsible", "_follow_up", "_note"];
/// What an export makes anew each time.
const OURS: [&str; 6] = ["_reference", "_news", "_form", "_name", "_duplicate_of", SUSPECTED];
/// The heading of a column that has none.
const UNNAMED: &str = "Uten overskrift";

/// Everything that the coordinator has written.
#[derive(Default)]
pub(super) struct Written {
    /// By reference.
    pub rows: BTreeMap<String, Found>,
    /// Rows of nobody, and the form that they stand with; `None`: with those who are out.
    pub loose: Vec<(Option<usize>, Row)>,
    pub own: Own,
    /// How many cells were read that are to be written again.
    pub cells: usize,
    /// References that the earlier workbook knew, and that nobody is stored with.
    pub absent: BTreeSet<String>,
}

/// The headings of the coordinator's columns, by sheet.
#[derive(Default)]
pub(super) struct Own {
    pub forms: Vec<Vec<String>>,
    pub waiting: Vec<String>,
    pub suspected: Vec<String>,
    pub out: Vec<String>,
}

/// Which sheet a list is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Form(usize),
    Waiting,
    Suspected,
    Out,
}

/// What a column of the list is.
enum Part {
    Status,
    Corrections,
    Out,
    /// Kept under this id, whoever the row is of.
    Written(String),
    /// An answer, or something else that the export writes.
    System(String),
    /// A question that no form has any more: kept as long as the application is.
    Former(String),
}

/// The form and the number of each application, by reference.
type Stored = BTreeMap<String, (usize, u32)>;

impl Written {
    pub(super) fn of(earlier: &Earlier, current: &Current<'_>) -> Result<Self, Stop> {
        let site = current.forms.first().map_or("", |form| form.definition.site.as_str());
        if let Some(base) = earlier.base.as_ref().filter(|base| base.site != site) {
            return Err(EarlierError::OtherSite { site: base.site.clone() }.into());
        }
        let stored = current.stored()?;
        let forms = current.forms.len();
        let mut written = Self::default();
        written.own.forms = vec![Vec::new(); forms];
        let places: Vec<_> =
            earlier.lists.iter().map(|list| place(list, earlier, current, &stored)).collect();
        let mut missing = (0..forms).filter(|form| !places.contains(&Some(Place::Form(*form))));
        for (list, place) in earlier.lists.iter().zip(&places) {
            // A sheet without rows that has another name than we gave it.
            let place = place.unwrap_or_else(|| Place::Form(missing.next().unwrap_or_default()));
            written.list(list, place, earlier, current, &stored)?;
        }
        let base = || earlier.base.iter().flat_map(|base| base.rows.values());
        if let Some(form) = missing.find(|form| base().any(|known| current.index(&known.form) == Some(*form)))
        {
            return Err(EarlierError::ListGone { list: current.name(form).to_owned() }.into());
        }
        let known = earlier.base.iter().flat_map(|base| base.rows.keys());
        written.absent = known.filter(|reference| !stored.contains_key(*reference)).cloned().collect();
        Ok(written)
    }

    fn list(
        &mut self,
        list: &List,
        place: Place,
        earlier: &Earlier,
        current: &Current<'_>,
        stored: &Stored,
    ) -> Result<(), Stop> {
        let (parts, own) = parts(list, current);
        let known = |reference: &str| Some(earlier.base.as_ref()?.rows.get(reference)?.form.as_str());
        let home = if let Place::Form(form) = place { form } else { 0 };
        for cells in &list.rows {
            let reference = list.reference(cells);
            let found = if let Some((form, number)) = stored.get(&reference) {
                current.found(cells, &parts, *form, *number)?
            } else if known(&reference).is_some() || is_reference(&reference) {
                let form = known(&reference).and_then(|id| current.index(id)).unwrap_or(home);
                gone(cells, &parts, form, &reference)
            } else {
                let row = current.loose(cells, list, &parts, (place != Place::Out).then_some(home));
                self.cells += row.work().typed.len();
                self.loose.push(((place != Place::Out).then_some(home), row));
                continue;
            };
            self.cells += found.typed.len();
            match self.rows.entry(reference) {
                Entry::Vacant(free) => {
                    free.insert(found);
                }
                Entry::Occupied(first) if *first.get() == found => self.cells -= found.typed.len(),
                Entry::Occupied(first) => {
                    return Err(EarlierError::Twice { reference: first.key().clone() }.into());
                }
            }
        }
        let all = match place {
            Place::Form(form) => self.own.forms.get_mut(form),
            Place::Waiting => Some(&mut self.own.waiting),
            Place::Suspected => Some(&mut self.own.suspected),
            Place::Out => Some(&mut self.own.out),
        };
        if let Some(all) = all {
            all.extend(own);
        }
        Ok(())
    }
}

impl Current<'_> {
    fn name(&self, form: usize) -> &str {
        self.forms.get(form).map_or("", FormApplications::plural)
    }

    fn stored(&self) -> io::Result<Stored> {
        let mut stored = Stored::new();
        for (form, FormApplications { applications, .. }) in self.forms.iter().enumerate() {
            for number in applications.all() {
                stored.insert(applications.read(number)?.reference, (form, number));
            }
        }
        Ok(stored)
    }

    fn index(&self, id: &str) -> Option<usize> {
        self.forms.iter().position(|form| form.definition.id == id)
    }

    fn found(
        &self,
        cells: &BTreeMap<u32, Value>,
        parts: &BTreeMap<u32, Part>,
        form: usize,
        number: u32,
    ) -> io::Result<Found> {
        let of_form = self.forms.get(form).zip(self.words.get(form)).zip(self.columns.get(form));
        let Some(((rows, words), columns)) = of_form else {
            return Err(io::Error::from(io::ErrorKind::NotFound));
        };
        let application = rows.applications.read(number)?;
        let mut found = gone(cells, parts, form, &application.reference);
        found.out = text_of(cells, parts, |part| matches!(part, Part::Out));
        let now: BTreeMap<&str, _> = columns
            .iter()
            .zip(words.row(&application, columns))
            .map(|(column, cell)| (column.id.as_str(), (column, cell)))
            .collect();
        for (place, part) in parts {
            let Some(value) = cells.get(place) else { continue };
            match part {
                Part::System(id) if !OURS.contains(&id.as_str()) => match now.get(id.as_str()) {
                    Some((_, cell)) if cell.is(value) => {}
                    Some((column, _)) => correct(&mut found, &column.heading, value),
                    // A sheet of several forms has questions that this applicant was not asked.
                    None => {
                        let asked = self.columns.iter().flatten().find(|column| column.id == *id);
                        correct(&mut found, asked.map_or(id, |column| &column.heading), value);
                    }
                },
                Part::Former(heading) => {
                    found.typed.insert(own_id(heading), value.clone());
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// A row without a reference: everything in it is the coordinator's.
    fn loose(
        &self,
        cells: &BTreeMap<u32, Value>,
        list: &List,
        parts: &BTreeMap<u32, Part>,
        form: Option<usize>,
    ) -> Row {
        let out = columns::of_out(columns::Used::default(), &[]);
        let columns = form.and_then(|form| self.columns.get(form)).unwrap_or(&out);
        let mut work = Work {
            reference: list.reference(cells),
            status: text_of(cells, parts, |part| matches!(part, Part::Status)),
            corrections: text_of(cells, parts, |part| matches!(part, Part::Corrections)),
            out: text_of(cells, parts, |part| matches!(part, Part::Out)),
            ..Work::default()
        };
        for (place, value) in cells {
            let heading = || list.columns.get(place).map_or(UNNAMED, |column| column.text.as_str());
            let id = match parts.get(place) {
                Some(Part::Written(id)) => id.clone(),
                Some(Part::System(id)) if id == "_reference" => continue,
                Some(Part::System(id)) if columns.iter().any(|column| column.id == *id) => id.clone(),
                Some(Part::System(_) | Part::Former(_)) => own_id(heading()),
                _ => continue,
            };
            work.typed.insert(id, value.clone());
        }
        row(form.unwrap_or_default(), None, work)
    }
}

fn row(form: usize, application: Option<u32>, work: Work) -> Row {
    Row { form: u32::try_from(form).unwrap_or_default(), application, work: Some(Box::new(work)) }
}

/// The sheet that a list is, whatever it is called; `None` for one that nothing tells of.
fn place(list: &List, earlier: &Earlier, current: &Current<'_>, stored: &Stored) -> Option<Place> {
    if list.has(OUT) {
        return Some(Place::Out);
    }
    if list.has(SUSPECTED) {
        return Some(Place::Suspected);
    }
    if list.has(FORM) {
        return Some(Place::Waiting);
    }
    let of_row = |cells: &BTreeMap<u32, Value>| {
        let reference = list.reference(cells);
        let known = || earlier.base.as_ref()?.rows.get(&reference);
        let form = stored.get(&reference).map(|(form, _)| *form);
        form.or_else(|| current.index(&known()?.form))
    };
    let by_name = || (0..current.forms.len()).find(|form| current.name(*form) == list.name);
    list.rows.iter().find_map(of_row).or_else(by_name).map(Place::Form)
}

/// What each column is, and the headings of those that the coordinator has made.
fn parts(list: &List, current: &Current<'_>) -> (BTreeMap<u32, Part>, Vec<String>) {
    let mut parts = BTreeMap::new();
    let (mut seen, mut own) = (BTreeSet::new(), Vec::new());
    for (place, heading) in &list.columns {
        let id = heading.id.as_str();
        let is_first = id.is_empty() || seen.insert(id);
        let is_asked = current.columns.iter().flatten().any(|column| column.id == id);
        let part = match id {
            _ if is_first && id == STATUS.0 => Part::Status,
            CORRECTIONS if is_first => Part::Corrections,
            OUT if is_first => Part::Out,
            _ if is_first && KEPT.contains(&id) => Part::Written(id.to_owned()),
            _ if is_first && (is_asked || OURS.contains(&id)) => Part::System(id.to_owned()),
            "" => {
                let name = free(&heading.text, &own);
                own.push(name.clone());
                Part::Written(own_id(&name))
            }
            // A copy of one of our columns.
            _ if !is_first => {
                let name = free(&heading.text, &own);
                own.push(name.clone());
                Part::Written(own_id(&name))
            }
            _ => Part::Former(heading.text.clone()),
        };
        parts.insert(*place, part);
    }
    (parts, own)
}

/// A heading that is not taken.
fn free(heading: &str, taken: &[String]) -> String {
    let heading = if heading.is_empty() { UNNAMED } else { heading };
    let numbered = (2..).map(|number| format!("{heading} {number}"));
    let mut names = std::iter::once(heading.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_default()
}

/// What is left of a row when the application is not stored: only what the coordinator has written.
fn gone(cells: &BTreeMap<u32, Value>, parts: &BTreeMap<u32, Part>, form: usize, reference: &str) -> Found {
    let status = text_of(cells, parts, |part| matches!(part, Part::Status));
    let typed = parts.iter().filter_map(|(place, part)| match part {
        Part::Written(id) => Some((id.clone(), cells.get(place)?.clone())),
        _ => None,
    });
    Found {
        form,
        reference: reference.to_owned(),
        status: (!status.is_empty()).then_some(status),
        out: String::new(),
        corrections: text_of(cells, parts, |part| matches!(part, Part::Corrections)),
        corrected: Vec::new(),
        typed: typed.collect(),
    }
}

fn text_of(
    cells: &BTreeMap<u32, Value>,
    parts: &BTreeMap<u32, Part>,
    wanted: impl Fn(&Part) -> bool,
) -> String {
    let place = parts.iter().find(|(_, part)| wanted(part)).map(|(place, _)| place);
    place.and_then(|place| cells.get(place)).map(Value::text).unwrap_or_default()
}

fn correct(found: &mut Found, heading: &str, value: &Value) {
    add_line(&mut found.corrections, &format!("{heading}: {}", value.shown()));
    found.corrected.push(heading.to_owned());
}

/// `7K3M-9QPX-2D`, as an export writes it: a telephone number in the wrong column is none.
fn is_reference(text: &str) -> bool {
    reference::parse(text).as_deref() == Some(text)
}
