//! A function as a process: started, asked, and what it has used so far.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::service::Service;

/// After its last request a function still does a little: until it sleeps.
const REST: Duration = Duration::from_millis(10);

/// A running function. Dropping it ends it.
pub struct Process {
    child: Child,
    service: Service,
}

impl Process {
    /// Starts it, and waits until it asks for the first event.
    pub fn start(program: &Path, variables: &BTreeMap<&str, String>) -> Self {
        let service = Service::start();
        let child = Command::new(program)
            .env_clear()
            .envs(variables)
            .env("AWS_LAMBDA_RUNTIME_API", service.address.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        service.wait();
        Self { child, service }
    }

    pub fn invoke(&self, event: Value) -> Value {
        self.service.invoke(event)
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Time on a processor, of all threads: what the kernel counts in nanoseconds.
    pub fn cpu(&self) -> Duration {
        thread::sleep(REST);
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.id())).expect("a process");
        let of_task = |task: std::io::Result<fs::DirEntry>| -> u64 {
            let counted = fs::read_to_string(task.expect("a thread").path().join("schedstat"));
            counted.ok().and_then(|text| text.split(' ').next()?.parse().ok()).expect("nanoseconds")
        };
        Duration::from_nanos(tasks.map(of_task).sum())
    }

    /// The same since an earlier reading.
    pub fn since(&self, earlier: Duration) -> Duration {
        self.cpu().saturating_sub(earlier)
    }

    /// The most memory that it has had, in KiB.
    pub fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("a process");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).expect("a number")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
