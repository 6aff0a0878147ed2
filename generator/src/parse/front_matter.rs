//! The TOML between `+++` lines at the top of a page.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use messages::{Rule, message};

use super::document::{Document, Fields};
use super::layout::is_slug;
use super::value::Value;
use crate::model::{Audience, PageKind, Status};
use crate::nearest::did_you_mean;
use crate::problem::{Located, Place, Problem, Source};

/// What the front matter says.
#[derive(Clone, Debug)]
pub(crate) struct FrontMatter {
    /// The opening line.
    pub(crate) place: Place,
    pub(crate) title: Option<Located<String>>,
    pub(crate) nav_title: Option<Located<String>>,
    pub(crate) description: Option<Located<String>>,
    pub(crate) kicker: Option<Located<String>>,
    pub(crate) lead: Option<Located<String>>,
    pub(crate) slug: Option<Located<String>>,
    pub(crate) kind: Option<Located<PageKind>>,
    pub(crate) date: Option<Located<Date>>,
    pub(crate) updated: Option<Located<Date>>,
    pub(crate) author: Option<Located<String>>,
    pub(crate) order: Option<Located<i64>>,
    pub(crate) related: Vec<Located<String>>,
    /// Ids of what an article is about.
    pub(crate) topics: Vec<Located<String>>,
    /// How many articles a list of news shows at a time.
    pub(crate) per_page: Option<Located<usize>>,
    pub(crate) aliases: Vec<Located<String>>,
    pub(crate) collects: Vec<Located<String>>,
    pub(crate) form: Option<Located<String>>,
    pub(crate) draft: Option<bool>,
    /// The first day on which it is out.
    pub(crate) publish_date: Option<Located<Date>>,
    /// The last one.
    pub(crate) expiry_date: Option<Located<Date>>,
    /// The page is that of a base with other blocks.
    pub(crate) extend: bool,
    pub(crate) consent_until: Option<Located<Date>>,
    pub(crate) image: Option<RawFigure>,
    pub(crate) audience: Option<Located<Audience>>,
    pub(crate) review_by: Option<Located<Date>>,
    /// A description may have been given, but wrongly: its lack is not told.
    pub(crate) lost_description: bool,
    /// The same of the date.
    pub(crate) lost_date: bool,
}

impl FrontMatter {
    /// Whether the page is out on `today`.
    pub(crate) fn status(&self, today: Date) -> Status {
        let day = |date: &Option<Located<Date>>| date.as_ref().map(|date| date.value);
        match (self.draft == Some(true), day(&self.publish_date), day(&self.expiry_date)) {
            (true, _, _) => Status::Draft,
            (false, Some(first), _) if today < first => Status::Scheduled(first),
            (false, _, Some(last)) if today > last => Status::Expired(last),
            _ => Status::Published,
        }
    }
}

/// The main picture.
#[derive(Clone, Debug)]
pub(crate) struct RawFigure {
    pub(crate) src: Option<Located<String>>,
    pub(crate) alt: Option<Located<String>>,
    pub(crate) caption: Option<Located<String>>,
    pub(crate) credit: Option<Located<String>>,
    pub(crate) consent_until: Option<Located<Date>>,
}

const KEYS: [&str; 25] = [
    "title",
    "nav_title",
    "description",
    "kicker",
    "lead",
    "slug",
    "kind",
    "date",
    "updated",
    "author",
    "order",
    "related",
    "topics",
    "per_page",
    "aliases",
    "collects",
    "form",
    "draft",
    "publish_date",
    "expiry_date",
    "extend",
    "consent_until",
    "image",
    "audience",
    "review_by",
];

/// Articles that a list of news may show at a time.
const PER_PAGE_MOST: usize = 50;

/// Names of the kinds.
const KINDS: [(&str, PageKind); 7] = [
    ("home", PageKind::Home),
    ("page", PageKind::Page),
    ("news", PageKind::News),
    ("article", PageKind::Article),
    ("form", PageKind::Form),
    ("print", PageKind::Print),
    ("not-found", PageKind::NotFound),
];

/// Where the parts of a page are.
pub(super) struct Parts {
    /// The opening `+++`.
    pub(super) head: Range<usize>,
    /// The TOML.
    pub(super) toml: Range<usize>,
    /// What follows.
    pub(super) body: Range<usize>,
}

/// Splits a page; Err: there is no front matter.
pub(super) fn split(source: &Arc<Source>) -> Result<Parts, Problem> {
    let text = source.text.as_str();
    let start = text.len() - text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']).len();
    let mut lines = lines(text, start);
    let head = lines.next().filter(|line| is_fence(text, line)).ok_or_else(|| no_front_matter(source))?;
    let fence = start..start + 3;
    match lines.find(|line| is_fence(text, line)) {
        Some(end) => Ok(Parts { head: fence, toml: head.end..end.start, body: end.end..text.len() }),
        None => Err(unclosed(source, fence)),
    }
}

/// The lines from `start`, newline included.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut position = start;
    text.get(start..).unwrap_or_default().split_inclusive('\n').map(move |line| {
        let begin = position;
        position += line.len();
        begin..position
    })
}

fn is_fence(text: &str, line: &Range<usize>) -> bool {
    text.get(line.clone()).is_some_and(|line| line.trim_end() == "+++")
}

/// Reads the front matter of a page.
pub(super) fn parse(source: &Arc<Source>, parts: &Parts) -> (FrontMatter, Vec<Problem>) {
    let text = source.text.get(parts.toml.clone()).unwrap_or_default();
    Document::new(source, &parts.toml, parts.head.clone()).read(text, &KEYS, front_matter)
}

fn front_matter(fields: &Fields<'_>) -> FrontMatter {
    let flag = |key| fields.get(key).and_then(Value::flag).map(|flag| flag.value);
    let extend = flag("extend").unwrap_or_default();
    FrontMatter {
        place: fields.place().clone(),
        // A page that extends another has the title of that one, unless it says otherwise.
        title: if extend && fields.get("title").is_none() { None } else { fields.required("title") },
        nav_title: fields.text("nav_title"),
        description: fields.text("description"),
        kicker: fields.text("kicker"),
        lead: fields.text("lead"),
        slug: slug(fields),
        kind: kind(fields),
        date: fields.get("date").and_then(Value::date),
        updated: fields.get("updated").and_then(Value::date),
        author: fields.text("author"),
        order: fields.get("order").and_then(Value::integer),
        related: fields.texts("related"),
        topics: fields.texts("topics"),
        per_page: per_page(fields),
        aliases: fields.texts("aliases").into_iter().filter(|path| alias(fields, path)).collect(),
        collects: fields.texts("collects"),
        form: fields.text("form"),
        draft: flag("draft"),
        publish_date: fields.get("publish_date").and_then(Value::date),
        expiry_date: fields.get("expiry_date").and_then(Value::date),
        extend,
        consent_until: fields.get("consent_until").and_then(Value::date),
        image: figure(fields),
        audience: audience(fields),
        review_by: fields.get("review_by").and_then(Value::date),
        lost_description: fields.may_have("description"),
        lost_date: fields.may_have("date"),
    }
}

fn kind(fields: &Fields<'_>) -> Option<Located<PageKind>> {
    let written = fields.text("kind")?;
    let known = KINDS.into_iter().find(|(name, _)| *name == written.value);
    if known.is_none() {
        let names = KINDS.map(|(name, _)| name);
        let message = message!("unknown-kind", kind = &written.value);
        let help = did_you_mean(&written.value, names, message!("one-of", names = names.join(", ")));
        fields.tell(Problem::new(Rule::UnknownKind, &written.place, message, help));
    }
    known.map(|(_, value)| Located { value, place: written.place })
}

fn audience(fields: &Fields<'_>) -> Option<Located<Audience>> {
    let written = fields.text("audience")?;
    let value = match written.value.as_str() {
        "adept" => Audience::Adept,
        "mentor" => Audience::Mentor,
        other => {
            let message = message!("unknown-value-audience", value = other);
            let help = did_you_mean(other, ["adept", "mentor"], message!("unknown-value-audience-help"));
            fields.tell(Problem::new(Rule::UnknownValue, &written.place, message, help));
            return None;
        }
    };
    Some(Located { value, place: written.place })
}

fn slug(fields: &Fields<'_>) -> Option<Located<String>> {
    let slug = fields.text("slug")?;
    if is_slug(&slug.value) {
        return Some(slug);
    }
    let message = message!("bad-slug", slug = &slug.value);
    let help = message!("bad-slug-help");
    fields.tell(Problem::new(Rule::BadSlug, &slug.place, message, help));
    None
}

/// At least one, and no more than a phone can load.
fn per_page(fields: &Fields<'_>) -> Option<Located<usize>> {
    let Located { value: written, place } = fields.get("per_page")?.integer()?;
    let size = usize::try_from(written).ok().filter(|size| (1..=PER_PAGE_MOST).contains(size));
    if size.is_none() {
        let message = message!("out-of-range-per-page", number = written, most = PER_PAGE_MOST);
        let help = message!("out-of-range-per-page-help");
        fields.tell(Problem::new(Rule::OutOfRange, &place, message, help));
    }
    Some(Located { value: size?, place })
}

/// Whether an old path is one: slash at both ends, or a file.
fn alias(fields: &Fields<'_>, path: &Located<String>) -> bool {
    let last = path.value.rsplit_once('/').map_or("", |(_, last)| last);
    let unsafe_part = |part: &str| part == ".." || part == ".";
    let is_path =
        path.value.starts_with('/') && path.value.len() > 1 && !path.value.split('/').any(unsafe_part);
    let is_right =
        is_path && (last.is_empty() || last.contains('.')) && !path.value.contains(['#', '?', ' ', '\\']);
    if !is_right {
        let message = message!("bad-alias", path = &path.value);
        let help = message!("bad-alias-help");
        fields.tell(Problem::new(Rule::BadAlias, &path.place, message, help));
    }
    is_right
}

fn figure(fields: &Fields<'_>) -> Option<RawFigure> {
    let fields = fields.get("image")?.fields(&["src", "alt", "caption", "credit", "consent_until"])?;
    let alt = fields.text("alt");
    if fields.get("alt").is_none() {
        let message = message!("missing-alt-image");
        let help = message!("missing-alt-image-help");
        fields.tell(Problem::new(Rule::MissingAlt, fields.place(), message, help));
    }
    Some(RawFigure {
        src: fields.required("src"),
        alt,
        caption: fields.text("caption"),
        credit: fields.text("credit"),
        consent_until: fields.get("consent_until").and_then(Value::date),
    })
}

fn no_front_matter(source: &Arc<Source>) -> Problem {
    Problem::new(
        Rule::FrontMatter,
        &Place::file(source),
        message!("front-matter-missing"),
        message!("front-matter-missing-help"),
    )
}

fn unclosed(source: &Arc<Source>, fence: Range<usize>) -> Problem {
    Problem::new(
        Rule::FrontMatter,
        &Place::new(source, fence),
        message!("front-matter-open"),
        message!("front-matter-open-help"),
    )
}
