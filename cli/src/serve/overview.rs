//! The page at `/`: the sites, their forms, where applications go, and what is wrong.

use std::collections::BTreeMap;
use std::path::Path;

use generator::{Built, BuiltForm};
use messages::{Language, message};
use serde::Serialize;
use tera::{Context, Tera};

use super::changes::{problem, unpublished};
use super::preview::State;

#[derive(Serialize)]
struct SiteView<'a> {
    id: &'a str,
    name: &'a str,
    url: &'a str,
    pages: String,
    forms: Vec<FormView<'a>>,
}

#[derive(Serialize)]
struct FormView<'a> {
    title: &'a str,
    url: &'a str,
}

/// Renders the overview. `full` is what there is to say of forms without room.
pub fn page(state: &State, data: &Path, full: &[String], language: Language) -> tera::TeraResult<String> {
    let mut context = Context::new();
    context.insert("language", language.code());
    context.insert("say", &words(state, data, language));
    context.insert("full", full);
    context.insert("problems", &state.problems.iter().map(|one| problem(one, language)).collect::<Vec<_>>());
    context.insert("sites", &state.sites.iter().map(|one| site(one, language)).collect::<Vec<_>>());
    context.insert(
        "unpublished",
        &state.unpublished.iter().map(|page| unpublished(page, language)).collect::<Vec<_>>(),
    );
    Tera::default().render_str(include_str!("overview.html"), &context, true)
}

/// What the page says, by its names in the template.
fn words(state: &State, data: &Path, language: Language) -> BTreeMap<&'static str, String> {
    let file = data.join("applications.db").display().to_string();
    let problems = if state.stale && !state.sites.is_empty() {
        message!("overview-stale")
    } else {
        message!("overview-stopped")
    };
    let words = [
        ("title", message!("overview-title", errors = state.problems.len())),
        ("about", message!("overview-about")),
        ("problems", problems),
        ("full", message!("overview-full")),
        ("sites", message!("overview-sites")),
        ("unpublished", message!("overview-unpublished")),
        ("unpublished_about", message!("overview-unpublished-about")),
        ("gallery", message!("gallery-title")),
        ("gallery_about", message!("overview-gallery")),
        ("applications", message!("overview-applications")),
        ("applications_about", message!("overview-applications-about", file = file)),
    ];
    words.into_iter().map(|(name, message)| (name, message.text(language))).collect()
}

fn site(site: &Built, language: Language) -> SiteView<'_> {
    let Built { id, name, home_url, page_count, forms, redirects: _ } = site;
    let pages = message!("overview-pages", count = *page_count).text(language);
    SiteView { id, name, url: home_url, pages, forms: forms.iter().map(form).collect() }
}

fn form(form: &BuiltForm) -> FormView<'_> {
    let BuiltForm { id: _, title, url } = form;
    FormView { title, url }
}
