//! A table that falls silent in the middle.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Mutex;
use std::time::Duration;

use applications::{Connection, Place, StoreError, Table};

use crate::sample::{months, now};

/// The place of an erased application as the service answers, and that there is more after it.
fn page(reference: &str, more: bool) -> String {
    let key = format!(r#""pk":{{"S":"agder#mentor#2026-11"}},"sk":{{"S":"{reference}"}}"#);
    let rest = r#""erased_at":{"S":"2026-11-22T10:00:00Z"},"expires_at":{"N":"4102444800"}"#;
    let last = if more { format!(r#","LastEvaluatedKey":{{{key}}}"#) } else { String::new() };
    format!(r#"{{"Items":[{{{key},{rest}}}],"Count":1,"ScannedCount":1{last}}}"#)
}

/// Answers one request after another with these, and gives what it was asked.
fn service(answers: Vec<(u16, String)>) -> (Table, std::thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let asked = std::thread::spawn(move || {
        let answered = answers.into_iter().map(|(status, body)| {
            let (mut stream, _) = listener.accept().expect("a request");
            let mut reader = BufReader::new(&stream);
            let mut length = 0;
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).expect("a head");
                if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().expect("a length");
                }
                if line.trim().is_empty() {
                    break;
                }
            }
            let mut request = vec![0; length];
            reader.read_exact(&mut request).expect("a body");
            let head =
                format!("HTTP/1.1 {status} -\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
            stream.write_all((head + &body).as_bytes()).expect("answered");
            String::from_utf8(request).expect("JSON")
        });
        answered.collect()
    });
    (Table::connect(&Connection::local(format!("http://127.0.0.1:{port}")), "applications"), asked)
}

async fn read(table: &Table, patience: Duration) -> (Result<Vec<String>, StoreError>, usize) {
    let (mut references, waited) = (Vec::new(), Mutex::new(0));
    let waits = |error: &StoreError, _| {
        assert!(error.is_temporary(), "{error}");
        *waited.lock().expect("a lock") += 1;
    };
    let month = months().into_iter().next().expect("a month");
    let reader = table.reader("agder", "mentor", &[month], now()).patient(patience, &waits);
    let read = reader.each(|places| {
        references.extend(places.into_iter().map(|place| match place {
            Place::Erased(erased) => erased.reference,
            Place::Application(application) => panic!("{application:?}"),
        }));
        Ok(())
    });
    let read = read.await;
    let waited = *waited.lock().expect("a lock");
    (read.map(|()| references), waited)
}

fn out_of_reach(times: usize) -> impl Iterator<Item = (u16, String)> {
    std::iter::repeat_n((500, r#"{"__type":"InternalServerError"}"#.to_owned()), times)
}

/// The tries of the SDK itself, which are not enough.
const TRIES: usize = 4;

#[tokio::test]
async fn reading_goes_on_from_the_page_where_it_stopped() {
    let answers = std::iter::once((200, page("7K3M-9QPX-2A", true)));
    let answers = answers.chain(out_of_reach(TRIES)).chain([(200, page("7K3M-9QPX-2B", false))]);
    let (table, asked) = service(answers.collect());
    let (read, waited) = read(&table, Duration::from_secs(30)).await;
    assert_eq!(read, Ok(vec!["7K3M-9QPX-2A".to_owned(), "7K3M-9QPX-2B".to_owned()]), "each once");
    assert_eq!(waited, 1);
    let asked = asked.join().expect("the service");
    assert!(!asked[0].contains("ExclusiveStartKey"), "{}", asked[0]);
    for later in &asked[1..] {
        assert!(later.contains(r#""ExclusiveStartKey""#) && later.contains("7K3M-9QPX-2A"), "{later}");
    }
}

#[tokio::test]
async fn who_has_no_patience_is_told_at_once() {
    let answers = std::iter::once((200, page("7K3M-9QPX-2A", true))).chain(out_of_reach(TRIES));
    let (table, _) = service(answers.collect());
    let (read, waited) = read(&table, Duration::ZERO).await;
    assert!(matches!(read, Err(StoreError::Unavailable { .. })), "{read:?}");
    assert_eq!(waited, 0);
}
