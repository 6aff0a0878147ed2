//! What the preview shows right now: the last good build, and what is wrong since.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use forms::Definition;
use generator::{Built, Options, Output, Problem, Unpublished};
use lambda::Bundle;
use tokio::sync::watch;

use super::changes;
use crate::build::today;

/// The last build, shared by the server and the watcher.
pub struct Preview {
    root: PathBuf,
    base_url: String,
    unpublished: bool,
    state: RwLock<Arc<State>>,
    bundle: Arc<Bundle>,
    changes: watch::Sender<u64>,
}

/// One build: what it made, or what stopped it.
#[derive(Clone, Default)]
pub struct State {
    /// Files by path: `agder/om/index.html`.
    pub public: BTreeMap<String, Vec<u8>>,
    /// What the function gets, by path: `agder/mentor/definition.json`.
    pub forms: BTreeMap<String, Vec<u8>>,
    /// The sites.
    pub sites: Vec<Built>,
    /// Errors and warnings of the last attempt.
    pub problems: Vec<Problem>,
    /// The last attempt failed: what is shown is older than the files.
    pub stale: bool,
    /// Pages that would not be published.
    pub unpublished: Vec<Unpublished>,
    /// Where only style sheets have changed since the build before: old path, new path.
    pub styles: Option<BTreeMap<String, String>>,
}

impl State {
    /// The forms as the function reads them.
    pub fn definitions(&self) -> Vec<Definition> {
        let files = self.forms.iter().filter(|(path, _)| path.ends_with("/definition.json"));
        files.filter_map(|(_, json)| serde_json::from_slice(json).ok()).collect()
    }
}

impl Preview {
    /// Nothing is built yet: see [`Preview::rebuild`].
    /// With `unpublished`, what is not out is shown as well.
    pub fn new(root: &Path, base_url: String, unpublished: bool) -> Self {
        Self {
            root: root.to_owned(),
            base_url,
            unpublished,
            state: RwLock::default(),
            bundle: Arc::new(Bundle::memory(BTreeMap::new())),
            changes: watch::Sender::new(0),
        }
    }

    /// The forms, as the function reads them; follows each rebuild.
    pub fn bundle(&self) -> Arc<Bundle> {
        Arc::clone(&self.bundle)
    }

    /// The last build. Cheap: a shared pointer.
    pub fn state(&self) -> Arc<State> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Counts the rebuilds, for live reload.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Reads and builds everything anew. A failed build keeps what was shown and adds what is wrong.
    pub fn rebuild(&self) {
        let options = Options {
            site: None,
            base_url: Some(self.base_url.clone()),
            today: today(),
            unpublished: self.unpublished,
        };
        let built = generator::read(&self.root).and_then(|tree| generator::build(&tree, &options));
        let next = match built {
            Ok(output) => self.accept(output),
            Err(problems) => self.keep(problems.sorted()),
        };
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
        self.changes.send_modify(|count| *count += 1);
    }

    fn accept(&self, output: Output) -> State {
        let Output { sites, public, forms, hosting: _, unpublished, rendered: _, warnings } = output;
        self.bundle.replace(forms.clone());
        let styles = changes::styles(&self.state().public, &public);
        State { public, forms, sites, problems: warnings, stale: false, unpublished, styles }
    }

    fn keep(&self, problems: Vec<Problem>) -> State {
        let last = self.state();
        let State { public, forms, sites, unpublished, .. } = State::clone(&last);
        State { public, forms, sites, problems, stale: true, unpublished, styles: None }
    }
}
