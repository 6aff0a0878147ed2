//! Every case of HTTP that a form must answer, once at the router and once over a real socket, for a form of one page and for
//! one of several.

use applications::{Connection, Table};
use bytes::Bytes;
use http::{Method, Request};
use lambda::{Address, Keys, Limiter, Limits};

use crate::bundles::Variant;
use crate::desk::{Desk, FORM, FORM_POST, Page, VALID, encoded, post, sending};
use crate::wire::Wire;

/// Beside [`VALID`], what the form of several pages asks.
const MORE: &[(&str, &str)] = &[("turbines", "yes"), ("height", "80")];

const CONTACT: &str = "Ola Eksempel";

/// What a case is made of: tokens that the function has given.
struct Given {
    answers: Vec<(&'static str, &'static str)>,
    token: String,
    /// Sealed, but never sent until the table comes to it.
    unsent: String,
    expired: String,
    receipt: String,
}

/// The state of the form and of what is around it.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Open,
    Closed,
    Crowded,
    /// Another key signs; the one before still counts.
    Rotated,
    /// Two keys have come since.
    RotatedTwice,
    /// Each token has one try, and the form one application.
    Limited,
    TableAway,
}

/// One line of the table.
struct Case {
    name: &'static str,
    state: State,
    request: fn(&Given) -> Request<Bytes>,
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    has: &'static [&'static str],
}

const NO_STORE: (&str, &str) = ("cache-control", "no-store");

const fn case(name: &'static str, request: fn(&Given) -> Request<Bytes>, status: u16) -> Case {
    Case { name, state: State::Open, request, status, headers: &[NO_STORE], has: &[] }
}

fn cases() -> Vec<Case> {
    let form = |given: &Given| post(encoded(&given.answers));
    let send = |given: &Given| post(encoded(&sending(&given.token, &given.answers)));
    let filled = &["value=\"Kari Nordmann\""];
    let contact = &[CONTACT];
    vec![
        Case { has: &["name=\"_token\"", "Kari Nordmann"], ..case("valid answers", form, 200) },
        case("committed", send, 303),
        case("committed again", send, 303),
        Case {
            headers: &[NO_STORE, ("x-robots-tag", "noindex"), ("referrer-policy", "no-referrer")],
            has: &["Hva skjer nå?", "class=\"reference\""],
            ..case("receipt", |given| get(&given.receipt), 200)
        },
        Case { has: filled, ..case("validation fails", |given| changed(given, "email", "kari"), 422) },
        Case { has: contact, ..case("unparseable", |_| post("name=%"), 400) },
        Case { has: contact, ..case("not UTF-8", |_| post("name=%E5se"), 400) },
        Case { has: contact, ..case("NUL", |_| post("name=a%00b"), 400) },
        Case { has: contact, ..case("overlong UTF-8", |_| post("name=%C0%AF"), 400) },
        Case { has: contact, ..case("lone surrogate", |_| post("name=%ED%A0%80"), 400) },
        Case { has: contact, ..case("all empty", |_| post("name=&email=+"), 400) },
        Case { has: contact, ..case("unknown field", |given| changed(given, "password", "x"), 400) },
        Case {
            has: &["lenge siden", "Kari Nordmann", "name=\"_token\""],
            ..case("token expired", |given| post(encoded(&sending(&given.expired, &given.answers))), 422)
        },
        Case {
            has: &["ikke fikk bekreftet", "Kari Nordmann", "name=\"_token\""],
            ..case("token tampered", |given| post(encoded(&sending(&given.token[1..], &given.answers))), 422)
        },
        case("unknown site", |_| to(Method::GET, "/apply/oslo/mentor/nb"), 404),
        case("unknown form", |_| to(Method::POST, "/apply/agder/gjest/nb"), 404),
        Case {
            state: State::Closed,
            has: &["28. februar 2027", CONTACT],
            ..case("closed form, read", |_| to(Method::GET, FORM), 410)
        },
        Case {
            state: State::Closed,
            has: &["28. februar 2027", CONTACT, "Dette hadde du skrevet", "Kari Nordmann"],
            ..case("closed form", form, 410)
        },
        Case {
            headers: &[("allow", "GET, HEAD, POST")],
            ..case("wrong method", |_| to(Method::PUT, FORM), 405)
        },
        Case { has: contact, ..case("foreign origin", foreign, 403) },
        Case {
            has: &["64 kilobyte"],
            ..case("over 64 KB", |_| post(format!("name={}", "%D9%85".repeat(11_000))), 413)
        },
        Case { has: &["40 svar"], ..case("over 40 pairs", |_| post("a=1&".repeat(45)), 413) },
        Case { has: contact, ..case("not a form post", not_a_form, 415) },
        Case {
            state: State::Crowded,
            headers: &[NO_STORE, ("retry-after", "540")],
            has: filled,
            ..case("too many", form, 429)
        },
        Case { state: State::Rotated, ..case("the key before, committed again", send, 303) },
        Case { state: State::Rotated, ..case("the key before, receipt", |given| get(&given.receipt), 200) },
        Case {
            state: State::RotatedTwice,
            has: &["ikke fikk bekreftet", "Kari Nordmann", "name=\"_token\""],
            ..case("the key before that", send, 422)
        },
        Case {
            state: State::RotatedTwice,
            ..case("the key before that, receipt", |given| get(&given.receipt), 404)
        },
        Case { state: State::Limited, ..case("a try", send, 303) },
        Case {
            state: State::Limited,
            headers: &[NO_STORE, ("retry-after", "540")],
            has: &["9 minutter", "Kari Nordmann", "name=\"_token\""],
            ..case("too many tries", send, 429)
        },
        Case {
            state: State::Limited,
            headers: &[NO_STORE, ("retry-after", "540")],
            has: &["9 minutter", "Kari Nordmann", "name=\"_token\""],
            ..case(
                "too many applications",
                |given| post(encoded(&sending(&given.unsent, &given.answers))),
                429,
            )
        },
        Case {
            state: State::TableAway,
            headers: &[NO_STORE, ("retry-after", "30")],
            has: &["ikke bekreftet at søknaden er lagret", "Kari Nordmann", CONTACT, "name=\"_token\""],
            ..case("table away", send, 503)
        },
    ]
}

fn changed(given: &Given, name: &'static str, value: &'static str) -> Request<Bytes> {
    let mut pairs: Vec<_> = given.answers.iter().copied().filter(|(other, _)| *other != name).collect();
    pairs.push((name, value));
    post(encoded(&pairs))
}

fn to(method: Method, path: &str) -> Request<Bytes> {
    Request::builder().method(method).uri(path).header("content-type", FORM_POST).body(Bytes::new()).unwrap()
}

fn get(path: &str) -> Request<Bytes> {
    Request::get(path).body(Bytes::new()).unwrap()
}

fn foreign(given: &Given) -> Request<Bytes> {
    let mut request = post(encoded(&given.answers));
    request.headers_mut().insert("origin", "https://evil.example".parse().unwrap());
    request
}

fn not_a_form(given: &Given) -> Request<Bytes> {
    Request::post(FORM)
        .header("content-type", "application/json")
        .body(encoded(&given.answers).into())
        .unwrap()
}

/// The two ways to the function.
enum Way {
    Router(Box<Desk>),
    Socket(Wire),
}

impl Way {
    async fn send(&self, mut request: Request<Bytes>) -> Page {
        match self {
            Self::Router(desk) => {
                request.extensions_mut().insert(Address("192.0.2.1".parse().unwrap()));
                desk.request(request).await
            }
            Self::Socket(wire) => wire.request(request).await,
        }
    }

    async fn turn(&mut self, turn: impl FnOnce(&mut Desk)) {
        match self {
            Self::Router(desk) => turn(desk),
            Self::Socket(wire) => turn(&mut *wire.desk().write().await),
        }
    }

    async fn stored(&self) -> usize {
        match self {
            Self::Router(desk) => desk.stored().await.len(),
            Self::Socket(wire) => wire.desk().read().await.stored().await.len(),
        }
    }
}

async fn given(way: &mut Way, paged: bool) -> Given {
    let more = if paged { MORE } else { &[] };
    let answers: Vec<_> = VALID.iter().chain(more).copied().collect();
    let expired = way.send(post(encoded(&answers))).await.token();
    way.turn(|desk| desk.wait(3 * 60 * 60)).await;
    let unsent = way.send(post(encoded(&answers))).await.token();
    way.turn(|desk| desk.nonce += 1).await;
    let token = way.send(post(encoded(&answers))).await.token();
    way.turn(|desk| desk.wait(60)).await;
    let sent = way.send(post(encoded(&sending(&token, &answers)))).await;
    let receipt = sent.is(303).header("location").to_owned();
    Given { answers, token, unsent, expired, receipt }
}

/// The state, from whatever it was before.
async fn put_in(way: &mut Way, state: State, paged: bool) {
    let closes = (state == State::Closed).then_some("2027-02-28");
    let usual = Limits::default();
    let limits = match state {
        State::Crowded => Limits { address: 0, ..usual },
        State::Limited => Limits { form: 1, token: 1, ..usual },
        _ => usual,
    };
    let keys = match state {
        State::Rotated => Keys::new([2; 32]).with_previous([1; 32]),
        State::RotatedTwice => Keys::new([3; 32]).with_previous([2; 32]),
        _ => Keys::new([1; 32]),
    };
    way.turn(|desk| {
        desk.app.bundle.replace(crate::bundles::bundle(Variant { closes, paged, ..Variant::default() }));
        desk.app.limiter = Limiter::new(limits, [5; 32]);
        desk.app.keys = keys;
        if state == State::TableAway {
            desk.app.table = Table::connect(&Connection::local("http://127.0.0.1:1"), "none");
        }
    })
    .await;
}

async fn holds(mut way: Way, paged: bool) {
    let given = given(&mut way, paged).await;
    let mut last = State::Open;
    for case in cases() {
        if case.state != last {
            put_in(&mut way, case.state, paged).await;
            last = case.state;
        }
        let page = way.send((case.request)(&given)).await;
        let name = case.name;
        assert_eq!(page.status.as_u16(), case.status, "{name}: {}", page.body);
        for (header, value) in case.headers {
            assert_eq!(page.header(header), *value, "{name}");
        }
        for text in case.has {
            assert!(page.body.contains(text), "{name}: no «{text}» in {}", page.body);
        }
        if case.status == 303 && case.state != State::Rotated {
            assert_eq!(page.header("location"), given.receipt, "{name}");
        }
        if case.status == 303 {
            // A new key signs another address of the same receipt.
            assert_eq!(reference(page.header("location")), reference(&given.receipt), "{name}");
        }
        if case.state != State::TableAway {
            assert_eq!(way.stored().await, 1, "{name}");
        }
    }
}

fn reference(receipt: &str) -> &str {
    receipt.rsplit('/').next().and_then(|sealed| sealed.split('.').next()).unwrap()
}

async fn desk(paged: bool) -> Desk {
    Desk::with(Variant { paged, ..Variant::default() }).await
}

#[tokio::test]
async fn every_case_at_the_router() {
    holds(Way::Router(Box::new(desk(false).await)), false).await;
}

#[tokio::test]
async fn every_case_over_a_socket() {
    holds(Way::Socket(Wire::to(desk(false).await).await), false).await;
}

#[tokio::test]
async fn every_case_of_several_pages_at_the_router() {
    holds(Way::Router(Box::new(desk(true).await)), true).await;
}

#[tokio::test]
async fn every_case_of_several_pages_over_a_socket() {
    holds(Way::Socket(Wire::to(desk(true).await).await), true).await;
}
