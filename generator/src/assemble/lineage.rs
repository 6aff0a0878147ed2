//! Which folders a site is made of: its own, that of its base, and so on.

use messages::{Message, Rule, message};

use crate::nearest::did_you_mean;
use crate::parse::{Config, Raw, RawSite};
use crate::problem::{Place, Problem, Problems};

/// A site and its bases.
#[derive(Clone)]
pub(crate) struct Family<'a> {
    /// Id of the site.
    pub(crate) id: &'a str,
    /// Id and content of the site and its bases, the site first.
    pub(crate) members: Vec<(&'a str, &'a RawSite)>,
    /// The settings of all, laid over each other.
    pub(crate) config: Config,
}

impl<'a> Family<'a> {
    /// Whether it is a site of its own, and not only a base of others.
    pub(crate) fn is_published(&self) -> bool {
        self.config.publish.as_ref().is_none_or(|publish| publish.value)
    }

    /// Name of its theme.
    pub(super) fn theme(&self) -> Option<&str> {
        self.config.theme.as_ref().map(|theme| theme.value.as_str())
    }

    /// From the outermost base to the site itself.
    pub(super) fn base_first(&self) -> impl Iterator<Item = (&'a str, &'a RawSite)> {
        self.members.iter().rev().copied()
    }
}

/// All sites whose bases are there, in the order of their ids.
pub(crate) fn families(raw: &Raw) -> (Vec<Family<'_>>, Problems) {
    let mut problems = Problems::new();
    let mut families = Vec::new();
    for (id, site) in &raw.sites {
        match &site.config {
            None => problems.push(no_config(id)),
            Some(_) => match family(raw, id) {
                Ok(family) => families.push(family),
                Err(problem) => problems.push(problem),
            },
        }
    }
    (families, problems)
}

/// The folders that a site is made of, as far as they are there.
pub(crate) fn folders<'a>(raw: &'a Raw, id: &'a str) -> Vec<&'a str> {
    let mut folders = vec![id];
    let mut current = id;
    while let Some(base) = base(raw, current).filter(|base| !folders.contains(base)) {
        folders.push(base);
        current = base;
    }
    folders
}

fn base<'a>(raw: &'a Raw, id: &str) -> Option<&'a str> {
    Some(raw.sites.get(id)?.config.as_ref()?.extends.as_ref()?.value.as_str())
}

fn family<'a>(raw: &'a Raw, id: &'a str) -> Result<Family<'a>, Problem> {
    let mut members: Vec<(&str, &RawSite)> = Vec::new();
    let mut configs: Vec<Config> = Vec::new();
    let mut next = Some(id);
    while let Some(current) = next {
        let extends = configs.last().and_then(|config| config.extends.clone());
        let told = |rule, message: Message, help: Message| {
            let place =
                extends.as_ref().map_or_else(|| Place::path("content"), |extends| extends.place.clone());
            Problem::new(rule, &place, message, help)
        };
        if members.iter().any(|(member, _)| *member == current) {
            let message = message!("extends-cycle", site = current);
            return Err(told(Rule::ExtendsCycle, message, message!("extends-cycle-help")));
        }
        let Some((site, config)) = raw.sites.get(current).and_then(|site| Some((site, site.config.clone()?)))
        else {
            let others = raw.sites.keys().map(String::as_str).filter(|other| *other != id);
            let message = message!("unknown-base", site = current);
            let help = did_you_mean(current, others, message!("unknown-base-help"));
            return Err(told(Rule::UnknownBase, message, help));
        };
        next = raw.sites.get(current).and_then(|_| base(raw, current));
        members.push((current, site));
        configs.push(config);
    }
    let config = configs.into_iter().reduce(overlay).ok_or_else(|| no_config(id))?;
    Ok(Family { id, members, config })
}

/// Settings of a site over those of its base. Where and whether it is published stays its own.
fn overlay(site: Config, base: Config) -> Config {
    site.over(base)
}

fn no_config(id: &str) -> Problem {
    Problem::new(
        Rule::MissingFile,
        &Place::path(format!("content/{id}/site.toml")),
        message!("missing-file-config", id = id),
        message!("missing-file-config-help"),
    )
}
