//! The accessibility statement: the facts of `site.toml`, complete and without contradiction.

use forms::Language;
use messages::{Message, Rule, message};

use super::context::Context;
use super::settings::bad_url;
use crate::link;
use crate::model::{Accessibility, Conformance, Contact};
use crate::nearest::did_you_mean;
use crate::parse::RawAccessibility;
use crate::problem::{Located, Place, Problem};

/// The statement in a language; `None` where the site says nothing, or not enough.
pub(super) fn statement(
    context: &Context<'_>,
    language: &Language,
    contacts: &[Contact],
) -> Option<Accessibility> {
    let RawAccessibility {
        place,
        status,
        assessed,
        shortcomings,
        contact,
        answer_days,
        authority,
        authority_url,
        register,
    } = &context.family.config.accessibility;
    let place = place.as_ref()?;
    for (key, there) in [
        ("status", status.is_some()),
        ("assessed", assessed.is_some()),
        ("authority", authority.is_some()),
        ("authority_url", authority_url.is_some()),
    ] {
        context.tell_all((!there && !context.family.config.damaged).then(|| missing(place, key)));
    }
    let shortcomings = shortcomings.as_deref().unwrap_or_default();
    let status = status.as_ref().and_then(|status| conformance(context, status, shortcomings.is_empty()));
    let contact = person(context, contact.as_ref(), contacts);
    let answer_days = answer_days.as_ref().and_then(|days| in_range(context, days));
    for url in [authority_url, register].into_iter().flatten().filter(|url| !link::is_address(&url.value)) {
        context.tell(bad_url(url));
    }
    Some(Accessibility {
        status: status?,
        assessed: assessed.as_ref()?.value,
        shortcomings: shortcomings.iter().map(|text| context.text(Some(text), language)).collect(),
        contact,
        answer_days,
        authority: context.text(authority.as_ref(), language),
        authority_url: authority_url.as_ref()?.value.clone(),
        register: register.as_ref().map(|url| url.value.clone()).unwrap_or_default(),
    })
}

fn missing(place: &Place, key: &str) -> Problem {
    let message = message!("missing-key-accessibility", key = key);
    let help = message!("missing-key-accessibility-help", key = key);
    Problem::new(Rule::MissingKey, place, message, help)
}

/// What the status says. Who keeps all demands has no shortcomings, and who keeps most of them has some.
fn conformance(context: &Context<'_>, written: &Located<String>, faultless: bool) -> Option<Conformance> {
    const KNOWN: [(&str, Conformance); 3] =
        [("full", Conformance::Full), ("partial", Conformance::Partial), ("none", Conformance::None)];
    let status = KNOWN.into_iter().find(|(name, _)| *name == written.value).map(|(_, status)| status);
    let (rule, message, help) = match status {
        Some(Conformance::Full) if !faultless => contradiction(message!("accessibility-status-full")),
        Some(Conformance::Partial) if faultless => contradiction(message!("accessibility-status-partial")),
        Some(_) => return status,
        None => {
            let otherwise = message!("unknown-value-conformance-help");
            let help = did_you_mean(&written.value, KNOWN.map(|(name, _)| name), otherwise);
            (Rule::UnknownValue, message!("unknown-value-conformance", status = &written.value), help)
        }
    };
    context.tell(Problem::new(rule, &written.place, message, help));
    status
}

fn contradiction(message: Message) -> (Rule, Message, Message) {
    (Rule::AccessibilityStatus, message, message!("accessibility-status-help"))
}

/// Whom to tell: the one named, or the first of the site's contacts.
fn person(context: &Context<'_>, name: Option<&Located<String>>, contacts: &[Contact]) -> Option<Contact> {
    let Some(name) = name else { return contacts.first().cloned() };
    let found = contacts.iter().find(|contact| contact.name == name.value).cloned();
    if found.is_none() {
        let known = contacts.iter().map(|contact| contact.name.as_str());
        context.tell(unknown_contact(&name.place, &name.value, known));
    }
    found
}

/// A name that none of the site's contacts has.
pub(crate) fn unknown_contact<'a>(
    place: &Place,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let message = message!("unknown-contact", name = name);
    let help = did_you_mean(name, known, message!("unknown-contact-help"));
    Problem::new(Rule::UnknownContact, place, message, help)
}

fn in_range(context: &Context<'_>, days: &Located<i64>) -> Option<u16> {
    let right = u16::try_from(days.value).ok().filter(|days| (1..=60).contains(days));
    if right.is_none() {
        let message = message!("out-of-range-days", days = days.value);
        context.tell(Problem::new(
            Rule::OutOfRange,
            &days.place,
            message,
            message!("out-of-range-days-help"),
        ));
    }
    right
}
