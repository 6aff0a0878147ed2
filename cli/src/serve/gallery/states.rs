//! Every state of a form, by requests such as browsers and robots send.

use applications::local::Local;
use applications::{Connection, Table};
use bytes::Bytes;
use forms::{Definition, Status, Window};
use http::{Method, Request, Response};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use lambda::{App, Bundle, Keys, Limiter, Limits, Moment, respond};
use messages::{Message, message};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::sample::{CUT, Sample};

const FORM_POST: &str = "application/x-www-form-urlencoded";

/// Answers that are all valid, with both directions and a word that does not fit.
const VALID: &[(&str, &str)] = &[
    ("name", "أمل Prøve-Storhaugen"),
    ("email", "amal.prove.med.en.lang.adresse@et-langt-navn.example.org"),
    ("phone", "+47 400 00 001"),
    ("postal_code", "0012"),
    ("years", "12"),
    ("start-day", "27"),
    ("start-month", "3"),
    ("start-year", "2027"),
    ("industry", "health"),
    ("meeting", "in_person"),
    ("languages", "ar"),
    ("languages", "ti"),
    ("before", "yes"),
    (
        "motivation",
        "Første linje.\nسطر بالعربية.\nEttveldiglangtordutenmellomromsomikkekanbrytesnoestedfordidetikkeharnoenbindestrek.",
    ),
    ("consent", "yes"),
];

/// Answers that are all wrong.
const WRONG: &[(&str, &str)] = &[
    ("name", "12057900499"),
    ("email", "amal(a)example.org"),
    ("phone", "12"),
    ("postal_code", "12"),
    ("long_label", "01010100131"),
    ("years", "mange"),
    ("start-day", "31"),
    ("start-month", "2"),
    ("start-year", "2027"),
    ("industry", "finnes-ikke"),
    ("meeting", "finnes-ikke"),
    ("languages", "finnes-ikke"),
    ("before", "kanskje"),
];

/// What the function answered.
pub struct Specimen {
    /// What was done.
    pub title: Message,
    /// HTTP status.
    pub status: u16,
    /// What stands first in `<main>`.
    pub alert: String,
    /// What stands where the form does.
    pub form: String,
}

/// All states, in the order in which an applicant may meet them.
pub async fn all(sample: &Sample, now: Timestamp) -> Result<Vec<Specimen>, String> {
    let local = Local::open(None).await.map_err(|error| error.to_string())?;
    let desk = Desk { sample, table: local.table(), now };
    let mut specimens = filling(&desk).await?;
    specimens.extend(pages(&desk).await?);
    specimens.extend(sending(&desk).await?);
    specimens.extend(not_open(&desk).await?);
    specimens.extend(refused(&desk).await?);
    drop(desk);
    local.close().await;
    Ok(specimens)
}

async fn filling(desk: &Desk<'_>) -> Result<Vec<Specimen>, String> {
    let app = desk.app(|_| {})?;
    Ok(vec![
        desk.get(&app, message!("gallery-empty"), &desk.sample.path()).await,
        desk.post(&app, message!("gallery-nothing"), &[]).await,
        desk.post(&app, message!("gallery-missing"), &[("phone", "+47 400 00 001")]).await,
        desk.post(&app, message!("gallery-wrong"), WRONG).await,
        desk.post(&app, message!("gallery-filled"), &with(&[("_action", "edit")])).await,
    ])
}

/// The same questions on two pages.
async fn pages(desk: &Desk<'_>) -> Result<Vec<Specimen>, String> {
    let app = desk.with(|_| {})?;
    let second = |more| with(more).into_iter().filter(|(name, _)| *name != "meeting").collect::<Vec<_>>();
    Ok(vec![
        desk.get(&app, message!("gallery-first-page"), &desk.sample.path()).await,
        desk.post(&app, message!("gallery-second-page"), &with(&[("_page", "person")])).await,
        desk.post(&app, message!("gallery-second-page-missing"), &second(&[("_page", "wishes")])).await,
        desk.post(&app, message!("gallery-back"), &with(&[("_page", "wishes"), ("_action", "back")])).await,
        desk.post(&app, message!("gallery-review-pages"), &with(&[("_page", "wishes")])).await,
        desk.post(&app, message!("gallery-change"), &with(&[("_action", "change:email")])).await,
    ])
}

async fn sending(desk: &Desk<'_>) -> Result<Vec<Specimen>, String> {
    let app = desk.app(|_| {})?;
    let review = desk.post(&app, message!("gallery-review"), VALID).await;
    let token = token(&review.form);
    let send = with(&[("_token", &token), ("_action", "send")]);
    let late = desk.later(SignedDuration::from_hours(3));
    let expired = late.post(&app, message!("gallery-late"), &send).await;
    let soon = desk.later(SignedDuration::from_secs(60));
    let unconfirmed = soon.post(&app, message!("gallery-unconfirmed"), &with(&[("_action", "send")])).await;
    let mut changed = send.clone();
    changed.retain(|(name, _)| *name != "name");
    changed.push(("name", "Ingrid Endret"));
    let changed = soon.post(&app, message!("gallery-changed"), &changed).await;
    let crowd =
        App { limiter: Limiter::new(Limits { form: 0, ..Limits::default() }, [0; 32]), ..desk.app(|_| {})? };
    let crowded = soon.post(&crowd, message!("gallery-crowded"), &send).await;
    let away = Table::connect(&Connection::local("http://127.0.0.1:9"), "away");
    let away = App { table: away, ..desk.app(|_| {})? };
    let unavailable = soon.post(&away, message!("gallery-unavailable"), &send).await;
    let receipt = soon.receipt(&app, message!("gallery-receipt"), &send).await;
    let waiting = desk.app(|definition| {
        definition.intake.status = Status::Full;
        definition.intake.waiting_list = true;
    })?;
    let full = desk.get(&waiting, message!("gallery-waiting-list"), &desk.sample.path()).await;
    let list = desk.post(&waiting, message!("gallery-review-waiting-list"), VALID).await;
    let place = self::token(&list.form);
    let place = with(&[("_token", &place), ("_action", "send")]);
    let place = soon.receipt(&waiting, message!("gallery-receipt-waiting-list"), &place).await;
    Ok(vec![review, unconfirmed, changed, expired, crowded, unavailable, receipt, full, list, place])
}

async fn not_open(desk: &Desk<'_>) -> Result<Vec<Specimen>, String> {
    let path = desk.sample.path();
    let early =
        desk.app(|definition| definition.window = Window { opens: Some(date(2099, 1, 4)), closes: None })?;
    let late =
        desk.app(|definition| definition.window = Window { opens: None, closes: Some(date(2020, 6, 15)) })?;
    let paused = desk.app(|definition| definition.intake.status = Status::Paused)?;
    let full = desk.app(|definition| definition.intake.status = Status::Full)?;
    Ok(vec![
        desk.get(&early, message!("gallery-early"), &path).await,
        desk.get(&late, message!("gallery-closed"), &path).await,
        desk.post(&late, message!("gallery-closed-meanwhile"), VALID).await,
        desk.get(&paused, message!("gallery-paused"), &path).await,
        desk.post(&paused, message!("gallery-paused-meanwhile"), VALID).await,
        desk.get(&full, message!("gallery-full"), &path).await,
    ])
}

async fn refused(desk: &Desk<'_>) -> Result<Vec<Specimen>, String> {
    let app = desk.app(|_| {})?;
    let path = desk.sample.path();
    let post = || Request::post(&path).header("content-type", FORM_POST);
    let foreign = post().header("origin", "https://ond.example");
    let many = "name=1&".repeat(1_000);
    let requests = [
        (message!("gallery-unknown-field"), post().body(Bytes::from_static(b"finnes_ikke=1"))),
        (message!("gallery-foreign"), foreign.body(Bytes::from_static(b"name=1"))),
        (
            message!("gallery-no-form"),
            Request::post(&path).header("content-type", "text/plain").body(Bytes::new()),
        ),
        (message!("gallery-method"), Request::builder().method(Method::PUT).uri(&path).body(Bytes::new())),
        (message!("gallery-many"), post().body(Bytes::from(many))),
        (message!("gallery-large"), post().body(Bytes::from(vec![b'a'; lambda::MAX_BODY + 1]))),
        (
            message!("gallery-unknown-receipt"),
            Request::get(format!("{path}/receipt/finnes-ikke")).body(Bytes::new()),
        ),
    ];
    let mut specimens = Vec::new();
    for (title, request) in requests {
        specimens.push(desk.answer(&app, title, request.map_err(|error| error.to_string())?).await);
    }
    Ok(specimens)
}

/// A function with a form, a table and a time.
struct Desk<'a> {
    sample: &'a Sample,
    table: Table,
    now: Timestamp,
}

impl Desk<'_> {
    /// The function with the form on one page, and changed.
    fn app(&self, change: impl FnOnce(&mut Definition)) -> Result<App, String> {
        self.with(|definition| {
            definition.pages.clear();
            definition.fields.iter_mut().for_each(|field| field.page = 0);
            change(definition);
        })
    }

    /// The function with the form changed.
    fn with(&self, change: impl FnOnce(&mut Definition)) -> Result<App, String> {
        let mut definition = self.sample.definition().clone();
        change(&mut definition);
        let bundle = Bundle::memory(self.sample.files(&definition)?);
        Ok(App::new(bundle, self.table.clone(), Keys::new([0; 32])))
    }

    fn later(&self, by: SignedDuration) -> Self {
        Self {
            sample: self.sample,
            table: self.table.clone(),
            now: self.now.checked_add(by).unwrap_or(self.now),
        }
    }

    async fn get(&self, app: &App, title: Message, path: &str) -> Specimen {
        let mut request = Request::new(Bytes::new());
        if let Ok(uri) = path.parse() {
            *request.uri_mut() = uri;
        }
        self.answer(app, title, request).await
    }

    async fn post(&self, app: &App, title: Message, pairs: &[(&str, &str)]) -> Specimen {
        specimen(title, self.respond(app, self.posting(pairs)).await)
    }

    /// Sends, and follows to the receipt.
    async fn receipt(&self, app: &App, title: Message, pairs: &[(&str, &str)]) -> Specimen {
        let sent = self.respond(app, self.posting(pairs)).await;
        let location = sent.headers().get(http::header::LOCATION).and_then(|path| path.to_str().ok());
        match location.map(str::to_owned) {
            Some(path) => self.get(app, title, &path).await,
            None => specimen(title, sent),
        }
    }

    async fn answer(&self, app: &App, title: Message, request: Request<Bytes>) -> Specimen {
        specimen(title, self.respond(app, request).await)
    }

    fn posting(&self, pairs: &[(&str, &str)]) -> Request<Bytes> {
        let mut request = Request::new(Bytes::from(encoded(pairs)));
        *request.method_mut() = Method::POST;
        if let Ok(uri) = self.sample.path().parse() {
            *request.uri_mut() = uri;
        }
        let kind = http::HeaderValue::from_static(FORM_POST);
        request.headers_mut().insert(http::header::CONTENT_TYPE, kind);
        request
    }

    async fn respond(&self, app: &App, request: Request<Bytes>) -> Response<Bytes> {
        respond(app, request, Moment::new(self.now, [0; 16])).await
    }
}

fn specimen(title: Message, response: Response<Bytes>) -> Specimen {
    let (parts, body) = response.into_parts();
    let body = String::from_utf8_lossy(&body);
    let mut pieces = body.split(CUT).skip(1).map(str::to_owned);
    let (alert, form) = (pieces.next().unwrap_or_default(), pieces.next().unwrap_or_default());
    Specimen { title, status: parts.status.as_u16(), alert, form }
}

/// [`VALID`] and more.
fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    VALID.iter().chain(more).copied().collect()
}

/// The value of the hidden field `_token`, or nothing.
fn token(html: &str) -> String {
    let value = html.split_once("name=\"_token\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
    value.map(|(value, _)| value.to_owned()).unwrap_or_default()
}

fn encoded(pairs: &[(&str, &str)]) -> String {
    let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}
