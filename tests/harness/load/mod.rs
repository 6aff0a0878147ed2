//! Many posts at once to the real server with the real table: what was accepted is stored once and unaltered, nothing that was
//! written ends in a log, and memory does not grow.
//!
//! In order: `server` starts `veiviser serve` on an empty table; `people` fill in a form and `hostile` posts come between, each on
//! one of the `http` connections; the server is killed; the table is read and compared; the `floor` is the same applications
//! put straight into another embedded table.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a load test stops at the first surprise")]

mod floor;
mod hostile;
mod http;
pub mod people;
mod server;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use applications::local::Local;
use applications::{Application, Month};
use forms::{Answers, Definition};
use jiff::Timestamp;

pub use http::encoded;
use people::Person;
use server::Server;

/// What no log may hold: part of every value that is sent.
pub const CANARY: &str = "kanarifugl";
/// How often one connection tries again before that is a failure.
const PATIENCE: usize = 1_000;
const SITE: &str = "agder";
const FORM: &str = "mentor";

/// How much to send.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The program `veiviser`.
    pub program: PathBuf,
    /// Valid posts. Each person sends two, so there are half as many applications.
    pub valid: usize,
    /// Posts that must be refused.
    pub hostile: usize,
    /// Connections at once.
    pub connections: usize,
}

/// What came of it.
#[derive(Debug)]
pub struct Report {
    /// Applications that were answered with a receipt.
    pub accepted: usize,
    /// Applications in the table afterwards.
    pub stored: usize,
    /// Accepted ones that are not in the table, or otherwise than sent.
    pub damaged: Vec<String>,
    /// Hostile posts with another answer than they must have: what they were, and the status.
    pub surprises: Vec<String>,
    /// Posts of both kinds; those that were tried again count once.
    pub posts: usize,
    /// Times that somebody was told to try again, because the table did not keep up.
    pub unavailable: usize,
    /// From the first post to the last answer.
    pub took: Duration,
    /// Times from «send» to the receipt, sorted.
    pub commits: Vec<Duration>,
    /// Times of puts straight into an embedded table, sorted, and all together.
    pub floor: (Vec<Duration>, Duration),
    /// Memory of the server in KiB, in the order of time.
    pub memory: Vec<u64>,
    /// Lines of the server's log.
    pub log_lines: usize,
    /// Lines that hold the canary.
    pub canaries: usize,
}

/// What one connection did.
#[derive(Debug, Default)]
struct Tally {
    /// Answers by reference.
    accepted: BTreeMap<String, Answers>,
    commits: Vec<Duration>,
    surprises: Vec<String>,
    posts: usize,
    unavailable: usize,
}

/// Sends all of the plan, and looks at what is left.
///
/// # Panics
/// When the server does not start, or does not speak HTTP.
pub async fn run(plan: &Plan) -> Report {
    let folder = tempfile::tempdir().expect("a folder");
    let definition = Arc::new(definition());
    let server = Server::start(&plan.program, folder.path()).await;
    let started = Instant::now();
    let tally = send(plan, &server, &definition).await;
    let took = started.elapsed();
    let (memory, log) = server.kill();
    let stored = stored(&folder.path().join("applications.db"), &definition).await;
    let damaged = damaged(&tally.accepted, &stored);
    let floor = floor::measure(&stored, plan.connections).await;
    let mut commits = tally.commits;
    commits.sort_unstable();
    Report {
        accepted: tally.accepted.len(),
        stored: stored.len(),
        damaged,
        surprises: tally.surprises,
        posts: tally.posts,
        unavailable: tally.unavailable,
        took,
        commits,
        floor,
        memory,
        log_lines: log.lines().count(),
        canaries: log.lines().filter(|line| line.to_lowercase().contains(CANARY)).count(),
    }
}

fn definition() -> Definition {
    let forms = generator::definitions(&crate::content(), &crate::options());
    let forms = forms.unwrap_or_else(|problems| panic!("{}", crate::lines(problems)));
    let wanted =
        forms.into_iter().map(|form| form.definition).find(|form| form.site == SITE && form.id == FORM);
    wanted.expect("the form")
}

async fn send(plan: &Plan, server: &Server, definition: &Arc<Definition>) -> Tally {
    let workers: Vec<_> = (0..plan.connections)
        .map(|worker| {
            let share = |all: usize| (worker..all).step_by(plan.connections);
            let (people, hostile) = (share(plan.valid / 2), share(plan.hostile));
            tokio::spawn(work(server.address(), Arc::clone(definition), people, hostile))
        })
        .collect();
    let mut whole = Tally::default();
    for worker in workers {
        let Tally { accepted, commits, surprises, posts, unavailable } = worker.await.expect("a worker");
        whole.unavailable += unavailable;
        whole.accepted.extend(accepted);
        whole.commits.extend(commits);
        whole.surprises.extend(surprises);
        whole.posts += posts;
    }
    whole
}

/// One connection: people who check their answers, and send them a little later; hostile posts between.
async fn work(
    address: std::net::SocketAddr,
    definition: Arc<Definition>,
    people: impl Iterator<Item = usize> + Send,
    hostile: impl ExactSizeIterator<Item = usize> + Send,
) -> Tally {
    let people: Vec<usize> = people.collect();
    let per_person = hostile.len().div_ceil(people.len().max(1));
    let mut hostile = hostile;
    let mut connection = http::Connection::open(address).await;
    let (mut tally, mut waiting) = (Tally::default(), std::collections::VecDeque::new());
    for number in people {
        let person = Person::new(&definition, number);
        waiting.push_back((person.check(&mut connection).await, person));
        tally.posts += 1;
        for number in hostile.by_ref().take(per_person) {
            tally.posts += 1;
            tally
                .surprises
                .extend(hostile::post(&mut connection, &definition, number, waiting.front()).await);
        }
        if waiting.len() > 8 {
            finish(&mut connection, &mut tally, waiting.pop_front()).await;
        }
    }
    while !waiting.is_empty() {
        finish(&mut connection, &mut tally, waiting.pop_front()).await;
    }
    for number in hostile {
        tally.posts += 1;
        tally.surprises.extend(hostile::post(&mut connection, &definition, number, None).await);
    }
    tally
}

/// Sends what was checked; every tenth twice.
async fn finish(connection: &mut http::Connection, tally: &mut Tally, next: Option<(String, Person)>) {
    let Some((token, person)) = next else { return };
    let times = if person.number.is_multiple_of(10) { 2 } else { 1 };
    for time in 0..times {
        let mut answer = person.send(connection, &token).await;
        tally.posts += usize::from(time == 0);
        // «Not sent, try again»: what a person does, with the same page.
        while answer.status == 503 && tally.unavailable < PATIENCE {
            tally.unavailable += 1;
            tokio::time::sleep(Duration::from_millis(200)).await;
            answer = person.send(connection, &token).await;
        }
        match answer.reference() {
            Some(reference) => {
                if time == 0 {
                    tally.commits.push(answer.took);
                }
                tally.accepted.insert(reference, person.answers.clone());
            }
            None => tally.surprises.push(format!("a valid application: {}", answer.status)),
        }
    }
}

async fn stored(file: &std::path::Path, definition: &Definition) -> Vec<Application> {
    let local = Local::open(Some(file)).await.expect("the table");
    let now = Timestamp::now();
    let months = Month::within(0, now);
    let stored = local.table().query(&definition.site, &definition.id, &months, now).await.expect("a query");
    local.close().await;
    stored
}

fn damaged(accepted: &BTreeMap<String, Answers>, stored: &[Application]) -> Vec<String> {
    let mut found: BTreeMap<&str, Vec<&Application>> = BTreeMap::new();
    for application in stored {
        found.entry(&application.reference).or_default().push(application);
    }
    let wrong =
        |(reference, answers): (&String, &Answers)| match found.get(reference.as_str()).map(Vec::as_slice) {
            Some([one]) if one.answers == *answers => None,
            Some([_]) => Some(format!("{reference} is altered")),
            Some(_) => Some(format!("{reference} is doubled")),
            None => Some(format!("{reference} is lost")),
        };
    let foreign = stored.iter().filter(|application| !accepted.contains_key(&application.reference));
    let foreign = foreign.map(|application| format!("{} was never accepted", application.reference));
    accepted.iter().filter_map(wrong).chain(foreign).collect()
}

/// The time below which so many of a hundred are; `sorted` is.
pub fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let last = sorted.len().saturating_sub(1);
    sorted.get((sorted.len() * percent / 100).min(last)).copied().unwrap_or_default()
}
