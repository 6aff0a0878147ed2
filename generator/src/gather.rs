//! The problems of several sites as one list: a page that many sites inherit has its problems once.

use std::collections::BTreeMap;

use messages::{Argument, message};

use crate::problem::{Problem, Problems};

/// How many sites a message names.
const NAMED: usize = 3;

/// Merges what was found for each site. A problem in a file of another folder than the site's own says which sites it is a
/// problem for.
pub(crate) fn gather(found: impl IntoIterator<Item = (String, Vec<Problem>)>) -> Problems {
    let mut merged: BTreeMap<_, (Problem, Vec<String>)> = BTreeMap::new();
    for (site, problems) in found {
        for problem in problems {
            let place = &problem.place;
            let key = (
                place.source.path.clone(),
                place.span.start,
                place.span.end,
                problem.rule,
                problem.message.clone(),
            );
            let (_, sites) = merged.entry(key).or_insert_with(|| (problem, Vec::new()));
            if sites.last() != Some(&site) {
                sites.push(site.clone());
            }
        }
    }
    let mut problems = Problems::new();
    problems.extend(merged.into_values().map(|(problem, sites)| told(problem, &sites)));
    problems
}

fn told(mut problem: Problem, sites: &[String]) -> Problem {
    let own = |site: &String| problem.place.source.path.starts_with(format!("content/{site}"));
    if problem.place.source.path.starts_with("content") && !sites.iter().all(own) {
        problem.help = message!("concerns", help = problem.help, sites = named(sites));
    }
    problem
}

/// «agder, drammen, furuset og 297 til»
fn named(sites: &[String]) -> Argument {
    let names = sites.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    match sites.len().checked_sub(NAMED) {
        None | Some(0) => names.into(),
        Some(more) => message!("and-more", names = names, count = more).into(),
    }
}
