//! What comes from where.

use std::collections::{BTreeMap, BTreeSet};

use forms::Language;

use super::pages;
use crate::assemble::Family;
use crate::parse::RawSite;

/// What a site is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inheritance {
    /// Id of the site.
    pub site: String,
    /// The folders that it extends, the nearest first.
    pub bases: Vec<String>,
    /// Everything that the site or a base has, by kind and name.
    pub items: Vec<Item>,
}

/// One thing that a site has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// `nb/om`, `mentor`, `nb/site.menu`, `adept.nb`, `/files/kart.svg`, `footer`, `colors.accent`
    pub name: String,
    /// Where it comes from.
    pub state: State,
    /// The folder that it comes from, or whose it stands for; empty where the site's own is the only one.
    pub base: Option<String>,
    /// A page: what it stands for has changed since that was recorded.
    pub stale: bool,
}

/// Kinds of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// A page in a language.
    Page,
    /// A form.
    Form,
    /// A text of the interface in a language.
    String,
    /// The words of one side in a language.
    Term,
    /// A file that is published as it is.
    File,
    /// The main menu or the foot.
    Menu,
    /// Contacts, partners, social media, feeds.
    Contact,
    /// Any other key of `site.toml`.
    Setting,
}

/// Where a thing comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// The site alone has it.
    Own,
    /// From a base.
    Inherited,
    /// The site's own stands for that of a base.
    Overridden,
    /// The site's own lies over that of a base.
    Extended,
    /// A base has it, and the site does not show it.
    Hidden,
}

/// What one site has; `stale` are paths of pages whose base has changed.
pub(super) fn of(family: &Family<'_>, stale: &BTreeSet<String>) -> Inheritance {
    let folder = |index: &usize| family.members.get(*index).map(|(id, _)| (*id).to_owned());
    let mut items = Vec::new();
    let languages = languages(family);
    for ((language, key), found) in
        pages(family).into_iter().filter(|((language, _), _)| languages.contains(language))
    {
        let mut item = item(ItemKind::Page, format!("{language}/{key}"), &found.folders, folder);
        if found.hidden {
            item = Item { state: State::Hidden, base: found.folders.first().and_then(folder), ..item };
        } else if item.state == State::Overridden && found.page.extension.is_some() {
            item.state = State::Extended;
        }
        item.stale = stale.contains(found.page.source.path.to_string_lossy().as_ref());
        items.push(item);
    }
    let mut others: BTreeMap<(ItemKind, String), Vec<usize>> = BTreeMap::new();
    for (index, (_, site)) in family.members.iter().enumerate() {
        for name in names(site, index == 0, &languages) {
            others.entry(name).or_default().push(index);
        }
    }
    for ((kind, name), folders) in others {
        let mut item = item(kind, name, &folders, folder);
        if kind == ItemKind::Form && item.state == State::Overridden {
            item.state = State::Extended;
        }
        items.push(item);
    }
    let bases = family.members.iter().skip(1).map(|(id, _)| (*id).to_owned()).collect();
    Inheritance { site: family.id.to_owned(), bases, items }
}

/// The languages that the site has, and those that they may borrow from.
fn languages<'a>(family: &'a Family<'_>) -> BTreeSet<&'a Language> {
    let config = &family.config;
    let own = config.languages.iter().flat_map(|languages| &languages.value).map(|language| &language.value);
    own.chain(config.fallback.values().flatten()).collect()
}

fn item(kind: ItemKind, name: String, folders: &[usize], folder: impl Fn(&usize) -> Option<String>) -> Item {
    let (state, base) = match folders {
        [] | [0] => (State::Own, None),
        [0, base, ..] => (State::Overridden, Some(base)),
        [base, ..] => (State::Inherited, Some(base)),
    };
    Item { kind, name, state, base: base.and_then(folder), stale: false }
}

/// What a folder has beside pages. What says where a site is published, is nobody's but its own.
fn names(site: &RawSite, own: bool, languages: &BTreeSet<&Language>) -> Vec<(ItemKind, String)> {
    let mut names: Vec<(ItemKind, String)> = Vec::new();
    names.extend(site.forms.keys().map(|id| (ItemKind::Form, id.clone())));
    names.extend(site.files.keys().map(|path| (ItemKind::File, path.clone())));
    for (language, strings) in site.strings.iter().filter(|(language, _)| languages.contains(language)) {
        names.extend(strings.keys().map(|key| (ItemKind::String, format!("{language}/{key}"))));
    }
    if let Some(config) = &site.config {
        let terms = config.terms.keys().filter(|(_, language)| languages.contains(language));
        names.extend(terms.map(|(side, language)| (ItemKind::Term, format!("{side}.{language}"))));
        let keys = config.keys().into_iter().filter(|(_, inherited)| *inherited || own);
        names.extend(keys.map(|(key, _)| (kind(&key), key)));
    }
    names
}

fn kind(key: &str) -> ItemKind {
    match key {
        "menu" | "footer" => ItemKind::Menu,
        "contacts" | "partners" | "social" | "feeds" => ItemKind::Contact,
        _ => ItemKind::Setting,
    }
}
