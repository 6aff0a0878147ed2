//! What was acknowledged is there after the process is killed.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use applications::Put;
use applications::local::Local;

use crate::sample::{application, months, now};

const PATH: &str = "VEIVISER_TEST_KILLED_DATABASE";

/// The child: stores one application after the other and names each that is acknowledged, until it is killed.
/// Without the variable, as a test of its own, it does nothing.
#[tokio::test]
async fn child() {
    let Some(path) = std::env::var_os(PATH) else { return };
    let local = Local::open(Some(Path::new(&path))).await.expect("an engine");
    for number in 0..100_000 {
        let reference = format!("KILL-{number:05}");
        assert_eq!(local.table().put(&application(&reference)).await, Ok(Put::Stored));
        println!("\nstored {reference}");
    }
}

#[tokio::test]
async fn no_acknowledged_application_is_lost_by_kill_9() {
    let folder = tempfile::tempdir().expect("a folder");
    for round in 0..3 {
        let path = folder.path().join(format!("{round}/applications.db"));
        let acknowledged = store_until_killed(&path, 30 + round * 20);
        let local = Local::open(Some(&path)).await.expect("the file is whole");
        let stored = local.table().query("agder", "mentor", &months(), now()).await.expect("a list");
        let kept: Vec<String> = stored.into_iter().map(|application| application.reference).collect();
        let lost: Vec<_> = acknowledged.iter().filter(|reference| !kept.contains(reference)).collect();
        assert!(lost.is_empty(), "lost {lost:?} of {}", acknowledged.len());
    }
}

fn store_until_killed(path: &Path, enough: usize) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "kill::child", "--nocapture"])
        .env(PATH, path)
        .stdout(Stdio::piped())
        .spawn()
        .expect("a child");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut acknowledged = Vec::new();
    let mut note = |line: std::io::Result<String>| {
        let line = line.expect("a line");
        acknowledged.extend(line.strip_prefix("stored ").map(str::to_owned));
        acknowledged.len()
    };
    for line in lines.by_ref() {
        if note(line) >= enough {
            break;
        }
    }
    child.kill().expect("killed");
    for line in lines.map_while(Result::ok) {
        note(Ok(line));
    }
    child.wait().expect("ended");
    assert!(acknowledged.len() >= enough, "the child stored {} only", acknowledged.len());
    acknowledged
}
