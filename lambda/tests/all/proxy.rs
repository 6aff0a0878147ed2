//! The network between function and table at its worst: an HTTP proxy that does to each request what it is told.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How late a slow answer comes.
const SLOW: Duration = Duration::from_millis(50);

/// What goes wrong with one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The table has had enough.
    Throttled,
    /// The account has had enough.
    Limited,
    /// Rights are missing.
    Refused,
    /// The signature is of another hour, says a service whose clock is wrong.
    Skewed,
    /// The service breaks before it writes.
    Failed,
    /// The service writes, and breaks before it says so.
    FailedAfter,
    /// The connection breaks before the write.
    Reset,
    /// The connection breaks after it.
    ResetAfter,
    /// No answer, and nothing written.
    Silent,
    /// No answer, and written.
    SilentAfter,
    /// An answer that takes long.
    Slow,
}

impl Fault {
    /// All that may pass by itself.
    pub const PASSING: [Self; 10] = [
        Self::Throttled,
        Self::Limited,
        Self::Skewed,
        Self::Failed,
        Self::FailedAfter,
        Self::Reset,
        Self::ResetAfter,
        Self::Silent,
        Self::SilentAfter,
        Self::Slow,
    ];

    /// Whether the table gets the request.
    fn is_written(self) -> bool {
        matches!(self, Self::FailedAfter | Self::ResetAfter | Self::SilentAfter | Self::Slow)
    }
}

/// How often what was done.
pub type Tally = BTreeMap<Option<Fault>, usize>;

/// A running proxy.
pub struct Proxy {
    pub endpoint: String,
    tally: Arc<Mutex<Tally>>,
}

impl Proxy {
    /// In front of the engine at this endpoint, until the test ends. `fault` is asked with the number of the request.
    pub async fn to(engine: &str, fault: impl Fn(usize) -> Option<Fault> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let engine = engine.trim_start_matches("http://").to_owned();
        let tally = Arc::new(Mutex::new(Tally::new()));
        let counted = Arc::clone(&tally);
        let next = move || {
            let mut tally = counted.lock().unwrap();
            let fault = fault(tally.values().sum());
            *tally.entry(fault).or_default() += 1;
            fault
        };
        tokio::spawn(listen(listener, engine, Arc::new(next)));
        Self { endpoint, tally }
    }

    pub fn tally(&self) -> Tally {
        self.tally.lock().unwrap().clone()
    }
}

async fn listen(listener: TcpListener, engine: String, next: Arc<dyn Fn() -> Option<Fault> + Send + Sync>) {
    while let Ok((client, _)) = listener.accept().await {
        let (engine, next) = (engine.clone(), Arc::clone(&next));
        tokio::spawn(async move {
            let mut engine = BufReader::new(TcpStream::connect(engine).await?);
            let mut client = BufReader::new(client);
            while pass(&mut client, &mut engine, &*next).await? {}
            io::Result::Ok(())
        });
    }
}

/// One request and its answer; `false` ends the connection.
async fn pass(
    client: &mut BufReader<TcpStream>,
    engine: &mut BufReader<TcpStream>,
    next: &(dyn Fn() -> Option<Fault> + Send + Sync),
) -> io::Result<bool> {
    let request = message(client).await?;
    let fault = next();
    let mut answer = Vec::new();
    if fault.is_none_or(Fault::is_written) {
        engine.get_mut().write_all(&request).await?;
        answer = message(engine).await?;
    }
    match fault {
        None => {}
        Some(Fault::Slow) => tokio::time::sleep(SLOW).await,
        Some(Fault::Throttled) => answer = error(400, "ProvisionedThroughputExceededException"),
        Some(Fault::Limited) => answer = error(400, "ThrottlingException"),
        Some(Fault::Refused) => answer = error(400, "AccessDeniedException"),
        Some(Fault::Skewed) => answer = error(400, "InvalidSignatureException"),
        Some(Fault::Failed | Fault::FailedAfter) => answer = error(500, "InternalServerError"),
        Some(Fault::Reset | Fault::ResetAfter) => {
            client.get_ref().set_zero_linger()?;
            return Ok(false);
        }
        Some(Fault::Silent | Fault::SilentAfter) => {
            // Until the function has given up.
            client.read_to_end(&mut answer).await?;
            return Ok(false);
        }
    }
    client.get_mut().write_all(&answer).await?;
    Ok(true)
}

/// As DynamoDB says it. Only where the clock is the matter does the service tell the time, an hour ahead.
fn error(status: u16, kind: &str) -> Vec<u8> {
    let body = format!("{{\"__type\":\"com.amazonaws.dynamodb.v20120810#{kind}\",\"message\":\"no\"}}");
    let date = match kind {
        "InvalidSignatureException" => {
            let ahead = Timestamp::now().checked_add(SignedDuration::from_hours(1)).unwrap();
            ahead.strftime("date: %a, %d %b %Y %H:%M:%S GMT\r\n").to_string()
        }
        _ => String::new(),
    };
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status} No\r\n{date}content-type: application/x-amz-json-1.0\r\ncontent-length: {length}\r\n\r\n"
    );
    (head + &body).into_bytes()
}

/// A whole message with a `content-length`.
async fn message(stream: &mut BufReader<TcpStream>) -> io::Result<Vec<u8>> {
    let (mut bytes, mut length) = (Vec::new(), 0);
    loop {
        let start = bytes.len();
        if stream.read_until(b'\n', &mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let line = String::from_utf8_lossy(bytes.get(start..).unwrap_or_default()).to_ascii_lowercase();
        match line.strip_prefix("content-length:") {
            Some(given) => length = given.trim().parse().unwrap_or(0),
            None if line.trim().is_empty() => break,
            None => {}
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    bytes.extend(body);
    Ok(bytes)
}
