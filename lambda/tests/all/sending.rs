//! From checked answers to one stored application.

use std::sync::Arc;

use applications::{Connection, Erasure, Table};
use forms::Answer;
use jiff::SignedDuration;
use lambda::Keys;

use crate::bundles::{Variant, bundle};
use crate::desk::{Desk, FORM, VALID, sending, with};

#[tokio::test]
async fn an_application_is_stored_with_its_evidence() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    let issued_at = desk.now;
    desk.wait(60);
    let page = desk.send(&token, VALID).await;
    let location = page.is(303).header("location");
    assert!(location.starts_with("/apply/agder/mentor/nb/receipt/040G-2081-04."), "{location}");
    assert_eq!(page.body, "");
    let [stored] = desk.stored().await.try_into().unwrap();
    assert_eq!((stored.site.as_str(), stored.form.as_str()), ("agder", "mentor"));
    assert_eq!(stored.reference, "040G-2081-04");
    assert_eq!((stored.issued_at, stored.submitted_at), (issued_at, desk.now));
    assert_eq!(stored.expires_at, desk.now.checked_add(SignedDuration::from_hours(24 * 730)).unwrap());
    assert_eq!(stored.answers["name"], Answer::Text("Kari Nordmann".to_owned()));
    assert_eq!(stored.answers["motivation"], Answer::Text("Første linje\nAndre linje".to_owned()));
    assert_eq!(stored.answers["consent"], Answer::Yes(true));
    assert_eq!(stored.consent.version, "2026-11");
    assert_eq!(stored.consent.sha256, forms::sha256_hex("Jeg samtykker.".as_bytes()));
    assert_eq!((stored.consent.language.as_str(), stored.consent.given_at), ("nb", issued_at));
    assert_eq!(stored.answers_hash, forms::answers_hash(&stored.answers));
    assert!(stored.suspected.is_empty());
}

#[tokio::test]
async fn what_the_page_hides_is_what_is_sent() {
    let mut desk = Desk::new().await;
    let page = desk.post(VALID).await;
    let hidden = page.body.split("<input type=\"hidden\" name=\"").skip(1).map(|rest| {
        let (name, rest) = rest.split_once("\" value=\"").unwrap();
        (name.to_owned(), rest.split_once('"').unwrap().0.to_owned())
    });
    let mut pairs: Vec<(String, String)> = hidden.collect();
    pairs.push(("_action".to_owned(), "send".to_owned()));
    desk.wait(60);
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    desk.post(&pairs).await.is(303);
    assert_eq!(desk.stored().await.len(), 1);
}

#[tokio::test]
async fn the_same_token_again_is_the_same_receipt() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(60);
    let first = desk.send(&token, VALID).await;
    desk.wait(60);
    let second = desk.send(&token, VALID).await;
    assert_eq!(first.is(303).header("location"), second.is(303).header("location"));
    assert_eq!(desk.stored().await.len(), 1);
}

#[tokio::test]
async fn what_was_erased_is_not_brought_back_by_a_page_that_was_still_open() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(60);
    desk.send(&token, VALID).await.is(303);
    let [stored] = desk.stored().await.try_into().unwrap();
    assert_eq!(desk.app.table.erase(&stored, desk.now).await, Ok(Erasure::Done));
    desk.wait(60);
    for _ in 0..2 {
        let page = desk.send(&token, VALID).await;
        page.is(422).has("Søknaden er slettet").has("Kari Nordmann");
        assert!(desk.stored().await.is_empty());
    }
    assert!(crate::logs::written().contains(r#""outcome":"Erased""#));
    // Whoever wants to apply after all sends it once more, and gets another reference.
    let page = desk.send(&token, VALID).await;
    desk.send(&page.token(), VALID).await.is(303);
    let [anew] = desk.stored().await.try_into().unwrap();
    assert_ne!(anew.reference, stored.reference);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_is_one_application_and_one_receipt() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(60);
    let (first, second) = tokio::join!(desk.send(&token, VALID), desk.send(&token, VALID));
    assert_eq!(first.is(303).header("location"), second.is(303).header("location"));
    assert_eq!(desk.stored().await.len(), 1);
}

#[tokio::test]
async fn a_tampered_token_shows_the_answers_again() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(60);
    let mut flipped = token.clone().into_bytes();
    flipped[40] = if flipped[40] == b'A' { b'B' } else { b'A' };
    let flipped = String::from_utf8(flipped).unwrap();
    for bad in ["", "x", &token[1..], &flipped, &format!("{token}A"), &token.repeat(9)] {
        let page = desk.send(bad, VALID).await;
        page.is(422).has("ikke fikk bekreftet").has("Kari Nordmann");
        assert_eq!(page.title(), "Feil: Se over svarene dine – Bli mentor – Agder");
        assert!(desk.stored().await.is_empty());
    }
    let way_on = desk.send(&flipped, VALID).await.token();
    desk.send(&way_on, VALID).await.is(303);
}

#[tokio::test]
async fn a_missing_token_or_one_of_another_form_does_not_send() {
    let desk = Desk::new().await;
    let mut pairs = VALID.to_vec();
    pairs.push(("_action", "send"));
    desk.post(&pairs).await.is(422).has("name=\"_token\"");
    let mut files = bundle(Variant::default());
    let definition = String::from_utf8(files["agder/mentor/definition.json"].clone()).unwrap();
    files.insert(
        "agder/mentor/definition.json".to_owned(),
        definition.replace("\"agder\"", "\"oslo\"").into(),
    );
    let token = desk.token().await;
    desk.app.bundle.replace(files);
    desk.send(&token, VALID).await.is(422);
    assert!(desk.stored().await.is_empty());
}

#[tokio::test]
async fn an_old_token_is_renewed_by_one_click() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(2 * 60 * 60 + 1);
    let page = desk.send(&token, VALID).await;
    page.is(422).has("lenge siden").has("Kari Nordmann");
    desk.send(&page.token(), VALID).await.is(303);
    let [stored] = desk.stored().await.try_into().unwrap();
    assert!(stored.suspected.is_empty(), "the clock for robots starts anew: {:?}", stored.suspected);
}

#[tokio::test]
async fn answers_changed_after_checking_are_to_be_checked_again() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(60);
    let page = desk.send(&token, &with("name", "Noen Andre")).await;
    page.is(422).has("endret siden").has("Noen Andre");
    assert!(desk.stored().await.is_empty());
    desk.send(&token, &with("email", "x")).await.is(422).has("href=\"#email\"");
}

#[tokio::test]
async fn a_form_that_changed_meanwhile_is_to_be_checked_again() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(60);
    desk.app.bundle.replace(bundle(Variant { label: Some("Fullt navn"), ..Variant::default() }));
    let page = desk.send(&token, VALID).await;
    page.is(422).has("skjemaet er endret").has("Fullt navn");
    desk.send(&page.token(), VALID).await.is(303);
}

#[tokio::test]
async fn a_consent_text_that_changed_must_be_consented_to_anew() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(60);
    desk.app
        .bundle
        .replace(bundle(Variant { consent: Some("Jeg samtykker til mer."), ..Variant::default() }));
    let page = desk.send(&token, VALID).await;
    page.is(422).has("skjemaet er endret").has("Jeg samtykker til mer.").has("href=\"#consent\"");
    page.lacks("id=\"consent\" name=\"consent\" type=\"checkbox\" value=\"yes\" checked");
    assert!(desk.stored().await.is_empty());
}

#[tokio::test]
async fn keys_rotate_without_a_lost_application() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(60);
    desk.app.keys = Keys::new([2; 32]).with_previous([1; 32]);
    let location = desk.send(&token, VALID).await.is(303).header("location").to_owned();
    desk.app.keys = Keys::new([3; 32]).with_previous([2; 32]);
    desk.get(&location).await.is(200);
    desk.send(&token, VALID).await.is(422);
    desk.app.keys = Keys::new([4; 32]).with_previous([3; 32]);
    desk.get(&location).await.is(404);
}

#[tokio::test]
async fn a_taken_reference_is_a_new_page_to_check() {
    let mut desk = Desk::new().await;
    let first = desk.token().await;
    let other = desk.post(&with("name", "Noen Andre")).await.token();
    desk.wait(60);
    desk.send(&first, VALID).await.is(303);
    let page = desk.send(&other, &with("name", "Noen Andre")).await;
    page.is(422).has("Noen Andre");
    desk.send(&page.token(), &with("name", "Noen Andre")).await.is(303);
    assert_eq!(desk.stored().await.len(), 2);
}

#[tokio::test]
async fn a_table_that_is_away_loses_nothing() {
    let mut desk =
        Desk::at(Variant::default(), Table::connect(&Connection::local("http://127.0.0.1:1"), "none"));
    let token = desk.token().await;
    desk.wait(60);
    let page = desk.send(&token, VALID).await;
    page.is(503).has("ikke bekreftet at søknaden er lagret").has_contact().has("Kari Nordmann").has(&token);
    assert_eq!(page.header("retry-after"), "30");
    let there = Desk::new().await;
    desk.app.table = there.app.table.clone();
    desk.send(&page.token(), VALID).await.is(303);
    assert_eq!(desk.stored().await.len(), 1);
}

#[tokio::test]
async fn near_the_end_of_its_time_the_function_answers_rather_than_waits() {
    // Takes connections, and says nothing.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", silent.local_addr().unwrap());
    let mut desk = Desk::at(Variant::default(), Table::connect(&Connection::local(address), "silent"));
    let token = desk.token().await;
    desk.wait(60);
    desk.patience = Some(SignedDuration::from_millis(700));
    let begun = std::time::Instant::now();
    desk.send(&token, VALID).await.is(503).has("Kari Nordmann").has(&token);
    assert!(begun.elapsed() < std::time::Duration::from_secs(1), "{:?}", begun.elapsed());
    assert!(crate::logs::written().contains("no time is left to wait for the table"));
}

#[tokio::test]
async fn who_sends_too_fast_is_flagged_and_not_lied_to() {
    let desk = Desk::new().await;
    let token = desk.token().await;
    let page = desk.send(&token, VALID).await;
    desk.get(page.is(303).header("location")).await.is(200).has("040G-2081-04");
    let [stored] = desk.stored().await.try_into().unwrap();
    assert_eq!(stored.suspected, ["too_fast"]);
    assert_eq!(stored.expires_at, desk.now.checked_add(SignedDuration::from_hours(24 * 30)).unwrap());
}

#[tokio::test]
async fn three_seconds_are_enough() {
    let mut desk = Desk::new().await;
    let token = desk.token().await;
    desk.wait(3);
    desk.send(&token, VALID).await.is(303);
    assert!(desk.stored().await[0].suspected.is_empty());
}

#[tokio::test]
async fn the_trap_is_remembered_from_the_first_step() {
    let mut desk = Desk::new().await;
    let token = desk.post(&with("homepage", "https://spam.example")).await.token();
    desk.wait(60);
    let page = desk.send(&token, VALID).await;
    desk.get(page.is(303).header("location")).await.is(200);
    let [stored] = desk.stored().await.try_into().unwrap();
    assert_eq!(stored.suspected, ["trap"]);
    assert_eq!(stored.expires_at, desk.now.checked_add(SignedDuration::from_hours(24 * 30)).unwrap());
    assert!(!stored.answers.contains_key("homepage"));
}

#[tokio::test]
async fn who_checked_in_time_may_send_after_midnight() {
    let closing = Variant { closes: Some("2027-03-01"), ..Variant::default() };
    let mut desk = Desk::with(closing).await;
    desk.wait(11 * 60 * 60 - 60);
    let token = desk.token().await;
    desk.wait(120);
    desk.get(FORM).await.is(410);
    desk.post(VALID).await.is(410);
    desk.send("", VALID).await.is(410);
    desk.send(&token, VALID).await.is(303);
    desk.send(&token, VALID).await.is(303);
    assert_eq!(desk.stored().await.len(), 1);
}

#[tokio::test]
async fn forms_can_be_exchanged_while_running() {
    let desk = Desk::new().await;
    let shared = Arc::clone(&desk.app.bundle);
    desk.get(FORM).await.has("Navn");
    shared.replace(bundle(Variant { label: Some("Fullt navn"), ..Variant::default() }));
    desk.get(FORM).await.has("Fullt navn");
    shared.replace(std::collections::BTreeMap::new());
    desk.get(FORM).await.is(404);
    assert!(sending("t", &[]).contains(&("_action", "send")));
}

#[tokio::test]
async fn a_sales_talk_is_kept_apart_for_thirty_days_with_the_same_receipt() {
    let mut desk = Desk::new().await;
    let honest = desk.token().await;
    let talk = with(
        "motivation",
        "We sell the best SEO service in the country, with backlinks: aa.example, bb.example or cc.example",
    );
    desk.wait(60);
    let robot = desk.post(&talk).await.token();
    desk.wait(60);
    let receipt = async |desk: &Desk, token: &str, pairs: &[(&str, &str)]| {
        let page = desk.send(token, pairs).await;
        let receipt = desk.get(page.is(303).header("location")).await;
        receipt.is(200);
        let reference = page.header("location").rsplit('/').next().unwrap()[..12].to_owned();
        (receipt.body.replace(&reference, "R"), reference)
    };
    let (to_person, _) = receipt(&desk, &honest, VALID).await;
    let (to_robot, reference) = receipt(&desk, &robot, &talk).await;
    assert_eq!(to_person, to_robot, "nobody is lied to, and nobody is told");
    let stored = desk.stored().await;
    let (kept, person) =
        if stored[0].reference == reference { (&stored[0], &stored[1]) } else { (&stored[1], &stored[0]) };
    assert_eq!(
        (kept.score, kept.suspected.as_slice()),
        (16, &["many_links".to_owned(), "sales_talk".to_owned()][..])
    );
    assert_eq!(kept.expires_at, desk.now.checked_add(SignedDuration::from_hours(24 * 30)).unwrap());
    assert_eq!((person.score, person.suspected.len()), (0, 0));
}

#[tokio::test]
async fn one_small_sign_is_noted_and_no_more() {
    let mut desk = Desk::new().await;
    let links = with(
        "motivation",
        "Jeg har jobbet i mange år med nettsteder for kommunen og idrettslaget: aa.example, bb.example og cc.example.",
    );
    let token = desk.post(&links).await.token();
    desk.wait(60);
    desk.send(&token, &links).await.is(303);
    let [stored] = desk.stored().await.try_into().unwrap();
    assert_eq!((stored.score, stored.suspected.len()), (6, 0));
    assert_eq!(stored.expires_at, desk.now.checked_add(SignedDuration::from_hours(24 * 730)).unwrap());
}
