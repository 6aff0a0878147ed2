//! The page with the reference.

use crate::desk::{Desk, VALID};

async fn receipt(desk: &mut Desk) -> String {
    let token = desk.token().await;
    desk.wait(60);
    desk.send(&token, VALID).await.is(303).header("location").to_owned()
}

#[tokio::test]
async fn shows_the_reference_and_what_happens_next() {
    let mut desk = Desk::new().await;
    let path = receipt(&mut desk).await;
    let page = desk.get(&path).await;
    page.is(200).has("040G-2081-04").has("Vi ringer deg.").has_contact().has("href=\"/\"").lacks("Kari");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("x-robots-tag"), "noindex");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.title(), "Takk! Vi har fått søknaden din – Bli mentor – Agder");
}

#[tokio::test]
async fn in_the_other_language_too() {
    let mut desk = Desk::new().await;
    let path = receipt(&mut desk).await.replace("/nb/", "/en/");
    desk.get(&path).await.is(200).has("We call you.").has("href=\"/en/\"");
}

#[tokio::test]
async fn a_path_that_we_did_not_give_is_not_found() {
    let mut desk = Desk::new().await;
    let path = receipt(&mut desk).await;
    let (before, signature) = path.split_once('.').unwrap();
    for bad in [
        before.to_owned(),
        format!("{before}."),
        format!("{before}.{}", signature.to_lowercase()),
        format!("{before}.{signature}A"),
        format!("{before}.{signature}.{signature}"),
        path.replace("040G-2081-04", "040G-2081-05"),
        path.replace("040G-2081-04", "%3040G-2081-04"),
    ] {
        let page = desk.get(&bad).await;
        page.is(404).has_contact();
        assert_eq!(page.header("referrer-policy"), "no-referrer");
    }
}
