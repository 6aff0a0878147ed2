//! What the coordinator has written about one application, and what becomes of it.

use std::collections::BTreeMap;

use applications::Application;

use super::row;
use crate::earlier::{Known, Value};
use crate::export::plan::{GONE, Merged, Row, WITHDRAWN, Work};
use crate::status::Status;

/// How it is said that an export would have written another status.
const SUGGESTS: &str = "Status: Veiviser foreslår «";

/// What is written about one application.
#[derive(Debug, PartialEq)]
pub(in crate::export::plan) struct Found {
    pub form: usize,
    pub reference: String,
    pub(super) status: Option<String>,
    pub(super) out: String,
    pub(super) corrections: String,
    /// Headings of the answers that were typed over since the last time.
    pub(super) corrected: Vec<String>,
    pub(super) typed: BTreeMap<String, Value>,
}

impl Found {
    /// How many cells there are.
    pub(in crate::export::plan) fn cells(&self) -> usize {
        self.typed.len()
    }

    /// What stands beside an application that is stored. `known`: what the previous export wrote.
    pub(in crate::export::plan) fn into_work(
        self,
        (application, suggested): (&Application, Status),
        known: Option<&Known>,
        merged: &mut Merged,
    ) -> Work {
        let Self { form: _, reference, status, out, corrections, corrected, typed } = self;
        let mut work = Work { corrections, typed, ..Work::default() };
        if known.is_some_and(|known| !known.hash.is_empty() && known.hash != application.answers_hash) {
            work.news = "Endret";
            merged.changed += 1;
        }
        let first = suggested.words();
        forget_lines(&mut work.corrections, SUGGESTS);
        if let Some(status) = status {
            let is = |other: &str| status.to_lowercase() == other.to_lowercase();
            match known.map(|known| known.status.as_str()) {
                // As the export left it: it may go on from there.
                Some(before) if is(before) => {}
                // Whoever was ready, and is in a pair now.
                Some(before) if before != first && gives_way(&status, suggested) => {}
                Some(before) if before != first && !is(first) => {
                    add_line(&mut work.corrections, &format!("{SUGGESTS}{first}»"));
                    work.status = status;
                }
                _ => work.status = status,
            }
        }
        // Who is out because of the status comes back with another one; who has been restored comes back as well.
        if out != WITHDRAWN && out != GONE {
            work.out = out;
        }
        merged.corrected.extend(corrected.into_iter().map(|heading| (reference.clone(), heading)));
        work
    }

    /// The row of an application that is no longer stored.
    pub(in crate::export::plan) fn into_gone(self) -> Row {
        let Self { form, reference, status, out: _, corrections: _, corrected: _, typed } = self;
        let status = status.unwrap_or_default();
        let out = GONE.to_owned();
        row(form, None, Work { reference, status, out, is_gone: true, typed, ..Work::default() })
    }
}

/// Whether a pair has begun since a status of the way to one was written, or has ended since it was said that there is one. Who has
/// been in a pair may be ready for another.
fn gives_way(written: &str, suggested: Status) -> bool {
    match suggested {
        Status::Matched => Status::of(written).is_some_and(Status::is_on_the_way),
        Status::Ended => Status::of(written) == Some(Status::Matched),
        _ => false,
    }
}

/// Takes out the lines that begin so.
fn forget_lines(text: &mut String, beginning: &str) {
    if text.contains(beginning) {
        let kept: Vec<&str> = text.split('\n').filter(|line| !line.starts_with(beginning)).collect();
        *text = kept.join("\n");
    }
}

/// The same line is not said twice.
pub(super) fn add_line(text: &mut String, line: &str) {
    if text.split('\n').any(|known| known == line) {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}
