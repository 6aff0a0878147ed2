//! The table of one machine: an embedded DynamoDB-compatible engine with one file on disk.
//!
//! The order: check the file ([`check`](self)), open the engine on it, serve it on a free port of the loopback address in
//! a thread of its own, make the table. The engine verifies no signatures, so the port is never open to the network.

use std::path::Path;

use crate::{Connection, StoreError, Table};

mod engine;
mod error;
mod file;

pub use error::LocalError;

use engine::Engine;

/// Name of the table in the file.
const TABLE: &str = "applications";

/// A running engine. Dropping it ends it; [`Local::close`] also waits.
#[derive(Debug)]
pub struct Local {
    table: Table,
    endpoint: String,
    engine: Engine,
}

impl Local {
    /// Opens the database file, or makes it and its folder (readable by their owner only); `None` keeps everything in
    /// memory. Expired applications are deleted now and every hour. A second process may open the same file meanwhile.
    ///
    /// # Errors
    /// [`LocalError`] with the path and what is wrong with it.
    pub async fn open(path: Option<&Path>) -> Result<Self, LocalError> {
        let database = file::open(path)?;
        let engine = Engine::start(database)?;
        let endpoint = engine.endpoint();
        let table = Table::connect(&Connection::local(&endpoint), TABLE);
        match table.create().await {
            Ok(()) => Ok(Self { table, endpoint, engine }),
            Err(error) => Err(LocalError::of_table(path, &error)),
        }
    }

    /// The table, ready to use while this engine runs.
    pub fn table(&self) -> Table {
        self.table.clone()
    }

    /// `http://127.0.0.1:<port>`, for other clients of this machine.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Finishes the requests under way and closes the file.
    pub async fn close(self) {
        let Self { table, endpoint: _, engine } = self;
        drop(table);
        engine.close().await;
    }
}

impl LocalError {
    fn of_table(path: Option<&Path>, error: &StoreError) -> Self {
        let path = path.unwrap_or(Path::new(":memory:")).to_owned();
        Self::Failed { path, message: error.to_string() }
    }
}
