//! Posts that are not ours to understand: each a page that says why.

use bytes::Bytes;
use http::Request;
use lambda::{EDGE_HEADER, Edge};

use crate::desk::{Desk, FORM, FORM_POST, VALID, encoded, post, with};

#[tokio::test]
async fn what_cannot_be_understood_names_the_contact() {
    let desk = Desk::new().await;
    let unknown = with("password", "x");
    let twice = [VALID, &[("name", "x")]].concat();
    let action = with("_action", "delete");
    for body in [
        Bytes::from_static(b"name=%"),
        Bytes::from_static(b"name=%E5se"),
        Bytes::from_static(b"name=\xe5se"),
        Bytes::from_static(b"name=a%00b"),
        Bytes::from_static(b"name=a\0b"),
        Bytes::from(encoded(&unknown)),
        Bytes::from(encoded(&twice)),
        Bytes::from(encoded(&action)),
    ] {
        let page = desk.body(body.clone()).await;
        page.is(400).has("forstod ikke").has_contact().lacks("Kari");
    }
    assert!(desk.stored().await.is_empty());
}

#[tokio::test]
async fn nothing_filled_in_is_the_form_with_every_error_and_the_contact() {
    let desk = Desk::new().await;
    for body in ["", "&&", "name=&email=+&homepage=", "_action=send&_token=", "_action=edit", "homepage=x"] {
        let page = desk.body(body).await;
        page.is(400).has_contact().has("ola@example.org").has("href=\"#name\"").has("name=\"name\"");
        assert_eq!(page.title(), "Feil: Bli mentor – Agder");
    }
}

#[tokio::test]
async fn only_the_content_delivery_network_is_answered_where_there_is_one() {
    let mut desk = Desk::new().await;
    desk.app.edge = Some(Edge::new("the secret of the edge", None));
    let asking = |secret: Option<&str>| {
        let mut request = Request::get(FORM).body(Bytes::new()).unwrap();
        if let Some(secret) = secret {
            request.headers_mut().insert(EDGE_HEADER, secret.parse().unwrap());
        }
        request
    };
    assert_eq!(desk.request(asking(None)).await.is(403).body, "");
    desk.request(asking(Some("another secret"))).await.is(403);
    desk.request(asking(Some("the secret of the edge"))).await.is(200);
}

#[tokio::test]
async fn a_foreign_page_may_not_send() {
    let mut desk = Desk::new().await;
    desk.app.settings.origins = vec!["https://agder.example.org".to_owned()];
    let from = |origin: &str, host: &str| {
        let mut request = post(encoded(VALID));
        request.headers_mut().insert("origin", origin.parse().unwrap());
        request.headers_mut().insert("host", host.parse().unwrap());
        request
    };
    let page = desk.request(from("https://evil.example", "agder.example.org")).await;
    page.is(403).has_contact().lacks("Kari");
    desk.request(from("null", "agder.example.org")).await.is(403);
    desk.request(from("https://agder.example.org", "api.example")).await.is(200);
    desk.request(from("http://127.0.0.1:8080", "127.0.0.1:8080")).await.is(200);
    desk.post(VALID).await.is(200);
}

#[tokio::test]
async fn too_much_is_told_with_the_limit() {
    let desk = Desk::new().await;
    let long = "%D9%85".repeat(11_000);
    desk.body(format!("name={long}")).await.is(413).has("64 kilobyte").has_contact();
    desk.body("x".repeat(65_537)).await.is(413);
    desk.body("a=1&".repeat(41)).await.is(413).has("40 svar").has_contact();
    let names: Vec<String> = (0..41).map(|number| format!("a{number}=1")).collect();
    desk.body(names.join("&")).await.is(413);
    desk.body("languages=l1&".repeat(200)).await.is(413);
    desk.body(format!("name={}", "%D9%85".repeat(10_000))).await.is(422);
}

#[tokio::test]
async fn only_form_posts_are_taken() {
    let desk = Desk::new().await;
    let with_type = |media_type: &str| {
        Request::post(FORM).header("content-type", media_type).body(Bytes::from(encoded(VALID))).unwrap()
    };
    for media_type in [
        "application/json",
        "multipart/form-data; boundary=x",
        "text/plain",
        "",
        &format!("{FORM_POST}; charset=iso-8859-1"),
    ] {
        desk.request(with_type(media_type)).await.is(415).has_contact();
    }
    desk.request(Request::post(FORM).body(Bytes::from(encoded(VALID))).unwrap()).await.is(415);
    desk.request(with_type(&format!("{FORM_POST}; charset=UTF-8"))).await.is(200);
    desk.request(with_type("Application/X-WWW-Form-Urlencoded")).await.is(200);
}
