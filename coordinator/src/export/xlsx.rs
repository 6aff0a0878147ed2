//! Applications as a workbook for coordinators.
//!
//! One sheet per form and one, «Mistenkt», for what may come from robots. The first row of a sheet is hidden and has the
//! stable ids of the columns; the second has the headings. Rows are written as they come, so that memory does not grow
//! with them.

use std::fs::File;
use std::io;

use jiff::civil::DateTime;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::cell::Words;
use super::columns::{self, Column};
use super::legend::legend;
use super::made::Made;
use super::overview::{self, Tally};
use super::pairs::{self, Paired, Pairs};
use super::plan::{self, Merged, Plan, Shown};
use super::{ExportError, FormApplications, Progress, Settings, Shortened, Stop};
use crate::earlier::{BASE, Earlier, EarlierError, Other, SCHEMA};
use crate::figures::{SHEET, Tallies};
use crate::follow_up;

mod base;
pub(crate) mod fit;
pub(crate) mod layout;
mod made_sheet;
pub(crate) mod names;
mod sheet;
pub(crate) mod style;

use base::Base;
use names::Names;
use sheet::{Sheet, Written};
use style::Styles;

/// Applications that a sheet can hold beside its two rows of headings and the empty one at the end.
const MOST_ROWS: usize = 1_048_573;
/// Of the file, from 1 to 9.
const COMPRESSION: u8 = 1;
/// What a workbook came to: the answers that a cell could not hold whole, what was kept of an earlier one, the pairs, and how many
/// rows of each form there are, those that are suspected apart.
type Done = (Vec<Shortened>, Option<Merged>, Paired, Vec<(usize, usize)>);

/// Writes the workbook.
pub(super) fn write(
    forms: &[FormApplications<'_>],
    settings: &Settings,
    file: &mut File,
    progress: &Progress<'_>,
) -> Result<Done, Stop> {
    let columns: Vec<Vec<Column>> = forms.iter().map(columns::of_form).collect();
    let headings = columns::headings(&columns);
    let mut earlier =
        settings.from.as_ref().map(|previous| Earlier::read(&previous.path, &headings)).transpose()?;
    let mut pairs = Pairs::new(forms, settings, earlier.as_mut())?;
    let mut plan = Plan::new(forms, &columns, settings, earlier.as_ref(), &pairs)?;
    if let Some(earlier) = &earlier {
        pairs.count(earlier, &plan.absent, settings);
    }
    if let Some(merged) = &mut plan.merged {
        merged.kept += pairs.plan.kept;
    }
    plan.written += pairs.cells();
    let mut book = Book::new(forms, settings, progress)?;
    let lists: Vec<Vec<Column>> = columns
        .iter()
        .zip(&plan.lists)
        .map(|(columns, sheet)| columns::for_work(columns, plan.used(sheet, forms), &sheet.own))
        .collect();
    let mut tally = Tally::new(forms, settings);
    // It stands first and is counted while the others are written.
    let first = book.workbook.new_worksheet_with_constant_memory().map_err(stop)?;
    let overview_name = book.names.take(overview::NAME);
    for (number, (sheet, columns)) in plan.lists.iter().zip(&lists).enumerate() {
        let plural = forms.get(number).map_or("", FormApplications::plural);
        book.sheet(plural, sheet, columns, |shown| tally.add(number, shown))?;
    }
    book.pairs(&pairs)?;
    if !plan.waiting.rows.is_empty() {
        let several = columns::of_several(&columns);
        let columns = columns::for_work(&several, plan.used(&plan.waiting, forms), &plan.waiting.own);
        book.sheet("Venteliste", &plan.waiting, &columns, |shown| tally.add(shown.form, shown))?;
    }
    if !plan.suspected.rows.is_empty() {
        let suspected = columns::of_suspected(&columns);
        let columns = columns::for_work(&suspected, plan.used(&plan.suspected, forms), &plan.suspected.own);
        book.sheet("Mistenkt", &plan.suspected, &columns, |shown| tally.add_elsewhere(shown))?;
    }
    if !plan.out.rows.is_empty() {
        let columns = columns::of_out(plan.used(&plan.out, forms), &plan.out.own);
        book.sheet("Ute av listen", &plan.out, &columns, |shown| tally.add_elsewhere(shown))?;
    }
    let overview = tally.overview(&plan, &pairs);
    let legend = legend(forms, &lists, pairs.following);
    book.front(first, &overview, &overview_name)?;
    book.made_sheet(&legend)?;
    for other in plan.others {
        book.other_sheet(other)?;
    }
    book.tallies(&pairs)?;
    let Book { mut workbook, base, done, .. } = book;
    workbook.push_worksheet(base.finish(&[overview.fingerprint(), legend.fingerprint()]).map_err(stop)?);
    if done.typed < plan.written {
        return Err(EarlierError::Lost { cells: plan.written - done.typed }.into());
    }
    workbook.save_to_writer(file).map_err(stop)?;
    let counts = (0..forms.len()).map(|form| plan.count(form)).collect();
    Ok((done.shortened, plan.merged, pairs.paired(), counts))
}

struct Book<'a> {
    workbook: Workbook,
    names: Names,
    styles: Styles,
    forms: &'a [FormApplications<'a>],
    settings: &'a Settings,
    progress: &'a Progress<'a>,
    /// What the next export needs to know of this one: see [`crate::earlier`].
    base: Base,
    done: Written,
}

impl<'a> Book<'a> {
    fn new(
        forms: &'a [FormApplications<'a>],
        settings: &'a Settings,
        progress: &'a Progress<'a>,
    ) -> Result<Self, Stop> {
        let mut workbook = Workbook::new();
        workbook.set_zip_compression_level(COMPRESSION);
        workbook.set_properties(&properties(forms, settings).map_err(stop)?);
        let site = forms.first().map_or("", |form| form.definition.site.as_str());
        let base = workbook.new_worksheet_with_constant_memory();
        let base = base.and_then(|sheet| Base::new(sheet, site)).map_err(stop)?;
        let mut names = Names::default();
        names.keep(BASE);
        names.keep(SHEET);
        let (styles, done) = (Styles::new(), Written::default());
        Ok(Self { workbook, names, styles, forms, settings, progress, base, done })
    }

    /// A sheet with rows. `each` sees every one as it is written.
    fn sheet(
        &mut self,
        name: &str,
        sheet: &plan::Sheet,
        columns: &[Column],
        mut each: impl FnMut(&Shown<'_>),
    ) -> Result<(), Stop> {
        let name = self.names.take(name);
        if sheet.rows.len() > MOST_ROWS {
            let rows = sheet.rows.len();
            return Err(ExportError::TooManyRows { sheet: name, rows, most: MOST_ROWS }.into());
        }
        let zone = &self.settings.zone;
        let words: Vec<Words<'_>> =
            self.forms.iter().map(|form| Words::new(form.definition, form.texts, zone, columns)).collect();
        let exported = zone.to_datetime(self.settings.now);
        let controller = self.forms.first().map_or("", |form| &form.definition.privacy.controller);
        let rows = &sheet.rows;
        let sheet = Sheet { name, controller, exported, columns, rows, forms: self.forms, words: &words };
        let worksheet = self.workbook.add_worksheet_with_constant_memory().map_err(stop)?;
        let (base, forms, progress) = (&mut self.base, self.forms, self.progress);
        sheet.write(worksheet, &self.styles, &mut self.done, |shown| {
            each(shown);
            progress.row();
            base.remember(shown, forms)
        })
    }

    /// The sheet «Oppfølging».
    fn pairs(&mut self, pairs: &Pairs<'_>) -> Result<(), Stop> {
        let Some(following) = pairs.following else { return Ok(()) };
        let name = self.names.take(pairs::NAME);
        let day = follow_up::written(self.settings.zone.to_datetime(self.settings.now).date());
        let worksheet = self.workbook.add_worksheet_with_constant_memory().map_err(stop)?;
        worksheet.set_name(&name).map_err(stop)?;
        let typed = follow_up::write(&pairs.plan, following, &day, worksheet, &self.styles);
        self.done.typed += typed.map_err(stop)?;
        pairs.plan.base().try_for_each(|row| self.base.remember_pair(&row)).map_err(stop)
    }

    /// The counts of who is gone, where somebody is, in a sheet that nobody sees.
    fn tallies(&mut self, pairs: &Pairs<'_>) -> Result<(), Stop> {
        if pairs.tallies.is_empty() {
            return Ok(());
        }
        let worksheet = self.workbook.add_worksheet_with_constant_memory().map_err(stop)?;
        write_tallies(&pairs.tallies, worksheet).map_err(stop)
    }

    /// The first sheet, which is written after the others.
    fn front(&mut self, mut first: Worksheet, made: &Made, name: &str) -> Result<(), Stop> {
        made_sheet::write(made, name, &mut first, &self.styles).map_err(stop)?;
        self.workbook.worksheets_mut().insert(0, first);
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
}

fn write_tallies(tallies: &Tallies, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(SHEET)?.set_very_hidden(true);
    for (row, texts) in (0..).zip(tallies.rows()) {
        for (column, text) in (0..).zip(texts).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}

fn properties(forms: &[FormApplications<'_>], settings: &Settings) -> Result<DocProperties, XlsxError> {
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
    let first_expiry = forms.iter().filter_map(|form| form.applications.first_expiry()).min();
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
