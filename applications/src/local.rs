//! The table of one machine: an embedded DynamoDB-compatible engine with one file on disk.
//!
//! The order: check the file, open the engine on it in a thread of its own, make the table. The SDK's requests go to that thread and
//! not over the network: the engine verifies no signatures, so a port of it would show applications to all users of the machine.

use std::path::{Path, PathBuf};

use crate::{Connection, StoreError, Table};

mod connector;
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
    engine: Engine,
    /// The file; none in memory.
    path: Option<PathBuf>,
}

impl Local {
    /// Opens the database file, or makes it and its folder (readable by their owner only); `None` keeps everything in
    /// memory. Expired applications are deleted as soon as nobody asks for
    /// anything, and every hour. A second process may open the same file meanwhile.
    ///
    /// # Errors
    /// [`LocalError`] with the path and what is wrong with it.
    pub async fn open(path: Option<&Path>) -> Result<Self, LocalError> {
        let database = file::open(path)?;
        let engine = Engine::start(database)?;
        let table = Table::connect(&Connection::within(connector::client(engine.messages())), TABLE);
        match table.create().await {
            Ok(()) => Ok(Self { table, engine, path: path.map(Path::to_owned) }),
            Err(error) => Err(LocalError::of_table(path, &error)),
        }
    }

    /// The table, ready to use while this engine runs.
    pub fn table(&self) -> Table {
        self.table.clone()
    }

    /// Another table of the same engine.
    pub fn other(&self, name: &str) -> Table {
        Table::connect(&Connection::within(connector::client(self.engine.messages())), name)
    }

    /// Finishes the requests under way and closes the file.
    pub async fn close(self) {
        let Self { table, engine, path: _ } = self;
        drop(table);
        engine.close().await;
    }

    /// Closes the file, and writes it anew without what has been erased: the engine itself leaves the bytes of what it
    /// overwrites on the disk until they are needed for something else.
    ///
    /// # Errors
    /// [`LocalError::Locked`] while another program has the file open; it is closed and whole, and the bytes are still there.
    pub async fn close_clean(self) -> Result<(), LocalError> {
        let path = self.path.clone();
        self.close().await;
        path.map_or(Ok(()), |path| file::clean(&path))
    }
}

impl LocalError {
    fn of_table(path: Option<&Path>, error: &StoreError) -> Self {
        let path = path.unwrap_or(Path::new(":memory:")).to_owned();
        Self::Failed { path, message: error.to_string() }
    }
}
