//! What a site has beside its pages.

use super::assets::Assets;
use super::scene::Scene;
use super::{feed, form, redirect, site_view, sitemap};
use crate::model::{File, Page, Site};
use crate::output::Output;
use crate::picture;

/// The paths of all that a site publishes, pages included: `om/index.html`.
pub(super) fn names(site: &Site, assets: &Assets<'_>) -> Vec<String> {
    let pages = site.editions.iter().flat_map(|edition| edition.pages.values().map(Page::file));
    let old = site.paths.iter().filter(|(_, owner)| owner.alias).map(|(path, _)| redirect::file(path));
    let files = site.files.iter().filter(|(path, file)| is_published(site, path, file));
    let files = files.map(|(path, _)| path.trim_start_matches('/').to_owned());
    let pictures = picture::published(site).into_iter().map(|it| it.path.trim_start_matches('/').to_owned());
    let feeds =
        site.editions.iter().map(|edition| format!("{}feed.xml", edition.home.trim_start_matches('/')));
    let assets = assets.files.iter().map(|(path, _)| path.clone());
    let own = ["sitemap.xml", "robots.txt"].map(str::to_owned);
    pages.chain(old).chain(files).chain(pictures).chain(feeds).chain(assets).chain(own).collect()
}

/// Adds assets, files, old paths, sitemap, feeds and the bundles of forms. `editions` are those of one site.
pub(super) fn add(editions: &[Scene<'_>], output: &mut Output) {
    let Some(scene) = editions.first() else { return };
    let site = scene.site;
    let mut publish =
        |file: &str, bytes: Vec<u8>| drop(output.public.insert(format!("{}/{file}", site.id), bytes));
    for (path, bytes) in &scene.assets.files {
        publish(path, bytes.to_vec());
    }
    // Of photos only what `picture` makes is published: never the file itself, which may tell where it was taken.
    for (path, file) in site.files.iter().filter(|(path, file)| is_published(site, path, file)) {
        publish(path.trim_start_matches('/'), file.bytes.clone());
    }
    for (path, owner) in site.paths.iter().filter(|(_, owner)| owner.alias) {
        let of = editions
            .iter()
            .find(|scene| site.editions.get(owner.edition).is_some_and(|it| std::ptr::eq(it, scene.edition)));
        if let Some((of, page)) = of.and_then(|of| Some((of, of.edition.pages.get(&owner.key)?))) {
            publish(&redirect::file(path), redirect::redirect(of, page));
        }
    }
    for scene in editions {
        if let Some(path) = site_view::feed(scene) {
            // Written to memory, which does not fail.
            publish(path.trim_start_matches('/'), feed::feed(scene, &path).unwrap_or_default());
        }
    }
    publish("sitemap.xml", sitemap::sitemap(editions).unwrap_or_default());
    publish("robots.txt", sitemap::robots(scene));
    output.forms.extend(form::bundle(site, scene.kit));
}

fn is_published(site: &Site, path: &str, file: &File) -> bool {
    file.raster.is_none() && !site.withdrawn.contains_key(path)
}
