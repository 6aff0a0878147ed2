//! `/_galleri/`: every kind of question and every answer of the function on one page, in each site's theme and languages.
//!
//! The form of the gallery is read like any other (`sample`), put into the site's own page, and asked for by real requests to the
//! function (`states`), with a table in memory. What comes back stands on one page, its ids kept apart (`apart`). Never published.

mod apart;
mod sample;
mod states;

use std::collections::BTreeMap;

use jiff::Timestamp;
use messages::{Language, message};
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
pub fn index(state: &State, shown: Language) -> tera::TeraResult<String> {
    let site = |site: &'_ generator::Built| (site.id.clone(), site.name.clone());
    let names: Vec<(String, String)> = state.sites.iter().map(site).collect();
    let sites: Vec<SiteView<'_>> = names
        .iter()
        .map(|(id, name)| SiteView { id, name, languages: sample::languages(&state.forms, id) })
        .collect();
    let mut context = Context::new();
    context.insert("sites", &sites);
    context.insert("language", shown.code());
    for (name, words) in [
        ("title", message!("gallery-title")),
        ("about", message!("gallery-about")),
        ("back", message!("gallery-overview")),
    ] {
        context.insert(name, &words.text(shown));
    }
    Tera::default().render_str(include_str!("index.html"), &context, true)
}

/// The gallery of a site in one language, its states named in `shown`; `None` where there is none. The error says what is wrong with the theme or the sample.
pub async fn page(
    files: &Files,
    site: &str,
    language: &str,
    now: Timestamp,
    shown: Language,
) -> Option<Result<String, String>> {
    let sample = match Sample::new(files, site, language, shown)? {
        Ok(sample) => sample,
        Err(error) => return Some(Err(error)),
    };
    let specimens = states::all(&sample, now).await;
    Some(specimens.map(|specimens| sample.page(&gallery(&specimens, shown), shown)))
}

fn gallery(specimens: &[Specimen], shown: Language) -> String {
    specimens.iter().enumerate().map(|(number, specimen)| section(number, specimen, shown)).collect()
}

fn section(number: usize, specimen: &Specimen, shown: Language) -> String {
    let Specimen { title, status, alert, form } = specimen;
    let (prefix, title) = (format!("g{number}_"), title.text(shown));
    let (alert, form) = (apart::apart(alert, &prefix), apart::apart(form, &prefix));
    format!(
        "<section class=\"specimen\" aria-labelledby=\"{prefix}title\" data-status=\"{status}\">\n\
         <h2 class=\"specimen-title\" id=\"{prefix}title\" lang=\"{shown}\" dir=\"ltr\">{title} <small>{status}</small></h2>\n\
         <div class=\"specimen-body\">{alert}{form}</div>\n</section>\n"
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use generator::Options;
    use jiff::civil::date;

    use super::*;

    const STATUSES: &str = "200 400 422 422 200 200 200 422 200 200 200 200 422 422 422 429 503 200 200 200 200 410 410 410 409 409 410 400 403 415 405 413 413 404";

    fn between<'a>(html: &'a str, before: &str) -> Vec<&'a str> {
        html.split(before).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
    }

    #[test]
    fn every_state_is_shown_in_every_language_and_no_id_twice() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let today = date(2026, 11, 22);
        let options = Options { site: Some("furuset".to_owned()), base_url: None, today, unpublished: false };
        let files = generator::read(&root)
            .and_then(|tree| generator::build(&tree, &options))
            .map(|output| output.forms);
        let files = files.map_err(|problems| problems.sorted().len()).expect("content without problems");
        let now: Timestamp = "2027-03-01T12:00:00Z".parse().unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let page =
            |language: &str| runtime.block_on(page(&files, "furuset", language, now, Language::English));
        let languages = sample::languages(&files, "furuset");
        assert_eq!(languages, ["ar", "en", "nb", "nn", "uk"]);
        for language in languages {
            let html = page(language).unwrap().unwrap();
            assert_eq!(between(&html, " data-status=\"").join(" "), STATUSES, "{language}");
            let ids = between(&html, " id=\"");
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{language}");
        }
        assert!(page("so").is_none());
    }
}
