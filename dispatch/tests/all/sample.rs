//! The package of an invented site, and applications to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use applications::{Application, Evidence};
use forms::source::{Context, FormSource, SourceId};
use forms::{Answer, Coordinators, Definition, Language, Localized};
use jiff::Timestamp;
use serde_json::{Value, json};
use tempfile::TempDir;

/// What must be in no e-mail and no log.
pub const SECRETS: [&str; 3] = ["Kari Prøve", "kari@example.org", "400 00 000"];

const LANGUAGES: [(&str, &str); 5] = [
    ("nb", include_str!("../../../content/common/strings/nb.toml")),
    ("nn", include_str!("../../../content/common/strings/nn.toml")),
    ("en", include_str!("../../../content/common/strings/en.toml")),
    ("uk", include_str!("../../../content/common/strings/uk.toml")),
    ("ar", include_str!("../../../content/common/strings/ar.toml")),
];

const FORM: &str = r#"
role = "mentor"
plural = { nb = "Mentorer", nn = "Mentorar", en = "Mentors", uk = "Ментори", ar = "مرشدون" }

[next_steps]
nb = "Vi ringer deg på torsdag."
nn = "Vi ringjer deg på torsdag."
en = "We call you on Thursday."
uk = "Ми зателефонуємо вам у четвер."
ar = "سنتصل بك يوم الخميس."

[privacy]
purpose = { nb = "x", nn = "x", en = "x", uk = "x", ar = "x" }
legal_basis = { nb = "x", nn = "x", en = "x", uk = "x", ar = "x" }
recipients = { nb = "x", nn = "x", en = "x", uk = "x", ar = "x" }
retention_days = 730

[receipt]
email = "email"

[consent]
version = "2026-11"
text = { nb = "Ja.", nn = "Ja.", en = "Yes.", uk = "Так.", ar = "نعم." }

[[fields]]
id = "name"
kind = "text"
label = { nb = "Navn", nn = "Namn", en = "Name", uk = "Ім’я", ar = "الاسم" }

[[fields]]
id = "email"
kind = "email"
label = { nb = "E-post", nn = "E-post", en = "E-mail", uk = "Пошта", ar = "البريد" }

[[fields]]
id = "consent"
kind = "consent"
label = { nb = "Samtykke", nn = "Samtykke", en = "Consent", uk = "Згода", ar = "موافقة" }
"#;

pub fn language(tag: &str) -> Language {
    Language::new(tag).unwrap()
}

fn everywhere(text: &str) -> Localized {
    LANGUAGES.iter().map(|(tag, _)| (language(tag), text.to_owned())).collect()
}

fn definition() -> Definition {
    let languages: Vec<Language> = LANGUAGES.iter().map(|(tag, _)| language(tag)).collect();
    let form = FormSource::parse(SourceId(0), FORM).unwrap();
    form.resolve(&Context {
        site: "agder",
        id: "mentor",
        languages: &languages,
        chains: &BTreeMap::new(),
        title: everywhere("Bli mentor"),
        page: everywhere("/bli-mentor/"),
        controller: "Mentor Agder".to_owned(),
        contact_name: "Ola Eksempel".to_owned(),
        contact_email: "ola@agder.example.org".to_owned(),
        contact_phone: "+47 400 00 001".to_owned(),
        expand: &|text, _| Ok(text.to_owned()),
    })
    .unwrap()
}

/// The package, with coordinators of the site `agder` and its one form.
pub fn package() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let form = folder.path().join("agder/mentor");
    fs::create_dir_all(&form).unwrap();
    let coordinators = Coordinators {
        name: everywhere("Mentor Agder"),
        address: "https://agder.example.org/".to_owned(),
        workbook_to: vec!["koordinator@agder.example.org".to_owned()],
        notices_to: vec!["koordinator@agder.example.org".to_owned(), "vakt@agder.example.org".to_owned()],
    };
    write(&folder.path().join("agder/coordinators.json"), &json!(coordinators));
    write(&form.join("definition.json"), &json!(definition()));
    for (tag, source) in LANGUAGES {
        let mut strings = BTreeMap::new();
        flatten("", &source.parse().unwrap(), &mut strings);
        write(&form.join(format!("strings.{tag}.json")), &json!(strings));
    }
    folder
}

fn write(path: &Path, content: &Value) {
    fs::write(path, content.to_string()).unwrap();
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

pub fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Kari's application, sent on 22 November 2026 at ten.
pub fn application() -> Application {
    let text = |text: &str| Answer::Text(text.to_owned());
    Application {
        site: "agder".to_owned(),
        form: "mentor".to_owned(),
        reference: "7K3M-9QPX-2D".to_owned(),
        submitted_at: moment("2026-11-22T10:00:00Z"),
        issued_at: moment("2026-11-22T09:55:00Z"),
        expires_at: moment("2028-11-21T10:00:00Z"),
        language: language("nb"),
        form_version: "f0".to_owned(),
        consent: Evidence {
            version: "2026-11".to_owned(),
            sha256: "c0".to_owned(),
            language: language("nb"),
            given_at: moment("2026-11-22T10:00:00Z"),
        },
        answers: BTreeMap::from([
            ("name".to_owned(), text(SECRETS[0])),
            ("email".to_owned(), text(SECRETS[1])),
            ("phone".to_owned(), text(SECRETS[2])),
        ]),
        answers_hash: "a0".to_owned(),
        waiting_list: false,
        score: 0,
        suspected: Vec::new(),
    }
}

/// The stream's record of an application.
pub fn record(number: &str, name: &str, image: &Value) -> Value {
    json!({
        "eventID": "1", "eventName": name, "eventSource": "aws:dynamodb", "awsRegion": "eu-north-1",
        "dynamodb": { "SequenceNumber": number, "SizeBytes": 1, "StreamViewType": "NEW_IMAGE", "NewImage": image },
    })
}

/// Kari's application as the stream tells of it.
pub fn image(reference: &str, language: &str) -> Value {
    let text = |text: &str| json!({ "M": { "text": { "S": text } } });
    json!({
        "pk": { "S": "agder#mentor#2026-11" },
        "sk": { "S": reference },
        "submitted_at": { "S": "2026-11-22T10:00:00Z" },
        "issued_at": { "S": "2026-11-22T09:55:00Z" },
        "expires_at": { "N": "1858586400" },
        "language": { "S": language },
        "form_version": { "S": "f0" },
        "consent": { "M": {
            "version": { "S": "2026-11" }, "sha256": { "S": "c0" }, "language": { "S": language },
            "given_at": { "S": "2026-11-22T10:00:00Z" },
        } },
        "answers": { "M": { "name": text(SECRETS[0]), "email": text(SECRETS[1]), "phone": text(SECRETS[2]) } },
        "answers_hash": { "S": "a0" },
        "waiting_list": { "BOOL": false },
        "score": { "N": "0" },
        "suspected": { "L": [] },
    })
}
