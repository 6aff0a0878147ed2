//! A national identity number on every way through a form: refused with an explanation, never shown again, stored or logged.

use lambda::{Address, Limiter, Limits};

use crate::bundles::{Variant, bundle};
use crate::desk::{Desk, Page, encoded, post};
use crate::logs::written;

/// Made for the test: it belongs to nobody, the date and both control digits are right.
const NUMBER: &str = "01019000083";
const WRITTEN: [&str; 4] = [NUMBER, "010190 00083", "01.01.90 - 00083", "010190\r\n00083"];

/// Answers to all pages.
const ANSWERS: &[(&str, &str)] = &[
    ("name", "Kari Nordmann"),
    ("industry", "energy"),
    ("turbines", "yes"),
    ("height", "80"),
    ("email", "kari@example.org"),
    ("from-day", "1"),
    ("from-month", "3"),
    ("from-year", "2027"),
    ("motivation", "Gjerne"),
    ("languages", "l1"),
    ("consent", "yes"),
];

/// Where a number may be written: every kind of control, on the first page and on the last.
const FIELDS: [&str; 8] =
    ["name", "industry", "turbines", "height", "email", "from-day", "motivation", "languages"];
const PAGES: [Option<&str>; 4] = [None, Some("you"), Some("work"), Some("end")];
const ACTIONS: [&str; 6] = ["", "back", "review", "edit", "change:name", "send"];

fn with_number<'a>(field: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let changed = |(name, answer): (&'a str, &'a str)| (name, if name == field { value } else { answer });
    ANSWERS.iter().copied().map(changed).collect()
}

fn is_told(page: &Page, field: &str) {
    let field = field.trim_end_matches("-day");
    page.has(&format!("href=\"#{field}\">Slett fødselsnummeret i feltet"));
}

/// Digits of the number anywhere, also of its later half alone.
fn shows_nothing(page: &Page, what: &str) {
    assert!(!page.body.contains("00083"), "{what}: {}", page.body);
    assert!(page.headers.values().all(|value| !value.to_str().unwrap().contains("00083")), "{what}");
}

async fn paged(more: &'static str) -> Desk {
    Desk::with(Variant { paged: true, more, ..Variant::default() }).await
}

#[tokio::test]
async fn it_is_shown_on_no_page_whatever_is_pressed_where() {
    let mut desk = paged("").await;
    let token = desk.post(ANSWERS).await.is(200).token();
    desk.wait(60);
    for (field, value) in FIELDS.into_iter().flat_map(|field| WRITTEN.map(|value| (field, value))) {
        for (page, action) in PAGES.into_iter().flat_map(|page| ACTIONS.map(|action| (page, action))) {
            let mut pairs = with_number(field, value);
            pairs.push(("_token", &token));
            pairs.extend(page.map(|page| ("_page", page)));
            pairs.extend((!action.is_empty()).then_some(("_action", action)));
            let answer = desk.post(&pairs).await;
            let what = format!("{field} {page:?} {action}");
            shows_nothing(&answer, &what);
            assert_ne!(answer.status.as_u16(), 303, "{what}");
        }
    }
    assert!(desk.stored().await.is_empty());
    assert!(!written().contains("00083"));
}

#[tokio::test]
async fn each_page_refuses_its_own_and_the_last_step_refuses_all() {
    let mut desk = paged("").await;
    let token = desk.post(ANSWERS).await.is(200).token();
    desk.wait(60);
    for (field, page) in [("name", "you"), ("height", "end"), ("email", "end"), ("motivation", "end")] {
        let sent = with_number(field, NUMBER);
        for control in [
            &[("_page", page)][..],
            &[("_page", page), ("_action", "review")],
            &[("_action", "send"), ("_token", &token)],
            &[],
        ] {
            let answer = desk.post(&[&sent, control].concat()).await;
            is_told(answer.is(422), field);
        }
    }
    // In a hidden field of an earlier page: that page comes again.
    let hidden = with_number("name", NUMBER);
    let answer = desk.post(&[&hidden, &[("_page", "end")][..]].concat()).await;
    is_told(answer.is(422).has("Del 1 av 3"), "name");
}

#[tokio::test]
async fn it_is_masked_for_those_who_must_wait_and_those_who_come_too_late() {
    let desk = paged("").await;
    let sent = with_number("motivation", "Jeg er født 010190 00083 i Oslo");
    let mut crowded = paged("").await;
    crowded.app.limiter = Limiter::new(Limits { address: 0, ..Limits::default() }, [5; 32]);
    let mut request = post(encoded(&sent));
    request.extensions_mut().insert(Address("192.0.2.1".parse().unwrap()));
    let page = crowded.request(request).await;
    shows_nothing(page.is(429).has("Jeg er født *********** i Oslo"), "too many");
    let over_lines = with_number("motivation", "Jeg er født 010190\n00083 i Oslo");
    for (more, sent) in [("status = \"paused\"\n", &sent), ("status = \"full\"\n", &over_lines)] {
        desk.app.bundle.replace(bundle(Variant { paged: true, more, ..Variant::default() }));
        let page = desk.post(sent).await;
        shows_nothing(page.has("<bdi>Jeg er født *********** i Oslo</bdi>"), more);
    }
}
