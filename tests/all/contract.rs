//! The contract for developers: real applications, exported as JSON, are what `schema.json` of their form says.

#![expect(clippy::expect_used, reason = "helpers of tests")]

use std::sync::Arc;

use applications::local::Local;
use applications::{Application, Month};
use bytes::Bytes;
use coordinator::{FormApplications, Format, Settings, Spool};
use forms::Definition;
use generator::model::Form;
use http::Request;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use lambda::{App, Bundle, Keys, Moment, respond};
use serde_json::Value;
use veiviser_tests::load::{encoded, people::Person, people::path, people::sending};
use veiviser_tests::{build, content, options};

const NOW: &str = "2027-03-01T12:00:00Z";

#[tokio::test]
async fn exported_applications_are_what_the_schema_says() {
    let bundle = build().forms;
    let local = Local::open(None).await.expect("a table");
    let memory = Arc::new(Bundle::memory(bundle.clone()));
    for form in generator::definitions(&content(), &options()).expect("forms") {
        let definition = &form.definition;
        let name = format!("{}/{}/schema.json", definition.site, definition.id);
        let schema: Value = serde_json::from_slice(&bundle[&name]).expect("JSON");
        let validator = jsonschema::draft202012::options()
            .should_validate_formats(true)
            .build(&schema)
            .expect("a schema");
        // An app for each form: all come from one address, and it counts how often that sends.
        let app = App::new(Arc::clone(&memory), local.table(), Keys::new([1; 32]));
        for number in 0..5 {
            apply(&app, definition, number).await;
        }
        let document = exported(&form, &stored(&app, definition).await);
        let records = document["forms"][0]["applications"].as_array().expect("applications");
        assert_eq!(records.len(), 5, "{name}");
        for record in records {
            let wrong: Vec<String> = validator.iter_errors(record).map(|error| error.to_string()).collect();
            assert!(wrong.is_empty(), "{name}: {wrong:?}");
        }
        refuses(&validator, &records[0]);
    }
}

/// A schema that takes anything would be no contract.
fn refuses(validator: &jsonschema::Validator, record: &Value) {
    let spoiled: [(&str, Value); 5] = [
        ("/answers/name", Value::from(7)),
        ("/answers/postal_code", Value::from("12")),
        ("/answers/consent", Value::from(false)),
        ("/consent/sha256", Value::from("x")),
        ("/submitted_at", Value::from("i går")),
    ];
    for (place, value) in spoiled {
        let mut changed = record.clone();
        *changed.pointer_mut(place).expect(place) = value;
        assert!(!validator.is_valid(&changed), "{place}");
    }
}

#[test]
fn every_form_has_a_schema_and_is_in_the_description() {
    let bundle = build().forms;
    let openapi: Value = serde_json::from_slice(&bundle["openapi.json"]).expect("JSON");
    let paths = openapi["paths"].as_object().expect("paths");
    let forms: Vec<&str> = bundle.keys().filter_map(|file| file.strip_suffix("/definition.json")).collect();
    assert!(forms.len() >= 10, "{forms:?}");
    for form in forms {
        assert!(bundle.contains_key(&format!("{form}/schema.json")), "{form}");
        let path = &paths[&format!("/apply/{form}/{{language}}")];
        for status in
            ["200", "303", "400", "403", "404", "405", "410", "413", "415", "422", "429", "500", "503"]
        {
            assert!(path["post"]["responses"][status].is_object(), "{form} {status}");
        }
        let encoding =
            &path["post"]["requestBody"]["content"]["application/x-www-form-urlencoded"]["encoding"];
        assert_eq!(encoding["languages"]["explode"], true, "{form}");
    }
}

/// Both steps, as a browser takes them.
async fn apply(app: &App, definition: &Definition, number: usize) {
    let person = Person::new(definition, number);
    let now: Timestamp = NOW.parse().expect("a time");
    let nonce = [u8::try_from(number).expect("a small number"); 16];
    let review = post(app, definition, &person.pairs, Moment::new(now, nonce)).await;
    let (_, token) = review.split_once("name=\"_token\" value=\"").expect("a token");
    let (token, _) = token.split_once('"').expect("a token");
    let sent = now + SignedDuration::from_secs(60);
    post(app, definition, &sending(&person.pairs, token), Moment::new(sent, nonce)).await;
}

async fn post(app: &App, definition: &Definition, pairs: &[(String, String)], moment: Moment) -> String {
    let request = Request::post(path(definition)).header("content-type", "application/x-www-form-urlencoded");
    let request = request.body(Bytes::from(encoded(pairs))).expect("a request");
    let body = respond(app, request, moment).await.into_body();
    String::from_utf8(body.to_vec()).expect("text")
}

async fn stored(app: &App, definition: &Definition) -> Vec<Application> {
    let now = NOW.parse::<Timestamp>().expect("a time") + SignedDuration::from_hours(1);
    app.table.query(&definition.site, &definition.id, &Month::within(0, now), now).await.expect("rows")
}

fn exported(form: &Form, applications: &[Application]) -> Value {
    let now = NOW.parse().expect("a time");
    let definition = &form.definition;
    let texts = definition.languages.first().and_then(|language| form.texts.get(language)).expect("texts");
    let applications = Spool::of(definition, applications, now).expect("room on the disk");
    let rows = FormApplications { definition, texts, applications };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("out.json");
    let settings = Settings { format: Format::Json, now, zone: TimeZone::UTC, from: None, following: None };
    coordinator::export(&[rows], &settings, &file, &|_| {}).expect("a file");
    serde_json::from_slice(&std::fs::read(&file).expect("a file")).expect("JSON")
}
