//! Rules on whole sites: a static list of small named functions, all run, all problems returned.
//!
//! What is wrong with one file alone is told by [`parse`](crate::parse), what makes it impossible to put a site together by
//! [`assemble`](crate::assemble); here is what shows when all is in place.

mod colors;
mod components;
mod headings;
mod links;
mod pages;
mod pictures;
mod words;

use rayon::prelude::*;

use crate::gather::gather;
use crate::model::{Edition, Page, Project, Site, Theme};
use crate::problem::{Place, Problem, Problems};

/// A rule on each page of each edition.
pub struct Rule {
    /// What its problems are called.
    pub id: &'static str,
    /// What it demands.
    pub demands: &'static str,
    check: fn(&Scope<'_>, &mut Vec<Problem>),
}

/// The rules in the order they are run.
pub const RULES: [Rule; 20] = [
    Rule { id: "broken-link", demands: "A link to a Markdown file leads to a page.", check: links::pages },
    Rule { id: "broken-path", demands: "A link to a path of the site leads to a page.", check: links::paths },
    Rule {
        id: "broken-fragment",
        demands: "A link to a heading leads to a heading.",
        check: links::fragments,
    },
    Rule { id: "bad-link", demands: "A link is an address, a page or a path.", check: links::forms },
    Rule { id: "missing-file", demands: "A link to a file leads to a file.", check: links::files },
    Rule { id: "missing-picture", demands: "A picture is a file of the site.", check: pictures::files },
    Rule {
        id: "missing-alt",
        demands: "A picture in a text says what it shows.",
        check: pictures::alternatives,
    },
    Rule { id: "unknown-component", demands: "A component is one of the theme's.", check: components::names },
    Rule {
        id: "unknown-argument",
        demands: "A component gets only what it takes.",
        check: components::arguments,
    },
    Rule { id: "missing-argument", demands: "A component gets all that it needs.", check: components::needs },
    Rule {
        id: "wrong-argument",
        demands: "A component gets values of the right types.",
        check: components::types,
    },
    Rule {
        id: "unknown-group",
        demands: "A contact list shows a group that exists.",
        check: components::groups,
    },
    Rule { id: "unknown-term", demands: "A word in braces is one of the site's.", check: words::terms },
    Rule { id: "stray-braces", demands: "Braces make a term or a component.", check: words::braces },
    Rule { id: "raw-html", demands: "A text has no HTML.", check: words::html },
    Rule { id: "top-heading", demands: "A text has no heading of level 1.", check: headings::tops },
    Rule { id: "heading-level", demands: "Headings skip no level.", check: headings::levels },
    Rule {
        id: "unknown-page",
        demands: "Keys of related and collected pages exist.",
        check: pages::references,
    },
    Rule { id: "missing-description", demands: "A page says what it is about.", check: pages::descriptions },
    Rule { id: "missing-date", demands: "A news article has a date.", check: pages::dates },
];

/// A page where it is published.
struct Scope<'a> {
    site: &'a Site,
    edition: &'a Edition,
    page: &'a Page,
    /// `None` where the theme is not there or does not compile.
    theme: Option<&'a Theme>,
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
pub(crate) fn check(project: &Project) -> Problems {
    let found = project.sites.par_iter().map(|site| (site.id.clone(), check_site(project, site)));
    gather(found.collect::<Vec<_>>())
}

fn check_site(project: &Project, site: &Site) -> Vec<Problem> {
    let theme = project.themes.get(&site.theme).filter(|theme| !theme.is_faulty());
    let mut problems = Vec::new();
    for edition in &site.editions {
        problems.extend(pages::home(edition));
        problems.par_extend(edition.pages.par_iter().flat_map_iter(|(_, page)| {
            let scope = Scope { site, edition, page, theme, links: links::resolved(site, edition, page) };
            let mut problems = Vec::new();
            for rule in &RULES {
                (rule.check)(&scope, &mut problems);
            }
            problems
        }));
    }
    problems.extend(pages::folders(site));
    problems.extend(pictures::logos(site));
    problems.extend(theme.into_iter().flat_map(|theme| colors::tokens(site, theme)));
    problems
}
