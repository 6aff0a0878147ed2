//! The looks of cells.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

const INK: u32 = 0x001F_2937;
const HEADING: u32 = 0x0012_4E4A;
const RULE: u32 = 0x00D5_DBDF;
const FADED: u32 = 0x006B_7280;

/// One format per kind of cell. Text formats keep what is typed later as text, too.
pub(super) struct Styles {
    /// Headings.
    pub heading: Format,
    /// Stable ids, in the hidden row.
    pub id: Format,
    /// Text.
    pub text: Format,
    /// Text that looks like a formula or a number.
    pub quoted: Format,
    /// Text too long for the text format of older programs, which show `####` from 256 characters on.
    pub long: Format,
    /// A whole number.
    pub number: Format,
    /// A day.
    pub date: Format,
    /// A day and a time.
    pub moment: Format,
    /// The applicant's name.
    pub name: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let body = Format::new()
            .set_font_color(INK)
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(RULE);
        // Names in any script begin where the eye looks for them.
        let left = body.clone().set_align(FormatAlign::Left);
        let text = left.clone().set_num_format("@").set_text_wrap();
        Self {
            heading: heading(),
            id: Format::new().set_font_color(FADED).set_num_format("@"),
            quoted: text.clone().set_quote_prefix(),
            long: left.clone().set_text_wrap().set_quote_prefix(),
            number: body.set_num_format("0").set_align(FormatAlign::Right).set_indent(1),
            date: left.clone().set_num_format("dd.mm.yyyy"),
            moment: left.set_num_format("dd.mm.yyyy hh:mm"),
            name: text.clone().set_bold(),
            text,
        }
    }
}

fn heading() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(0x00FF_FFFF)
        .set_background_color(HEADING)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
        .set_num_format("@")
        .set_quote_prefix()
        .set_border_right(FormatBorder::Thin)
        .set_border_right_color(0x0040_736F)
}
