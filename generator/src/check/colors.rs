//! Colours of a site against those of its theme.

use messages::{Rule, message};

use crate::model::{Site, Theme};
use crate::nearest::did_you_mean;
use crate::problem::Problem;

/// Tokens that the theme does not have.
pub(super) fn tokens(site: &Site, theme: &Theme) -> Vec<Problem> {
    let colors = site.config.colors.iter().filter(|_| !theme.colors.is_empty());
    let unknown = colors.filter(|(token, _)| !theme.colors.contains_key(*token));
    unknown
        .map(|(token, color)| {
            let message = message!("unknown-color", token = token);
            let known = theme.colors.keys().map(String::as_str);
            let all = known.clone().collect::<Vec<_>>().join(", ");
            let help = did_you_mean(token, known, message!("one-of", names = all));
            Problem::new(Rule::UnknownColor, &color.place, message, help)
        })
        .collect()
}
