//! What happens to a table and a network at their worst: double clicks over a socket, and a table that throttles, fails, or takes
//! an application without saying so.

use std::sync::{Arc, Mutex};

use applications::{Connection, Table};
use lambda::{Limiter, Limits};

use crate::bundles::Variant;
use crate::desk::{Desk, VALID, encoded, post, sending};
use crate::engine::over_http;
use crate::proxy::{Fault, Proxy};
use crate::wire::Wire;

const ROUNDS: usize = 1_000;

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_double_clicks_are_a_thousand_applications() {
    let mut desk = Desk::new().await;
    let endless = Limits { address: u32::MAX, form: u32::MAX, token: u32::MAX };
    desk.app.limiter = Limiter::new(endless, [5; 32]);
    let wire = Wire::to(desk).await;
    let mut receipts = std::collections::BTreeSet::new();
    for _ in 0..ROUNDS {
        let token = wire.request(post(encoded(VALID))).await.token();
        wire.desk().write().await.wait_only(4);
        let send = || wire.request(post(encoded(&sending(&token, VALID))));
        let (first, second) = tokio::join!(send(), send());
        let receipt = first.is(303).header("location").to_owned();
        assert_eq!(second.is(303).header("location"), receipt);
        receipts.insert(receipt);
    }
    assert_eq!(receipts.len(), ROUNDS);
    assert_eq!(wire.desk().read().await.stored().await.len(), ROUNDS);
}

/// How the table behaves, one after the other.
const MOODS: [Option<Fault>; 6] = [
    None,
    Some(Fault::Throttled),
    Some(Fault::Failed),
    Some(Fault::Refused),
    Some(Fault::Reset),
    Some(Fault::ResetAfter),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_table_in_any_mood_gets_each_application_once() {
    let (engine, _) = over_http().await;
    let mood = Arc::new(Mutex::new(None));
    let felt = Arc::clone(&mood);
    let proxy = Proxy::to(&engine, move |_| *felt.lock().unwrap()).await;
    let table = Table::connect(&Connection::local(proxy.endpoint), "applications");
    let mut desk = Desk::at(Variant::default(), table);
    for (count, bad) in MOODS.into_iter().enumerate() {
        let token = desk.token().await;
        desk.wait(60);
        *mood.lock().unwrap() = bad;
        let sent = desk.send(&token, VALID).await;
        let expected = if bad.is_none() { 303 } else { 503 };
        assert_eq!(sent.status.as_u16(), expected, "{bad:?}: {}", sent.body);
        if bad.is_some() {
            sent.has("ikke bekreftet at søknaden er lagret").has_contact().has("Kari Nordmann").has(&token);
            assert_eq!(sent.header("retry-after"), "30");
        }
        *mood.lock().unwrap() = None;
        let stored = desk.stored().await.len();
        assert_eq!(stored, count + usize::from(matches!(bad, None | Some(Fault::ResetAfter))), "{bad:?}");
        let first = desk.send(&token, VALID).await.is(303).header("location").to_owned();
        let again = desk.send(&token, VALID).await;
        assert_eq!(again.is(303).header("location"), first);
        assert_eq!(desk.stored().await.len(), count + 1, "{bad:?}");
    }
}
