//! `veiviser serve` when it cannot start.

use std::fs;
use std::net::TcpListener;

use crate::site::Root;

#[test]
fn a_taken_port_is_said_to_be_taken() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let said = Root::copy().run(&["serve", "--port", &port]);
    assert_eq!(said.code, 2);
    assert!(said.err.starts_with(&format!("veiviser: Port {port} er opptatt")), "{}", said.err);
}

#[test]
fn a_damaged_database_is_named_and_left_as_it_is() {
    let root = Root::copy();
    fs::create_dir(root.path(".veiviser")).expect("a folder");
    let file = root.path(".veiviser/applications.db");
    fs::write(&file, "dette er ikke en database".repeat(100)).expect("a file");
    let said = root.run(&["serve", "--port", "0"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("applications.db"), "{}", said.err);
    assert!(fs::read_to_string(&file).expect("the file").starts_with("dette er ikke"));
}

/// A running preview; ends with the test.
#[cfg(target_os = "linux")]
pub struct Preview {
    process: std::process::Child,
    /// Kept open: the command goes on printing.
    _out: std::io::BufReader<std::process::ChildStdout>,
    port: u16,
}

#[cfg(target_os = "linux")]
impl Preview {
    /// Waits until it answers.
    pub fn start(root: &Root, more: &[&str]) -> Self {
        use std::io::{BufRead, BufReader};
        let mut command = root.command(&[&["serve", "--port", "0"], more].concat());
        let mut process = command.stdout(std::process::Stdio::piped()).spawn().expect("the command runs");
        let mut first = String::new();
        let mut out = BufReader::new(process.stdout.take().expect("its output"));
        out.read_line(&mut first).expect("a line");
        let port = first.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
        let port = port.and_then(|port| port.parse().ok()).expect("its address");
        Self { process, _out: out, port }
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// The whole answer, head and body.
    pub fn get(&self, path: &str) -> String {
        use std::io::{Read, Write};
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        write!(stream, "GET {path} HTTP/1.0\r\nhost: localhost\r\n\r\n").expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    /// The TCP ports that the process listens on.
    pub fn ports(&self) -> Vec<u16> {
        let folder = format!("/proc/{}", self.process.id());
        let of = |file: fs::DirEntry| fs::read_link(file.path()).ok()?.to_str().map(str::to_owned);
        let open: Vec<String> =
            fs::read_dir(format!("{folder}/fd")).expect("files").flatten().filter_map(of).collect();
        let tables = ["tcp", "tcp6"].map(|table| fs::read_to_string(format!("{folder}/net/{table}")));
        let lines = tables
            .into_iter()
            .flatten()
            .flat_map(|table| table.lines().skip(1).map(str::to_owned).collect::<Vec<_>>());
        let port = |line: String| {
            let parts: Vec<&str> = line.split_whitespace().collect();
            let [_, local, _, state, ..] = parts[..] else { return None };
            let socket = format!("socket:[{}]", parts.get(9)?);
            let port = u16::from_str_radix(local.rsplit(':').next()?, 16).ok()?;
            (state == "0A" && open.contains(&socket)).then_some(port)
        };
        lines.filter_map(port).collect()
    }
}

#[cfg(target_os = "linux")]
impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
