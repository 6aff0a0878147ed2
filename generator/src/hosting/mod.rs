//! How the sites are to be served, written in the words of each host.
//!
//! `policy` is the one source of headers, lifetimes and media types; a site adds its old paths and its 404 pages
//! (`Hosted`). From these: `cloudfront` (CloudFront and S3), `netlify` (Netlify and Cloudflare Pages), `caddy`,
//! `nginx`. `veiviser serve` answers by the same policy.

mod caddy;
mod cloudfront;
mod netlify;
mod nginx;
pub mod policy;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::model::{Host, PageKind, Project, Site};
use crate::output::Output;

/// What hosts must know about one site. All paths are from the host's root.
struct Hosted<'a> {
    /// Id of the site.
    id: &'a str,
    /// `https`, and `agder.example.org`.
    origin: (&'a str, &'a str),
    /// What precedes every path: the empty string, or `/agder`.
    prefix: &'a str,
    /// Published files, from the site's root: `/om/index.html`.
    files: Vec<&'a str>,
    /// Old path, and where it leads.
    redirects: &'a BTreeMap<String, String>,
    /// Folder, and the page for what is not there in it; the most particular folder first.
    not_found: Vec<(String, String)>,
}

/// Adds the files of every host for every site, and where its host reads them beside the pages, publishes them.
pub(crate) fn add(project: &Project, output: &mut Output) {
    for (site, built) in project.sites.iter().zip(&output.sites) {
        let below = format!("{}/", site.id);
        let files = output.public.range(below.clone()..).take_while(|(path, _)| path.starts_with(&below));
        let files = files.filter_map(|(path, _)| path.get(site.id.len()..)).collect();
        let made = files_of(&Hosted::new(site, files, &built.redirects));
        let folder = match site.hosting {
            Some(Host::Netlify) => "netlify/",
            Some(Host::CloudflarePages) => "cloudflare-pages/",
            None => "no folder",
        };
        for (path, text) in made {
            if let Some(name) = path.strip_prefix(folder) {
                output.public.insert(format!("{below}{name}"), text.clone().into_bytes());
            }
            output.hosting.insert(format!("{below}{path}"), text.into_bytes());
        }
    }
}

/// Every host's files, by path in the site's folder.
fn files_of(hosted: &Hosted<'_>) -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("caddy/Caddyfile", caddy::file(hosted)),
        ("cloudflare-pages/_headers", netlify::headers(hosted)),
        ("cloudflare-pages/_redirects", netlify::redirects(hosted, Host::CloudflarePages)),
        ("cloudfront/files.json", cloudfront::files(hosted)),
        ("cloudfront/function.js", cloudfront::function(hosted)),
        ("cloudfront/template.json", cloudfront::template(hosted)),
        ("netlify/_headers", netlify::headers(hosted)),
        ("netlify/_redirects", netlify::redirects(hosted, Host::Netlify)),
        ("nginx/site.conf", nginx::file(hosted)),
    ])
}

impl<'a> Hosted<'a> {
    fn new(site: &'a Site, files: Vec<&'a str>, redirects: &'a BTreeMap<String, String>) -> Self {
        let prefix = site.url.prefix.as_str();
        let lost = site.editions.iter().flat_map(|edition| {
            let lost = edition.pages.values().filter(|page| page.kind == PageKind::NotFound);
            lost.map(move |page| (format!("{prefix}{}", edition.home), format!("{prefix}{}", page.path)))
        });
        let mut not_found: Vec<_> = lost.collect();
        not_found.sort_by_key(|(folder, _)| std::cmp::Reverse(folder.len()));
        Self {
            id: &site.id,
            origin: site.url.origin.split_once("://").unwrap_or(("https", &site.url.origin)),
            prefix,
            files,
            redirects,
            not_found,
        }
    }

    /// The paths, as hosts know them (`*` for the rest of a path), that live another time than pages do, each with its
    /// lifetime. No two have the same path.
    fn lifetimes(&self) -> impl Iterator<Item = (String, &'static str)> {
        policy::LIFETIMES.into_iter().flat_map(move |(paths, lifetime)| {
            let patterns: Vec<String> = match paths {
                policy::Paths::Below(folder) => vec![format!("{}{folder}*", self.prefix)],
                policy::Paths::Named(_) => self.named(paths).collect(),
                policy::Paths::Any => Vec::new(),
            };
            patterns.into_iter().map(move |pattern| (pattern, lifetime))
        })
    }

    /// The media type of a file: that of a page where it sends on from an old path, whatever that ended with.
    fn content_type(&self, file: &str) -> String {
        let is_old = self.redirects.contains_key(&format!("{}{file}", self.prefix));
        policy::content_type(if is_old { "/" } else { file })
    }

    /// The files that are among `paths`.
    fn named(&self, paths: policy::Paths) -> impl Iterator<Item = String> {
        let files = self.files.iter().filter(move |file| paths.has(file) && !file.starts_with("/files/"));
        files.map(|file| format!("{}{file}", self.prefix))
    }
}
