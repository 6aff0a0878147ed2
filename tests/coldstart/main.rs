//! What the function costs from cold and when warm, beside a function that only says hello:
//!
//! ```sh
//! cargo build --profile function --locked -p lambda -p hello --bin bootstrap --bin hello
//! cargo run -p veiviser-tests --bin coldstart
//! ```
//!
//! In the place of the Lambda service stands `service`, in the place of DynamoDB `table`, over TLS. Times are processor time of the
//! function's `process`, medians of many starts; wall time would tell of this machine. A first request goes to a process of its own:
//! an application that is sent, or a form with errors. Only «at 128 MB» is wall time: what the first request takes of a process
//! with the `quota` of so small a function. Fails when a bar is missed.

#![expect(clippy::print_stdout, reason = "the result of the command")]
#![expect(clippy::expect_used, reason = "a measurement stops at the first surprise")]

mod process;
mod quota;
mod report;
mod requests;
mod service;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use process::Process;
use quota::Quota;
use report::Row;
use requests::Requests;
use serde_json::Value;
use table::Table;

/// Processes of each kind.
const STARTS: usize = 31;
/// Processes that are kept until they are warm.
const KEPT: usize = 5;
/// Requests to each of them: those that warm it, and those that are measured.
const WARM: (usize, usize) = (50, 200);
const SITES: usize = 1_000;

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let certificate = folder.path().join("certificate.pem");
    let table = Table::start(&certificate);
    let output = veiviser_tests::build();
    let few = forms(&folder.path().join("few"), &output.forms, 1);
    let many = forms(&folder.path().join("many"), &output.forms, SITES);
    let requests = Requests::new();
    let function = |forms: &Path| variables(forms, &certificate, table.address.port());

    let quota = match Quota::new() {
        Ok(_) => true,
        Err(error) => {
            println!("At 128 MB is not measured, since this machine gives no group of processes: {error}\n");
            false
        }
    };
    let mut rows = vec![hello(&requests, quota)];
    for (name, forms) in [("bootstrap, 1 site", &few), ("bootstrap, 1,000 sites", &many)] {
        rows.push(bootstrap(name, &function(forms), &requests, &table, quota));
    }
    println!("{}", report::table(&rows));
    let missed = report::missed(&rows);
    for line in &missed {
        println!("missed: {line}");
    }
    if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Beside `target/debug/coldstart` lies `target/function/`.
fn program(name: &str) -> PathBuf {
    let own = std::env::current_exe().expect("a program");
    let target = own.ancestors().nth(2).expect("a folder");
    let program = target.join("function").join(name);
    assert!(program.is_file(), "{} is not built: see tests/coldstart/main.rs", program.display());
    program
}

/// The forms of `agder` and, under other names, so many copies of them that there are `count` sites.
fn forms(folder: &Path, built: &BTreeMap<String, Vec<u8>>, count: usize) -> PathBuf {
    fs::create_dir(folder).expect("a folder");
    for (path, content) in built {
        if !path.contains('/') {
            fs::write(folder.join(path), content).expect("a file");
        }
        let Some(rest) = path.strip_prefix("agder/") else { continue };
        let copies = (1..count).map(|number| format!("site-{number}"));
        for site in copies.chain(["agder".to_owned()]) {
            let file = folder.join(site).join(rest);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, content).expect("a file");
        }
    }
    folder.to_owned()
}

fn variables(forms: &Path, certificate: &Path, port: u16) -> BTreeMap<&'static str, String> {
    let mut variables = lambda();
    variables.extend([
        ("AWS_REGION", "eu-north-1".to_owned()),
        ("AWS_ACCESS_KEY_ID", "local".to_owned()),
        ("AWS_SECRET_ACCESS_KEY", "local".to_owned()),
        ("AWS_ENDPOINT_URL_DYNAMODB", format!("https://localhost:{port}")),
        ("SSL_CERT_FILE", certificate.display().to_string()),
        ("VEIVISER_FORMS", forms.display().to_string()),
        ("VEIVISER_TABLE", "applications".to_owned()),
        ("VEIVISER_KEY", "0123456789abcdef0123456789abcdef".to_owned()),
    ]);
    variables
}

fn lambda() -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("AWS_LAMBDA_FUNCTION_NAME", "applications"),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
        ("AWS_LAMBDA_FUNCTION_VERSION", "1"),
        ("AWS_LAMBDA_LOG_GROUP_NAME", "log"),
        ("AWS_LAMBDA_LOG_STREAM_NAME", "log"),
    ])
    .into_iter()
    .map(|(name, value)| (name, value.to_owned()))
    .collect()
}

fn hello(requests: &Requests, quota: bool) -> Row {
    let program = program("hello");
    let start = || Process::start(&program, &lambda());
    let (init, first) = cold(start, |_| requests.shown(), 200);
    let (warm, memory) = warm(start, |_| requests.shown(), 200);
    let slow = quota.then(|| first_within_quota(start, |_| requests.shown(), 200));
    Row { name: "hello", size: size(&program), init, accepted: (first, warm), slow, rejected: None, memory }
}

fn bootstrap(
    name: &'static str,
    variables: &BTreeMap<&str, String>,
    requests: &Requests,
    table: &Table,
    quota: bool,
) -> Row {
    let program = program("bootstrap");
    let start = || Process::start(&program, variables);
    let (warmed, slowed) = (STARTS + KEPT * (WARM.0 + WARM.1), if quota { STARTS } else { 0 });
    let tokens = tokens(&start(), requests, warmed + slowed);
    let send = |number: usize| requests.sent(number, tokens.get(number).expect("a token"));
    let before = table.puts();
    let (init, first) = cold(start, send, 303);
    let (warm_accepted, memory) = warm(start, |number| send(STARTS + number), 303);
    let slow = quota.then(|| first_within_quota(start, |number| send(warmed + number), 303));
    assert_eq!(table.puts() - before, tokens.len(), "each application came to the table once");
    let (_, first_rejected) = cold(start, |number| requests.invalid(number), 422);
    let (warm_rejected, memory_rejected) = warm(start, |number| requests.invalid(number), 422);
    Row {
        name,
        size: size(&program),
        init,
        accepted: (first, warm_accepted),
        slow,
        rejected: Some((first_rejected, warm_rejected)),
        memory: memory.max(memory_rejected),
    }
}

/// Tokens of checked answers; any process with the same key believes them.
fn tokens(process: &Process, requests: &Requests, count: usize) -> Vec<String> {
    let token = |number| {
        let page = process.invoke(requests.checked(number));
        let html = page.get("body").and_then(Value::as_str).expect("a page");
        let (_, rest) = html.split_once("name=\"_token\" value=\"").unwrap_or_else(|| panic!("{page}"));
        rest.split_once('"').expect("a value").0.to_owned()
    };
    (0..count).map(token).collect()
}

/// Medians of starting, and of the first request.
fn cold(start: impl Fn() -> Process, event: impl Fn(usize) -> Value, status: u16) -> (Duration, Duration) {
    let (mut inits, mut firsts) = (Vec::new(), Vec::new());
    for number in 0..STARTS {
        let process = start();
        let init = process.cpu();
        invoke(&process, event(number), status);
        inits.push(init);
        firsts.push(process.since(init));
    }
    (median(inits), median(firsts))
}

/// The median of the time that a first request takes of a process with a quota.
fn first_within_quota(start: impl Fn() -> Process, event: impl Fn(usize) -> Value, status: u16) -> Duration {
    let first = |number| {
        let quota = Quota::new().expect("as before");
        let process = start();
        let event = event(number);
        quota.take_in(process.id());
        let begun = Instant::now();
        invoke(&process, event, status);
        begun.elapsed()
    };
    median((0..STARTS).map(first).collect())
}

/// The median of the means of a request to a warm process, and the most memory that one had, in KiB.
fn warm(start: impl Fn() -> Process, event: impl Fn(usize) -> Value, status: u16) -> (Duration, u64) {
    let (before, measured) = WARM;
    let (mut means, mut memory) = (Vec::new(), 0);
    for process_number in 0..KEPT {
        let process = start();
        let send = |number: usize| {
            invoke(&process, event(process_number * (before + measured) + number), status);
        };
        (0..before).for_each(send);
        let warmed = process.cpu();
        (before..before + measured).for_each(send);
        means.push(process.since(warmed) / u32::try_from(measured).expect("a small number"));
        memory = memory.max(process.memory());
    }
    (median(means), memory)
}

fn invoke(process: &Process, event: Value, status: u16) {
    let answer = process.invoke(event);
    assert_eq!(answer.get("statusCode"), Some(&Value::from(status)), "{answer}");
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().expect("a time")
}

fn size(program: &Path) -> u64 {
    fs::metadata(program).expect("a program").len()
}
