//! Which pages an edition has: the site's own over its bases', less the hidden ones, and what a language borrows.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use forms::Language;
use jiff::civil::Date;
use messages::{Rule, message};

use super::consent::{Consents, Shown};
use super::context::Context;
use crate::model::Status;
use crate::nearest::did_you_mean;
use crate::output::Options;
use crate::parse::RawPage;
use crate::problem::{Place, Problem};

/// The pages of a site and its bases by language and key; `None` for those of which nothing could be made.
#[derive(Default)]
pub(super) struct Folded<'a> {
    pages: BTreeMap<&'a Language, BTreeMap<&'a str, Option<&'a Arc<RawPage>>>>,
    /// Keys of drafts.
    pub(super) drafts: BTreeSet<&'a str>,
    /// Keys of pages whose day has not come, or has gone.
    pub(super) dormant: BTreeSet<&'a str>,
    /// Keys of pages whose consent has run out, with its last day.
    pub(super) withdrawn: BTreeMap<String, Date>,
    /// Ids of forms that the site hides, or whose pages it hides.
    pub(super) hidden_forms: BTreeSet<&'a str>,
    /// Ids of forms.
    forms: BTreeSet<&'a str>,
}

/// The pages of one language.
#[derive(Default)]
pub(super) struct Chosen<'a> {
    /// By key, with the language of the text.
    pub(super) pages: BTreeMap<&'a str, (&'a Language, &'a Arc<RawPage>)>,
    /// Keys of pages that should be here, and whose lack is not told: it has been, or they are not out.
    pub(super) faulty: BTreeSet<String>,
}

/// Lays the pages of the site over those of its bases.
pub(super) fn fold<'a>(context: &Context<'a>, options: &Options) -> Folded<'a> {
    let mut folded = Folded::default();
    for (_, site) in context.family.base_first() {
        for hidden in site.config.iter().flat_map(|config| &config.hide) {
            if !folded.hide(&hidden.value) {
                context.tell(unknown_hidden(&hidden.place, &hidden.value, &folded));
            }
        }
        for (language, pages) in &site.pages {
            folded.add(language, pages, options);
        }
        folded.forms.extend(site.forms.keys().map(String::as_str));
    }
    folded.withdrawn = folded.consents().judge(context, Shown::Page);
    folded
}

impl<'a> Folded<'a> {
    fn add(
        &mut self,
        language: &'a Language,
        pages: &'a BTreeMap<String, Option<Arc<RawPage>>>,
        options: &Options,
    ) {
        let folded = self.pages.entry(language).or_default();
        for (key, page) in pages {
            let status = page.as_ref().map_or(Status::Published, |page| page.front.status(options.today));
            if status == Status::Draft {
                self.drafts.insert(key);
            }
            if status == Status::Published || options.unpublished {
                folded.insert(key, page.as_ref());
            } else if status != Status::Draft {
                // For this time the site has no such page, that of a base included.
                folded.remove(key.as_str());
                self.dormant.insert(key);
                let form = page.as_ref().and_then(|page| page.front.form.as_ref());
                self.hidden_forms.extend(form.map(|form| form.value.as_str()));
            }
        }
    }

    /// Takes a page away in all languages, or a form: `forms/mentor`; whether it was there.
    fn hide(&mut self, key: &'a str) -> bool {
        if let Some(form) = key.strip_prefix("forms/").filter(|form| self.forms.contains(form)) {
            self.hidden_forms.insert(form);
            return true;
        }
        let mut hidden = self.drafts.remove(key);
        for pages in self.pages.values_mut() {
            if let Some(page) = pages.remove(key) {
                hidden = true;
                let form = page.and_then(|page| page.front.form.as_ref());
                self.hidden_forms.extend(form.map(|form| form.value.as_str()));
            }
        }
        hidden
    }

    /// The consents of pages: one that ends, ends in all languages.
    fn consents(&self) -> Consents {
        let mut consents = Consents::default();
        for (key, page) in self.pages.values().flatten() {
            if let Some(until) = page.and_then(|page| page.front.consent_until.clone()) {
                consents.add(key, until);
            }
        }
        consents
    }

    fn of(&self, language: &Language) -> impl Iterator<Item = (&'a str, Option<&'a Arc<RawPage>>)> {
        self.pages.get(language).into_iter().flatten().map(|(key, page)| (*key, *page))
    }
}

/// The pages of `language`, own and borrowed. What the site has in another of its languages and not here is told.
pub(super) fn choose<'a>(context: &Context<'a>, folded: &Folded<'a>, language: &Language) -> Chosen<'a> {
    let mut chosen = Chosen::default();
    chosen.faulty.extend(folded.dormant.iter().map(|key| (*key).to_owned()));
    for candidate in context.candidates(language) {
        let Some((of, _)) = folded.pages.get_key_value(candidate) else { continue };
        for (key, page) in folded.of(candidate) {
            match page {
                None => drop(chosen.faulty.insert(key.to_owned())),
                Some(page) if !chosen.faulty.contains(key) => {
                    chosen.pages.entry(key).or_insert((*of, page));
                }
                Some(_) => {}
            }
        }
    }
    if chosen.pages.is_empty() && chosen.faulty.is_empty() {
        context.tell(no_pages(context, language));
    }
    tell_missing(context, folded, language, &mut chosen);
    chosen
}

/// Tells of every page that another language of the site has; of none where this language has no pages at all.
fn tell_missing(context: &Context<'_>, folded: &Folded<'_>, language: &Language, chosen: &mut Chosen<'_>) {
    let empty = chosen.pages.is_empty();
    for other in context.languages.iter().filter(|other| *other != language) {
        for (key, page) in folded.of(other) {
            if chosen.pages.contains_key(key) || !chosen.faulty.insert(key.to_owned()) {
                continue;
            }
            if let Some(page) = page.filter(|_| !empty && !folded.drafts.contains(key)) {
                context.tell(missing_translation(context, page, other, language));
            }
        }
    }
}

fn missing_translation(context: &Context<'_>, page: &RawPage, of: &Language, language: &Language) -> Problem {
    let key = &page.key;
    let message = message!("missing-translation-page", key = key, of = of, language = language);
    let help = message!(
        "missing-translation-page-help",
        folder = folder(context, page),
        language = language.as_str(),
        key = key,
        of = of.as_str()
    );
    Problem::new(Rule::MissingTranslation, &page.front.place, message, help)
}

/// The folder that a page is in: that is where its translation belongs.
fn folder<'a>(context: &Context<'a>, page: &'a RawPage) -> &'a str {
    let folder = page.source.path.iter().nth(1).and_then(|folder| folder.to_str());
    folder.unwrap_or(context.family.id)
}

fn no_pages(context: &Context<'_>, language: &Language) -> Problem {
    let config = &context.family.config;
    let places = config.languages.iter().flat_map(|languages| &languages.value);
    let place = places.into_iter().find(|place| place.value == *language).map(|place| &place.place);
    let message = message!("empty-site", language = language);
    let help = message!("empty-site-help", site = &context.family.id, language = language.as_str());
    Problem::new(Rule::EmptySite, place.unwrap_or(&config.place), message, help)
}

fn unknown_hidden(place: &Place, key: &str, folded: &Folded<'_>) -> Problem {
    let known: BTreeSet<&str> = folded.pages.values().flat_map(|pages| pages.keys().copied()).collect();
    let message = message!("unknown-page-hidden", key = key);
    Problem::new(
        Rule::UnknownPage,
        place,
        message,
        did_you_mean(key, known, message!("unknown-page-hidden-help")),
    )
}
