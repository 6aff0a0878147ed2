//! Pages that the law demands: what they say is what the forms and settings say.

#![expect(clippy::expect_used, reason = "helpers of tests")]

use std::collections::BTreeMap;

use forms::{Kind, Language};
use veiviser_tests::{build, content, options};

const LANGUAGES: [(&str, &str); 5] = [
    ("nb", "furuset/tilgjengelighet/index.html"),
    ("nn", "furuset/nn/tilgjengelighet/index.html"),
    ("en", "furuset/en/accessibility/index.html"),
    ("uk", "furuset/uk/accessibility/index.html"),
    ("ar", "furuset/ar/accessibility/index.html"),
];

fn page<'a>(public: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    let bytes = public.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("text")
}

#[test]
fn the_privacy_page_tells_what_each_form_asks() {
    let output = build();
    let bokmal = Language::new("nb").expect("a language");
    let forms = generator::definitions(&content(), &options()).unwrap_or_default();
    for form in &forms {
        let html = page(&output.public, &format!("{}/personvern/index.html", form.definition.site));
        let privacy = &form.definition.privacy;
        let days = privacy.retention_days.to_string();
        let facts = [privacy.controller.as_str(), &privacy.contact_name, privacy.purpose.get(&bokmal), &days];
        let fields = form.definition.fields.iter().filter(|field| !matches!(field.kind, Kind::Consent));
        for told in fields.map(|field| field.label.get(&bokmal)).chain(facts) {
            assert!(html.contains(told), "{}: «{told}» is not told", form.definition.id);
        }
    }
    assert!(forms.len() >= 10, "{}", forms.len());
}

#[test]
fn the_accessibility_statement_has_its_facts_in_every_language() {
    let output = build();
    for (language, path) in LANGUAGES {
        let html = page(&output.public, path);
        for fact in ["https://www.uutilsynet.no/", "2026-11-20", "Ines Prado Lindvik", "WCAG 2.2"] {
            assert!(html.contains(fact), "{language}: {fact}");
        }
        let link = format!("href=\"/{}\"", path.trim_end_matches("index.html"));
        let home = match language {
            "nb" => "furuset/index.html".to_owned(),
            other => format!("furuset/{other}/index.html"),
        };
        assert!(page(&output.public, &home).contains(&link), "{language}: no way to the statement");
    }
}
