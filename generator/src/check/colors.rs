//! Colours of a site against those of its theme.

use messages::Rule;

use crate::model::{Site, Theme};
use crate::nearest::did_you_mean;
use crate::problem::Problem;

/// Tokens that the theme does not have.
pub(super) fn tokens(site: &Site, theme: &Theme) -> Vec<Problem> {
    let colors = site.config.colors.iter().filter(|_| !theme.colors.is_empty());
    let unknown = colors.filter(|(token, _)| !theme.colors.contains_key(*token));
    unknown
        .map(|(token, color)| {
            let message = format!("Temaet har ingen farge som heter «{token}», så den blir ikke brukt.");
            let known = theme.colors.keys().map(String::as_str);
            let all = known.clone().collect::<Vec<_>>().join(", ");
            let help = did_you_mean(token, known, format!("Bruk en av disse: {all}."));
            Problem::new(Rule::UnknownColor, &color.place, message, help)
        })
        .collect()
}
