//! The pages that belong to no site: in Norwegian and English, since nothing says which language the visitor reads.

use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};

use crate::bundle::Name;
use crate::log::Outcome;
use crate::reply::Reply;

/// No such site, form or language.
pub fn unknown() -> Reply {
    let html = include_str!("pages/not_found.html").to_owned();
    Reply::page(StatusCode::NOT_FOUND, html, Outcome::Unknown)
}

/// A request past the content delivery network. No visitor sees it: there is nothing to tell.
pub fn bypass() -> Reply {
    Reply::page(StatusCode::FORBIDDEN, String::new(), Outcome::Bypass)
}

/// A form whose files are not whole; `reason` is for the log.
pub fn broken(name: &Name, reason: String) -> Reply {
    let html = include_str!("pages/broken.html").to_owned();
    let form = (name.site().to_owned(), name.form().to_owned());
    Reply::page(StatusCode::INTERNAL_SERVER_ERROR, html, Outcome::Broken).noting(|note| {
        note.form = Some(form);
        note.reason = Some(reason);
    })
}

/// Their style, an address of its own because nothing may stand in a page itself.
pub fn style() -> Reply {
    Reply::page(StatusCode::OK, include_str!("pages/page.css").to_owned(), Outcome::Shown)
        .with(CONTENT_TYPE, "text/css; charset=utf-8")
        .with(CACHE_CONTROL, "public, max-age=86400")
}
