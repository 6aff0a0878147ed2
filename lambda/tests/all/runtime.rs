//! What the Lambda service is to a function: an HTTP server that hands out events and takes answers.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::Value;

/// What the content delivery network sends along.
pub const EDGE: &str = "fedcba9876543210fedcba9876543210";

/// The program `bootstrap`, running.
pub struct Function {
    child: Child,
    events: Sender<Value>,
    answers: Receiver<Value>,
}

impl Function {
    /// Starts it with a folder of forms and a table.
    pub fn start(forms: &Path, endpoint: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (events, to_hand_out) = channel();
        let (to_take, answers) = channel();
        thread::spawn(move || serve(&listener, to_hand_out, &to_take));
        let variables = BTreeMap::from([
            ("AWS_LAMBDA_RUNTIME_API", address.as_str()),
            ("AWS_LAMBDA_FUNCTION_NAME", "applications"),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
            ("AWS_LAMBDA_FUNCTION_VERSION", "1"),
            ("AWS_LAMBDA_LOG_GROUP_NAME", "log"),
            ("AWS_LAMBDA_LOG_STREAM_NAME", "log"),
            ("AWS_REGION", "eu-north-1"),
            ("AWS_ACCESS_KEY_ID", "local"),
            ("AWS_SECRET_ACCESS_KEY", "local"),
            ("AWS_ENDPOINT_URL_DYNAMODB", endpoint),
            ("VEIVISER_FORMS", forms.to_str().unwrap()),
            ("VEIVISER_TABLE", "applications"),
            ("VEIVISER_KEY", "0123456789abcdef0123456789abcdef"),
            ("VEIVISER_EDGE", EDGE),
        ]);
        let child = program().envs(variables).spawn().unwrap();
        Self { child, events, answers }
    }

    /// One event, one answer.
    pub fn invoke(&self, event: Value) -> Value {
        self.events.send(event).unwrap();
        self.answers.recv_timeout(std::time::Duration::from_secs(20)).unwrap()
    }

    /// Ends it: what it wrote to its log.
    pub fn end(mut self) -> String {
        self.child.kill().unwrap();
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    }
}

impl Drop for Function {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program with an empty environment.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bootstrap"));
    command.env_clear().stderr(Stdio::piped()).stdout(Stdio::piped());
    command
}

fn serve(listener: &TcpListener, events: Receiver<Value>, answers: &Sender<Value>) {
    let events = Arc::new(Mutex::new(events));
    for stream in listener.incoming() {
        let (events, answers) = (Arc::clone(&events), answers.clone());
        thread::spawn(move || exchange(stream.unwrap(), &events, &answers));
    }
}

/// All requests of one connection.
fn exchange(mut stream: TcpStream, events: &Mutex<Receiver<Value>>, answers: &Sender<Value>) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    loop {
        let (path, body) = request(&mut reader)?;
        if path.ends_with("/invocation/next") {
            let event = events.lock().ok()?.recv().ok()?.to_string();
            let length = event.len();
            write!(
                stream,
                "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nLambda-Runtime-Deadline-Ms: 9999999999999\r\n\
                 Lambda-Runtime-Invoked-Function-Arn: arn\r\nContent-Type: application/json\r\n\
                 Content-Length: {length}\r\n\r\n{event}"
            )
            .ok()?;
        } else {
            write!(stream, "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n").ok()?;
            answers.send(serde_json::from_slice(&body).unwrap_or(Value::Null)).ok()?;
        }
    }
}

fn request(reader: &mut impl BufRead) -> Option<(String, Vec<u8>)> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        lines.push(line.to_ascii_lowercase());
    }
    let path = lines.first()?.split(' ').nth(1)?.to_owned();
    let length = lines.iter().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body).ok()?;
    Some((path, body))
}
