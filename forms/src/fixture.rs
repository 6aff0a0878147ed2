//! A form with every kind of question, the project's own texts and components: for tests.

use std::collections::BTreeMap;

use crate::source::{Context, Defect, FormSource, SourceId};
use crate::{Components, Definition, Language, Localized, Submission, Texts};

/// Every kind of question, in bokmål and English.
pub const FORM: &str = r#"
role = "mentor"
plural = { nb = "Mentorer", en = "Mentors" }
next_steps = { nb = "Vi ringer deg.\n\nVi finner en {{ adept }}.", en = "We call you.\n\nWe find a {{ adept }}." }

[privacy]
purpose = { nb = "Finne en {{ adept }}.", en = "Find a {{ adept }}." }
legal_basis = { nb = "Samtykke.", en = "Consent." }
recipients = { nb = "Koordinatoren.", en = "The coordinator." }
retention_days = 730

[consent]
version = "2026-11"
text = { nb = "Jeg samtykker.", en = "I consent." }

[[fields]]
id = "name"
kind = "text"
label = { nb = "Navn", en = "Name" }
hint = { nb = "Fornavn og etternavn", en = "First name and surname" }
autocomplete = "name"

[[fields]]
id = "email"
kind = "email"
label = { nb = "E-post", en = "E-mail" }

[[fields]]
id = "phone"
kind = "phone"
label = { nb = "Telefon", en = "Phone" }
optional = true

[[fields]]
id = "postal_code"
kind = "postal_code"
label = { nb = "Postnummer", en = "Postal code" }

[[fields]]
id = "years"
kind = "number"
label = { nb = "Antall år i arbeid", en = "Years at work" }
max_value = 60

[[fields]]
id = "from"
kind = "date"
label = { nb = "Når kan du begynne?", en = "When can you start?" }

[[fields]]
id = "industry"
kind = "one_of"
style = "select"
label = { nb = "Bransje", en = "Industry" }
choices = [
  { id = "it", label = "IT" },
  { id = "energy", label = { nb = "Energi", en = "Energy" } },
]

[[fields]]
id = "place"
kind = "one_of"
label = { nb = "Hvor vil du møtes?", en = "Where do you want to meet?" }
choices = [
  { id = "work", label = { nb = "På arbeidsplassen", en = "At work" } },
  { id = "online", label = { nb = "På nett", en = "Online" } },
]

[[fields]]
id = "languages"
kind = "many_of"
label = { nb = "Språk", en = "Languages" }
hint = { nb = "Kryss av for alle du kan.", en = "Tick all that you know." }
choices = [
  { id = "no", label = { nb = "Norsk", en = "Norwegian" } },
  { id = "ar", label = { nb = "Arabisk", en = "Arabic" } },
]

[[fields]]
id = "course"
kind = "yes_no"
label = { nb = "Vil du ta kurs?", en = "Do you want a course?" }

[[fields]]
id = "motivation"
kind = "long_text"
label = { nb = "Hvorfor vil du bli mentor?", en = "Why do you want to become a mentor?" }
optional = true
"#;

/// Three pages: the second for those in energy only, with a question for those who also want a course; the third for all.
pub const PAGES: &str = r#"
role = "mentor"
plural = { nb = "Mentorer", en = "Mentors" }
next_steps = { nb = "Vi ringer deg.", en = "We call you." }

[privacy]
purpose = { nb = "Finne en {{ adept }}.", en = "Find a {{ adept }}." }
legal_basis = { nb = "Samtykke.", en = "Consent." }
recipients = { nb = "Koordinatoren.", en = "The coordinator." }
retention_days = 730

[consent]
version = "2026-11"
text = { nb = "Jeg samtykker.", en = "I consent." }

[[pages]]
id = "you"
title = { nb = "Om deg", en = "About you" }

[[pages]]
id = "energy"
title = { nb = "Energi", en = "Energy" }
show_when = { field = "industry", is = ["energy"] }

[[pages]]
id = "end"
title = { nb = "Til slutt", en = "Finally" }

[[fields]]
id = "name"
kind = "text"
label = { nb = "Navn", en = "Name" }
autocomplete = "name"

[[fields]]
id = "industry"
kind = "one_of"
label = { nb = "Bransje", en = "Industry" }
choices = [{ id = "it", label = "IT" }, { id = "energy", label = { nb = "Energi", en = "Energy" } }]

[[fields]]
id = "course"
kind = "yes_no"
label = { nb = "Vil du ta kurs?", en = "Do you want a course?" }

[[fields]]
id = "field"
kind = "many_of"
page = "energy"
label = { nb = "Hva slags energi?", en = "What kind of energy?" }
choices = [{ id = "wind", label = { nb = "Vind", en = "Wind" } }, { id = "water", label = { nb = "Vann", en = "Water" } }]

[[fields]]
id = "when"
kind = "text"
show_when = { field = "course", is = ["yes"] }
label = { nb = "Når kan du ta kurs?", en = "When can you take a course?" }

[[fields]]
id = "turbines"
kind = "number"
page = "end"
show_when = { field = "field", is = ["wind"] }
label = { nb = "Hvor mange turbiner?", en = "How many turbines?" }
optional = true

[[fields]]
id = "motivation"
kind = "long_text"
label = { nb = "Hvorfor?", en = "Why?" }
optional = true
"#;

/// Answers to [`FORM`] that are all valid.
pub const VALID: &[(&str, &str)] = &[
    ("name", " Kari Nordmann "),
    ("email", "kari@example.org"),
    ("phone", "+47 400 00 001"),
    ("postal_code", "0123"),
    ("years", "12"),
    ("from-day", "1"),
    ("from-month", "3"),
    ("from-year", "2027"),
    ("industry", "energy"),
    ("place", "online"),
    ("languages", "ar"),
    ("languages", "no"),
    ("course", "no"),
    ("motivation", "Første linje\r\nAndre linje"),
    ("consent", "yes"),
];

pub fn language(tag: &str) -> Language {
    Language::new(tag).unwrap()
}

fn localized(pairs: &[(&str, &str)]) -> Localized {
    pairs.iter().map(|(tag, text)| (language(tag), (*text).to_owned())).collect()
}

/// Resolves for a site in bokmål and English whose word for adept is «mentee».
pub fn resolve(form: &FormSource) -> Result<Definition, Vec<Defect>> {
    resolve_in(form, &["nb", "en"], &BTreeMap::new())
}

pub fn resolve_in(
    form: &FormSource,
    tags: &[&str],
    chains: &BTreeMap<Language, Vec<Language>>,
) -> Result<Definition, Vec<Defect>> {
    let languages: Vec<Language> = tags.iter().map(|tag| language(tag)).collect();
    let expand = |text: &str, _: &Language| {
        let known = text.replace("{{ adept }}", "mentee").replace("{{ mentor }}", "mentor");
        match known.split_once("{{").and_then(|(_, rest)| rest.split_once("}}")) {
            Some((term, _)) => Err(term.trim().to_owned()),
            None => Ok(known),
        }
    };
    form.resolve(&Context {
        site: "agder",
        id: "mentor",
        languages: &languages,
        chains,
        title: localized(&[("nb", "Bli mentor"), ("en", "Become a mentor")]),
        page: localized(&[("nb", "/bli-mentor/"), ("en", "/en/become-a-mentor/")]),
        controller: "Mentor Agder".to_owned(),
        contact_name: "Ola Eksempel".to_owned(),
        contact_email: "ola@example.org".to_owned(),
        contact_phone: "+47 400 00 001".to_owned(),
        expand: &expand,
    })
}

pub fn definition() -> Definition {
    resolve(&FormSource::parse(SourceId(0), FORM).unwrap()).unwrap()
}

/// The form in bokmål, and in Arabic with English texts.
pub fn borrowing() -> Definition {
    let chains = BTreeMap::from([(language("ar"), vec![language("en")])]);
    resolve_in(&FormSource::parse(SourceId(0), FORM).unwrap(), &["nb", "ar"], &chains).unwrap()
}

/// The form of [`PAGES`].
pub fn paged() -> Definition {
    resolve(&FormSource::parse(SourceId(0), PAGES).unwrap()).unwrap()
}

pub fn submission(pairs: &[(&str, &str)]) -> Submission {
    sent(&definition(), pairs)
}

pub fn sent(definition: &Definition, pairs: &[(&str, &str)]) -> Submission {
    let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Submission::from_pairs(definition, pairs.collect()).unwrap()
}

/// [`VALID`] with one control's value changed.
pub fn with(name: &str, value: &str) -> Submission {
    let others = VALID.iter().filter(|(other, _)| *other != name);
    submission(&others.copied().chain([(name, value)]).collect::<Vec<_>>())
}

/// The texts of the project, with dotted keys.
pub fn strings(tag: &str) -> BTreeMap<String, String> {
    let source = match tag {
        "nb" => include_str!("../../content/common/strings/nb.toml"),
        "nn" => include_str!("../../content/common/strings/nn.toml"),
        "uk" => include_str!("../../content/common/strings/uk.toml"),
        "ar" => include_str!("../../content/common/strings/ar.toml"),
        _ => include_str!("../../content/common/strings/en.toml"),
    };
    let mut strings = BTreeMap::new();
    flatten("", &source.parse::<toml::Table>().unwrap(), &mut strings);
    strings
}

fn flatten(prefix: &str, table: &toml::Table, into: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        match value {
            toml::Value::Table(inner) => flatten(&format!("{prefix}{key}."), inner, into),
            other => {
                into.insert(format!("{prefix}{key}"), other.as_str().unwrap().to_owned());
            }
        }
    }
}

pub fn texts(tag: &str) -> Texts {
    Texts::new(&language(tag), strings(tag)).unwrap()
}

/// The standard theme's components.
pub fn components() -> Components {
    Components::new([
        ("form/alert.html", include_str!("../../themes/standard/templates/form/alert.html")),
        ("form/fill.html", include_str!("../../themes/standard/templates/form/fill.html")),
        ("form/field.html", include_str!("../../themes/standard/templates/form/field.html")),
        ("form/review.html", include_str!("../../themes/standard/templates/form/review.html")),
        ("form/receipt.html", include_str!("../../themes/standard/templates/form/receipt.html")),
        ("form/notice.html", include_str!("../../themes/standard/templates/form/notice.html")),
    ])
    .unwrap()
}
