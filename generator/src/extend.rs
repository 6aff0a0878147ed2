//! Pages that extend a page of a base: put together before sites are, so that all that follows sees whole pages.
//!
//! Bases come first, so that a page may extend one that extends another. The text of an extended page consists of stretches
//! of several files: [`Origins`] finds the file and place of what is told about it.

mod compose;
mod origins;
mod told;

use std::sync::Arc;

use forms::Language;

use crate::assemble::folders;
use crate::parse::blocks;
use crate::parse::{Extension, Raw, RawPage, page_text};
use crate::problem::{Problem, Source};
use compose::Composition;
pub(crate) use origins::Origins;

/// Puts together every page that extends another. Those that cannot be are left out.
pub(crate) fn apply(raw: &mut Raw) -> (Origins, Vec<Problem>) {
    let (mut origins, mut problems) = (Origins::default(), Vec::new());
    let mut sites: Vec<(usize, String)> =
        raw.sites.keys().map(|id| (folders(raw, id).len(), id.clone())).collect();
    sites.sort();
    for (_, id) in sites {
        for (language, page) in extending(raw, &id) {
            let extended = match base(raw, &id, &language, &page.key) {
                Base::Page(base) => Some(extend(&page, &base, &mut origins, &mut problems)),
                // What is wrong with the base is told there.
                Base::Faulty => None,
                Base::Missing => {
                    problems.push(told::without_base(raw, &id, &language, &page));
                    None
                }
            };
            let pages = raw.sites.get_mut(&id).and_then(|site| site.pages.get_mut(&language));
            pages.and_then(|pages| pages.insert(page.key.clone(), extended.map(Arc::new)));
        }
    }
    (origins, problems)
}

/// The pages of a site's own folder that extend others.
fn extending(raw: &Raw, id: &str) -> Vec<(Language, Arc<RawPage>)> {
    let languages = raw.sites.get(id).into_iter().flat_map(|site| &site.pages);
    let pages =
        languages.flat_map(|(language, pages)| pages.values().flatten().map(move |page| (language, page)));
    let extending = pages.filter(|(_, page)| page.front.extend);
    extending.map(|(language, page)| (language.clone(), Arc::clone(page))).collect()
}

/// What a page extends.
enum Base {
    Page(Arc<RawPage>),
    /// It is there, but nothing can be made of it.
    Faulty,
    /// No base has it, or it is hidden.
    Missing,
}

/// The page that a site's own would stand for.
fn base(raw: &Raw, id: &str, language: &Language, key: &str) -> Base {
    for folder in folders(raw, id) {
        let Some(site) = raw.sites.get(folder) else { continue };
        let page = site.pages.get(language).and_then(|pages| pages.get(key)).filter(|_| folder != id);
        if let Some(page) = page {
            return page.clone().map_or(Base::Faulty, Base::Page);
        }
        if site.config.iter().flat_map(|config| &config.hide).any(|hidden| hidden.value == key) {
            break;
        }
    }
    Base::Missing
}

fn extend(
    own: &Arc<RawPage>,
    base: &Arc<RawPage>,
    origins: &mut Origins,
    problems: &mut Vec<Problem>,
) -> RawPage {
    let directives = blocks::named(&own.body.blocks);
    let directives: Vec<_> = directives.iter().filter(|block| block.within.is_none()).collect();
    let there = blocks::named(&base.body.blocks);
    for directive in &directives {
        problems.extend(told::unknown(own, base, directive, &there));
        problems.extend(told::swallowed(own, directive, &directives, &there));
    }
    let Composition { text, stretches, .. } = Composition::compose(own, base, &directives, origins);
    let source = Arc::new(Source { path: own.source.path.clone(), text });
    // What is wrong with the stretches has been told where they were written; a name that is used twice shows here only.
    let (body, facts, _) = page_text(&source, 0..source.text.len());
    origins.add(&source, stretches, &own.source);
    problems.extend(told::repeated(own, &body));
    RawPage {
        key: own.key.clone(),
        source,
        front: own.front.clone().over(base.front.clone()),
        body: Arc::new(body),
        facts,
        extension: Some(Extension { own: Arc::clone(own), base: Arc::clone(base) }),
    }
}
