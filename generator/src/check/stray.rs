//! The words of another programme: a site that calls its adepts «kandidat» should not say «adept» or «mentee».

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use messages::{Rule, message};

use super::Scope;
use crate::model::{Edition, Site};
use crate::problem::{Located, Place, Problem, Source};
use crate::terms::lookup;

/// What programmes call the one who gets a mentor, as far as the words mean nothing else.
pub(crate) const STEMS: [&str; 5] = ["adept", "mentee", "mentorpartner", "kandidat", "candidate"];

/// How such words end in Norwegian and English.
const ENDINGS: [&str; 14] =
    ["", "s", "e", "en", "n", "ens", "ns", "er", "r", "ers", "ene", "ne", "enes", "nes"];

/// Words of other programmes in the page.
pub(super) fn words(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let own = own(scope.edition);
    let origin = &scope.page.origin;
    for (word, span) in &origin.facts.prose.role_words {
        problems.extend(stray(scope.site, scope.edition, &own, word, &scope.place(span)));
    }
    let front = &origin.front;
    let texts = [&front.title, &front.nav_title, &front.description, &front.lead, &front.kicker];
    for Located { value, place } in texts.into_iter().flatten() {
        problems
            .extend(in_text(value).filter_map(|word| stray(scope.site, scope.edition, &own, word, place)));
    }
}

/// Words of other programmes in the settings and the interface texts of the site.
pub(super) fn settings(site: &Site) -> Vec<Problem> {
    let own: BTreeSet<String> = site.editions.iter().flat_map(own).collect();
    let Some(edition) = site.editions.first() else { return Vec::new() };
    site.sources
        .iter()
        .flat_map(|source| lines(source))
        .filter_map(|(word, place)| stray(site, edition, &own, word, &place))
        .collect()
}

/// The words in the texts of a TOML file. Comments, keys, ids and the terms themselves are no texts.
fn lines(source: &Arc<Source>) -> Vec<(&str, Place)> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut in_terms = false;
    for line in source.text.split_inclusive('\n') {
        if line.starts_with('[') {
            in_terms = line.starts_with("[terms");
        }
        let value = line.split_once('=').map_or("", |(_, value)| value);
        let at = start + line.len() - value.len();
        if !in_terms && !line.trim_start().starts_with('#') && value.contains(' ') {
            found.extend(
                role_words(value)
                    .map(|(word, span)| (word, Place::new(source, at + span.start..at + span.end))),
            );
        }
        start += line.len();
    }
    found
}

fn in_text(text: &str) -> impl Iterator<Item = &str> {
    role_words(text).map(|(word, _)| word)
}

/// The words of a text that begin as one of [`STEMS`] and are neither quoted nor a term.
pub(crate) fn role_words(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut position = 0;
    std::iter::from_fn(move || {
        let start = position + text.get(position..)?.find(char::is_alphabetic)?;
        let rest = text.get(start..)?;
        let end = start + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        position = end;
        Some((text.get(start..end)?, start..end))
    })
    .filter(move |(word, span)| is_role(word) && !is_quoted(text, span))
}

fn is_role(word: &str) -> bool {
    // Most words begin otherwise: nothing is allocated for them.
    let begins = word.chars().next().is_some_and(|first| "amkcAMKC".contains(first));
    begins && {
        let lower = word.to_lowercase();
        STEMS.iter().any(|stem| lower.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending)))
    }
}

/// Within quotation marks, braces or a file's name.
fn is_quoted(text: &str, span: &Range<usize>) -> bool {
    let before = text.get(..span.start).and_then(|before| before.chars().next_back());
    let after = text.get(span.end..).and_then(|after| after.chars().next());
    let part = |c: char| matches!(c, '«' | '»' | '"' | '“' | '”' | '{' | '.' | '/' | '_' | '@' | '-');
    before.is_some_and(part)
        || after.is_some_and(|c| matches!(c, '»' | '"' | '”' | '/' | '_' | '@'))
        || text.get(..span.start).is_some_and(|before| before.trim_end().ends_with("{{"))
}

/// The site's own words in all forms.
fn own(edition: &Edition) -> BTreeSet<String> {
    let words = edition.terms.0.values().flat_map(|forms| forms.values());
    words.flat_map(|word| word.split_whitespace()).map(str::to_lowercase).collect()
}

fn stray(
    site: &Site,
    edition: &Edition,
    own: &BTreeSet<String>,
    word: &str,
    place: &Place,
) -> Option<Problem> {
    let lower = word.to_lowercase();
    let is_own = own.contains(&lower) || lower.strip_suffix('s').is_some_and(|word| own.contains(word));
    if is_own || is_name(site, place) {
        return None;
    }
    let message =
        message!("stray-term", own = lookup("adept", &edition.terms).unwrap_or_default(), word = word);
    Some(Problem::new(Rule::StrayTerm, place, message, message!("stray-term-help")))
}

/// Whether the word is part of a name that the site has listed.
fn is_name(site: &Site, place: &Place) -> bool {
    let text = &place.source.text;
    site.config.names.iter().any(|name| {
        let near = place.span.start.saturating_sub(name.value.len())..place.span.end + name.value.len();
        text.match_indices(name.value.as_str()).any(|(at, found)| {
            near.contains(&at) && at <= place.span.start && place.span.end <= at + found.len()
        })
    })
}
