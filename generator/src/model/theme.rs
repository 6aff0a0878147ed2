//! Templates, style and colours.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::File;
use crate::problem::{Place, Source};

/// Templates and style.
#[derive(Debug)]
pub struct Theme {
    /// Name.
    pub name: String,
    /// Templates by name (`page.html`, `components/steps.html`), each with its source.
    pub templates: BTreeMap<String, Arc<Source>>,
    /// The templates compiled, with the filters of [`render::filters`](crate::render::filters). Empty where a template is
    /// wrong: then nothing is rendered.
    pub engine: tera::Tera,
    /// Colour tokens: `accent` → `#0b5c55`. A site may override them: [`Site::colors`](super::Site::colors).
    pub colors: BTreeMap<String, String>,
    /// How wide pictures in texts are shown, as in the `sizes` of HTML: `(min-width: 45rem) 43rem, 100vw`.
    pub text_sizes: String,
    /// What colours must stand out from which, and those that the style sheet makes itself.
    pub palettes: Palettes,
    /// The values that an argument of a component may have, by component and argument.
    pub choices: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Files to publish with a fingerprint in their names, by name: `style.css`.
    pub assets: BTreeMap<String, Arc<File>>,
}

/// What a theme says of its colours.
#[derive(Clone, Debug, Default)]
pub struct Palettes {
    /// Colours that the style sheet makes, by token.
    pub light: BTreeMap<String, Shade>,
    /// Those of dark screens; a token that is not here is as on light ones.
    pub dark: BTreeMap<String, Shade>,
    /// What must stand out from what.
    pub pairs: Vec<Pair>,
}

/// A colour of a style sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Shade {
    /// `#f3eee3`
    Written(String),
    /// The hue of another, as `oklch(from … lightness min(c, chroma) h)` makes it.
    Made {
        /// Token of the other.
        from: String,
        /// 0 to 1.
        lightness: f64,
        /// At most.
        chroma: f64,
    },
}

/// A colour that must stand out from others.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Token of the colour.
    pub color: String,
    /// Tokens of what is behind it.
    pub on: Vec<String>,
    /// How much (WCAG): 4.5 for text, 3 for borders and large text.
    pub ratio: f64,
    /// Where the theme says so.
    pub place: Place,
}

impl Theme {
    /// Whether its templates do not compile.
    pub(crate) fn is_faulty(&self) -> bool {
        !self.templates.is_empty() && self.engine.get_template_names().next().is_none()
    }
}
