//! What the locks show, said to editors.

use messages::{Message, message};

use super::file::Records;
use super::pairs::{Follower, INHERITED, Kind};
use crate::assemble::Family;
use crate::problem::{Place, Problem};

/// Recorded pages whose source has changed since.
pub(super) fn stale(kind: &Kind, family: &Family<'_>, recorded: &Records) -> Vec<Problem> {
    let followers = (kind.followers)(family);
    let known = followers.iter().filter_map(|follower| Some((follower, recorded.get(&follower.key)?)));
    known
        .filter_map(|(follower, before)| {
            let now = follower.record().parts;
            (before.parts != now).then(|| changed(kind, follower, before.parts.changes(&now)))
        })
        .collect()
}

fn changed(kind: &Kind, follower: &Follower<'_>, changes: Vec<Message>) -> Problem {
    let (path, source) = (follower.path(), follower.source());
    let what = Message::joined(changes).unwrap_or_else(|| message!("part-order"));
    let (message, help) = if kind.stale == INHERITED.stale {
        (
            message!("stale-override", source = source, what = what),
            message!("stale-override-help", path = path),
        )
    } else {
        (
            message!("stale-translation", source = source, what = what),
            message!("stale-translation-help", path = path),
        )
    };
    Problem::new(kind.stale, &follower.page.front.place, message, help)
}

/// A page that no lock knows yet.
pub(super) fn unrecorded(kind: &Kind, follower: &Follower<'_>) -> Problem {
    let source = follower.source();
    let message = if kind.stale == INHERITED.stale {
        message!("unrecorded-override", source = source)
    } else {
        message!("unrecorded-translation", source = source)
    };
    Problem::new(kind.unrecorded, &follower.page.front.place, message, message!("unrecorded-help"))
}

/// A record of a page that is not there.
pub(super) fn gone(kind: &Kind, site: &str, key: &str) -> Problem {
    let message = message!("unrecorded-gone", key = key);
    let place = Place::path(format!("content/{site}/{}", kind.name));
    Problem::new(kind.unrecorded, &place, message, message!("unrecorded-help"))
}
