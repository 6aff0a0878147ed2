//! The questions of a form, each checked: id, kind and the keys that belong to it, choices, and whether it may be asked.

use messages::{Rule, message};

use super::overlay::{duplicate_question, repeated};
use super::reader::{Located, nearest};
use super::resolve::Resolver;
use super::sensitive::Subject;
use super::{Choices, FieldSource, KindName, PageSource, conditions, pages, sensitive};
use crate::{Choice, ChoiceStyle, Field, Kind, Language, Localized, TRAP};

/// Longest answers that may be allowed.
const TEXT_MOST: i64 = 500;
const LONG_TEXT_MOST: i64 = 3000;
/// What a name needs at most; also for other short answers a fair limit to set.
const NAME_MOST: i64 = 200;
const NUMBER_MOST: i64 = 1_000_000;
/// Up to so many choices are shown as radios unless the form says otherwise.
const RADIOS_MOST: usize = 7;
pub(super) const ID_MOST: usize = 40;

/// Ids that the page around the form uses.
const TAKEN: &[&str] = &[TRAP, "feil", "main", "innhold", "meny", "sporsmal"];
/// Ends of ids of hints, errors and texts: `industry-hint`.
const TAKEN_CHOICES: &[&str] = &["hint", "reason", "error", "text", "title"];

/// The tokens of HTML that a form of ours can need.
const AUTOCOMPLETE: &[&str] = &[
    "name",
    "given-name",
    "family-name",
    "email",
    "tel",
    "postal-code",
    "street-address",
    "address-level1",
    "address-level2",
    "organization",
    "organization-title",
    "language",
    "bday",
    "bday-year",
    "url",
    "off",
];

/// The questions, those of a page together, in the order of the pages.
pub(super) fn resolve(
    resolver: &mut Resolver<'_>,
    pages: &[PageSource],
    sources: &[FieldSource],
) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::with_capacity(sources.len() + 1);
    resolver.defects.extend(repeated(sources.iter().map(|source| &source.id), duplicate_question));
    for (source, page) in sources.iter().zip(pages::places(pages, sources)) {
        if let Some(after) = &source.after {
            let message = message!("key-without-effect-after");
            let help = message!("key-without-effect-after-help");
            resolver.report(Rule::KeyWithoutEffect, &after.at, message, help);
        }
        fields.extend(field(resolver, source, page));
    }
    if !fields.iter().any(|field| !matches!(field.kind, Kind::Consent)) {
        let help = message!("missing-key-fields-help");
        resolver.missing(Rule::MissingKey, message!("missing-key-fields"), help);
    }
    consent_last(resolver, pages, sources, &mut fields);
    fields.sort_by_key(|field| field.page);
    fields
}

/// The consent is the last question, and there is exactly one. A form that does not list it gets it.
fn consent_last(
    resolver: &mut Resolver<'_>,
    pages: &[PageSource],
    sources: &[FieldSource],
    fields: &mut Vec<Field>,
) {
    let listed: Vec<&FieldSource> = sources.iter().filter(|source| source.is_consent()).collect();
    let last_page = pages.len().saturating_sub(1);
    match listed.as_slice() {
        [] => fields.push(Field {
            id: "consent".to_owned(),
            kind: Kind::Consent,
            label: resolver.own_words(consent_word),
            hint: resolver.optional_text(None, &message!("name-key", key = "hint")),
            optional: false,
            autocomplete: None,
            page: last_page,
            show_when: None,
            justification: None,
        }),
        [only] => {
            let elsewhere = only
                .page
                .as_ref()
                .is_some_and(|page| pages.last().is_none_or(|last| last.id.value != page.value));
            if elsewhere || sources.last().is_some_and(|last| last.id.value != only.id.value) {
                let message = message!("consent-last");
                resolver.report(Rule::ConsentLast, &only.at, message, message!("consent-last-help"));
            }
        }
        [_, more @ ..] => {
            for extra in more {
                let message = message!("consent-once");
                resolver.report(Rule::ConsentOnce, &extra.at, message, message!("consent-once-help"));
            }
        }
    }
}

/// The name of the consent in a workbook.
fn consent_word(language: &Language) -> &'static str {
    match language.as_str() {
        "nb" | "nn" => "Samtykke",
        "uk" => "Згода",
        "ar" => "الموافقة",
        _ => "Consent",
    }
}

fn field(resolver: &mut Resolver<'_>, source: &FieldSource, page: usize) -> Option<Field> {
    let FieldSource { at, id, kind, label, hint, optional, autocomplete, show_when, justification, .. } =
        source;
    check_id(resolver, id);
    let name = |key: &str| message!("name-of-question", key = key, id = &id.value);
    let kind_name = kind.as_ref().map(|kind| kind.value);
    let Some(kind_name) = kind_name else {
        let message = message!("missing-key-kind", id = &id.value);
        resolver.report(Rule::MissingKey, at, message, message!("missing-key-kind-help"));
        return None;
    };
    let label = match label {
        Some(label) => resolver.label(label, &name("label")),
        None if kind_name == KindName::Consent => resolver.own_words(consent_word),
        None => {
            let message = message!("missing-key-label", id = &id.value);
            resolver.report(Rule::MissingKey, at, message, message!("missing-key-label-help"));
            Localized::default()
        }
    };
    let hint = resolver.optional_text(hint.as_ref(), &name("hint"));
    let optional = optional_value(resolver, optional.as_ref(), kind_name);
    let kind = kind_of(resolver, source, kind_name);
    let autocomplete = autocomplete.as_ref().map(|token| check_autocomplete(resolver, token));
    let show_when = show_when.as_ref().map(conditions::of);
    let justification = justification.as_ref().map(|reason| resolver.prose(reason, &name("justification")));
    let field = Field {
        id: id.value.clone(),
        kind,
        label,
        hint,
        optional,
        autocomplete,
        page,
        show_when,
        justification,
    };
    refuse_sensitive(resolver, &field, id);
    Some(field)
}

impl FieldSource {
    /// Whether it is what the applicant agrees to.
    pub(super) fn is_consent(&self) -> bool {
        self.kind.as_ref().is_some_and(|kind| kind.value == KindName::Consent)
    }
}

fn check_id(resolver: &mut Resolver<'_>, id: &Located<String>) {
    if !is_id(&id.value) {
        let message = message!("bad-id-field", id = &id.value);
        let help = message!("bad-id-field-help", most = ID_MOST);
        resolver.report(Rule::BadId, &id.at, message, help);
    } else if TAKEN.contains(&id.value.as_str()) {
        let message = message!("bad-id-taken", id = &id.value);
        resolver.report(Rule::BadId, &id.at, message, message!("bad-id-taken-help"));
    }
}

/// Whether a text can be the id of a question or a page.
pub(super) fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && text.len() <= ID_MOST
}

/// What the law protects needs a reason that the applicant can read. For a national identity number no reason is enough: the
/// right answer to such a question would be refused.
fn refuse_sensitive(resolver: &mut Resolver<'_>, field: &Field, id: &Located<String>) {
    let (message, help) = match sensitive::topic(field) {
        None => return,
        Some(Subject::NationalId) => (
            message!("sensitive-question-national-id", id = &id.value),
            message!("sensitive-question-national-id-help"),
        ),
        Some(_) if field.justification.is_some() => return,
        Some(topic) => (
            message!("sensitive-question", id = &id.value, topic = topic.name()),
            message!("sensitive-question-help"),
        ),
    };
    resolver.report(Rule::SensitiveQuestion, &id.at, message, help);
}

fn optional_value(resolver: &mut Resolver<'_>, optional: Option<&Located<bool>>, kind: KindName) -> bool {
    let Some(Located { value: true, at }) = optional else { return false };
    if kind == KindName::Consent {
        let message = message!("consent-optional");
        resolver.report(Rule::ConsentOptional, at, message, message!("consent-optional-help"));
    }
    true
}

fn check_autocomplete(resolver: &mut Resolver<'_>, token: &Located<String>) -> String {
    if !AUTOCOMPLETE.contains(&token.value.as_str()) {
        let message = message!("unknown-value-autocomplete", value = &token.value);
        resolver.report(
            Rule::UnknownValue,
            &token.at,
            message,
            nearest(&token.value, AUTOCOMPLETE.iter().copied()),
        );
    }
    token.value.clone()
}

fn kind_of(resolver: &mut Resolver<'_>, source: &FieldSource, kind: KindName) -> Kind {
    refuse_foreign_keys(resolver, source, kind);
    match kind {
        KindName::Text => {
            let is_name = source.autocomplete.as_ref().is_some_and(|token| token.value.ends_with("name"));
            let default = if is_name { NAME_MOST } else { TEXT_MOST };
            Kind::Text { max: longest(resolver, source.max.as_ref(), default, TEXT_MOST) }
        }
        KindName::LongText => {
            Kind::LongText { max: longest(resolver, source.max.as_ref(), LONG_TEXT_MOST, LONG_TEXT_MOST) }
        }
        KindName::Number => number(resolver, source),
        KindName::OneOf => {
            let choices = choices(resolver, source, 2);
            let few = if choices.len() > RADIOS_MOST { ChoiceStyle::Select } else { ChoiceStyle::Radios };
            Kind::OneOf { style: source.style.as_ref().map_or(few, |style| style.value), choices }
        }
        KindName::ManyOf => Kind::ManyOf { choices: choices(resolver, source, 1) },
        KindName::Email => Kind::Email,
        KindName::Phone => Kind::Phone,
        KindName::Date => Kind::Date,
        KindName::PostalCode => Kind::PostalCode,
        KindName::YesNo => Kind::YesNo,
        KindName::Consent => Kind::Consent,
    }
}

/// A key that another kind has: it would be without effect, and its author would not know.
fn refuse_foreign_keys(resolver: &mut Resolver<'_>, source: &FieldSource, kind: KindName) {
    let is = |kinds: &[KindName]| kinds.contains(&kind);
    let keys = [
        ("max", source.max.as_ref().map(|key| &key.at), is(&[KindName::Text, KindName::LongText])),
        ("min_value", source.min_value.as_ref().map(|key| &key.at), is(&[KindName::Number])),
        ("max_value", source.max_value.as_ref().map(|key| &key.at), is(&[KindName::Number])),
        ("style", source.style.as_ref().map(|key| &key.at), is(&[KindName::OneOf])),
        ("choices", source.choices.as_ref().map(|key| &key.at), is(&[KindName::OneOf, KindName::ManyOf])),
        (
            "autocomplete",
            source.autocomplete.as_ref().map(|key| &key.at),
            !is(&[KindName::ManyOf, KindName::YesNo, KindName::Consent]),
        ),
    ];
    for (key, at, fits) in keys {
        if let Some(at) = at.filter(|_| !fits) {
            let (id, kind) = (&source.id.value, kind.as_str());
            let message = message!("key-without-effect", key = key, kind = kind, id = id);
            let help = message!("key-without-effect-help", key = key);
            resolver.report(Rule::KeyWithoutEffect, at, message, help);
        }
    }
}

fn longest(resolver: &mut Resolver<'_>, max: Option<&Located<i64>>, default: i64, most: i64) -> u32 {
    let value = max.map_or(default, |max| max.value);
    if let Some(max) = max.filter(|max| !(1..=most).contains(&max.value)) {
        let message = message!("out-of-range-max", number = max.value, most = most);
        let help = message!("out-of-range-max-help");
        resolver.report(Rule::OutOfRange, &max.at, message, help);
    }
    u32::try_from(value).unwrap_or(0)
}

fn number(resolver: &mut Resolver<'_>, source: &FieldSource) -> Kind {
    let min = source.min_value.as_ref().map_or(0, |min| min.value);
    let max = source.max_value.as_ref().map_or(NUMBER_MOST.max(min), |max| max.value);
    if min > max {
        let at = source.max_value.as_ref().map_or(&source.at, |max| &max.at);
        let message = message!("out-of-range-limits", min = min, max = max);
        resolver.report(Rule::OutOfRange, at, message, message!("out-of-range-limits-help"));
    }
    Kind::Number { min, max }
}

fn choices(resolver: &mut Resolver<'_>, source: &FieldSource, least: usize) -> Vec<Choice> {
    let id = &source.id.value;
    let Some(Choices { at, list }) = &source.choices else {
        let message = message!("missing-key-choices", id = id);
        resolver.report(Rule::MissingKey, &source.at, message, message!("missing-key-choices-help"));
        return Vec::new();
    };
    if list.len() < least {
        let message = message!("few-choices", id = id, number = list.len(), least = least);
        resolver.report(Rule::FewChoices, at, message, message!("missing-key-choices-help"));
    }
    let mut choices: Vec<Choice> = Vec::with_capacity(list.len());
    for choice in list {
        check_choice_id(resolver, &choice.id);
        if choices.iter().any(|other| other.id == choice.id.value) {
            let message = message!("duplicate-id-choice", id = id, choice = &choice.id.value);
            resolver.report(Rule::DuplicateId, &choice.id.at, message, message!("duplicate-id-help"));
        }
        let label =
            resolver.text(&choice.label, &message!("name-choice", choice = &choice.id.value, id = id));
        choices.push(Choice { id: choice.id.value.clone(), label });
    }
    choices
}

fn check_choice_id(resolver: &mut Resolver<'_>, id: &Located<String>) {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    let well_formed = !id.value.is_empty() && id.value.len() <= ID_MOST && id.value.bytes().all(fits);
    if !well_formed || TAKEN_CHOICES.contains(&id.value.as_str()) {
        let message = message!("bad-id-choice", id = &id.value);
        let help = message!("bad-id-choice-help", most = ID_MOST);
        resolver.report(Rule::BadId, &id.at, message, help);
    }
}
