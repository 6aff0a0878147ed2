//! What the coordinator has decided in an earlier proposal. Columns are known by their ids, pairs by the references.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use calamine::{Data, DataType, Range, Reader, Xlsx, open_workbook};
use messages::{Language, Message, message};
use thiserror::Error;

use crate::export::xlsx::layout::IDS;
use crate::pairing::{Decisions, Remark};

/// Why an earlier proposal cannot be read.
#[derive(Debug, Error)]
pub enum DecisionsError {
    /// The file cannot be opened as a workbook.
    #[error("{} is no workbook", .0.display())]
    Unreadable(PathBuf),
    /// It has no sheet with the columns of a proposal.
    #[error("{} is no proposal", .0.display())]
    Foreign(PathBuf),
    /// The disk says no.
    #[error("{} cannot be read", path.display())]
    Disk {
        /// The file.
        path: PathBuf,
        /// What the disk said.
        #[source]
        error: io::Error,
    },
}

/// Reads the decisions, from every sheet that has the columns: approved pairs are to be, declined ones are not, and neither are those to
/// which one of the two has said no. What else stands beside a pair is a remark.
///
/// # Errors
/// [`DecisionsError`]: the file is no proposal.
pub fn decisions(path: &Path) -> Result<Decisions, DecisionsError> {
    std::fs::metadata(path).map_err(|error| DecisionsError::Disk { path: path.to_owned(), error })?;
    let unreadable = || DecisionsError::Unreadable(path.to_owned());
    let mut workbook: Xlsx<_> = open_workbook(path).map_err(|_| unreadable())?;
    let mut decisions = None;
    for name in workbook.sheet_names() {
        let sheet = workbook.worksheet_range(&name).map_err(|_| unreadable())?;
        if let Some(columns) = Columns::of(&sheet) {
            columns.read(&sheet, decisions.get_or_insert_default());
        }
    }
    decisions.ok_or_else(|| DecisionsError::Foreign(path.to_owned()))
}

/// The pairs that are to be: approved, or with a yes from both; none that somebody has said no to.
///
/// # Errors
/// [`DecisionsError`]: the file is no proposal.
pub fn approved(path: &Path) -> Result<Vec<(String, String)>, DecisionsError> {
    let Decisions { pins, bans, remarks, .. } = decisions(path)?;
    let both = |remark: &Remark| {
        remark.adept_says == Some(true) && remark.mentor_says == Some(true) && !remark.later
    };
    let agreed = remarks.into_iter().filter(|(_, remark)| both(remark)).map(|(pair, _)| pair);
    let all: BTreeSet<_> = pins.into_iter().chain(agreed).filter(|pair| !bans.contains(pair)).collect();
    Ok(all.into_iter().collect())
}

struct Columns {
    adept: usize,
    mentor: usize,
    choice: usize,
    says: [Option<usize>; 2],
    note: Option<usize>,
}

impl Columns {
    fn of(sheet: &Range<Data>) -> Option<Self> {
        let row = usize::try_from(IDS).ok()?;
        let ids: Vec<&str> = sheet.rows().nth(row)?.iter().map(|id| id.get_string().unwrap_or("")).collect();
        let find = |id: &str| ids.iter().position(|known| *known == id);
        Some(Self {
            adept: find("adept_reference")?,
            mentor: find("mentor_reference")?,
            choice: find("choice")?,
            says: [find("adept_says"), find("mentor_says")],
            note: find("note"),
        })
    }

    fn read(&self, sheet: &Range<Data>, decisions: &mut Decisions) {
        for row in sheet.rows().skip(2) {
            let text = |at: usize| row.get(at).and_then(DataType::get_string).unwrap_or("").trim();
            let pair = (text(self.adept).to_owned(), text(self.mentor).to_owned());
            if pair.0.is_empty() || pair.1.is_empty() {
                continue;
            }
            let [adept_says, mentor_says] = self.says.map(|column| says(text(column?)));
            let remark = Remark {
                later: means(text(self.choice), &message!("proposal-later")),
                adept_says,
                mentor_says,
                note: self.note.and_then(|column| row.get(column)).map(Data::to_string).unwrap_or_default(),
            };
            let refused = [adept_says, mentor_says].contains(&Some(false));
            if refused || means(text(self.choice), &message!("proposal-decline")) {
                decisions.bans.push(pair.clone());
            } else if means(text(self.choice), &message!("proposal-approve")) {
                decisions.pins.push(pair.clone());
            }
            if remark != Remark::default() {
                decisions.remarks.insert(pair, remark);
            }
        }
    }
}

fn says(cell: &str) -> Option<bool> {
    match cell {
        yes if means(yes, &message!("proposal-yes")) => Some(true),
        no if means(no, &message!("proposal-no")) => Some(false),
        _ => None,
    }
}

/// Whether a cell says the message, in whatever language the workbook was made, and however it is typed.
fn means(cell: &str, message: &Message) -> bool {
    Language::ALL.into_iter().any(|language| message.text(language).to_lowercase() == cell.to_lowercase())
}
