//! `schema.json` of a form: JSON Schema 2020-12 of one application, as `veiviser export --format json` writes it.
//!
//! Applications live longer than questions: of an application to another version of the form only the shape is promised.

use forms::spam::Sign;
use forms::{Definition, Field, Kind, Language};
use serde_json::{Map, Value, json};

/// The schema of the form's applications; labels in the site's first language.
pub fn schema(definition: &Definition) -> Value {
    let language = definition.languages.first();
    let text = |texts: &forms::Localized| language.map_or("", |language| texts.get(language)).to_owned();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:veiviser:{}:{}:{}", definition.site, definition.id, definition.version),
        "title": text(&definition.title),
        "type": "object",
        "required": [
            "reference", "submitted_at", "issued_at", "expires_at", "language", "form_version", "consent", "waiting_list", "score",
            "suspected", "answers_hash", "answers", "not_asked",
        ],
        "additionalProperties": false,
        "properties": {
            "reference": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$" },
            "submitted_at": { "$ref": "#/$defs/moment" },
            "issued_at": { "$ref": "#/$defs/moment" },
            "expires_at": { "$ref": "#/$defs/moment" },
            "language": { "$ref": "#/$defs/language" },
            "form_version": { "$ref": "#/$defs/sha256" },
            "consent": {
                "type": "object",
                "required": ["version", "sha256", "language", "given_at"],
                "additionalProperties": false,
                "properties": {
                    "version": { "type": "string" },
                    "sha256": { "$ref": "#/$defs/sha256" },
                    "language": { "$ref": "#/$defs/language" },
                    "given_at": { "$ref": "#/$defs/moment" },
                },
            },
            "waiting_list": { "type": "boolean" },
            "score": { "type": "integer", "minimum": 0 },
            "suspected": { "type": "array", "items": { "type": "string", "examples": Sign::ALL.map(Sign::code) } },
            "answers_hash": { "$ref": "#/$defs/sha256" },
            "answers": { "$ref": "#/$defs/any_answers" },
            "not_asked": { "type": "array", "uniqueItems": true, "items": { "type": "string" } },
        },
        "if": { "properties": { "form_version": { "const": definition.version } } },
        "then": { "properties": { "answers": { "$ref": "#/$defs/answers" } } },
        "$defs": {
            "moment": { "type": "string", "format": "date-time" },
            "language": { "type": "string", "pattern": "^[a-z]{2,3}$" },
            "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "any_answers": {
                "type": "object",
                "additionalProperties": { "type": ["string", "integer", "boolean", "array"], "items": { "type": "string" } },
            },
            "answers": answers(definition, language),
        },
    })
}

fn answers(definition: &Definition, language: Option<&Language>) -> Value {
    let properties: Map<String, Value> =
        definition.fields.iter().map(|field| (field.id.clone(), answer(field, language))).collect();
    let required = definition.fields.iter().filter(|field| !field.optional && is_for_all(definition, field));
    let required: Vec<&str> = required.map(|field| field.id.as_str()).collect();
    json!({ "type": "object", "required": required, "additionalProperties": false, "properties": properties })
}

/// Whether everybody is asked, whatever they answered before.
fn is_for_all(definition: &Definition, field: &Field) -> bool {
    let of_page = definition.pages.get(field.page).and_then(|page| page.show_when.as_ref());
    field.show_when.is_none() && of_page.is_none()
}

/// One answer, with the question as its title.
fn answer(field: &Field, language: Option<&Language>) -> Value {
    let mut schema = kind(&field.kind, language);
    let texts = [("title", &field.label), ("description", &field.hint)];
    for (key, texts) in texts {
        let text = language.map_or("", |language| texts.get(language));
        if let (Some(object), false) = (schema.as_object_mut(), text.is_empty()) {
            object.insert(key.to_owned(), text.into());
        }
    }
    schema
}

fn kind(kind: &Kind, language: Option<&Language>) -> Value {
    let choices = || -> Vec<Value> {
        let label =
            |choice: &forms::Choice| language.map_or("", |language| choice.label.get(language)).to_owned();
        kind.choices().iter().map(|choice| json!({ "const": choice.id, "title": label(choice) })).collect()
    };
    match kind {
        Kind::Text { max } | Kind::LongText { max } => {
            json!({ "type": "string", "minLength": 1, "maxLength": max })
        }
        Kind::Email => json!({ "type": "string", "maxLength": 254, "pattern": "@" }),
        Kind::Phone => json!({ "type": "string", "maxLength": 40 }),
        Kind::Number { min, max } => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::PostalCode => json!({ "type": "string", "pattern": "^[0-9]{4}$" }),
        Kind::OneOf { .. } => json!({ "type": "string", "oneOf": choices() }),
        Kind::ManyOf { .. } => json!({
            "type": "array", "minItems": 1, "uniqueItems": true,
            "items": { "type": "string", "oneOf": choices() },
        }),
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::Consent => json!({ "const": true }),
    }
}
