//! `themes/<theme>`: settings, templates and assets.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::document::{Document, Fields};
use super::site::colors;
use super::value::Value;
use crate::model::{File, Pair, Shade, Theme};
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
    /// Colours that the style sheet makes, on light and on dark screens.
    derived: BTreeMap<String, Shade>,
    dark: BTreeMap<String, Shade>,
    /// What must stand out from what.
    contrast: Vec<Pair>,
    /// Values of arguments.
    choices: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

impl Settings {
    /// Lays what is said of colours and components over what a theme has from the one that it changes.
    pub(crate) fn add_to(&self, theme: &mut Theme) {
        let Self { extends: _, colors: _, text_sizes: _, derived, dark, contrast, choices } = self;
        let copied = |shades: &BTreeMap<String, Shade>| shades.clone();
        theme.palettes.light.extend(copied(derived));
        theme.palettes.dark.extend(copied(dark));
        theme.palettes.pairs.extend(contrast.iter().cloned());
        theme.choices.extend(choices.iter().map(|(name, values)| (name.clone(), values.clone())));
    }
}

const KEYS: [&str; 8] = ["name", "extends", "text_sizes", "colors", "derived", "dark", "contrast", "choices"];

pub(super) fn parse(source: &Arc<Source>) -> (Settings, Vec<Problem>) {
    let document = Document::new(source, &(0..source.text.len()), 0..0);
    document.read(&source.text, &KEYS, |fields| {
        fields.required("name");
        Settings {
            extends: fields.text("extends"),
            colors: colors(fields),
            text_sizes: fields.text("text_sizes"),
            derived: shades(fields, "derived"),
            dark: shades(fields, "dark"),
            contrast: fields
                .tables("contrast", &["color", "on", "ratio"], pair)
                .into_iter()
                .flatten()
                .flatten()
                .collect(),
            choices: choices(fields),
        }
    })
}

/// Colours as `"#f3eee3"` or `{ from = "accent", lightness = 0.22, chroma = 0.016 }`.
fn shades(fields: &Fields<'_>, key: &str) -> BTreeMap<String, Shade> {
    let entries = fields.get(key).and_then(Value::entries).unwrap_or_default();
    entries.into_iter().filter_map(|(token, value)| Some((token.value, shade(value)?))).collect()
}

fn shade(value: Value<'_>) -> Option<Shade> {
    if !value.is_table() {
        return value.text().map(|color| Shade::Written(color.value));
    }
    let fields = value.fields(&["from", "lightness", "chroma"])?;
    let from = fields.required("from")?.value;
    let number = |key: &str| fields.get(key)?.number();
    Some(Shade::Made { from, lightness: number("lightness")?, chroma: number("chroma")? })
}

fn pair(fields: &Fields<'_>) -> Option<Pair> {
    let color = fields.required("color")?;
    let on = fields.texts("on").into_iter().map(|ground| ground.value).collect();
    let ratio = fields.get("ratio").and_then(Value::number).unwrap_or(4.5);
    Some(Pair { color: color.value, on, ratio, place: color.place })
}

/// `[choices.partners] kind = ["partner", "funder"]`
fn choices(fields: &Fields<'_>) -> BTreeMap<String, BTreeMap<String, Vec<String>>> {
    let values = |value: Value<'_>| -> Vec<String> {
        let list = value.list().unwrap_or_default();
        list.into_iter().filter_map(|value| Some(value.text()?.value)).collect()
    };
    let components = fields.get("choices").and_then(Value::entries).unwrap_or_default();
    let arguments = |value: Value<'_>| {
        let entries = value.entries().unwrap_or_default();
        entries.into_iter().map(|(argument, value)| (argument.value, values(value))).collect()
    };
    components.into_iter().map(|(component, value)| (component.value, arguments(value))).collect()
}
