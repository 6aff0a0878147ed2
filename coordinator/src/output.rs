//! Files for coordinators: written whole beside their target, then renamed. The previous file is never half-overwritten,
//! and of several files either all are prepared or none is replaced.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file that is written and waits to take its place. Dropped, it leaves nothing behind.
pub(crate) struct Prepared {
    file: NamedTempFile,
    target: PathBuf,
}

impl Prepared {
    /// Makes an empty file in the target's folder, readable by its owner only, and has it written.
    ///
    /// # Errors
    /// Those of the disk as `E`, and those of `write`.
    pub(crate) fn new<E: From<io::Error>>(
        target: &Path,
        write: impl FnOnce(&mut File) -> Result<(), E>,
    ) -> Result<Self, E> {
        let folder =
            target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if target.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
        }
        let mut file = tempfile::Builder::new().prefix(".veiviser-").suffix(".tmp").tempfile_in(folder)?;
        write(file.as_file_mut())?;
        file.as_file().sync_all()?;
        Ok(Self { file, target: target.to_owned() })
    }

    /// Where the file will be.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Becomes the target, unless there is a file already: that one is somebody's.
    pub(crate) fn become_new(self) -> io::Result<PathBuf> {
        self.file.persist_noclobber(&self.target).map_err(|error| error.error)?;
        Ok(self.target)
    }

    /// Takes the target's place in one step.
    pub(crate) fn replace(self) -> io::Result<PathBuf> {
        self.file.persist(&self.target).map_err(|error| error.error)?;
        Ok(self.target)
    }
}
