//! A table with many applications on disk, made in bulk: a put each would take half an hour for a million.

use std::path::Path;

use applications::{Application, Evidence};
use dynoxide::{Database, ImportOptions};
use forms::Answer;
use serde_json::{Map, Value, json};

use super::Failure;

/// Items of one transaction.
const BATCH: usize = 10_000;

/// Puts the applications into the table of a database that [`applications::local::Local`] has made.
pub fn fill(path: &Path, applications: impl Iterator<Item = Application>) -> Result<(), Failure> {
    let database = Database::new(path.to_str().ok_or("a path that is not UTF-8")?)?;
    database.enable_bulk_loading()?;
    let mut items = Vec::with_capacity(BATCH);
    let mut applications = applications.peekable();
    while let Some(application) = applications.next() {
        items.push(serde_json::from_value(image(&application))?);
        if items.len() == BATCH || applications.peek().is_none() {
            database.import_items("applications", std::mem::take(&mut items), ImportOptions::default())?;
        }
    }
    database.disable_bulk_loading()?;
    Ok(())
}

/// The item as DynamoDB has it in JSON.
fn image(application: &Application) -> Value {
    let Application {
        site,
        form,
        reference,
        submitted_at,
        issued_at,
        expires_at,
        language,
        form_version,
        consent,
        answers,
        answers_hash,
        waiting_list,
        score,
        suspected,
    } = application;
    let answers: Map<String, Value> =
        answers.iter().map(|(id, answer)| (id.clone(), json!({ "M": typed(answer) }))).collect();
    let Evidence { version, sha256, language: consented, given_at } = consent;
    json!({
        "pk": { "S": format!("{site}#{form}#{}", application.month()) },
        "sk": { "S": reference },
        "submitted_at": { "S": submitted_at },
        "issued_at": { "S": issued_at },
        "expires_at": { "N": expires_at.as_second().to_string() },
        "language": { "S": language.as_str() },
        "form_version": { "S": form_version },
        "consent": { "M": {
            "version": { "S": version }, "sha256": { "S": sha256 }, "language": { "S": consented.as_str() },
            "given_at": { "S": given_at },
        } },
        "answers": { "M": answers },
        "answers_hash": { "S": answers_hash },
        "waiting_list": { "BOOL": waiting_list },
        "score": { "N": score.to_string() },
        "suspected": { "L": suspected.iter().map(|sign| json!({ "S": sign })).collect::<Vec<_>>() },
    })
}

fn typed(answer: &Answer) -> Value {
    match answer {
        Answer::Text(text) => json!({ "text": { "S": text } }),
        Answer::Number(number) => json!({ "number": { "N": number.to_string() } }),
        Answer::Date(date) => json!({ "date": { "S": date } }),
        Answer::One(id) => json!({ "one": { "S": id } }),
        Answer::Many(ids) => {
            json!({ "many": { "L": ids.iter().map(|id| json!({ "S": id })).collect::<Vec<_>>() } })
        }
        Answer::Yes(yes) => json!({ "yes": { "BOOL": yes } }),
    }
}
