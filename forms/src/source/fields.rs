//! The questions of a form, each checked: id, kind and the keys that belong to it, choices, and whether it may be asked.

use messages::Rule;

use super::overlay::repeated;
use super::reader::{Located, nearest};
use super::resolve::Resolver;
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
const TAKEN_CHOICES: &[&str] = &["hint", "error", "text", "title"];

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
    resolver.defects.extend(repeated(sources.iter().map(|source| &source.id), "spørsmål"));
    for (source, page) in sources.iter().zip(pages::places(pages, sources)) {
        if let Some(after) = &source.after {
            let message = "«after» virker bare i et skjema som bygger på et annet.".to_owned();
            let help = "Fjern «after», og skriv spørsmålene i den rekkefølgen de skal ha.".to_owned();
            resolver.report(Rule::KeyWithoutEffect, &after.at, message, help);
        }
        fields.extend(field(resolver, source, page));
    }
    if !fields.iter().any(|field| !matches!(field.kind, Kind::Consent)) {
        let help = "Skriv minst ett [[fields]] med id, kind og label.";
        resolver.missing(Rule::MissingKey, "Skjemaet har ingen spørsmål.", help);
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
            hint: resolver.optional_text(None, ""),
            optional: false,
            autocomplete: None,
            page: last_page,
            show_when: None,
        }),
        [only] => {
            let elsewhere = only
                .page
                .as_ref()
                .is_some_and(|page| pages.last().is_none_or(|last| last.id.value != page.value));
            if elsewhere || sources.last().is_some_and(|last| last.id.value != only.id.value) {
                let message = "Samtykket er ikke det siste spørsmålet.".to_owned();
                resolver.report(
                    Rule::ConsentLast,
                    &only.at,
                    message,
                    "Flytt det til slutten av skjemaet.".to_owned(),
                );
            }
        }
        [_, more @ ..] => {
            for extra in more {
                let message = "Skjemaet har mer enn ett samtykke.".to_owned();
                resolver.report(
                    Rule::ConsentOnce,
                    &extra.at,
                    message,
                    "Fjern dette, og skriv alt i [consent].".to_owned(),
                );
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
    let name = format!("spørsmålet «{}»", id.value);
    let kind_name = kind.as_ref().map(|kind| kind.value);
    let Some(kind_name) = kind_name else {
        let message = format!("{} mangler «kind»: hva slags svar det er.", capital(&name));
        resolver.report(Rule::MissingKey, at, message, "Skriv for eksempel kind = \"text\".".to_owned());
        return None;
    };
    let label = match label {
        Some(label) => resolver.text(label, &format!("«label» i {name}")),
        None if kind_name == KindName::Consent => resolver.own_words(consent_word),
        None => {
            let help = "Skriv label = { nb = \"…\", en = \"…\" }.".to_owned();
            resolver.report(Rule::MissingKey, at, format!("{} mangler «label».", capital(&name)), help);
            Localized::default()
        }
    };
    let hint = resolver.optional_text(hint.as_ref(), &format!("«hint» i {name}"));
    let optional = optional_value(resolver, optional.as_ref(), kind_name);
    let kind = kind_of(resolver, source, kind_name);
    let autocomplete = autocomplete.as_ref().map(|token| check_autocomplete(resolver, token));
    let show_when = show_when.as_ref().map(conditions::of);
    let field = Field { id: id.value.clone(), kind, label, hint, optional, autocomplete, page, show_when };
    refuse_sensitive(resolver, &field, id, justification.as_ref());
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
        let message = format!("«{}» kan ikke være id for et spørsmål.", id.value);
        let help = format!(
            "Bruk små bokstaver a–z, sifre og _, høyst {ID_MOST} tegn, med en bokstav først: postal_code."
        );
        resolver.report(Rule::BadId, &id.at, message, help);
    } else if TAKEN.contains(&id.value.as_str()) {
        let message = format!("Id-en «{}» er i bruk på siden rundt skjemaet.", id.value);
        resolver.report(Rule::BadId, &id.at, message, "Velg en annen id.".to_owned());
    }
}

/// Whether a text can be the id of a question or a page.
pub(super) fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && text.len() <= ID_MOST
}

fn refuse_sensitive(
    resolver: &mut Resolver<'_>,
    field: &Field,
    id: &Located<String>,
    justification: Option<&Located<String>>,
) {
    let Some(topic) = sensitive::topic(field) else { return };
    if justification.is_some_and(|reason| !reason.value.trim().is_empty()) {
        return;
    }
    let message =
        format!("Spørsmålet «{}» ser ut til å spørre om {topic}. Det er vernet av loven.", id.value);
    let help = "Fjern spørsmålet. Må dere spørre, skriver dere hvorfor: justification = \"…\".".to_owned();
    resolver.report(Rule::SensitiveQuestion, &id.at, message, help);
}

fn optional_value(resolver: &mut Resolver<'_>, optional: Option<&Located<bool>>, kind: KindName) -> bool {
    let Some(Located { value: true, at }) = optional else { return false };
    if kind == KindName::Consent {
        let message = "Samtykket kan ikke være frivillig.".to_owned();
        resolver.report(Rule::ConsentOptional, at, message, "Fjern optional = true.".to_owned());
    }
    true
}

fn check_autocomplete(resolver: &mut Resolver<'_>, token: &Located<String>) -> String {
    if !AUTOCOMPLETE.contains(&token.value.as_str()) {
        let message = format!("«{}» er ikke en gyldig verdi for «autocomplete».", token.value);
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
            let message = format!("«{key}» hører ikke til spørsmål av typen «{kind}» (spørsmålet «{id}»).");
            let help = format!("Fjern «{key}», eller velg en annen «kind».");
            resolver.report(Rule::KeyWithoutEffect, at, message, help);
        }
    }
}

fn longest(resolver: &mut Resolver<'_>, max: Option<&Located<i64>>, default: i64, most: i64) -> u32 {
    let value = max.map_or(default, |max| max.value);
    if let Some(max) = max.filter(|max| !(1..=most).contains(&max.value)) {
        let message = format!("«max» er {}, men må være fra 1 til {most}.", max.value);
        let help = "Bruk kind = \"long_text\" til lengre svar, inntil 3000 tegn.".to_owned();
        resolver.report(Rule::OutOfRange, &max.at, message, help);
    }
    u32::try_from(value).unwrap_or(0)
}

fn number(resolver: &mut Resolver<'_>, source: &FieldSource) -> Kind {
    let min = source.min_value.as_ref().map_or(0, |min| min.value);
    let max = source.max_value.as_ref().map_or(NUMBER_MOST.max(min), |max| max.value);
    if min > max {
        let at = source.max_value.as_ref().map_or(&source.at, |max| &max.at);
        let message = format!("Det minste tallet ({min}) er større enn det største ({max}).");
        resolver.report(Rule::OutOfRange, at, message, "Rett «min_value» eller «max_value».".to_owned());
    }
    Kind::Number { min, max }
}

fn choices(resolver: &mut Resolver<'_>, source: &FieldSource, least: usize) -> Vec<Choice> {
    let id = &source.id.value;
    let example = "Skriv choices = [{ id = \"…\", label = { nb = \"…\", en = \"…\" } }, …].";
    let Some(Choices { at, list }) = &source.choices else {
        let message = format!("Spørsmålet «{id}» mangler svaralternativer.");
        resolver.report(Rule::MissingKey, &source.at, message, example.to_owned());
        return Vec::new();
    };
    if list.len() < least {
        let message =
            format!("Spørsmålet «{id}» har for få svaralternativer: {} av minst {least}.", list.len());
        resolver.report(Rule::FewChoices, at, message, example.to_owned());
    }
    let mut choices: Vec<Choice> = Vec::with_capacity(list.len());
    for choice in list {
        check_choice_id(resolver, &choice.id);
        if choices.iter().any(|other| other.id == choice.id.value) {
            let message = format!("Spørsmålet «{id}» har to svaralternativer med id «{}».", choice.id.value);
            resolver.report(Rule::DuplicateId, &choice.id.at, message, "Gi det ene en annen id.".to_owned());
        }
        let label = resolver
            .text(&choice.label, &format!("Svaralternativet «{}» i spørsmålet «{id}»", choice.id.value));
        choices.push(Choice { id: choice.id.value.clone(), label });
    }
    choices
}

fn check_choice_id(resolver: &mut Resolver<'_>, id: &Located<String>) {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    let well_formed = !id.value.is_empty() && id.value.len() <= ID_MOST && id.value.bytes().all(fits);
    if !well_formed || TAKEN_CHOICES.contains(&id.value.as_str()) {
        let message = format!("«{}» kan ikke være id for et svaralternativ.", id.value);
        let help = format!("Bruk små bokstaver a–z, sifre, - og _, høyst {ID_MOST} tegn: b1, health_care.");
        resolver.report(Rule::BadId, &id.at, message, help);
    }
}

/// The sentence with a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
