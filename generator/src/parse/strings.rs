//! `content/<site>/strings/<language>.toml`: the texts of the interface, tables to dotted keys.

use std::collections::BTreeMap;
use std::sync::Arc;

use forms::Language;
use messages::{Rule, message};

use super::document::Document;
use super::value::Value;
use crate::plural::{FORMS, forms_of};
use crate::problem::{Located, Problem, Source};

/// Texts by dotted key: `form.submit`.
pub(crate) type Strings = BTreeMap<String, Located<String>>;

pub(super) fn parse(source: &Arc<Source>, language: &Language) -> (Strings, Vec<Problem>) {
    let document = Document::new(source, &(0..source.text.len()), 0..0);
    document.read_any(&source.text, |top| {
        let mut strings = Strings::new();
        for (key, value) in top {
            flatten(&key.value, value, language, &mut strings);
        }
        strings
    })
}

fn flatten(key: &str, value: Value<'_>, language: &Language, strings: &mut Strings) {
    if !value.is_table() {
        strings.extend(value.text().map(|text| (key.to_owned(), text)));
        return;
    }
    let entries = value.entries().unwrap_or_default();
    let names: Vec<&str> = entries.iter().map(|(name, _)| name.value.as_str()).collect();
    if names.contains(&"other") && names.iter().all(|name| FORMS.contains(name)) {
        tell_missing_forms(key, value, &names, language);
    }
    for (inner, value) in entries {
        flatten(&format!("{key}.{}", inner.value), value, language, strings);
    }
}

/// A text that counts has each form that its language has: `{ one = "…", other = "…" }`.
fn tell_missing_forms(key: &str, value: Value<'_>, names: &[&str], language: &Language) {
    let forms = forms_of(language);
    let missing: Vec<&str> = forms.iter().copied().filter(|form| !names.contains(form)).collect();
    if !missing.is_empty() {
        let (missing, forms) = (missing.join(", "), forms.join(", "));
        let message =
            message!("missing-plural", key = key, missing = missing.as_str(), language = language.as_str());
        let help = message!("missing-plural-help", missing = missing, forms = forms);
        value.tell(Problem::new(Rule::MissingPlural, &value.place(), message, help));
    }
}
