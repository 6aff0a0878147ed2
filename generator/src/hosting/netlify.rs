//! `_headers` and `_redirects`: Netlify and Cloudflare Pages read them beside the pages.

use std::fmt::Write as _;

use super::{Hosted, policy};
use crate::model::Host;

/// Headers by path. Where two patterns have a path, both hosts add up the values of a header, so each header stands in one
/// pattern only: pages have the lifetime that both hosts give by themselves.
pub(super) fn headers(site: &Hosted<'_>) -> String {
    let mut text = format!("# Made by «veiviser build» for {}.\n{}/*\n", site.id, site.prefix);
    for (name, value) in policy::common() {
        line(&mut text, name, &value);
    }
    for (pattern, lifetime) in site.lifetimes() {
        let _ = writeln!(text, "{pattern}");
        line(&mut text, "Cache-Control", lifetime);
        if policy::FEED.0.has(&pattern) {
            line(&mut text, "Content-Type", &policy::content_type(&pattern));
        }
    }
    text
}

/// Old paths; and for Netlify, which knows only one 404 page by itself, those of all languages. Netlify must be told (`!`)
/// that a redirect goes before the page that stands there for other hosts; Cloudflare Pages does not know the mark.
pub(super) fn redirects(site: &Hosted<'_>, host: Host) -> String {
    let force = if host == Host::Netlify { "!" } else { "" };
    let mut text = format!("# Made by «veiviser build» for {}.\n", site.id);
    for (old, new) in site.redirects {
        let _ = writeln!(text, "{old} {new} 301{force}");
    }
    for (folder, page) in site.not_found.iter().filter(|_| host == Host::Netlify) {
        let _ = writeln!(text, "{folder}* {page} 404");
    }
    text
}

fn line(text: &mut String, name: &str, value: &str) {
    let _ = writeln!(text, "  {name}: {value}");
}
