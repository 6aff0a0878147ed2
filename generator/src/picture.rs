//! Pictures: what a file is, and how a site publishes it.
//!
//! 1. [`Raster::read`] looks at the head of a file: its real format, its size as it is to be seen, and whether it can be
//!    used at all ([`faults`]). Drawings have rules of their own ([`svg`]).
//! 2. [`Raster::variants`] says in which sizes and formats it is published. Their names follow from the content of the
//!    file alone, so that pages can name them before they are made.
//! 3. [`mod@make`] makes those that pages use ([`pictures`]), or takes them from the cache.

pub(crate) mod faults;
mod make;
pub(crate) mod svg;
#[cfg(test)]
mod tests;
mod used;

use faults::Fault;
pub(crate) use make::{Made, make, published, verify};
use pictures::Format;

/// Widths in pixels that pictures are published in, up to their own.
const WIDTHS: [u32; 3] = [480, 960, 1440];
/// What the bytes of a variant depend on beside the source. To be changed with anything in [`pictures`], and with a new
/// version of an encoder.
const SETTINGS: &str = "1: avif 62 speed 9, webp 78, jpeg 82";

/// A picture of pixels, as far as its head tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Raster {
    /// The format of the file, which is also the one for browsers that know no better.
    pub(crate) format: Format,
    /// Width and height as it is to be seen: a photo that lies on its side is turned.
    pub(crate) size: (u32, u32),
    /// Hash of the content and of [`SETTINGS`], in hexadecimal.
    pub(crate) key: String,
    /// Name of the file as it can stand in an address, without ending.
    stem: String,
}

/// A picture in one size and format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Variant {
    /// Width and height in pixels.
    pub(crate) size: (u32, u32),
    /// The format.
    pub(crate) format: Format,
}

impl Raster {
    /// Looks at a file that may be a picture of pixels; `None` for other files, by their names.
    pub(crate) fn read(path: &str, bytes: &[u8]) -> Option<Result<Self, Fault>> {
        let (stem, ending) = path.rsplit_once('.')?;
        let ending = ending.to_lowercase();
        if !faults::is_picture(&ending) {
            return None;
        }
        Some(faults::format(&ending, bytes).and_then(|format| {
            let size = pictures::size(bytes).ok_or(Fault::Damaged)?;
            faults::size(size)?;
            let key = forms::sha256_hex(&[SETTINGS.as_bytes(), bytes].concat());
            Ok(Self { format, size, key, stem: slug(stem) })
        }))
    }

    /// The sizes it is published in, the smallest first: never larger than it is.
    pub(crate) fn sizes(&self) -> impl Iterator<Item = (u32, u32)> {
        let (width, height) = self.size;
        let largest = WIDTHS.last().copied().unwrap_or_default().min(width);
        let widths = WIDTHS.into_iter().filter(move |step| *step < largest).chain([largest]);
        widths.map(move |step| (step, scaled(height, step, width)))
    }

    /// The formats it is published in, the best first and its own last.
    pub(crate) fn formats(&self) -> impl Iterator<Item = Format> {
        let own = self.format;
        [Format::Avif, Format::Webp].into_iter().filter(move |format| *format != own).chain([own])
    }

    /// All that pages name.
    pub(crate) fn variants(&self) -> impl Iterator<Item = Variant> {
        self.sizes().flat_map(|size| self.formats().map(move |format| Variant { size, format }))
    }

    /// The picture as large as it is, in its own format: what a link to it leads to.
    pub(crate) fn whole(&self) -> Variant {
        Variant { size: self.size, format: self.format }
    }

    /// Path from the site's root: `/assets/pictures/mote-960.1a2b3c4d.avif`.
    pub(crate) fn path(&self, variant: Variant) -> String {
        let Variant { size: (width, _), format } = variant;
        let hash = self.key.get(..8).unwrap_or_default();
        format!("/assets/pictures/{}-{width}.{hash}.{}", self.stem, format.ending())
    }
}

/// `height` at the width `step` instead of `width`, rounded, at least 1.
fn scaled(height: u32, step: u32, width: u32) -> u32 {
    let (height, step, width) = (u64::from(height), u64::from(step), u64::from(width.max(1)));
    u32::try_from((height * step + width / 2) / width).unwrap_or(u32::MAX).max(1)
}

/// The name of a file as it can stand in an address: `content/a/files/Møte på kai.jpg` → `m-te-p-kai`.
fn slug(path: &str) -> String {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name).to_lowercase();
    let parts = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let slug = parts.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "bilde".to_owned() } else { slug }
}
