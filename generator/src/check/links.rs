//! Links in texts and in the arguments of components.

use std::ops::Range;

use messages::{Message, Rule, message};

use super::Scope;
use crate::heading::Ids;
use crate::link::{Broken, Link, resolve};
use crate::model::{Edition, Page, Site};
use crate::nearest::{did_you_mean, nearest};
use crate::problem::Problem;
use crate::terms;

/// Arguments of components that are links.
const LINKS: [&str; 2] = ["href", "url"];

pub(super) fn pages(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for (target, span, broken) in broken(scope) {
        let Broken::Page(key) = broken else { continue };
        let message = message!("broken-link", target = target);
        let help = match key {
            Some(key) if scope.edition.drafts.contains(key) => {
                message!("broken-link-help-draft")
            }
            Some(key) => page_help(scope, key),
            None => message!("broken-link-help-outside"),
        };
        problems.push(Problem::new(Rule::BrokenLink, &scope.place(span), message, help));
    }
}

pub(super) fn dormant(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for (target, span, broken) in broken(scope) {
        if *broken == Broken::Dormant {
            let (message, help) = (message!("dormant-link", target = target), message!("dormant-link-help"));
            problems.push(Problem::new(Rule::DormantLink, &scope.place(span), message, help));
        }
    }
}

/// The nearest page: of the same name in another folder, or of a name like it.
fn page_help(scope: &Scope<'_>, key: &str) -> Message {
    let name = key.rsplit_once('/').map_or(key, |(_, name)| name);
    let same_name = |other: &&String| other.rsplit_once('/').map_or(other.as_str(), |(_, name)| name) == name;
    let keys = || scope.edition.pages.keys();
    let near = nearest(key, keys().map(String::as_str))
        .or_else(|| keys().filter(same_name).map(String::as_str).next());
    near.map_or_else(
        || message!("broken-link-help", key = key),
        |near| message!("broken-link-help-near", near = near),
    )
}

pub(super) fn paths(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for (target, span, broken) in broken(scope) {
        if *broken != Broken::Path {
            continue;
        }
        let path = target.split('#').next().unwrap_or_default();
        let message = message!("broken-path", target = target);
        let slash = format!("{path}/");
        let help = if scope.site.paths.contains_key(&slash) {
            message!("broken-path-help-slash", path = &slash)
        } else {
            let known = scope.site.paths.keys().map(String::as_str);
            did_you_mean(path, known, message!("broken-path-help"))
        };
        problems.push(Problem::new(Rule::BrokenPath, &scope.place(span), message, help));
    }
}

pub(super) fn files(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for (target, span, broken) in broken(scope) {
        if *broken == Broken::File {
            let message = message!("missing-file-link", target = target);
            problems.push(Problem::new(
                Rule::MissingFile,
                &scope.place(span),
                message,
                file_help(scope, target),
            ));
        }
    }
}

/// The nearest file, or where to put it.
pub(super) fn file_help(scope: &Scope<'_>, path: &str) -> Message {
    let otherwise = message!("missing-file-help", site = &scope.site.id);
    let files = scope.site.files.keys().map(String::as_str);
    did_you_mean(path, files, otherwise)
}

pub(super) fn withdrawn(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for (target, span, broken) in broken(scope) {
        if let Broken::Withdrawn(until) = broken {
            let message = message!("consent-link", target = target, until = until.to_string());
            let help = message!("consent-link-help");
            problems.push(Problem::new(Rule::ConsentLink, &scope.place(span), message, help));
        }
    }
}

pub(super) fn forms(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for (target, span, broken) in broken(scope) {
        if *broken == Broken::Form {
            let message = message!("bad-link", target = target);
            let help = form_help(target);
            problems.push(Problem::new(Rule::BadLink, &scope.place(span), message, help));
        }
    }
}

fn form_help(target: &str) -> Message {
    if target.contains('@') && !target.contains('/') {
        return message!("bad-link-help-mail", target = target);
    }
    if target.starts_with("www.") || target.split('/').next().is_some_and(|host| host.contains('.')) {
        return message!("bad-link-help-web", target = target);
    }
    message!("bad-link-help")
}

pub(super) fn fragments(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for Resolved { target, span, link } in &scope.links {
        let (page, heading) = match link {
            Ok(Link::Heading(heading)) => (scope.page, *heading),
            Ok(Link::Page(page, heading)) if !heading.is_empty() => (*page, *heading),
            _ => continue,
        };
        let ids = ids(page);
        // What components and templates make, has ids of its own: a page of them is not judged.
        if ids.iter().any(|id| id == heading) || !page.origin.facts.calls.is_empty() {
            continue;
        }
        let message = message!("broken-fragment", target = target, page = &page.key);
        let otherwise = message!("broken-fragment-help");
        let help = did_you_mean(heading, ids.iter().map(String::as_str), otherwise);
        problems.push(Problem::new(Rule::BrokenFragment, &scope.place(span), message, help));
    }
}

/// The ids of the headings of a page's text.
fn ids(page: &Page) -> Vec<String> {
    let mut ids = Ids::new();
    page.origin
        .facts
        .headings
        .iter()
        .map(|heading| ids.next(&terms::expand(&heading.text, &page.terms)))
        .collect()
}

/// A link as written, where it is, and where it leads.
pub(super) struct Resolved<'a> {
    target: &'a str,
    span: &'a Range<usize>,
    link: Result<Link<'a>, Broken>,
}

/// Every link of a page.
pub(super) fn resolved<'a>(site: &'a Site, edition: &'a Edition, page: &'a Page) -> Vec<Resolved<'a>> {
    let facts = &page.origin.facts;
    let written = facts.links.iter().map(|link| (link.target.as_str(), &link.span));
    let arguments = facts.calls.iter().flat_map(|call| &call.arguments);
    let arguments = arguments.filter(|argument| LINKS.contains(&argument.name.as_str()));
    let arguments = arguments.filter_map(|argument| Some((argument.value.as_str()?, &argument.span)));
    let links = written.chain(arguments);
    links
        .map(|(target, span)| Resolved { target, span, link: resolve(site, edition, page, target) })
        .collect()
}

/// Every link of the page that leads nowhere.
fn broken<'a>(scope: &'a Scope<'_>) -> impl Iterator<Item = (&'a str, &'a Range<usize>, &'a Broken)> {
    scope.links.iter().filter_map(|link| Some((link.target, link.span, link.link.as_ref().err()?)))
}
