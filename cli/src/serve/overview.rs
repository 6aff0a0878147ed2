//! The page at `/`: the sites, their forms, where applications go, and what is wrong.

use std::path::Path;

use generator::{Built, BuiltForm};
use messages::Language;
use serde::Serialize;
use tera::{Context, Tera};

use super::changes::{problem, unpublished};
use super::preview::State;

#[derive(Serialize)]
struct SiteView<'a> {
    id: &'a str,
    name: &'a str,
    url: &'a str,
    pages: usize,
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
    context.insert("full", full);
    context.insert("problems", &state.problems.iter().map(|one| problem(one, language)).collect::<Vec<_>>());
    context.insert("stale", &(state.stale && !state.sites.is_empty()));
    context.insert("sites", &state.sites.iter().map(site).collect::<Vec<_>>());
    context.insert(
        "unpublished",
        &state.unpublished.iter().map(|page| unpublished(page, language)).collect::<Vec<_>>(),
    );
    context.insert("data", &data.join("applications.db").to_string_lossy());
    Tera::default().render_str(include_str!("overview.html"), &context, true)
}

fn site(site: &Built) -> SiteView<'_> {
    let Built { id, name, home_url, page_count, forms, redirects: _ } = site;
    SiteView { id, name, url: home_url, pages: *page_count, forms: forms.iter().map(form).collect() }
}

fn form(form: &BuiltForm) -> FormView<'_> {
    let BuiltForm { id: _, title, url } = form;
    FormView { title, url }
}
