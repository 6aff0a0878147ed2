//! What a page of a form carries along without showing it: the answers of other pages, as typed.

use super::fill::showable;
use crate::{Definition, Field, Submission};

/// Name and value of the hidden fields of a page. In a form of one page only a token, if any.
///
/// Answers are carried whether or not they are valid and whether or not they apply at the moment: who goes back and forth
/// finds everything as it was. Judged they are at every step.
pub(super) fn pairs(
    definition: &Definition,
    page: usize,
    sent: &Submission,
    asked: &[&Field],
    token: Option<String>,
) -> Vec<(String, String)> {
    let mut hidden = Vec::new();
    if let Some(page) = definition.pages.get(page) {
        hidden.push(("_page".to_owned(), page.id.clone()));
        let others = definition.fields.iter().filter(|field| asked.iter().all(|shown| shown.id != field.id));
        let values = others.flat_map(|field| sent.pairs_of(field));
        hidden.extend(values.map(|(name, value)| (name.to_owned(), showable(value))));
    }
    hidden.extend(token.map(|token| ("_token".to_owned(), token)));
    hidden
}
