//! What was made at great cost and can be made again: kept on disk between builds, named by what it was made of. A build
//! gives the same bytes with or without it, so nothing that goes wrong here is a failure.
//!
//! An entry is the hash of its content, then the content: what is damaged counts as not there. It is written beside its
//! place and renamed into it, so that builds can run at the same time. [`Cache::sweep`] removes what has not been used
//! for a while.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;

/// Days that an entry is kept that no build uses.
const KEPT_DAYS: i32 = 30;
/// Length of a hash in hexadecimal.
const HASH: usize = 64;

/// A folder of entries, or none.
#[derive(Debug, Default)]
pub struct Cache {
    folder: Option<PathBuf>,
    /// Names of the entries that were asked for or put.
    used: Mutex<BTreeSet<String>>,
}

impl Cache {
    /// The cache in a folder, which need not be there.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder: Some(folder), used: Mutex::default() }
    }

    /// Which program this is, for what another version may make otherwise: `None` where nothing is kept, or where that cannot
    /// be told.
    pub fn program(&self) -> Option<String> {
        self.folder.as_ref()?;
        let about = std::env::current_exe().and_then(fs::metadata).ok()?;
        Some(format!("{} {:?}", about.len(), about.modified().ok()?))
    }

    /// Whether there is an entry of this name.
    pub fn has(&self, name: &str) -> bool {
        self.path(name).is_some_and(|path| path.is_file())
    }

    /// The entry of this name, if it is there and whole.
    pub fn get(&self, name: &str) -> Option<Vec<u8>> {
        let mut entry = fs::read(self.path(name)?).ok()?;
        let content = entry.split_off(HASH.min(entry.len()));
        let whole = forms::sha256_hex(&content).as_bytes() == entry.as_slice();
        whole.then(|| {
            self.note(name);
            content
        })
    }

    /// Keeps an entry. That it cannot be kept is no harm.
    pub fn put(&self, name: &str, content: &[u8]) {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let Some(path) = self.path(name) else { return };
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let temporary = path.with_file_name(format!("{name}.{}-{number}.part", process::id()));
        let entry = [forms::sha256_hex(content).as_bytes(), content].concat();
        let folder = path.parent().unwrap_or(Path::new(""));
        let kept = fs::create_dir_all(folder)
            .and_then(|()| fs::write(&temporary, entry))
            .and_then(|()| fs::rename(&temporary, &path));
        if kept.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        self.note(name);
    }

    /// Removes the entries that were not used since the cache was opened and are older than 30 days by `today`.
    pub fn sweep(&self, today: Date) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let entries = self.folder.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
        for entry in entries {
            let name = entry.file_name();
            let is_used = name.to_str().is_some_and(|name| used.contains(name));
            if !is_used && made(&entry).is_some_and(|day| days(day, today) > KEPT_DAYS) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(name))
    }

    fn note(&self, name: &str) {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
    }
}

/// The day when an entry was made.
fn made(entry: &fs::DirEntry) -> Option<Date> {
    let made = jiff::Timestamp::try_from(entry.metadata().ok()?.modified().ok()?).ok()?;
    Some(made.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
