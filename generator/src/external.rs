//! Links to other web sites: which there are, and what to tell of what those sites answer. Nothing here asks anyone.

use std::collections::BTreeMap;

use messages::{Message, Rule, message};
use serde::{Deserialize, Serialize};

use crate::extend::Origins;
use crate::model::{Page, Site};
use crate::output::Options;
use crate::problem::{Place, Problem, Problems, Source};
use crate::read::Tree;
use crate::settle::Switches;

/// What only other sites can break: whether it is told depends on the day, and on the network.
pub(crate) const RULES: [Rule; 3] = [Rule::GoneLink, Rule::MovedLink, Rule::UnreachableLink];

/// Domains that nobody can have: what stands there is an example.
const EXAMPLES: [&str; 7] =
    ["example", "test", "invalid", "localhost", "example.org", "example.com", "example.net"];

/// What may follow an address in a settings file and is no part of it.
const ENDS: [char; 9] = ['"', '\'', '<', '>', '`', ')', ']', '}', '\\'];

/// What another site answered when asked for a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// The page is there, or for members only.
    There,
    /// It is gone: status 404 or 410.
    Gone(u16),
    /// It has moved for good, to this address.
    Moved(String),
    /// The site has an error of its own: any other status.
    Failed(u16),
    /// It leads on in a ring.
    Circle,
    /// No answer, or none in time.
    Silent,
    /// No site of this name.
    NoHost,
    /// The address is of this machine or of a closed network: nobody else can go there.
    Closed,
}

/// The links to other sites, and where each is written.
pub struct ExternalLinks {
    /// Site and place by address without fragment.
    places: BTreeMap<String, Vec<(String, Place)>>,
    switches: Switches,
    origins: Origins,
}

/// The links to other sites in texts and settings; addresses that are examples are left out.
pub fn external_links(tree: &Tree, options: &Options) -> ExternalLinks {
    let (project, _, origins) = crate::prepare(tree, options);
    let mut places: BTreeMap<String, Vec<(String, Place)>> = BTreeMap::new();
    for site in &project.sites {
        let pages = site.editions.iter().flat_map(|edition| edition.pages.values());
        let written = pages.flat_map(of_page).chain(site.sources.iter().flat_map(of_settings));
        for (address, place) in written.filter(|(address, _)| is_external(address, site)) {
            let page = address.split('#').next().unwrap_or_default().to_owned();
            places.entry(page).or_default().push((site.id.clone(), place));
        }
    }
    ExternalLinks { places, switches: project.switches, origins }
}

impl ExternalLinks {
    /// Each address once, without what follows `#`.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// What is wrong, as the sites answered; of what was not asked, nothing is told.
    pub fn judge(self, answers: &BTreeMap<String, Answer>) -> Problems {
        let Self { places, switches, origins } = self;
        let mut problems = Problems::new();
        for (address, places) in places {
            let Some((rule, message, help)) =
                answers.get(&address).and_then(|answer| judged(&address, answer))
            else {
                continue;
            };
            for (site, place) in places {
                let problem = Problem::new(rule, &place, message.clone(), help.clone());
                problems.extend_of(&site, [origins.locate(problem)]);
            }
        }
        switches.settle(problems)
    }
}

fn judged(address: &str, answer: &Answer) -> Option<(Rule, Message, Message)> {
    let unreachable = |message| Some((Rule::UnreachableLink, message, message!("unreachable-link-help")));
    match answer {
        Answer::There => None,
        Answer::Gone(status) => Some((
            Rule::GoneLink,
            message!("gone-link", target = address, status = *status),
            message!("gone-link-help"),
        )),
        Answer::Moved(new) => Some((
            Rule::MovedLink,
            message!("moved-link", target = address),
            message!("moved-link-help", address = new.as_str()),
        )),
        Answer::Failed(status) => {
            unreachable(message!("unreachable-link-status", target = address, status = *status))
        }
        Answer::Circle => unreachable(message!("unreachable-link-circle", target = address)),
        Answer::Silent => unreachable(message!("unreachable-link", target = address)),
        Answer::NoHost => unreachable(message!("unreachable-link-host", target = address)),
        Answer::Closed => Some((
            Rule::UnreachableLink,
            message!("unreachable-link-closed", target = address),
            message!("unreachable-link-closed-help"),
        )),
    }
}

/// Addresses in a page's Markdown and in the arguments of its components.
fn of_page(page: &Page) -> Vec<(String, Place)> {
    let (facts, source) = (&page.origin.facts, &page.origin.source);
    let links = facts.links.iter().map(|link| (link.target.as_str(), &link.span));
    let arguments = facts.calls.iter().flat_map(|call| &call.arguments);
    let arguments = arguments.filter_map(|argument| Some((argument.value.as_str()?, &argument.span)));
    links
        .chain(arguments)
        .map(|(address, span)| (address.to_owned(), Place::new(source, span.clone())))
        .collect()
}

/// Addresses anywhere in a settings file, outside comments.
fn of_settings(source: &std::sync::Arc<Source>) -> Vec<(String, Place)> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        if !line.trim_start().starts_with('#') {
            let begins = line.match_indices("http").map(|(at, _)| at);
            for at in begins.filter(|at| is_web(line.get(*at..).unwrap_or_default())) {
                let rest = line.get(at..).unwrap_or_default();
                let length =
                    rest.find(|c: char| c.is_whitespace() || ENDS.contains(&c)).unwrap_or(rest.len());
                let address = rest.get(..length).unwrap_or_default().trim_end_matches(['.', ',', ';']);
                let span = start + at..start + at + address.len();
                found.push((address.to_owned(), Place::new(source, span)));
            }
        }
        start += line.len();
    }
    found
}

fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Whether it is an address of another site that may be there.
fn is_external(address: &str, site: &Site) -> bool {
    let Some((_, rest)) = address.split_once("://").filter(|_| is_web(address)) else { return false };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    let is_example = |domain: &str| {
        host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    let own = !site.url.origin.is_empty() && address.starts_with(site.url.origin.as_str());
    let template = address.contains(['{', ' ']);
    !own && !template && host.contains('.') && !EXAMPLES.iter().any(|domain| is_example(domain))
}
