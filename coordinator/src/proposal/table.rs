//! One sheet of a proposal: a title, headings with stable ids in a hidden row, rows.

use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, ConditionalFormatCell, ConditionalFormatCellRule,
    ConditionalFormatType, DataValidation, Format, FormatAlign, Worksheet, XlsxError,
};

use crate::export::csv::begins_formula;
use crate::export::xlsx::fit::fit;
use crate::export::xlsx::layout::{A4, FIRST, HEADINGS, IDS, PAGE, points, wrapped};
use crate::export::xlsx::style::Styles;

/// Rows that the coordinator may add below and still have the lists of choices.
const SPARE: u32 = 200;
/// Lines of a row that are shown.
const MOST_LINES: usize = 12;

/// A sheet.
pub(super) struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// Columns that stay in sight.
    pub frozen: u16,
}

/// A column.
pub(super) struct Column {
    pub id: String,
    pub heading: String,
    /// In characters.
    pub width: u16,
    pub kind: Kind,
}

/// How a column looks and what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words.
    Text,
    /// A person's name.
    Name,
    /// A number, the greener the nearer it is to the most that there can be.
    Points(u8),
    /// A number.
    Number,
    /// For programs; not shown.
    Hidden,
    /// The coordinator chooses one of these, or nothing.
    Choice(Vec<String>),
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(i64),
}

impl Cell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    pub(super) fn count(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// The stable id of a criterion's column.
pub fn code(criterion: &str) -> String {
    format!("points_{criterion}")
}

impl Table {
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        styles: &Styles,
        footer: &str,
    ) -> Result<(), XlsxError> {
        self.lay_out(sheet, styles)?;
        self.set_up_print(sheet, footer)?;
        for (index, column) in (0..).zip(&self.columns) {
            sheet.write_string_with_format(IDS, index, &column.id, &styles.id)?;
            sheet.write_string_with_format(HEADINGS, index, &column.heading, &styles.heading)?;
        }
        sheet.set_row_hidden(IDS)?;
        let heading_lines =
            self.shown().map(|column| wrapped(&column.heading, usize::from(column.width.saturating_sub(4))));
        sheet.set_row_height(HEADINGS, points(heading_lines.max().unwrap_or(1).clamp(2, 4)) + 3.0)?;
        for (row, cells) in (FIRST..).zip(&self.rows) {
            sheet.set_row_height(row, points(self.lines(cells)) + 2.0)?;
            for (index, (column, cell)) in (0..).zip(self.columns.iter().zip(cells)) {
                write_cell(sheet, (row, index), cell, column, styles)?;
            }
        }
        Ok(())
    }

    fn shown(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.kind != Kind::Hidden)
    }

    fn last_row(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX - FIRST) + HEADINGS
    }

    fn lay_out(&self, sheet: &mut Worksheet, styles: &Styles) -> Result<(), XlsxError> {
        let last_column = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        for (index, column) in (0..).zip(&self.columns) {
            sheet.set_column_width(index, f64::from(column.width))?;
            let last = self.last_row().max(FIRST);
            match &column.kind {
                Kind::Hidden => drop(sheet.set_column_hidden(index)?),
                Kind::Points(most) if !self.rows.is_empty() => shade(sheet, index, last, *most)?,
                Kind::Choice(choices) => choose(sheet, index, last, choices, styles)?,
                _ => {}
            }
        }
        sheet.set_freeze_panes(FIRST, self.frozen)?;
        if !self.rows.is_empty() {
            sheet.autofilter(HEADINGS, 0, self.last_row(), last_column)?;
        }
        Ok(())
    }

    fn set_up_print(&self, sheet: &mut Worksheet, footer: &str) -> Result<(), XlsxError> {
        sheet.set_landscape().set_paper_size(A4).set_margins(0.4, 0.4, 0.7, 0.7, 0.3, 0.3);
        let width: usize = self.shown().map(|column| usize::from(column.width)).sum();
        let pages = width.div_ceil(PAGE).max(1);
        sheet.set_print_fit_to_pages(u16::try_from(pages).unwrap_or(1), 0).set_page_order(false);
        if pages > 1 && self.frozen > 0 {
            sheet.set_repeat_columns(0, self.frozen - 1)?;
        }
        sheet.set_repeat_rows(HEADINGS, HEADINGS)?;
        sheet.set_header(format!("&L&\"-,Bold\"{}", self.name.replace('&', "&&")));
        sheet.set_footer(footer);
        Ok(())
    }

    fn lines(&self, cells: &[Cell]) -> usize {
        let lines = self.columns.iter().zip(cells).filter(|(column, _)| column.kind != Kind::Hidden).map(
            |(column, cell)| match cell {
                Cell::Text(text) => {
                    text.lines().map(|line| wrapped(line, usize::from(column.width))).sum::<usize>()
                }
                _ => 1,
            },
        );
        lines.max().unwrap_or(1).min(MOST_LINES)
    }
}

/// The cell is as green as the share of the points that there can be.
fn shade(sheet: &mut Worksheet, index: u16, last: u32, most: u8) -> Result<(), XlsxError> {
    let scale = ConditionalFormat2ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_minimum_color(Color::RGB(0x00FF_FFFF))
        .set_maximum(ConditionalFormatType::Number, most)
        .set_maximum_color(Color::RGB(0x00A9_DAD1));
    sheet.add_conditional_format(FIRST, index, last, index, &scale)?;
    Ok(())
}

/// A list of choices; the first turns the cell green, the second grey.
fn choose(
    sheet: &mut Worksheet,
    index: u16,
    last: u32,
    choices: &[String],
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.set_column_format(index, &styles.text)?;
    let allowed = DataValidation::new().allow_list_strings(choices)?;
    sheet.add_data_validation(FIRST, index, last + SPARE, index, &allowed)?;
    for (choice, color) in choices.iter().zip([0x00D5_F0DA_u32, 0x00E7_E3E0]) {
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo(choice.clone()))
            .set_format(Format::new().set_background_color(color));
        sheet.add_conditional_format(FIRST, index, last + SPARE, index, &rule)?;
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, index): (u32, u16),
    cell: &Cell,
    column: &Column,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {
            let style = if column.kind == Kind::Number { &styles.number } else { &styles.text };
            sheet.write_blank(row, index, style)?;
        }
        #[expect(clippy::cast_precision_loss, reason = "points and counts of people are exact")]
        Cell::Number(number) => {
            // Nothing is quieter than something.
            let style = styles.number.clone().set_align(FormatAlign::Center).set_indent(0);
            let style = style.set_num_format("0;-0;\"–\"");
            sheet.write_number_with_format(row, index, *number as f64, &style)?;
        }
        Cell::Text(text) => {
            let (text, _) = fit(text.as_str().into());
            let centred = styles.text.clone().set_align(FormatAlign::Center);
            let style = match column.kind {
                // «ukjent» stands where the numbers stand.
                Kind::Points(_) | Kind::Number => &centred,
                _ if text.len() > 255 => &styles.long,
                _ if begins_formula(&text) => &styles.quoted,
                Kind::Name => &styles.name,
                Kind::Hidden => &styles.id,
                _ => &styles.text,
            };
            sheet.write_string_with_format(row, index, text.as_ref(), style)?;
        }
    }
    Ok(())
}
