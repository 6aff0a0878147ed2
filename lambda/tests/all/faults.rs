//! Ten thousand people apply while three of ten requests to the table go wrong. None is lost, none is doubled, and each is told
//! what is true: a receipt is for what is stored, and whoever gets none keeps the answers and may send them again.

#![expect(clippy::indexing_slicing, reason = "a test that cannot go on stops")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use applications::{Application, Connection, Month, Table, Timeouts};
use bytes::Bytes;
use forms::Answer;
use lambda::{Limiter, Limits, Moment, respond};

use crate::bundles::Variant;
use crate::desk::{Desk, Page, VALID, encoded, post, sending};
use crate::engine::over_http;
use crate::proxy::{Fault, Proxy};

const PEOPLE: usize = 10_000;
/// How many apply at the same time.
const AT_ONCE: usize = 64;
/// How often one person sends at most.
const PATIENCE: usize = 20;

/// A table that does not answer costs a person 5 seconds, which this test does not have; but a machine that is busy with other
/// things must not look like one.
const TIMEOUTS: Timeouts = Timeouts {
    connect: Duration::from_millis(500),
    attempt: Duration::from_secs(1),
    operation: Duration::from_secs(4),
};

/// Three of ten, each as often as the others.
fn fault(number: usize) -> Option<Fault> {
    let chance = scattered(number);
    (chance % 10 < 3).then(|| Fault::PASSING[chance / 10 % Fault::PASSING.len()])
}

/// The same for the same number, and without a pattern (the last steps of splitmix64).
fn scattered(number: usize) -> usize {
    let mut bits = (number as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from(bits >> 33).unwrap()
}

/// What became of one person.
struct Applied {
    name: String,
    /// The path of the receipt; none for those who gave up.
    receipt: Option<String>,
    /// How often storing was not confirmed.
    unconfirmed: usize,
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_people_and_three_faults_in_ten() {
    let (engine, direct) = over_http().await;
    let proxy = Proxy::to(&engine, fault).await;
    let connection = Connection::local(&proxy.endpoint).with_timeouts(TIMEOUTS);
    let mut desk = Desk::at(Variant::default(), Table::connect(&connection, direct.name()));
    let endless = Limits { address: u32::MAX, form: u32::MAX, token: u32::MAX };
    desk.app.limiter = Limiter::new(endless, [5; 32]);
    let desk = Arc::new(desk);

    let workers = (0..AT_ONCE).map(|worker| {
        let desk = Arc::clone(&desk);
        tokio::spawn(async move {
            let mut all = Vec::new();
            for person in (worker..PEOPLE).step_by(AT_ONCE) {
                all.push(apply(&desk, person).await);
            }
            all
        })
    });
    let mut applied = Vec::new();
    for worker in workers.collect::<Vec<_>>() {
        applied.extend(worker.await.unwrap());
    }

    assert_eq!(applied.len(), PEOPLE);
    let now = desk.now;
    let stored = direct.query("agder", "mentor", &Month::within(0, now), now).await.unwrap();
    compare(&applied, &stored);
    all_happened(&proxy, &applied);
}

/// One person's way: check the answers, send them until there is a receipt (one of three gives up instead), and for one of ten a
/// double click.
async fn apply(desk: &Desk, person: usize) -> Applied {
    let name = format!("Kari Prøve {person}");
    let email = format!("kari.{person}@example.org");
    let mut answers = VALID.to_vec();
    answers[0].1 = &name;
    answers[1].1 = &email;
    let token = ask(desk, person, 0, &answers).await.token();
    let form = sending(&token, &answers);
    let mut unconfirmed = 0;
    let receipt = loop {
        let page = ask(desk, person, 60, &form).await;
        if page.status == 303 {
            break page.header("location").to_owned();
        }
        keeps_everything(&page, &token, &name, &email);
        unconfirmed += 1;
        assert!(unconfirmed < PATIENCE, "{name} is never stored");
        if person.is_multiple_of(3) {
            return Applied { name, receipt: None, unconfirmed };
        }
    };
    if person.is_multiple_of(10) {
        let again = ask(desk, person, 61, &form).await;
        if again.status == 303 {
            assert_eq!(again.header("location"), receipt);
        } else {
            keeps_everything(&again, &token, &name, &email);
        }
    }
    Applied { name, receipt: Some(receipt), unconfirmed }
}

/// The answer to a post, so many seconds after the person began.
async fn ask(desk: &Desk, person: usize, seconds: i64, pairs: &[(&str, &str)]) -> Page {
    let mut nonce = [0; 16];
    nonce[..8].copy_from_slice(&(scattered(person) << 32 | person).to_be_bytes());
    let now = desk.now.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap();
    let request = post(Bytes::from(encoded(pairs)));
    let (parts, body) = respond(&desk.app, request, Moment::new(now, nonce)).await.into_parts();
    Page { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
}

#[track_caller]
fn keeps_everything(page: &Page, token: &str, name: &str, email: &str) {
    page.is(503).has("ikke bekreftet at søknaden er lagret").has(token).has(name).has(email).has_contact();
    assert_eq!(page.header("retry-after"), "30");
}

/// What people were told, and what is in the table.
fn compare(applied: &[Applied], stored: &[Application]) {
    let mut by_reference = BTreeMap::new();
    let mut names = BTreeSet::new();
    for application in stored {
        let Answer::Text(name) = &application.answers["name"] else { panic!("{application:?}") };
        assert!(names.insert(name.as_str()), "{name} is doubled");
        assert!(by_reference.insert(application.reference.as_str(), name.as_str()).is_none());
    }
    let mut expected = BTreeSet::new();
    for Applied { name, receipt, .. } in applied {
        match receipt {
            Some(receipt) => {
                let (_, sealed) = receipt.rsplit_once('/').unwrap();
                let reference = sealed.split_once('.').unwrap().0;
                assert_eq!(by_reference.get(reference), Some(&name.as_str()), "{name} is lost");
                expected.insert(name.as_str());
            }
            // May be there or not: so they were told.
            None if names.contains(name.as_str()) => {
                expected.insert(name);
            }
            None => {}
        }
    }
    assert_eq!(names, expected, "in the table is who applied, and nobody else");
}

/// The test is of what it says: every fault happened, as often as it should, and reached people too.
fn all_happened(proxy: &Proxy, applied: &[Applied]) {
    let tally = proxy.tally();
    let requests: usize = tally.values().sum();
    let faults = requests - tally[&None];
    assert!((27..=33).contains(&(faults * 100 / requests)), "{tally:?}");
    for fault in Fault::PASSING {
        assert!(tally[&Some(fault)] * 100 > requests, "{tally:?}");
    }
    assert!(
        applied.iter().any(|person| person.unconfirmed > 0 && person.receipt.is_some()),
        "nobody had to send again"
    );
    assert!(applied.iter().any(|person| person.receipt.is_none()), "nobody gave up");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_goes_by_another_clock_is_followed() {
    let (engine, direct) = over_http().await;
    let proxy = Proxy::to(&engine, |number| (number == 0).then_some(Fault::Skewed)).await;
    let table = Table::connect(&Connection::local(&proxy.endpoint), direct.name());
    let mut desk = Desk::at(Variant::default(), table);
    let token = desk.token().await;
    desk.wait(60);
    desk.send(&token, VALID).await.is(303);
    assert_eq!(proxy.tally(), BTreeMap::from([(Some(Fault::Skewed), 1), (None, 1)]));
    assert_eq!(desk.stored().await.len(), 1);
}
