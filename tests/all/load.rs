//! A small load: the whole one is a command of its own, see `tests/load/main.rs`.

use veiviser_tests::load::{Plan, run};
use veiviser_tests::program;

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_posts_of_each_kind_lose_double_and_tell_nothing() {
    let report = run(&Plan { program: program(), valid: 1_000, hostile: 1_000, connections: 64 }).await;
    assert!(report.surprises.is_empty(), "{:?}", report.surprises);
    assert!(report.damaged.is_empty(), "{:?}", report.damaged);
    assert_eq!((report.posts, report.accepted, report.stored), (2_000, 500, 500));
    assert_eq!(report.canaries, 0);
    assert!(report.log_lines >= 2_000, "the log was written: {}", report.log_lines);
}
