//! Answers that only DynamoDB itself gives, as it words them.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;

use applications::{Connection, StoreError, Table};

use crate::sample::application;

/// A table whose every answer is this error, with an answer of the applicant in its message.
fn table_that_says(status: u16, code: &str) -> Table {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let body = format!(r#"{{"__type":"com.amazonaws.dynamodb.v20120810#{code}","message":"Ola Eksempel"}}"#);
    let answer = format!(
        "HTTP/1.1 {status} Error\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    thread::spawn(move || listener.incoming().flatten().for_each(|stream| reply(stream, &answer)));
    Table::connect(&Connection::local(format!("http://127.0.0.1:{port}")), "applications")
}

/// Reads one request whole, then answers.
fn reply(stream: TcpStream, answer: &str) {
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a line");
        if let Some(digits) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = digits.trim().parse().expect("a length");
        }
        if line.trim().is_empty() {
            break;
        }
    }
    reader.read_exact(&mut vec![0; length]).expect("a body");
    // The client may have given up meanwhile.
    let _ = reader.into_inner().write_all(answer.as_bytes());
}

async fn error(status: u16, code: &str) -> StoreError {
    let error = table_that_says(status, code).put(&application("A")).await.expect_err("an error");
    assert!(!format!("{error} {error:?}").contains("Ola"), "{error:?}");
    error
}

#[tokio::test]
async fn missing_rights_are_a_refusal() {
    let error = error(400, "AccessDeniedException").await;
    assert!(!error.is_temporary());
    assert_eq!(error.to_string(), "table applications refused the request (AccessDeniedException)");
}

#[tokio::test]
async fn a_request_that_is_not_valid_is_a_refusal_without_its_message() {
    let error = error(400, "ValidationException").await;
    assert_eq!(error.to_string(), "table applications refused the request (ValidationException)");
}

#[tokio::test]
async fn too_much_traffic_is_throttling() {
    let error = error(400, "ProvisionedThroughputExceededException").await;
    assert!(error.is_temporary());
    assert_eq!(error.to_string(), "table applications is throttled (ProvisionedThroughputExceededException)");
}

#[tokio::test]
async fn a_fault_of_the_service_is_unavailability() {
    let error = error(500, "InternalServerError").await;
    assert!(error.is_temporary());
    assert_eq!(error.to_string(), "table applications cannot be reached: InternalServerError");
}
