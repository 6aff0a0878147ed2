//! `GET`, and what every answer has.

use http::Method;

use crate::bundles::Variant;
use crate::desk::{Desk, FORM};

#[tokio::test]
async fn the_empty_form_in_the_sites_page() {
    let desk = Desk::new().await;
    let page = desk.get(FORM).await;
    page.is(200)
        .has("name=\"name\"")
        .has("action=\"/apply/agder/mentor/nb#feil\"")
        .has("Navn")
        .lacks("_token");
    assert_eq!(page.title(), "Bli mentor – Agder");
    desk.get("/apply/agder/mentor/en").await.is(200).has("<html lang=\"en\">").has("Name").lacks("Navn");
}

#[tokio::test]
async fn every_page_has_the_security_headers() {
    let desk = Desk::new().await;
    for page in [
        desk.get(FORM).await,
        desk.post(&[("name", "x")]).await,
        desk.get("/apply/x/y/nb").await,
        desk.method(Method::PUT, FORM).await,
    ] {
        assert_eq!(
            page.header("content-security-policy"),
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; \
             base-uri 'none'; frame-ancestors 'none'"
        );
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert_eq!(page.header("referrer-policy"), "same-origin");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(page.header("x-robots-tag"), "noindex");
        assert!(
            !page.body.contains("<style") && !page.body.contains("style=") && !page.body.contains("<script")
        );
    }
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let page = Desk::new().await.method(Method::HEAD, FORM).await;
    page.is(200);
    assert_eq!((page.body.as_str(), page.header("content-type")), ("", "text/html; charset=utf-8"));
}

#[tokio::test]
async fn no_such_site_form_or_language() {
    let desk = Desk::new().await;
    for path in [
        "/",
        "/apply/oslo/mentor/nb",
        "/apply/agder/adept/nb",
        "/apply/agder/mentor/uk",
        "/apply/agder/mentor/no",
        "/apply/agder/mentor/definition",
        "/apply/../mentor/nb",
        "/apply/agder/mentor/nb/receipt",
    ] {
        let page = desk.get(path).await;
        page.is(404).has("Vi finner ikke skjemaet").has("<section lang=\"en\">");
    }
    let style = desk.get("/apply/page.css").await;
    assert_eq!(style.is(200).header("content-type"), "text/css; charset=utf-8");
}

#[tokio::test]
async fn wrong_methods_are_told_the_right_ones() {
    let desk = Desk::new().await;
    for method in [Method::PUT, Method::DELETE, Method::OPTIONS, Method::PATCH] {
        let page = desk.method(method, FORM).await;
        assert_eq!(page.is(405).header("allow"), "GET, HEAD, POST");
    }
    let page = desk.method(Method::POST, "/apply/agder/mentor/nb/receipt/0000-0000-00.x").await;
    assert_eq!(page.is(405).header("allow"), "GET, HEAD");
    desk.method(Method::PUT, "/apply/oslo/mentor/nb").await.is(404);
}

#[tokio::test]
async fn a_closed_form_says_when_it_was_open_and_whom_to_ask() {
    let desk = Desk::with(Variant { closes: Some("2027-02-28"), ..Variant::default() }).await;
    for page in [desk.get(FORM).await, desk.post(crate::desk::VALID).await, desk.body("%").await] {
        page.is(410).has("28. februar 2027").has_contact().lacks("name=\"name\"");
    }
    desk.get("/apply/agder/mentor/en").await.is(410).has("28 February 2027");
    assert!(desk.stored().await.is_empty());
}

#[tokio::test]
async fn a_form_that_is_not_yet_open_says_when() {
    let desk = Desk::with(Variant { opens: Some("2027-03-02"), ..Variant::default() }).await;
    for page in [desk.get(FORM).await, desk.post(crate::desk::VALID).await] {
        page.is(410).has("2. mars 2027").has_contact();
    }
}

#[tokio::test]
async fn a_broken_bundle_is_a_page_and_not_a_panic() {
    let desk = Desk::new().await;
    for (file, content) in [
        ("definition.json", "{}"),
        ("definition.json", "\u{0}"),
        ("strings.nb.json", "{}"),
        ("shell.nb.html", "<title></title>"),
        ("components.html", "{% component x"),
        ("components.html", ""),
    ] {
        let mut files = crate::bundles::bundle(Variant::default());
        files.insert(format!("agder/mentor/{file}"), content.into());
        desk.app.bundle.replace(files);
        desk.get(FORM).await.is(500).has("Noe er galt hos oss").has("Something is wrong");
    }
}

#[tokio::test]
async fn a_bundle_in_a_folder_follows_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let write = |label| {
        for (path, content) in crate::bundles::bundle(Variant { label: Some(label), ..Variant::default() }) {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
    };
    write("Navn");
    let mut desk = Desk::new().await;
    desk.app.bundle = lambda::Bundle::directory(folder.path()).into();
    desk.get(FORM).await.is(200).has("Navn");
    write("Fullt navn");
    desk.get(FORM).await.is(200).has("Fullt navn");
    std::fs::remove_dir_all(folder.path().join("agder")).unwrap();
    desk.get(FORM).await.is(404);
}
