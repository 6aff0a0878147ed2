//! What the package has of a site: its forms, and who is told of applications.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use forms::{Coordinators, Definition, Language, Texts};
use serde::de::DeserializeOwned;
use thiserror::Error;

/// A file of the package is missing or wrong. Says which and why.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct Broken(pub String);

/// The folder of one site in the package.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
    /// Id of the site.
    pub id: String,
    /// Who is told.
    pub coordinators: Coordinators,
}

/// A form, with its texts in one language.
#[derive(Clone, Debug)]
pub struct Form {
    /// Its definition.
    pub definition: Definition,
    /// The language.
    pub language: Language,
    /// The texts in that language.
    pub texts: Texts,
}

impl Site {
    /// Reads who is told of a site's applications.
    ///
    /// # Errors
    /// Where there is no such site, or its file is wrong.
    pub fn open(bundle: &Path, id: &str) -> Result<Self, Broken> {
        let folder = bundle.join(safe(id)?);
        let coordinators = read(&folder.join(Coordinators::FILE))?;
        Ok(Self { folder, id: id.to_owned(), coordinators })
    }

    /// All forms in the order of their ids, each with its texts in the site's default language.
    ///
    /// # Errors
    /// Where a file is missing or wrong.
    pub fn forms(&self) -> Result<Vec<Form>, Broken> {
        let entries = fs::read_dir(&self.folder).map_err(|error| Broken(error.to_string()))?;
        let folders = entries.flatten().filter(|entry| entry.path().is_dir());
        let mut ids: Vec<String> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        ids.sort();
        ids.iter().map(|id| self.form(id, None)).collect()
    }

    /// One form in a language; in the site's default language where none is asked for.
    ///
    /// # Errors
    /// Where there is no such form or language, or a file is wrong.
    pub fn form(&self, id: &str, language: Option<&Language>) -> Result<Form, Broken> {
        let folder = self.folder.join(safe(id)?);
        let definition: Definition = read(&folder.join("definition.json"))?;
        let language = match language {
            Some(language) => definition.languages.iter().find(|known| *known == language),
            None => definition.languages.first(),
        };
        let language = language.cloned().ok_or_else(|| Broken("no such language".to_owned()))?;
        let strings: BTreeMap<String, String> = read(&folder.join(format!("strings.{language}.json")))?;
        let texts = Texts::new(&language, strings)
            .map_err(|missing| Broken(format!("missing texts: {}", missing.join(", "))))?;
        Ok(Form { definition, language, texts })
    }
}

/// An id that leads nowhere but into its folder.
fn safe(id: &str) -> Result<&str, Broken> {
    let is_safe = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    let right = matches!(id.len(), 1..=64) && id.bytes().all(is_safe);
    if right { Ok(id) } else { Err(Broken("an id that no site and no form has".to_owned())) }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Broken> {
    let broken = |why: &dyn std::fmt::Display| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Broken(format!("{name}: {why}"))
    };
    let bytes = fs::read(path).map_err(|error| broken(&error))?;
    serde_json::from_slice(&bytes).map_err(|error| broken(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_leads_nowhere_else() {
        for id in ["", "..", "a/b", "A", "å", "a.b", &"a".repeat(65)] {
            assert!(safe(id).is_err(), "{id}");
            assert!(Site::open(Path::new("/"), id).is_err(), "{id}");
        }
        assert_eq!(safe("agder-2"), Ok("agder-2"));
    }
}
