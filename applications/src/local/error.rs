//! Why the table of this machine does not open.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// What is wrong, with the path.
#[derive(Debug, Error)]
pub enum LocalError {
    /// The file or its folder cannot be made or written.
    #[error("{path} cannot be written: {reason}")]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// The file is not a database, or parts of it are broken.
    #[error("{path} is damaged: {reason}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the check found.
        reason: String,
    },
    /// Another program holds the file.
    #[error("{path} is locked by another program")]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// No thread could be had.
    #[error("the table cannot be served on this machine")]
    NoThread(#[source] io::Error),
    /// Anything else that the engine reports, such as a file of a newer version.
    #[error("{path} cannot be opened: {message}")]
    Failed {
        /// The file.
        path: PathBuf,
        /// What the engine said.
        message: String,
    },
}
