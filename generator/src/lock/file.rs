//! A lock file of pages: TOML, sorted, a line for each part, so that a change is read in a diff.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use messages::{Rule, message};
use serde::Deserialize;

use super::snapshot::Snapshot;
use crate::parse::Raw;
use crate::problem::{Place, Problem, Source};

/// What was recorded, by page: `nb/om`.
pub(super) type Records = BTreeMap<String, Record>;

/// What a page followed when it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    /// The followed file.
    pub(super) source: String,
    /// What it looked like.
    pub(super) parts: Snapshot,
}

/// What the lock `name` of a site recorded; nothing where there is none. Err: it cannot be read.
pub(super) fn recorded(raw: &Raw, site: &str, name: &str) -> Result<Records, Problem> {
    let source = raw.sites.get(site).and_then(|site| site.locks.get(name));
    source.map_or_else(|| Ok(Records::new()), parse)
}

/// Reads a lock file.
fn parse(source: &Arc<Source>) -> Result<Records, Problem> {
    toml::from_str(&source.text).map_err(|error| bad_lock(source, &error))
}

/// A lock that nobody but «veiviser lock» has a reason to change has been changed.
pub(super) fn bad_lock(source: &Arc<Source>, error: &toml::de::Error) -> Problem {
    let place = Place::new(source, error.span().unwrap_or_default());
    Problem::new(Rule::BadLock, &place, message!("bad-lock"), message!("bad-lock-help"))
}

/// A lock file, what it is for on its first line; empty without records.
pub(super) fn text(purpose: &str, records: &Records) -> String {
    if records.is_empty() {
        return String::new();
    }
    let mut text = format!("# {purpose}\n# Filen er skrevet av «veiviser lock»: ikke rediger den.\n");
    for (key, Record { source, parts }) in records {
        // A String takes any text: the results say nothing.
        let _ = write!(text, "\n[{}]\nsource = {}\nparts = [\n", quoted(key), quoted(source));
        for part in parts.lines() {
            let _ = writeln!(text, "  {},", quoted(&part));
        }
        text.push_str("]\n");
    }
    text
}

/// A TOML string.
fn quoted(text: &str) -> toml::Value {
    toml::Value::String(text.to_owned())
}
