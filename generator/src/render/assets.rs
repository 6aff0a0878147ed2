//! The theme's files with a fingerprint in their names, so that browsers may keep them for ever.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::minify;
use crate::model::{Site, Theme};

const STYLE: &str = "style.css";

/// The files of a theme as one site publishes them.
#[derive(Debug, Default)]
pub(super) struct Assets<'a> {
    /// Path from the origin by name: `style.css` → `/agder/assets/style.1a2b3c4d.css`.
    pub(super) urls: BTreeMap<&'a str, String>,
    /// Content by path from the site's root: `assets/style.1a2b3c4d.css`.
    pub(super) files: Vec<(String, Cow<'a, [u8]>)>,
}

impl<'a> Assets<'a> {
    /// Style sheets come last: they name the other files. [`STYLE`] gets the site's colours.
    pub(super) fn new(theme: &'a Theme, site: &Site) -> Self {
        let mut assets = Self::default();
        let (sheets, others): (Vec<_>, Vec<_>) =
            theme.assets.iter().partition(|(name, _)| ending(name) == Some("css"));
        for (name, file) in others {
            assets.add(name, Cow::Borrowed(&file.bytes), &site.url.prefix);
        }
        for (name, file) in sheets {
            let mut sheet = with_urls(&minify::css(&String::from_utf8_lossy(&file.bytes)), &assets.urls);
            if name == STYLE {
                add_colors(&mut sheet, theme, site);
            }
            assets.add(name, Cow::Owned(sheet.into_bytes()), &site.url.prefix);
        }
        assets
    }

    /// The path of a file, or the empty string.
    pub(super) fn url(&self, name: &str) -> String {
        self.urls.get(name).cloned().unwrap_or_default()
    }

    fn add(&mut self, name: &'a str, bytes: Cow<'a, [u8]>, prefix: &str) {
        let path = format!("assets/{}", fingerprinted(name, &bytes));
        self.urls.insert(name, format!("{prefix}/{path}"));
        self.files.push((path, bytes));
    }
}

fn ending(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, ending)| ending)
}

/// `fonts/a.woff2` → `fonts/a.1a2b3c4d.woff2`.
fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let hash = forms::sha256_hex(bytes);
    let hash = hash.get(..8).unwrap_or(&hash);
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{name}.{hash}"),
    }
}

/// The site's own colours win because they come last.
fn add_colors(sheet: &mut String, theme: &Theme, site: &Site) {
    let mut colors: BTreeMap<&String, &String> = theme.colors.iter().collect();
    colors.extend(&site.colors);
    if colors.is_empty() {
        return;
    }
    let colors = colors.iter().map(|(token, color)| format!("--color-{}:{color}", token.replace('_', "-")));
    let _ = write!(sheet, ":root{{{}}}", colors.collect::<Vec<_>>().join(";"));
}

/// `url(a.woff2)`, with or without quotes, becomes the path with the fingerprint.
fn with_urls(source: &str, urls: &BTreeMap<&str, String>) -> String {
    let mut style = String::with_capacity(source.len() + 512);
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("url(") {
        style.push_str(before);
        style.push_str("url(");
        rest = after;
        let Some((name, tail)) = after.split_once(')') else { break };
        if let Some(url) = urls.get(name.trim_matches(['"', '\'', ' '])) {
            style.push_str(url);
            style.push(')');
            rest = tail;
        }
    }
    style + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_tells_the_content() {
        assert_eq!(fingerprinted("style.css", b"a"), "style.ca978112.css");
        assert_eq!(fingerprinted("fonts/a.woff2", b"b"), "fonts/a.3e23e816.woff2");
    }

    #[test]
    fn style_sheets_follow_their_files() {
        let urls = BTreeMap::from([("a.woff2", "/x/assets/a.1.woff2".to_owned())]);
        let css = "@font-face{src:url(\"a.woff2\")} b{background:url(data:image/png;base64,AA)}";
        assert_eq!(
            with_urls(css, &urls),
            "@font-face{src:url(/x/assets/a.1.woff2)} b{background:url(data:image/png;base64,AA)}"
        );
    }
}
