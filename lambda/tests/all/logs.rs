//! The log: what is there, and what is never there.

use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::Once;

use applications::{Connection, Table};
use lambda::log::Lines;

use crate::bundles::Variant;
use crate::desk::{Desk, VALID};

thread_local! {
    static WRITTEN: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Writes to the thread of the test that made the request.
struct OfThisTest;

impl Write for OfThisTest {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        WRITTEN.with_borrow_mut(|written| written.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Makes the function's log the one of all tests, as `main` does.
pub fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| Lines::to(OfThisTest).install().unwrap());
}

/// What the function has logged in this test.
pub fn written() -> String {
    WRITTEN.with_borrow(|written| String::from_utf8(written.clone()).unwrap())
}

const CANARY: &[(&str, &str)] = &[
    ("name", "Kanarifugl Navn"),
    ("email", "kanarifugl@example.org"),
    ("industry", "energy"),
    ("motivation", "kanarifugl i fritekst"),
    ("consent", "yes"),
    ("homepage", "https://kanarifugl.example"),
];

#[tokio::test]
async fn no_answer_reaches_the_log_on_any_way() {
    let mut desk = Desk::new().await;
    let token = desk.post(CANARY).await.token();
    desk.wait(60);
    desk.send("kanarifugl", CANARY).await.is(422);
    desk.send(&token, CANARY).await.is(303);
    desk.send(&token, CANARY).await.is(303);
    desk.post(&[CANARY, &[("kanarifugl", "kanarifugl")]].concat()).await.is(400);
    desk.post(&[("name", "Kanarifugl"), ("email", "kanarifugl")]).await.is(422);
    desk.body("name=kanarifugl%").await.is(400);
    desk.get("/apply/agder/mentor/nb/receipt/kanarifugl.kanarifugl").await.is(404);
    desk.get("/apply/kanarifugl/mentor/nb?kanarifugl").await.is(404);
    desk.app.table = Table::connect(&Connection::local("http://127.0.0.1:1"), "away");
    desk.send(&token, CANARY).await.is(503);
    let log = written();
    assert!(!log.to_lowercase().contains("kanarifugl"), "{log}");
    assert_eq!(log.lines().count(), 10, "{log}");
    let first_sent = log.lines().nth(2).unwrap();
    let first_sent: serde_json::Value = serde_json::from_str(first_sent).unwrap();
    let expected = serde_json::json!({
        "form": "mentor", "outcome": "Stored", "reference": "040G-2081-04", "site": "agder",
        "suspected": true, "put_ms": first_sent["put_ms"],
    });
    assert_eq!(first_sent, expected);
    assert!(first_sent["put_ms"].as_f64().is_some_and(|took| took > 0.0), "{first_sent}");
    assert!(
        log.contains(
            r#"{"fields":"email industry consent","form":"mentor","outcome":"Invalid","site":"agder"}"#
        ),
        "{log}"
    );
    assert!(log.contains("table away cannot be reached"), "{log}");
}

#[tokio::test]
async fn a_broken_bundle_is_told_to_operators() {
    let desk = Desk::new().await;
    let mut files = crate::bundles::bundle(Variant::default());
    files.remove("agder/mentor/shell.nb.html");
    desk.app.bundle.replace(files);
    desk.post(VALID).await.is(500);
    let expected =
        r#"{"form":"mentor","outcome":"Broken","reason":"shell.nb.html is missing","site":"agder"}"#;
    assert_eq!(written().trim(), expected);
}
