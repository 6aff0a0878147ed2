//! Tables: in a region of their own that scrolls sideways, also with the keyboard, on narrow screens.

use pulldown_cmark::Alignment;

use super::super::escape::attribute;
use super::Flow;

/// The table that is being written.
#[derive(Debug)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    head: bool,
}

impl Table {
    /// Opens the region and the table. It is called as the heading above it, or as the page.
    pub(super) fn open(alignments: &[Alignment], title: &str, flow: &mut Flow, html: &mut String) -> Self {
        let name = if flow.heading.is_empty() { title.to_owned() } else { flow.heading.clone() };
        let count = flow.labels.entry(name.clone()).or_default();
        *count += 1;
        let label = if *count == 1 { name } else { format!("{name} ({count})") };
        html.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        attribute("aria-label", &label, html);
        html.push_str("><table>\n");
        Self { alignments: alignments.to_vec(), column: 0, head: false }
    }

    /// Opens the row of the head.
    pub(super) fn open_head(&mut self, html: &mut String) {
        self.head = true;
        self.column = 0;
        html.push_str("<thead><tr>");
    }

    /// Closes it. The rest is the body.
    pub(super) fn close_head(&mut self, html: &mut String) {
        self.head = false;
        html.push_str("</tr></thead>\n<tbody>\n");
    }

    /// Opens a row.
    pub(super) fn open_row(&mut self, html: &mut String) {
        self.column = 0;
        html.push_str("<tr>");
    }

    /// Opens a cell. Alignment is a class: pages have no styles of their own.
    pub(super) fn open_cell(&mut self, html: &mut String) {
        html.push_str(if self.head { "<th scope=\"col\"" } else { "<td" });
        match self.alignments.get(self.column) {
            Some(Alignment::Center) => html.push_str(" class=\"center\""),
            Some(Alignment::Right) => html.push_str(" class=\"right\""),
            Some(Alignment::Left | Alignment::None) | None => {}
        }
        html.push('>');
        self.column += 1;
    }

    /// Closes a cell.
    pub(super) fn close_cell(&self, html: &mut String) {
        html.push_str(if self.head { "</th>" } else { "</td>" });
    }
}
