//! What the stream's records give rise to, and what happens when e-mail does not go.

use std::cell::RefCell;

use dispatch::notices::{Event, Failure, Office, Response};
use dispatch::{Mail, Post, SendError};
use serde_json::{Value, json};

use crate::sample::{SECRETS, image, package, record};

/// Keeps what is sent; says of each e-mail whether it fails.
struct Tray {
    sent: RefCell<Vec<Mail>>,
    fails: fn(&Mail) -> Option<SendError>,
}

impl Post for &Tray {
    async fn send(&self, mail: &Mail) -> Result<(), SendError> {
        if let Some(error) = (self.fails)(mail) {
            return Err(error);
        }
        self.sent.borrow_mut().push(mail.clone());
        Ok(())
    }
}

/// What was sent, and what the stream is told.
async fn worked(records: Vec<Value>, fails: fn(&Mail) -> Option<SendError>) -> (Vec<Mail>, Response) {
    let package = package();
    let tray = Tray { sent: RefCell::default(), fails };
    let office = Office { bundle: package.path().to_owned(), post: &tray };
    let event: Event = serde_json::from_value(json!({ "Records": records })).unwrap();
    let response = office.work(&event).await;
    (tray.sent.into_inner(), response)
}

fn from(number: &str) -> Response {
    Response { batch_item_failures: vec![Failure { item_identifier: number.to_owned() }] }
}

fn is_receipt(mail: &Mail) -> bool {
    mail.to == [SECRETS[1]]
}

fn temporary() -> SendError {
    SendError::Temporary("503".to_owned())
}

fn subjects(sent: &[Mail]) -> Vec<&str> {
    sent.iter().map(|mail| mail.subject.as_str()).collect()
}

fn inserted(number: &str) -> Value {
    record(number, "INSERT", &image(&format!("REF-{number}"), "nb"))
}

#[tokio::test]
async fn new_applications_are_one_notice_and_a_receipt_each() {
    let english = record("2", "INSERT", &image("REF-2", "en"));
    let (sent, response) = worked(vec![inserted("1"), english], |_| None).await;
    assert_eq!(
        subjects(&sent),
        [
            "Vi har fått søknaden din (REF-1)",
            "We have received your application (REF-2)",
            "Nye søknader til Mentor Agder: 2",
        ]
    );
    assert_eq!(response, Response::default());
    assert_eq!(serde_json::to_value(response).unwrap(), json!({ "batchItemFailures": [] }));
    for mail in sent {
        assert!(!SECRETS.iter().any(|secret| mail.text.contains(secret)), "{}", mail.text);
    }
}

#[tokio::test]
async fn what_expires_changes_or_may_be_a_robots_is_not_announced() {
    let mut robot = image("REF-3", "nb");
    robot["suspected"] = json!({ "L": [{ "S": "trap" }] });
    let records = vec![
        record("1", "REMOVE", &json!(null)),
        record("2", "MODIFY", &image("REF-2", "nb")),
        record("3", "INSERT", &robot),
    ];
    assert_eq!(worked(records, |_| None).await, (Vec::new(), Response::default()));
}

#[tokio::test]
async fn what_is_erased_is_not_announced_whatever_the_stream_calls_it() {
    let erased = json!({
        "pk": { "S": "agder#mentor#2026-11" },
        "sk": { "S": "REF-1" },
        "erased_at": { "S": "2026-11-23T10:00:00Z" },
        "expires_at": { "N": "1858586400" },
    });
    // Restored or replicated tables tell of it as of something new.
    for name in ["MODIFY", "INSERT", "REMOVE"] {
        assert_eq!(
            worked(vec![record("1", name, &erased)], |_| None).await,
            (Vec::new(), Response::default())
        );
    }
}

#[tokio::test]
async fn a_bad_record_neither_blocks_nor_repeats_the_others() {
    let mut elsewhere = image("REF-3", "nb");
    elsewhere["pk"] = json!({ "S": "../etc#passwd#2026-11" });
    let records = vec![
        inserted("1"),
        record("2", "INSERT", &json!({ "pk": { "S": "agder" } })),
        record("3", "INSERT", &elsewhere),
        inserted("4"),
    ];
    let (sent, response) = worked(records, |_| None).await;
    assert_eq!(sent.iter().filter(|mail| is_receipt(mail)).count(), 2);
    assert_eq!(subjects(&sent).last(), Some(&"Nye søknader til Mentor Agder: 2"));
    assert_eq!(response, Response::default());
}

#[tokio::test]
async fn an_address_that_is_refused_is_still_an_application() {
    let refused = |mail: &Mail| is_receipt(mail).then(|| SendError::Refused("400".to_owned()));
    let (sent, response) = worked(vec![inserted("1"), inserted("2")], refused).await;
    assert_eq!(subjects(&sent), ["Nye søknader til Mentor Agder: 2"]);
    assert_eq!(response, Response::default());
}

#[tokio::test]
async fn a_receipt_that_may_go_later_comes_again_with_what_is_after_it_and_nothing_before() {
    let fails = |mail: &Mail| (is_receipt(mail) && mail.subject.contains("REF-2")).then(temporary);
    let (sent, response) = worked(vec![inserted("1"), inserted("2"), inserted("3")], fails).await;
    assert_eq!(subjects(&sent), ["Vi har fått søknaden din (REF-1)", "Nye søknader til Mentor Agder: 1"]);
    assert_eq!(response, from("2"));
}

#[tokio::test]
async fn a_notice_comes_again_only_where_nothing_was_sent() {
    let (sent, response) = worked(vec![inserted("1")], |_| Some(temporary())).await;
    assert_eq!((sent.len(), response), (0, from("1")));
    let mut quiet = inserted("1");
    quiet["dynamodb"]["NewImage"]["answers"]["M"] = json!({});
    let (sent, response) = worked(vec![quiet], |_| Some(temporary())).await;
    assert_eq!((sent.len(), response), (0, from("1")));
    let no_notice = |mail: &Mail| (!is_receipt(mail)).then(temporary);
    let (sent, response) = worked(vec![inserted("1")], no_notice).await;
    assert_eq!((sent.len(), response), (1, Response::default()), "the receipt is out: not once more");
}
