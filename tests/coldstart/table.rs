//! In the place of DynamoDB: takes every item over TLS and keeps none, so that what is measured is the function.

use std::io::{BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::service::request;

/// A running server.
pub struct Table {
    pub address: SocketAddr,
    puts: Arc<AtomicUsize>,
}

impl Table {
    /// Writes the certificate of the server to a file, for the function to believe.
    pub fn start(certificate: &Path) -> Self {
        let config = Arc::new(config(certificate));
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let puts = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&puts);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (config, puts) = (Arc::clone(&config), Arc::clone(&counted));
                thread::spawn(move || exchange(stream, config, &puts));
            }
        });
        Self { address, puts }
    }

    /// How many applications came.
    pub fn puts(&self) -> usize {
        self.puts.load(Ordering::SeqCst)
    }
}

fn config(certificate: &Path) -> ServerConfig {
    let own = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    fs::write(certificate, own.cert.pem()).expect("a file");
    let key = PrivateKeyDer::Pkcs8(own.signing_key.serialize_der().into());
    ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("protocols")
        .with_no_client_auth()
        .with_single_cert(vec![own.cert.der().clone()], key)
        .expect("a key that fits")
}

/// All requests of one connection. What has an empty key is the function's first, which DynamoDB refuses.
fn exchange(stream: TcpStream, config: Arc<ServerConfig>, puts: &AtomicUsize) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut reader = BufReader::new(StreamOwned::new(ServerConnection::new(config).ok()?, stream));
    loop {
        let (_, body) = request(&mut reader)?;
        let item: serde_json::Value = serde_json::from_slice(&body).ok()?;
        let is_empty = item.pointer("/Item/pk/S")?.as_str()?.is_empty();
        let (status, answer) = if is_empty {
            (
                "400 Bad Request",
                r#"{"__type":"com.amazon.coral.validate#ValidationException","message":"empty"}"#,
            )
        } else {
            puts.fetch_add(1, Ordering::SeqCst);
            ("200 OK", "{}")
        };
        let length = answer.len();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: {length}\r\n\r\n{answer}"
        );
        reader.get_mut().write_all(head.as_bytes()).ok()?;
        reader.get_mut().flush().ok()?;
    }
}
