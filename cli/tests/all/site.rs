//! A copy of the repository's content in a temporary folder, to spoil and to build.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A root of its own.
pub struct Root {
    folder: TempDir,
}

/// What a command said and how it exited.
pub struct Said {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The command on a Norwegian machine.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_veiviser"));
    command.env("LC_ALL", "nb_NO.UTF-8");
    command
}

impl Root {
    /// A copy of `content/` and `themes/`.
    pub fn copy() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for top in ["content", "themes"] {
            copy(&repository.join(top), &folder.path().join(top));
        }
        Self { folder }
    }

    /// A small sound site with what `tests/broken/<name>/in` has instead of its files.
    pub fn broken(name: Option<&str>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for part in ["content/common", "themes/standard"] {
            copy(&repository.join(part), &folder.path().join(part));
        }
        copy(&repository.join("tests/broken/base"), folder.path());
        let root = Self { folder };
        // What the base has is known to its editors: only what differs is told.
        let locked = root.run(&["lock"]);
        assert_eq!(locked.code, 0, "{}", locked.err);
        if let Some(name) = name {
            copy(&repository.join("tests/broken").join(name).join("in"), root.folder.path());
        }
        root
    }

    /// A path below the root.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Replaces the first occurrence of `from` in a file.
    pub fn replace(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = fs::read_to_string(self.path(path)).expect(path);
        assert!(text.contains(from), "{path} has no «{from}»");
        fs::write(self.path(path), text.replacen(from, to, 1)).expect(path);
        self
    }

    /// Adds text at the end of a file.
    pub fn append(&self, path: &str, text: &str) -> &Self {
        let before = fs::read_to_string(self.path(path)).expect(path);
        fs::write(self.path(path), before + text).expect(path);
        self
    }

    /// The command, with this root.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = command();
        command.arg("--root").arg(self.folder.path()).args(args).stdin(Stdio::null());
        command
    }

    /// Runs the command to its end.
    pub fn run(&self, args: &[&str]) -> Said {
        Said::from(self.command(args).output().expect("the command runs"))
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
