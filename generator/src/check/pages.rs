//! What pages must have, and the pages that they name.

use std::collections::{BTreeMap, BTreeSet};

use messages::{Rule, message};

use super::Scope;
use crate::assemble::unknown_page;
use crate::model::{Edition, Page, PageKind, Site};
use crate::nearest::did_you_mean;
use crate::problem::{Place, Problem};

pub(super) fn references(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let front = &scope.page.origin.front;
    for key in front.related.iter().chain(&front.collects) {
        if !scope.edition.pages.contains_key(&key.value) && !scope.edition.faulty.contains(&key.value) {
            problems.push(unknown_page(key, &scope.edition.pages));
        }
    }
}

/// A topic that the site does not have would be shown nowhere.
pub(super) fn topics(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let known = || scope.edition.topics.keys().map(String::as_str);
    for topic in scope.page.origin.front.topics.iter().filter(|topic| known().all(|id| id != topic.value)) {
        let message = message!("unknown-topic", topic = &topic.value);
        let help = did_you_mean(&topic.value, known(), message!("unknown-topic-help"));
        problems.push(Problem::new(Rule::UnknownTopic, &topic.place, message, help));
    }
}

pub(super) fn descriptions(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let front = &scope.page.origin.front;
    let needs = !matches!(scope.page.kind, PageKind::Print | PageKind::NotFound);
    let lost = front.lost_description && front.description.is_none();
    if needs && !lost && scope.page.description.trim().is_empty() {
        let message = message!("missing-description");
        let help = message!("missing-description-help");
        let place = front.description.as_ref().map_or(&front.place, |description| &description.place);
        problems.push(Problem::new(Rule::MissingDescription, place, message, help));
    }
}

pub(super) fn dates(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let front = &scope.page.origin.front;
    let is_news = scope.page.kind == PageKind::Article && scope.page.key.contains('/');
    if is_news && scope.page.date.is_none() && !front.lost_date {
        let message = message!("missing-date");
        let help = message!("missing-date-help");
        problems.push(Problem::new(Rule::MissingDate, &front.place, message, help));
    }
}

/// A page that would never be out.
pub(super) fn order(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let front = &scope.page.origin.front;
    if let (Some(first), Some(last)) = (&front.publish_date, &front.expiry_date)
        && last.value < first.value
    {
        let (first, last_day) = (first.value.to_string(), last.value.to_string());
        let message = message!("date-order", first = first, last = last_day);
        problems.push(Problem::new(Rule::DateOrder, &last.place, message, message!("date-order-help")));
    }
}

/// An edition with pages but no front page.
pub(super) fn home(edition: &Edition) -> Option<Problem> {
    let page = edition.pages.values().next()?;
    if edition.pages.contains_key("index") || edition.faulty.contains("index") {
        return None;
    }
    let folder = page.origin.source.path.iter().take(3).collect::<std::path::PathBuf>();
    let message = message!("missing-home", language = &edition.language);
    let place = Place::path(folder.join("index.md"));
    Some(Problem::new(Rule::MissingHome, &place, message, message!("missing-home-help")))
}

/// Folders with pages but no page of their own: their address would lead nowhere.
pub(super) fn folders(site: &Site) -> Vec<Problem> {
    let mut told = BTreeSet::new();
    let mut problems = Vec::new();
    for edition in &site.editions {
        for page in edition.pages.values() {
            let Some((folder, _)) = page.key.rsplit_once('/') else { continue };
            let index = format!("{folder}/index");
            let is_there = edition.pages.contains_key(&index) || edition.faulty.contains(&index);
            if !is_there && told.insert((edition.language.clone(), folder)) {
                let message = message!("missing-index", folder = folder);
                let help = message!("missing-home-help");
                let place = Place::path(page.origin.source.path.with_file_name("index.md"));
                problems.push(Problem::new(Rule::MissingIndex, &place, message, help));
            }
        }
    }
    problems
}

/// Shorter descriptions are told as such.
const DESCRIPTION: usize = 30;

/// Pages with the title or description of another: readers of search results cannot tell them apart.
pub(super) fn twins(edition: &Edition) -> Vec<Problem> {
    let (mut titles, mut descriptions) = (BTreeMap::new(), BTreeMap::new());
    let mut problems = Vec::new();
    for page in
        edition.pages.values().filter(|page| !matches!(page.kind, PageKind::NotFound | PageKind::Print))
    {
        let front = &page.origin.front;
        if let (Some(other), Some(title)) = (titles.insert(page.title.to_lowercase(), page), &front.title) {
            let message = message!("same-title", title = page.title.as_str(), page = other.key.as_str());
            problems.push(Problem::new(Rule::SameTitle, &title.place, message, message!("same-title-help")));
        }
        let Some(description) = front.description.as_ref().filter(|text| text.value.len() >= DESCRIPTION)
        else {
            continue;
        };
        if let Some(other) = descriptions.insert(page.description.to_lowercase(), page) {
            let message = message!("same-description", page = other.key.as_str());
            let help = message!("same-description-help");
            problems.push(Problem::new(Rule::SameDescription, &description.place, message, help));
        }
    }
    problems
}

/// Pages that a site has changed in one language and inherits in another: the readers of the two get different pages.
pub(super) fn uneven(site: &Site) -> Vec<Problem> {
    // How far from the site itself a page comes.
    let distance = |page: &Page| {
        let folder = page.origin.source.path.iter().nth(1)?;
        site.folders.iter().position(|known| folder == known.as_str())
    };
    let mut problems = Vec::new();
    for edition in &site.editions {
        for page in edition.pages.values().filter(|page| page.is_written_in(edition)) {
            let inherited = site.editions.iter().find_map(|other| {
                let same = other.pages.get(&page.key).filter(|same| same.is_written_in(other))?;
                (distance(page)? < distance(same)?).then_some((other, same))
            });
            let Some((other, same)) = inherited else { continue };
            let (of, language) = (&edition.language, &other.language);
            let base = same.origin.source.path.display().to_string();
            let message = message!("uneven-override", of = of, language = language, base = base);
            let missing = page.origin.source.path.iter().nth(1).map(std::ffi::OsStr::to_string_lossy);
            let folder = missing.unwrap_or_default();
            let help = message!(
                "uneven-override-help",
                path = format!("content/{folder}/{}/{}.md", language.as_str(), page.key),
                language = language,
            );
            problems.push(Problem::new(Rule::UnevenOverride, &page.origin.front.place, message, help));
        }
    }
    problems
}
