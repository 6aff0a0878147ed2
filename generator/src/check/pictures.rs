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
