//! A page part by part: a hash of what stands above the text, and of each section of the text.

use messages::{Message, message};
use serde::Deserialize;

use crate::parse::blocks::{self, NamedBlock, Position};
use crate::parse::{Extension, FrontMatter, RawPage};
use crate::problem::Located;

/// How many hexadecimal digits of a hash are kept.
const DIGITS: usize = 12;
/// What the part above the text is called.
const FRONT: &str = "+++";
/// What the text above the first heading is called.
const OPENING: &str = "-";

/// The parts of a page, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub(super) struct Snapshot(Vec<Part>);

/// A part, and what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    hash: String,
    /// `+++`, `-`, or a heading as written: `## Hvem kan søke?`.
    name: String,
}

impl TryFrom<Vec<String>> for Snapshot {
    type Error = &'static str;

    fn try_from(lines: Vec<String>) -> Result<Self, Self::Error> {
        let part = |line: String| {
            let (hash, name) = line.split_once(' ').ok_or("a part is a hash and a name")?;
            Ok(Part { hash: hash.to_owned(), name: name.to_owned() })
        };
        lines.into_iter().map(part).collect::<Result<_, _>>().map(Self)
    }
}

impl Snapshot {
    /// The page as it is.
    pub(super) fn of(page: &RawPage) -> Self {
        let mut parts = vec![Part::new(FRONT, &front(&page.front))];
        let body = &page.body.place;
        let starts: Vec<usize> = page.facts.headings.iter().map(|heading| heading.span.start).collect();
        let mut names = vec![OPENING.to_owned()];
        names.extend(
            page.facts
                .headings
                .iter()
                .map(|heading| format!("{} {}", "#".repeat(heading.level.into()), heading.text.trim())),
        );
        let ends = starts.iter().copied().chain([body.span.end]);
        let begins = std::iter::once(body.span.start).chain(starts.iter().copied());
        for ((start, end), name) in begins.zip(ends).zip(names) {
            let text = body.source.text.get(start..end).unwrap_or_default().trim();
            if !text.is_empty() {
                parts.push(Part::new(&name, text));
            }
        }
        Self(parts)
    }

    /// Of a page that another extends: the blocks that this one replaces.
    pub(super) fn replaced(extension: &Extension) -> Self {
        let own = blocks::named(&extension.own.body.blocks);
        let replaced =
            |name: &str| own.iter().any(|block| block.name == name && block.position == Position::Instead);
        let body = &extension.base.body;
        let there = blocks::named(&body.blocks).into_iter().filter(|block| replaced(block.name));
        let part = |block: NamedBlock<'_>| {
            let text = body.place.source.text.get(block.inner).unwrap_or_default().trim();
            Part::new(&format!("{{% {} %}}", block.name), text)
        };
        Self(there.map(part).collect())
    }

    /// The parts as they are written in a lock.
    pub(super) fn lines(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|part| format!("{} {}", part.hash, part.name))
    }

    /// What is different in `now`, as parts of a sentence; empty where only the order of parts is.
    pub(super) fn changes(&self, now: &Self) -> Vec<Message> {
        let (before, after) = (self.numbered(), now.numbered());
        let find = |parts: &[(usize, &Part)], (number, part): (usize, &Part)| {
            parts
                .iter()
                .find(|(other, known)| *other == number && known.name == part.name)
                .map(|(_, known)| known.hash.clone())
        };
        let mut changes = Vec::new();
        for (number, part) in &after {
            match find(&before, (*number, part)) {
                None => changes.push(message!("part-new", part = title(&part.name))),
                Some(hash) if hash != part.hash => changes.push(title(&part.name)),
                Some(_) => {}
            }
        }
        let gone = before.iter().filter(|(number, part)| find(&after, (*number, part)).is_none());
        changes.extend(gone.map(|(_, part)| message!("part-gone", part = title(&part.name))));
        changes
    }

    /// Each part with how many of the same name precede it.
    fn numbered(&self) -> Vec<(usize, &Part)> {
        let before =
            |at: usize, part: &Part| self.0.iter().take(at).filter(|other| other.name == part.name).count();
        self.0.iter().enumerate().map(|(at, part)| (before(at, part), part)).collect()
    }
}

impl Part {
    fn new(name: &str, text: &str) -> Self {
        let hash = forms::sha256_hex(text.as_bytes());
        Self { hash: hash.get(..DIGITS).unwrap_or(&hash).to_owned(), name: name.replace(['\n', '\r'], " ") }
    }
}

/// A part in a message.
fn title(name: &str) -> Message {
    match name {
        FRONT => message!("part-front"),
        OPENING => message!("part-opening"),
        block if block.starts_with("{%") => {
            message!("part-block", name = block.trim_matches(['{', '%', '}', ' ']))
        }
        heading => message!("part-heading", heading = heading.trim_start_matches('#').trim()),
    }
}

/// What of the front matter a reader sees.
fn front(front: &FrontMatter) -> String {
    let FrontMatter { title, nav_title, description, kicker, lead, date, image, .. } = front;
    let image = image.as_ref();
    let texts: [Option<&Located<String>>; 8] = [
        title.as_ref(),
        nav_title.as_ref(),
        description.as_ref(),
        kicker.as_ref(),
        lead.as_ref(),
        image.and_then(|image| image.src.as_ref()),
        image.and_then(|image| image.alt.as_ref()),
        image.and_then(|image| image.caption.as_ref()),
    ];
    let texts = texts.map(|text| text.map_or("", |text| text.value.trim()));
    let date = date.as_ref().map(|date| date.value.to_string()).unwrap_or_default();
    format!("{}\n{date}", texts.join("\n"))
}
