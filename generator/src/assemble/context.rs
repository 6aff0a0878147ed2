//! What all parts of one site's assembly share: its languages, its words, and where problems go.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use forms::Language;
use jiff::civil::Date;
use messages::{Rule, message};

use super::lineage::Family;
use crate::model::{Terms, Wording};
use crate::nearest::nearest;
use crate::parse::Text;
use crate::problem::{Located, Place, Problem};
use crate::terms;

/// One site on its way.
pub(super) struct Context<'a> {
    /// The site and its bases.
    pub(super) family: &'a Family<'a>,
    /// Its languages, the default first.
    pub(super) languages: Vec<Language>,
    /// The day of the build.
    pub(super) today: Date,
    /// Its words in its own languages and in those they may borrow from.
    terms: BTreeMap<Language, Arc<Terms>>,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> Context<'a> {
    /// The start of a site.
    pub(super) fn new(family: &'a Family<'a>, languages: Vec<Language>, today: Date) -> Self {
        let config = &family.config;
        let borrowed = config.fallback.values().flatten();
        let all = languages.iter().chain(borrowed);
        let terms = all.map(|language| (language.clone(), Arc::new(words(family, language)))).collect();
        Self { family, languages, today, terms, problems: RefCell::default() }
    }

    /// The languages that `language` may borrow from.
    pub(super) fn chain(&self, language: &Language) -> &'a [Language] {
        chain(self.family, language)
    }

    /// `language` and then those it may borrow from.
    pub(super) fn candidates<'b>(&self, language: &'b Language) -> impl Iterator<Item = &'b Language>
    where
        'a: 'b,
    {
        std::iter::once(language).chain(self.chain(language))
    }

    /// Whether the site has pages in a language or one that it may borrow from. What else it lacks there is not told.
    pub(super) fn has_pages(&self, language: &Language) -> bool {
        let members = &self.family.members;
        self.candidates(language)
            .any(|candidate| members.iter().any(|(_, site)| site.pages.contains_key(candidate)))
    }

    /// The site's words in a language.
    pub(super) fn terms(&self, language: &Language) -> Arc<Terms> {
        self.terms.get(language).cloned().unwrap_or_default()
    }

    /// A text with the site's words; a word that the site does not have is told.
    pub(super) fn expand(&self, text: &Located<String>, language: &Language) -> String {
        let terms = self.terms(language);
        for token in terms::tokens(&text.value) {
            if terms::lookup(token.expression, &terms).is_none() {
                self.tell(unknown_term(&text.place, token.expression, &terms));
            }
        }
        terms::expand(&text.value, &terms).into_owned()
    }

    /// [`Self::expand`] of what may be absent.
    pub(super) fn expand_or_empty(&self, text: Option<&Located<String>>, language: &Language) -> String {
        text.map(|text| self.expand(text, language)).unwrap_or_default()
    }

    /// A text of `site.toml` in a language, or one that it may borrow; that it has none is told.
    pub(super) fn text(&self, text: Option<&Text>, language: &Language) -> Wording {
        let Some(text) = text else { return Wording::default() };
        let found = text.get(language, self.chain(language));
        let wording =
            found.map(|(found, wording)| Wording::new(self.expand(wording, found), found, language));
        wording.unwrap_or_else(|| {
            self.tell_all(self.has_pages(language).then(|| missing_text(&text.place, language)));
            Wording::default()
        })
    }

    /// Adds a problem.
    pub(super) fn tell(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// Adds problems.
    pub(super) fn tell_all(&self, problems: impl IntoIterator<Item = Problem>) {
        self.problems.borrow_mut().extend(problems);
    }

    /// All that was told.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
}

fn chain<'a>(family: &'a Family<'_>, language: &Language) -> &'a [Language] {
    family.config.fallback.get(language).map(Vec::as_slice).unwrap_or_default()
}

/// The words of a language, or of those it may borrow from.
fn words(family: &Family<'_>, language: &Language) -> Terms {
    let mut terms = Terms::default();
    for candidate in std::iter::once(language).chain(chain(family, language)) {
        for ((term, _), forms) in family.config.terms.iter().filter(|((_, of), _)| of == candidate) {
            let forms = || forms.iter().map(|(form, word)| (*form, word.value.clone())).collect();
            terms.0.entry(term.clone()).or_insert_with(forms);
        }
    }
    terms
}

/// A word in braces that the site does not have.
pub(crate) fn unknown_term(place: &Place, expression: &str, terms: &Terms) -> Problem {
    let known: Vec<String> = terms
        .0
        .iter()
        .flat_map(|(term, forms)| {
            let named =
                move |(name, form): &(&str, _)| forms.contains_key(form).then(|| format!("{term}.{name}"));
            std::iter::once(term.clone()).chain(crate::model::TermForm::NAMES.iter().filter_map(named))
        })
        .collect();
    let lower = expression.to_lowercase();
    let form = lower.split_once('.').filter(|(term, form)| terms.0.contains_key(*term) && is_form(form));
    if let Some((term, form)) = form {
        let message = message!("unknown-term", expression = expression);
        let help = message!("unknown-term-help-form", term = term, form = form);
        return Problem::new(Rule::UnknownTerm, place, message, help);
    }
    let help = match nearest(&lower, known.iter().map(String::as_str)) {
        Some(near) if near != lower => message!("unknown-term-help-near", near = near),
        _ if known.is_empty() => message!("unknown-term-help-none"),
        _ => message!("one-of", names = known.join(", ")),
    };
    Problem::new(Rule::UnknownTerm, place, message!("unknown-term", expression = expression), help)
}

/// Whether a word can have a form of this name.
fn is_form(name: &str) -> bool {
    crate::model::TermForm::NAMES.iter().any(|(known, _)| *known == name)
}

fn missing_text(place: &Place, language: &Language) -> Problem {
    let message = message!("missing-translation", language = language);
    let help = message!("missing-translation-help", language = language.as_str());
    Problem::new(Rule::MissingTranslation, place, message, help)
}
