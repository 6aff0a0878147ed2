//! `veiviser serve`: all sites on this machine, with forms that work, and pages that follow the files.
//!
//! In order: take the port, build, open the table, watch the files, answer until told to stop.

mod changes;
mod files;
mod gallery;
mod http;
mod overview;
mod preview;
mod watch;

use std::fs;
use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use applications::local::Local;
use lambda::{App, Keys, Limiter, Limits};
use messages::{Language, message};
use ring::rand::{SecureRandom, SystemRandom};
use tokio::net::TcpListener;

use crate::args::Serve;
use crate::failure::{Doing, Failure, while_doing};
use crate::report;
use preview::{Preview, State};

/// Serves until Ctrl-C.
pub fn run(root: &Path, language: Language, args: &Serve) -> Result<(), Failure> {
    tokio::runtime::Runtime::new()
        .map_err(while_doing(message!("cannot-start")))?
        .block_on(serve(root, language, args))
}

async fn serve(root: &Path, language: Language, args: &Serve) -> Result<(), Failure> {
    let listener = listen(args.port).await?;
    let port = listener.local_addr().map_or(args.port, |address| address.port());
    let base_url = format!("http://127.0.0.1:{port}");
    if let Some(path) = &args.log {
        write_log(path)?;
    }
    let preview = Arc::new(Preview::new(root, base_url.clone(), !args.published));
    preview.rebuild();
    let data = data_folder(root, args.data.as_deref())?;
    let table = open_table(&data).await?;
    let app = App::new(preview.bundle(), table.table(), Keys::new(signing_key(&data)?));
    let app = if args.unlimited { App { limiter: unlimited(), ..app } } else { app };
    let watcher = watch::start(root, Arc::clone(&preview), language)?;
    announce(&base_url, &data, &preview.state(), language);
    let service = http::service(http::Server {
        app,
        preview,
        data,
        published: args.published,
        hosts: args.host.clone(),
        language,
    });
    axum::serve(listener, service)
        .with_graceful_shutdown(stopped())
        .await
        .map_err(while_doing(message!("serve-stopped")))?;
    drop(watcher);
    table.close().await;
    Ok(())
}

/// The function's log in a file.
fn write_log(path: &Path) -> Result<(), Failure> {
    let file = fs::File::create(path).map_err(|error| Failure::file(Doing::Write, path, &error))?;
    lambda::log::Lines::to(file).install().map_err(while_doing(message!("serve-no-log")))
}

/// For load tests, where thousands apply within minutes.
fn unlimited() -> Limiter {
    Limiter::new(Limits { address: u32::MAX, form: u32::MAX, token: u32::MAX }, [0; 32])
}

async fn listen(port: u16) -> Result<TcpListener, Failure> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|error| {
        Failure::said(match error.kind() {
            io::ErrorKind::AddrInUse => {
                message!("serve-port-taken", port = port, next = port.saturating_add(1))
            }
            io::ErrorKind::PermissionDenied => message!("serve-port-denied", port = port),
            _ => message!("serve-port", port = port, error = error.to_string()),
        })
    })
}

/// Where applications are kept on this machine.
pub fn data_path(root: &Path, data: Option<&Path>) -> PathBuf {
    data.map_or_else(|| root.join(".veiviser"), Path::to_owned)
}

fn data_folder(root: &Path, data: Option<&Path>) -> Result<PathBuf, Failure> {
    let folder = data_path(root, data);
    fs::create_dir_all(&folder).map_err(|error| Failure::file(Doing::MakeFolder, &folder, &error))?;
    Ok(folder)
}

/// Opens the applications of this machine.
pub async fn open_table(data: &Path) -> Result<Local, Failure> {
    let file = data.join("applications.db");
    Local::open(Some(&file)).await.map_err(|error| {
        let (file, error) = (file.display().to_string(), error.to_string());
        Failure::said(message!("serve-table", file = file, error = error))
    })
}

/// The key that signs tokens on this machine: made once, readable by its owner only.
fn signing_key(data: &Path) -> Result<[u8; 32], Failure> {
    let path = data.join("signing.key");
    match fs::read(&path) {
        Ok(bytes) => <[u8; 32]>::try_from(bytes)
            .map_err(|_| Failure::said(message!("serve-key-damaged", file = path.display().to_string()))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => new_signing_key(&path),
        Err(error) => Err(Failure::file(Doing::Read, &path, &error)),
    }
}

fn new_signing_key(path: &Path) -> Result<[u8; 32], Failure> {
    let mut key = [0; 32];
    SystemRandom::new().fill(&mut key).map_err(|_| Failure::said(message!("serve-no-random")))?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| file.write_all(&key));
    written.map_err(|error| Failure::file(Doing::Write, path, &error))?;
    Ok(key)
}

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "tells where to look")]
fn announce(base_url: &str, data: &Path, state: &State, language: Language) {
    if !state.problems.is_empty() {
        eprintln!("{}\n", report::text(&state.problems, language, false));
    }
    println!("{}\n", message!("serve-open", address = format!("{base_url}/")).text(language));
    for site in &state.sites {
        println!("  {:<14} {}", site.id, site.home_url);
    }
    let file = data.join("applications.db").display().to_string();
    println!("\n{}", message!("serve-data", file = file).text(language));
    // A pipe that is closed does not stop the server.
    let _ = io::stdout().flush();
}

async fn stopped() {
    // Without a handler for Ctrl-C the system's own stops the process.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
