//! What was accepted is stored and exported unchanged, in every script; what cannot be taken is refused with a reason.
//!
//! A corpus of names and sentences in 30 scripts is mixed at random with combining marks, emoji, white space and marks of direction,
//! sent through the function, and read back from the table, the workbook, CSV and JSON.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "helpers of tests")]

use std::collections::BTreeMap;
use std::path::Path;

use applications::local::Local;
use applications::{Application, Month};
use bytes::Bytes;
use calamine::{Reader, Xlsx, open_workbook};
use coordinator::{FormApplications, Format, Settings, Spool};
use forms::Answer;
use http::{Request, Response, StatusCode};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use lambda::{App, Bundle, Keys, Limiter, Limits, Moment, respond};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use unicode_normalization::UnicodeNormalization;
use veiviser_tests::{build, content, options};

const FORM: &str = "/apply/rotary/mentor/nb";

/// A name or a few words in each of 30 scripts.
const SCRIPTS: [&str; 30] = [
    "Åse Ærlig-Ødegård",
    "Олена Шевченко",
    "Ελένη Παπαδοπούλου",
    "محمد عليّ",
    "שִׁירָה כהן",
    "ሰላም ተስፋይ",
    "अनीता शर्मा",
    "আনিকা রহমান",
    "ਹਰਪ੍ਰੀਤ ਕੌਰ",
    "ગીતા પટેલ",
    "கவிதா குமார்",
    "లక్ష్మి రావు",
    "ಲಕ್ಷ್ಮಿ ಗೌಡ",
    "ലക്ഷ്മി നായർ",
    "නිමල් පෙරේරා",
    "สมชาย ใจดี",
    "ສົມສັກ ໄຊຍະ",
    "မောင်မောင်",
    "សុខ ដារ៉ា",
    "བསྟན་འཛིན",
    "李小龍",
    "さくら サクラ",
    "김민수",
    "გიორგი ბერიძე",
    "Արամ Պետրոսյան",
    "ᠮᠣᠩᠭᠣᠯ",
    "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "ܡܪܝܡ",
    "ދިވެހި",
    "ᏣᎳᎩ",
];

/// What is put around and between them: composed apart, joined, hidden, directed, broken into lines.
const BETWEEN: [&str; 16] = [
    " ",
    "\r\n",
    "\n\n",
    "\t",
    "A\u{30a}",
    "e\u{301}\u{323}",
    "👩🏽‍🏫",
    "🏳️‍🌈",
    "\u{200e}",
    "\u{200f}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{feff}",
    "ﬁ ½ Ⅷ",
    "=1+1",
];

fn text() -> impl Strategy<Value = String> {
    let word = proptest::sample::select(&SCRIPTS[..]);
    let glue = proptest::sample::select(&BETWEEN[..]);
    proptest::collection::vec((glue, word), 1..6).prop_map(|parts| {
        parts.into_iter().flat_map(|(glue, word)| [glue, word]).collect::<Vec<_>>().concat() + " \r\n"
    })
}

/// The rule in words, written once more: composed, lines end with LF, nothing that hides or embeds, no space at the ends.
fn normal(text: &str) -> String {
    let hidden = |c: &char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}');
    let composed: String = text.replace("\r\n", "\n").nfc().filter(|c| !hidden(c)).collect();
    let ends = |c: char| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}');
    composed.trim_matches(ends).to_owned()
}

fn line(text: &str) -> String {
    normal(&normal(text).replace(['\n', '\t'], " "))
}

struct Counter {
    app: App,
    now: Timestamp,
    count: u128,
}

impl Counter {
    async fn post(&mut self, body: String) -> Response<Bytes> {
        let request = Request::post(FORM).header("content-type", "application/x-www-form-urlencoded");
        self.count += 1;
        let nonce = (self.count << 78).to_be_bytes();
        self.now += SignedDuration::from_secs(4);
        let request = request.body(Bytes::from(body)).expect("a request");
        respond(&self.app, request, Moment::new(self.now, nonce)).await
    }
}

fn body(name: &str, motivation: &str) -> String {
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    format!("name={}&motivation={}&{REST}", encode(name), encode(motivation))
}

const REST: &str = "email=kari%40example.org&phone=40000001&postal_code=0012&occupation=Lege&industry=healthcare\
     &education_level=master&education_field=health&meeting=both&capacity=1&mentored_before=no&club=havneby&help_with=norwegian&consent=yes";

async fn counter() -> (Counter, Local) {
    let local = Local::open(None).await.expect("a table");
    let mut app = App::new(Bundle::memory(build().forms), local.table(), Keys::new([1; 32]));
    let endless = Limits { address: u32::MAX, form: u32::MAX, token: u32::MAX };
    app.limiter = Limiter::new(endless, [1; 32]);
    (Counter { app, now: "2027-03-01T12:00:00Z".parse().expect("a time"), count: 0 }, local)
}

#[tokio::test]
async fn what_was_accepted_is_stored_and_exported_unchanged() {
    let (mut counter, _local) = counter().await;
    let mut runner = TestRunner::deterministic();
    let mut cases: Vec<(String, String)> =
        SCRIPTS.iter().map(|script| ((*script).to_owned(), format!("{script}\r\n{script}"))).collect();
    for _ in 0..120 {
        let mut any = || text().new_tree(&mut runner).expect("a text").current();
        cases.push((any().chars().take(190).collect(), any()));
    }
    let mut expected = BTreeMap::new();
    for (name, motivation) in &cases {
        let review = counter.post(body(name, motivation)).await;
        let review = String::from_utf8(review.into_body().to_vec()).expect("text");
        let token = review.split_once("name=\"_token\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
        let (token, _) = token.unwrap_or_else(|| panic!("{name:?} {motivation:?}: {review}"));
        let sent = counter.post(format!("{}&_token={token}&_action=send", body(name, motivation))).await;
        assert_eq!(sent.status(), StatusCode::SEE_OTHER, "{name:?}");
        let location = sent.headers()["location"].to_str().expect("a path").to_owned();
        let reference = location.rsplit('/').next().and_then(|last| last.split_once('.')).expect("one").0;
        expected.insert(reference.to_owned(), (line(name), normal(motivation)));
    }
    assert_eq!(expected.len(), cases.len());
    let now = counter.now;
    let stored =
        counter.app.table.query("rotary", "mentor", &Month::within(0, now), now).await.expect("rows");
    let of_table =
        stored.iter().map(|one| (one.reference.clone(), (typed(one, "name"), typed(one, "motivation"))));
    assert_eq!(of_table.collect::<BTreeMap<_, _>>(), expected);
    for format in [Format::Json, Format::Csv, Format::Xlsx] {
        assert_eq!(exported(&stored, format, now), expected, "{format:?}");
    }
}

fn typed(application: &Application, field: &str) -> String {
    match application.answers.get(field) {
        Some(Answer::Text(text)) => text.clone(),
        other => panic!("{field}: {other:?}"),
    }
}

/// Name and motivation by reference, as a file has them.
fn exported(stored: &[Application], format: Format, now: Timestamp) -> BTreeMap<String, (String, String)> {
    let forms = generator::definitions(&content(), &options()).expect("forms");
    let form = forms.iter().find(|form| form.definition.site == "rotary" && form.definition.id == "mentor");
    let form = form.expect("the form");
    let texts = form.definition.languages.first().and_then(|first| form.texts.get(first)).expect("texts");
    let applications = Spool::of(&form.definition, stored, now).expect("room on the disk");
    let rows = FormApplications { definition: &form.definition, texts, applications };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("rotary");
    let settings = Settings { format, now, zone: TimeZone::UTC, from: None, following: None };
    coordinator::export(&[rows], &settings, &file, &|_| {}).expect("a file");
    match format {
        Format::Json => from_json(&file),
        Format::Csv => from_csv(&file),
        Format::Xlsx => from_xlsx(&file),
        Format::JsonLines => panic!("the same as JSON"),
    }
}

fn from_json(file: &Path) -> BTreeMap<String, (String, String)> {
    let text = std::fs::read(file).expect("a file");
    let json: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
    let applications = json["forms"][0]["applications"].as_array().expect("a list");
    let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
    let row = |one: &serde_json::Value| {
        (text(&one["reference"]), (text(&one["answers"]["name"]), text(&one["answers"]["motivation"])))
    };
    applications.iter().map(row).collect()
}

/// All cells are quoted: a small reader is enough.
fn from_csv(file: &Path) -> BTreeMap<String, (String, String)> {
    let text = std::fs::read_to_string(file).expect("a file");
    let cells = |row: &str| -> Vec<String> {
        let cells = row.trim_matches('"').split("\";\"").map(|cell| cell.replace("\"\"", "\""));
        cells.map(|cell| coordinator::unguard(&cell).to_owned()).collect()
    };
    let mut rows = text.trim_start_matches('\u{feff}').trim_end().split("\"\r\n\"").map(cells);
    let head = rows.next().expect("headings");
    let at = |id: &str| head.iter().position(|cell| cell == id).expect("a column");
    let (reference, name, motivation) = (at("_reference"), at("name"), at("motivation"));
    rows.map(|row| (row[reference].clone(), (row[name].clone(), row[motivation].clone()))).collect()
}

/// The first row of a sheet has the ids of the columns.
fn from_xlsx(file: &Path) -> BTreeMap<String, (String, String)> {
    let mut book: Xlsx<_> = open_workbook(file).expect("a workbook");
    let sheets = book.worksheets();
    let mut found = BTreeMap::new();
    for (_, sheet) in &sheets {
        let rows: Vec<Vec<String>> =
            sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        let Some(head) = rows.first() else { continue };
        let at = |id: &str| head.iter().position(|cell| cell == id);
        let (Some(reference), Some(name), Some(motivation)) =
            (at("_reference"), at("name"), at("motivation"))
        else {
            continue;
        };
        let values = rows.iter().skip(2);
        found
            .extend(values.map(|row| (row[reference].clone(), (row[name].clone(), row[motivation].clone()))));
    }
    found
}

#[tokio::test]
async fn what_cannot_be_taken_is_refused_with_a_reason() {
    let (mut counter, _local) = counter().await;
    let not_understood = "Vi forstod ikke det som ble sendt";
    let characters = "hadde tegn som vi ikke kan lagre";
    for (name, status, reason) in [
        ("a%00b", 400, not_understood),
        ("%ED%A0%80", 400, not_understood),
        ("%ED%B0%80%ED%A0%80", 400, not_understood),
        ("%C0%AF", 400, not_understood),
        ("%E0%80%AF", 400, not_understood),
        ("%F4%90%80%80", 400, not_understood),
        ("%E5se", 400, not_understood),
        ("%", 400, not_understood),
        ("Kari%07", 422, characters),
        ("Kari%1B[31m", 422, characters),
        ("Kari%EF%BF%BE", 422, characters),
        ("%E2%80%AE%E2%80%8B", 422, "Skriv et svar i feltet «Navn»."),
    ] {
        let answer = counter.post(format!("name={name}&motivation=x&{REST}")).await;
        assert_eq!(answer.status().as_u16(), status, "{name}");
        let page = String::from_utf8(answer.into_body().to_vec()).expect("text");
        assert!(page.contains(reason), "{name}: {page}");
    }
    let now = counter.now;
    let months = Month::within(0, now);
    let stored = counter.app.table.query("rotary", "mentor", &months, now).await.expect("rows");
    assert!(stored.is_empty());
}
