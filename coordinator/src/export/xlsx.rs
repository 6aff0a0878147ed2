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
use super::{ExportError, Rows, Settings, Shortened, Stop};

mod fit;
mod layout;
mod names;
mod sheet;
mod style;

use names::Names;
use sheet::Sheet;
use style::Styles;

/// Applications that a sheet can hold beside its two rows of headings and the empty one at the end.
const MOST_ROWS: usize = 1_048_573;
/// Of the layout of columns; a program that reads workbooks back may ask for it.
const SCHEMA: i32 = 1;

/// Writes the workbook and returns the answers that a cell could not hold whole.
pub(super) fn write(
    forms: &[Rows<'_>],
    settings: &Settings,
    file: &mut File,
) -> Result<Vec<Shortened>, Stop> {
    let mut book = Book {
        workbook: Workbook::new(),
        names: Names::default(),
        styles: Styles::new(),
        shortened: Vec::new(),
    };
    book.workbook.set_properties(&properties(forms, settings).map_err(stop)?);
    let columns: Vec<Vec<Column>> =
        forms.iter().map(|form| columns::of_form(form.definition, form.all())).collect();
    for (form, columns) in forms.iter().zip(&columns) {
        book.form_sheet(form, columns, settings)?;
    }
    if forms.iter().any(|form| !form.suspected.is_empty()) {
        book.suspected_sheet(forms, &columns::of_suspected(&columns), settings)?;
    }
    book.workbook.save_to_writer(file).map_err(stop)?;
    Ok(book.shortened)
}

struct Book {
    workbook: Workbook,
    names: Names,
    styles: Styles,
    shortened: Vec<Shortened>,
}

impl Book {
    fn form_sheet(&mut self, form: &Rows<'_>, columns: &[Column], settings: &Settings) -> Result<(), Stop> {
        let plural =
            form.definition.languages.first().map_or("", |language| form.definition.plural.get(language));
        let words = Words::new(form.definition, form.texts, &settings.zone, columns);
        let rows = form.people.iter().map(|application| (*application, &words));
        self.sheet(plural, rows.collect(), columns, form, settings)
    }

    fn suspected_sheet(
        &mut self,
        forms: &[Rows<'_>],
        columns: &[Column],
        settings: &Settings,
    ) -> Result<(), Stop> {
        let words: Vec<Words<'_>> = forms
            .iter()
            .map(|form| Words::new(form.definition, form.texts, &settings.zone, columns))
            .collect();
        let of_form = |(form, words)| {
            let form: &Rows<'_> = form;
            form.suspected.iter().map(move |application| (*application, words))
        };
        let rows = forms.iter().zip(&words).flat_map(of_form).collect();
        match forms.first() {
            Some(form) => self.sheet("Mistenkt", rows, columns, form, settings),
            None => Ok(()),
        }
    }

    fn sheet(
        &mut self,
        name: &str,
        rows: Vec<sheet::Row<'_>>,
        columns: &[Column],
        form: &Rows<'_>,
        settings: &Settings,
    ) -> Result<(), Stop> {
        let name = self.names.take(name);
        if rows.len() > MOST_ROWS {
            return Err(ExportError::TooManyRows { sheet: name, rows: rows.len(), most: MOST_ROWS }.into());
        }
        let exported = settings.zone.to_datetime(settings.now);
        let sheet = Sheet { name, controller: &form.definition.privacy.controller, exported, columns, rows };
        let worksheet = self.workbook.add_worksheet_with_constant_memory().map_err(stop)?;
        self.shortened.extend(sheet.write(worksheet, &self.styles).map_err(stop)?);
        Ok(())
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
        .set_custom_property("veiviser.schema", SCHEMA)
        .set_custom_property("veiviser.exported_at", settings.now.to_string());
    let first_expiry = forms.iter().flat_map(Rows::all).map(|application| application.expires_at).min();
    Ok(match first_expiry {
        Some(expiry) => properties.set_custom_property("veiviser.first_expires_at", expiry.to_string()),
        None => properties,
    })
}

/// A clock time as a spreadsheet counts it.
fn date_time(moment: DateTime) -> Result<ExcelDateTime, XlsxError> {
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
