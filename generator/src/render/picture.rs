//! Pictures as pages name them: a drawing by its path, a photo by those of its sizes and formats.

use std::fmt::Write as _;

use pictures::Format;
use tera::Value;

use super::escape::attribute;
use super::views::{Picture, PictureSource};
use crate::model::Site;
use crate::picture::{Raster, Variant};

/// A picture without words; `None` where the site has no such file, or no longer may show it.
pub(super) fn published(site: &Site, src: &str) -> Option<Picture> {
    let file = site.files.get(src).filter(|_| !site.withdrawn.contains_key(src))?;
    let (width, height) = file.size.unwrap_or_default();
    let prefix = &site.url.prefix;
    let Some(raster) = &file.raster else {
        return Some(Picture { width, height, ..bare(format!("{prefix}{src}")) });
    };
    let sources = raster.formats().filter(|format| *format != raster.format);
    let source =
        |format: Format| PictureSource { kind: format.media_type(), srcset: srcset(raster, format, prefix) };
    let (width, height) = raster.sizes().last().unwrap_or_default();
    let largest = Variant { size: (width, height), format: raster.format };
    Some(Picture {
        srcset: srcset(raster, raster.format, prefix),
        sources: sources.map(source).collect(),
        width,
        height,
        ..bare(format!("{prefix}{}", raster.path(largest)))
    })
}

/// A picture of which only the path is known.
pub(super) fn bare(src: String) -> Picture {
    Picture {
        src,
        srcset: String::new(),
        sources: Vec::new(),
        alt: String::new(),
        width: 0,
        height: 0,
        caption: Value::from(""),
        credit: String::new(),
    }
}

fn srcset(raster: &Raster, format: Format, prefix: &str) -> String {
    let entry = |size: (u32, u32)| format!("{prefix}{} {}w", raster.path(Variant { size, format }), size.0);
    raster.sizes().map(entry).collect::<Vec<_>>().join(", ")
}

/// Appends the picture; `sizes` says how wide it is shown. Only a picture that is seen at once is loaded at once.
pub(super) fn write(picture: &Picture, sizes: &str, eager: bool, html: &mut String) {
    let Picture { src, srcset, sources, alt, width, height, caption: _, credit: _ } = picture;
    if !sources.is_empty() {
        html.push_str("<picture>");
    }
    for PictureSource { kind, srcset } in sources {
        html.push_str("<source");
        attribute("type", kind, html);
        attribute("srcset", srcset, html);
        attribute("sizes", sizes, html);
        html.push('>');
    }
    html.push_str("<img");
    attribute("src", src, html);
    if !srcset.is_empty() {
        attribute("srcset", srcset, html);
        attribute("sizes", sizes, html);
    }
    attribute("alt", alt, html);
    if *width > 0 && *height > 0 {
        let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
    }
    html.push_str(" decoding=\"async\"");
    html.push_str(if eager { " fetchpriority=\"high\">" } else { " loading=\"lazy\">" });
    if !sources.is_empty() {
        html.push_str("</picture>");
    }
}
