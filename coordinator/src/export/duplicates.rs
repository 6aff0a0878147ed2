//! Applications of one form that seem to be of the same person: flagged, never joined.

use std::collections::BTreeMap;

use applications::Application;
use forms::{Answer, Definition, Kind};

/// Digits of a Norwegian telephone number.
const NATIONAL: usize = 8;

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
            Kind::Email => Some(text.trim().to_lowercase()),
            Kind::Phone => phone(text),
            _ => None,
        }
    })
}

/// The digits, without the country's.
fn phone(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    let national = digits.strip_prefix("47").filter(|rest| rest.len() == NATIONAL).unwrap_or(digits);
    (national.len() >= NATIONAL).then(|| national.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_with_and_without_the_country() {
        for same in ["+47 400 00 001", "0047 40000001", "40 00 00 01"] {
            assert_eq!(phone(same).as_deref(), Some("40000001"), "{same}");
        }
        assert_eq!(phone("+46 70 000 00 01").as_deref(), Some("46700000001"));
        assert_eq!(phone("123"), None);
    }
}
