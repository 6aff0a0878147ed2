//! The same applications put straight into an embedded table, by the same client and within the process as the server has it: no
//! server can be faster.

use std::sync::Arc;
use std::time::{Duration, Instant};

use applications::Application;
use applications::local::Local;

/// The most that are put: enough to measure.
const MOST: usize = 20_000;

/// Times of single puts, sorted, and the time of all.
pub async fn measure(applications: &[Application], tasks: usize) -> (Vec<Duration>, Duration) {
    let folder = tempfile::tempdir().expect("a folder");
    let local = Local::open(Some(&folder.path().join("floor.db"))).await.expect("a table");
    let all: Arc<Vec<Application>> = Arc::new(applications.iter().take(MOST).cloned().collect());
    let started = Instant::now();
    let workers: Vec<_> = (0..tasks)
        .map(|worker| {
            let (table, all) = (local.table(), Arc::clone(&all));
            tokio::spawn(async move {
                let mut times = Vec::new();
                for application in all.iter().skip(worker).step_by(tasks) {
                    let started = Instant::now();
                    table.put(application).await.expect("a put");
                    times.push(started.elapsed());
                }
                times
            })
        })
        .collect();
    let mut times = Vec::new();
    for worker in workers {
        times.extend(worker.await.expect("a worker"));
    }
    let took = started.elapsed();
    times.sort_unstable();
    local.close().await;
    (times, took)
}
