//! Which form and which step a request asks for.

use bytes::Bytes;
use http::{Method, Request};

use crate::bundle::{LoadError, Name};
use crate::log::Outcome;
use crate::reply::Reply;
use crate::visit::Visit;
use crate::{App, Moment, pages, steps};

/// What a path names.
#[derive(Debug, PartialEq, Eq)]
enum Route<'a> {
    /// `/apply/<site>/<form>/<language>`
    Form(Name),
    /// `/apply/<site>/<form>/<language>/receipt/<reference>.<signature>`
    Receipt(Name, &'a str),
    /// `/apply/page.css`: the style of the pages that belong to no site.
    Style,
}

/// Finds the form and lets its step answer.
pub async fn reply(app: &App, request: &Request<Bytes>, moment: Moment) -> Reply {
    let (name, sealed) = match route(request.uri().path()) {
        Some(Route::Form(name)) => (name, None),
        Some(Route::Receipt(name, sealed)) => (name, Some(sealed)),
        Some(Route::Style) => return pages::style(),
        None => return pages::unknown(),
    };
    let form = match app.bundle.load(&name) {
        Ok(form) => form,
        Err(LoadError::Unknown) => return pages::unknown(),
        Err(LoadError::Broken(reason)) => return pages::broken(&name, reason),
    };
    let visit = Visit { app, form: &form, name: &name, moment };
    let reply = answer(visit, request, sealed).await;
    reply.noting(|note| note.form = Some((name.site().to_owned(), name.form().to_owned())))
}

async fn answer(visit: Visit<'_>, request: &Request<Bytes>, sealed: Option<&str>) -> Reply {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    match sealed {
        Some(sealed) if reads => steps::receipt(visit, sealed),
        None if reads => steps::show(visit),
        None if request.method() == Method::POST => steps::receive(visit, request).await,
        Some(_) => visit.notice("method", &[], Outcome::Method).allow("GET, HEAD"),
        None => visit.notice("method", &[], Outcome::Method).allow("GET, HEAD, POST"),
    }
}

fn route(path: &str) -> Option<Route<'_>> {
    let mut segments = path.strip_prefix("/apply/")?.split('/');
    let mut next = || segments.next();
    match (next(), next(), next(), next(), next(), next()) {
        (Some("page.css"), None, ..) => Some(Route::Style),
        (Some(site), Some(form), Some(language), None, ..) => {
            Name::new(site, form, language).map(Route::Form)
        }
        (Some(site), Some(form), Some(language), Some("receipt"), Some(sealed), None) => {
            Some(Route::Receipt(Name::new(site, form, language)?, sealed))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_its_addresses() {
        let name = || Name::new("agder", "mentor", "nb").unwrap();
        assert_eq!(route("/apply/agder/mentor/nb"), Some(Route::Form(name())));
        assert_eq!(route("/apply/agder/mentor/nb/receipt/A.b"), Some(Route::Receipt(name(), "A.b")));
        assert_eq!(route("/apply/page.css"), Some(Route::Style));
    }

    #[test]
    fn refuses_all_others() {
        for path in [
            "",
            "/",
            "/apply",
            "/apply/",
            "/apply/agder",
            "/apply/agder/mentor",
            "/apply/agder/mentor/nb/",
            "/apply/agder/mentor/nb/receipt",
            "/apply/agder/mentor/nb/receipt/A.b/",
            "/apply/agder/mentor/nb/kvittering/A.b",
            "/apply/../mentor/nb",
            "/apply/agder/%2e%2e/nb",
            "/apply/agder/Mentor/nb",
            "//apply/agder/mentor/nb",
        ] {
            assert_eq!(route(path), None, "{path}");
        }
    }
}
