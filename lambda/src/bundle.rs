//! The forms that the build has made, as the function reads them: `<site>/<form>/…`, see [`Name`].
//!
//! Only the files that a request names are opened, so the start does not grow with the number of sites. What has been read
//! is kept while the files stay as they are.

mod files;
mod name;
mod shell;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use forms::{Components, Definition, Language, Texts};
use thiserror::Error;

use files::{Files, Stamp};
pub use name::Name;
pub use shell::Shell;

/// The theme's templates, beside each form.
const COMPONENTS: &str = "components.html";

/// Forms that are kept ready at once; more than a function meets in a burst, and little memory.
const MAX_READY: usize = 64;

/// Among the texts: the path of the front page. Without it the way home leads to the form's own page.
const HOME: &str = "site.home";

/// Where forms are read from.
#[derive(Debug)]
pub struct Bundle {
    files: RwLock<Files>,
    ready: Mutex<HashMap<Name, (Stamp, Arc<Form>)>>,
    compiled: Compiled,
}

/// The templates that were compiled last, with their source: forms of one theme have the same, and compiling is the largest part
/// of reading a form.
#[derive(Debug, Default)]
struct Compiled(Mutex<Option<(String, Arc<Components>)>>);

/// A form in one language, ready to be shown.
#[derive(Debug)]
pub struct Form {
    /// Its definition.
    pub definition: Definition,
    /// The language of this page.
    pub language: Language,
    /// The interface texts in that language.
    pub texts: Texts,
    /// The page around the form.
    pub shell: Shell,
    /// The theme's templates for forms.
    pub components: Arc<Components>,
    /// Path of the site's front page in the language.
    pub home: String,
}

/// Why a form cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LoadError {
    /// There is no such site, form or language.
    #[error("no such form")]
    Unknown,
    /// A file of the bundle is missing or wrong: the build and the function do not fit together. Says which and why.
    #[error("{0}")]
    Broken(String),
}

impl Bundle {
    /// The bundle in a folder: `dist/forms` of a build.
    pub fn directory(path: impl AsRef<Path>) -> Self {
        Self::new(Files::Directory(path.as_ref().to_owned()))
    }

    /// The bundle as a build keeps it in memory: `agder/mentor/definition.json` and its content …
    pub fn memory(files: BTreeMap<String, Vec<u8>>) -> Self {
        Self::new(Files::Memory(files))
    }

    /// Compiles the templates that most forms share, so that no applicant waits for it: takes as long for one site as for a
    /// thousand. What is wrong with them is left for the request that needs them.
    pub fn warm_up(&self) {
        let files = self.files.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(Ok(source)) = files.common(COMPONENTS).map(String::from_utf8) {
            let _ = self.compiled.get(source);
        }
    }

    /// Puts other files in the place of the present ones; requests under way keep what they have.
    pub fn replace(&self, files: BTreeMap<String, Vec<u8>>) {
        let mut present = self.files.write().unwrap_or_else(PoisonError::into_inner);
        *present = Files::Memory(files);
        self.ready.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The form of that name, from memory where its files are the same as last time.
    pub(crate) fn load(&self, name: &Name) -> Result<Arc<Form>, LoadError> {
        let files = self.files.read().unwrap_or_else(PoisonError::into_inner);
        let stamp = files.stamp(name);
        let ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned();
        if let Some((known, form)) = ready
            && known == stamp
        {
            return Ok(form);
        }
        let form = Arc::new(read(&files, name, &self.compiled)?);
        self.keep(name.clone(), stamp, Arc::clone(&form));
        Ok(form)
    }

    fn new(files: Files) -> Self {
        Self { files: RwLock::new(files), ready: Mutex::default(), compiled: Compiled::default() }
    }

    fn keep(&self, name: Name, stamp: Stamp, form: Arc<Form>) {
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        if ready.len() >= MAX_READY && !ready.contains_key(&name) {
            ready.clear();
        }
        ready.insert(name, (stamp, form));
    }
}

impl Compiled {
    fn get(&self, source: String) -> Result<Arc<Components>, LoadError> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, components)) = &*last
            && *known == source
        {
            return Ok(Arc::clone(components));
        }
        let components = Components::new([(COMPONENTS, &source)])
            .map_err(|error| LoadError::Broken(format!("{COMPONENTS}: {error}")))?;
        let components = Arc::new(components);
        *last = Some((source, Arc::clone(&components)));
        Ok(components)
    }
}

fn read(files: &Files, name: &Name, compiled: &Compiled) -> Result<Form, LoadError> {
    let language = Language::new(name.language()).ok_or(LoadError::Unknown)?;
    let definition = files.read(name, "definition.json")?.ok_or(LoadError::Unknown)?;
    let definition: Definition = parsed("definition.json", &definition)?;
    if !definition.languages.contains(&language) {
        return Err(LoadError::Unknown);
    }
    let [strings, shell, components] = Name::files(language.as_str());
    let strings: BTreeMap<String, String> = parsed(&strings, &required(files, name, &strings)?)?;
    let home = strings.get(HOME).map_or_else(|| definition.page.get(&language), String::as_str).to_owned();
    let texts = Texts::new(&language, strings)
        .map_err(|missing| LoadError::Broken(format!("missing texts: {}", missing.join(", "))))?;
    let shell = Shell::new(&text(&shell, required(files, name, &shell)?)?)
        .ok_or_else(|| LoadError::Broken(format!("{shell}: the markers are not there once each")))?;
    let source = text(&components, required(files, name, &components)?)?;
    let components = compiled.get(source)?;
    Ok(Form { definition, language, texts, shell, components, home })
}

fn required(files: &Files, name: &Name, file: &str) -> Result<Vec<u8>, LoadError> {
    files.read(name, file)?.ok_or_else(|| LoadError::Broken(format!("{file} is missing")))
}

fn parsed<T: serde::de::DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, LoadError> {
    serde_json::from_slice(bytes).map_err(|error| LoadError::Broken(format!("{file}: {error}")))
}

fn text(file: &str, bytes: Vec<u8>) -> Result<String, LoadError> {
    String::from_utf8(bytes).map_err(|_| LoadError::Broken(format!("{file} is not UTF-8")))
}
