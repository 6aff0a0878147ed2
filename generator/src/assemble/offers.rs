//! The forms of a site: the site's files over its bases', each with its page.

use std::collections::BTreeMap;

use forms::source::{self, FormSource};
use forms::{Language, Localized, Texts};
use messages::{Rule, message};

use super::context::Context;
use super::pages::Folded;
use crate::model::{Edition, Form, Page, PageKind};
use crate::nearest::did_you_mean;
use crate::parse::{RawForm, form_problem};
use crate::problem::{Located, Place, Problem};
use crate::terms;

/// The forms by id. Those with faults are left out.
pub(super) fn forms(
    context: &Context<'_>,
    folded: &Folded<'_>,
    editions: &[Edition],
) -> BTreeMap<String, Form> {
    let written = written(context);
    tell_unknown_forms(context, &written, editions);
    let mut forms = BTreeMap::new();
    let mut texts = None;
    for (id, files) in &written {
        let page = match page_of(id, editions) {
            Ok(page) => page,
            Err(problem) => {
                context.tell_all(problem);
                continue;
            }
        };
        let Some(page) = page else {
            if !folded.hidden_forms.contains(id) && !any_misnamed(&written, editions) {
                context.tell(without_page(id, files));
            }
            continue;
        };
        let texts = texts.get_or_insert_with(|| interface_texts(context, editions));
        if let Some(definition) = resolve(context, id, files, &page) {
            forms.insert((*id).to_owned(), Form { definition, texts: texts.clone() });
        }
    }
    forms
}

/// The files of each form, the site's own first.
fn written<'a>(context: &Context<'a>) -> BTreeMap<&'a str, Vec<&'a RawForm>> {
    let mut written: BTreeMap<&str, Vec<&RawForm>> = BTreeMap::new();
    for (_, site) in &context.family.members {
        for (id, form) in &site.forms {
            written.entry(id).or_default().push(form);
        }
    }
    written
}

/// Title and path in each language.
struct FormPage {
    title: Localized,
    path: Localized,
}

/// The page of a form; `None` where no page has it; Err where it cannot be told which, `None` where that has been told.
fn page_of(id: &str, editions: &[Edition]) -> Result<Option<FormPage>, Option<Problem>> {
    let mut page = FormPage { title: Localized::default(), path: Localized::default() };
    for edition in editions {
        let mut pages = edition.pages.values().filter(|page| page.form.as_deref() == Some(id));
        let (Some(own), other) = (pages.next(), pages.next()) else { continue };
        if let Some(other) = other {
            return Err(Some(two_pages(id, own, other)));
        }
        page.title.0.insert(edition.language.clone(), own.title.clone().into());
        page.path.0.insert(edition.language.clone(), own.path.clone().into());
    }
    match page.title.0.len() {
        0 if editions.iter().any(|edition| !edition.faulty.is_empty()) => Err(None),
        0 => Ok(None),
        found if found == editions.len() => Ok(Some(page)),
        _ => Err(None),
    }
}

fn resolve(
    context: &Context<'_>,
    id: &str,
    files: &[&RawForm],
    page: &FormPage,
) -> Option<forms::Definition> {
    let parts: Option<Vec<FormSource>> = files.iter().map(|file| file.form.clone()).collect();
    let whole = parts?.into_iter().rev().reduce(|base, over| over.over(base))?;
    let privacy = &context.family.config.privacy;
    // What is missing is told here, where it belongs, and not once more by the form.
    let fact = |name: &str, value: &Option<Located<String>>| {
        let value = value.as_ref().map(|value| value.value.clone()).filter(|value| !value.trim().is_empty());
        value.unwrap_or_else(|| {
            context.tell_all((!context.family.config.damaged).then(|| missing_privacy(context, name)));
            "?".to_owned()
        })
    };
    if let Some(email) = &privacy.contact_email {
        super::people::tell_bad_email(context, email);
    }
    let expand = |text: &str, language: &Language| expand(context, text, language);
    let resolved = whole.resolve(&source::Context {
        site: context.family.id,
        id,
        languages: &context.languages,
        chains: &context.family.config.fallback,
        title: page.title.clone(),
        page: page.path.clone(),
        controller: fact("controller", &privacy.controller),
        contact_name: fact("contact_name", &privacy.contact_name),
        contact_email: fact("contact_email", &privacy.contact_email),
        contact_phone: privacy.contact_phone.as_ref().map(|phone| phone.value.clone()).unwrap_or_default(),
        expand: &expand,
    });
    resolved.map_err(|defects| tell(context, files, defects)).ok()
}

fn tell(context: &Context<'_>, files: &[&RawForm], defects: Vec<source::Defect>) {
    for defect in defects {
        let file = files.iter().find(|file| file.id == defect.at.source).or(files.first());
        if let Some(file) = file {
            context.tell(form_problem(&file.source, defect));
        }
    }
}

/// A text with the site's words; Err is the first word that it does not have.
fn expand(context: &Context<'_>, text: &str, language: &Language) -> Result<String, String> {
    let words = context.terms(language);
    let unknown = terms::tokens(text).find(|token| terms::lookup(token.expression, &words).is_none());
    match unknown {
        Some(token) => Err(token.expression.to_owned()),
        None => Ok(terms::expand(text, &words).into_owned()),
    }
}

/// The texts that the forms themselves use, in each language; those that are missing are told.
fn interface_texts(context: &Context<'_>, editions: &[Edition]) -> BTreeMap<Language, Texts> {
    let mut texts = BTreeMap::new();
    for edition in editions {
        let of_forms = edition.texts.iter().filter(|(key, _)| key.starts_with("form."));
        let of_forms = of_forms.map(|(key, text)| (key.clone(), text.clone())).collect();
        match Texts::new(&edition.language, of_forms) {
            Ok(found) => drop(texts.insert(edition.language.clone(), found)),
            Err(keys) => {
                let missing = |key: &String| missing_string(context, key, &edition.language);
                context.tell_all(keys.iter().map(missing));
            }
        }
    }
    texts
}

fn tell_unknown_forms(context: &Context<'_>, written: &BTreeMap<&str, Vec<&RawForm>>, editions: &[Edition]) {
    for page in editions.iter().flat_map(|edition| edition.pages.values()) {
        let Some(form) = page.origin.front.form.as_ref().filter(|form| !form.value.is_empty()) else {
            continue;
        };
        if page.kind != PageKind::Form {
            let message = message!("unknown-form-kind");
            context.tell(Problem::new(
                Rule::UnknownForm,
                &form.place,
                message,
                message!("unknown-form-kind-help"),
            ));
        } else if !written.contains_key(form.value.as_str()) {
            context.tell(unknown_form(form, written.keys().copied()));
        }
    }
}

/// Whether any page should have a form, but says so wrongly: that has been told, and a form without page may be its own.
fn any_misnamed(written: &BTreeMap<&str, Vec<&RawForm>>, editions: &[Edition]) -> bool {
    editions.iter().flat_map(|edition| edition.pages.values()).any(|page| match &page.form {
        Some(form) => !written.contains_key(form.as_str()),
        None => page.kind == PageKind::Form || page.origin.front.form.is_some(),
    })
}

fn unknown_form<'a>(form: &Located<String>, known: impl Iterator<Item = &'a str>) -> Problem {
    let message = message!("unknown-form", form = &form.value);
    let help = did_you_mean(&form.value, known, message!("unknown-form-help"));
    Problem::new(Rule::UnknownForm, &form.place, message, help)
}

fn without_page(id: &str, files: &[&RawForm]) -> Problem {
    let place = files.first().map_or_else(|| Place::path("content"), |file| Place::file(&file.source));
    let message = message!("form-without-page", id = id);
    let help = message!("form-without-page-help", id = id);
    Problem::new(Rule::FormWithoutPage, &place, message, help)
}

fn two_pages(id: &str, page: &Page, other: &Page) -> Problem {
    let place = other.origin.front.form.as_ref().map_or(&other.origin.front.place, |form| &form.place);
    let message = message!("duplicate-form", id = id, page = &page.key, other = &other.key);
    Problem::new(Rule::DuplicateForm, place, message, message!("duplicate-form-help"))
}

fn missing_privacy(context: &Context<'_>, key: &str) -> Problem {
    let message = message!("missing-key-privacy", key = key);
    let help = message!("missing-key-privacy-help", key = key);
    Problem::new(Rule::MissingKey, &context.family.config.place, message, help)
}

fn missing_string(context: &Context<'_>, key: &str, language: &Language) -> Problem {
    let message = message!("missing-string-form", key = key, language = language);
    let base = context.family.members.last().map_or(context.family.id, |(id, _)| id);
    let help = message!("missing-string-form-help", base = base, language = language.as_str());
    Problem::new(Rule::MissingString, &context.family.config.place, message, help)
}
