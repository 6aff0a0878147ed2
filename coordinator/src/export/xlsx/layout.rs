//! Widths of columns and heights of rows, so that nothing must be dragged before it can be read.
//!
//! Widths are in characters of the body type, heights in points, as spreadsheets count them.

use super::super::cell::Cell;
use super::super::columns::{Column, Content, Shape, Wish, Work};
use crate::earlier::Value;

/// Row of the stable ids, hidden.
pub(crate) const IDS: u32 = 0;
/// Row of the headings.
pub(crate) const HEADINGS: u32 = 1;
/// First row below them.
pub(crate) const FIRST: u32 = 2;
/// The paper, by the number that spreadsheets give it.
pub(crate) const A4: u8 = 9;
/// Characters across a landscape A4 page that can still be read.
pub(crate) const PAGE: usize = 190;
/// Height of one line.
const LINE: f64 = 15.0;
/// Lines of a row that are shown; a longer text is read in the cell itself. Taller rows cannot be paged through.
const MOST_LINES: usize = 5;
/// Lines of a heading that are shown.
const MOST_HEADING_LINES: usize = 4;
/// What the arrow of the filter takes of a heading.
const ARROW: usize = 3;

/// How wide the cells of each column are.
pub(super) struct Longest(Vec<usize>);

impl Longest {
    pub(super) fn new(columns: &[Column]) -> Self {
        Self(vec![0; columns.len()])
    }

    /// Measures a row.
    pub(super) fn add<'a>(&mut self, cells: impl Iterator<Item = Cell<'a>>) {
        for (longest, cell) in self.0.iter_mut().zip(cells) {
            *longest = (*longest).max(cell_width(&cell));
        }
    }

    /// The width of each column, from its heading and the cells that were measured.
    pub(super) fn widths(self, columns: &[Column]) -> Vec<usize> {
        columns.iter().zip(self.0).map(|(column, longest)| column_width(column, longest)).collect()
    }
}

/// The height of a row.
pub(super) fn height(cells: &[Cell<'_>], widths: &[usize]) -> f64 {
    let lines = cells.iter().zip(widths).map(|(cell, width)| lines(cell, *width)).max().unwrap_or(1);
    points(lines.min(MOST_LINES))
}

/// The height of a row with one text in a column of that width.
pub(super) fn text_height(text: &str, width: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width in characters")]
    let width = width.max(1.0) as usize;
    points(wrapped(text, width))
}

/// The height of the row of headings.
pub(super) fn heading_height(columns: &[Column], widths: &[usize]) -> f64 {
    let lines = columns
        .iter()
        .zip(widths)
        .map(|(column, width)| wrapped(&column.heading, width.saturating_sub(ARROW)));
    let lines = lines.max().unwrap_or(1).clamp(2, MOST_HEADING_LINES);
    points(lines) + 3.0
}

fn column_width(column: &Column, longest: usize) -> usize {
    let (least, most) = match column.content {
        Content::Submitted => return 17,
        Content::Reference => (15, 20),
        Content::Language | Content::WaitingList => (10, 14),
        Content::ConsentVersion => (11, 14),
        Content::ConsentGiven | Content::Expires => return 13,
        Content::Form => (12, 20),
        Content::Work(Work::News) => return 11,
        Content::Work(Work::Status | Work::Typed(Wish::FollowUp)) => return 14,
        Content::Work(Work::Typed(Wish::Responsible) | Work::Out) => (14, 24),
        Content::Work(Work::Typed(Wish::Note)) => (34, 60),
        Content::Work(Work::Corrections) => (24, 42),
        Content::Work(Work::Duplicate) => return 15,
        Content::Suspected => (22, 34),
        Content::Answer(Shape::Name) | Content::Work(Work::Name) => (20, 32),
        Content::Answer(Shape::Line) | Content::Work(Work::Own) => (12, 42),
        Content::Answer(Shape::Long) => (40, 60),
        Content::Answer(Shape::Code) => (10, 20),
        Content::Answer(Shape::Number | Shape::Date) => (12, 16),
    };
    let longest_word = column.heading.split_whitespace().map(width).max().unwrap_or(0) + ARROW;
    let heading = longest_word.max((width(&column.heading) + ARROW).div_ceil(MOST_HEADING_LINES - 1));
    (longest + 2).max(heading).clamp(least, most)
}

fn cell_width(cell: &Cell<'_>) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text.split('\n').map(width).max().unwrap_or(0),
        Cell::Code(text) => width(text),
        Cell::Number(number) => number.to_string().len(),
        Cell::Typed(Value::Text(text)) => text.split('\n').map(width).max().unwrap_or(0),
        Cell::Date(_) | Cell::Moment(_) | Cell::Typed(_) => 10,
    }
}

fn lines(cell: &Cell<'_>, width: usize) -> usize {
    match cell {
        Cell::Text(text) => text.split('\n').map(|line| wrapped(line, width)).sum(),
        Cell::Typed(Value::Text(text)) => text.split('\n').map(|line| wrapped(line, width)).sum(),
        _ => 1,
    }
}

/// Lines of a paragraph, words kept whole where they fit.
pub(crate) fn wrapped(text: &str, room: usize) -> usize {
    let room = room.max(4);
    let mut lines = 1;
    let mut used = 0;
    for word in text.split(' ') {
        let word = width(word);
        if used > 0 && used + 1 + word > room {
            lines += 1;
            used = 0;
        }
        used += word + usize::from(used > 0);
        while used > room {
            lines += 1;
            used -= room;
        }
    }
    lines
}

/// With room for the descenders of any script's type.
pub(crate) fn points(lines: usize) -> f64 {
    f64::from(u8::try_from(lines).unwrap_or(u8::MAX)) * LINE + 3.0
}

/// Roughly how many characters of Latin type a text is wide.
fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> usize {
    match c {
        // Marks that stand on other characters, joiners, variants.
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => {
            0
        }
        // Ge'ez, East Asian, emoji.
        '\u{1100}'..='\u{139f}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'.. => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_wrap_at_words() {
        assert_eq!(wrapped("", 10), 1);
        assert_eq!(wrapped("to små ord", 10), 1);
        assert_eq!(wrapped("to små ordet", 10), 2);
        assert_eq!(wrapped("etlangtordsomikkefårplass", 10), 3);
        assert_eq!(wrapped("ord ".repeat(50).trim(), 40), 5);
    }

    #[test]
    fn rows_grow_with_their_text_up_to_a_limit() {
        let height_of = |text: &str| height(&[Cell::Text(text.to_owned().into()), Cell::Empty], &[20, 10]);
        let heights = [height_of("kort"), height_of("en\nto"), height_of(&"ord ".repeat(700))];
        assert_eq!(heights.map(|points| points.to_string()), ["18", "33", "78"]);
    }
}
