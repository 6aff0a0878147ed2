//! The load test in full: `cargo run --release -p veiviser-tests --bin load`, after `cargo build --release`.
//!
//! `load [valid posts] [hostile posts] [connections]`; 100 000, 100 000 and 64 where nothing is said.
//!
//! An application is two valid posts, one to check the answers and one to send them: 100 000 valid posts are 50 000 applications, all
//! of which must be in the table. The times of the server are those of the second post, from the first byte sent to the receipt, while
//! the other connections check answers and send hostile posts; those of the bare table are of nothing but puts, as many at once as there
//! are connections, through the same client into the same engine within the process. So times may be compared, and shares of a
//! second less so: the server answers four posts for every one that it stores.

#![expect(clippy::print_stdout, reason = "the result of the command")]

use std::process::ExitCode;
use std::time::Duration;

use veiviser_tests::load::{Plan, Report, percentile, run};
use veiviser_tests::program;

#[tokio::main]
async fn main() -> ExitCode {
    let numbers: Vec<usize> = std::env::args().skip(1).filter_map(|number| number.parse().ok()).collect();
    let number = |at: usize, usual: usize| numbers.get(at).copied().unwrap_or(usual);
    let plan = Plan {
        program: program(),
        valid: number(0, 100_000),
        hostile: number(1, 100_000),
        connections: number(2, 64),
    };
    let report = run(&plan).await;
    tell(&report);
    let whole = report.damaged.is_empty() && report.surprises.is_empty() && report.canaries == 0;
    if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn tell(report: &Report) {
    let Report {
        accepted,
        stored,
        damaged,
        surprises,
        posts,
        unavailable,
        took,
        commits,
        floor,
        memory,
        log_lines,
        canaries,
    } = report;
    println!("{posts} posts in {:.1} s: {:.0} a second", took.as_secs_f64(), rate(*posts, *took));
    println!(
        "{accepted} accepted, {stored} stored, {} lost, doubled or altered, {} surprises",
        damaged.len(),
        surprises.len()
    );
    for line in damaged.iter().chain(surprises).take(20) {
        println!("  {line}");
    }
    let (puts, all) = floor;
    println!("{unavailable} times told to try again (503)");
    println!("            commits/s    p50 ms    p99 ms");
    println!("server      {:>9.0} {}", rate(commits.len(), *took), times(commits));
    println!("bare table  {:>9.0} {}", rate(puts.len(), *all), times(puts));
    let at = |part: usize| {
        memory.get((memory.len() * part / 4).min(memory.len().saturating_sub(1))).copied().unwrap_or(0)
    };
    let megabytes =
        [at(0), at(1), at(2), at(3), at(4), memory.iter().copied().max().unwrap_or(0)].map(|kib| kib / 1024);
    println!("memory in MB at 0, 25, 50, 75, 100 % and at most: {megabytes:?}");
    println!("{log_lines} lines of log, {canaries} with an answer");
}

fn times(sorted: &[Duration]) -> String {
    let milliseconds = |percent| percentile(sorted, percent).as_secs_f64() * 1000.0;
    format!("{:>9.1} {:>9.1}", milliseconds(50), milliseconds(99))
}

#[expect(clippy::cast_precision_loss, reason = "counts of a test")]
fn rate(count: usize, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}
