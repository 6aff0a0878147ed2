//! The engine in a thread of its own: its work blocks, and must not hold up the server that calls it.
//!
//! The SDK's requests come through a channel, as the operation and the JSON that would go over HTTP, and the thread answers one after
//! the other. There is no port: nobody else on the machine can read applications.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use dynoxide::{Database, DynoxideError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::oneshot;

use super::LocalError;

/// How long a drop waits for the request under way.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often expired applications are deleted.
const SWEEP: Duration = Duration::from_hours(1);
/// How long nobody must have asked for anything before they are: it takes seconds where there are a hundred thousand.
const QUIET: Duration = Duration::from_secs(1);

/// The thread, seen from outside.
#[derive(Debug)]
pub(super) struct Engine {
    messages: Sender<Message>,
    ended: Option<oneshot::Receiver<()>>,
    ended_blocking: Receiver<()>,
}

/// What the thread is told.
#[derive(Debug)]
pub(super) enum Message {
    /// To answer a request.
    Ask {
        /// `PutItem`
        operation: String,
        /// The request as JSON.
        body: Vec<u8>,
        /// Where the answer goes.
        answer: oneshot::Sender<Answer>,
    },
    /// To end, after what came before.
    Stop,
}

/// An answer as DynamoDB gives it over HTTP.
#[derive(Debug)]
pub(super) struct Answer {
    /// Status of HTTP.
    pub status: u16,
    /// JSON.
    pub body: String,
}

impl Engine {
    /// Starts the thread. It ends when told so, or when nobody is left who could ask.
    pub(super) fn start(database: Database) -> Result<Self, LocalError> {
        let (messages, received) = mpsc::channel();
        let (end, ended) = oneshot::channel();
        let (end_blocking, ended_blocking) = mpsc::channel();
        let work = move || {
            serve(&database, &received);
            // Whoever waits finds the file closed.
            drop((database, received));
            let _ = end.send(());
            let _ = end_blocking.send(());
        };
        thread::Builder::new().name("table".to_owned()).spawn(work).map_err(LocalError::NoThread)?;
        Ok(Self { messages, ended: Some(ended), ended_blocking })
    }

    /// The way to ask.
    pub(super) fn messages(&self) -> Sender<Message> {
        self.messages.clone()
    }

    /// Ends the thread and waits for it without blocking the caller's.
    pub(super) async fn close(mut self) {
        let _ = self.messages.send(Message::Stop);
        if let Some(ended) = self.ended.take() {
            let _ = ended.await;
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        let _ = self.messages.send(Message::Stop);
        let _ = self.ended_blocking.recv_timeout(PATIENCE);
    }
}

/// Answers until told to stop. The engine deletes what has expired only when asked: in the first quiet moment, and every hour.
fn serve(database: &Database, messages: &Receiver<Message>) {
    let mut due = Instant::now() + QUIET;
    loop {
        match messages.recv_timeout(due.saturating_duration_since(Instant::now())) {
            Ok(Message::Ask { operation, body, answer }) => {
                // Whoever asked may have given up waiting.
                let _ = answer.send(respond(database, &operation, &body));
                due = due.max(Instant::now() + QUIET);
            }
            Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                // What is left is filtered by every query, and the next hour tries again.
                let _ = database.sweep_ttl();
                due = Instant::now() + SWEEP;
            }
        }
    }
}

fn respond(database: &Database, operation: &str, body: &[u8]) -> Answer {
    match perform(database, operation, body) {
        Ok(body) => Answer { status: 200, body },
        Err(error) => Answer { status: error.status_code(), body: error.to_json() },
    }
}

/// The operations that [`Table`](crate::Table) uses.
fn perform(database: &Database, operation: &str, body: &[u8]) -> Result<String, DynoxideError> {
    match operation {
        "PutItem" => with(body, |request| database.put_item(request)),
        "Query" => with(body, |request| database.query(request)),
        "CreateTable" => with(body, |request| database.create_table(request)),
        "DescribeTimeToLive" => with(body, |request| database.describe_time_to_live(request)),
        "UpdateTimeToLive" => with(body, |request| database.update_time_to_live(request)),
        _ => Err(DynoxideError::UnsupportedCapability(operation.to_owned())),
    }
}

fn with<Q: DeserializeOwned, A: Serialize>(
    body: &[u8],
    ask: impl FnOnce(Q) -> Result<A, DynoxideError>,
) -> Result<String, DynoxideError> {
    let unread = |error: serde_json::Error| DynoxideError::SerializationException(error.to_string());
    let answer = ask(serde_json::from_slice(body).map_err(unread)?)?;
    serde_json::to_string(&answer).map_err(|error| DynoxideError::InternalServerError(error.to_string()))
}
