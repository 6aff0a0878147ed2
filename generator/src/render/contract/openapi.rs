//! `openapi.json`: the `OpenAPI` 3.1 description of what the function takes and answers, for all forms of all sites.
//!
//! Bodies are `application/x-www-form-urlencoded`: a group of boxes repeats its name once per ticked box.

use forms::{Definition, Field, Kind};
use serde_json::{Map, Value, json};

const FORM: &str = "application/x-www-form-urlencoded";

/// The description, paths in the order of the definitions.
pub fn openapi<'a>(definitions: impl IntoIterator<Item = &'a Definition>) -> Value {
    let mut paths = Map::new();
    let mut bodies = Map::new();
    for definition in definitions {
        let Definition { site, id, .. } = definition;
        let name = format!("{site}.{id}");
        let path = format!("/apply/{site}/{id}/{{language}}");
        paths.insert(path.clone(), form(definition, &name));
        paths.insert(format!("{path}/receipt/{{receipt}}"), receipt(definition, &name));
        bodies.insert(name, body(definition));
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Veiviser",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Applications to mentoring programmes. Every answer is a page of HTML for people.",
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": { "schemas": bodies, "headers": headers(), "responses": responses() },
    })
}

fn form(definition: &Definition, name: &str) -> Value {
    json!({
        "parameters": [language(definition)],
        "get": {
            "operationId": format!("{name}.show"),
            "summary": "The empty form",
            "responses": answers(&["200", "404", "405", "410", "500"]),
        },
        "post": {
            "operationId": format!("{name}.apply"),
            "summary": "Answers: first to be checked, then with «send» and the token of that page",
            "requestBody": {
                "required": true,
                "content": { FORM: {
                    "schema": { "$ref": format!("#/components/schemas/{name}") },
                    "encoding": encodings(definition),
                } },
            },
            "responses": answers(&[
                "200", "303", "400", "403", "404", "405", "410", "413", "415", "422", "429", "500", "503",
            ]),
        },
    })
}

fn receipt(definition: &Definition, name: &str) -> Value {
    let receipt = json!({
        "name": "receipt", "in": "path", "required": true,
        "description": "Reference and signature, as the answer 303 gives them.",
        "schema": { "type": "string", "minLength": 1 },
    });
    json!({
        "parameters": [language(definition), receipt],
        "get": {
            "operationId": format!("{name}.receipt"),
            "summary": "The receipt of an application",
            "responses": answers(&["200", "404", "405", "500"]),
        },
    })
}

fn language(definition: &Definition) -> Value {
    let languages: Vec<&str> = definition.languages.iter().map(forms::Language::as_str).collect();
    json!({ "name": "language", "in": "path", "required": true, "schema": { "type": "string", "enum": languages } })
}

fn answers(statuses: &[&str]) -> Value {
    let answer =
        |status: &&str| ((*status).to_owned(), json!({ "$ref": format!("#/components/responses/{status}") }));
    Value::Object(statuses.iter().map(answer).collect())
}

/// The body of a form: one property per HTML control.
fn body(definition: &Definition) -> Value {
    let mut properties: Map<String, Value> = definition.fields.iter().flat_map(controls).collect();
    let changes = definition.fields.iter().map(|field| format!("change:{}", field.id));
    let buttons: Vec<String> =
        ["send", "edit", "review", "back"].map(str::to_owned).into_iter().chain(changes).collect();
    let pages: Vec<&str> = definition.pages.iter().map(|page| page.id.as_str()).collect();
    if !pages.is_empty() {
        let page =
            json!({ "type": "string", "enum": pages, "description": "The page that is sent; none for all." });
        properties.insert("_page".to_owned(), page);
    }
    let own = [
        (
            "_action",
            json!({ "type": "string", "enum": buttons, "description": "The button; none for «continue»." }),
        ),
        ("_token", json!({ "type": "string", "description": "From the page of answers to check." })),
        (
            forms::TRAP,
            json!({ "type": "string", "maxLength": 0, "description": "Not seen by people; left empty." }),
        ),
    ];
    properties.extend(own.map(|(name, schema)| (name.to_owned(), schema)));
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

fn controls(field: &Field) -> Vec<(String, Value)> {
    let id = &field.id;
    let one = |schema: Value| vec![(id.clone(), schema)];
    let ids = || field.kind.choices().iter().map(|choice| choice.id.as_str()).collect::<Vec<_>>();
    match &field.kind {
        Kind::Text { max } | Kind::LongText { max } => one(json!({ "type": "string", "maxLength": max })),
        Kind::Email => one(json!({ "type": "string", "format": "email", "maxLength": 254 })),
        Kind::Phone => one(json!({ "type": "string", "maxLength": 40, "examples": ["+47 400 00 001"] })),
        Kind::Number { min, max } => one(json!({ "type": "integer", "minimum": min, "maximum": max })),
        Kind::PostalCode => one(json!({ "type": "string", "pattern": "^[0-9]{4}$" })),
        Kind::OneOf { .. } => one(json!({ "type": "string", "enum": ids() })),
        Kind::ManyOf { .. } => {
            one(json!({ "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": ids() } }))
        }
        Kind::YesNo => one(json!({ "type": "string", "enum": ["yes", "no"] })),
        Kind::Consent => one(json!({ "const": "yes", "type": "string" })),
        Kind::Date => {
            let part = |name: &str, max: u32| {
                (format!("{id}-{name}"), json!({ "type": "integer", "minimum": 1, "maximum": max }))
            };
            vec![part("day", 31), part("month", 12), part("year", 2100)]
        }
    }
}

fn encodings(definition: &Definition) -> Value {
    let groups = definition.fields.iter().filter(|field| matches!(field.kind, Kind::ManyOf { .. }));
    Value::Object(
        groups.map(|field| (field.id.clone(), json!({ "style": "form", "explode": true }))).collect(),
    )
}

fn headers() -> Value {
    let text = |description: &str, pattern: &str| json!({ "description": description, "required": true, "schema": { "type": "string", "pattern": pattern } });
    json!({
        "Cache-Control": text("Never kept.", "^no-store$"),
        "Content-Security-Policy": text("No script, nothing from elsewhere.", "^default-src 'none';"),
        "Location": text("The receipt.", "^/apply/.+/receipt/.+$"),
        "Allow": text("The methods that the address has.", "^GET, HEAD"),
        "Retry-After": text("Seconds to wait.", "^[0-9]+$"),
    })
}

/// Every row of the table of answers.
fn responses() -> Value {
    let rows: [(&str, &str, &[&str]); 13] = [
        ("200", "A page: the form, its next part, the answers to check, or the receipt", &[]),
        (
            "303",
            "Stored; the receipt is at Location. The same token again gives the same receipt",
            &["Location"],
        ),
        ("400", "Not understood: encoding, unknown fields, or nothing filled in", &[]),
        ("403", "Sent from a page of another origin", &[]),
        ("404", "No such form, language or receipt", &[]),
        ("405", "The address does not have the method", &["Allow"]),
        ("410", "The form does not take applications now; the page says when, or whom to ask", &[]),
        ("413", "More than 64 KB, or more pairs than the form has", &[]),
        ("415", "Not a form post", &[]),
        ("422", "The form again, filled, with what is to be corrected", &[]),
        ("429", "Too often; the form again, filled", &["Retry-After"]),
        ("500", "The bundle of the form is not whole", &[]),
        ("503", "The table takes nothing just now; the answers again, not sent", &["Retry-After"]),
    ];
    Value::Object(
        rows.into_iter().map(|(status, what, extra)| (status.to_owned(), response(what, extra))).collect(),
    )
}

fn response(what: &str, extra: &[&str]) -> Value {
    let header = |name: &str| (name.to_owned(), json!({ "$ref": format!("#/components/headers/{name}") }));
    let headers: Map<String, Value> =
        ["Cache-Control", "Content-Security-Policy"].iter().chain(extra).map(|name| header(name)).collect();
    json!({ "description": what, "headers": headers, "content": { "text/html": { "schema": { "type": "string" } } } })
}
