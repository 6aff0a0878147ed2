//! Paused and full forms, with and without a waiting list.

use crate::bundles::{Variant, bundle};
use crate::desk::{Desk, FORM, VALID};

async fn desk(more: &'static str) -> Desk {
    Desk::with(Variant { more, ..Variant::default() }).await
}

#[tokio::test]
async fn a_paused_form_says_what_to_do_instead() {
    let own = "status = \"paused\"\nstatus_text = { nb = \"Vi flytter.\\n\\nRing oss.\", en = \"We are moving.\" }\n";
    let desk = desk(own).await;
    for page in [desk.get(FORM).await, desk.post(VALID).await] {
        page.is(409).has("Vi tar ikke imot søknader akkurat nå").has("<p>Vi flytter.</p>\n<p>Ring oss.</p>");
        page.has_contact().has("Gå til forsiden").lacks("name=\"name\"");
    }
    desk.get("/apply/agder/mentor/en").await.is(409).has("We are moving.");
    assert!(desk.stored().await.is_empty());
}

#[tokio::test]
async fn a_full_form_without_a_waiting_list_is_closed() {
    let desk = desk("status = \"full\"\n").await;
    for page in [desk.get(FORM).await, desk.post(VALID).await] {
        page.is(410).has("Alle plassene er tatt").has("Spør kontaktpersonen").has_contact();
    }
    assert!(desk.stored().await.is_empty());
}

#[tokio::test]
async fn a_full_form_with_a_waiting_list_says_so_from_beginning_to_end() {
    let mut desk = desk("status = \"full\"\nwaiting_list = true\n").await;
    desk.get(FORM).await.is(200).has("da setter vi deg på venteliste");
    let review = desk.post(VALID).await;
    let token = review.is(200).has("da setter vi deg på venteliste").token();
    desk.wait(60);
    let page = desk.send(&token, VALID).await;
    let receipt = page.is(303).header("location").to_owned();
    assert_eq!(desk.send(&token, VALID).await.is(303).header("location"), receipt);
    desk.get(&receipt).await.is(200).has("så nå står du på venteliste");
    let [stored] = desk.stored().await.try_into().unwrap();
    assert!(stored.waiting_list);
    desk.app.bundle.replace(bundle(Variant::default()));
    desk.get(&receipt).await.is(200).has("så nå står du på venteliste");
}

#[tokio::test]
async fn who_had_a_place_keeps_the_receipt_of_it() {
    let mut desk = desk("").await;
    let token = desk.token().await;
    desk.wait(60);
    let receipt = desk.send(&token, VALID).await.is(303).header("location").to_owned();
    desk.app
        .bundle
        .replace(bundle(Variant { more: "status = \"full\"\nwaiting_list = true\n", ..Variant::default() }));
    desk.get(&receipt).await.is(200).lacks("venteliste");
    assert!(!desk.stored().await[0].waiting_list);
}

#[tokio::test]
async fn who_checked_before_the_form_was_full_is_told_before_sending() {
    let mut desk = desk("").await;
    let token = desk.token().await;
    desk.wait(60);
    desk.app
        .bundle
        .replace(bundle(Variant { more: "status = \"full\"\nwaiting_list = true\n", ..Variant::default() }));
    let page = desk.send(&token, VALID).await;
    page.is(422).has("skjemaet er endret").has("da setter vi deg på venteliste");
    desk.send(&page.token(), VALID).await.is(303);
    assert!(desk.stored().await[0].waiting_list);
}
