//! A form is answered in one language and read in another.

#![expect(clippy::expect_used, reason = "helpers of tests")]

use std::path::Path;

use applications::local::Local;
use applications::{Application, Month};
use bytes::Bytes;
use calamine::{Data, Reader, open_workbook_auto};
use coordinator::{FormApplications, Format, Settings, Spool};
use forms::{Answer, Language};
use http::Request;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use lambda::{App, Bundle, Keys, Moment, respond};
use veiviser_tests::{build, content, options};

const FORM: &str = "/apply/furuset/adept/ar";

/// Every question answered; percent-encoded where it must be.
const ANSWERS: &str = "name=%D8%A3%D9%85%D9%84&email=amal%40example.org&phone=%2B47%20400%2000%20001&postal_code=0012\
     &occupation=Lege&industry=healthcare&education_level=master&education_field=health&licence=no&norwegian_level=b2\
     &languages=ar&languages=en&interests=games&interests=food&work_interests=people&meeting=both\
     &motivation=%D8%A3%D8%B1%D9%8A%D8%AF%20%D8%A3%D9%86%20%D8%A3%D8%AA%D8%AF%D8%B1%D8%A8&consent=yes";

#[tokio::test]
async fn an_application_in_arabic_is_stored_by_id_and_exported_in_norwegian_words() {
    let local = Local::open(None).await.expect("a table");
    let app = App::new(Bundle::memory(build().forms), local.table(), Keys::new([1; 32]));
    let first: Timestamp = "2027-03-01T12:00:00Z".parse().expect("a time");
    let sent = first + SignedDuration::from_secs(60);

    let review = post(&app, ANSWERS.to_owned(), first).await;
    assert!(review.contains("<html lang=\"ar\" dir=\"rtl\">"), "{review}");
    assert!(review.contains("الخدمات الصحية والرعاية"), "{review}");
    let (_, token) = review.split_once("name=\"_token\" value=\"").expect("a token");
    let (token, _) = token.split_once('"').expect("a token");
    post(&app, format!("{ANSWERS}&_token={token}&_action=send"), sent).await;

    let stored = app.table.query("furuset", "adept", &Month::within(0, sent), sent).await.expect("rows");
    let [application] = stored.as_slice() else { panic!("{stored:?}") };
    let arabic = Language::new("ar").expect("a language");
    assert_eq!((&application.language, &application.consent.language), (&arabic, &arabic));
    assert_eq!(application.answers.get("industry"), Some(&Answer::One("healthcare".to_owned())));

    let cells = exported(application, sent);
    for words in ["Helsetjenester og omsorg", "Brettspill og sjakk", "أريد أن أتدرب", "+47 400 00 001"]
    {
        assert!(cells.iter().any(|cell| cell.contains(words)), "«{words}» is not in {cells:?}");
    }
    assert!(!cells.iter().any(|cell| cell.contains("الخدمات الصحية")), "{cells:?}");
}

async fn post(app: &App, body: String, now: Timestamp) -> String {
    let request = Request::post(FORM).header("content-type", "application/x-www-form-urlencoded");
    let request = request.body(Bytes::from(body)).expect("a request");
    let body = respond(app, request, Moment::new(now, [7; 16])).await.into_body();
    String::from_utf8(body.to_vec()).expect("text")
}

/// All cells of the workbook with this application.
fn exported(application: &Application, now: Timestamp) -> Vec<String> {
    let forms = generator::definitions(&content(), &options()).expect("forms");
    let form = forms.iter().find(|form| form.definition.site == "furuset" && form.definition.id == "adept");
    let form = form.expect("the form");
    let texts =
        form.definition.languages.first().and_then(|language| form.texts.get(language)).expect("texts");
    let applications = Spool::of(&form.definition, [application], now).expect("room on the disk");
    let rows = FormApplications { definition: &form.definition, texts, applications };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("furuset.xlsx");
    let settings = Settings { format: Format::Xlsx, now, zone: TimeZone::UTC, from: None, following: None };
    coordinator::export(&[rows], &settings, &file, &|_| {}).expect("a workbook");
    cells(&file)
}

fn cells(file: &Path) -> Vec<String> {
    let mut workbook = open_workbook_auto(file).expect("a workbook");
    let sheets = workbook.worksheets();
    sheets.iter().flat_map(|(_, range)| range.cells().map(|(_, _, cell)| text(cell))).collect()
}

fn text(cell: &Data) -> String {
    cell.to_string()
}
