//! The texts of forms and settings by language: every table of a file whose keys are languages.

use std::collections::{BTreeMap, BTreeSet};

use forms::Language;
use toml::{Table, Value};

use super::coverage::Names;
use crate::assemble::Family;

/// The names of the texts in the settings of a site: `contacts.0.role`. What the site says itself takes the place of what its
/// bases say.
pub(super) fn settings(family: &Family<'_>, languages: &[Language]) -> Names {
    let known = known(family, languages);
    let (mut names, mut seen) = (Names::new(), BTreeSet::new());
    for config in family.members.iter().filter_map(|(_, site)| site.config.as_ref()) {
        let table = config.place.source.text.parse::<Table>().unwrap_or_default();
        for (key, value) in table.into_iter().filter(|(key, _)| !seen.contains(key)).collect::<Vec<_>>() {
            walk(&value, &key, &known, &mut names);
            seen.insert(key);
        }
    }
    names
}

/// The languages whose names make a table a text.
fn known<'a>(family: &'a Family<'_>, languages: &'a [Language]) -> BTreeSet<&'a str> {
    let borrowed = family.config.fallback.values().flatten();
    languages.iter().chain(borrowed).map(Language::as_str).collect()
}

/// The names of the texts of all forms of a site: `mentor: fields.email.label`.
pub(super) fn forms(family: &Family<'_>, languages: &[Language]) -> Names {
    let known = known(family, languages);
    let mut names: Names = BTreeMap::new();
    for (id, form) in family.members.iter().flat_map(|(_, site)| &site.forms) {
        // What is wrong with the file is told by the checks.
        if let Ok(table) = form.source.text.parse::<Table>() {
            walk(&Value::Table(table), &format!("{id}:"), &known, &mut names);
        }
    }
    names
}

fn walk(value: &Value, path: &str, known: &BTreeSet<&str>, names: &mut Names) {
    match value {
        Value::Table(table) if is_text(table, known) => {
            for language in table.keys().filter_map(|tag| Language::new(tag)) {
                names.entry(language).or_default().insert(path.to_owned());
            }
        }
        Value::Table(table) => {
            table.iter().for_each(|(key, value)| walk(value, &step(path, key), known, names));
        }
        Value::Array(list) => {
            for (number, value) in list.iter().enumerate() {
                let id =
                    value.get("id").and_then(Value::as_str).map_or_else(|| number.to_string(), str::to_owned);
                walk(value, &step(path, &id), known, names);
            }
        }
        _ => {}
    }
}

fn step(path: &str, key: &str) -> String {
    let separator = if path.ends_with(':') { ' ' } else { '.' };
    format!("{path}{separator}{key}")
}

/// A text in several languages.
fn is_text(table: &Table, known: &BTreeSet<&str>) -> bool {
    !table.is_empty() && table.iter().all(|(key, value)| known.contains(key.as_str()) && value.is_str())
}
