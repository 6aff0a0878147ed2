//! `content/<site>/<language>/<key>.md`: a page as written.

use std::sync::Arc;

use super::facts::Facts;
use super::front_matter::{self, FrontMatter};
use super::{body, facts};
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
}

/// Parses a page; `None` where nothing can be made of it.
pub(super) fn parse(key: &str, source: &Arc<Source>) -> (Option<RawPage>, Vec<Problem>) {
    let parts = match front_matter::split(source) {
        Ok(parts) => parts,
        Err(problem) => return (None, vec![problem]),
    };
    let (front, mut problems) = front_matter::parse(source, &parts);
    let (blocks, found) = body::parse(source, parts.body.clone());
    problems.extend(found);
    let body = Body { place: Place::new(source, parts.body), blocks };
    let page = RawPage {
        key: key.to_owned(),
        source: Arc::clone(source),
        front,
        facts: facts::gather(&body),
        body: Arc::new(body),
    };
    (Some(page), problems)
}
