use std::collections::BTreeMap;

use aws_sdk_dynamodb::types::AttributeValue;
use forms::{Answer, Language};
use jiff::Timestamp;

use super::*;
use crate::{Application, Evidence, StoreError};

fn moment(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

fn application() -> Application {
    let language = Language::new("nb").expect("a language");
    Application {
        site: "agder".into(),
        form: "mentor".into(),
        reference: "7K3M-9QPX-2D".into(),
        submitted_at: moment("2026-12-01T00:02:03.004Z"),
        issued_at: moment("2026-11-30T23:58:00Z"),
        expires_at: moment("2028-11-30T00:00:00Z"),
        language: language.clone(),
        form_version: "f0".into(),
        consent: Evidence {
            version: "2026-11".into(),
            sha256: "c0".into(),
            language,
            given_at: moment("2026-12-01T00:02:03.004Z"),
        },
        answers: BTreeMap::from([
            ("name".into(), Answer::Text("Ola Eksempel".into())),
            ("age".into(), Answer::Number(-7)),
        ]),
        answers_hash: "a0".into(),
        waiting_list: true,
        score: 10,
        suspected: vec!["trap".into()],
    }
}

fn damaged(change: impl FnOnce(&mut Item)) -> String {
    let mut item = to_item(&application());
    change(&mut item);
    from_item(&item).expect_err("damaged").to_string()
}

fn text(value: &str) -> AttributeValue {
    AttributeValue::S(value.into())
}

#[test]
fn keys_are_site_form_month_of_issue_and_reference() {
    let item = to_item(&application());
    assert_eq!(item["pk"], text("agder#mentor#2026-11"));
    assert_eq!(item["sk"], text("7K3M-9QPX-2D"));
    assert_eq!(item["expires_at"], AttributeValue::N("1859155200".into()));
    assert_eq!(item["submitted_at"], text("2026-12-01T00:02:03.004Z"));
    assert_eq!(
        item["answers"].as_m().expect("a map")["name"].as_m().expect("a map")["text"],
        text("Ola Eksempel")
    );
}

#[test]
fn an_item_reads_back_as_it_was() {
    assert_eq!(from_item(&to_item(&application())), Ok(application()));
}

#[test]
fn an_item_from_before_waiting_lists_reads_as_none() {
    let mut item = to_item(&application());
    item.remove("waiting_list");
    assert_eq!(from_item(&item), Ok(Application { waiting_list: false, ..application() }));
    item.insert("waiting_list".into(), text("ja"));
    assert!(from_item(&item).expect_err("damaged").to_string().contains("attribute waiting_list is"));
}

#[test]
fn damage_is_named_by_keys_and_attribute() {
    let found = damaged(|item| drop(item.remove("answers_hash")));
    assert_eq!(
        found,
        "item agder#mentor#2026-11 / 7K3M-9QPX-2D is damaged: attribute answers_hash is missing or malformed"
    );
    assert!(
        damaged(|item| drop(item.insert("expires_at".into(), text("Ola"))))
            .contains("attribute expires_at is")
    );
    assert!(damaged(|item| drop(item.insert("pk".into(), text("agder")))).contains("attribute pk is"));
    assert!(damaged(|item| drop(item.remove("sk"))).contains("/ ? is damaged: attribute sk is"));
}

#[test]
fn a_damaged_answer_is_named_by_its_field_and_never_quoted() {
    let secret = "Kari Hemmelig";
    let wrong_kind = AttributeValue::M(Item::from([("date".into(), text(secret))]));
    let two_kinds =
        AttributeValue::M(Item::from([("text".into(), text(secret)), ("one".into(), text(secret))]));
    for broken in [wrong_kind, two_kinds, text(secret), AttributeValue::M(Item::new())] {
        let error = damaged(|item| {
            let Some(AttributeValue::M(answers)) = item.get_mut("answers") else { panic!("answers") };
            answers.insert("name".into(), broken);
        });
        assert!(error.contains("attribute answers.name is"), "{error}");
        assert!(!error.contains(secret), "{error}");
    }
}

#[test]
fn damaged_evidence_is_named_by_its_part() {
    let error = damaged(|item| {
        let Some(AttributeValue::M(consent)) = item.get_mut("consent") else { panic!("consent") };
        consent.insert("language".into(), text("norsk"));
    });
    assert!(error.contains("attribute consent.language is"), "{error}");
}

#[test]
fn an_item_expires_at_its_second() {
    let item = to_item(&application());
    assert!(expires_after(&item, moment("2028-11-29T23:59:59Z")));
    assert!(!expires_after(&item, moment("2028-11-30T00:00:00Z")));
}

#[test]
fn the_error_of_a_damaged_item_is_a_value() {
    let mut item = to_item(&application());
    item.remove("consent");
    let expected = StoreError::Damaged {
        pk: "agder#mentor#2026-11".into(),
        sk: "7K3M-9QPX-2D".into(),
        attribute: "consent".into(),
    };
    assert_eq!(from_item(&item), Err(expected));
}

#[test]
fn an_application_from_before_scores_has_none() {
    let mut item = to_item(&application());
    item.remove("score");
    assert_eq!(from_item(&item).map(|application| application.score), Ok(0));
    let error = damaged(|item| drop(item.insert("score".into(), text("ti"))));
    assert!(error.contains("attribute score is"), "{error}");
}
