//! Too often.

use lambda::{Address, Limiter, Limits};

use crate::desk::{Desk, VALID, encoded, post, sending, with};

async fn desk(limits: Limits) -> Desk {
    let mut desk = Desk::new().await;
    desk.app.limiter = Limiter::new(limits, [5; 32]);
    desk
}

fn from(address: &str, pairs: &[(&str, &str)]) -> http::Request<bytes::Bytes> {
    let mut request = post(encoded(pairs));
    request.extensions_mut().insert(Address(address.parse().unwrap()));
    request
}

#[tokio::test]
async fn an_address_is_told_when_to_try_again_and_keeps_its_answers() {
    let desk = desk(Limits { address: 2, ..Limits::default() }).await;
    for _ in 0..2 {
        desk.request(from("192.0.2.1", VALID)).await.is(200);
    }
    let page = desk.request(from("192.0.2.1", VALID)).await;
    page.is(429).has("value=\"Kari Nordmann\"").has("10 minutter").lacks("href=\"#");
    assert_eq!(page.header("retry-after"), "600");
    assert_eq!(page.title(), "Feil: Bli mentor – Agder");
    desk.request(from("192.0.2.2", VALID)).await.is(200);
}

#[tokio::test]
async fn sending_too_often_keeps_the_answers_and_the_token() {
    let mut desk = desk(Limits { address: 1, ..Limits::default() }).await;
    let token = desk.request(from("192.0.2.1", VALID)).await.token();
    desk.wait(60);
    let page = desk.request(from("192.0.2.1", &sending(&token, VALID))).await;
    page.is(429).has(&token).has("Kari Nordmann");
    desk.wait(600);
    desk.request(from("192.0.2.1", &sending(&token, VALID))).await.is(303);
}

#[tokio::test]
async fn a_form_takes_so_many_and_repeats_are_free() {
    let mut desk = desk(Limits { form: 1, ..Limits::default() }).await;
    let first = desk.token().await;
    desk.wait(60);
    let second = desk.post(&with("name", "Noen Andre")).await.token();
    desk.send(&first, VALID).await.is(303);
    desk.send(&first, VALID).await.is(303);
    desk.send(&second, &with("name", "Noen Andre")).await.is(429).has("Noen Andre");
    assert_eq!(desk.stored().await.len(), 1);
}

#[tokio::test]
async fn a_token_has_so_many_tries() {
    let mut desk = desk(Limits { token: 2, ..Limits::default() }).await;
    let token = desk.token().await;
    desk.wait(60);
    desk.send(&token, VALID).await.is(303);
    desk.send(&token, VALID).await.is(303);
    desk.send(&token, VALID).await.is(429);
}
