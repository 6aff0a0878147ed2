//! What the coordinator has decided in an earlier proposal. Columns are known by their ids, pairs by the references.

use std::io;
use std::path::{Path, PathBuf};

use calamine::{Data, DataType, Range, Reader, Xlsx, open_workbook};
use messages::{Language, Message, message};
use thiserror::Error;

use super::table::IDS;
use crate::pairing::Decisions;

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

/// Reads the decisions: approved pairs are to be, declined ones are not, and neither are those to which one of the two has said no.
///
/// # Errors
/// [`DecisionsError`]: the file is no proposal.
pub fn decisions(path: &Path) -> Result<Decisions, DecisionsError> {
    std::fs::metadata(path).map_err(|error| DecisionsError::Disk { path: path.to_owned(), error })?;
    let unreadable = || DecisionsError::Unreadable(path.to_owned());
    let mut workbook: Xlsx<_> = open_workbook(path).map_err(|_| unreadable())?;
    for name in workbook.sheet_names() {
        let sheet = workbook.worksheet_range(&name).map_err(|_| unreadable())?;
        if let Some(columns) = Columns::of(&sheet) {
            return Ok(columns.read(&sheet));
        }
    }
    Err(DecisionsError::Foreign(path.to_owned()))
}

struct Columns {
    adept: usize,
    mentor: usize,
    choice: usize,
    says: [Option<usize>; 2],
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
        })
    }

    fn read(&self, sheet: &Range<Data>) -> Decisions {
        let mut decisions = Decisions::default();
        for row in sheet.rows().skip(2) {
            let text = |at: usize| row.get(at).and_then(DataType::get_string).unwrap_or("").trim();
            let pair = (text(self.adept).to_owned(), text(self.mentor).to_owned());
            if pair.0.is_empty() || pair.1.is_empty() {
                continue;
            }
            let refused =
                self.says.iter().flatten().any(|column| means(text(*column), &message!("proposal-no")));
            if refused || means(text(self.choice), &message!("proposal-decline")) {
                decisions.bans.push(pair);
            } else if means(text(self.choice), &message!("proposal-approve")) {
                decisions.pins.push(pair);
            }
        }
        decisions
    }
}

/// Whether a cell says the message, in whatever language the workbook was made, and however it is typed.
fn means(cell: &str, message: &Message) -> bool {
    Language::ALL.into_iter().any(|language| message.text(language).to_lowercase() == cell.to_lowercase())
}
