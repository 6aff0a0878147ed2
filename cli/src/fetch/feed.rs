//! One feed over the network, with a limit on its size.

use std::io::Read;

use messages::{Message, message};
use ureq::{Agent, Error};

use crate::network;

/// Largest accepted feed in bytes, unpacked.
const MAX_BYTES: u64 = 1024 * 1024;
/// What a server says its answer is known by, to ask whether it has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    pub etag: String,
    pub last_modified: String,
}

/// What a server answered.
pub enum Answer {
    /// A new feed.
    Feed(Vec<u8>, Validators),
    /// It is as it was.
    Unchanged,
}

/// Asks for a feed. Err: why there is none, as the end of a sentence.
pub fn get(agent: &Agent, address: &str, known: &Validators) -> Result<Answer, Message> {
    let mut request = agent.get(address).header(
        "Accept",
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    );
    for (name, value) in [("If-None-Match", &known.etag), ("If-Modified-Since", &known.last_modified)] {
        if !value.is_empty() {
            request = request.header(name, value);
        }
    }
    let mut response = request.call().map_err(|error| reason(&error))?;
    if response.status() == 304 {
        return Ok(Answer::Unchanged);
    }
    let header = |name: &str| {
        let value = response.headers().get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let validators = Validators { etag: header("etag"), last_modified: header("last-modified") };
    let mut bytes = Vec::new();
    let read = response.body_mut().as_reader().take(MAX_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| match error.downcast::<Error>() {
        Ok(error) => reason(&error),
        Err(error) => message!("fetch-broken", error = error.to_string()),
    })?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(message!("fetch-too-large"));
    }
    Ok(Answer::Feed(bytes, validators))
}

fn reason(error: &Error) -> Message {
    match error {
        Error::StatusCode(404 | 410) => message!("fetch-gone"),
        Error::StatusCode(status) => message!("fetch-status", status = *status),
        Error::Timeout(_) => message!("fetch-timeout"),
        Error::TooManyRedirects => message!("fetch-circle"),
        Error::HostNotFound => message!("fetch-no-host"),
        Error::BadUri(_) => message!("fetch-bad-address"),
        error if network::is_closed(error) => message!("fetch-private"),
        other => message!("fetch-failed", error = other.to_string()),
    }
}
