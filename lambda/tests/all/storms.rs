//! What happens to a table and a network at their worst: double clicks over a socket, and a table that throttles, fails, or takes
//! an application without saying so.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread;

use applications::{Connection, Table};
use lambda::{Limiter, Limits};

use crate::bundles::Variant;
use crate::desk::{Desk, VALID, encoded, post, sending};
use crate::engine::over_http;
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

/// How the table behaves.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(u8)]
enum Mood {
    Well,
    Throttled,
    Failing,
    Refusing,
    HangingUp,
    /// Takes what it is given, and hangs up before it says so.
    Mute,
}

const MOODS: [Mood; 6] =
    [Mood::Well, Mood::Throttled, Mood::Failing, Mood::Refusing, Mood::HangingUp, Mood::Mute];

/// Stands between the function and the embedded engine.
struct Moody {
    mood: Arc<AtomicU8>,
    table: Table,
}

impl Moody {
    async fn new() -> Self {
        let (engine, _) = over_http().await;
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let (mood, engine) = (Arc::new(AtomicU8::new(0)), engine.trim_start_matches("http://").to_owned());
        let shared = Arc::clone(&mood);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (mood, engine) = (Arc::clone(&shared), engine.clone());
                thread::spawn(move || while pass(&stream, &engine, &mood).is_some() {});
            }
        });
        let table = Table::connect(&Connection::local(endpoint), "applications");
        Self { mood, table }
    }

    fn feel(&self, mood: Mood) {
        self.mood.store(mood as u8, Ordering::SeqCst);
    }
}

/// One request through the proxy; `None` ends the connection.
fn pass(client: &TcpStream, engine: &str, mood: &AtomicU8) -> Option<()> {
    let request = message(client)?;
    let answer = match MOODS.get(usize::from(mood.load(Ordering::SeqCst)))? {
        Mood::Throttled => {
            error(400, "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException")
        }
        Mood::Failing => error(500, "com.amazonaws.dynamodb.v20120810#InternalServerError"),
        Mood::Refusing => error(400, "com.amazon.coral.service#AccessDeniedException"),
        Mood::HangingUp => return None,
        mood @ (Mood::Well | Mood::Mute) => {
            let mut behind = TcpStream::connect(engine).ok()?;
            behind.write_all(&request).ok()?;
            let answer = message(&behind)?;
            if *mood == Mood::Mute {
                return None;
            }
            answer
        }
    };
    let mut client = client;
    client.write_all(&answer).ok()
}

fn error(status: u16, kind: &str) -> Vec<u8> {
    let body = format!("{{\"__type\":\"{kind}\",\"message\":\"no\"}}");
    let head = format!(
        "HTTP/1.1 {status} No\r\ncontent-type: application/x-amz-json-1.0\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    (head + &body).into_bytes()
}

/// A whole message with a `content-length`.
fn message(mut stream: &TcpStream) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut byte = [0; 1];
    while !bytes.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).ok()?;
        bytes.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
    let length = head.split("content-length:").nth(1).and_then(|rest| rest.lines().next());
    let length: usize = length.and_then(|length| length.trim().parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    bytes.extend(body);
    Some(bytes)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_in_any_mood_gets_each_application_once() {
    let moody = Moody::new().await;
    let mut desk = Desk::at(Variant::default(), moody.table.clone());
    for (count, mood) in MOODS.into_iter().enumerate() {
        moody.feel(Mood::Well);
        let token = desk.token().await;
        desk.wait(60);
        moody.feel(mood);
        let sent = desk.send(&token, VALID).await;
        let expected = if mood == Mood::Well { 303 } else { 503 };
        assert_eq!(sent.status.as_u16(), expected, "{mood:?}: {}", sent.body);
        if mood != Mood::Well {
            sent.has("ikke bekreftet at søknaden er lagret").has_contact().has("Kari Nordmann").has(&token);
            assert_eq!(sent.header("retry-after"), "30");
        }
        moody.feel(Mood::Well);
        let stored = desk.stored().await.len();
        assert_eq!(stored, count + usize::from(matches!(mood, Mood::Well | Mood::Mute)), "{mood:?}");
        let first = desk.send(&token, VALID).await.is(303).header("location").to_owned();
        let again = desk.send(&token, VALID).await;
        assert_eq!(again.is(303).header("location"), first);
        assert_eq!(desk.stored().await.len(), count + 1, "{mood:?}");
    }
}
