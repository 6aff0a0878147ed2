//! Raw values to sites: what a site inherits, what a language borrows, where pages live, what words become.
//!
//! In order: the line of each site's bases ([`lineage`]), its themes ([`themes`]), its pages ([`pages`]) with addresses
//! ([`paths`]), its texts ([`texts`]), people and menus ([`people`], [`menus`]), its statement
//! ([`accessibility`]), and its forms ([`offers`]).

mod accessibility;
mod consent;
mod context;
mod editions;
mod feeds;
mod lineage;
mod listings;
mod menus;
mod offers;
mod page;
mod pages;
mod pairing;
mod paths;
mod people;
mod settings;
mod site;
mod texts;
mod themes;

use std::collections::BTreeSet;
use std::path::Path;

use messages::{Rule, message};
use rayon::prelude::*;

use crate::model::Project;
use crate::nearest::did_you_mean;
use crate::output::Options;
use crate::parse::Raw;
use crate::problem::{Place, Problem, Problems};
use crate::settle::Switches;
pub(crate) use accessibility::unknown_contact;
pub(crate) use consent::day;
pub(crate) use context::unknown_term;
pub(crate) use lineage::{Family, families, folders};
pub(crate) use menus::unknown_page;
pub(crate) use settings::bad_url;

/// Makes the sites that `options` ask for.
pub(crate) fn assemble(raw: &Raw, options: &Options) -> (Project, Problems) {
    let mut problems = Problems::new();
    let (families, found) = families(raw);
    problems.extend(found);
    let published = published(raw, &families, options, &mut problems);
    let names: BTreeSet<&str> = published.iter().filter_map(Family::theme).collect();
    let (themes, found) = themes::assemble(&raw.themes, &names);
    problems.extend(found);
    let made: Vec<_> =
        published.par_iter().map(|family| site::assemble(raw, family, &themes, options)).collect();
    let (sites, found): (Vec<_>, Vec<_>) = made.into_iter().unzip();
    for (family, found) in published.iter().zip(found) {
        problems.extend_of(family.id, found);
    }
    problems.extend(settings::shared_addresses(&published, options));
    let sites = sites.into_iter().flatten().collect();
    (Project { sites, themes, switches: Switches::of(raw) }, problems)
}

/// The sites to build.
fn published<'a>(
    raw: &Raw,
    families: &[Family<'a>],
    options: &Options,
    problems: &mut Problems,
) -> Vec<Family<'a>> {
    let all = families.iter().filter(|family| family.is_published());
    let Some(wanted) = &options.site else {
        let all: Vec<_> = all.cloned().collect();
        if all.is_empty() && problems.is_empty() {
            problems.push(no_sites());
        }
        return all;
    };
    let found: Vec<_> = all.clone().filter(|family| family.id == wanted).cloned().collect();
    if found.is_empty() && !raw.sites.contains_key(wanted) {
        problems.push(unknown_site(wanted, all.map(|family| family.id)));
    }
    found
}

/// Whether a problem concerns what `options` ask for: the site, its bases, its themes.
pub(crate) fn concerns(raw: &Raw, options: &Options, problem: &Problem) -> bool {
    concerns_path(raw, options, &problem.place.source.path)
}

/// Whether a file belongs to what `options` ask for.
pub(crate) fn concerns_path(raw: &Raw, options: &Options, path: &Path) -> bool {
    let Some(wanted) = &options.site else { return true };
    let mut parts = path.iter().filter_map(|part| part.to_str());
    match (parts.next(), parts.next()) {
        (Some("content"), Some(folder)) => folders(raw, wanted).contains(&folder),
        _ => true,
    }
}

fn no_sites() -> Problem {
    Problem::new(Rule::NoSites, &Place::path("content"), message!("no-sites"), message!("no-sites-help"))
}

fn unknown_site<'a>(wanted: &str, known: impl Iterator<Item = &'a str> + Clone) -> Problem {
    let all = known.clone().collect::<Vec<_>>().join(", ");
    let message = message!("unknown-site", wanted = wanted);
    let help = did_you_mean(wanted, known, message!("one-of", names = all));
    Problem::new(Rule::UnknownSite, &Place::path("content"), message, help)
}
