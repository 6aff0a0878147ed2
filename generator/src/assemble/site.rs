//! One site, from its folders to its editions.

use std::collections::BTreeMap;
use std::sync::Arc;

use forms::Language;
use forms::follow_up::FollowUp;
use jiff::civil::Date;

use super::context::Context;
use super::lineage::Family;
use super::{consent, editions, offers, pages, pairing, paths, people, settings, themes};
use crate::model::{Budget, Edition, File, Site, Theme};
use crate::output::Options;
use crate::parse::{Raw, RawBudget};
use crate::problem::{Located, Problem, Source};

/// The site, and what is wrong with it; no site where it has no language at all.
pub(super) fn assemble(
    raw: &Raw,
    family: &Family<'_>,
    themes: &BTreeMap<String, Theme>,
    options: &Options,
) -> (Option<Site>, Vec<Problem>) {
    let (languages, problem) = settings::languages(family);
    let context = Context::new(family, languages, options.today);
    context.tell_all(problem);
    settings::tell_missing(&context);
    settings::tell_languages(&context);
    tell_unknown_theme(&context, raw, themes);
    let url = settings::url(&context, options);
    let folded = pages::fold(&context, options);
    let languages: Vec<Language> = context.languages.clone();
    let mut editions: Vec<Edition> = languages
        .iter()
        .enumerate()
        .map(|(index, language)| editions::edition(&context, &folded, language, index == 0, options))
        .collect();
    let withdrawn = consent::pictures(&editions).judge(&context, consent::Shown::Picture);
    take_down(&withdrawn, &mut editions);
    let paths = paths::owners(&context, &editions);
    let forms = offers::forms(&context, &folded, &editions);
    let pairing = pairing::pairing(&context, &forms);
    let config = &family.config;
    let follow_up = config.follow_up.settled().unwrap_or_else(|problem| {
        context.tell(problem);
        FollowUp::default()
    });
    let site = (!editions.is_empty()).then(|| Site {
        id: family.id.to_owned(),
        url,
        theme: config.theme.as_ref().map(|theme| theme.value.clone()).unwrap_or_default(),
        colors: colors(&config.colors),
        editions,
        forms,
        workbook_to: addresses(&context, &config.dispatch.workbook_to),
        notices_to: addresses(&context, &config.dispatch.notices_to),
        pairing,
        follow_up,
        files: files(family),
        withdrawn,
        paths,
        hosting: config.hosting,
        budget: budget(config.budget),
        sources: sources(family),
        config: config.clone(),
        folders: family.members.iter().map(|(id, _)| (*id).to_owned()).collect(),
    });
    (site, context.into_problems())
}

fn addresses(context: &Context<'_>, written: &[Located<String>]) -> Vec<String> {
    let told = written.iter().inspect(|address| people::tell_bad_email(context, address));
    told.map(|address| address.value.clone()).collect()
}

/// Takes pictures that no longer may be shown from the tops of pages.
fn take_down(withdrawn: &BTreeMap<String, Date>, editions: &mut [Edition]) {
    for page in editions.iter_mut().flat_map(|edition| edition.pages.values_mut()) {
        page.image.take_if(|image| withdrawn.contains_key(&image.src));
    }
}

fn tell_unknown_theme(context: &Context<'_>, raw: &Raw, themes: &BTreeMap<String, Theme>) {
    if let Some(theme) =
        context.family.config.theme.as_ref().filter(|theme| !themes.contains_key(&theme.value))
    {
        let known = raw.themes.keys().map(String::as_str);
        context.tell(themes::unknown_theme(&theme.place, &theme.value, known));
    }
}

fn colors(colors: &BTreeMap<String, Located<String>>) -> BTreeMap<String, String> {
    colors.iter().map(|(token, color)| (token.clone(), color.value.clone())).collect()
}

/// The files of the site over those of its bases.
fn files(family: &Family<'_>) -> BTreeMap<String, Arc<File>> {
    let mut files = BTreeMap::new();
    for (_, site) in family.base_first() {
        files.extend(site.files.iter().map(|(path, file)| (path.clone(), Arc::clone(file))));
    }
    files
}

fn budget(raw: RawBudget) -> Budget {
    let RawBudget { first_view, page, requests } = raw;
    let usual = Budget::default();
    Budget {
        first_view: first_view.unwrap_or(usual.first_view),
        page: page.unwrap_or(usual.page),
        requests: requests.unwrap_or(usual.requests),
    }
}

/// The files of settings and interface texts, the site's own first.
fn sources(family: &Family<'_>) -> Vec<Arc<Source>> {
    let mut sources: Vec<Arc<Source>> = Vec::new();
    for (_, site) in &family.members {
        let settings = site.config.iter().map(|config| &config.place.source);
        let strings =
            site.strings.values().filter_map(|strings| Some(&strings.values().next()?.place.source));
        sources.extend(settings.chain(strings).map(Arc::clone));
    }
    sources
}
