//! HTTP/1.1 as far as the load needs it: one connection, one post after the other.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// The media type of forms.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// A connection that is kept.
pub struct Connection(BufReader<TcpStream>);

/// What came back.
pub struct Answer {
    pub status: u16,
    pub took: Duration,
    location: Option<String>,
    pub body: Vec<u8>,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("a connection");
        stream.set_nodelay(true).expect("a socket");
        Self(BufReader::new(stream))
    }

    /// Posts; `origin` is another line of the head, or nothing.
    pub async fn post(&mut self, path: &str, media_type: &str, origin: &str, body: &[u8]) -> Answer {
        let started = Instant::now();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {media_type}\r\n{origin}Content-Length: {}\r\n\r\n",
            body.len()
        );
        let request = [head.as_bytes(), body].concat();
        self.0.get_mut().write_all(&request).await.expect("a request that is taken");
        self.answer(started).await
    }

    async fn answer(&mut self, started: Instant) -> Answer {
        let status = self.line().await;
        let status = status.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        let (mut length, mut location) = (0, None);
        loop {
            let line = self.line().await;
            let Some((name, value)) = line.split_once(": ") else { break };
            match name {
                "content-length" => length = value.parse().expect("a length"),
                "location" => location = Some(value.to_owned()),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).await.expect("a body");
        Answer { status, took: started.elapsed(), location, body }
    }

    async fn line(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).await.expect("a line");
        line.trim_end().to_owned()
    }
}

impl Answer {
    /// The reference in the path of a receipt.
    pub fn reference(&self) -> Option<String> {
        let (_, sealed) = self.location.as_deref()?.split_once("/receipt/")?;
        Some(sealed.split_once('.')?.0.to_owned())
    }

    /// The token of a page of answers to check.
    pub fn token(&self) -> Option<String> {
        let page = std::str::from_utf8(&self.body).ok()?;
        let (_, rest) = page.split_once("name=\"_token\" value=\"")?;
        Some(rest.split_once('"')?.0.to_owned())
    }
}

/// Pairs as a browser sends them.
pub fn encoded(pairs: &[(String, String)]) -> Vec<u8> {
    let encode = |text: &str| -> String {
        let byte = |byte: u8| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        };
        text.bytes().map(byte).collect()
    };
    let pairs: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&").into_bytes()
}
