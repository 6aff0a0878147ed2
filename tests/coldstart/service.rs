//! In the place of the Lambda service: an HTTP server that hands out events and takes answers.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// How long a function may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server for one function.
pub struct Service {
    pub address: SocketAddr,
    events: Sender<Value>,
    answers: Receiver<Value>,
    waits: Receiver<()>,
}

/// What the threads of its connections share.
#[derive(Clone)]
struct Ends {
    events: Arc<Mutex<Receiver<Value>>>,
    answers: Sender<Value>,
    waits: Sender<()>,
}

impl Service {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let (events, handed_out) = channel();
        let (taken, answers) = channel();
        let (waiting, waits) = channel();
        let ends = Ends { events: Arc::new(Mutex::new(handed_out)), answers: taken, waits: waiting };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let ends = ends.clone();
                thread::spawn(move || exchange(stream, &ends));
            }
        });
        Self { address, events, answers, waits }
    }

    /// Until the function asks for an event: it has nothing else to do.
    pub fn wait(&self) {
        self.waits.recv_timeout(PATIENCE).expect("a function that runs");
    }

    /// One event, one answer; afterwards the function waits again.
    pub fn invoke(&self, event: Value) -> Value {
        self.events.send(event).expect("a function that waits");
        let answer = self.answers.recv_timeout(PATIENCE).expect("an answer");
        self.wait();
        answer
    }
}

/// All requests of one connection.
fn exchange(mut stream: TcpStream, ends: &Ends) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    loop {
        let (path, body) = request(&mut reader)?;
        let answer = if path.ends_with("/invocation/next") {
            ends.waits.send(()).ok()?;
            let event = ends.events.lock().ok()?.recv().ok()?.to_string();
            format!(
                "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nLambda-Runtime-Deadline-Ms: 9999999999999\r\n\
                 Lambda-Runtime-Invoked-Function-Arn: arn\r\nContent-Type: application/json\r\n\
                 Content-Length: {}\r\n\r\n{event}",
                event.len()
            )
        } else {
            ends.answers.send(serde_json::from_slice(&body).unwrap_or(Value::Null)).ok()?;
            "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n".to_owned()
        };
        stream.write_all(answer.as_bytes()).ok()?;
    }
}

/// The path and the body of the next request; `None` when the connection ends.
pub fn request(reader: &mut impl BufRead) -> Option<(String, Vec<u8>)> {
    let (mut path, mut length) = (None, 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim().to_ascii_lowercase();
        match line.strip_prefix("content-length:") {
            Some(given) => length = given.trim().parse().ok()?,
            None if path.is_none() => path = line.split(' ').nth(1).map(str::to_owned),
            None if line.is_empty() => break,
            None => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some((path?, body))
}
