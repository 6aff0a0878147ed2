//! `content/<site>/strings/<language>.toml`: the texts of the interface, tables to dotted keys.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::document::Document;
use super::value::Value;
use crate::problem::{Located, Problem, Source};

/// Texts by dotted key: `form.submit`.
pub(crate) type Strings = BTreeMap<String, Located<String>>;

pub(super) fn parse(source: &Arc<Source>) -> (Strings, Vec<Problem>) {
    let document = Document::new(source, &(0..source.text.len()), 0..0);
    document.read_any(&source.text, |top| {
        let mut strings = Strings::new();
        for (key, value) in top {
            flatten(&key.value, value, &mut strings);
        }
        strings
    })
}

fn flatten(key: &str, value: Value<'_>, strings: &mut Strings) {
    if !value.is_table() {
        strings.extend(value.text().map(|text| (key.to_owned(), text)));
        return;
    }
    for (inner, value) in value.entries().unwrap_or_default() {
        flatten(&format!("{key}.{}", inner.value), value, strings);
    }
}
