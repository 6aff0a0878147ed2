//! The looks of cells.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

const INK: u32 = 0x001F_2937;
const HEADING: u32 = 0x0012_4E4A;
const HEADING_TO_WRITE: u32 = 0x0092_4A0A;
const TO_WRITE: u32 = 0x00FF_F8E6;
const RULE: u32 = 0x00D5_DBDF;
const FADED: u32 = 0x006B_7280;

/// One format per kind of cell. Text formats keep what is typed later as text, too.
pub(crate) struct Styles {
    /// Headings.
    pub heading: Format,
    /// Headings of what the coordinator writes.
    pub heading_to_write: Format,
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
    /// What the coordinator writes.
    pub to_write: Format,
    /// A day that the coordinator writes.
    pub date_to_write: Format,
    /// A column or sheet of the coordinator's own: whatever they type.
    pub own: Format,
    /// A clock time that they have typed.
    pub time: Format,
    /// The title of a sheet.
    pub title: Format,
    /// The title of a part of a sheet.
    pub part: Format,
    /// A count.
    pub count: Format,
    /// A count of what somebody should look at.
    pub alert: Format,
    /// Words beside counts.
    pub plain: Format,
    /// Words that need more than one line.
    pub wrapped: Format,
    /// A follow-up whose day is past.
    pub overdue: Format,
    /// An application that is deleted within a month.
    pub soon: Format,
    /// New since the previous workbook.
    pub new: Format,
    /// Perhaps the same person.
    pub duplicate: Format,
}

impl Styles {
    pub(crate) fn new() -> Self {
        let body = Format::new()
            .set_font_color(INK)
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(RULE);
        // Names in any script begin where the eye looks for them.
        let left = body.clone().set_align(FormatAlign::Left);
        let left_date = left.clone().set_num_format("dd.mm.yyyy");
        let left_own = left.clone();
        let time = left.clone().set_num_format("hh:mm");
        let text = left.clone().set_num_format("@").set_text_wrap();
        Self {
            heading: heading(HEADING),
            heading_to_write: heading(HEADING_TO_WRITE),
            id: Format::new().set_font_color(FADED).set_num_format("@"),
            quoted: text.clone().set_quote_prefix(),
            long: left.clone().set_text_wrap().set_quote_prefix(),
            number: body.set_num_format("0").set_align(FormatAlign::Right).set_indent(1),
            date: left.clone().set_num_format("dd.mm.yyyy"),
            moment: left.set_num_format("dd.mm.yyyy hh:mm"),
            name: text.clone().set_bold(),
            to_write: text.clone().set_background_color(TO_WRITE),
            date_to_write: left_date.set_background_color(TO_WRITE),
            own: left_own.set_text_wrap(),
            time,
            title: Format::new().set_bold().set_font_size(16.0).set_font_color(HEADING),
            part: Format::new().set_bold().set_font_size(12.0).set_font_color(HEADING),
            count: Format::new().set_font_color(INK).set_num_format("0"),
            alert: Format::new().set_bold().set_font_color(HEADING_TO_WRITE).set_num_format("0"),
            plain: Format::new().set_font_color(INK).set_quote_prefix().set_align(FormatAlign::Top),
            wrapped: text.clone().set_quote_prefix(),
            overdue: Format::new().set_bold().set_font_color(0x00B4_2318),
            soon: Format::new().set_background_color(0x00FE_F08A),
            new: Format::new().set_bold().set_background_color(0x00D1_FADF),
            duplicate: Format::new().set_italic(),
            text,
        }
    }
}

fn heading(colour: u32) -> Format {
    Format::new()
        .set_bold()
        .set_font_color(0x00FF_FFFF)
        .set_background_color(colour)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
        .set_num_format("@")
        .set_quote_prefix()
        .set_border_right(FormatBorder::Thin)
        .set_border_right_color(0x0040_736F)
}
