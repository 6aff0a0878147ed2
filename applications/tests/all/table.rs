use applications::local::Local;
use applications::{Application, Month, Put, StoreError};
use forms::Answer;

use crate::sample::{application, every_kind, moment, months, now};

async fn memory() -> Local {
    Local::open(None).await.expect("an engine in memory")
}

fn references(applications: &[Application]) -> Vec<&str> {
    applications.iter().map(|application| application.reference.as_str()).collect()
}

#[tokio::test]
async fn every_kind_of_answer_comes_back_as_stored() {
    let local = memory().await;
    let mut stored = application("AAAA-0001");
    stored.answers = every_kind();
    stored.suspected = vec!["trap".to_owned(), "too_fast".to_owned()];
    assert_eq!(local.table().put(&stored).await, Ok(Put::Stored));
    let read = local.table().query("agder", "mentor", &months(), now()).await.expect("a list");
    assert_eq!(read, [stored]);
}

#[tokio::test]
async fn the_same_application_twice_is_stored_once() {
    let local = memory().await;
    let first = application("AAAA-0001");
    let second = Application { submitted_at: moment("2026-11-22T12:00:09Z"), ..first.clone() };
    assert_eq!(local.table().put(&first).await, Ok(Put::Stored));
    assert_eq!(local.table().put(&second).await, Ok(Put::Replayed));
    assert_eq!(local.table().query("agder", "mentor", &months(), now()).await, Ok(vec![first]));
}

#[tokio::test]
async fn another_application_with_the_same_reference_changes_nothing() {
    let local = memory().await;
    let first = application("AAAA-0001");
    let mut other = first.clone();
    other.answers.insert("name".to_owned(), Answer::Text("Kari Eksempel".to_owned()));
    other.answers_hash = "other".to_owned();
    assert_eq!(local.table().put(&first).await, Ok(Put::Stored));
    assert_eq!(local.table().put(&other).await, Ok(Put::Collision));
    assert_eq!(local.table().query("agder", "mentor", &months(), now()).await, Ok(vec![first]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_puts_at_once_one_is_stored() {
    let local = memory().await;
    for round in 0..20 {
        let same = application(&format!("ROUND-{round:02}"));
        let puts: Vec<_> = (0..4)
            .map(|_| {
                let (table, same) = (local.table(), same.clone());
                tokio::spawn(async move { table.put(&same).await.expect("an answer") })
            })
            .collect();
        let mut outcomes = Vec::new();
        for put in puts {
            outcomes.push(put.await.expect("no panic"));
        }
        assert_eq!(outcomes.iter().filter(|put| **put == Put::Stored).count(), 1, "{outcomes:?}");
        assert_eq!(outcomes.iter().filter(|put| **put == Put::Replayed).count(), 3, "{outcomes:?}");
    }
}

#[tokio::test]
async fn what_has_expired_is_not_shown() {
    let local = memory().await;
    let kept = application("KEPT");
    // Later than the machine's clock, which the engine deletes by, and earlier than the moment of the query.
    let expired = Application { expires_at: moment("2099-01-01T00:00:00Z"), ..application("EXPIRED") };
    let kept = Application { expires_at: moment("2099-01-01T00:00:01Z"), ..kept };
    local.table().put(&kept).await.expect("stored");
    local.table().put(&expired).await.expect("stored");
    let list = local.table().query("agder", "mentor", &months(), moment("2099-01-01T00:00:00Z")).await;
    assert_eq!(list, Ok(vec![kept]));
}

#[tokio::test]
async fn a_list_has_its_own_site_form_and_months_only_oldest_first() {
    let local = memory().await;
    let at = |reference: &str, time: &str| {
        let time = moment(time);
        Application { issued_at: time, submitted_at: time, ..application(reference) }
    };
    let stored = [
        at("NEW", "2026-11-22T11:00:00Z"),
        at("OLD", "2025-01-02T11:00:00Z"),
        at("OLDER", "2024-12-31T11:00:00Z"),
        at("ANCIENT", "2024-09-30T11:00:00Z"),
        Application { form: "adept".to_owned(), ..application("ADEPT") },
        Application { site: "agder2".to_owned(), ..application("OTHER-SITE") },
    ];
    for one in &stored {
        local.table().put(one).await.expect("stored");
    }
    let list = local.table().query("agder", "mentor", &months(), now()).await.expect("a list");
    assert_eq!(references(&list), ["OLDER", "OLD", "NEW"]);
    let december = [Month::of(moment("2024-12-01T00:00:00Z"))];
    let list = local.table().query("agder", "mentor", &december, now()).await.expect("a list");
    assert_eq!(references(&list), ["OLDER"]);
    assert_eq!(local.table().query("agder", "mentor", &[], now()).await, Ok(Vec::new()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_month_of_more_than_one_page_is_whole() {
    let local = memory().await;
    let about = "x".repeat(30_000);
    for number in 0..100 {
        let mut large = application(&format!("LARGE-{number:03}"));
        large.answers.insert("about".to_owned(), Answer::Text(about.clone()));
        local.table().put(&large).await.expect("stored");
    }
    let list = local.table().query("agder", "mentor", &months(), now()).await.expect("a list");
    assert_eq!(list.len(), 100, "three megabytes come in pages of one");
    assert!(references(&list).is_sorted());
}

#[tokio::test]
async fn a_missing_table_is_said_to_be_missing() {
    let local = memory().await;
    let table = local.other("elsewhere");
    let missing = StoreError::Missing { table: "elsewhere".to_owned() };
    assert_eq!(table.put(&application("A")).await, Err(missing.clone()));
    assert_eq!(table.query("agder", "mentor", &months(), now()).await, Err(missing));
    assert_eq!(table.create().await, Ok(()));
    assert_eq!(table.create().await, Ok(()), "making it again is no error");
    assert_eq!(table.put(&application("A")).await, Ok(Put::Stored));
}

#[tokio::test]
async fn warming_up_stores_nothing() {
    let local = memory().await;
    local.table().warm_up().await;
    assert_eq!(local.table().query("agder", "mentor", &months(), now()).await, Ok(Vec::new()));
}
