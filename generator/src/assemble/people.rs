//! Contacts, partners, social media.

use forms::Language;
use messages::{Rule, message};

use super::context::Context;
use crate::link;
use crate::model::{Contact, Partner};
use crate::parse::{RawContact, RawPartner};
use crate::problem::{Located, Problem};

/// The people to ask.
pub(super) fn contacts(context: &Context<'_>, language: &Language) -> Vec<Contact> {
    let contacts = context.family.config.contacts.iter().flatten();
    contacts.filter_map(|contact| make_contact(context, contact, language)).collect()
}

fn make_contact(context: &Context<'_>, raw: &RawContact, language: &Language) -> Option<Contact> {
    let RawContact { name, role, group, email, phone, checked: _ } = raw;
    let email = email.as_ref()?;
    tell_bad_email(context, email);
    Some(Contact {
        name: name.as_ref()?.value.clone(),
        role: context.text(role.as_ref(), language),
        group: context.text(group.as_ref(), language),
        email: email.value.clone(),
        phone: phone.as_ref().map(|phone| phone.value.clone()).unwrap_or_default(),
    })
}

/// Tells of an address that no one can write to.
pub(super) fn tell_bad_email(context: &Context<'_>, email: &Located<String>) {
    let (user, host) = email.value.split_once('@').unwrap_or_default();
    let bad = |c: char| c.is_whitespace() || matches!(c, '@' | '<' | '>' | '"' | ',' | ';');
    let is_right = !user.is_empty() && !email.value.replacen('@', "", 1).contains(bad) && host.contains('.');
    if !is_right || host.starts_with('.') || host.ends_with('.') {
        let message = message!("bad-email", email = &email.value);
        context.tell(Problem::new(Rule::BadEmail, &email.place, message, message!("bad-email-help")));
    }
}

/// Partners and funders in the order written.
pub(super) fn partners(context: &Context<'_>) -> Vec<Partner> {
    let partners = context.family.config.partners.iter().flatten();
    partners.filter_map(|partner| make_partner(context, partner)).collect()
}

fn make_partner(context: &Context<'_>, raw: &RawPartner) -> Option<Partner> {
    let RawPartner { name, kind, url, logo, checked: _ } = raw;
    let value =
        |text: &Option<Located<String>>| text.as_ref().map(|text| text.value.clone()).unwrap_or_default();
    tell_bad_url(context, url.as_ref());
    Some(Partner { name: name.as_ref()?.value.clone(), kind: *kind, url: value(url), logo: value(logo) })
}

/// Name and address of each social medium.
pub(super) fn social(context: &Context<'_>) -> Vec<(String, String)> {
    let social = context.family.config.social.iter().flatten();
    social
        .map(|(name, url)| {
            tell_bad_url(context, Some(url));
            (name.value.clone(), url.value.clone())
        })
        .collect()
}

fn tell_bad_url(context: &Context<'_>, url: Option<&Located<String>>) {
    if let Some(url) = url.filter(|url| !url.value.is_empty() && !link::is_address(&url.value)) {
        context.tell(super::settings::bad_url(url));
    }
}
