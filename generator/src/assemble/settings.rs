//! Addresses and languages of sites.

use std::collections::BTreeMap;

use forms::Language;
use messages::{Message, Rule, message};

use super::context::Context;
use super::editions;
use super::lineage::Family;
use crate::model::SiteUrl;
use crate::output::Options;
use crate::parse::Config;
use crate::problem::{Located, Place, Problem};

/// The site's languages; where they are not given, those it has pages in, so that the rest can be checked all the same.
pub(super) fn languages(family: &Family<'_>) -> (Vec<Language>, Option<Problem>) {
    if let Some(languages) = &family.config.languages {
        let mut distinct: Vec<Language> = Vec::new();
        for language in &languages.value {
            if !distinct.contains(&language.value) {
                distinct.push(language.value.clone());
            }
        }
        return (distinct, None);
    }
    let help = message!("missing-key-languages-help");
    let problem = missing(&family.config, "languages", help);
    let mut found: Vec<Language> =
        family.members.iter().flat_map(|(_, site)| site.pages.keys().cloned()).collect();
    found.sort();
    found.dedup();
    (found, problem)
}

/// Tells of languages that we do not know, and of those that others borrow from in vain.
pub(super) fn tell_languages(context: &Context<'_>) {
    let config = &context.family.config;
    for language in config.languages.iter().flat_map(|languages| &languages.value) {
        if editions::language_name(&language.value).is_none() {
            let message = message!("language-name", language = language.value.as_str());
            let help = message!("language-name-help");
            context.tell(Problem::new(Rule::LanguageName, &language.place, message, help));
        }
    }
    for (language, other) in config.loans.iter().filter(|(language, _)| context.languages.contains(language))
    {
        let mut members = context.family.members.iter();
        let there = members.any(|(_, site)| {
            site.pages.contains_key(&other.value) || site.strings.contains_key(&other.value)
        });
        if !there {
            let (from, to) = (language.as_str(), other.value.as_str());
            let message = message!("fallback-empty", language = from, other = to);
            let help = message!("fallback-empty-help", other = to);
            context.tell(Problem::new(Rule::FallbackEmpty, &other.place, message, help));
        }
    }
}

/// Where the site is published.
pub(super) fn url(context: &Context<'_>, options: &Options) -> SiteUrl {
    let id = context.family.id;
    if let Some(base) = &options.base_url {
        let base = split(base).unwrap_or_else(|| {
            let message = message!("bad-url-base", base = base);
            let help = message!("bad-url-base-help");
            context.tell(Problem::new(Rule::BadUrl, &Place::path("--base-url"), message, help));
            SiteUrl::default()
        });
        return SiteUrl { prefix: format!("{}/{id}", base.prefix), ..base };
    }
    let config = &context.family.config;
    let Some(written) = &config.url else {
        let help = message!("missing-key-url-help", id = id);
        context.tell_all(missing(config, "url", help));
        return SiteUrl::default();
    };
    split(&written.value).unwrap_or_else(|| {
        context.tell(bad_url(written));
        SiteUrl::default()
    })
}

/// Scheme and host, and the path without the last slash; `None` for what is no address of a site.
fn split(url: &str) -> Option<SiteUrl> {
    let (scheme, rest) = url.split_once("://").filter(|(scheme, _)| matches!(*scheme, "https" | "http"))?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let is_host =
        !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    let is_path = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/".contains(&byte));
    let path = path.trim_end_matches('/');
    let prefix = if path.is_empty() { String::new() } else { format!("/{path}") };
    (is_host && is_path).then(|| SiteUrl { origin: format!("{scheme}://{host}"), prefix })
}

/// Tells of keys that every site must have.
pub(super) fn tell_missing(context: &Context<'_>) {
    let config = &context.family.config;
    if config.name.is_none() {
        context.tell_all(missing(config, "name", message!("missing-key-name-help")));
    }
    if config.theme.is_none() {
        context.tell_all(missing(config, "theme", message!("missing-key-theme-help")));
    }
}

fn missing(config: &Config, key: &str, help: Message) -> Option<Problem> {
    let problem =
        Problem::new(Rule::MissingKey, &config.place, message!("missing-key-site", key = key), help);
    (!config.damaged).then_some(problem)
}

/// What is no address.
pub(crate) fn bad_url(url: &Located<String>) -> Problem {
    let message = message!("bad-url", url = &url.value);
    Problem::new(Rule::BadUrl, &url.place, message, message!("bad-url-help"))
}

/// Sites that would be published over each other.
pub(super) fn shared_addresses(families: &[Family<'_>], options: &Options) -> Vec<Problem> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for family in families.iter().filter(|_| options.base_url.is_none()) {
        let Some(url) = &family.config.url else { continue };
        let address = url.value.trim_end_matches('/').to_lowercase();
        if let Some(other) = seen.insert(address, family.id) {
            let message = message!("duplicate-url", other = other);
            problems.push(Problem::new(
                Rule::DuplicateUrl,
                &url.place,
                message,
                message!("duplicate-url-help"),
            ));
        }
    }
    problems
}
