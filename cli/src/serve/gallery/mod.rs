//! `/_galleri/`: every kind of question and every answer of the function on one page, in each site's theme and languages.
//!
//! The form of the gallery is read like any other (`sample`), put into the site's own page, and asked for by real requests to the
//! function (`states`), with a table in memory. What comes back stands on one page, its ids kept apart (`apart`). Never published.

mod apart;
mod sample;
mod states;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use tera::{Context, Tera};

use super::preview::State;
use sample::Sample;
use states::Specimen;

/// Files of forms by path, as the function reads them.
pub type Files = BTreeMap<String, Vec<u8>>;

#[derive(Serialize)]
struct SiteView<'a> {
    id: &'a str,
    name: &'a str,
    languages: Vec<&'a str>,
}

/// The list of galleries.
pub fn index(state: &State) -> tera::TeraResult<String> {
    let site = |site: &'_ generator::Built| (site.id.clone(), site.name.clone());
    let names: Vec<(String, String)> = state.sites.iter().map(site).collect();
    let sites: Vec<SiteView<'_>> = names
        .iter()
        .map(|(id, name)| SiteView { id, name, languages: sample::languages(&state.forms, id) })
        .collect();
    let mut context = Context::new();
    context.insert("sites", &sites);
    Tera::default().render_str(include_str!("index.html"), &context, true)
}

/// The gallery of a site in one language; `None` where there is none. The error says what is wrong with the theme or the sample.
pub async fn page(files: &Files, site: &str, language: &str, now: Timestamp) -> Option<Result<String, String>> {
    let sample = match Sample::new(files, site, language)? {
        Ok(sample) => sample,
        Err(error) => return Some(Err(error)),
    };
    let specimens = states::all(&sample, now).await;
    Some(specimens.map(|specimens| sample.page(&gallery(&specimens))))
}

fn gallery(specimens: &[Specimen]) -> String {
    specimens.iter().enumerate().map(|(number, specimen)| section(number, specimen)).collect()
}

fn section(number: usize, specimen: &Specimen) -> String {
    let Specimen { title, status, alert, form } = specimen;
    let prefix = format!("g{number}_");
    let (alert, form) = (apart::apart(alert, &prefix), apart::apart(form, &prefix));
    format!(
        "<section class=\"specimen\" aria-labelledby=\"{prefix}title\" data-status=\"{status}\">\n\
         <h2 class=\"specimen-title\" id=\"{prefix}title\" lang=\"nb\" dir=\"ltr\">{title} <small>{status}</small></h2>\n\
         <div class=\"specimen-body\">{alert}{form}</div>\n</section>\n"
    )
}
