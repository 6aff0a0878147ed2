//! What a rebuild changed, as the page in the browser is told.

use std::collections::BTreeMap;

use generator::model::Status;
use generator::problem::Severity;
use generator::{Problem, Unpublished};
use messages::{Language, message};
use serde::Serialize;

use super::preview::State;

/// What the browser needs to know of a build.
#[derive(Serialize)]
pub struct Message<'a> {
    /// Counts the builds.
    number: u64,
    /// The last attempt failed: the pages are older than the files.
    stale: bool,
    /// Where nothing but style sheets have changed since the build before: old path, new path.
    styles: Option<&'a BTreeMap<String, String>>,
    errors: Vec<ProblemView>,
    warnings: Vec<ProblemView>,
    unpublished: Vec<UnpublishedView<'a>>,
    texts: Texts,
}

/// What stands around the problems, in the language of messages.
#[derive(Serialize)]
struct Texts {
    language: &'static str,
    /// «Feil i innholdet»
    name: String,
    /// «1 feil og 2 advarsler»
    count: String,
    /// «2 advarsler»
    warnings: String,
    /// Above the problems.
    heading: String,
    /// What the page shows meanwhile, where it is older than the files.
    stale: String,
    close: String,
    /// Of a page that is not out.
    unpublished: String,
}

impl Texts {
    fn new(errors: usize, warnings: usize, stale: bool, language: Language) -> Self {
        let say = |message: messages::Message| message.text(language);
        let errors_counted = message!("preview-errors", count = errors);
        let warnings_counted = message!("preview-warnings", count = warnings);
        let count = match (errors, warnings) {
            (0, _) => warnings_counted.clone(),
            (_, 0) => errors_counted,
            _ => message!("preview-both", errors = errors_counted, warnings = &warnings_counted),
        };
        let count = say(count);
        Self {
            language: language.code(),
            name: say(message!("preview-name")),
            heading: if stale { say(message!("preview-failed")) } else { count.clone() },
            count,
            warnings: say(warnings_counted),
            stale: if stale { say(message!("preview-stale")) } else { String::new() },
            close: say(message!("preview-close")),
            unpublished: say(message!("preview-unpublished")),
        }
    }
}

/// A problem, and where it is.
#[derive(Serialize)]
pub struct ProblemView {
    place: String,
    message: String,
    help: String,
}

/// A page that is not out.
#[derive(Serialize)]
pub struct UnpublishedView<'a> {
    site: &'a str,
    title: &'a str,
    url: &'a str,
    label: String,
}

impl<'a> Message<'a> {
    /// The message of the build `number`.
    pub fn new(number: u64, state: &'a State, language: Language) -> Self {
        let of = |severity| {
            let problems = state.problems.iter().filter(move |problem| problem.severity == severity);
            problems.map(|one| problem(one, language)).collect()
        };
        let (errors, warnings): (Vec<_>, Vec<_>) = (of(Severity::Error), of(Severity::Warning));
        Self {
            number,
            stale: state.stale,
            styles: state.styles.as_ref(),
            texts: Texts::new(errors.len(), warnings.len(), state.stale, language),
            errors,
            warnings,
            unpublished: state.unpublished.iter().map(|page| unpublished(page, language)).collect(),
        }
    }
}

/// A problem as it is shown.
pub fn problem(problem: &Problem, language: Language) -> ProblemView {
    let (line, column) = problem.place.line_and_column();
    let place = format!("{}:{line}:{column}", problem.place.source.path.display());
    ProblemView { place, message: problem.message.text(language), help: problem.help.text(language) }
}

/// A page that is not out as it is shown.
pub fn unpublished(page: &Unpublished, language: Language) -> UnpublishedView<'_> {
    let Unpublished { site, title, url, status } = page;
    let label = match status {
        Status::Published => String::new(),
        Status::Draft => message!("status-draft").text(language),
        Status::Scheduled(first) => message!("status-scheduled", date = first.to_string()).text(language),
        Status::Expired(last) => message!("status-expired", date = last.to_string()).text(language),
    };
    UnpublishedView { site, title, url, label }
}

/// The style sheets that have changed, old path and new, where nothing else has: `None` where pages must be loaded anew.
pub fn styles(
    old: &BTreeMap<String, Vec<u8>>,
    new: &BTreeMap<String, Vec<u8>>,
) -> Option<BTreeMap<String, String>> {
    let style = |path: &str| path.contains("/assets/style.");
    let site = |path: &str| path.split_once('/').map(|(site, _)| site.to_owned());
    let gone = old.keys().filter(|path| style(path) && !new.contains_key(*path));
    let moved: BTreeMap<String, (String, String)> = gone
        .filter_map(|path| {
            let site = site(path)?;
            let folder = format!("{site}/assets/style.");
            let (now, _) = new.range(folder.clone()..).next().filter(|(now, _)| now.starts_with(&folder))?;
            Some((site, (path.clone(), now.clone())))
        })
        .collect();
    let others = |files: &BTreeMap<String, Vec<u8>>| files.keys().filter(|path| !style(path)).count();
    let same = others(old) == others(new)
        && new.iter().filter(|(path, _)| !style(path)).all(|(path, bytes)| match old.get(path) {
            Some(before) if before == bytes => true,
            Some(before) => {
                site(path).and_then(|site| moved.get(&site)).is_some_and(|paths| only(before, bytes, paths))
            }
            None => false,
        });
    let paths = moved.into_values().map(|(old, new)| (format!("/{old}"), format!("/{new}")));
    (same && !old.is_empty()).then(|| paths.collect())
}

/// Whether two pages differ in the path of their style sheet only.
fn only(before: &[u8], after: &[u8], (old, new): &(String, String)) -> bool {
    match (std::str::from_utf8(before), std::str::from_utf8(after)) {
        (Ok(before), Ok(after)) => before.replace(old, new) == after,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_changed_style_sheet_alone_is_swapped() {
        let old = files(&[("a/index.html", "x /a/assets/style.1.css"), ("a/assets/style.1.css", "b{}")]);
        let new = files(&[("a/index.html", "x /a/assets/style.2.css"), ("a/assets/style.2.css", "i{}")]);
        let swapped = [("/a/assets/style.1.css".to_owned(), "/a/assets/style.2.css".to_owned())];
        assert_eq!(styles(&old, &new), Some(swapped.into()));
        let other = files(&[("a/index.html", "y /a/assets/style.2.css"), ("a/assets/style.2.css", "i{}")]);
        assert_eq!(styles(&old, &other), None);
        assert_eq!(styles(&BTreeMap::new(), &new), None);
    }
}
