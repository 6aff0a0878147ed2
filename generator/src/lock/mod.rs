//! Locks: what an editor has seen and accepted, kept beside the content, so that a later change is told.
//!
//! 1. `pairs`: which files follow which others: an overriding page its base, a translation the page it was made from.
//! 2. `snapshot`: what the followed page looks like now, part by part; `file`: what was recorded of it.
//! 3. [`record`]: new lock files. What is new is recorded; what has changed only where its path is given.
//!    [`check`]: what has changed since, as warnings; [`unrecorded`]: what no lock knows yet.
//!
//! [`consents`] does the same for what applicants agree to: there a change without a new version is an error.
//!
//! A kind of lock is a function of [`KINDS`] that gives [`LockFile`]s: another kind is one more function there.

mod consents;
mod file;
mod pairs;
mod report;
mod snapshot;

use messages::Rule;

use crate::assemble::{Family, families};
use crate::model::Project;
use crate::parse::Raw;
use crate::problem::Problem;
pub(crate) use consents::check as check_consents;
use file::bad_lock;
use pairs::{Follower, INHERITED, Kind, TRANSLATIONS};

/// Rule of a page that is older than what it overrides.
pub(crate) const STALE_OVERRIDE: Rule = INHERITED.stale;
/// Rule of a page that is older than what it was translated from.
pub(crate) const STALE_TRANSLATION: Rule = TRANSLATIONS.stale;

/// A lock file as it should be, and what that means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockFile {
    /// Path relative to the root: `content/agder/inherited.lock`.
    pub path: String,
    /// The whole text; empty where nothing is left to record: then there is to be no file.
    pub text: String,
    /// What is recorded anew, in the order of the paths.
    pub changes: Vec<Change>,
}

/// A file whose record changes, or would if its path were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file that an editor names to accept the change: `content/agder/nb/om.md`.
    pub path: String,
    /// What happens to its record.
    pub kind: ChangeKind,
}

/// What happens to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It was not recorded before.
    New,
    /// It had changed, and the change is accepted.
    Accepted,
    /// It has changed, and the record stays as it was.
    Stale,
    /// It has changed as it may not, so that the build stops; the record stays as it was.
    Refused,
    /// There is no such file any more.
    Gone,
}

/// What is locked, and which changes are accepted.
pub(crate) struct Locking<'a> {
    /// All sites as written.
    pub(crate) raw: &'a Raw,
    /// The sites that are published, for what only a whole site shows.
    pub(crate) project: &'a Project,
    /// Paths of files and folders below the root. Where there are any, nothing else is recorded.
    pub(crate) accepted: &'a [String],
}

impl Locking<'_> {
    /// Whether a change of the file at `path` is accepted: it, or a folder that it is in, was named.
    pub(crate) fn accepts(&self, path: &str) -> bool {
        let covers = |named: &String| {
            let named = named.trim_end_matches('/');
            path.strip_prefix(named).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.accepted.iter().any(covers)
    }

    /// Whether what is new at `path` is recorded: without paths all is.
    pub(crate) fn records(&self, path: &str) -> bool {
        self.accepted.is_empty() || self.accepts(path)
    }
}

/// All kinds of lock files.
const KINDS: [fn(&Locking<'_>) -> Vec<LockFile>; 2] = [pages, consents::locks];

/// The lock files of all sites as they should be, in the order of their paths.
pub(crate) fn record(locking: &Locking<'_>) -> Vec<LockFile> {
    let mut files: Vec<LockFile> = KINDS.iter().flat_map(|kind| kind(locking)).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// Recorded pages that have changed since, and lock files that cannot be read.
pub(crate) fn check(raw: &Raw) -> Vec<Problem> {
    each(raw, report::stale)
}

/// What no lock knows yet.
pub(crate) fn unrecorded(raw: &Raw) -> Vec<Problem> {
    each(raw, |kind, family, recorded| {
        let followers = (kind.followers)(family);
        let new = followers.iter().filter(|follower| !recorded.contains_key(&follower.key));
        let gone = recorded.keys().filter(|key| followers.iter().all(|follower| follower.key != **key));
        let gone = gone.map(|key| report::gone(kind, family.id, key));
        new.map(|follower| report::unrecorded(kind, follower)).chain(gone).collect()
    })
}

/// What `look` finds with each lock of pages of each site, and the locks that cannot be read.
fn each(raw: &Raw, look: impl Fn(&Kind, &Family<'_>, &file::Records) -> Vec<Problem>) -> Vec<Problem> {
    let (families, _) = families(raw);
    let mut problems = Vec::new();
    for family in &families {
        for kind in [INHERITED, TRANSLATIONS] {
            match file::recorded(raw, family.id, kind.name) {
                Ok(recorded) => problems.extend(look(&kind, family, &recorded)),
                Err(problem) => problems.push(problem),
            }
        }
    }
    problems
}

/// `inherited.lock` and `translations.lock` of every site. A lock that cannot be read is left as it is.
fn pages(locking: &Locking<'_>) -> Vec<LockFile> {
    let (families, _) = families(locking.raw);
    let kinds = [INHERITED, TRANSLATIONS];
    let made = families.iter().flat_map(|family| {
        kinds.iter().filter_map(move |kind| {
            let recorded = file::recorded(locking.raw, family.id, kind.name).ok()?;
            let path = format!("content/{}/{}", family.id, kind.name);
            Some(lock_file(locking, path, kind.purpose, recorded, &(kind.followers)(family)))
        })
    });
    made.collect()
}

fn lock_file(
    locking: &Locking<'_>,
    path: String,
    purpose: &str,
    mut recorded: file::Records,
    followers: &[Follower<'_>],
) -> LockFile {
    let (mut records, mut changes) = (file::Records::new(), Vec::new());
    for follower in followers {
        let now = follower.record();
        let before = recorded.remove(&follower.key);
        let path = follower.path();
        let kind = match &before {
            Some(before) if *before == now => None,
            Some(_) if locking.accepts(&path) => Some(ChangeKind::Accepted),
            Some(_) => Some(ChangeKind::Stale),
            None if locking.records(&path) => Some(ChangeKind::New),
            None => continue,
        };
        changes.extend(kind.map(|kind| Change { path, kind }));
        let kept = before.filter(|_| kind == Some(ChangeKind::Stale));
        records.insert(follower.key.clone(), kept.unwrap_or(now));
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    for (key, record) in recorded {
        let path = format!("{folder}/{key}.md");
        if locking.records(&path) {
            changes.push(Change { path, kind: ChangeKind::Gone });
        } else {
            records.insert(key, record);
        }
    }
    LockFile { text: file::text(purpose, &records), path, changes }
}
