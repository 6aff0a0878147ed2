//! One sheet: set-up, headings, rows.

use std::io;

use jiff::civil::DateTime;
use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{ConditionalFormatFormula, DataValidation, Format, IgnoreError, Worksheet, XlsxError};

use super::super::cell::{Cell, Words};
use super::super::columns::{Column, Content, Shape, Wish, Work};
use super::super::csv::begins_formula;
use super::super::plan::{Row, Shown};
use super::super::{FormApplications, Shortened, Stop};
use super::fit::fit;
use super::layout::{A4, FIRST, HEADINGS, IDS, Longest, PAGE};
use super::style::Styles;
use super::{date_time, layout, stop};
use crate::earlier::Value;
use crate::status::Status;

/// Rows that the widths are measured on.
const SAMPLE: usize = 500;
/// Last column that may stay in sight: more would leave too little of a small screen.
const MOST_FROZEN: usize = 3;
/// Rows that may have heights of their own: the library keeps some hundred bytes for each. The rows of a longer sheet are all of one height.
const MOST_HEIGHTS: usize = 20_000;
/// Largest whole number that a spreadsheet keeps to the digit.
const MOST_DIGITS: u64 = 999_999_999_999_999;

/// What came of writing.
#[derive(Default)]
pub(super) struct Written {
    /// Answers that a cell could not hold whole.
    pub shortened: Vec<Shortened>,
    /// Cells of the coordinator's.
    pub typed: usize,
}

/// What one sheet is made of.
pub(super) struct Sheet<'a> {
    pub name: String,
    pub controller: &'a str,
    pub exported: DateTime,
    pub columns: &'a [Column],
    pub rows: &'a [Row],
    pub forms: &'a [FormApplications<'a>],
    /// One per form.
    pub words: &'a [Words<'a>],
}

impl Sheet<'_> {
    /// Writes everything, top down. `each` sees every row as it is written.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        styles: &Styles,
        written: &mut Written,
        each: impl FnMut(&Shown<'_>) -> Result<(), XlsxError>,
    ) -> Result<(), Stop> {
        let mut longest = Longest::new(self.columns);
        for row in self.sample() {
            row.show(self.forms, |shown| longest.add(self.cells(shown)))?;
        }
        let widths = longest.widths(self.columns);
        self.begin(sheet, styles, &widths).map_err(stop)?;
        if !self.has_heights() {
            sheet.set_default_row_height(self.usual_height(&widths)?);
        }
        self.write_rows(sheet, styles, &widths, written, each)
    }

    /// Everything above the rows.
    fn begin(&self, sheet: &mut Worksheet, styles: &Styles, widths: &[usize]) -> Result<(), XlsxError> {
        sheet.set_name(&self.name)?;
        self.lay_out(sheet, styles, widths)?;
        self.set_up_print(sheet, widths)?;
        self.help(sheet, styles)?;
        self.write_headings(sheet, styles, widths)
    }

    fn sample(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().take(SAMPLE)
    }

    fn has_heights(&self) -> bool {
        self.rows.len() <= MOST_HEIGHTS
    }

    /// The height that half of the rows do not exceed.
    fn usual_height(&self, widths: &[usize]) -> io::Result<f64> {
        let height = |shown: &Shown<'_>| layout::height(&self.cells(shown).collect::<Vec<_>>(), widths);
        let heights = self.sample().map(|row| row.show(self.forms, height));
        let mut heights = heights.collect::<Result<Vec<_>, _>>()?;
        heights.sort_by(f64::total_cmp);
        Ok(heights.get(heights.len() / 2).copied().unwrap_or(layout::points(1)))
    }

    fn cells<'r>(&'r self, shown: &'r Shown<'_>) -> impl Iterator<Item = Cell<'r>> {
        self.words.get(shown.form).into_iter().flat_map(|words| words.work(shown, self.columns))
    }

    fn lay_out(&self, sheet: &mut Worksheet, styles: &Styles, widths: &[usize]) -> Result<(), XlsxError> {
        for (index, (column, width)) in (0..).zip(self.columns.iter().zip(widths)) {
            sheet.set_column_width(index, f64::from(u16::try_from(*width).unwrap_or(60)))?;
            sheet.set_column_format(index, column_style(styles, column))?;
        }
        sheet.set_freeze_panes(FIRST, self.frozen())?;
        sheet.set_selection(FIRST, 0, FIRST, 0)?;
        sheet.autofilter(HEADINGS, 0, self.last_row(), self.last_column())?;
        sheet.ignore_error_range(
            FIRST,
            0,
            self.last_row().max(FIRST),
            self.last_column(),
            IgnoreError::NumberStoredAsText,
        )?;
        Ok(())
    }

    /// A list to choose from, and colours that say what to look at. What is not in the list may be written all the same.
    fn help(&self, sheet: &mut Worksheet, styles: &Styles) -> Result<(), XlsxError> {
        let last = self.last_row().max(FIRST);
        for (index, column) in (0..).zip(self.columns) {
            let rule = match column.content {
                Content::Work(Work::Status) => {
                    let words = Status::ALL.map(Status::words);
                    let statuses =
                        DataValidation::new().allow_list_strings(&words)?.show_error_message(false);
                    sheet.add_data_validation(FIRST, index, last, index, &statuses)?;
                    continue;
                }
                Content::Work(Work::Typed(Wish::FollowUp)) => Some(("<TODAY()", &styles.overdue)),
                Content::Expires => Some(("<=TODAY()+30", &styles.soon)),
                Content::Work(Work::News) => Some(("<>\"\"", &styles.new)),
                Content::Work(Work::Duplicate) => Some(("<>\"\"", &styles.duplicate)),
                _ => None,
            };
            if let Some((rule, style)) = rule {
                let cell = format!("{}{}", column_number_to_name(index), FIRST + 1);
                let filled = format!("=AND({cell}<>\"\",{cell}{rule})");
                let format = ConditionalFormatFormula::new().set_rule(filled.as_str()).set_format(style);
                sheet.add_conditional_format(FIRST, index, last, index, &format)?;
            }
        }
        Ok(())
    }

    fn set_up_print(&self, sheet: &mut Worksheet, widths: &[usize]) -> Result<(), XlsxError> {
        let pages = widths.iter().sum::<usize>().div_ceil(PAGE).max(1);
        sheet.set_landscape().set_paper_size(A4).set_margins(0.4, 0.4, 0.7, 0.7, 0.3, 0.3);
        sheet.set_print_fit_to_pages(u16::try_from(pages).unwrap_or(1), 0).set_page_order(false);
        sheet.set_repeat_rows(HEADINGS, HEADINGS)?;
        if pages > 1 {
            sheet.set_repeat_columns(0, self.frozen().saturating_sub(1))?;
        }
        let exported = self.exported.strftime("%d.%m.%Y");
        sheet.set_header(format!("&L&\"-,Bold\"{}&R{}", plain(&self.name), plain(self.controller)));
        sheet.set_footer(format!(
            "&L&9Inneholder personopplysninger. Makuleres når arket ikke trengs lenger.&C&9Hentet {exported}&R&9Side &P av &N"
        ));
        Ok(())
    }

    fn write_headings(
        &self,
        sheet: &mut Worksheet,
        styles: &Styles,
        widths: &[usize],
    ) -> Result<(), XlsxError> {
        sheet.set_row_hidden(IDS)?;
        // The coordinator's own columns are known by their headings, which they may change.
        for (index, column) in
            (0..).zip(self.columns).filter(|(_, column)| column.content != Content::Work(Work::Own))
        {
            sheet.write_string_with_format(IDS, index, &column.id, &styles.id)?;
        }
        sheet.set_row_height(HEADINGS, layout::heading_height(self.columns, widths))?;
        for (index, column) in (0..).zip(self.columns) {
            let style = if column.content.is_written() { &styles.heading_to_write } else { &styles.heading };
            sheet.write_string_with_format(HEADINGS, index, &column.heading, style)?;
        }
        Ok(())
    }

    fn write_rows(
        &self,
        sheet: &mut Worksheet,
        styles: &Styles,
        widths: &[usize],
        written: &mut Written,
        mut each: impl FnMut(&Shown<'_>) -> Result<(), XlsxError>,
    ) -> Result<(), Stop> {
        for (number, row) in (FIRST..).zip(self.rows) {
            let write = |shown: &Shown<'_>| {
                let cells: Vec<Cell<'_>> = self.cells(shown).collect();
                if self.has_heights() {
                    sheet.set_row_height(number, layout::height(&cells, widths))?;
                }
                for (index, (column, cell)) in (0..).zip(self.columns.iter().zip(cells)) {
                    written.typed += usize::from(matches!(cell, Cell::Typed(_)));
                    if write_cell(sheet, (number, index), cell, column, styles)? {
                        let (reference, column) = (shown.reference.to_owned(), column.id.clone());
                        written.shortened.push(Shortened { reference, column });
                    }
                }
                each(shown)
            };
            row.show(self.forms, write)?.map_err(stop)?;
        }
        // The library repeats the element of the last row if its height is set, which programs take for damage. An empty row
        // after it closes it in time.
        sheet.write_blank(self.last_row() + 1, 0, &styles.id).map_err(stop)?;
        Ok(())
    }

    /// The columns that stay in sight: up to the name, or the reference alone.
    fn frozen(&self) -> u16 {
        let is_name = |column: &Column| {
            matches!(column.content, Content::Answer(Shape::Name) | Content::Work(Work::Name))
        };
        let name = self.columns.iter().position(is_name);
        let reference = self.columns.iter().position(|column| column.content == Content::Reference);
        let last = name.filter(|name| *name <= MOST_FROZEN).or(reference).unwrap_or(0);
        u16::try_from(last + 1).unwrap_or(1)
    }

    fn last_row(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX - HEADINGS) + HEADINGS
    }

    fn last_column(&self) -> u16 {
        u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }
}

/// Writes a cell; returns whether it is less than the whole answer.
fn write_cell(
    sheet: &mut Worksheet,
    (row, index): (u32, u16),
    cell: Cell<'_>,
    column: &Column,
    styles: &Styles,
) -> Result<bool, XlsxError> {
    match cell {
        Cell::Empty => sheet.write_blank(row, index, column_style(styles, column))?,
        Cell::Number(number) if number.unsigned_abs() > MOST_DIGITS => {
            sheet.write_string_with_format(row, index, number.to_string(), &styles.quoted)?
        }
        #[expect(clippy::cast_precision_loss, reason = "fifteen digits are exact")]
        Cell::Number(number) => sheet.write_number_with_format(row, index, number as f64, &styles.number)?,
        Cell::Date(date) => match date_time(date.into()) {
            Ok(day) => sheet.write_datetime_with_format(row, index, day, &styles.date)?,
            // Spreadsheets begin in 1900.
            Err(_) => sheet.write_string_with_format(row, index, date.to_string(), &styles.text)?,
        },
        Cell::Moment(moment) => {
            sheet.write_datetime_with_format(row, index, date_time(moment)?, &styles.moment)?
        }
        Cell::Typed(value) => return write_typed_in(sheet, (row, index), value, column, styles),
        Cell::Code(code) => sheet.write_string_with_format(row, index, code, &styles.quoted)?,
        Cell::Text(text) => {
            let (text, shortened) = fit(text);
            sheet.write_string_with_format(row, index, text.as_ref(), text_style(styles, column, &text))?;
            return Ok(shortened);
        }
    };
    Ok(false)
}

/// Writes what a coordinator has typed, with its type.
fn write_typed_in(
    sheet: &mut Worksheet,
    at: (u32, u16),
    value: &Value,
    column: &Column,
    styles: &Styles,
) -> Result<bool, XlsxError> {
    match value {
        Value::Text(text) => {
            sheet.write_string_with_format(at.0, at.1, text, text_style(styles, column, text))?;
            Ok(false)
        }
        _ => write_typed(sheet, at, value, styles),
    }
}

/// The same, in a sheet of the coordinator's own.
pub(super) fn write_typed(
    sheet: &mut Worksheet,
    (row, index): (u32, u16),
    value: &Value,
    styles: &Styles,
) -> Result<bool, XlsxError> {
    match value {
        Value::Text(text) => {
            let style = if begins_formula(text) { &styles.quoted } else { &styles.own };
            sheet.write_string_with_format(row, index, text, style)?
        }
        Value::Number(number) => sheet.write_number_with_format(row, index, *number, &styles.own)?,
        Value::Yes(yes) => sheet.write_boolean_with_format(row, index, *yes, &styles.own)?,
        Value::Moment(days) => {
            let style = if *days < 1.0 {
                &styles.time
            } else if days.fract() == 0.0 {
                &styles.date
            } else {
                &styles.moment
            };
            sheet.write_number_with_format(row, index, *days, style)?
        }
    };
    Ok(false)
}

fn text_style<'a>(styles: &'a Styles, column: &Column, text: &str) -> &'a Format {
    if text.len() > 255 {
        &styles.long
    } else if begins_formula(text) {
        &styles.quoted
    } else {
        column_style(styles, column)
    }
}

/// The style of a column where nothing stands yet.
fn column_style<'a>(styles: &'a Styles, column: &Column) -> &'a Format {
    match column.content {
        Content::Submitted => &styles.moment,
        Content::Work(Work::Typed(Wish::FollowUp)) => &styles.date_to_write,
        Content::Work(Work::Status | Work::Typed(_)) => &styles.to_write,
        Content::Work(Work::Own) => &styles.own,
        Content::ConsentGiven | Content::Expires | Content::Answer(Shape::Date) => &styles.date,
        Content::Answer(Shape::Number) => &styles.number,
        Content::Answer(Shape::Name) | Content::Work(Work::Name) => &styles.name,
        Content::Answer(Shape::Code) => &styles.quoted,
        _ => &styles.text,
    }
}

/// A text in a header, where `&` begins an instruction.
fn plain(text: &str) -> String {
    text.replace('&', "&&")
}
