//! What rendering needs of a theme beside its templates, made once per theme.

use std::collections::BTreeMap;

use forms::Components;
use messages::{Rule, message};
use tera::ComponentInfo;

use super::fault;
use crate::model::Theme;
use crate::problem::{Problem, Problems};

/// The components of a theme.
pub(super) struct Kit {
    /// Those that texts may use, by name.
    pub(super) components: BTreeMap<String, ComponentInfo>,
    /// Those of forms, compiled alone, as the function has them.
    pub(super) forms: Components,
    /// Their source, for the function.
    pub(super) form_source: String,
}

impl Kit {
    /// Err: form templates that need more than themselves.
    pub(super) fn new(theme: &Theme) -> Result<Self, Problems> {
        let names = theme.engine.get_component_names().filter(|name| !name.contains('.'));
        let info = |name: &str| Some((name.to_owned(), theme.engine.get_component_definition(name)?));
        let components = names.filter_map(info).collect();
        let form_source = theme
            .templates
            .iter()
            .filter(|(name, _)| name.starts_with("form/"))
            .map(|(_, source)| source.text.as_str())
            .collect();
        match Components::new([("components.html", &form_source)]) {
            Ok(forms) => Ok(Self { components, forms, form_source }),
            Err(error) => {
                let message = message!("form-components", error = error.to_string());
                let help = message!("form-components-help");
                let place = fault::whole("form/fill.html", theme);
                let mut problems = Problems::new();
                problems.push(Problem::new(Rule::FormComponents, &place, message, help));
                Err(problems)
            }
        }
    }
}
