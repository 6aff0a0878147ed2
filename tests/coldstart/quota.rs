//! The share of a processor that a function of 128 MB gets: 128/1769 of one, in periods of 20 ms, as a group of the kernel's.
//!
//! A function has a whole processor while it starts, so a process comes into the group when it waits for its first event.
//! Source of the share: AWS Lambda's documentation, «1,769 MB is one vCPU».

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

const PERIOD_MICROSECONDS: u32 = 20_000;
const SHARE_MICROSECONDS: u32 = PERIOD_MICROSECONDS * 128 / 1769;

static GROUPS: AtomicU32 = AtomicU32::new(0);

/// A group with the quota, for one process: the end of an earlier one would be charged to the next. Dropping it, when no process is left in it, removes it.
pub struct Quota {
    group: PathBuf,
}

impl Quota {
    /// `Err` where the kernel or the rights of this user do not allow groups.
    pub fn new() -> io::Result<Self> {
        let root = Path::new("/sys/fs/cgroup");
        let (parent, limits) = if root.join("cgroup.controllers").exists() {
            (root.to_owned(), vec![("cpu.max", format!("{SHARE_MICROSECONDS} {PERIOD_MICROSECONDS}"))])
        } else {
            let period = ("cpu.cfs_period_us", PERIOD_MICROSECONDS.to_string());
            (root.join("cpu"), vec![period, ("cpu.cfs_quota_us", SHARE_MICROSECONDS.to_string())])
        };
        let number = GROUPS.fetch_add(1, Ordering::Relaxed);
        let group = parent.join(format!("veiviser-coldstart-{}-{number}", std::process::id()));
        fs::create_dir(&group)?;
        let quota = Self { group };
        for (file, limit) in limits {
            fs::write(quota.group.join(file), limit)?;
        }
        Ok(quota)
    }

    /// From now on the process has no more than the share.
    pub fn take_in(&self, process: u32) {
        fs::write(self.group.join("cgroup.procs"), process.to_string()).expect("a group of processes");
    }
}

impl Drop for Quota {
    fn drop(&mut self) {
        let _ = fs::remove_dir(&self.group);
    }
}
