//! The site's own words for the two sides of a pair, written `{{ adept.plural }}` in any text.
//!
//! `{{ adept }}` is the singular; a capital first letter gives a capital: `{{ Adept.plural }}`.

use std::borrow::Cow;
use std::ops::Range;

use crate::model::{TermForm, Terms};

/// A term in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What stands between the braces, without spaces: `Adept.plural`.
    pub expression: &'a str,
    /// Bytes of the text, braces included.
    pub span: Range<usize>,
}

/// The terms of a text in order. Not the component tags `{{ <name /> }}`.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut position = 0;
    std::iter::from_fn(move || {
        loop {
            let start = position + text.get(position..)?.find("{{")?;
            let end = start + text.get(start..)?.find("}}")? + 2;
            let expression = text.get(start + 2..end - 2)?.trim();
            if expression.starts_with('<') || expression.contains('\n') {
                position = start + 2;
                continue;
            }
            position = end;
            return Some(Token { expression, span: start..end });
        }
    })
}

/// The text with the site's words. A term that the site does not have stays as it is: the check `unknown-term` names it.
pub fn expand<'a>(text: &'a str, terms: &Terms) -> Cow<'a, str> {
    let mut expanded = String::new();
    let mut done = 0;
    for token in tokens(text) {
        if let Some(word) = lookup(token.expression, terms) {
            expanded.push_str(text.get(done..token.span.start).unwrap_or_default());
            expanded.push_str(&word);
            done = token.span.end;
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    expanded.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(expanded)
}

/// The word for an expression: `Adept.plural` → «Mentorpartnere».
pub fn lookup(expression: &str, terms: &Terms) -> Option<String> {
    let (term, form) = expression.split_once('.').unwrap_or((expression, "singular"));
    let capital = term.starts_with(char::is_uppercase);
    let word = terms.0.get(&term.to_lowercase())?.get(&TermForm::named(form)?)?;
    Some(if capital { capitalised(word) } else { word.clone() })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl TermForm {
    /// All forms, as they are written in `site.toml` and in texts.
    pub const NAMES: [(&'static str, Self); 15] = [
        ("singular", Self::Singular),
        ("definite", Self::Definite),
        ("plural", Self::Plural),
        ("definite_plural", Self::DefinitePlural),
        ("genitive", Self::Genitive),
        ("dative", Self::Dative),
        ("accusative", Self::Accusative),
        ("instrumental", Self::Instrumental),
        ("locative", Self::Locative),
        ("plural_genitive", Self::PluralGenitive),
        ("plural_dative", Self::PluralDative),
        ("plural_accusative", Self::PluralAccusative),
        ("plural_instrumental", Self::PluralInstrumental),
        ("plural_locative", Self::PluralLocative),
        ("definite_plural_genitive", Self::DefinitePluralGenitive),
    ];

    /// Whether a language must have the form. Only some languages have cases.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Singular | Self::Definite | Self::Plural | Self::DefinitePlural)
    }

    /// The form of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, form)| form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Terms {
        let forms = [(TermForm::Singular, "ørn"), (TermForm::DefinitePlural, "ørnene")];
        let forms = forms.into_iter().map(|(form, word)| (form, word.to_owned())).collect();
        Terms([("adept".to_owned(), forms)].into())
    }

    #[test]
    fn terms_become_the_sites_words() {
        let text = "{{ Adept }} og {{adept.definite_plural}}.";
        assert_eq!(expand(text, &words()), "Ørn og ørnene.");
    }

    #[test]
    fn a_language_with_cases_names_them() {
        let forms = [(TermForm::Singular, "учасник"), (TermForm::PluralGenitive, "учасників")];
        let forms = forms.into_iter().map(|(form, word)| (form, word.to_owned())).collect();
        let words = Terms([("adept".to_owned(), forms)].into());
        assert_eq!(expand("{{ Adept }}: 20 {{ adept.plural_genitive }}", &words), "Учасник: 20 учасників");
        assert_eq!(lookup("adept.dative", &words), None);
    }

    #[test]
    fn what_is_not_a_term_of_the_site_stays() {
        let text = "{{ <news /> }} {{ mentor }} {{ adept.plural }} {{ {{ adept }}";
        assert_eq!(expand(text, &words()), text);
        assert_eq!(tokens(text).count(), 3);
    }
}
