//! Pictures in the text: `![alt](/files/x.svg "caption")`.

use super::super::content::Setting;
use super::super::escape::escape;
use super::super::picture::{published, write};
use super::super::views::Picture;
use super::Flow;

/// The picture as wide as the text: the first of a page is loaded at once, the rest when they come near.
pub(super) fn image(setting: &Setting<'_>, src: &str, alt: &str, flow: &mut Flow, html: &mut String) {
    // Pictures that are not there, or no longer may be shown, have been told.
    let Some(picture) = published(setting.scene.site, src) else { return };
    let sizes = &setting.scene.theme.text_sizes;
    write(&Picture { alt: alt.to_owned(), ..picture }, sizes, flow.pictures == 0, html);
    flow.pictures += 1;
}

/// What stands below a picture.
pub(super) fn caption(text: &str, html: &mut String) {
    if !text.is_empty() {
        html.push_str("<figcaption>");
        escape(text, html);
        html.push_str("</figcaption>");
    }
}
