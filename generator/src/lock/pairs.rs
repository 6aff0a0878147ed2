//! Which pages follow which others.

use std::sync::Arc;

use forms::Language;
use messages::Rule;

use super::file::Record;
use super::snapshot::Snapshot;
use crate::assemble::Family;
use crate::parse::RawPage;

/// A lock of pages.
pub(super) struct Kind {
    /// The file.
    pub(super) name: &'static str,
    /// What it is for, on its first line.
    pub(super) purpose: &'static str,
    /// Rule of what has changed since.
    pub(super) stale: Rule,
    /// Rule of what is not recorded.
    pub(super) unrecorded: Rule,
    /// The pages of a site's own folder that follow others.
    pub(super) followers: for<'a> fn(&Family<'a>) -> Vec<Follower<'a>>,
}

/// Pages over those of a base.
pub(super) const INHERITED: Kind = Kind {
    name: "inherited.lock",
    purpose: "Sidene nettstedet overstyrer, slik de var i det nettstedet bygger på.",
    stale: Rule::StaleOverride,
    unrecorded: Rule::UnrecordedOverride,
    followers: overrides,
};

/// Pages in other languages than the first.
pub(super) const TRANSLATIONS: Kind = Kind {
    name: "translations.lock",
    purpose: "Sidene som er oversatt, slik de var på hovedspråket da.",
    stale: Rule::StaleTranslation,
    unrecorded: Rule::UnrecordedTranslation,
    followers: translations,
};

/// A page, and the one that it was made after.
pub(super) struct Follower<'a> {
    /// `nb/om`
    pub(super) key: String,
    /// The page.
    pub(super) page: &'a Arc<RawPage>,
    /// What it follows.
    pub(super) followed: &'a Arc<RawPage>,
    /// What of that concerns it.
    look: fn(&Self) -> Snapshot,
}

impl Follower<'_> {
    /// The page's file.
    pub(super) fn path(&self) -> String {
        path(self.page)
    }

    /// The file that it follows.
    pub(super) fn source(&self) -> String {
        path(self.followed)
    }

    /// What there is to record.
    pub(super) fn record(&self) -> Record {
        Record { source: self.source(), parts: (self.look)(self) }
    }
}

fn path(page: &RawPage) -> String {
    page.source.path.to_string_lossy().into_owned()
}

fn overrides<'a>(family: &Family<'a>) -> Vec<Follower<'a>> {
    own(family)
        .filter_map(|(language, page)| {
            let followed = find(family, 1, language, &page.key)?;
            Some(Follower { key: format!("{language}/{}", page.key), page, followed, look: overridden })
        })
        .collect()
}

fn translations<'a>(family: &Family<'a>) -> Vec<Follower<'a>> {
    let Some(first) = family.config.languages.as_ref().and_then(|languages| languages.value.first()) else {
        return Vec::new();
    };
    own(family)
        .filter(|(language, _)| **language != first.value)
        .filter_map(|(language, page)| {
            let followed = find(family, 0, &first.value, &page.key)?;
            Some(Follower { key: format!("{language}/{}", page.key), page, followed, look: translated })
        })
        .collect()
}

/// The whole page, or of an extended one what is replaced.
fn overridden(follower: &Follower<'_>) -> Snapshot {
    follower.page.extension.as_ref().map_or_else(|| Snapshot::of(follower.followed), Snapshot::replaced)
}

/// The page as it was written: what it inherits, is translated where that was written.
fn translated(follower: &Follower<'_>) -> Snapshot {
    let extension = follower.followed.extension.as_ref();
    Snapshot::of(extension.map_or(follower.followed, |extension| &extension.own))
}

/// The pages of the site's own folder.
fn own<'a>(family: &Family<'a>) -> impl Iterator<Item = (&'a Language, &'a Arc<RawPage>)> + use<'a> {
    let pages = family.members.first().map(|(_, site)| &site.pages);
    pages
        .into_iter()
        .flatten()
        .flat_map(|(language, pages)| pages.values().filter_map(move |page| Some((language, page.as_ref()?))))
}

/// The page of the first folder that has it, `skip` folders passed.
fn find<'a>(family: &Family<'a>, skip: usize, language: &Language, key: &str) -> Option<&'a Arc<RawPage>> {
    let mut folders = family.members.iter().skip(skip);
    folders.find_map(|(_, site)| site.pages.get(language)?.get(key)?.as_ref())
}
