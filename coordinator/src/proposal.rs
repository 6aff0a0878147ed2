//! A proposal as a workbook: who is to meet whom and why, who waits, whom to look for, how it spreads.
//!
//! The coordinator decides in the workbook, and the next proposal keeps the decisions: see [`decisions()`].

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use messages::{Language as Reader, message};
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};
use thiserror::Error;

use crate::export::xlsx::date_time;
use crate::export::xlsx::names::Names;
use crate::export::xlsx::style::Styles;
use crate::output::Prepared;
use crate::pairing::{Decisions, Matching, Programme, Recruit, Side, Spread, Words};

mod read;
mod sheets;
mod table;

pub use read::{DecisionsError, approved, decisions};
pub use table::code;

/// Everything that the workbook tells.
#[derive(Clone, Copy, Debug)]
pub struct Proposal<'a> {
    /// Name of the site.
    pub site: &'a str,
    /// The two sides and what they are paired by.
    pub programme: Programme<'a>,
    /// Those who seek, with those who cannot be paired now.
    pub adepts: &'a Side,
    /// Those who help, with those who cannot be paired now.
    pub mentors: &'a Side,
    /// What had been decided.
    pub decisions: &'a Decisions,
    /// The proposal.
    pub matching: &'a Matching,
    /// Whom to look for.
    pub recruits: &'a [Recruit],
    /// How the outcome spreads.
    pub spreads: &'a [Spread],
    /// The words to say it in.
    pub words: Words<'a>,
    /// When it is made.
    pub now: Timestamp,
    /// The time zone of its dates.
    pub zone: &'a TimeZone,
}

/// Why there is no workbook.
#[derive(Debug, Error)]
pub enum ProposalError {
    /// There is a file of that name, which may hold somebody's decisions.
    #[error("{} is there already", .0.display())]
    Taken(PathBuf),
    /// The disk says no.
    #[error("{} cannot be written", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the disk said.
        #[source]
        error: io::Error,
    },
    /// The workbook cannot be made.
    #[error("no workbook: {0}")]
    Workbook(String),
}

/// Writes the workbook to `target`, where no file is.
///
/// # Errors
/// [`ProposalError`]; then nothing is written.
pub fn write(proposal: &Proposal<'_>, target: &Path) -> Result<PathBuf, ProposalError> {
    if target.exists() {
        return Err(ProposalError::Taken(target.to_owned()));
    }
    let disk = |error| ProposalError::Write { path: target.to_owned(), error };
    let mut workbook = workbook(proposal).map_err(|error| ProposalError::Workbook(error.to_string()))?;
    let prepared = Prepared::new(target, |file| {
        workbook.save_to_writer(file).map_err(|error| match error {
            XlsxError::IoError(error) => error,
            other => io::Error::other(other),
        })
    });
    prepared.map_err(disk)?.become_new().map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => ProposalError::Taken(target.to_owned()),
        _ => disk(error),
    })
}

fn workbook(proposal: &Proposal<'_>) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let reader = proposal.words.reader;
    let made = proposal.zone.to_datetime(proposal.now);
    workbook.set_properties(
        &DocProperties::new()
            .set_title(message!("proposal-title", site = proposal.site).text(reader))
            .set_author("Veiviser")
            .set_category(message!("proposal-category").text(reader))
            .set_comment(message!("proposal-comment").text(reader))
            .set_creation_datetime(&date_time(made)?)
            .set_custom_property("veiviser.proposal", 1)
            .set_custom_property("veiviser.made_at", proposal.now.to_string()),
    );
    let (mut names, styles) = (Names::default(), Styles::new());
    let day = made.strftime("%d.%m.%Y").to_string();
    for sheet in sheets::all(proposal) {
        let name = names.take(&sheet.name);
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&name)?;
        sheet.write(worksheet, &styles, &footer(reader, &day))?;
    }
    Ok(workbook)
}

fn footer(reader: Reader, day: &str) -> String {
    let kept = message!("proposal-footer").text(reader).replace('&', "&&");
    // Begins with a letter: digits behind the size would be part of it.
    let made = message!("proposal-made-on", day = day).text(reader);
    let page = message!("proposal-page", page = "&P", pages = "&N").text(reader);
    format!("&L&9{kept}&C&9{made}&R&9{page}")
}
