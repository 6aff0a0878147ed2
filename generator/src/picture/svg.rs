//! Drawings: their shape, and what they must not have. A drawing that is opened by itself is a page, and may run scripts
//! and call other sites.

use messages::{Rule, message};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::problem::{Place, Problem};

/// Elements that run something or bring in something foreign.
const ELEMENTS: [&str; 10] = [
    "script",
    "foreignObject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "handler",
    "listener",
    "canvas",
];

/// The last two numbers of the first `viewBox`: the shape is what matters, a browser scales it.
pub(crate) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
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

/// The first thing in a drawing that must not be there, as it is told; for a file that is no drawing, that.
pub(crate) fn fault(bytes: &[u8], place: &Place) -> Option<Problem> {
    let message = match first_fault(bytes) {
        Ok(None) => return None,
        Ok(Some(found)) => message!("unsafe-svg", found = found),
        Err(()) => {
            let (message, help) =
                (message!("broken-picture-drawing"), message!("broken-picture-drawing-help"));
            return Some(Problem::new(Rule::BrokenPicture, place, message, help));
        }
    };
    Some(Problem::new(Rule::UnsafeSvg, place, message, message!("unsafe-svg-help")))
}

/// Err: it is no drawing.
fn first_fault(bytes: &[u8]) -> Result<Option<String>, ()> {
    let mut reader = Reader::from_str(std::str::from_utf8(bytes).map_err(|_| ())?);
    let (mut depth, mut is_drawing, mut in_style) = (0_usize, false, false);
    loop {
        let event = reader.read_event().map_err(|_| ())?;
        if let Event::Start(tag) | Event::Empty(tag) = &event {
            is_drawing |= depth == 0 && tag.local_name().as_ref() == "svg";
            in_style = tag.local_name().as_ref() == "style";
        }
        let found = match &event {
            Event::Start(tag) | Event::Empty(tag) => element(tag)?,
            Event::DocType(doctype) if doctype.contains('[') => Some("<!ENTITY …>".to_owned()),
            Event::PI(pi) if pi.starts_with("xml-stylesheet") => Some("<?xml-stylesheet …?>".to_owned()),
            Event::Text(text) if in_style => style(text),
            Event::CData(text) if in_style => style(text),
            _ => None,
        };
        match event {
            _ if found.is_some() => return Ok(found),
            Event::Start(_) => depth += 1,
            Event::End(_) => (depth, in_style) = (depth.saturating_sub(1), false),
            Event::Eof => return if is_drawing && depth == 0 { Ok(None) } else { Err(()) },
            _ => {}
        }
    }
}

fn element(tag: &BytesStart<'_>) -> Result<Option<String>, ()> {
    let name = tag.local_name();
    if ELEMENTS.iter().any(|known| known.eq_ignore_ascii_case(name.as_ref())) {
        return Ok(Some(format!("<{}>", name.as_ref())));
    }
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| ())?;
        let key = attribute.key.local_name().as_ref().to_lowercase();
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| ())?;
        let found = match key.as_str() {
            key if key.starts_with("on") => Some(format!("{key}=\"…\"")),
            "href" | "src" if !is_inside(&value) => Some(format!("{key}=\"{}\"", brief(&value))),
            "attributename" if value.to_lowercase().ends_with("href") => {
                Some(format!("attributeName=\"{}\"", brief(&value)))
            }
            _ => style(&value),
        };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// Whether a reference stays in the file: a part of it, or a picture that is written out in it.
fn is_inside(reference: &str) -> bool {
    let reference = reference.trim();
    let pictures = ["data:image/png", "data:image/jpeg", "data:image/webp"];
    reference.is_empty()
        || reference.starts_with('#')
        || pictures.iter().any(|kind| reference.starts_with(kind))
}

/// What a style fetches from outside: `@import`, `url(https://…)`.
fn style(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if lower.contains("@import") {
        return Some("@import".to_owned());
    }
    let mut references = lower.match_indices("url(").filter_map(|(at, mark)| lower.get(at + mark.len()..));
    let outside = references.find(|rest| !is_inside(rest.trim_start().trim_start_matches(['"', '\''])))?;
    Some(format!("url({})", brief(outside.split(')').next().unwrap_or_default())))
}

/// The first letters of what may be long.
fn brief(text: &str) -> String {
    let mut brief: String = text.trim().chars().take(40).collect();
    if brief.len() < text.trim().len() {
        brief.push('…');
    }
    brief
}
