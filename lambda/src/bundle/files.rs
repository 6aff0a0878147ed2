//! The files of a bundle, on disk or in memory.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::SystemTime;
use std::{fs, io};

use super::{LoadError, Name};

/// Where the files are.
#[derive(Debug)]
pub enum Files {
    /// Below this folder.
    Directory(PathBuf),
    /// Here, by path.
    Memory(BTreeMap<String, Vec<u8>>),
}

/// Changes when a file of a form does: length and time of change of each. Files in memory are exchanged all at once,
/// and have none.
pub type Stamp = Vec<Option<(u64, Option<SystemTime>)>>;

impl Files {
    /// The content, or `None` where there is no such file.
    pub fn read(&self, name: &Name, file: &str) -> Result<Option<Vec<u8>>, LoadError> {
        match self {
            Self::Memory(files) => Ok(files.get(&relative(name, file)).cloned()),
            Self::Directory(root) => match fs::read(root.join(relative(name, file))) {
                Ok(content) => Ok(Some(content)),
                Err(error) if is_absent(&error) => Ok(None),
                Err(error) => Err(LoadError::Broken(format!("{file}: {error}"))),
            },
        }
    }

    /// The content of a file that belongs to no site.
    pub fn common(&self, file: &str) -> Option<Vec<u8>> {
        match self {
            Self::Memory(files) => files.get(file).cloned(),
            Self::Directory(root) => fs::read(root.join(file)).ok(),
        }
    }

    /// See [`Stamp`].
    pub fn stamp(&self, name: &Name) -> Stamp {
        let Self::Directory(root) = self else { return Stamp::new() };
        let state = |file: String| {
            let metadata = fs::metadata(root.join(relative(name, &file))).ok()?;
            Some((metadata.len(), metadata.modified().ok()))
        };
        let others = Name::files(name.language());
        std::iter::once("definition.json".to_owned()).chain(others).map(state).collect()
    }
}

fn relative(name: &Name, file: &str) -> String {
    format!("{}/{}/{file}", name.site(), name.form())
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
