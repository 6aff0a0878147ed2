//! The report as a workbook of one sheet: tables below each other, charts beside those that are worth one.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType, DocProperties, Format,
    FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::{Figure, Report, Table};
use crate::export::ExportError;
use crate::export::xlsx::layout::{A4, points, wrapped};
use crate::export::xlsx::style::Styles;
use crate::output::Prepared;

const NAME: &str = "Rapport";
/// Characters of the first column, and of the others.
const FIRST: u16 = 46;
const OTHERS: u16 = 15;
/// Rows that a chart takes, and its pixels.
const CHART: u32 = 16;
const SIZE: (u32, u32) = (560, 300);
const GRID: u32 = 0x00D5_DBDF;
/// Colours of the series: told apart also without colour, by brightness.
const COLOURS: [u32; 4] = [0x0012_4E4A, 0x00E0_A030, 0x006B_3A6F, 0x0093_A8AC];

pub(super) fn write(report: &Report, target: &Path) -> Result<PathBuf, ExportError> {
    let disk = |error| ExportError::Write { path: target.to_owned(), error };
    let mut workbook = workbook(report).map_err(|error| ExportError::Workbook(error.to_string()))?;
    let prepared = Prepared::new(target, |file| {
        workbook.save_to_writer(file).map_err(|error| match error {
            XlsxError::IoError(error) => error,
            other => std::io::Error::other(other),
        })
    });
    prepared.and_then(Prepared::replace).map_err(disk)
}

fn workbook(report: &Report) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(&report.title).set_author("Veiviser"));
    let (styles, sheet) = (Styles::new(), workbook.add_worksheet());
    sheet.set_name(NAME)?.set_paper_size(A4).set_portrait().set_print_fit_to_pages(1, 0);
    sheet.set_screen_gridlines(false).set_footer("&L&9&A&R&9Side &P av &N");
    let widest = report.tables.iter().map(|table| table.columns.len()).max().unwrap_or(1);
    let columns = u16::try_from(widest).unwrap_or(1);
    sheet.set_column_width(0, f64::from(FIRST))?.set_column_range_width(1, columns, f64::from(OTHERS))?;
    sheet.write_string_with_format(0, 0, &report.title, &styles.title)?;
    sheet.write_string_with_format(1, 0, &report.about, &styles.plain)?;
    let mut row = 3;
    for line in &report.headlines {
        sheet.write_string_with_format(row, 0, line, &styles.part)?;
        row += 1;
    }
    row += u32::from(!report.headlines.is_empty());
    for table in &report.tables {
        row = write_table(sheet, row, table, columns, &styles)?;
    }
    write_notes(sheet, row, report, columns, &styles)?;
    Ok(workbook)
}

/// Returns the row after the table and its chart.
fn write_table(
    sheet: &mut Worksheet,
    top: u32,
    table: &Table,
    columns: u16,
    styles: &Styles,
) -> Result<u32, XlsxError> {
    let number = styles.count.clone().set_align(FormatAlign::Right);
    let hidden = Format::new().set_italic().set_font_color(0x006B_7280).set_align(FormatAlign::Right);
    let heading = styles.heading.clone();
    sheet.write_string_with_format(top, 0, &table.heading, &styles.part)?;
    sheet.write_string_with_format(top + 1, 0, &table.of, &heading)?;
    for (column, name) in (1..).zip(&table.columns) {
        sheet.write_string_with_format(
            top + 1,
            column,
            name,
            &heading.clone().set_align(FormatAlign::Right),
        )?;
    }
    let mut row = top + 2;
    for (at, (name, figures)) in table.rows.iter().enumerate() {
        let is_total = table.has_total && at + 1 == table.rows.len();
        let bold = |format: &Format| if is_total { format.clone().set_bold() } else { format.clone() };
        sheet.write_string_with_format(row, 0, name, &bold(&styles.plain))?;
        for (column, figure) in (1..).zip(figures) {
            match figure {
                #[expect(clippy::cast_precision_loss, reason = "counts of people are exact")]
                Figure::Number(count) => {
                    sheet.write_number_with_format(row, column, *count as f64, &bold(&number))?
                }
                other => sheet.write_string_with_format(row, column, other.words(), &hidden)?,
            };
        }
        row += 1;
    }
    let last = row.saturating_sub(1 + u32::from(table.has_total));
    let has_numbers = table
        .rows
        .iter()
        .flat_map(|(_, figures)| figures)
        .any(|figure| matches!(figure, Figure::Number(1..)));
    if table.is_drawn && has_numbers && last >= top + 2 {
        sheet.insert_chart(top, columns + 2, &chart(table, top + 1, last))?;
        row = row.max(top + CHART);
    }
    Ok(row + 1)
}

/// Bars for names, columns for times.
fn chart(table: &Table, heading: u32, last: u32) -> Chart {
    let is_bar = table.columns.len() == 1;
    let mut chart = Chart::new(if is_bar { ChartType::Bar } else { ChartType::Column });
    for ((column, _), colour) in (1_u16..).zip(&table.columns).zip(COLOURS.into_iter().cycle()) {
        chart
            .add_series()
            .set_name((NAME, heading, column))
            .set_categories((NAME, heading + 1, 0, last, 0))
            .set_values((NAME, heading + 1, column, last, column))
            .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(colour)));
    }
    chart.title().set_name(&table.heading);
    if is_bar {
        chart.legend().set_hidden();
    } else {
        chart.legend().set_position(ChartLegendPosition::Bottom);
    }
    // People read from above: so do the bars.
    let numbers = if is_bar {
        chart.y_axis().set_reverse().set_label_interval(1);
        chart.x_axis()
    } else {
        chart.y_axis()
    };
    numbers.set_major_gridlines_line(ChartLine::new().set_color(GRID)).set_major_gridlines(true).set_min(0);
    chart.set_width(SIZE.0).set_height(SIZE.1);
    chart
}

fn write_notes(
    sheet: &mut Worksheet,
    top: u32,
    report: &Report,
    columns: u16,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(top, 0, "Slik er det talt", &styles.part)?;
    let room = usize::from(FIRST + columns * OTHERS);
    let format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, note) in (top + 1..).zip(&report.notes) {
        sheet.set_row_height(row, points(wrapped(note, room)))?;
        sheet.merge_range(row, 0, row, columns, note, &format)?;
    }
    Ok(())
}
