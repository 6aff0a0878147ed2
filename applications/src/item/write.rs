//! Application to item.

use aws_sdk_dynamodb::types::AttributeValue;
use forms::Answer;
use jiff::Timestamp;

use super::{Item, partition};
use crate::{Application, Evidence};

/// The item of an application, keys included.
pub(crate) fn to_item(application: &Application) -> Item {
    let Application {
        site,
        form,
        reference,
        submitted_at,
        issued_at,
        expires_at,
        language,
        form_version,
        consent,
        answers,
        answers_hash,
        waiting_list,
        score,
        suspected,
    } = application;
    let answers = answers.iter().map(|(id, answer)| (id.clone(), answer_value(answer))).collect();
    Item::from([
        ("pk".to_owned(), text(&partition(site, form, application.month()))),
        ("sk".to_owned(), text(reference)),
        ("submitted_at".to_owned(), text(submitted_at)),
        ("issued_at".to_owned(), text(issued_at)),
        ("expires_at".to_owned(), seconds(*expires_at)),
        ("language".to_owned(), text(language)),
        ("form_version".to_owned(), text(form_version)),
        ("consent".to_owned(), consent_value(consent)),
        ("answers".to_owned(), AttributeValue::M(answers)),
        ("answers_hash".to_owned(), text(answers_hash)),
        ("waiting_list".to_owned(), AttributeValue::Bool(*waiting_list)),
        ("score".to_owned(), AttributeValue::N(score.to_string())),
        ("suspected".to_owned(), list(suspected)),
    ])
}

fn consent_value(Evidence { version, sha256, language, given_at }: &Evidence) -> AttributeValue {
    AttributeValue::M(Item::from([
        ("version".to_owned(), text(version)),
        ("sha256".to_owned(), text(sha256)),
        ("language".to_owned(), text(language)),
        ("given_at".to_owned(), text(given_at)),
    ]))
}

fn answer_value(answer: &Answer) -> AttributeValue {
    let (kind, value) = match answer {
        Answer::Text(typed) => ("text", text(typed)),
        Answer::Number(number) => ("number", AttributeValue::N(number.to_string())),
        Answer::Date(date) => ("date", text(date)),
        Answer::One(choice) => ("one", text(choice)),
        Answer::Many(choices) => ("many", list(choices)),
        Answer::Yes(yes) => ("yes", AttributeValue::Bool(*yes)),
    };
    AttributeValue::M(Item::from([(kind.to_owned(), value)]))
}

pub(super) fn text(value: &(impl ToString + ?Sized)) -> AttributeValue {
    AttributeValue::S(value.to_string())
}

/// The seconds that TTL goes by.
pub(super) fn seconds(moment: Timestamp) -> AttributeValue {
    AttributeValue::N(moment.as_second().to_string())
}

fn list(values: &[String]) -> AttributeValue {
    AttributeValue::L(values.iter().map(text).collect())
}
