//! Pictures in the text: `![alt](/files/x.svg "caption")`.

use std::fmt::Write as _;

use super::super::content::Setting;
use super::super::escape::{attribute, escape};
use super::Flow;

/// Where a picture is, and its size in pixels, 0 where unknown. `None` where the site has no such picture.
pub(in crate::render) fn picture(setting: &Setting<'_>, src: &str) -> Option<(String, u32, u32)> {
    let file = setting.scene.site.files.get(src)?;
    let (width, height) = file.size.unwrap_or_default();
    Some((format!("{}{src}", setting.scene.site.url.prefix), width, height))
}

/// `<img>`: the first of a page is loaded at once, the rest when they come near.
pub(super) fn image(setting: &Setting<'_>, src: &str, alt: &str, flow: &mut Flow, html: &mut String) {
    // Pictures that are not there have been told by the checks.
    let Some((src, width, height)) = picture(setting, src) else { return };
    html.push_str("<img");
    attribute("src", &src, html);
    attribute("alt", alt, html);
    if width > 0 && height > 0 {
        let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
    }
    if flow.pictures > 0 {
        html.push_str(" loading=\"lazy\"");
    }
    html.push('>');
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
