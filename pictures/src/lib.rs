//! Pixels: from the file, to a size, to a format. Nothing of the file but its pixels comes along: no place, no time, no
//! camera.
//!
//! A crate of its own, so that it alone is optimised in a debug build: unoptimised, a photo takes a minute. No function that
//! others call is generic or inlined, else the encoders would be compiled as part of the caller.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageReader, Limits};
use moxcms::{ColorProfile, Layout, TransformOptions};
use ravif::{Img, RGB8, RGBA8};
use resize::{Pixel, Type};

/// Quality of AVIF of 100, as ravif counts.
const AVIF: f32 = 62.0;
/// Of 10. A photo of 3000 × 2000 pixels in three widths: speed 10 takes 1.9 s of processor time and 55.6 kB, 9 takes 2.9 s and
/// 49.9 kB, 8 takes 6.3 s and 47.7 kB; WebP has 89.6 kB.
const AVIF_SPEED: u8 = 9;
/// Quality of WebP of 100, as libwebp counts.
const WEBP: f32 = 78.0;
/// Quality of JPEG of 100.
const JPEG: u8 = 82;
/// Most memory that reading one picture may take.
const MAX_MEMORY: u64 = 512 * 1024 * 1024;

/// The formats that pictures are published in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// The smallest files.
    Avif,
    /// Small files, for browsers of the last ten years.
    Webp,
    /// Photos, for every browser.
    Jpeg,
    /// Drawings, for every browser.
    Png,
}

impl Format {
    /// `avif`
    pub fn ending(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// `image/avif`
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// A picture as pixels: rows of red, green, blue and, where it lets something through, alpha.
pub struct Pixels {
    size: (u32, u32),
    alpha: bool,
    bytes: Vec<u8>,
}

/// Width and height as it is to be seen, by the head of the file.
#[inline(never)]
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let turned = matches!(
        decoder.orientation().unwrap_or(Orientation::NoTransforms),
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let size = if turned { (height, width) } else { (width, height) };
    (width > 0 && height > 0).then_some(size)
}

/// Whether a picture in a format has several frames.
#[inline(never)]
pub fn moves(format: Format, bytes: &[u8]) -> bool {
    let bytes = Cursor::new(bytes);
    match format {
        Format::Png => PngDecoder::new(bytes).is_ok_and(|decoder| decoder.is_apng().unwrap_or(false)),
        Format::Webp => WebPDecoder::new(bytes).is_ok_and(|decoder| decoder.has_animation()),
        Format::Jpeg | Format::Avif => false,
    }
}

/// Reads a picture, turned as it is to be seen, in the colours of the web. `None` where it cannot be read to its end.
#[inline(never)]
pub fn decode(bytes: &[u8]) -> Option<Pixels> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    let size = (picture.width(), picture.height());
    let alpha = picture.color().has_alpha();
    let mut bytes = if alpha { picture.into_rgba8().into_raw() } else { picture.into_rgb8().into_raw() };
    if let Some(converted) = profile.and_then(|profile| to_srgb(&profile, alpha, &bytes)) {
        bytes = converted;
    }
    Some(Pixels { size, alpha, bytes })
}

/// The colours of a camera's own profile as those of the web; `None` where the profile is of no use.
fn to_srgb(profile: &[u8], alpha: bool, bytes: &[u8]) -> Option<Vec<u8>> {
    let layout = if alpha { Layout::Rgba } else { Layout::Rgb };
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    let transform =
        profile.create_transform_8bit(layout, &ColorProfile::new_srgb(), layout, TransformOptions::default());
    let mut converted = vec![0; bytes.len()];
    transform.ok()?.transform(bytes, &mut converted).ok()?;
    Some(converted)
}

impl Pixels {
    /// The same in another size.
    #[inline(never)]
    pub fn resized(&self, size: (u32, u32)) -> Option<Self> {
        if size == self.size {
            return Some(Self { size, alpha: self.alpha, bytes: self.bytes.clone() });
        }
        let [(width, height), (to_width, to_height)] = [lengths(self.size)?, lengths(size)?];
        let count = to_width.checked_mul(to_height)?;
        let bytes = if self.alpha {
            let mut target = vec![RGBA8::new(0, 0, 0, 0); count];
            // What is seen through must not colour what is seen.
            let format = Pixel::RGBA8P;
            let mut resizer = resize::new(width, height, to_width, to_height, format, Type::Lanczos3).ok()?;
            resizer.resize(&self.clear(), &mut target).ok()?;
            target.into_iter().flat_map(<[u8; 4]>::from).collect()
        } else {
            let mut target = vec![RGB8::new(0, 0, 0); count];
            let format = Pixel::RGB8;
            let mut resizer = resize::new(width, height, to_width, to_height, format, Type::Lanczos3).ok()?;
            resizer.resize(&self.opaque(), &mut target).ok()?;
            target.into_iter().flat_map(<[u8; 3]>::from).collect()
        };
        Some(Self { size, alpha: self.alpha, bytes })
    }

    /// As a file.
    #[inline(never)]
    pub fn encode(&self, format: Format) -> Option<Vec<u8>> {
        match format {
            Format::Avif => self.avif(),
            Format::Webp => self.webp(),
            Format::Jpeg => self.jpeg(),
            Format::Png => self.png(),
        }
    }

    /// On one thread: how many there are must not show in the result, and all pictures share one queue.
    fn avif(&self) -> Option<Vec<u8>> {
        let (width, height) = lengths(self.size)?;
        let encoder = ravif::Encoder::new()
            .with_quality(AVIF)
            .with_alpha_quality(AVIF)
            .with_speed(AVIF_SPEED)
            .with_num_threads(Some(1));
        let file = if self.alpha {
            encoder.encode_rgba(Img::new(self.clear().as_slice(), width, height))
        } else {
            encoder.encode_rgb(Img::new(self.opaque().as_slice(), width, height))
        };
        Some(file.ok()?.avif_file)
    }

    fn opaque(&self) -> Vec<RGB8> {
        self.bytes.as_chunks::<3>().0.iter().map(|&pixel| pixel.into()).collect()
    }

    fn clear(&self) -> Vec<RGBA8> {
        self.bytes.as_chunks::<4>().0.iter().map(|&pixel| pixel.into()).collect()
    }

    fn webp(&self) -> Option<Vec<u8>> {
        let (width, height) = self.size;
        let encoder = if self.alpha {
            webp::Encoder::from_rgba(&self.bytes, width, height)
        } else {
            webp::Encoder::from_rgb(&self.bytes, width, height)
        };
        encoder.encode_simple(false, WEBP).ok().map(|file| file.to_vec())
    }

    fn jpeg(&self) -> Option<Vec<u8>> {
        let mut file = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut file, JPEG);
        encoder.write_image(&self.bytes, self.size.0, self.size.1, self.color()).ok()?;
        Some(file)
    }

    fn png(&self) -> Option<Vec<u8>> {
        let mut file = Vec::new();
        let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive);
        encoder.write_image(&self.bytes, self.size.0, self.size.1, self.color()).ok()?;
        Some(file)
    }

    fn color(&self) -> ExtendedColorType {
        if self.alpha { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 }
    }
}

fn lengths((width, height): (u32, u32)) -> Option<(usize, usize)> {
    Some((usize::try_from(width).ok()?, usize::try_from(height).ok()?))
}
