//! Sites to files.
//!
//! 1. `Kit`s: what is made once per theme; `Assets`: once per site, with its colours; `Scene`s: once per edition, with
//!    everything that its pages share.
//! 2. `page`: all pages of all sites in one queue, on all cores. A page is a view (`page_view`), its text (`content`:
//!    `markdown` and `component`s), and a template.
//! 3. What developers need to know of the forms: `contract`.
//! 4. What a site has beside pages: assets, files, old paths (`redirect`), `sitemap`, `feed`s, and the bundle of each
//!    `form`.
//!
//! Nothing here depends on how many cores there are, or on which is first.

mod assets;
mod component;
mod content;
mod contract;
mod dates;
mod escape;
mod fault;
mod feed;
pub mod filters;
mod form;
mod kept;
mod kit;
mod markdown;
mod minify;
mod order;
mod page;
mod page_view;
mod phrase;
mod picture;
mod redirect;
mod scene;
mod site_files;
mod site_view;
mod sitemap;
mod structured;
#[cfg(test)]
mod tests;
pub mod views;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::inspect::{self, Grounds, Looked, Seen};
use crate::model::{Page, Project, Site, Status};
use crate::output::{Built, BuiltForm, Options, Output, Unpublished};
use crate::problem::Problems;
use assets::Assets;
pub(crate) use kept::Memory;
use kit::Kit;
pub(crate) use page::template;
use page::{Buffers, Rendered};
use scene::{Scene, Stock};

/// All sites of the project as files. Err: everything that only rendering shows to be wrong.
pub(crate) fn render(project: &Project, options: &Options, memory: &Memory<'_>) -> Result<Output, Problems> {
    let kits = kits(project)?;
    let stocks: Vec<_> = project.sites.par_iter().map(|site| stock(project, site, memory)).collect();
    let scenes = scenes(project, &kits, &stocks, options);
    let pages = pages(&scenes);
    let rendered = render_pages(&pages);
    keep(&pages, &rendered);

    let mut problems = Problems::new();
    let mut output = Output::default();
    let mut shop = Vec::new();
    let mut seen = Vec::with_capacity(pages.len());
    for ((scene, _), rendered) in pages.iter().zip(rendered) {
        let Rendered { file, html, shell, problems: found, seen: looked, fingerprint: _, anew } = rendered;
        output.rendered += usize::from(anew);
        problems.extend_of(&scene.site.id, found);
        output.public.insert(format!("{}/{file}", scene.site.id), html);
        shop.extend(shell);
        seen.push(looked);
    }
    output.forms.extend(shop);
    for editions in scenes.chunk_by(|a, b| std::ptr::eq(a.site, b.site)) {
        site_files::add(editions, &mut output);
        output.sites.extend(built(editions));
        output.unpublished.extend(editions.iter().flat_map(unpublished));
    }
    if options.site.is_none() {
        let definitions =
            project.sites.iter().flat_map(|site| site.forms.values()).map(|form| &form.definition);
        let openapi = serde_json::to_vec_pretty(&contract::openapi(definitions)).unwrap_or_default();
        output.forms.insert("openapi.json".to_owned(), openapi);
    }
    output.forms.extend(form::common(&scenes));
    let mut problems = project.switches.settle(problems);
    if problems.has_errors() {
        return Err(problems);
    }
    problems.extend(project.switches.settle(judge(&pages, seen, &output)));
    if problems.has_errors() {
        return Err(problems);
    }
    output.warnings = problems.sorted();
    Ok(output)
}

/// Every theme that a site uses.
fn kits(project: &Project) -> Result<BTreeMap<&str, Kit>, Problems> {
    let mut kits = BTreeMap::new();
    let mut problems = Problems::new();
    for (name, theme) in &project.themes {
        let missing = templates(project, name).filter(|template| !theme.engine.contains_template(template));
        problems.extend(missing.map(|template| fault::missing(template, theme)));
        match Kit::new(theme) {
            Ok(kit) => drop(kits.insert(name.as_str(), kit)),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(kits) } else { Err(problems) }
}

/// The templates that the pages of a theme's sites need.
fn templates<'p>(project: &'p Project, theme: &'p str) -> impl Iterator<Item = &'static str> + use<'p> {
    let sites = project.sites.iter().filter(move |site| site.theme == theme);
    let pages = sites.flat_map(|site| &site.editions).flat_map(|edition| edition.pages.values());
    let templates: std::collections::BTreeSet<_> = pages.map(|page| template(page.kind)).collect();
    templates.into_iter()
}

fn stock<'p>(project: &'p Project, site: &'p Site, memory: &'p Memory<'_>) -> Stock<'p> {
    let assets = project.themes.get(&site.theme).map(|theme| Assets::new(theme, site)).unwrap_or_default();
    let is_font = |path: &str| path.rsplit_once('.').is_some_and(|(_, ending)| ending == "woff2");
    let fonts = assets.files.iter().filter(|(path, _)| is_font(path)).map(|(_, font)| font.len());
    let names = site_files::names(site, &assets);
    let kept = memory.open(site, &names);
    let grounds = Grounds::new(site, names, fonts);
    Stock { assets, grounds, kept }
}

/// Keeps the pages of each site for the next build.
fn keep(pages: &[(&Scene<'_>, &Page)], rendered: &[Rendered]) {
    let mut rest = rendered.iter();
    for pages in pages.chunk_by(|(a, _), (b, _)| std::ptr::eq(a.site, b.site)) {
        let of_site: Vec<&Rendered> = rest.by_ref().take(pages.len()).collect();
        if let Some((scene, _)) = pages.first() {
            scene.kept.keep(&of_site);
        }
    }
}

/// What is wrong with the pages as they are published.
fn judge(pages: &[(&Scene<'_>, &Page)], seen: Vec<Seen>, output: &Output) -> Problems {
    let looked = pages.iter().zip(seen).filter_map(|((scene, page), seen)| {
        let html = output.public.get(&format!("{}/{}", scene.site.id, page.file()))?;
        let Scene { site, edition, theme, grounds, .. } = scene;
        Some(Looked { site, grounds, edition, theme, page, html, seen })
    });
    let bytes =
        |site: &Site, file: &str| output.public.get(&format!("{}/{file}", site.id)).map(Vec::as_slice);
    inspect::judge(&looked.collect::<Vec<_>>(), bytes)
}

fn scenes<'p>(
    project: &'p Project,
    kits: &'p BTreeMap<&str, Kit>,
    stocks: &'p [Stock<'p>],
    options: &Options,
) -> Vec<Scene<'p>> {
    let editions = project.sites.iter().zip(stocks);
    let editions: Vec<_> = editions
        .flat_map(|(site, stock)| site.editions.iter().map(move |edition| (site, edition, stock)))
        .collect();
    let scenes = editions.into_par_iter().filter_map(|(site, edition, stock)| {
        let theme = project.themes.get(&site.theme)?;
        let kit = kits.get(site.theme.as_str())?;
        Some(Scene::new(site, edition, theme, kit, stock, options.today))
    });
    scenes.collect()
}

fn pages<'s, 'p>(scenes: &'s [Scene<'p>]) -> Vec<(&'s Scene<'p>, &'p Page)> {
    scenes.iter().flat_map(|scene| scene.edition.pages.values().map(move |page| (scene, page))).collect()
}

/// In the order given, whichever is finished first.
fn render_pages(pages: &[(&Scene<'_>, &Page)]) -> Vec<Rendered> {
    pages
        .par_iter()
        .map_init(Buffers::default, |buffers, (scene, page)| page::page(scene, page, buffers))
        .collect()
}

fn unpublished<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = Unpublished> + use<'s> {
    let pages = scene.edition.pages.values().filter(|page| page.status != Status::Published);
    pages.map(|page| Unpublished {
        site: scene.site.id.clone(),
        title: page.title.clone(),
        url: scene.path(&page.path),
        status: page.status,
    })
}

fn built(editions: &[Scene<'_>]) -> Option<Built> {
    let default = editions.first()?;
    let forms = default.site.forms.keys().filter_map(|id| {
        let page = site_view::form_page(default, id)?;
        Some(BuiltForm { id: id.clone(), title: page.title.clone(), url: default.address(&page.path) })
    });
    Some(Built {
        id: default.site.id.clone(),
        name: default.edition.name.text.clone(),
        home_url: default.address("/"),
        page_count: editions.iter().map(|scene| scene.edition.pages.len()).sum(),
        forms: forms.collect(),
        redirects: redirect::redirects(default.site),
    })
}
