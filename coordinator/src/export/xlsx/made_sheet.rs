//! A sheet that is made anew each time: cells by their looks, and charts beside their tables.

use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType, Worksheet, XlsxError,
};

use super::super::made::{self, Look, Made};
use super::layout::{self, A4};
use super::style::Styles;
use crate::earlier::Value;

/// Pixels of a chart: it stands beside a table of seventeen rows.
const SIZE: (u32, u32) = (620, 320);
const GRID: u32 = 0x00D5_DBDF;
/// Colours of the series: told apart also without colour, by brightness.
const COLOURS: [u32; 4] = [0x0012_4E4A, 0x00E0_A030, 0x006B_3A6F, 0x0093_A8AC];

pub(super) fn write(
    made: &Made,
    name: &str,
    sheet: &mut Worksheet,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_footer("&L&9&A&R&9Side &P av &N").set_page_breaks(&made.breaks)?;
    sheet.set_screen_gridlines(false);
    for (column, width) in (0..).zip(&made.widths) {
        sheet.set_column_width(column, *width)?;
    }
    for (row, column, look, value) in &made.cells {
        let style = match look {
            Look::Title => &styles.title,
            Look::Part => &styles.part,
            Look::Heading => &styles.heading,
            Look::Text => &styles.plain,
            Look::Wrapped => &styles.wrapped,
            Look::Number => &styles.count,
            Look::Alert => &styles.alert,
        };
        if *look == Look::Wrapped {
            let width = made.widths.get(usize::from(*column)).copied().unwrap_or_default();
            sheet.set_row_height(*row, layout::text_height(&value.text(), width))?;
        }
        match value {
            Value::Number(number) => sheet.write_number_with_format(*row, *column, *number, style)?,
            other => sheet.write_string_with_format(*row, *column, other.text(), style)?,
        };
    }
    // As below a list: a last row with a height of its own would be written twice.
    if let Some((last, ..)) = made.cells.last() {
        sheet.write_blank(last + 1, 0, &styles.plain)?;
    }
    let beside = u16::try_from(made.widths.len()).unwrap_or(1) + 1;
    for chart in &made.charts {
        sheet.insert_chart(chart.heading, beside, &drawn(chart, name))?;
    }
    Ok(())
}

fn drawn(chart: &made::Chart, sheet: &str) -> Chart {
    let mut drawn = Chart::new(if chart.is_bar { ChartType::Bar } else { ChartType::Column });
    let (first, last) = chart.rows;
    for (column, colour) in (chart.columns.0..=chart.columns.1).zip(COLOURS.into_iter().cycle()) {
        let series = drawn.add_series();
        series
            .set_name((sheet, chart.heading, column))
            .set_categories((sheet, first, 0, last, 0))
            .set_values((sheet, first, column, last, column))
            .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(colour)));
    }
    drawn.title().set_name(&chart.title);
    drawn.legend().set_position(ChartLegendPosition::Bottom);
    // The axes of bars are exchanged. People read from above: so do the bars.
    let numbers = if chart.is_bar {
        drawn.y_axis().set_reverse().set_label_interval(1);
        drawn.x_axis()
    } else {
        drawn.y_axis()
    };
    numbers.set_major_gridlines_line(ChartLine::new().set_color(GRID)).set_major_gridlines(true).set_min(0);
    let rows = (last - first + 6) * 20;
    drawn.set_width(SIZE.0).set_height(if chart.is_bar { rows.max(SIZE.1) } else { SIZE.1 });
    drawn
}
