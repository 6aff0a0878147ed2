//! Against a real server on this machine.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use generator::{Answer, Cache};

use super::ask::{self, Manners};
use super::kept::Kept;
use super::{Asked, answers};
use crate::network;

const DAY: u64 = 24 * 60 * 60;

/// A server that answers by path, and what it was asked.
struct Server {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                serve(stream, &log);
            }
        });
        Self { address, asked }
    }

    /// What was asked since the last time.
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }

    /// What comes of asking for these paths, or for whole addresses.
    fn ask(&self, paths: &[&str], cache: &Cache, now: u64) -> Asked {
        let whole = |path: &&str| {
            if path.starts_with('/') { self.address.clone() + path } else { (*path).to_owned() }
        };
        let mut addresses: Vec<String> = paths.iter().map(whole).collect();
        addresses.sort();
        let agent = network::agent(true, Some(Duration::from_secs(2)));
        let manners = Manners { pause: Duration::ZERO, ..Manners::default() };
        answers(addresses.iter().map(String::as_str), &Kept::new(cache, now), |unknown| {
            ask::all(&agent, unknown, &manners)
        })
    }

    /// The answers in the order of addresses, without those of pages that are there.
    fn wrong(&self, paths: &[&str], cache: &Cache, now: u64) -> Vec<(String, Answer)> {
        let Asked::Answers(answers) = self.ask(paths, cache, now) else { panic!("offline") };
        let wrong = answers.into_iter().filter(|(_, answer)| *answer != Answer::There);
        wrong.map(|(address, answer)| (address.replace(&self.address, ""), answer)).collect()
    }
}

/// One request to a connection, then it is closed.
fn serve(mut stream: TcpStream, log: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let request = lines.next().unwrap_or_default();
    let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    assert!(head.iter().any(|line| line.to_lowercase().starts_with("user-agent: veiviser/")), "{head:?}");
    let (method, path) = request.split_once(' ').unwrap_or_default();
    let path = path.split(' ').next().unwrap_or_default();
    let seen = log.lock().unwrap().iter().any(|line| line.ends_with(path));
    log.lock().unwrap().push(format!("{method} {path}"));
    let answer = match (method, path) {
        ("HEAD", "/no-head") => "405 No\r\n",
        (_, "/gone") => "410 Gone\r\n",
        (_, "/missing") => "404 Not Found\r\n",
        (_, "/old") => "301 Moved\r\nLocation: new\r\n",
        (_, "/older") => "308 Moved\r\nLocation: /old\r\n",
        (_, "/lost") => "301 Moved\r\nLocation: /missing\r\n",
        (_, "/today") => "302 Found\r\nLocation: /new\r\n",
        (_, "/") => "301 Moved\r\nLocation: /no/start\r\n",
        (_, "/ring") => "301 Moved\r\nLocation: /ring\r\n",
        (_, "/broken") => "500 Oh\r\n",
        (_, "/members") => "403 No\r\n",
        (_, "/busy") if !seen => "429 Wait\r\nRetry-After: 0\r\n",
        (_, "/silent") => return,
        _ => "200 OK\r\n",
    };
    // The other side may have had enough.
    let _ = stream
        .write_all(format!("HTTP/1.1 {answer}Content-Length: 0\r\nConnection: close\r\n\r\n").as_bytes());
}

#[test]
fn what_is_there_is_not_told_however_a_site_says_it() {
    let server = Server::start();
    let paths = ["/", "/no-head", "/members", "/today", "/busy"];
    assert_eq!(server.wrong(&paths, &Cache::default(), 0), []);
    assert_eq!(
        server.asked(),
        [
            "HEAD /",
            "HEAD /no/start",
            "HEAD /busy",
            "HEAD /busy",
            "HEAD /members",
            "GET /members",
            "HEAD /no-head",
            "GET /no-head",
            "HEAD /today",
            "HEAD /new"
        ]
    );
}

#[test]
fn what_is_gone_has_moved_or_fails_is_told_apart() {
    let server = Server::start();
    let paths = ["/gone", "/missing", "/old", "/older", "/lost", "/broken", "/ring"];
    let moved = || Answer::Moved(format!("{}/new", server.address));
    let wrong = server.wrong(&paths, &Cache::default(), 0);
    let expected = [
        ("/broken", Answer::Failed(500)),
        ("/gone", Answer::Gone(410)),
        ("/lost", Answer::Gone(404)),
        ("/missing", Answer::Gone(404)),
        ("/old", moved()),
        ("/older", moved()),
        ("/ring", Answer::Circle),
    ];
    assert_eq!(wrong, expected.map(|(path, answer)| (path.to_owned(), answer)));
}

#[test]
fn an_address_is_asked_for_once_and_its_answer_kept() {
    let (server, folder) = (Server::start(), tempfile::tempdir().unwrap());
    let cache = Cache::at(folder.path().to_owned());
    assert_eq!(server.wrong(&["/gone", "/there"], &cache, 1000).len(), 1);
    assert_eq!(server.asked(), ["HEAD /gone", "GET /gone", "HEAD /there"]);
    assert_eq!(server.wrong(&["/gone", "/there"], &cache, 2000).len(), 1);
    assert_eq!(server.asked(), Vec::<String>::new());
    // A day later only what was wrong is asked for again, a week later all.
    assert_eq!(server.wrong(&["/gone", "/there"], &cache, 1000 + DAY).len(), 1);
    assert_eq!(server.asked(), ["HEAD /gone", "GET /gone"]);
    assert_eq!(server.wrong(&["/there"], &cache, 1000 + 7 * DAY), []);
    assert_eq!(server.asked(), ["HEAD /there"]);
}

#[test]
fn a_site_that_does_not_answer_is_asked_once_and_again_the_next_time() {
    let (server, folder) = (Server::start(), tempfile::tempdir().unwrap());
    let cache = Cache::at(folder.path().to_owned());
    let dead = ["http://localhost:1/a", "http://localhost:1/b", "/there"];
    let silent = ["http://localhost:1/a", "http://localhost:1/b"].map(|it| (it.to_owned(), Answer::Silent));
    assert_eq!(server.wrong(&dead, &cache, 0), silent);
    assert_eq!(server.asked(), ["HEAD /there"]);
    assert_eq!(server.wrong(&dead, &cache, 1), silent);
    assert_eq!(server.asked(), ["HEAD /there"], "asked again, to know whom to blame");
}

#[test]
fn where_no_site_answers_the_network_is_to_blame() {
    let server = Server::start();
    let addresses = ["http://127.0.0.1:1/", "/silent"];
    assert_eq!(server.ask(&addresses, &Cache::default(), 0), Asked::Offline(2));
}

#[test]
fn addresses_of_closed_networks_are_not_asked() {
    let server = Server::start();
    let address = format!("{}/", server.address);
    let agent = network::agent(false, None);
    assert_eq!(ask::all(&agent, &[&address], &Manners::default()), [(address.as_str(), Answer::Closed)]);
    assert_eq!(server.asked(), Vec::<String>::new());
}
