use coordinator::Format;
use serde_json::{Value, json};

use crate::sample::{application, export_of, hard, mentor, moment, named};

fn read(applications: Vec<applications::Application>) -> Value {
    let export = export_of(&mentor(), applications, Format::Json);
    serde_json::from_slice(&std::fs::read(export.path).expect("read")).expect("JSON")
}

#[test]
fn everything_stored_is_there_and_typed() {
    let document = read(vec![application("mentor", "7K3M-9QPX-2D", hard())]);
    assert_eq!(document["exported_at"], "2026-11-22T12:00:00Z");
    let form = &document["forms"][0];
    assert_eq!((&form["site"], &form["form"]), (&json!("agder"), &json!("mentor")));
    assert_eq!(form["fields"][2], json!({ "id": "phone", "label": "Telefon" }));
    let expected = json!({
        "reference": "7K3M-9QPX-2D",
        "submitted_at": "2026-11-21T23:30:15Z",
        "issued_at": "2026-11-21T23:28:00Z",
        "expires_at": "2028-11-20T23:30:15Z",
        "language": "nb",
        "form_version": "0f".repeat(32),
        "consent": { "version": "2026-11", "sha256": "c0", "language": "nb", "given_at": "2026-11-21T23:30:15Z" },
        "suspected": [], "waiting_list": false, "not_asked": [],
        "score": 0,
        "suspected": [],
        "answers_hash": "a0",
        "answers": {
            "name": "Zoë Ångström-Ðorđević",
            "email": "zoe@example.org",
            "phone": "+47 400 00 001",
            "postal_code": "00123",
            "industry": "economy",
            "languages": ["en", "uk"],
            "years": 12,
            "from": "2027-02-28",
            "online": false,
            "title": "=1+1",
            "about": "Linje én\nLinje to; med \"hermetegn\" & <tegn>",
            "consent": true,
        },
    });
    assert_eq!(form["applications"], json!([expected]));
}

#[test]
fn expired_applications_are_left_out() {
    let mut expired = application("mentor", "OLD", hard());
    expired.expires_at = moment("2026-11-22T12:00:00Z");
    assert_eq!(read(vec![expired])["forms"][0]["applications"], json!([]));
}

#[test]
fn what_was_not_asked_is_told_from_what_was_left_empty() {
    let mut form = mentor();
    let condition = forms::Condition { field: "industry".to_owned(), is: vec!["it".to_owned()] };
    form.fields[9].show_when = Some(condition);
    let mut fewer = hard();
    fewer.remove("title");
    fewer.remove("about");
    let export = export_of(&form, vec![application("mentor", "A", fewer)], Format::Json);
    let document: Value = serde_json::from_slice(&std::fs::read(export.path).expect("read")).expect("JSON");
    assert_eq!(document["forms"][0]["applications"][0]["not_asked"], json!(["title"]));
}

#[test]
fn a_line_has_what_the_document_has() {
    let applications = || vec![named("7K3M-9QPX-2A", "Kari"), application("mentor", "7K3M-9QPX-2B", hard())];
    let document = export_of(&mentor(), applications(), Format::Json);
    let document: Value =
        serde_json::from_slice(&std::fs::read(&document.path).expect("a file")).expect("JSON");
    let lines = export_of(&mentor(), applications(), Format::JsonLines);
    let lines = std::fs::read_to_string(&lines.path).expect("a file");
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let mut expected = document["forms"][0]["applications"].as_array().expect("a list").clone();
    for record in &mut expected {
        record["site"] = "agder".into();
        record["form"] = "mentor".into();
    }
    assert_eq!(lines, expected);
}
