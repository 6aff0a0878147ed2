//! The report as a page that stands by itself: nothing is fetched, nothing is run, and it prints.

use std::fmt::Write as _;

use super::{Figure, Report, Table};
use crate::html::{Style, document, escaped};

/// The page's style.
pub(crate) const STYLE: Style =
    Style { css: include_str!("page.css"), hash: "nilJkObNXTfr5zuqTuENByWFBwMVQmIdxTyRrRVCgjk=" };

pub(super) fn html(report: &Report) -> String {
    let mut body = String::new();
    if !report.headlines.is_empty() {
        let lines: String = report.headlines.iter().map(|line| paragraph(line)).collect();
        let _ = write!(body, "<div class=\"headlines\">\n{lines}</div>\n");
    }
    body.extend(report.tables.iter().map(section));
    let notes: String = report.notes.iter().map(|note| item(note)).collect();
    let _ = write!(
        body,
        "<section class=\"notes\">\n<h2>Slik er det talt</h2>\n<ul>\n{notes}</ul>\n</section>\n"
    );
    document(("nb", "ltr"), &report.title, &report.about, &body, &STYLE, "")
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escaped(text))
}

fn item(text: &str) -> String {
    format!("<li>{}</li>\n", escaped(text))
}

fn heading(text: &str) -> String {
    format!("<th scope=\"col\">{}</th>", escaped(text))
}

fn section(table: &Table) -> String {
    let mut html = format!("<section>\n<h2>{}</h2>\n<table>\n", escaped(&table.heading));
    let columns: String = table.columns.iter().map(|column| heading(column)).collect();
    let of = heading(&table.of);
    let _ = write!(html, "<thead><tr>{of}{columns}</tr></thead>\n<tbody>\n");
    let most = most(table);
    let last = table.rows.len().saturating_sub(1);
    for (at, (name, figures)) in table.rows.iter().enumerate() {
        let is_total = table.has_total && at == last;
        let class = if is_total { " class=\"total\"" } else { "" };
        let most = most.filter(|_| !is_total);
        let cells: String = figures.iter().map(|figure| cell(*figure, most)).collect();
        let _ = writeln!(html, "<tr{class}><th scope=\"row\">{}</th>{cells}</tr>", escaped(name));
    }
    html.push_str("</tbody>\n</table>\n</section>\n");
    html
}

/// The largest number of a table that is drawn, sums left out.
fn most(table: &Table) -> Option<u64> {
    let rows = table.rows.len().saturating_sub(usize::from(table.has_total));
    let figures = table.rows.iter().take(rows).flat_map(|(_, figures)| figures);
    let most = figures
        .filter_map(|figure| if let Figure::Number(number) = figure { Some(*number) } else { None })
        .max();
    most.filter(|most| table.is_drawn && *most > 0)
}

/// A number with a bar below it, as long as its share of the largest; where nothing is drawn, as much room.
fn cell(figure: Figure, most: Option<u64>) -> String {
    let (class, width) = match figure {
        Figure::Number(number) => ("", 100 * number / most.unwrap_or(number).max(1)),
        Figure::Few | Figure::Hidden => (" class=\"hidden\"", 0),
    };
    let bar = most.map_or_else(String::new, |_| {
        format!(
            "<svg aria-hidden=\"true\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\"><rect x=\"{}\" width=\"{width}\" height=\"4\"/></svg>",
            100 - width
        )
    });
    format!("<td{class}>{}{bar}</td>", figure.words())
}
