//! How the site pairs people: its settings, held against its two forms.

use std::collections::BTreeMap;

use forms::pairing::{Fault, Pairing, Subject};
use forms::{Localized, Role};

use super::context::Context;
use crate::model::Form;
use crate::parse::Text;
use crate::problem::{Place, Problem};

/// The settings; `None` where the site lacks one of the two forms, or they do not hold.
pub(super) fn pairing(context: &Context<'_>, forms: &BTreeMap<String, Form>) -> Option<Pairing> {
    let of = |role| forms.values().map(|form| &form.definition).find(|definition| definition.role == role);
    let (adept, mentor) = (of(Role::Adept)?, of(Role::Mentor)?);
    let raw = &context.family.config.pairing;
    match raw.written(|text| words(context, text)).resolve(adept, mentor) {
        Ok(pairing) => Some(pairing),
        // A site that says nothing of pairing, and whose forms have nothing in common, does not pair.
        Err(_) if raw.place.is_none() => None,
        Err(faults) => {
            context.tell_all(faults.into_iter().map(|fault| problem(context, fault)));
            None
        }
    }
}

fn words(context: &Context<'_>, text: &Text) -> Localized {
    let word = |language: &forms::Language| (language.clone(), context.text(Some(text), language).text);
    context.languages.iter().map(word).collect()
}

fn problem(context: &Context<'_>, fault: Fault) -> Problem {
    let Fault { subject, rule, message, help } = fault;
    Problem::new(rule, &place(context, &subject), message, help)
}

/// Where the part of the settings stands; the file where it is not written but comes of itself.
fn place(context: &Context<'_>, subject: &Subject) -> Place {
    let config = &context.family.config;
    let raw = &config.pairing;
    let part = match subject {
        Subject::Whole => None,
        Subject::Criterion(id) => raw.criteria.get(id).map(|criterion| &criterion.place),
        Subject::Wish(index) => raw.wishes.iter().flatten().nth(*index).map(|wish| &wish.place),
        Subject::Language => raw.language.as_ref().map(|rule| &rule.place),
        Subject::Spread => raw.spread.as_ref().map(|spread| &spread.place),
    };
    part.or(raw.place.as_ref()).unwrap_or(&config.place).clone()
}
