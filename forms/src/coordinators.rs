//! Who at a site is told of its applications by e-mail.

use serde::{Deserialize, Serialize};

use crate::Localized;

/// What the programs that send e-mail need to know of a site, beside its forms. The generator writes it beside them:
/// `<site>/coordinators.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coordinators {
    /// Name of the site.
    pub name: Localized,
    /// Absolute address of its front page.
    pub address: String,
    /// Who gets the workbook each morning. Nobody where empty.
    pub workbook_to: Vec<String>,
    /// Who is told that applications have come in. Nobody where empty.
    pub notices_to: Vec<String>,
}

impl Coordinators {
    /// The name of the file.
    pub const FILE: &str = "coordinators.json";
}
