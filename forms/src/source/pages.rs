//! The pages of a form, and which question stands on which.

use messages::{Rule, message};

use super::overlay::{duplicate_page, repeated};
use super::reader::{Located, nearest};
use super::resolve::Resolver;
use super::{Defect, FieldSource, PageSource, conditions, fields};
use crate::{Localized, Page};

/// The pages in order.
pub(super) fn resolve(
    resolver: &mut Resolver<'_>,
    pages: &[PageSource],
    fields: &[FieldSource],
) -> Vec<Page> {
    let named = fields.iter().filter_map(|field| field.page.as_ref());
    let unknown_pages = named.filter(|name| pages.iter().all(|page| page.id.value != name.value));
    resolver.defects.extend(unknown_pages.map(|name| unknown(name, pages, "page")));
    resolver.defects.extend(repeated(pages.iter().map(|page| &page.id), duplicate_page));
    let places = places(pages, fields);
    // Where a name is wrong, questions stand elsewhere than they should: that is told once.
    let misplaced = is_misplaced(resolver);
    let filled = |place: usize| misplaced || places.contains(&place);
    pages.iter().enumerate().map(|(place, source)| page(resolver, source, filled(place))).collect()
}

/// Whether a question may stand on another page than its editor means.
pub(super) fn is_misplaced(resolver: &Resolver<'_>) -> bool {
    resolver.defects.iter().any(|defect| matches!(defect.rule, Rule::UnknownPage | Rule::DuplicateId))
}

/// Names the page of every question, so that what a site inserts or moves takes no other question with it.
pub(super) fn name_all(pages: &[PageSource], fields: &mut [FieldSource]) {
    let places = places(pages, fields);
    for (field, place) in fields.iter_mut().zip(places) {
        if let Some(page) = pages.get(place).filter(|_| !field.is_consent()) {
            let at = field.id.at.clone();
            field.page.get_or_insert_with(|| Located { value: page.id.value.clone(), at });
        }
    }
}

/// Which page each question stands on: its own, else that of the question before it; the consent on the last.
pub(super) fn places(pages: &[PageSource], fields: &[FieldSource]) -> Vec<usize> {
    let last = pages.len().saturating_sub(1);
    let mut current = 0;
    let place = |field: &FieldSource| {
        let own = field.page.as_ref();
        let own = own.and_then(|name| pages.iter().position(|page| page.id.value == name.value));
        if own.is_none() && field.is_consent() {
            return last;
        }
        current = own.unwrap_or(current);
        current
    };
    fields.iter().map(place).collect()
}

/// A name that no page has.
pub(super) fn unknown(name: &Located<String>, pages: &[PageSource], key: &str) -> Defect {
    let help = if pages.is_empty() {
        message!("unknown-page-form-help", page = &name.value, key = key)
    } else {
        nearest(&name.value, pages.iter().map(|page| page.id.value.as_str()))
    };
    Defect {
        rule: Rule::UnknownPage,
        at: name.at.clone(),
        message: message!("unknown-page-form", key = key, page = &name.value),
        help,
    }
}

fn page(resolver: &mut Resolver<'_>, source: &PageSource, has_questions: bool) -> Page {
    let PageSource { at, id, title, show_when, after } = source;
    let name = &id.value;
    if !fields::is_id(name) {
        let message = message!("bad-id-page", name = name);
        let help = message!("bad-id-page-help", most = fields::ID_MOST);
        resolver.report(Rule::BadId, &id.at, message, help);
    }
    if let Some(after) = after {
        let message = message!("key-without-effect-after");
        let help = message!("key-without-effect-after-pages-help");
        resolver.report(Rule::KeyWithoutEffect, &after.at, message, help);
    }
    if !has_questions {
        let message = message!("empty-page", name = name);
        let help = message!("empty-page-help", name = name);
        resolver.report(Rule::EmptyPage, &id.at, message, help);
    }
    let title = if let Some(title) = title {
        resolver.text(title, &message!("name-title", page = name))
    } else {
        let help = message!("missing-key-title-help");
        resolver.report(Rule::MissingKey, at, message!("missing-key-title", name = name), help);
        Localized::default()
    };
    Page { id: name.clone(), title, show_when: show_when.as_ref().map(conditions::of) }
}
