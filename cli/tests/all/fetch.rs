//! `veiviser fetch` against a real server on this machine.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use crate::site::{Root, Said};

const RSS: &str = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>D</title><link>https://d.example/</link><item><title>Nytt &lt;b&gt;kurs&lt;/b&gt; &amp; mer</title><link>https://d.example/kurs/</link><pubDate>Wed, 18 Nov 2026 08:00:00 +0100</pubDate><description>&lt;script&gt;x()&lt;/script&gt;</description></item><item><title>Felle</title><link>javascript:x()</link></item></channel></rss>";

/// A server that answers by path; it notes the heads of what it is asked.
pub struct Server {
    pub address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let noted = Arc::clone(&noted);
                thread::spawn(move || answer(stream, &noted));
            }
        });
        Self { address, asked }
    }

    /// The site `rotary` with a feed from this path, fetched.
    fn fetch(&self, root: &Root, path: &str) -> Said {
        let feed = format!("feed = \"{}{path}\"\ncopy = \"feeds/distriktet.xml\"", self.address);
        let config = fs::read_to_string(root.path("content/rotary/site.toml")).expect("site.toml");
        let plain: Vec<&str> = config.lines().filter(|line| !line.starts_with("feed = ")).collect();
        let config = plain.join("\n").replace("copy = \"feeds/distriktet.xml\"", &feed);
        fs::write(root.path("content/rotary/site.toml"), config).expect("site.toml");
        root.run(&["fetch", "--allow-private", "--timeout", "2"])
    }
}

fn answer(mut stream: TcpStream, noted: &Mutex<Vec<String>>) {
    let mut head = String::new();
    let mut lines = BufReader::new(stream.try_clone().expect("a stream"));
    while lines.read_line(&mut head).is_ok_and(|length| length > 2) {}
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let known = head.to_lowercase().contains("if-none-match: \"1\"");
    noted.lock().expect("notes").push(head);
    let response = match path.as_str() {
        "/rss" if known => "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n".to_owned(),
        "/rss" => ok(RSS, "ETag: \"1\"\r\n"),
        "/side" => ok("<!doctype html><p>Ingen strøm</p>", ""),
        "/stor" => ok(&"x".repeat(1024 * 1024 + 1), ""),
        "/ring" => "HTTP/1.1 302 Found\r\nLocation: /ring\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .to_owned(),
        "/borte" => "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(),
        "/treg" => {
            thread::sleep(Duration::from_secs(4));
            String::new()
        }
        // The promised length never comes.
        _ => "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>".to_owned(),
    };
    // The other side may have had enough.
    let _ = stream.write_all(response.as_bytes());
}

fn ok(body: &str, header: &str) -> String {
    format!("HTTP/1.1 200 OK\r\n{header}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

fn copy(root: &Root) -> String {
    fs::read_to_string(root.path("content/rotary/feeds/distriktet.xml")).expect("the copy")
}

#[test]
fn a_feed_becomes_a_copy_of_titles_addresses_and_dates_and_is_asked_for_again_by_its_mark() {
    let (root, server) = (Root::copy(), Server::start());
    let said = server.fetch(&root, "/rss");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(
        said.out,
        "Rotarydistriktet Fjordlandet: 1 sak lagret i content/rotary/feeds/distriktet.xml.\n"
    );
    let first = copy(&root);
    assert!(first.contains("<title>Nytt kurs &amp; mer</title>"), "{first}");
    assert!(first.contains("<updated>2026-11-18T00:00:00Z</updated>"), "{first}");
    assert!(!first.contains("javascript") && !first.contains("script"), "{first}");
    let again = server.fetch(&root, "/rss");
    assert_eq!((again.code, again.out.as_str()), (0, "Rotarydistriktet Fjordlandet: ingenting nytt.\n"));
    assert_eq!(copy(&root), first);
    let asked = server.asked.lock().expect("notes");
    assert!(asked[1].to_lowercase().contains("if-none-match: \"1\""), "{}", asked[1]);
    assert_eq!(root.run(&["check", "--site", "rotary"]).code, 0);
}

#[test]
fn whatever_goes_wrong_the_copy_stays_and_the_reason_is_told() {
    let (root, server) = (Root::copy(), Server::start());
    let before = copy(&root);
    for (path, reason) in [
        ("/side", "det som kom, er ikke en nyhetsstrøm (RSS, Atom eller JSON Feed)"),
        ("/stor", "den er på mer enn 1 MB"),
        ("/ring", "serveren sender oss videre i ring"),
        ("/borte", "den finnes ikke lenger på den adressen"),
        ("/treg", "serveren svarte ikke i tide"),
    ] {
        let said = server.fetch(&root, path);
        let told = format!(
            "Advarsel: nyhetene fra Rotarydistriktet Fjordlandet kunne ikke hentes: {reason}. Kopien fra i dag blir brukt.\n"
        );
        assert_eq!((said.code, said.err), (0, told), "{path}");
        assert_eq!(copy(&root), before, "{path}");
    }
    let half = server.fetch(&root, "/halv");
    assert!(half.err.contains("kunne ikke hentes"), "{}", half.err);
    assert_eq!(copy(&root), before);
}

#[test]
fn addresses_of_this_machine_are_refused_and_without_a_copy_that_is_a_failure() {
    let (root, server) = (Root::copy(), Server::start());
    server.fetch(&root, "/rss");
    let asked = server.asked.lock().expect("notes").len();
    fs::remove_file(root.path("content/rotary/feeds/distriktet.xml")).expect("the copy");
    let said = root.run(&["fetch"]);
    assert_eq!(said.code, 1);
    assert_eq!(
        said.err,
        "Feil: nyhetene fra Rotarydistriktet Fjordlandet kunne ikke hentes: adressen er på maskinen selv eller i et lukket nett. Det finnes ingen kopi å bruke.\n"
    );
    assert_eq!(server.asked.lock().expect("notes").len(), asked, "it was not asked");
}

#[test]
fn without_feeds_to_fetch_that_is_told() {
    let said = Root::copy().run(&["fetch"]);
    assert_eq!(said.code, 0);
    assert!(said.out.starts_with("Ingen av nettstedene har en nyhetsstrøm å hente."), "{}", said.out);
}
