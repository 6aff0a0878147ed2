//! What is there in which language.

use std::collections::{BTreeMap, BTreeSet};

use forms::Language;

use super::{pages, tables};
use crate::assemble::Family;
use crate::plural::text_of;

/// What a site has in its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Id of the site.
    pub site: String,
    /// Its languages, the default first, and what there is of each kind of text.
    pub languages: Vec<(Language, BTreeMap<TextKind, Share>)>,
}

/// Kinds of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// Pages.
    Pages,
    /// Texts of the interface.
    Strings,
    /// The words of the two sides.
    Terms,
    /// Texts of `site.toml`.
    Settings,
    /// Questions, answers, hints and consents of forms.
    FormTexts,
}

/// How much of one kind of texts is in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many there are in the language itself.
    pub own: usize,
    /// What is shown in another language, by that language.
    pub borrowed: BTreeMap<Language, Vec<String>>,
    /// What is in another language of the site, and not shown in this.
    pub missing: Vec<String>,
    /// Pages that are older than what they were translated from.
    pub stale: Vec<String>,
}

impl Share {
    /// How many texts there are in all.
    pub fn total(&self) -> usize {
        self.own + self.borrowed.values().map(Vec::len).sum::<usize>() + self.missing.len()
    }
}

/// The names of texts by language.
pub(super) type Names = BTreeMap<Language, BTreeSet<String>>;

/// What one site has; `stale` are paths of pages that are older than what they were translated from.
pub(super) fn of(family: &Family<'_>, stale: &BTreeSet<String>) -> Coverage {
    let config = &family.config;
    let mut languages: Vec<Language> = Vec::new();
    for language in config.languages.iter().flat_map(|languages| &languages.value) {
        if !languages.contains(&language.value) {
            languages.push(language.value.clone());
        }
    }
    let mut old: Names = BTreeMap::new();
    let mut texts: BTreeMap<TextKind, Names> = BTreeMap::new();
    for ((language, key), found) in pages(family).into_iter().filter(|(_, found)| !found.hidden) {
        add(&mut texts, TextKind::Pages, language, key.to_owned());
        if stale.contains(found.page.source.path.to_string_lossy().as_ref()) {
            old.entry(language.clone()).or_default().insert(key.to_owned());
        }
    }
    for (_, site) in &family.members {
        for (language, strings) in &site.strings {
            for key in strings.keys() {
                // A text that counts is one text, however many forms the language has.
                let text = text_of(key, |other| strings.contains_key(other)).unwrap_or(key);
                add(&mut texts, TextKind::Strings, language, text.to_owned());
            }
        }
    }
    for (side, language) in config.terms.keys() {
        add(&mut texts, TextKind::Terms, language, side.clone());
    }
    texts.insert(TextKind::Settings, tables::settings(family, &languages));
    texts.insert(TextKind::FormTexts, tables::forms(family, &languages));
    let share = |language: &Language| {
        let kinds = texts.iter().map(|(kind, names)| {
            let mut share = share(family, names, &languages, language);
            if *kind == TextKind::Pages {
                share.stale = old.get(language).into_iter().flatten().cloned().collect();
            }
            (*kind, share)
        });
        (language.clone(), kinds.collect())
    };
    Coverage { site: family.id.to_owned(), languages: languages.iter().map(share).collect() }
}

fn add(texts: &mut BTreeMap<TextKind, Names>, kind: TextKind, language: &Language, name: String) {
    texts.entry(kind).or_default().entry(language.clone()).or_default().insert(name);
}

/// Of everything that the site has in any of its languages, what is there in this one.
fn share(family: &Family<'_>, names: &Names, languages: &[Language], language: &Language) -> Share {
    let chain = family.config.fallback.get(language).into_iter().flatten();
    let chain: Vec<&Language> = chain.collect();
    let has =
        |language: &Language, name: &String| names.get(language).is_some_and(|names| names.contains(name));
    let shown = languages.iter().chain(chain.iter().copied());
    let all: BTreeSet<&String> = shown.filter_map(|language| names.get(language)).flatten().collect();
    let mut share = Share::default();
    for name in all {
        if has(language, name) {
            share.own += 1;
        } else if let Some(other) = chain.iter().find(|other| has(other, name)) {
            share.borrowed.entry((*other).clone()).or_default().push(name.clone());
        } else {
            share.missing.push(name.clone());
        }
    }
    share
}
