//! `content/<site>/<language>/<key>.md`: a page as written.

use std::ops::Range;
use std::sync::Arc;

use super::facts::Facts;
use super::front_matter::{self, FrontMatter};
use super::{blocks, body, facts};
use crate::model::Body;
use crate::problem::{Place, Problem, Source};

/// A page as written. Shared by all sites that have it.
#[derive(Debug)]
pub(crate) struct RawPage {
    /// Path within the language folder without `.md`.
    pub(crate) key: String,
    /// The file.
    pub(crate) source: Arc<Source>,
    /// What is above the text.
    pub(crate) front: FrontMatter,
    /// The text.
    pub(crate) body: Arc<Body>,
    /// What of the text the checks look at.
    pub(crate) facts: Facts,
    /// For a page that extends another: what it was put together from.
    pub(crate) extension: Option<Extension>,
}

/// The two pages that an extended one was put together from.
#[derive(Debug)]
pub(crate) struct Extension {
    /// The page as written: the blocks that differ.
    pub(crate) own: Arc<RawPage>,
    /// The page that it extends.
    pub(crate) base: Arc<RawPage>,
}

/// Parses a page; `None` where nothing can be made of it.
pub(super) fn parse(key: &str, source: &Arc<Source>) -> (Option<RawPage>, Vec<Problem>) {
    let parts = match front_matter::split(source) {
        Ok(parts) => parts,
        Err(problem) => return (None, vec![problem]),
    };
    let (front, mut problems) = front_matter::parse(source, &parts);
    let (body, facts, found) = text(source, parts.body);
    problems.extend(found);
    problems.extend(blocks::check(&body, front.extend));
    let (key, source) = (key.to_owned(), Arc::clone(source));
    (Some(RawPage { key, source, front, facts, body: Arc::new(body), extension: None }), problems)
}

/// What stands above the text of a page; `None` where that cannot be told.
pub(crate) fn front(source: &Arc<Source>) -> Option<&str> {
    let parts = front_matter::split(source).ok()?;
    source.text.get(..parts.body.start)
}

/// The stretch `span` of `source` as the text of a page.
pub(crate) fn text(source: &Arc<Source>, span: Range<usize>) -> (Body, Facts, Vec<Problem>) {
    let (blocks, problems) = body::parse(source, span.clone());
    let body = Body { place: Place::new(source, span), blocks };
    let facts = facts::gather(&body);
    (body, facts, problems)
}
