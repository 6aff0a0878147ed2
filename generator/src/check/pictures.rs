//! Pictures: in texts, in components, at the top of a page, and logos.

use std::ops::Range;

use messages::{Rule, message};

use super::Scope;
use super::links::file_help;
use crate::assemble::day;
use crate::model::Site;
use crate::nearest::did_you_mean;
use crate::problem::Problem;

pub(super) fn files(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let facts = &scope.page.origin.facts;
    let written = facts.pictures.iter().map(|picture| (picture.src.as_str(), &picture.span));
    let arguments =
        facts.calls.iter().flat_map(|call| &call.arguments).filter(|argument| argument.name == "src");
    let arguments = arguments.filter_map(|argument| Some((argument.value.as_str()?, &argument.span)));
    for (src, span) in written.chain(arguments) {
        problems.extend(file(scope, src, span));
    }
    let image = scope.page.origin.front.image.as_ref().and_then(|image| image.src.as_ref());
    problems.extend(image.and_then(|src| file(scope, &src.value, &src.place.span)));
}

fn file(scope: &Scope<'_>, src: &str, span: &Range<usize>) -> Option<Problem> {
    if scope.site.files.contains_key(src) {
        return None;
    }
    let place = scope.place(span);
    if src.starts_with("http:") || src.starts_with("https:") {
        let message = message!("missing-picture-elsewhere", src = src);
        let help = message!("missing-picture-elsewhere-help");
        return Some(Problem::new(Rule::MissingPicture, &place, message, help));
    }
    let message = message!("missing-picture", src = src);
    Some(Problem::new(Rule::MissingPicture, &place, message, file_help(scope, src)))
}

pub(super) fn alternatives(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for picture in &scope.page.origin.facts.pictures {
        if picture.alt.trim().is_empty() {
            let message = message!("missing-alt", src = &picture.src);
            let help = message!("missing-alt-help", src = &picture.src);
            problems.push(Problem::new(Rule::MissingAlt, &scope.place(&picture.span), message, help));
        }
    }
}

pub(super) fn consents(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let arguments = scope.page.origin.facts.calls.iter().flat_map(|call| &call.arguments);
    for given in arguments.filter(|given| given.name == "consent_until") {
        let Some(text) = given.value.as_str().filter(|text| day(text).is_none()) else { continue };
        let (message, help) = (message!("bad-date-consent", text = text), message!("bad-date-consent-help"));
        problems.push(Problem::new(Rule::BadDate, &scope.place(&given.span), message, help));
    }
}

/// Logos of partners that are no files of the site.
pub(super) fn logos(site: &Site) -> Vec<Problem> {
    let logos = site.config.partners.iter().flatten().filter_map(|partner| partner.logo.as_ref());
    let missing = logos.filter(|logo| !site.files.contains_key(&logo.value));
    missing
        .map(|logo| {
            let message = message!("missing-picture-logo", src = &logo.value);
            let otherwise = message!("missing-picture-logo-help");
            let help = did_you_mean(&logo.value, site.files.keys().map(String::as_str), otherwise);
            Problem::new(Rule::MissingPicture, &logo.place, message, help)
        })
        .collect()
}

/// Texts for pictures that say nothing, or the same of different pictures.
pub(super) fn descriptions(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let mut told: Vec<(&str, &str)> = Vec::new();
    for (src, alt, span) in described(scope) {
        let text = alt.trim();
        if text.is_empty() {
            continue;
        }
        if is_vague(text, src) {
            let message = message!("vague-alt", alt = text);
            problems.push(Problem::new(
                Rule::VagueAlt,
                &scope.place(span),
                message,
                message!("vague-alt-help"),
            ));
        } else if told.iter().any(|(other, said)| *said == text && *other != src) {
            let message = message!("repeated-alt", alt = text);
            let help = message!("repeated-alt-help");
            problems.push(Problem::new(Rule::RepeatedAlt, &scope.place(span), message, help));
        }
        told.push((src, text));
    }
}

/// Address, text and place of every picture of a page.
fn described<'a>(scope: &'a Scope<'_>) -> impl Iterator<Item = (&'a str, &'a str, &'a Range<usize>)> {
    let facts = &scope.page.origin.facts;
    let top = scope.page.origin.front.image.as_ref().and_then(|image| {
        Some((
            image.src.as_ref()?.value.as_str(),
            image.alt.as_ref()?.value.as_str(),
            &image.alt.as_ref()?.place.span,
        ))
    });
    let written = facts.pictures.iter().map(|it| (it.src.as_str(), it.alt.as_str(), &it.span));
    let called = facts.calls.iter().filter_map(|call| {
        let given = |name: &str| call.arguments.iter().find(|argument| argument.name == name);
        let (src, alt) = (given("src")?, given("alt")?);
        Some((src.value.as_str()?, alt.value.as_str()?, &alt.span))
    });
    top.into_iter().chain(written).chain(called)
}

/// «Bilde av …», «foto», or the name of the file.
fn is_vague(alt: &str, src: &str) -> bool {
    const ALONE: [&str; 12] = [
        "bilde",
        "foto",
        "bilete",
        "illustrasjon",
        "logo",
        "image",
        "photo",
        "picture",
        "img",
        "graphic",
        "ikon",
        "icon",
    ];
    const BEGIN: [&str; 8] = [
        "bilde av",
        "bilete av",
        "foto av",
        "et bilde av",
        "image of",
        "photo of",
        "picture of",
        "a photo of",
    ];
    let lower = alt.to_lowercase();
    let file = src.rsplit('/').next().unwrap_or_default().to_lowercase();
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let is_file = lower == file || lower == stem && stem.contains(['-', '_', '0', '1', '2', '3']);
    ALONE.contains(&lower.as_str()) || BEGIN.iter().any(|begin| lower.starts_with(begin)) || is_file
}
