//! `veiviser serve` as a program of its own, on an empty folder of data.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// The running program.
pub struct Server {
    child: Child,
    address: SocketAddr,
    /// What it writes to the terminal, and its log.
    written: [PathBuf; 3],
    memory: Arc<Mutex<Vec<u64>>>,
    over: Arc<AtomicBool>,
}

impl Server {
    /// Starts it and waits until it answers. All that it writes ends in `data`.
    pub async fn start(program: &Path, data: &Path) -> Self {
        let port = free_port();
        let written = ["out.txt", "err.txt", "log.txt"].map(|name| data.join(name));
        let [out, err, log] = written.each_ref();
        let file = |path: &Path| Stdio::from(std::fs::File::create(path).expect("a file"));
        let child = Command::new(program)
            .args(["serve", "--port", &port.to_string(), "--unlimited"])
            .arg("--root")
            .arg(crate::root())
            .arg("--data")
            .arg(data)
            .arg("--log")
            .arg(log)
            .stdout(file(out))
            .stderr(file(err))
            .spawn()
            .expect("the program");
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let (memory, over) = (Arc::default(), Arc::default());
        let server = Self { child, address, written, memory, over };
        server.answers().await;
        server.watch();
        server
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Ends it without warning: its memory over time in KiB, and all that it wrote.
    pub fn kill(mut self) -> (Vec<u64>, String) {
        self.over.store(true, Ordering::Relaxed);
        self.child.kill().expect("a running program");
        self.child.wait().expect("its end");
        let memory = std::mem::take(&mut *self.memory.lock().expect("the samples"));
        let written =
            self.written.each_ref().map(|path| std::fs::read_to_string(path).expect("what it wrote"));
        (memory, written.concat())
    }

    async fn answers(&self) {
        for _ in 0..600 {
            if tokio::net::TcpStream::connect(self.address).await.is_ok() {
                let out = std::fs::read_to_string(&self.written[0]).unwrap_or_default();
                if out.contains("Ctrl-C") {
                    return;
                }
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let err = std::fs::read_to_string(&self.written[1]).unwrap_or_default();
        panic!("the server does not answer: {err}");
    }

    fn watch(&self) {
        let (pid, memory, over) = (self.child.id(), Arc::clone(&self.memory), Arc::clone(&self.over));
        thread::spawn(move || {
            while !over.load(Ordering::Relaxed) {
                memory.lock().expect("the samples").extend(resident(pid));
                thread::sleep(Duration::from_millis(250));
            }
        });
    }
}

/// Resident memory in KiB, where the system tells.
fn resident(pid: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    listener.local_addr().expect("an address").port()
}
