//! `[accessibility]` in `site.toml`: the facts of the accessibility statement.

use jiff::civil::Date;

use super::document::Fields;
use super::text::{Text, text, texts};
use super::value::Value;
use crate::problem::{Located, Place};

/// What the site says about its accessibility.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawAccessibility {
    /// The table, if it is there.
    pub(crate) place: Option<Place>,
    pub(crate) status: Option<Located<String>>,
    pub(crate) assessed: Option<Located<Date>>,
    pub(crate) shortcomings: Option<Vec<Text>>,
    /// Name of one of the site's contacts.
    pub(crate) contact: Option<Located<String>>,
    pub(crate) answer_days: Option<Located<i64>>,
    pub(crate) authority: Option<Text>,
    pub(crate) authority_url: Option<Located<String>>,
    /// Where the statement is registered, for public bodies.
    pub(crate) register: Option<Located<String>>,
}

const KEYS: [&str; 8] = [
    "status",
    "assessed",
    "shortcomings",
    "contact",
    "answer_days",
    "authority",
    "authority_url",
    "register",
];

/// What the site's settings say.
pub(super) fn accessibility(settings: &Fields<'_>) -> RawAccessibility {
    let Some(table) = settings.get("accessibility") else { return RawAccessibility::default() };
    let Some(fields) = table.fields(&KEYS) else { return RawAccessibility::default() };
    RawAccessibility {
        place: Some(table.place()),
        status: fields.text("status"),
        assessed: fields.get("assessed").and_then(Value::date),
        shortcomings: texts(&fields, "shortcomings"),
        contact: fields.text("contact"),
        answer_days: fields.get("answer_days").and_then(Value::integer),
        authority: text(&fields, "authority"),
        authority_url: fields.text("authority_url"),
        register: fields.text("register"),
    }
}

impl RawAccessibility {
    /// These facts laid over those of the base, key by key.
    pub(super) fn over(self, base: Self) -> Self {
        let Self {
            place,
            status,
            assessed,
            shortcomings,
            contact,
            answer_days,
            authority,
            authority_url,
            register,
        } = self;
        Self {
            place: place.or(base.place),
            status: status.or(base.status),
            assessed: assessed.or(base.assessed),
            shortcomings: shortcomings.or(base.shortcomings),
            contact: contact.or(base.contact),
            answer_days: answer_days.or(base.answer_days),
            authority: authority.or(base.authority),
            authority_url: authority_url.or(base.authority_url),
            register: register.or(base.register),
        }
    }

    /// The keys that are there.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        let Self {
            place: _,
            status,
            assessed,
            shortcomings,
            contact,
            answer_days,
            authority,
            authority_url,
            register,
        } = self;
        let there = [
            status.is_some(),
            assessed.is_some(),
            shortcomings.is_some(),
            contact.is_some(),
            answer_days.is_some(),
            authority.is_some(),
            authority_url.is_some(),
            register.is_some(),
        ];
        KEYS.into_iter().zip(there).filter(|(_, there)| *there).map(|(key, _)| key)
    }
}
