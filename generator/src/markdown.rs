//! Which Markdown it is: the same for what is rendered and for what is checked.

use pulldown_cmark::Options;

/// `CommonMark` with tables, footnotes and strikethrough.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}
