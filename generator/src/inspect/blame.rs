//! Whose file a fault comes from: the page's text, the site's settings or strings, or a template.
//!
//! What is rendered does not say where it was written, so its words are looked for: in the page first, because that is what
//! an editor works on. A fault of a template or of a site's settings shows on many pages and is told once.

use std::collections::BTreeMap;
use std::sync::Arc;

use messages::{Message, Rule};

use super::Looked;
use super::facts::Area;
use super::fault::Fault;
use crate::model::{Page, PageKind};
use crate::parse::Heading;
use crate::problem::{Place, Problem, Source};
use crate::render::template;

/// A fault whose words are in no source: the page it shows on, how to mend it, and where it is.
type Unplaced<'a, 'p> = (&'a Looked<'p>, Message, Area);

/// The faults of a site's pages as problems; `more` are those that show when all pages are known.
pub(super) fn faults(pages: &[Looked<'_>], more: impl Fn(&Looked<'_>) -> Vec<Fault>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut unplaced: BTreeMap<(Rule, Message), Vec<Unplaced<'_, '_>>> = BTreeMap::new();
    for page in pages {
        let more = more(page);
        for fault in page.seen.faults.iter().chain(&more).filter(|fault| !is_nobodys(page.page, fault)) {
            let (message, help) = (fault.message.clone(), fault.help.clone());
            if let Some(place) = place(page, fault) {
                problems.push(Problem::new(fault.rule, &place, message, help));
            } else {
                unplaced.entry((fault.rule, message)).or_default().push((page, help, fault.area));
            }
        }
    }
    let shared = unplaced.into_iter().filter_map(|((rule, message), found)| shared(rule, &message, &found));
    problems.extend(shared);
    problems
}

/// Whether nobody can mend it here: the title of a list that nobody has written, or what the check of the text itself tells,
/// two headings with nothing but text between.
fn is_nobodys(page: &Page, fault: &Fault) -> bool {
    if page.is_made() && matches!(fault.rule, Rule::TitleLength | Rule::DescriptionLength) {
        return true;
    }
    let follows = |heading: &Heading| heading.follows && fault.clues.contains(&heading.text);
    fault.rule == Rule::HeadingLevel && page.origin.facts.headings.iter().any(follows)
}

/// A fault whose words are in no source. On one page it is the page's, on several it is their template's.
fn shared(rule: Rule, message: &Message, found: &[Unplaced<'_, '_>]) -> Option<Problem> {
    let (page, help, area) = found.first()?;
    let own = found.iter().all(|(other, ..)| other.page.origin.source.path == page.page.origin.source.path);
    let place = if own && *area == Area::Main {
        page.page.origin.front.place.clone()
    } else {
        let same = found.iter().all(|(other, ..)| other.page.kind == page.page.kind);
        let name = if same { template(page.page.kind) } else { "base.html" };
        Place::file(page.theme.templates.get(name).unwrap_or(&page.page.origin.source))
    };
    Some(Problem::new(rule, &place, message.clone(), help.clone()))
}

fn place(looked: &Looked<'_>, fault: &Fault) -> Option<Place> {
    let front = &looked.page.origin.front;
    match fault.rule {
        Rule::TitleLength => {
            return Some(front.title.as_ref().map_or(&front.place, |title| &title.place).clone());
        }
        Rule::DescriptionLength => {
            return Some(front.description.as_ref().map_or(&front.place, |text| &text.place).clone());
        }
        _ => {}
    }
    let sources = sources(looked, fault.area);
    fault.clues.iter().find_map(|clue| {
        let clue = written(looked, clue);
        sources.iter().find_map(|source| find(source, &clue))
    })
}

/// Where the words may come from, the likeliest first.
fn sources<'a>(looked: &Looked<'a>, area: Area) -> Vec<&'a Arc<Source>> {
    let Looked { site, edition, theme, page, .. } = looked;
    let own = std::iter::once(&page.origin.source);
    let collected =
        page.collects.iter().filter_map(|key| edition.pages.get(key)).map(|page: &Page| &page.origin.source);
    let collected = collected.filter(|_| page.kind == PageKind::Print);
    let settings = site.sources.iter();
    let first = theme.templates.get(template(page.kind)).into_iter().chain(theme.templates.get("base.html"));
    let templates = first.chain(theme.templates.values());
    if area == Area::Main {
        own.chain(collected).chain(settings).chain(templates).collect()
    } else {
        // What surrounds the text does not come from it, but a menu may lead to a page by the name of its file.
        settings.chain(templates).collect()
    }
}

/// A path as an editor writes it: without what the site's address puts before.
fn written(looked: &Looked<'_>, clue: &str) -> String {
    let prefix = looked.site.url.prefix.as_str();
    match clue.strip_prefix(prefix) {
        Some(rest) if !prefix.is_empty() && rest.starts_with('/') => rest.to_owned(),
        _ => clue.to_owned(),
    }
}

fn find(source: &Arc<Source>, clue: &str) -> Option<Place> {
    let start = source.text.find(clue)?;
    Some(Place::new(source, start..start + clue.len()))
}
