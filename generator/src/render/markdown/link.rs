//! Links: where they lead from the origin, and how they are written.

use std::borrow::Cow;

use super::super::content::Setting;
use super::super::escape::{attribute, escape};
use crate::link::{Broken, Link, resolve};

/// The address or path that a link on the setting's page leads to.
pub(in crate::render) fn url<'d>(
    setting: &'d Setting<'_>,
    destination: &'d str,
) -> Result<Cow<'d, str>, Broken> {
    let scene = setting.scene;
    let prefix = &scene.site.url.prefix;
    let link = resolve(scene.site, scene.edition, setting.page, destination)?;
    Ok(match link {
        Link::Address(address) => Cow::Borrowed(address),
        Link::Heading(id) => Cow::Owned(format!("#{id}")),
        Link::Page(page, "") => Cow::Owned(format!("{prefix}{}", page.path)),
        Link::Page(page, heading) => Cow::Owned(format!("{prefix}{}#{heading}", page.path)),
        Link::Path(path) | Link::File(path) => Cow::Owned(format!("{prefix}{path}")),
    })
}

/// What a link is, to a reader's browser.
pub(super) fn open(url: &str, html: &mut String) {
    html.push_str("<a");
    if url.is_empty() {
        // A link to a page that is not out is only text.
    } else if url.starts_with("mailto:") {
        html.push_str(" href=\"");
        html.push_str(&forms::character_references(url));
        html.push('"');
    } else {
        attribute("href", &url.replace(' ', "%20"), html);
    }
    if url.starts_with("https://") || url.starts_with("http://") {
        html.push_str(" rel=\"external\"");
    }
    html.push('>');
}

/// Text within a link: an e-mail address is hidden from simple harvesters.
pub(super) fn text(text: &str, html: &mut String) {
    if text.contains('@') {
        html.push_str(&forms::character_references(text));
    } else {
        escape(text, html);
    }
}
