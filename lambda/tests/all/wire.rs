//! The function behind a real socket: an HTTP server as the preview has it, and a client that writes bytes.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode};
use http_body_util::BodyExt;
use lambda::{Address, Moment, respond};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::RwLock;

use crate::desk::{Desk, Page};

/// A desk that is reached through a socket.
#[derive(Clone)]
pub struct Wire {
    address: SocketAddr,
    desk: Arc<RwLock<Desk>>,
}

impl Wire {
    /// Listens on a free port until the test ends.
    pub async fn to(desk: Desk) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let desk = Arc::new(RwLock::new(desk));
        let (served, count) = (Arc::clone(&desk), Arc::new(AtomicU64::new(1)));
        let answer = move |request: Request<Body>| {
            let (desk, count) = (Arc::clone(&served), Arc::clone(&count));
            async move { answer(&*desk.read().await, count.fetch_add(1, Ordering::Relaxed), request).await }
        };
        tokio::spawn(axum::serve(listener, axum::Router::new().fallback(answer)).into_future());
        Self { address, desk }
    }

    /// The desk behind it.
    pub fn desk(&self) -> &RwLock<Desk> {
        &self.desk
    }

    /// Writes the request and reads the answer to its end.
    pub async fn request(&self, request: Request<Bytes>) -> Page {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let (parts, body) = request.into_parts();
        let mut head = format!("{} {} HTTP/1.1\r\nconnection: close\r\n", parts.method, parts.uri);
        if !parts.headers.contains_key("host") {
            head += "host: 127.0.0.1\r\n";
        }
        for (name, value) in &parts.headers {
            let _ = write!(head, "{name}: {}\r\n", value.to_str().unwrap());
        }
        let _ = write!(head, "content-length: {}\r\n\r\n", body.len());
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(&body).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        page(&String::from_utf8(answer).unwrap())
    }
}

async fn answer(desk: &Desk, count: u64, request: Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let mut request = Request::from_parts(parts, body);
    request.extensions_mut().insert(Address("192.0.2.1".parse().unwrap()));
    let mut nonce = [0; 16];
    nonce[..8].copy_from_slice(&count.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    respond(&desk.app, request, Moment::new(desk.now, nonce)).await.map(Body::from)
}

fn page(answer: &str) -> Page {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    let mut headers = HeaderMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        headers.append(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
    }
    Page { status: StatusCode::from_bytes(status.as_bytes()).unwrap(), headers, body: body.to_owned() }
}
