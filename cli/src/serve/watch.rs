//! Watches `content/` and `themes/`, and rebuilds when something changes.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use messages::{Language, message};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::preview::Preview;
use crate::failure::{Failure, while_doing};
use crate::report;

/// An editor saves in several steps: wait until this long has been quiet.
const QUIET: Duration = Duration::from_millis(30);

/// Rebuilds in a thread of its own until the returned watcher is dropped.
pub fn start(root: &Path, preview: Arc<Preview>, language: Language) -> Result<RecommendedWatcher, Failure> {
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            // The receiver is gone only when the server is on its way down.
            let _ = sender.send(());
        }
    })
    .map_err(while_doing(message!("serve-no-watch")))?;
    for folder in ["content", "themes"] {
        watcher
            .watch(&root.join(folder), RecursiveMode::Recursive)
            .map_err(while_doing(message!("serve-no-watch")))?;
    }
    thread::spawn(move || rebuild_on(&events, &preview, language));
    Ok(watcher)
}

#[expect(clippy::print_stderr, reason = "the editor follows along in the terminal")]
fn rebuild_on(events: &Receiver<()>, preview: &Preview, language: Language) {
    while events.recv().is_ok() {
        while events.recv_timeout(QUIET).is_ok() {}
        preview.rebuild();
        let state = preview.state();
        if state.problems.is_empty() {
            eprintln!("{}", message!("serve-rebuilt").text(language));
        } else {
            eprintln!("{}", report::text(&state.problems, language, false));
        }
    }
}
