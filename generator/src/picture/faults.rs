//! What makes a picture unfit, by the head of its file.

use imagesize::{Compression, ImageType};
use messages::{Rule, message};
use pictures::Format;

use crate::problem::{Place, Problem};

/// Largest accepted file in bytes.
pub(crate) const MAX_BYTES: u64 = 20 * 1024 * 1024;
/// Most accepted pixels.
const MAX_PIXELS: u64 = 40_000_000;

/// The endings of files that are taken for pictures of pixels.
const ENDINGS: [&str; 13] =
    ["jpg", "jpeg", "png", "webp", "avif", "gif", "heic", "heif", "tif", "tiff", "bmp", "jxl", "jfif"];

/// Why a picture cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A format that browsers do not show or that we cannot read: its name.
    Format(&'static str),
    /// The content is of another format than the name says: ending, and the right one.
    Ending(String, &'static str),
    /// The content is no picture at all.
    NoPicture,
    /// It moves.
    Animated,
    /// It cannot be read to its end.
    Damaged,
    /// Too many pixels: width and height.
    Pixels(u32, u32),
    /// Too many bytes.
    Bytes(u64),
}

/// Whether a file with this ending is taken for a picture of pixels.
pub(crate) fn is_picture(ending: &str) -> bool {
    ENDINGS.contains(&ending)
}

/// The format of a picture, if it is one that we publish and the one that its name says.
pub(super) fn format(ending: &str, bytes: &[u8]) -> Result<Format, Fault> {
    let length = bytes.len() as u64;
    if length > MAX_BYTES {
        return Err(Fault::Bytes(length));
    }
    let format = match imagesize::image_type(bytes) {
        Ok(ImageType::Jpeg) => Format::Jpeg,
        Ok(ImageType::Png) => Format::Png,
        Ok(ImageType::Webp) => Format::Webp,
        Ok(other) => return Err(foreign(other)),
        Err(_) => return Err(Fault::NoPicture),
    };
    let fits = match format {
        Format::Jpeg => matches!(ending, "jpg" | "jpeg" | "jfif"),
        other => ending == other.ending(),
    };
    if !fits {
        return Err(Fault::Ending(ending.to_owned(), format.ending()));
    }
    if pictures::moves(format, bytes) {
        return Err(Fault::Animated);
    }
    if format == Format::Jpeg && !ends(bytes) { Err(Fault::Damaged) } else { Ok(format) }
}

/// Whether a JPEG goes on to its end: after the start of its last scan comes the mark of the end. Decoders fill what is
/// missing with grey.
fn ends(bytes: &[u8]) -> bool {
    let last_scan = bytes.windows(2).rposition(|mark| mark == [0xff, 0xda]);
    let rest = last_scan.and_then(|at| bytes.get(at..)).unwrap_or_default();
    rest.windows(2).any(|mark| mark == [0xff, 0xd9])
}

/// A format that is not for the web, or that we do not read.
fn foreign(kind: ImageType) -> Fault {
    Fault::Format(match kind {
        ImageType::Gif => "GIF",
        ImageType::Heif(Compression::Av1) => "AVIF",
        ImageType::Heif(_) => "HEIC",
        ImageType::Tiff => "TIFF",
        ImageType::Bmp => "BMP",
        ImageType::Jxl => "JPEG XL",
        _ => return Fault::NoPicture,
    })
}

/// Whether there are not too many pixels.
pub(super) fn size((width, height): (u32, u32)) -> Result<(), Fault> {
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Fault::Pixels(width, height));
    }
    Ok(())
}

/// The fault as told to the one who put the picture there.
pub(crate) fn problem(fault: &Fault, place: &Place) -> Problem {
    let (rule, message, help) = match fault {
        Fault::Format(name) => {
            (Rule::PictureFormat, message!("picture-format", name = *name), message!("picture-format-help"))
        }
        Fault::Ending(ending, right) => (
            Rule::PictureEnding,
            message!("picture-ending", ending = ending),
            message!("picture-ending-help", right = *right),
        ),
        Fault::NoPicture => {
            (Rule::BrokenPicture, message!("broken-picture-none"), message!("broken-picture-none-help"))
        }
        Fault::Damaged => (Rule::BrokenPicture, message!("broken-picture"), message!("broken-picture-help")),
        Fault::Animated => {
            (Rule::AnimatedPicture, message!("animated-picture"), message!("animated-picture-help"))
        }
        Fault::Pixels(width, height) => (
            Rule::PictureTooLarge,
            message!(
                "picture-pixels",
                width = *width,
                height = *height,
                millions = (u64::from(*width) * u64::from(*height)).div_ceil(1_000_000),
                max = MAX_PIXELS / 1_000_000
            ),
            message!("picture-too-large-help"),
        ),
        Fault::Bytes(bytes) => (
            Rule::PictureTooLarge,
            message!("picture-bytes", size = bytes.div_ceil(1024 * 1024), max = MAX_BYTES / 1024 / 1024),
            message!("picture-too-large-help"),
        ),
    };
    Problem::new(rule, place, message, help)
}
