//! Sources to typed values, each with its place. A file with faults gives what can be made of it, so that the rest of its
//! faults, and no follow-up faults in other files, are told in the same run.
//!
//! Which file is what follows from its path alone: see [`layout`].

mod accessibility;
mod arguments;
pub(crate) mod blocks;
mod body;
mod data;
mod document;
mod facts;
mod feed;
mod follow_up;
mod form;
mod front_matter;
mod keys;
mod layout;
mod marks;
mod overlay;
mod page;
mod pairing;
mod prose;
mod sentence;
mod site;
mod strings;
mod syntax;
mod tag;
mod text;
mod theme;
mod value;

use std::collections::BTreeMap;
use std::sync::Arc;

use forms::Language;
use rayon::prelude::*;

pub(crate) use accessibility::RawAccessibility;
pub(crate) use data::RawData;
pub(crate) use facts::Heading;
pub(crate) use feed::{RawFeed, feed};
pub(crate) use form::{RawForm, problem as form_problem};
pub(crate) use front_matter::{FrontMatter, RawFigure};
pub(crate) use marks::Mark;
pub(crate) use page::{Extension, RawPage, front, text as page_text};
pub(crate) use prose::{PARAGRAPH, Remark, RemarkKind, SENTENCE, is_long};
pub use site::Level;
pub(crate) use site::{Config, RawBudget, RawContact, RawFeedLink, RawMenuItem, RawPartner, Switched};
pub(crate) use strings::Strings;
pub(crate) use text::Text;
pub(crate) use theme::RawTheme;

use crate::model::{Block, File};
use crate::problem::{Problem, Problems, Source};
use crate::read::Tree;
use layout::Role;

/// All sites and themes as written.
#[derive(Debug, Default)]
pub(crate) struct Raw {
    /// By id. Folders without `site.toml` are no sites.
    pub(crate) sites: BTreeMap<String, RawSite>,
    /// By name.
    pub(crate) themes: BTreeMap<String, RawTheme>,
}

/// What the folder of one site has.
#[derive(Debug, Default)]
pub(crate) struct RawSite {
    /// `site.toml`, if it is there.
    pub(crate) config: Option<Config>,
    /// Pages by language and key; `None` for a page of which nothing could be made.
    pub(crate) pages: BTreeMap<Language, BTreeMap<String, Option<Arc<RawPage>>>>,
    /// Interface texts by language.
    pub(crate) strings: BTreeMap<Language, Strings>,
    /// Forms by id.
    pub(crate) forms: BTreeMap<String, RawForm>,
    /// Files to publish, by path from the site's root: `/files/kart.svg`.
    pub(crate) files: BTreeMap<String, Arc<File>>,
    /// Data by name, each in one language or for all.
    pub(crate) data: BTreeMap<String, Vec<RawData>>,
    /// Copies of feeds by path in the site's folder: `feeds/district.xml`.
    pub(crate) feeds: BTreeMap<String, RawFeed>,
    /// Locks by path in the site's folder: `inherited.lock`, `forms/mentor.lock`.
    pub(crate) locks: BTreeMap<String, Arc<Source>>,
}

/// What one file became.
enum Parsed {
    Config(Box<Config>),
    Page(Option<Arc<RawPage>>),
    Strings(Strings),
    Form(Box<RawForm>),
    Feed(RawFeed),
    Data(RawData),
    Theme(theme::Settings),
    Template,
    Nothing,
}

/// Parses every text of the tree, several at a time.
pub(crate) fn parse(tree: &Tree) -> (Raw, Problems) {
    let mut raw = Raw::default();
    let mut problems = Problems::new();
    problems.extend(tree.problems.iter().cloned());
    let texts: Vec<_> = tree.texts.iter().map(|(path, source)| (layout::role(path), source)).collect();
    let parsed: Vec<_> = texts
        .into_par_iter()
        .enumerate()
        .map(|(number, (role, source))| (one(&role, source, number), role, source))
        .collect();
    for ((parsed, found), role, source) in parsed {
        problems.extend(found);
        raw.add(role, parsed, source);
    }
    for (path, file) in &tree.files {
        let role = layout::role(path);
        problems.extend(layout::problem(&role, &file.source));
        raw.add_file(&role, file);
    }
    (raw, problems)
}

/// The text of a page, or of a part of one, as stretches of Markdown and components.
pub(crate) fn segments(source: &Arc<Source>) -> Vec<Block> {
    let body = front_matter::split(source).map_or(0..source.text.len(), |parts| parts.body);
    body::parse(source, body).0
}

/// Parses one file; `number` is its place among all texts.
fn one(role: &Role<'_>, source: &Arc<Source>, number: usize) -> (Parsed, Vec<Problem>) {
    match role {
        Role::Config { .. } => map(site::parse(source), |config| Parsed::Config(Box::new(config))),
        Role::Page { key, .. } => map(page::parse(key, source), |page| Parsed::Page(page.map(Arc::new))),
        Role::Strings { language, .. } => map(strings::parse(source, language), Parsed::Strings),
        Role::Form { .. } => map(form::parse(source, number), |form| Parsed::Form(Box::new(form))),
        Role::Data { language, is_table, .. } => {
            let parse = if *is_table { data::csv } else { data::toml };
            map(parse(source, language.as_ref()), Parsed::Data)
        }
        Role::FeedCopy { .. } => map(feed::parse(source), Parsed::Feed),
        Role::Theme { .. } => map(theme::parse(source), Parsed::Theme),
        Role::Template { .. } => (Parsed::Template, Vec::new()),
        _ => (Parsed::Nothing, layout::problem(role, source).into_iter().collect()),
    }
}

fn map<T>((value, problems): (T, Vec<Problem>), into: impl Fn(T) -> Parsed) -> (Parsed, Vec<Problem>) {
    (into(value), problems)
}

impl Raw {
    fn add(&mut self, role: Role<'_>, parsed: Parsed, source: &Arc<Source>) {
        match (role, parsed) {
            (Role::Config { site }, Parsed::Config(config)) => self.site(site).config = Some(*config),
            (Role::Page { site, language, key }, Parsed::Page(page)) => {
                let pages = self.site(site).pages.entry(language).or_default();
                pages.insert(key.to_owned(), page);
            }
            (Role::Strings { site, language }, Parsed::Strings(strings)) => {
                self.site(site).strings.insert(language, strings);
            }
            (Role::Form { site, id }, Parsed::Form(form)) => {
                self.site(site).forms.insert(id.to_owned(), *form);
            }
            (Role::FeedCopy { site, name }, Parsed::Feed(feed)) => {
                self.site(site).feeds.insert(format!("feeds/{name}"), feed);
            }
            (Role::Data { site, name, .. }, Parsed::Data(data)) => {
                self.site(site).data.entry(name.to_owned()).or_default().push(data);
            }
            (Role::Lock { site, name }, Parsed::Nothing) => {
                self.site(site).locks.insert(name.to_owned(), Arc::clone(source));
            }
            (Role::Theme { theme }, Parsed::Theme(settings)) => self.theme(theme).settings = Some(settings),
            (Role::Template { theme, name }, Parsed::Template) => {
                self.theme(theme).templates.insert(name.to_owned(), Arc::clone(source));
            }
            _ => {}
        }
    }

    fn add_file(&mut self, role: &Role<'_>, file: &Arc<File>) {
        match role {
            Role::File { site, path } => {
                self.site(site).files.insert(format!("/files/{path}"), Arc::clone(file));
            }
            Role::Asset { theme, name } => {
                self.theme(theme).assets.insert((*name).to_owned(), Arc::clone(file));
            }
            _ => {}
        }
    }

    fn site(&mut self, id: &str) -> &mut RawSite {
        self.sites.entry(id.to_owned()).or_default()
    }

    fn theme(&mut self, name: &str) -> &mut RawTheme {
        self.themes.entry(name.to_owned()).or_default()
    }
}
