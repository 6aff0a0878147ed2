//! Rules on whole sites: a static list of small named functions, all run, all problems returned.
//!
//! What is wrong with one file alone is told by [`parse`](crate::parse), what makes it impossible to put a site together by
//! [`assemble`](crate::assemble); here is what shows when all is in place.

mod colors;
mod components;
mod dates;
mod headings;
mod links;
mod menus;
mod pages;
mod pasted;
mod pictures;
mod prose;
mod stray;
mod words;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::model::{Edition, Page, Project, Site, Theme};
use crate::problem::{Place, Problem, Problems};

pub(crate) use stray::role_words;

/// Looks for breaches of one rule on a page of an edition.
type Check = fn(&Scope<'_>, &mut Vec<Problem>);

/// The checks in the order they are run.
const CHECKS: [Check; 43] = [
    links::pages,
    links::dormant,
    links::paths,
    links::fragments,
    links::forms,
    links::files,
    pictures::files,
    pictures::alternatives,
    links::withdrawn,
    pictures::consents,
    components::names,
    components::arguments,
    components::needs,
    components::types,
    components::groups,
    components::people,
    components::data,
    components::pages,
    components::statement,
    words::terms,
    words::braces,
    words::html,
    words::marks,
    pasted::bullets,
    pasted::indents,
    pasted::domains,
    pasted::emails,
    pasted::spaces,
    headings::tops,
    headings::levels,
    pages::references,
    pages::topics,
    pages::descriptions,
    pages::dates,
    pages::order,
    pictures::descriptions,
    components::choices,
    prose::difficulty,
    prose::remarks,
    prose::length,
    stray::words,
    dates::future,
    dates::review,
];

/// A page where it is published.
struct Scope<'a> {
    site: &'a Site,
    edition: &'a Edition,
    page: &'a Page,
    /// `None` where the theme is not there or does not compile.
    theme: Option<&'a Theme>,
    /// The day of the build.
    today: Date,
    /// Every link of the page, and where it leads.
    links: Vec<links::Resolved<'a>>,
}

impl Scope<'_> {
    /// A stretch of the page's file.
    fn place(&self, span: &std::ops::Range<usize>) -> Place {
        Place::new(&self.page.origin.source, span.clone())
    }
}

/// Everything that is wrong with the sites.
pub(crate) fn check(project: &Project, today: Date) -> Problems {
    let found: Vec<_> = project.sites.par_iter().map(|site| check_site(project, site, today)).collect();
    let mut problems = Problems::new();
    for (site, found) in project.sites.iter().zip(found) {
        problems.extend_of(&site.id, found);
    }
    problems
}

fn check_site(project: &Project, site: &Site, today: Date) -> Vec<Problem> {
    let theme = project.themes.get(&site.theme).filter(|theme| !theme.is_faulty());
    let mut problems = Vec::new();
    for edition in &site.editions {
        problems.extend(pages::home(edition));
        problems.extend(pages::twins(edition));
        // What nobody has written has no faults of its own.
        let written = edition.pages.par_iter().filter(|(_, page)| !page.is_made());
        problems.par_extend(written.flat_map_iter(|(_, page)| {
            let scope =
                Scope { site, edition, page, theme, today, links: links::resolved(site, edition, page) };
            let mut problems = Vec::new();
            for check in &CHECKS {
                check(&scope, &mut problems);
            }
            problems
        }));
    }
    problems.extend(pages::folders(site));
    problems.extend(pages::uneven(site));
    problems.extend(pictures::logos(site));
    problems.extend(dates::stale(site, today));
    problems.extend(menus::length(site));
    problems.extend(menus::phones(site));
    problems.extend(stray::settings(site));
    problems.extend(theme.into_iter().flat_map(|theme| colors::tokens(site, theme)));
    problems.extend(theme.into_iter().flat_map(|theme| colors::contrast(site, theme)));
    problems
}
