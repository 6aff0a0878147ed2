//! The engine and its file.

use std::fs;
use std::path::Path;

use applications::Put;
use applications::local::{Local, LocalError};

use crate::sample::{application, moment, months, now};

async fn open(path: &Path) -> Local {
    Local::open(Some(path)).await.expect("an engine")
}

async fn error(path: &Path) -> LocalError {
    Local::open(Some(path)).await.expect_err("an error")
}

#[tokio::test]
async fn applications_survive_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("data/applications.db");
    let local = open(&path).await;
    local.table().put(&application("A")).await.expect("stored");
    local.close().await;

    let local = open(&path).await;
    assert_eq!(local.table().put(&application("A")).await, Ok(Put::Replayed));
    assert_eq!(local.table().query("agder", "mentor", &months(), now()).await, Ok(vec![application("A")]));
    drop(local);
    assert_eq!(open(&path).await.table().put(&application("A")).await, Ok(Put::Replayed));
}

#[tokio::test]
async fn two_engines_share_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("applications.db");
    let (serving, exporting) = (open(&path).await, open(&path).await);
    serving.table().put(&application("A")).await.expect("stored");
    assert_eq!(
        exporting.table().query("agder", "mentor", &months(), now()).await,
        Ok(vec![application("A")])
    );
}

#[tokio::test]
async fn what_is_asked_after_the_end_is_told_so() {
    let local = Local::open(None).await.expect("an engine");
    let table = local.table();
    table.put(&application("A")).await.expect("stored");
    local.close().await;
    let error = table.put(&application("B")).await.expect_err("closed");
    assert_eq!(error.to_string(), "table applications cannot be reached: no connection");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_ask_at_once_and_each_gets_its_own_answer() {
    let local = Local::open(None).await.expect("an engine");
    let puts = (0..200).map(|number| {
        let (table, number) = (local.table(), number % 100);
        tokio::spawn(async move { table.put(&application(&format!("A-{number}"))).await.expect("an answer") })
    });
    let mut stored = 0;
    for put in puts.collect::<Vec<_>>() {
        stored += usize::from(put.await.expect("no panic") == Put::Stored);
    }
    assert_eq!(stored, 100, "the second of each is a replay");
}

#[tokio::test]
async fn what_has_expired_is_deleted_when_the_file_is_open_and_nobody_asks() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("applications.db");
    let mut expired = application("OLD");
    expired.expires_at = moment("2024-01-01T00:00:00Z");
    let local = open(&path).await;
    local.table().put(&expired).await.expect("stored");
    local.close().await;

    let local = open(&path).await;
    for _ in 0..5 {
        let left = local.table().query("agder", "mentor", &months(), moment("2023-12-01T00:00:00Z")).await;
        if left == Ok(Vec::new()) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    }
    panic!("the expired application is still there");
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("data/applications.db");
    let local = open(&path).await;
    local.table().put(&application("A")).await.expect("stored");
    for file in fs::read_dir(path.parent().expect("a folder")).expect("files") {
        let file = file.expect("a file");
        let mode = file.metadata().expect("metadata").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", file.path().display());
    }
    assert_eq!(
        fs::metadata(path.parent().expect("a folder")).expect("metadata").permissions().mode() & 0o077,
        0
    );
}

#[tokio::test]
async fn a_file_that_is_no_database_is_damaged_and_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("applications.db");
    let text = "Dette er ikke en database. ".repeat(400);
    fs::write(&path, &text).expect("written");
    let error = error(&path).await;
    assert!(matches!(error, LocalError::Damaged { .. }), "{error}");
    assert_eq!(error.to_string(), format!("{} is damaged: it is not a database", path.display()));
    assert_eq!(fs::read_to_string(&path).expect("read"), text);
}

#[tokio::test]
async fn a_database_with_broken_pages_is_damaged() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("applications.db");
    let local = open(&path).await;
    for number in 0..200 {
        local.table().put(&application(&format!("A-{number}"))).await.expect("stored");
    }
    local.close().await;
    let mut bytes = fs::read(&path).expect("read");
    let start = bytes.len() / 2;
    for byte in bytes.iter_mut().skip(start).take(16 * 1024) {
        *byte = 0x5a;
    }
    fs::write(&path, bytes).expect("written");
    let error = error(&path).await;
    assert!(matches!(error, LocalError::Damaged { .. }), "{error}");
}

#[tokio::test]
async fn a_truncated_database_is_damaged() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("applications.db");
    let local = open(&path).await;
    for number in 0..50 {
        local.table().put(&application(&format!("A-{number}"))).await.expect("stored");
    }
    local.close().await;
    let bytes = fs::read(&path).expect("read");
    fs::write(&path, &bytes[..bytes.len() / 2]).expect("written");
    let error = error(&path).await;
    assert!(matches!(error, LocalError::Damaged { .. }), "{error}");
}

#[tokio::test]
async fn a_locked_file_is_said_to_be_locked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("applications.db");
    open(&path).await.close().await;
    let other = rusqlite::Connection::open(&path).expect("opened");
    other.execute_batch("BEGIN IMMEDIATE").expect("locked");
    let error = error(&path).await;
    assert!(matches!(error, LocalError::Locked { .. }), "{error}");
    assert_eq!(error.to_string(), format!("{} is locked by another program", path.display()));
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_said_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "").expect("written");
    let error = error(&file.join("applications.db")).await;
    assert!(matches!(error, LocalError::Unwritable { .. }), "{error}");
    let folder_as_file = Local::open(Some(folder.path())).await.expect_err("a folder");
    assert!(matches!(folder_as_file, LocalError::Unwritable { .. }), "{folder_as_file}");
}
