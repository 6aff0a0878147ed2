//! `themes/<theme>`: settings, templates and assets.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::document::Document;
use super::site::colors;
use crate::model::File;
use crate::problem::{Located, Problem, Source};

/// A theme as written.
#[derive(Debug, Default)]
pub(crate) struct RawTheme {
    /// `theme.toml`, if it is there.
    pub(crate) settings: Option<Settings>,
    /// Templates by name: `components/steps.html`.
    pub(crate) templates: BTreeMap<String, Arc<Source>>,
    /// Assets by name: `style.css`.
    pub(crate) assets: BTreeMap<String, Arc<File>>,
}

/// What `theme.toml` says.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    /// The theme that this one changes.
    pub(crate) extends: Option<Located<String>>,
    /// Colour tokens.
    pub(crate) colors: BTreeMap<String, Located<String>>,
    /// How wide pictures in texts are shown.
    pub(crate) text_sizes: Option<Located<String>>,
}

pub(super) fn parse(source: &Arc<Source>) -> (Settings, Vec<Problem>) {
    let document = Document::new(source, &(0..source.text.len()), 0..0);
    document.read(&source.text, &["name", "extends", "text_sizes", "colors"], |fields| {
        fields.required("name");
        Settings {
            extends: fields.text("extends"),
            colors: colors(fields),
            text_sizes: fields.text("text_sizes"),
        }
    })
}
