//! What comes after two have been paired: calendars of what is due, and figures of what became of it.
//!
//! Both are made from the coordinator's workbook and the content. The table is not asked.

pub mod calendar;
pub mod stats;

use std::path::Path;

use coordinator::EarlierError;
use forms::Definition;
use generator::Options;
use generator::model::Programme;
use messages::message;

use crate::build::today;
use crate::export::failure;
use crate::failure::Failure;

/// The site's forms, words and rhythm, whatever the state of its forms.
fn programme(root: &Path, site: &str) -> Result<Programme, Failure> {
    let options = Options { site: Some(site.to_owned()), base_url: None, today: today(), unpublished: false };
    let programme = generator::programme(&generator::read(root)?, &options)?;
    let programme = programme.filter(|programme| !programme.forms.is_empty());
    programme.ok_or_else(|| Failure::said(message!("export-no-forms")))
}

fn definitions(programme: &Programme) -> Vec<&Definition> {
    programme.forms.iter().map(|form| &form.definition).collect()
}

/// The workbook cannot be used.
fn unread(error: EarlierError, workbook: &Path, site: &str) -> Failure {
    failure::of_earlier(error, workbook, site)
}
