//! Applications of invented people.

use std::collections::BTreeMap;

use applications::{Application, Evidence, Month};
use forms::{Answer, Answers, Language};
use jiff::Timestamp;
use jiff::civil::date;

pub fn moment(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

/// All samples live at this moment and expire two years later.
pub fn now() -> Timestamp {
    moment("2026-11-22T12:00:00Z")
}

pub fn months() -> Vec<Month> {
    Month::within(730, now())
}

pub fn application(reference: &str) -> Application {
    let language = Language::new("nb").expect("a language");
    let answers: Answers = BTreeMap::from([("name".to_owned(), Answer::Text("Ola Eksempel".to_owned()))]);
    Application {
        site: "agder".to_owned(),
        form: "mentor".to_owned(),
        reference: reference.to_owned(),
        submitted_at: now(),
        issued_at: moment("2026-11-22T11:58:00Z"),
        expires_at: moment("2028-11-21T12:00:00Z"),
        language: language.clone(),
        form_version: "0f".repeat(32),
        consent: Evidence {
            version: "2026-11".to_owned(),
            sha256: "c0".repeat(32),
            language,
            given_at: now(),
        },
        answers_hash: format!("{:?}", answers.len()),
        answers,
        waiting_list: false,
        score: 0,
        suspected: Vec::new(),
    }
}

/// One answer of every kind, and text that other stores have damaged.
pub fn every_kind() -> Answers {
    let text = |value: &str| Answer::Text(value.to_owned());
    BTreeMap::from([
        ("name".to_owned(), text("Zoë Ångström-Ðorđević")),
        ("arabic".to_owned(), text("ليلى من كريستيانساند")),
        ("geez".to_owned(), text("ሰላም ዓለም")),
        ("emoji".to_owned(), text("👩🏽‍🏫 🇳🇴")),
        ("formula".to_owned(), text("=1+1")),
        ("phone".to_owned(), text("+47 400 00 001")),
        ("postal_code".to_owned(), text("00123")),
        ("about".to_owned(), text(&format!("Første linje\n\n{}", "æøå ".repeat(749)))),
        ("quotes".to_owned(), text("\"'\\ \t{}[]<&>\u{7f}\u{1}")),
        ("years".to_owned(), Answer::Number(i64::MAX)),
        ("negative".to_owned(), Answer::Number(-12)),
        ("from".to_owned(), Answer::Date(date(2027, 2, 28))),
        ("industry".to_owned(), Answer::One("it".to_owned())),
        ("languages".to_owned(), Answer::Many(vec!["uk".to_owned(), "ar".to_owned(), "en".to_owned()])),
        ("nothing_chosen".to_owned(), Answer::Many(Vec::new())),
        ("driving".to_owned(), Answer::Yes(false)),
        ("consent".to_owned(), Answer::Yes(true)),
    ])
}
