//! Paused and full forms, with and without a waiting list.

use crate::bundles::{Variant, bundle};
use crate::desk::{Desk, FORM, Page, VALID};
use crate::paged;

async fn desk(more: &'static str) -> Desk {
    Desk::with(Variant { more, ..Variant::default() }).await
}

#[tokio::test]
async fn a_paused_form_says_what_to_do_instead() {
    let own = "status = \"paused\"\nstatus_text = { nb = \"Vi flytter.\\n\\nRing oss.\", en = \"We are moving.\" }\n";
    let desk = desk(own).await;
    for page in [desk.get(FORM).await, desk.post(VALID).await] {
        page.is(409).has("Vi tar ikke imot søknader akkurat nå").has("<p>Vi flytter.</p>\n<p>Ring oss.</p>");
        page.has_contact().has("Gå til forsiden").lacks("<label");
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

/// What [`VALID`] looks like to a person.
fn has_answers(page: &Page) {
    page.has("Dette hadde du skrevet").has("Vi har ikke lagret noe av det.");
    page.has("<dt>Navn</dt>\n<dd><bdi>Kari Nordmann</bdi></dd>").has("<bdi>Energi</bdi>");
    page.has("<bdi>1.3.2027</bdi>").has("<bdi>Språk 1</bdi><br><bdi>Språk 7</bdi>");
    page.has("<bdi>Første linje</bdi><br><bdi>Andre linje</bdi>").lacks("<dt>Samtykke</dt>");
}

#[tokio::test]
async fn whoever_comes_too_late_keeps_what_was_written() {
    for (more, closes, status) in [
        ("status = \"full\"\n", None, 410),
        ("status = \"paused\"\n", None, 409),
        ("", Some("2027-02-28"), 410),
    ] {
        let mut desk = desk("").await;
        let token = desk.token().await;
        desk.wait(60);
        desk.app.bundle.replace(bundle(Variant { closes, more, ..Variant::default() }));
        let filled_in = desk.post(VALID).await;
        has_answers(filled_in.is(status));
        if closes.is_none() {
            has_answers(desk.send(&token, VALID).await.is(status));
        }
        desk.get(FORM).await.is(status).lacks("Dette hadde du skrevet");
        desk.post(&[("name", " "), ("consent", "yes")]).await.is(status).lacks("Dette hadde du skrevet");
        assert!(desk.stored().await.is_empty());
    }
}

#[tokio::test]
async fn who_waits_for_a_paused_form_goes_on_where_it_stopped() {
    let paused = Variant { more: "status = \"paused\"\n", paged: true, ..Variant::default() };
    let open = Variant { paged: true, ..Variant::default() };
    let mut desk = Desk::with(open).await;
    let second = paged::post(&desk, &desk.get(FORM).await, paged::ENERGY).await;
    desk.app.bundle.replace(bundle(paused));
    let told = paged::post(&desk, &second, paged::WIND).await;
    told.is(409).has("<bdi>Kari Nordmann</bdi>").has("<dt>Kan du vind?</dt>\n<dd><bdi>Ja</bdi></dd>");
    told.has("La siden stå åpen.").has(">Fortsett med svarene<");
    let again = paged::post(&desk, &told, &[]).await;
    again.is(409).has(">Fortsett med svarene<");
    desk.app.bundle.replace(bundle(open));
    let third = paged::post(&desk, &again, &[]).await;
    let review = paged::post(&desk, third.is(200).has("Del 3 av 3"), paged::END).await;
    desk.wait(60);
    desk.app.bundle.replace(bundle(paused));
    let told = paged::post(&desk, &review, &[("_action", "send")]).await;
    told.is(409).has("<dt>Hvor høyt?</dt>\n<dd><bdi>80</bdi></dd>");
    assert!(desk.stored().await.is_empty());
    desk.app.bundle.replace(bundle(open));
    paged::post(&desk, &told, &[]).await.is(303);
    assert_eq!(desk.stored().await.len(), 1);
}

#[tokio::test]
async fn a_form_that_closed_for_good_has_no_way_to_send_again() {
    let desk = desk("status = \"full\"\n").await;
    desk.post(VALID).await.is(410).lacks("type=\"hidden\"").lacks("Fortsett med svarene");
}
