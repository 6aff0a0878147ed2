//! A table that does not answer.

use std::net::{Ipv4Addr, TcpListener};
use std::time::{Duration, Instant};

use applications::{Connection, StoreError, Table};

use crate::sample::{application, months, now};

fn table(port: u16) -> Table {
    Table::connect(&Connection::local(format!("http://127.0.0.1:{port}")), "applications")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    listener.local_addr().expect("an address").port()
}

fn is_unavailable(error: &StoreError) -> bool {
    matches!(error, StoreError::Unavailable { .. }) && error.is_temporary()
}

#[tokio::test]
async fn nobody_listens() {
    let started = Instant::now();
    let error = table(free_port()).put(&application("A")).await.expect_err("nobody there");
    assert!(is_unavailable(&error), "{error}");
    assert_eq!(error.to_string(), "table applications cannot be reached: no connection");
    assert!(started.elapsed() < Duration::from_millis(5_500), "{:?}", started.elapsed());
}

#[tokio::test]
async fn somebody_listens_and_never_answers() {
    let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let table = table(silent.local_addr().expect("an address").port());
    let started = Instant::now();
    let application = application("A");
    let months = months();
    let (put, query) = tokio::join!(table.put(&application), table.query("agder", "mentor", &months, now()));
    let (put, query) = (put.expect_err("silence"), query.expect_err("silence"));
    assert!(is_unavailable(&put), "{put}");
    assert!(is_unavailable(&query), "{query}");
    assert!(started.elapsed() < Duration::from_millis(5_800), "{:?}", started.elapsed());
}

#[tokio::test]
async fn a_warm_up_never_waits_long() {
    let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let started = Instant::now();
    table(silent.local_addr().expect("an address").port()).warm_up().await;
    assert!(started.elapsed() < Duration::from_millis(600), "{:?}", started.elapsed());
}
