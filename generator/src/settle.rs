//! Problems as they are shown: what several sites share as one, each as grave as its sites ask for.
//!
//! A page that many sites inherit has its problems once. A site lowers a rule in its `site.toml`, for itself and for the sites
//! that extend it: `[check.heading-level]` with `level` and `reason`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use messages::{Argument, Rule, Severity, message};

use crate::assemble::folders;
use crate::external;
use crate::parse::{Level, Raw, Switched};
use crate::problem::{Problem, Problems};

/// How many sites a message names.
const NAMED: usize = 3;

/// A rule that a site lowers.
#[derive(Clone, Debug)]
pub struct Lowered {
    /// The rule.
    pub rule: Rule,
    /// To what.
    pub level: Level,
    /// Why, in the words of the site.
    pub reason: String,
}

/// What sites have lowered, and whether it was of use.
#[derive(Debug, Default)]
pub struct Switches {
    by_site: BTreeMap<String, BTreeMap<Rule, Switched>>,
    used: Mutex<BTreeSet<(PathBuf, Rule)>>,
}

impl Switches {
    /// As written in the files of each site and what it extends; its own word goes before its base's.
    pub(crate) fn of(raw: &Raw) -> Self {
        let own =
            |id: &str| raw.sites.get(id).and_then(|site| site.config.as_ref()).map(|config| &config.check);
        let of_site = |id: &String| {
            let line = folders(raw, id);
            let written = line.iter().rev().filter_map(|folder| own(folder)).flatten();
            (id.clone(), written.map(|(rule, switched)| (*rule, switched.clone())).collect())
        };
        Self { by_site: raw.sites.keys().map(of_site).collect(), used: Mutex::default() }
    }

    /// What a site has lowered, in the order of the rules' ids.
    pub(crate) fn lowered_by(&self, site: &str) -> Vec<Lowered> {
        let switched = self.by_site.get(site).into_iter().flatten();
        switched
            .map(|(rule, Switched { level, reason, place: _ })| Lowered {
                rule: *rule,
                level: *level,
                reason: reason.clone(),
            })
            .collect()
    }

    /// Merges what was found for each site, and lowers or leaves out what the sites do not want.
    pub(crate) fn settle(&self, found: Problems) -> Problems {
        let mut merged: BTreeMap<_, Problem> = BTreeMap::new();
        for problem in found {
            let place = &problem.place;
            let key = (
                place.source.path.clone(),
                place.span.start,
                place.span.end,
                problem.rule,
                problem.message.clone(),
            );
            let sites = problem.sites.clone();
            merged.entry(key).or_insert(problem).sites.extend(sites);
        }
        let mut problems = Problems::new();
        problems.extend(merged.into_values().filter_map(|problem| self.lowered(problem)).map(told));
        problems
    }

    /// What has been lowered and was never found: it would hide the next mistake. Other sites may answer another day.
    pub(crate) fn unused(&self) -> Problems {
        let written: BTreeMap<_, _> = self
            .by_site
            .values()
            .flatten()
            .map(|(rule, switched)| ((switched.place.source.path.clone(), *rule), switched))
            .collect();
        let mut problems = Problems::new();
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let unused = written
            .into_iter()
            .filter(|(key @ (_, rule), _)| !used.contains(key) && !external::RULES.contains(rule));
        problems.extend(unused.map(|((_, rule), switched)| {
            let message = message!("unused-switch", rule = rule.id());
            Problem::new(Rule::UnusedSwitch, &switched.place, message, message!("unused-switch-help"))
        }));
        problems
    }

    /// The problem for those of its sites that want it; `None` where none does.
    fn lowered(&self, mut problem: Problem) -> Option<Problem> {
        let (mut warned, mut kept) = (false, false);
        for site in concerned(&problem) {
            match self.level(&site, problem.rule) {
                Some(Level::Off) => drop(problem.sites.remove(&site)),
                Some(Level::Warn) => warned = true,
                None => kept = true,
            }
        }
        if !kept {
            problem.severity = Severity::Warning;
        }
        (kept || warned).then_some(problem)
    }

    fn level(&self, site: &str, rule: Rule) -> Option<Level> {
        let Switched { level, place, reason: _ } = self.by_site.get(site)?.get(&rule)?;
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert((place.source.path.clone(), rule));
        Some(*level)
    }
}

/// The sites that a problem was found for; for one of a file alone the folder that the file is in.
fn concerned(problem: &Problem) -> Vec<String> {
    if !problem.sites.is_empty() {
        return problem.sites.iter().cloned().collect();
    }
    let folder = problem.place.source.path.iter().nth(1);
    vec![folder.map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default()]
}

/// A problem in a file of another folder than the site's own says which sites it is a problem for.
fn told(mut problem: Problem) -> Problem {
    let path = &problem.place.source.path;
    let own = |site: &String| path.starts_with(format!("content/{site}"));
    if path.starts_with("content") && !problem.sites.iter().all(own) {
        problem.help = message!("concerns", help = &problem.help, sites = named(&problem.sites));
    }
    problem
}

/// «agder, drammen, furuset og 297 til»
fn named(sites: &BTreeSet<String>) -> Argument {
    let names = sites.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    match sites.len().checked_sub(NAMED) {
        None | Some(0) => names.into(),
        Some(more) => message!("and-more", names = names, count = more).into(),
    }
}
