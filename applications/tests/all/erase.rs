//! Erased because its sender asked for it: gone, and it stays gone.

use std::fs;
use std::path::Path;

use applications::local::Local;
use applications::{Application, Erased, Erasure, Held, Put};
use forms::Answer;

use crate::sample::{application, every_kind, moment, months, now};

/// Half a second past twelve: whole seconds are stored.
const LATER: &str = "2026-11-23T12:00:00.5Z";

async fn with(applications: &[&Application]) -> Local {
    let local = Local::open(None).await.expect("an engine in memory");
    for application in applications {
        assert_eq!(local.table().put(application).await, Ok(Put::Stored));
    }
    local
}

async fn held(local: &Local) -> Held {
    local.table().held("agder", "mentor", &months(), now()).await.expect("a list")
}

fn place_of(application: &Application) -> Erased {
    let Application { site, form, reference, expires_at, .. } = application.clone();
    Erased { site, form, reference, erased_at: moment("2026-11-23T12:00:00Z"), expires_at }
}

#[tokio::test]
async fn what_is_erased_is_gone_and_its_place_is_known() {
    let (gone, stays) = (application("GONE"), application("STAYS"));
    let local = with(&[&gone, &stays]).await;
    assert_eq!(local.table().erase(&gone, moment(LATER)).await, Ok(Erasure::Done));
    let expected = Held { applications: vec![stays.clone()], erased: vec![place_of(&gone)] };
    assert_eq!(held(&local).await, expected);
    assert_eq!(local.table().query("agder", "mentor", &months(), now()).await, Ok(vec![stays]));
}

#[tokio::test]
async fn the_same_token_does_not_bring_it_back() {
    let gone = application("GONE");
    let local = with(&[&gone]).await;
    local.table().erase(&gone, moment(LATER)).await.expect("erased");
    let before = held(&local).await;
    let other = Application { answers_hash: "other".to_owned(), ..gone.clone() };
    for again in [&gone, &other] {
        assert_eq!(local.table().put(again).await, Ok(Put::Erased));
    }
    assert_eq!(held(&local).await, before);
}

#[tokio::test]
async fn erasing_again_changes_nothing_and_what_is_not_there_is_not_made() {
    let (gone, never) = (application("GONE"), application("NEVER"));
    let local = with(&[&gone]).await;
    local.table().erase(&gone, moment(LATER)).await.expect("erased");
    let before = held(&local).await;
    for absent in [&gone, &never] {
        assert_eq!(local.table().erase(absent, moment("2027-01-01T00:00:00Z")).await, Ok(Erasure::Absent));
    }
    assert_eq!(held(&local).await, before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_erasures_at_once_one_is_done() {
    let gone = application("GONE");
    let local = with(&[&gone]).await;
    let erasures = (0..4).map(|_| {
        let (table, gone) = (local.table(), gone.clone());
        tokio::spawn(async move { table.erase(&gone, moment(LATER)).await.expect("an answer") })
    });
    let mut done = 0;
    for erasure in erasures.collect::<Vec<_>>() {
        done += usize::from(erasure.await.expect("no panic") == Erasure::Done);
    }
    assert_eq!(done, 1);
}

#[tokio::test]
async fn its_place_expires_when_the_application_would_have() {
    let gone = Application { expires_at: moment("2099-01-01T00:00:00Z"), ..application("GONE") };
    let local = with(&[&gone]).await;
    local.table().erase(&gone, moment(LATER)).await.expect("erased");
    let at = async |time: &str| local.table().held("agder", "mentor", &months(), moment(time)).await;
    assert_eq!(at("2098-12-31T23:59:59Z").await.expect("a list").erased.len(), 1);
    assert_eq!(at("2099-01-01T00:00:00Z").await, Ok(Held::default()));
}

#[tokio::test]
async fn its_place_has_these_attributes_and_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("applications.db");
    let local = Local::open(Some(&path)).await.expect("an engine");
    let gone = Application { answers: every_kind(), ..application("GONE") };
    local.table().put(&gone).await.expect("stored");
    local.table().erase(&gone, moment(LATER)).await.expect("erased");
    local.close().await;
    let [item] = items(&path).try_into().expect("one item");
    let expected = serde_json::json!({
        "pk": { "S": "agder#mentor#2026-11" },
        "sk": { "S": "GONE" },
        "erased_at": { "S": "2026-11-23T12:00:00Z" },
        "expires_at": { "N": "1858420800" },
    });
    assert_eq!(item, expected);
}

#[tokio::test]
async fn no_byte_of_the_answers_is_left_on_the_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("applications.db");
    let local = Local::open(Some(&path)).await.expect("an engine");
    let mut gone = application("GONE");
    gone.answers.insert("about".to_owned(), Answer::Text("Hemmelig ".repeat(300)));
    local.table().put(&application("STAYS")).await.expect("stored");
    local.table().put(&gone).await.expect("stored");
    local.table().erase(&gone, moment(LATER)).await.expect("erased");
    assert!(
        contains(folder.path(), b"Hemmelig"),
        "the engine leaves what it overwrites: else this test is idle"
    );
    local.close_clean().await.expect("cleaned");
    assert!(!contains(folder.path(), b"Hemmelig"));
    let local = Local::open(Some(&path)).await.expect("an engine");
    let held = local.table().held("agder", "mentor", &months(), now()).await.expect("a list");
    assert_eq!((held.applications, held.erased), (vec![application("STAYS")], vec![place_of(&gone)]));
}

/// The items of the one table, as the engine keeps them.
fn items(path: &Path) -> Vec<serde_json::Value> {
    let database = rusqlite::Connection::open(path).expect("a database");
    let table: String = database
        .query_row("SELECT name FROM sqlite_master WHERE sql LIKE '%item_json%' LIMIT 1", [], |row| {
            row.get(0)
        })
        .expect("a table");
    let mut query = database.prepare(&format!("SELECT item_json FROM \"{table}\"")).expect("a query");
    let rows = query.query_map([], |row| row.get::<_, String>(0)).expect("rows");
    rows.map(|row| serde_json::from_str(&row.expect("a row")).expect("JSON")).collect()
}

fn contains(folder: &Path, text: &[u8]) -> bool {
    fs::read_dir(folder).expect("files").any(|file| {
        let bytes = fs::read(file.expect("a file").path()).expect("read");
        bytes.windows(text.len()).any(|window| window == text)
    })
}
