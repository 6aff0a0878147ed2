//! A page as written to a page of an edition.

use std::sync::Arc;

use forms::Language;
use messages::{Rule, message};

use super::context::Context;
use super::pages::Chosen;
use crate::model::{Figure, Page, PageKind, Status};
use crate::parse::{FrontMatter, RawFigure, RawPage};
use crate::problem::{Located, Problem};

/// The page with the site's words. `language` is that of its text, `edition` that of the edition.
pub(super) fn make(
    context: &Context<'_>,
    raw: &Arc<RawPage>,
    language: &Language,
    edition: &Language,
    path: String,
    kind: PageKind,
) -> Page {
    let FrontMatter {
        place: _,
        title,
        nav_title,
        description,
        kicker,
        lead,
        slug: _,
        kind: _,
        date,
        updated,
        author,
        order,
        related,
        topics,
        per_page: _,
        aliases,
        collects,
        form,
        draft: _,
        publish_date: _,
        expiry_date: _,
        extend: _,
        consent_until: _,
        image,
        audience,
        review_by: _,
        lost_description: _,
        lost_date: _,
    } = &raw.front;
    let text = |text: &Option<Located<String>>| context.expand_or_empty(text.as_ref(), language);
    let values = |texts: &[Located<String>]| texts.iter().map(|text| text.value.clone()).collect();
    let heading = title.as_ref().map_or_else(|| raw.key.clone(), |title| context.expand(title, language));
    let form = form.as_ref().filter(|form| !form.value.is_empty());
    if kind == PageKind::Form && form.is_none() {
        context.tell(missing_form(raw));
    }
    Page {
        key: raw.key.clone(),
        kind,
        path,
        nav_title: nav_title
            .as_ref()
            .map_or_else(|| heading.clone(), |title| context.expand(title, language)),
        title: heading,
        description: text(description),
        kicker: text(kicker),
        lead: text(lead),
        status: Status::Published,
        date: date.as_ref().map(|date| date.value),
        updated: updated.as_ref().map(|date| date.value),
        author: text(author),
        image: image.as_ref().and_then(|image| figure(context, image, language)),
        audience: audience.as_ref().map(|audience| audience.value),
        order: order.as_ref().map_or(0, |order| order.value),
        related: values(related),
        topics: values(topics),
        listing: None,
        // A borrowed page keeps its old paths in its own language only.
        aliases: if language == edition { values(aliases) } else { Vec::new() },
        collects: values(collects),
        form: form.filter(|_| kind == PageKind::Form).map(|form| form.value.clone()),
        language: language.clone(),
        terms: context.terms(language),
        body: Arc::clone(&raw.body),
        origin: Arc::clone(raw),
    }
}

fn figure(context: &Context<'_>, image: &RawFigure, language: &Language) -> Option<Figure> {
    let RawFigure { src, alt, caption, credit, consent_until: _ } = image;
    let text = |text: &Option<Located<String>>| context.expand_or_empty(text.as_ref(), language);
    Some(Figure {
        src: src.as_ref()?.value.clone(),
        alt: text(alt),
        caption: text(caption),
        credit: text(credit),
    })
}

/// What a page is: what it says, or what follows from where it is.
pub(super) fn kind(raw: &RawPage, chosen: &Chosen<'_>) -> PageKind {
    if let Some(kind) = &raw.front.kind {
        return kind.value;
    }
    match raw.key.as_str() {
        "index" => PageKind::Home,
        "404" => PageKind::NotFound,
        key if is_below_news(key, chosen) => PageKind::Article,
        _ => PageKind::Page,
    }
}

/// Whether a folder above the page is one of news.
fn is_below_news(key: &str, chosen: &Chosen<'_>) -> bool {
    let mut folder = key.rsplit_once('/').map(|(folder, _)| folder);
    while let Some(name) = folder {
        let index = format!("{name}/index");
        let kind = chosen.pages.get(index.as_str()).and_then(|(_, page)| page.front.kind.as_ref());
        if index != key && kind.is_some_and(|kind| kind.value == PageKind::News) {
            return true;
        }
        folder = name.rsplit_once('/').map(|(folder, _)| folder);
    }
    false
}

fn missing_form(raw: &RawPage) -> Problem {
    let message = message!("missing-key-form");
    let help = message!("missing-key-form-help");
    Problem::new(Rule::MissingKey, &raw.front.place, message, help)
}
