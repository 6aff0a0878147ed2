//! What the locks show, said to editors.

use super::file::Records;
use super::pairs::{Follower, INHERITED, Kind};
use super::snapshot::Snapshot;
use crate::assemble::Family;
use crate::problem::{Place, Problem};

/// Recorded pages whose source has changed since.
pub(super) fn stale(kind: &Kind, family: &Family<'_>, recorded: &Records) -> Vec<Problem> {
    let followers = (kind.followers)(family);
    let known = followers.iter().filter_map(|follower| Some((follower, recorded.get(&follower.key)?)));
    known
        .filter_map(|(follower, before)| {
            let now = Snapshot::of(follower.followed);
            (before.parts != now).then(|| changed(kind, follower, &before.parts.changes(&now)))
        })
        .collect()
}

fn changed(kind: &Kind, follower: &Follower<'_>, changes: &[String]) -> Problem {
    let (path, source) = (follower.path(), follower.source());
    let what = if changes.is_empty() { "rekkefølgen".to_owned() } else { changes.join(", ") };
    let (message, help) = if kind.stale == INHERITED.stale {
        (
            format!("Siden overstyrer {source}, som er endret siden: {what}."),
            format!("Se om endringen gjelder her også. Kjør så «veiviser lock {path}»."),
        )
    } else {
        (
            format!("Oversettelsen er eldre enn {source}, der dette er endret: {what}."),
            format!("Oversett endringen. Kjør så «veiviser lock {path}»."),
        )
    };
    Problem::new(kind.stale, &follower.page.front.place, message, help)
}

/// A page that no lock knows yet.
pub(super) fn unrecorded(kind: &Kind, follower: &Follower<'_>) -> Problem {
    let source = follower.source();
    let message = if kind.stale == INHERITED.stale {
        format!("Siden overstyrer {source}, men det er ikke registrert hvordan den var da.")
    } else {
        format!("Siden er oversatt fra {source}, men det er ikke registrert hvordan den var da.")
    };
    Problem::new(kind.unrecorded, &follower.page.front.place, message, "Kjør «veiviser lock».")
}

/// A record of a page that is not there.
pub(super) fn gone(kind: &Kind, site: &str, key: &str) -> Problem {
    let message = format!("Låsen har siden «{key}», som ikke er der lenger.");
    let place = Place::path(format!("content/{site}/{}", kind.name));
    Problem::new(kind.unrecorded, &place, message, "Kjør «veiviser lock».")
}
