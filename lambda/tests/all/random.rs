//! Anything may be posted: it never panics and never writes.

use std::sync::LazyLock;

use bytes::Bytes;
use http::{Method, Request};
use proptest::prelude::*;
use tokio::runtime::Runtime;

use crate::desk::{Desk, FORM, FORM_POST, Page, VALID, encoded};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());
static DESK: LazyLock<Desk> = LazyLock::new(|| RUNTIME.block_on(Desk::new()));

fn answered(request: Request<Bytes>) -> Page {
    RUNTIME.block_on(DESK.request(request))
}

fn posted(body: impl Into<Bytes>) -> Page {
    answered(Request::post(FORM).header("content-type", FORM_POST).body(body.into()).unwrap())
}

fn assert_harmless(page: &Page) -> Result<(), TestCaseError> {
    prop_assert!(page.status.as_u16() < 500 && page.status.as_u16() != 303, "{page:?}");
    prop_assert_eq!(page.header("cache-control"), "no-store");
    prop_assert!(RUNTIME.block_on(DESK.stored()).is_empty());
    Ok(())
}

fn names() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] =
        &["name", "email", "from-day", "industry", "languages", "consent", "homepage", "_token", "_action"];
    prop_oneof![9 => prop::sample::select(KNOWN).prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

fn values() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] = &["send", "edit", "energy", "l1", "yes", "", "31", "2027", "kari@example.org"];
    prop_oneof![prop::sample::select(KNOWN).prop_map(str::to_owned), "\\PC{0,40}", ".{0,40}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn random_bytes(body in prop::collection::vec(any::<u8>(), 0..400)) {
        assert_harmless(&posted(body))?;
    }

    #[test]
    fn random_pairs(pairs in prop::collection::vec((names(), values()), 0..45)) {
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_harmless(&posted(encoded(&pairs)))?;
    }

    #[test]
    fn almost_valid(place in any::<prop::sample::Index>(), byte in any::<u8>(), token in "[A-Za-z0-9_-]{0,260}") {
        let pairs = [VALID, &[("_action", "send"), ("_token", token.as_str())]].concat();
        let mut body = encoded(&pairs).into_bytes();
        let place = place.index(body.len());
        body[place] = byte;
        assert_harmless(&posted(body))?;
    }

    #[test]
    fn random_addresses(path in "/(apply/)?[a-z./%-]{0,30}", method in prop::sample::select(&["GET", "POST", "PUT"][..])) {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        if let Ok(request) = Request::builder().method(method).uri(path).body(Bytes::new()) {
            assert_harmless(&answered(request))?;
        }
    }
}
