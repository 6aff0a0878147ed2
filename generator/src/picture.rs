//! Width and height of pictures, so that pages do not jump while they load.

/// Pixels of a picture by its content, for SVG by its `viewBox`; `None` for other files and unreadable ones.
pub(crate) fn size(path: &str, bytes: &[u8]) -> Option<(u32, u32)> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "svg" => svg(bytes),
        "png" | "jpg" | "jpeg" | "webp" | "avif" | "gif" => {
            let size = imagesize::blob_size(bytes).ok()?;
            Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
        }
        _ => None,
    }
}

/// The last two numbers of the first `viewBox`: the shape is what matters, a browser scales it.
fn svg(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096))?);
    let (_, after) = head.split_once("viewBox=")?;
    let numbers = after.get(1..)?.split(['"', '\'']).next()?;
    let mut numbers = numbers.split([' ', ',']).filter(|part| !part.is_empty()).skip(2).map(whole);
    Some((numbers.next()??, numbers.next()??))
}

/// Pixels, rounded up, at least 1.
fn whole(number: &str) -> Option<u32> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let whole: u32 = whole.parse().ok()?;
    Some(whole.saturating_add(u32::from(fraction.bytes().any(|digit| digit != b'0'))).max(1))
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn the_size_of_a_drawing_is_its_view_box() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120.5 80"><path/></svg>"#;
        assert_eq!(size("files/a.svg", svg), Some((121, 80)));
        assert_eq!(size("files/a.svg", b"<svg>"), None);
        assert_eq!(size("files/a.pdf", svg), None);
    }
}
