//! The program itself, between a Lambda service and a table.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::bundles::{Variant, bundle};
use crate::desk::{FORM, FORM_POST, VALID, encoded, sending};
use crate::engine::over_http;
use crate::runtime::{EDGE, Function, program};

fn event(method: &str, body: &str) -> Value {
    json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": FORM,
        "rawQueryString": "",
        "headers": {
            "host": "api.example",
            "content-type": FORM_POST,
            "x-forwarded-for": "192.0.2.1",
            "x-forwarded-proto": "https",
            "x-veiviser-edge": EDGE,
        },
        "requestContext": {
            "accountId": "1", "apiId": "a", "domainName": "api.example", "domainPrefix": "api", "requestId": "r",
            "routeKey": "$default", "stage": "$default", "time": "01/Mar/2027:12:00:00 +0000", "timeEpoch": 1,
            "http": { "method": method, "path": FORM, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1", "userAgent": "x" },
        },
        "body": STANDARD.encode(body),
        "isBase64Encoded": true,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_becomes_an_item() {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in bundle(Variant::default()) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    let (endpoint, table) = over_http().await;
    let function = Function::start(folder.path(), &endpoint);
    let mut past_the_edge = event("GET", "");
    past_the_edge["headers"]["x-veiviser-edge"] = json!("x");
    assert_eq!(function.invoke(past_the_edge)["statusCode"], json!(403));
    let page = function.invoke(event("GET", ""));
    assert_eq!((&page["statusCode"], &page["isBase64Encoded"]), (&json!(200), &json!(false)), "{page}");
    let page = function.invoke(event("POST", &encoded(VALID)));
    let html = page["body"].as_str().unwrap();
    assert!(html.contains("Kari Nordmann"), "{page}");
    let (_, rest) = html.split_once("name=\"_token\" value=\"").unwrap();
    let token = rest.split_once('"').unwrap().0;
    let sent = function.invoke(event("POST", &encoded(&sending(token, VALID))));
    assert_eq!(sent["statusCode"], json!(303), "{sent}");
    assert!(
        sent["headers"]["location"].as_str().unwrap().starts_with("/apply/agder/mentor/nb/receipt/"),
        "{sent}"
    );
    let now = jiff::Timestamp::now();
    let stored = table.query("agder", "mentor", &applications::Month::within(0, now), now).await.unwrap();
    assert_eq!(stored.len(), 1);
    let log = function.end();
    assert!(log.contains("\"outcome\":\"Stored\"") && !log.contains("Kari"), "{log}");
    let stored = log.lines().find(|line| line.contains("Stored")).unwrap();
    let stored: Value = serde_json::from_str(stored).unwrap();
    assert_eq!((&stored["request"], &stored["Accepted"]), (&json!("1"), &json!(1)), "{stored}");
}

#[test]
fn an_empty_environment_is_told_in_full() {
    let output = program().output().unwrap();
    assert!(!output.status.success());
    let told = String::from_utf8(output.stderr).unwrap();
    for name in ["VEIVISER_TABLE", "VEIVISER_KEY", "AWS_REGION"] {
        assert!(told.contains(&format!("{name} is not set")), "{told}");
    }
}
