//! The database file: found or made, checked, opened.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::time::Duration;

use dynoxide::Database;
use rusqlite::{Connection, ErrorCode};

use super::LocalError;

/// How long another program may hold the file. The engine itself would wait half a minute in silence.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// The engine's database on `path`, or in memory.
pub(super) fn open(path: Option<&Path>) -> Result<Database, LocalError> {
    let Some(path) = path else {
        return Database::memory().map_err(|error| failed(Path::new(":memory:"), &error));
    };
    make(path)
        .map_err(|error| LocalError::Unwritable { path: path.to_owned(), reason: error.to_string() })?;
    check(path).map_err(|problem| problem.at(path))?;
    let name = path.to_str().ok_or_else(|| LocalError::Failed {
        path: path.to_owned(),
        message: "the path is not UTF-8".to_owned(),
    })?;
    Database::new(name).map_err(|error| failed(path, &error))
}

/// Makes the folder and the file, for their owner only: they hold personal data.
fn make(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        make_folder(folder)?;
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

enum Problem {
    Sqlite(rusqlite::Error),
    Broken(String),
    /// Another program has it open.
    Busy,
}

/// Reads the whole file once and takes the writer's lock for a moment, so that damage, locks and missing rights are told
/// at the start and not to the first applicant.
fn check(path: &Path) -> Result<(), Problem> {
    let database = Connection::open(path)?;
    database.busy_timeout(PATIENCE)?;
    let verdict: String = database.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(Problem::Broken("the check of its pages failed".to_owned()));
    }
    database.execute_batch("BEGIN IMMEDIATE; ROLLBACK")?;
    Ok(())
}

/// Writes the file anew, and empties the log beside it. Waits a moment for other programs.
pub(super) fn clean(path: &Path) -> Result<(), LocalError> {
    let work = || -> Result<(), Problem> {
        let database = Connection::open(path)?;
        database.busy_timeout(PATIENCE)?;
        database.execute_batch("VACUUM")?;
        // 0: all of the log is in the file, and the log is empty; 1: another program reads it.
        let busy: i64 = database.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(Problem::Busy) }
    };
    work().map_err(|problem| problem.at(path))
}

impl Problem {
    fn at(self, path: &Path) -> LocalError {
        let path = path.to_owned();
        let error = match self {
            Self::Broken(reason) => return LocalError::Damaged { path, reason },
            Self::Busy => return LocalError::Locked { path },
            Self::Sqlite(error) => error,
        };
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => {
                LocalError::Damaged { path, reason: "it is not a database".to_owned() }
            }
            Some(ErrorCode::DatabaseCorrupt) => {
                LocalError::Damaged { path, reason: "the check of its pages failed".to_owned() }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => LocalError::Locked { path },
            Some(
                ErrorCode::CannotOpen
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::DiskFull
                | ErrorCode::SystemIoFailure,
            ) => LocalError::Unwritable { path, reason: error.to_string() },
            _ => LocalError::Failed { path, message: error.to_string() },
        }
    }
}

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

fn failed(path: &Path, error: &dynoxide::DynoxideError) -> LocalError {
    LocalError::Failed { path: path.to_owned(), message: error.to_string() }
}
