//! Applications as a workbook for coordinators.
//!
//! One sheet per form and one, «Mistenkt», for what may come from robots. The first row of a sheet is hidden and has the
//! stable ids of the columns; the second has the headings. Rows are written as they come, so that memory does not grow
//! with them.

use std::fs::File;
use std::io;

use jiff::civil::DateTime;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::cell::Words;
use super::columns::{self, Column};
use super::legend::legend;
use super::made::Made;
use super::overview::overview;
use super::plan::{self, Merged, Plan};
use super::{ExportError, Rows, Settings, Shortened, Stop};
use crate::earlier::{BASE, Earlier, EarlierError, Other, SCHEMA};

pub(crate) mod fit;
pub(crate) mod layout;
mod made_sheet;
pub(crate) mod names;
mod sheet;
pub(crate) mod style;

use names::Names;
use sheet::{Sheet, Written};
use style::Styles;

/// Applications that a sheet can hold beside its two rows of headings and the empty one at the end.
const MOST_ROWS: usize = 1_048_573;
/// What a workbook came to: the answers that a cell could not hold whole, and what was kept of an earlier one.
type Done = (Vec<Shortened>, Option<Merged>);

/// Writes the workbook.
pub(super) fn write(forms: &[Rows<'_>], settings: &Settings, file: &mut File) -> Result<Done, Stop> {
    let columns: Vec<Vec<Column>> =
        forms.iter().map(|form| columns::of_form(form.definition, form.all())).collect();
    let headings = columns::headings(&columns);
    let earlier =
        settings.from.as_ref().map(|previous| Earlier::read(&previous.path, &headings)).transpose()?;
    let plan = Plan::new(forms, &columns, settings, earlier.as_ref())?;
    let mut book = Book {
        workbook: Workbook::new(),
        names: Names::default(),
        styles: Styles::new(),
        settings,
        done: Written::default(),
    };
    book.names.keep(BASE);
    book.workbook.set_properties(&properties(forms, settings).map_err(stop)?);
    let lists: Vec<Vec<Column>> = columns
        .iter()
        .zip(&plan.lists)
        .map(|(columns, sheet)| columns::for_work(columns, plan.used(sheet), &sheet.own))
        .collect();
    let overview = overview(forms, &plan, settings);
    let legend = legend(forms, &lists);
    book.made_sheet(&overview)?;
    for ((form, sheet), columns) in forms.iter().zip(&plan.lists).zip(&lists) {
        book.sheet(form.plural(), &[form], sheet, columns)?;
    }
    let all: Vec<&Rows<'_>> = forms.iter().collect();
    if !plan.suspected.rows.is_empty() {
        let suspected = columns::of_suspected(&columns);
        let columns = columns::for_work(&suspected, plan.used(&plan.suspected), &plan.suspected.own);
        book.sheet("Mistenkt", &all, &plan.suspected, &columns)?;
    }
    if !plan.out.rows.is_empty() {
        let columns = columns::of_out(plan.used(&plan.out), &plan.out.own);
        book.sheet("Ute av listen", &all, &plan.out, &columns)?;
    }
    book.made_sheet(&legend)?;
    for other in plan.others {
        book.other_sheet(other)?;
    }
    book.base(&plan, forms, &[overview.fingerprint(), legend.fingerprint()])?;
    if book.done.typed < plan.written {
        return Err(EarlierError::Lost { cells: plan.written - book.done.typed }.into());
    }
    book.workbook.save_to_writer(file).map_err(stop)?;
    Ok((book.done.shortened, plan.merged))
}

struct Book<'a> {
    workbook: Workbook,
    names: Names,
    styles: Styles,
    settings: &'a Settings,
    done: Written,
}

impl Book<'_> {
    /// A sheet with rows of some of the forms.
    fn sheet(
        &mut self,
        name: &str,
        forms: &[&Rows<'_>],
        rows: &plan::Sheet<'_>,
        columns: &[Column],
    ) -> Result<(), Stop> {
        let name = self.names.take(name);
        if rows.rows.len() > MOST_ROWS {
            let rows = rows.rows.len();
            return Err(ExportError::TooManyRows { sheet: name, rows, most: MOST_ROWS }.into());
        }
        let words: Vec<Words<'_>> = forms
            .iter()
            .map(|form| Words::new(form.definition, form.texts, &self.settings.zone, columns))
            .collect();
        let Some(first) = forms.first() else { return Ok(()) };
        // A sheet of one form has no others' rows.
        let words_of = |row: &plan::Row<'_>| words.get(if words.len() == 1 { 0 } else { row.form });
        let rows = rows.rows.iter().filter_map(|row| Some((row, words_of(row)?))).collect();
        let exported = self.settings.zone.to_datetime(self.settings.now);
        let controller = &first.definition.privacy.controller;
        let sheet = Sheet { name, controller, exported, columns, rows };
        let worksheet = self.workbook.add_worksheet_with_constant_memory().map_err(stop)?;
        self.done.add(sheet.write(worksheet, &self.styles).map_err(stop)?);
        Ok(())
    }

    /// A sheet that is made anew each time, with its charts.
    fn made_sheet(&mut self, made: &Made) -> Result<(), Stop> {
        let name = self.names.take(made.name);
        let worksheet = self.workbook.add_worksheet_with_constant_memory().map_err(stop)?;
        made_sheet::write(made, &name, worksheet, &self.styles).map_err(stop)
    }

    /// A sheet that the coordinator has added: its values.
    fn other_sheet(&mut self, other: &Other) -> Result<(), Stop> {
        let name = self.names.take(&other.name);
        let worksheet = self.workbook.add_worksheet_with_constant_memory().map_err(stop)?;
        worksheet.set_name(&name).map_err(stop)?;
        for (row, cells) in other.cells.rows() {
            for (column, value) in cells {
                let column = u16::try_from(*column).unwrap_or(u16::MAX);
                sheet::write_typed(worksheet, (row, column), value, &self.styles).map_err(stop)?;
            }
        }
        Ok(())
    }

    /// What the next export needs to know of this one: see [`crate::earlier`].
    fn base(&mut self, plan: &Plan<'_>, forms: &[Rows<'_>], made: &[String]) -> Result<(), Stop> {
        let site = forms.first().map_or("", |form| form.definition.site.as_str());
        let worksheet = self.workbook.add_worksheet_with_constant_memory().map_err(stop)?;
        let first = [BASE, &SCHEMA.to_string(), site, &made.join(" ")];
        let rows = plan.base.iter().map(|row| [row.reference.as_str(), row.form, row.status, row.hash]);
        let write = || {
            worksheet.set_name(BASE)?.set_very_hidden(true);
            for (column, text) in (0..).zip(first) {
                worksheet.write_string(0, column, text)?;
            }
            for (row, texts) in (1..).zip(rows) {
                for (column, text) in (0..).zip(texts) {
                    worksheet.write_string(row, column, text)?;
                }
            }
            Ok(())
        };
        write().map_err(stop)
    }
}

fn properties(forms: &[Rows<'_>], settings: &Settings) -> Result<DocProperties, XlsxError> {
    let controller = forms.first().map_or("", |form| form.definition.privacy.controller.as_str());
    let properties = DocProperties::new()
        .set_title(format!("Søknader til {controller}"))
        .set_company(controller)
        .set_author("Veiviser")
        .set_category("Personopplysninger")
        .set_comment("Inneholder personopplysninger. Slett filen når du ikke trenger den lenger.")
        .set_creation_datetime(&date_time(settings.now.to_zoned(jiff::tz::TimeZone::UTC).datetime())?)
        .set_custom_property("veiviser.schema", i32::try_from(SCHEMA).unwrap_or(i32::MAX))
        .set_custom_property("veiviser.exported_at", settings.now.to_string());
    let first_expiry = forms.iter().flat_map(Rows::all).map(|application| application.expires_at).min();
    Ok(match first_expiry {
        Some(expiry) => properties.set_custom_property("veiviser.first_expires_at", expiry.to_string()),
        None => properties,
    })
}

/// A clock time as a spreadsheet counts it.
pub(crate) fn date_time(moment: DateTime) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(moment.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(moment.month()), part(moment.day()))?.and_hms(
        part(moment.hour()).into(),
        part(moment.minute()),
        part(moment.second()),
    )
}

fn stop(error: XlsxError) -> Stop {
    match error {
        XlsxError::IoError(error) | XlsxError::TempFileError(_, error) => Stop::Disk(error),
        XlsxError::ZipError(error) => Stop::Disk(io::Error::other(error)),
        other => Stop::Other(ExportError::Workbook(other.to_string())),
    }
}
