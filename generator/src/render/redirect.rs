//! Old paths: small pages that send readers and search engines on, without scripts.

use std::collections::BTreeMap;

use super::escape::escaped;
use super::scene::Scene;
use crate::model::{Page, Site};

/// Every old path, and where it leads, from the host's root.
pub(super) fn redirects(site: &Site) -> BTreeMap<String, String> {
    let prefix = &site.url.prefix;
    let old = site.paths.iter().filter(|(_, owner)| owner.alias);
    let leads = old.filter_map(|(path, owner)| {
        let page = site.editions.get(owner.edition)?.pages.get(&owner.key)?;
        Some((format!("{prefix}{path}"), format!("{prefix}{}", page.path)))
    });
    leads.collect()
}

/// The page at an old path of `page`.
pub(super) fn redirect(scene: &Scene<'_>, page: &Page) -> Vec<u8> {
    let (path, address) = (escaped(&scene.path(&page.path)), escaped(&scene.address(&page.path)));
    let (language, direction) = (&scene.edition.language, scene.edition.language.direction());
    let title = escaped(&page.title);
    format!(
        "<!doctype html>\n\
         <html lang=\"{language}\" dir=\"{direction}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <meta http-equiv=\"refresh\" content=\"0; url={path}\">\n\
         <link rel=\"canonical\" href=\"{address}\">\n\
         </head>\n\
         <body>\n\
         <main><h1>{title}</h1><p><a href=\"{path}\">{address}</a></p></main>\n\
         </body>\n\
         </html>\n"
    )
    .into_bytes()
}

/// The file of an old path: `/om/` → `om/index.html`; `/om.html` stays.
pub(super) fn file(path: &str) -> String {
    let path = path.trim_matches('/');
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    if is_file { path.to_owned() } else { format!("{path}/index.html") }
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_old_path_is_a_folder_or_a_file() {
        assert_eq!(super::file("/gammel/om/"), "gammel/om/index.html");
        assert_eq!(super::file("/om"), "om/index.html");
        assert_eq!(super::file("/side.php"), "side.php");
    }
}
