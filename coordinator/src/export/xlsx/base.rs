//! The sheet that nobody sees: what the next export needs to know of this one. [`crate::earlier`] reads it.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::FormApplications;
use super::super::plan::Shown;
use crate::earlier::{BASE, SCHEMA};

/// Written row by row, while the lists are.
pub(super) struct Base {
    sheet: Worksheet,
    next: u32,
}

impl Base {
    /// The first row says what it is.
    pub(super) fn new(mut sheet: Worksheet, site: &str) -> Result<Self, XlsxError> {
        sheet.set_name(BASE)?.set_very_hidden(true);
        let mut base = Self { sheet, next: 0 };
        base.write(&[BASE, &SCHEMA.to_string(), site])?;
        Ok(base)
    }

    /// Reference, form, status and hash of an application, or what is left of them.
    pub(super) fn remember(
        &mut self,
        row: &Shown<'_>,
        forms: &[FormApplications<'_>],
    ) -> Result<(), XlsxError> {
        match row.application {
            Some(application) => self.write(&[
                &application.reference,
                &application.form,
                row.suggested,
                &application.answers_hash,
            ]),
            None if row.work.is_gone => {
                self.write(&[row.reference, forms.get(row.form).map_or("", |form| &form.definition.id)])
            }
            None => Ok(()),
        }
    }

    /// What was made of a pair, and what statistics need of it.
    pub(super) fn remember_pair(&mut self, row: &[String; 4]) -> Result<(), XlsxError> {
        self.write(&row.each_ref().map(String::as_str))
    }

    /// The last row has the fingerprints of the sheets that were made anew.
    pub(super) fn finish(mut self, made: &[String]) -> Result<Worksheet, XlsxError> {
        self.write(&[BASE, &made.join(" ")])?;
        Ok(self.sheet)
    }

    fn write(&mut self, texts: &[&str]) -> Result<(), XlsxError> {
        for (column, text) in (0..).zip(texts) {
            self.sheet.write_string(self.next, column, *text)?;
        }
        self.next += 1;
        Ok(())
    }
}
