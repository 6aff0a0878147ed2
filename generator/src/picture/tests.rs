//! Real pictures, made here.

use std::io::Cursor;
use std::time::SystemTime;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use jiff::civil::date;

use super::Raster;
use crate::cache::Cache;
use crate::output::{Options, Output};
use crate::problem::Problems;
use crate::read::Tree;
use crate::testing::nord;

/// A gradient with a red corner at the top left.
fn photo(width: u32, height: u32) -> DynamicImage {
    let red = |x, y| x < width / 4 && y < height / 4;
    let shade = |value: u32, of: u32| u8::try_from(value * 200 / of).unwrap();
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        if red(x, y) { Rgb([250, 0, 0]) } else { Rgb([20, shade(x, width), shade(y, height)]) }
    }))
}

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG with EXIF data: an orientation, and a place where it was taken.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
    tiff.extend(b"GPS 58.1599 N 8.0182 E");
    let exif = [b"Exif\0\0".as_slice(), &tiff].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

/// The site `nord` with a picture in a text.
fn tree(name: &str, bytes: Vec<u8>, cache: Cache) -> Tree {
    let text = format!("![En brygge](/files/{name})\n\n[Stort](/files/{name})");
    let mut files = nord().about(&text).into_files();
    for template in ["home", "news", "article"] {
        files.insert(format!("themes/plain/templates/{template}.html"), "{{ page.content | safe }}".into());
    }
    files.insert("themes/plain/templates/page.html".into(), "{{ page.content | safe }}".into());
    files.insert("themes/plain/templates/form/f.html".into(), String::new());
    let mut tree = Tree::from_files(files);
    tree.pictures = cache;
    let picture = Tree::from_files([(format!("content/nord/files/{name}"), bytes)]);
    tree.files.extend(picture.files);
    tree.problems.extend(picture.problems);
    tree
}

fn options() -> Options {
    Options { site: None, base_url: None, today: date(2026, 11, 22), unpublished: false }
}

fn build(name: &str, bytes: Vec<u8>) -> Result<Output, Problems> {
    crate::build(&tree(name, bytes, Cache::default()), &options())
}

/// What is wrong with a picture, one problem a line; the same by `check`.
fn told(name: &str, bytes: Vec<u8>) -> String {
    let lines = |problems: Problems| crate::testing::told(&problems.sorted());
    let checked = crate::check(&tree(name, bytes.clone(), Cache::default()), &options());
    assert!(checked.has_errors());
    let told = lines(build(name, bytes).unwrap_err());
    assert_eq!(lines(checked), told);
    told
}

fn pictures(output: &Output) -> Vec<&str> {
    let pictures = output.public.keys().filter(|path| path.contains("brygge"));
    pictures.map(String::as_str).collect()
}

#[test]
fn a_photo_is_published_in_sizes_and_formats_and_never_enlarged() {
    let output = build("Brygge_1.jpg", file(&photo(1100, 550), ImageFormat::Jpeg)).unwrap();
    insta::assert_snapshot!(pictures(&output).join("\n"), @r"
    nord/assets/pictures/brygge-1-1100.8d5231ce.avif
    nord/assets/pictures/brygge-1-1100.8d5231ce.jpg
    nord/assets/pictures/brygge-1-1100.8d5231ce.webp
    nord/assets/pictures/brygge-1-480.8d5231ce.avif
    nord/assets/pictures/brygge-1-480.8d5231ce.jpg
    nord/assets/pictures/brygge-1-480.8d5231ce.webp
    nord/assets/pictures/brygge-1-960.8d5231ce.avif
    nord/assets/pictures/brygge-1-960.8d5231ce.jpg
    nord/assets/pictures/brygge-1-960.8d5231ce.webp
    ");
    let page = std::str::from_utf8(&output.public["nord/om/index.html"]).unwrap();
    insta::assert_snapshot!(page, @r#"
    <h2 id="om-oss">Om oss</h2>
    <p>Tekst.
    <picture><source type="image/avif" srcset="/assets/pictures/brygge-1-480.8d5231ce.avif 480w, /assets/pictures/brygge-1-960.8d5231ce.avif 960w, /assets/pictures/brygge-1-1100.8d5231ce.avif 1100w" sizes="100vw"><source type="image/webp" srcset="/assets/pictures/brygge-1-480.8d5231ce.webp 480w, /assets/pictures/brygge-1-960.8d5231ce.webp 960w, /assets/pictures/brygge-1-1100.8d5231ce.webp 1100w" sizes="100vw"><img src="/assets/pictures/brygge-1-1100.8d5231ce.jpg" srcset="/assets/pictures/brygge-1-480.8d5231ce.jpg 480w, /assets/pictures/brygge-1-960.8d5231ce.jpg 960w, /assets/pictures/brygge-1-1100.8d5231ce.jpg 1100w" sizes="100vw" alt="En brygge" width="1100" height="550" decoding="async" fetchpriority="high"></picture></p>
    <p><a href="/files/Brygge_1.jpg">Stort</a></p>
    "#);
    for (path, bytes) in output.public.iter().filter(|(path, _)| path.contains("brygge-1-480")) {
        let size = imagesize::blob_size(bytes).unwrap();
        assert_eq!((size.width, size.height), (480, 240), "{path}");
    }
}

#[test]
fn a_photo_is_turned_and_tells_nothing_of_where_it_was_taken() {
    let lying = with_exif(&file(&photo(600, 300), ImageFormat::Jpeg), 6);
    assert!(lying.windows(4).any(|bytes| bytes == b"GPS "));
    let output = build("brygge.jpg", lying).unwrap();
    for path in pictures(&output) {
        let bytes = &output.public[path];
        for mark in [b"Exif".as_slice(), b"GPS "] {
            assert!(!bytes.windows(mark.len()).any(|found| found == mark), "{path} tells {mark:?}");
        }
        let size = imagesize::blob_size(bytes).unwrap();
        assert_eq!(size.height, size.width * 2, "{path} stands");
    }
    // The red corner was at the top left of the lying picture: a quarter turn clockwise puts it at the top right.
    let whole = image::load_from_memory(&output.public["nord/files/brygge.jpg"]).unwrap().into_rgb8();
    assert_eq!(whole.dimensions(), (300, 600));
    let (right, left) = (whole.get_pixel(280, 20), whole.get_pixel(20, 20));
    assert!(right[0] > 200 && left[0] < 80, "{right:?} {left:?}");
}

#[test]
fn what_is_let_through_stays_let_through() {
    let glass = RgbaImage::from_fn(300, 200, |x, _| Rgba([200, 10, 10, if x < 150 { 0 } else { 255 }]));
    let output = build("brygge.png", file(&DynamicImage::ImageRgba8(glass), ImageFormat::Png)).unwrap();
    for path in pictures(&output).into_iter().filter(|path| !path.ends_with("avif")) {
        let picture = image::load_from_memory(&output.public[path]).unwrap().into_rgba8();
        assert_eq!((picture.get_pixel(20, 100)[3], picture.get_pixel(280, 100)[3]), (0, 255), "{path}");
    }
}

#[test]
fn a_picture_that_no_page_uses_is_not_published() {
    let mut tree = tree("brygge.jpg", file(&photo(600, 300), ImageFormat::Jpeg), Cache::default());
    let other = [("content/nord/files/annet.jpg", file(&photo(500, 300), ImageFormat::Jpeg))];
    tree.files.extend(Tree::from_files(other).files);
    let output = crate::build(&tree, &options()).unwrap();
    assert!(!output.public.keys().any(|path| path.contains("annet")), "{:?}", output.public.keys());
}

#[test]
fn a_build_from_the_cache_gives_the_same_bytes_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = file(&photo(700, 350), ImageFormat::Jpeg);
    let cached = || tree("brygge.jpg", bytes.clone(), Cache::at(folder.path().join("images")));
    let without = build("brygge.jpg", bytes.clone()).unwrap();
    let first = crate::build(&cached(), &options()).unwrap();
    let made = || -> Vec<SystemTime> {
        let entries = std::fs::read_dir(folder.path().join("images")).unwrap().map(Result::unwrap);
        entries.map(|entry| entry.metadata().unwrap().modified().unwrap()).collect()
    };
    let before = made();
    assert_eq!(before.len(), 6);
    let second = crate::build(&cached(), &options()).unwrap();
    assert!(first.public == without.public && second.public == without.public);
    assert_eq!(made(), before, "nothing is made twice");
}

#[test]
fn a_damaged_entry_of_the_cache_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = file(&photo(300, 150), ImageFormat::Jpeg);
    let cached = || tree("brygge.jpg", bytes.clone(), Cache::at(folder.path().to_owned()));
    let first = crate::build(&cached(), &options()).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        std::fs::write(entry.unwrap().path(), "halvveis").unwrap();
    }
    assert!(crate::build(&cached(), &options()).unwrap().public == first.public);
}

#[test]
fn what_no_build_has_used_for_a_month_leaves_the_cache() {
    let folder = tempfile::tempdir().unwrap();
    let put = || Cache::at(folder.path().to_owned()).put("gammel", b"x");
    let left = || std::fs::read_dir(folder.path()).unwrap().count();
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    put();
    Cache::at(folder.path().to_owned()).sweep(today.saturating_add(jiff::Span::new().days(30)));
    assert_eq!(left(), 1);
    let later = today.saturating_add(jiff::Span::new().days(31));
    let used = Cache::at(folder.path().to_owned());
    assert_eq!(used.get("gammel").as_deref(), Some(b"x".as_slice()));
    used.sweep(later);
    assert_eq!(left(), 1, "it was used");
    Cache::at(folder.path().to_owned()).sweep(later);
    assert_eq!(left(), 0);
}

#[test]
fn pictures_are_the_same_on_any_number_of_cores() {
    let bytes = file(&photo(700, 350), ImageFormat::Png);
    let first = build("brygge.png", bytes.clone()).unwrap();
    for threads in 1..=3 {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let again = pool.install(|| build("brygge.png", bytes.clone()).unwrap());
        assert!(again.public == first.public, "{threads} threads");
    }
}

#[test]
fn what_is_wrong_with_a_picture_is_told() {
    let jpeg = file(&photo(400, 200), ImageFormat::Jpeg);
    insta::assert_snapshot!(told("brygge.png", jpeg.clone()), @"content/nord/files/brygge.png:1:1: Navnet slutter på .png, men innholdet er av en annen sort. La navnet slutte på .jpg, både på filen og der bildet er brukt. [picture-ending]");
    insta::assert_snapshot!(told("brygge.jpg", jpeg[..jpeg.len() / 2].to_vec()), @"content/nord/files/brygge.jpg:1:1: Bildet er skadet: det kan ikke leses til slutten. Kopier det på nytt fra kameraet, eller be om å få det tilsendt en gang til. [broken-picture]");
    insta::assert_snapshot!(told("brygge.jpg", b"<html>Fant ikke bildet</html>".to_vec()), @"content/nord/files/brygge.jpg:1:1: Filen heter som et bilde, men er ikke et. Hent bildet på nytt der du fikk det, og lagre det som JPEG eller PNG. [broken-picture]");
    insta::assert_snapshot!(told("brygge.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec()), @"content/nord/files/brygge.heic:1:1: Bildet er lagret som HEIC, som vi ikke kan lage bilder til nettsider av. Åpne det på maskinen og lagre det som JPEG (foto) eller PNG (tegning). [picture-format]");
    insta::assert_snapshot!(told("brygge.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec()), @"content/nord/files/brygge.jpg:1:1: Bildet er lagret som HEIC, som vi ikke kan lage bilder til nettsider av. Åpne det på maskinen og lagre det som JPEG (foto) eller PNG (tegning). [picture-format]");
    insta::assert_snapshot!(told("brygge.gif", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()), @"content/nord/files/brygge.gif:1:1: Bildet er lagret som GIF, som vi ikke kan lage bilder til nettsider av. Åpne det på maskinen og lagre det som JPEG (foto) eller PNG (tegning). [picture-format]");
    insta::assert_snapshot!(told("brygge.jpg", vec![0; 20 * 1024 * 1024 + 1]), @"content/nord/files/brygge.jpg:1:1: Bildet er på 21 MB. Vi tar imot 20. Gjør det mindre i et bildeprogram: 3000 punkter i bredden er mer enn nok. [picture-too-large]");
    let mut huge = file(&photo(20, 20), ImageFormat::Png);
    huge[16..24].copy_from_slice(&[0, 0, 0x1f, 0x40, 0, 0, 0x1f, 0x40]);
    // The length of the picture is part of a sum.
    let sum = crc(&huge[12..29]).to_be_bytes();
    huge[29..33].copy_from_slice(&sum);
    insta::assert_snapshot!(told("brygge.png", huge), @"content/nord/files/brygge.png:1:1: Bildet er på 8000 × 8000 punkter, 64 millioner i alt. Vi tar imot 40. Gjør det mindre i et bildeprogram: 3000 punkter i bredden er mer enn nok. [picture-too-large]");
    insta::assert_snapshot!(told("brygge.webp", moving()), @"content/nord/files/brygge.webp:1:1: Bildet beveger seg. Det forstyrrer dem som leser, og kan ikke stanses. Lagre ett av bildene i det som JPEG eller PNG. [animated-picture]");
}

/// The sum that a part of a PNG ends with.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 },
        )
    })
}

/// The head of a WebP of several pictures.
fn moving() -> Vec<u8> {
    let one = file(&photo(16, 16), ImageFormat::WebP);
    let frame = [&[0; 6], [15, 0, 0, 15, 0, 0].as_slice(), &[100, 0, 0, 0], &one[12..]].concat();
    let part = |name: &[u8; 4], content: &[u8]| {
        [name, u32::try_from(content.len()).unwrap().to_le_bytes().as_slice(), content].concat()
    };
    let body = [
        b"WEBP".to_vec(),
        part(b"VP8X", &[2, 0, 0, 0, 15, 0, 0, 15, 0, 0]),
        part(b"ANIM", &[0; 6]),
        part(b"ANMF", &frame),
        part(b"ANMF", &frame),
    ]
    .concat();
    part(b"RIFF", &body)
}

#[test]
fn a_drawing_that_does_more_than_show_itself_is_told() {
    let told = |inside: &str| {
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\">{inside}</svg>");
        told("brygge.svg", svg.into_bytes()).replace("content/nord/files/brygge.svg:1:1: ", "")
    };
    insta::assert_snapshot!(told("<script>alert(1)</script>"), @"Tegningen inneholder <script>, som kan kjøre program eller hente noe utenfra hos leseren. Åpne tegningen i et tegneprogram og lagre den som «vanlig SVG» eller «optimalisert SVG», eller lagre den som PNG. [unsafe-svg]");
    insta::assert_snapshot!(told("<rect onclick='x()'/>"), @r#"Tegningen inneholder onclick="…", som kan kjøre program eller hente noe utenfra hos leseren. Åpne tegningen i et tegneprogram og lagre den som «vanlig SVG» eller «optimalisert SVG», eller lagre den som PNG. [unsafe-svg]"#);
    insta::assert_snapshot!(told("<foreignObject/>"), @"Tegningen inneholder <foreignObject>, som kan kjøre program eller hente noe utenfra hos leseren. Åpne tegningen i et tegneprogram og lagre den som «vanlig SVG» eller «optimalisert SVG», eller lagre den som PNG. [unsafe-svg]");
    insta::assert_snapshot!(told("<image href='https://spor.example/a.png'/>"), @r#"Tegningen inneholder href="https://spor.example/a.png", som kan kjøre program eller hente noe utenfra hos leseren. Åpne tegningen i et tegneprogram og lagre den som «vanlig SVG» eller «optimalisert SVG», eller lagre den som PNG. [unsafe-svg]"#);
    insta::assert_snapshot!(told("<a xlink:href='java&#115;cript:x()'/>"), @r#"Tegningen inneholder href="javascript:x()", som kan kjøre program eller hente noe utenfra hos leseren. Åpne tegningen i et tegneprogram og lagre den som «vanlig SVG» eller «optimalisert SVG», eller lagre den som PNG. [unsafe-svg]"#);
    insta::assert_snapshot!(told("<style>@import 'x.css';</style>"), @"Tegningen inneholder @import, som kan kjøre program eller hente noe utenfra hos leseren. Åpne tegningen i et tegneprogram og lagre den som «vanlig SVG» eller «optimalisert SVG», eller lagre den som PNG. [unsafe-svg]");
    insta::assert_snapshot!(told("<rect style='fill:url( \"//spor.example/a\")'/>"), @r#"Tegningen inneholder url("//spor.example/a"), som kan kjøre program eller hente noe utenfra hos leseren. Åpne tegningen i et tegneprogram og lagre den som «vanlig SVG» eller «optimalisert SVG», eller lagre den som PNG. [unsafe-svg]"#);
    insta::assert_snapshot!(told("<set attributeName='xlink:href' to='x'/>"), @r#"Tegningen inneholder attributeName="xlink:href", som kan kjøre program eller hente noe utenfra hos leseren. Åpne tegningen i et tegneprogram og lagre den som «vanlig SVG» eller «optimalisert SVG», eller lagre den som PNG. [unsafe-svg]"#);
    insta::assert_snapshot!(told("</rect>"), @"Filen heter som en tegning (SVG), men kan ikke leses som en. Lagre tegningen på nytt som SVG, eller hent den på nytt der du fikk den. [broken-picture]");
}

#[test]
fn a_drawing_that_shows_itself_is_right() {
    let svg = "<?xml version=\"1.0\"?><!-- laget for hånd --><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120.5 80\"><style>.a{fill:url(#b)}</style><use href=\"#b\"/><image href=\"data:image/png;base64,AA\"/></svg>";
    let output = build("brygge.svg", svg.into()).unwrap();
    assert_eq!(output.public["nord/files/brygge.svg"], svg.as_bytes());
    assert_eq!(super::svg::size(svg.as_bytes()), Some((121, 80)));
    assert_eq!(super::svg::size(b"<svg>"), None);
}

#[test]
fn sizes_are_steps_up_to_the_pictures_own() {
    let sizes = |width, height| {
        let bytes = file(&photo(width, height), ImageFormat::Png);
        let raster = Raster::read("a.png", &bytes).unwrap().unwrap();
        raster.sizes().map(|(width, height)| format!("{width}×{height}")).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(sizes(300, 100), "300×100");
    assert_eq!(sizes(480, 481), "480×481");
    assert_eq!(sizes(1000, 500), "480×240 960×480 1000×500");
    assert_eq!(sizes(1600, 800), "480×240 960×480 1440×720");
}
