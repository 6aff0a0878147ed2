//! What a site changes of its base's form, and what it cannot.

use insta::assert_snapshot;

use super::tests::overlaid_on;
use crate::{Definition, Kind, fixture};

/// The fixture form with a site's file over it.
fn overlaid(own: &str) -> Result<Definition, String> {
    overlaid_on(fixture::FORM, own)
}

fn ids(definition: &Definition) -> Vec<&str> {
    definition.fields.iter().map(|field| field.id.as_str()).collect()
}

#[test]
fn a_site_changes_hides_and_inserts_fields() {
    let definition = overlaid(
        r#"
hide = ["years", "motivation"]
plural = { nb = "Ledere", en = "Leaders" }
closes = 2027-05-01
[privacy]
retention_days = 90
[[fields]]
id = "phone"
optional = false
[[fields]]
id = "club"
kind = "one_of"
label = "Klubb"
choices = [{ id = "a", label = "A" }, { id = "b", label = "B" }]
after = "email"
[[fields]]
id = "note"
kind = "long_text"
label = "Merknad"
[[fields]]
id = "course"
after = "name"
"#,
    )
    .unwrap();
    assert_eq!(
        ids(&definition),
        [
            "name",
            "course",
            "email",
            "club",
            "phone",
            "postal_code",
            "from",
            "industry",
            "place",
            "languages",
            "note",
            "consent"
        ]
    );
    let phone = definition.field("phone").unwrap();
    assert!(!phone.optional && phone.label.get(&fixture::language("nb")) == "Telefon");
    assert_eq!(definition.plural.get(&fixture::language("en")), "Leaders");
    assert_eq!(definition.privacy.retention_days, 90);
    assert_eq!(definition.privacy.purpose.get(&fixture::language("nb")), "Finne en mentee.");
    assert_eq!(definition.window.closes, Some(jiff::civil::date(2027, 5, 1)));
}

#[test]
fn a_field_of_another_kind_leaves_the_old_limits_behind() {
    let definition = overlaid("[[fields]]\nid = \"industry\"\nkind = \"text\"\n").unwrap();
    assert_eq!(definition.field("industry").unwrap().kind, Kind::Text { max: 500 });
}

#[test]
fn a_site_that_names_what_is_not_there_is_told() {
    let own = "hide = [\"mail\"]\n[consent]\ntext = \"Ny tekst\"\n[[fields]]\nid = \"club\"\nkind = \"text\"\nlabel = \"Klubb\"\nafter = \"emial\"\n";
    assert_snapshot!(overlaid(own).unwrap_err(), @r#"
    unknown-field `"mail"`: «hide» viser til spørsmålet «mail», som skjemaet ikke har. Mente du «email»?
    consent-version `"Ny tekst"`: Samtykketeksten er ny, men har ikke sin egen versjon. Skriv for eksempel version = "2026-11" i [consent] her også.
    missing-translation `"Ny tekst"`: Samtykketeksten står bare én gang, men nettstedet har flere språk: nb, en. Skriv teksten på hvert språk: { nb = "…", en = "…" }.
    unknown-field `"emial"`: «after» viser til spørsmålet «emial», som skjemaet ikke har. Mente du «email»?
    "#);
}

#[test]
fn a_question_written_twice_in_an_overlay_is_told_rather_than_merged() {
    let field = "[[fields]]\nid = \"cc\"\nkind = \"text\"\nlabel = { nb = \"A\", en = \"A\" }\n";
    assert_eq!(
        overlaid(&field.repeat(2)).unwrap_err().trim(),
        "duplicate-id `\"cc\"`: Skjemaet har to spørsmål med id «cc». Samle det i ett, eller gi det ene en annen id."
    );
}
