//! The engine in a thread of its own: its work blocks, and must not hold up the server that calls it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use dynoxide::Database;
use tokio::sync::oneshot;

use super::LocalError;

/// How long a drop waits for requests under way.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often expired applications are deleted.
const SWEEP: Duration = Duration::from_hours(1);

/// The thread, seen from outside.
#[derive(Debug)]
pub(super) struct Engine {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    ended: Option<oneshot::Receiver<()>>,
    ended_blocking: mpsc::Receiver<()>,
}

impl Engine {
    /// Serves the database on a free port of 127.0.0.1.
    pub(super) fn start(database: Database) -> Result<Self, LocalError> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(LocalError::NoServer)?;
        listener.set_nonblocking(true).map_err(LocalError::NoServer)?;
        let address = listener.local_addr().map_err(LocalError::NoServer)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(LocalError::NoServer)?;
        let (stop, stopped) = oneshot::channel();
        let (end, ended) = oneshot::channel();
        let (end_blocking, ended_blocking) = mpsc::channel();
        let work = move || {
            // An error here means that the listener broke; callers then find the table unavailable.
            let _ = runtime.block_on(serve(listener, database, stopped));
            drop(runtime);
            let _ = end.send(());
            let _ = end_blocking.send(());
        };
        thread::Builder::new().name("table".to_owned()).spawn(work).map_err(LocalError::NoServer)?;
        Ok(Self { address, stop: Some(stop), ended: Some(ended), ended_blocking })
    }

    pub(super) fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Ends the thread and waits for it without blocking the caller's.
    pub(super) async fn close(mut self) {
        self.tell();
        if let Some(ended) = self.ended.take() {
            let _ = ended.await;
        }
    }

    fn tell(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.tell();
        let _ = self.ended_blocking.recv_timeout(PATIENCE);
    }
}

async fn serve(
    listener: TcpListener,
    database: Database,
    stopped: oneshot::Receiver<()>,
) -> Result<(), String> {
    let listener = tokio::net::TcpListener::from_std(listener).map_err(|error| error.to_string())?;
    let sweeping = tokio::spawn(sweep(database.clone()));
    let stopped = async move {
        let _ = stopped.await;
    };
    let served = dynoxide::server::serve_with_shutdown(listener, database, stopped).await;
    sweeping.abort();
    served
}

/// The engine deletes what has expired only when told.
async fn sweep(database: Database) {
    let mut hours = tokio::time::interval(SWEEP);
    loop {
        hours.tick().await;
        // What is left is filtered by every query, and the next hour tries again.
        let _ = database.sweep_ttl();
    }
}
