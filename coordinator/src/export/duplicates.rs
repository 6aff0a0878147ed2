//! Applications of one form that seem to be of the same person: flagged, never joined.

use std::collections::BTreeMap;

use applications::Application;
use forms::{Answer, Definition, Kind};

use crate::same;

/// By reference: the earlier application with the same e-mail address or telephone number.
pub(super) fn duplicates<'a>(
    definition: &Definition,
    applications: impl Iterator<Item = &'a Application>,
) -> BTreeMap<&'a str, &'a str> {
    let mut by_time: Vec<&Application> = applications.collect();
    by_time.sort_by_key(|application| (application.submitted_at, &application.reference));
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    let mut duplicates = BTreeMap::new();
    for application in by_time {
        for key in keys(definition, application) {
            let earlier = *first.entry(key).or_insert(&application.reference);
            if earlier != application.reference {
                duplicates.entry(application.reference.as_str()).or_insert(earlier);
            }
        }
    }
    duplicates
}

fn keys<'a>(
    definition: &'a Definition,
    application: &'a Application,
) -> impl Iterator<Item = String> + use<'a> {
    definition.fields.iter().filter_map(|field| {
        let Some(Answer::Text(text)) = application.answers.get(&field.id) else { return None };
        match field.kind {
            Kind::Email => Some(same::email(text)),
            Kind::Phone => same::phone(text),
            _ => None,
        }
    })
}
