//! A site in each of its languages.

use std::collections::BTreeMap;

use forms::Language;

use super::context::Context;
use super::pages::{self, Chosen, Folded};
use super::{accessibility, feeds, listings, menus, page, paths, people, texts};
use crate::model::{Data, Edition, MenuItem, Page, PageKind, Target, Withdrawn, Wording};
use crate::output::Options;

/// The edition of `language`; `first` says whether it is the default.
pub(super) fn edition(
    context: &Context<'_>,
    folded: &Folded<'_>,
    language: &Language,
    first: bool,
    options: &Options,
) -> Edition {
    let config = &context.family.config;
    let home = if first { "/".to_owned() } else { format!("/{language}/") };
    let chosen = pages::choose(context, folded, language);
    let (mut pages, mut withdrawn) = (BTreeMap::new(), BTreeMap::new());
    for (key, (of, raw)) in &chosen.pages {
        let path = paths::path(&home, key, &chosen);
        if let Some(until) = folded.withdrawn.get(*key) {
            withdrawn.insert((*key).to_owned(), Withdrawn { path, until: *until });
        } else {
            let status = raw.front.status(options.today);
            let page = page::make(context, raw, of, language, path, page::kind(raw, &chosen));
            pages.insert((*key).to_owned(), Page { status, ..page });
        }
    }
    let Chosen { pages: _, mut faulty } = chosen;
    faulty.extend(withdrawn.keys().cloned());
    let menu = menus::menu(context, config.menu.as_deref(), language, &pages, &faulty);
    collect_all(&mut pages, &menu);
    let contacts = people::contacts(context, language);
    let (texts, borrowed_texts) = texts::texts(context, language);
    let mut edition = Edition {
        language: language.clone(),
        language_name: language_name(language).unwrap_or(language.as_str()).to_owned(),
        name: context.text(config.name.as_ref(), language),
        tagline: context.text(config.tagline.as_ref(), language),
        example: config.example.as_ref().is_some_and(|example| example.value),
        texts,
        borrowed_texts,
        terms: context.terms(language),
        menu,
        footer: menus::menu(context, config.footer.as_deref(), language, &pages, &faulty),
        accessibility: accessibility::statement(context, language, &contacts),
        contacts,
        data: data(context, language),
        topics: topics(context, language),
        partners: people::partners(context),
        social: people::social(context),
        feeds: feeds::feeds(context),
        home,
        pages,
        faulty,
        withdrawn,
        drafts: folded.drafts.iter().map(|key| (*key).to_owned()).collect(),
        dormant: folded.dormant.iter().map(|key| (*key).to_owned()).collect(),
    };
    listings::add(&mut edition);
    edition
}

/// The site's own data over its bases', in the language or one that it may borrow from, else those for all.
fn data(context: &Context<'_>, language: &Language) -> BTreeMap<String, Data> {
    let first = context.languages.first().unwrap_or(language);
    let mut data = BTreeMap::new();
    for (_, site) in context.family.base_first() {
        for (name, versions) in &site.data {
            let mut wanted = context.candidates(language).map(Some).chain([None]);
            let found = wanted.find_map(|wanted| versions.iter().find(|one| one.language.as_ref() == wanted));
            data.extend(found.map(|found| {
                let language = found.language.as_ref().unwrap_or(first).clone();
                (name.clone(), Data { value: found.value.clone(), language })
            }));
        }
    }
    data
}

fn topics(context: &Context<'_>, language: &Language) -> BTreeMap<String, Wording> {
    let topics = context.family.config.topics.iter();
    topics.map(|(id, name)| (id.clone(), context.text(Some(name), language))).collect()
}

/// A print page that names no pages is the whole programme: the information pages in the order of the menu.
fn collect_all(pages: &mut BTreeMap<String, Page>, menu: &[MenuItem]) {
    let listed = menu.iter().filter_map(|item| match &item.target {
        Target::Page(key) => Some(key),
        Target::Address(_) => None,
    });
    let all: Vec<String> = listed
        .filter(|key| pages.get(*key).is_some_and(|page| page.kind == PageKind::Page))
        .cloned()
        .collect();
    for print in pages.values_mut().filter(|page| page.kind == PageKind::Print && page.collects.is_empty()) {
        print.collects.clone_from(&all);
    }
}

/// What a language calls itself; `None` for one that we do not know. By CLDR, whose names ICU4X has only in an experimental
/// crate with 54 MB of data.
pub(super) fn language_name(language: &Language) -> Option<&'static str> {
    let name = match language.as_str() {
        "nb" => "Bokmål",
        "nn" => "Nynorsk",
        "se" => "Davvisámegiella",
        "en" => "English",
        "ar" => "العربية",
        "am" => "አማርኛ",
        "bs" => "Bosanski",
        "ckb" => "کوردی",
        "da" => "Dansk",
        "de" => "Deutsch",
        "es" => "Español",
        "fa" => "فارسی",
        "fr" => "Français",
        "hi" => "हिन्दी",
        "ku" => "Kurdî",
        "lt" => "Lietuvių",
        "pl" => "Polski",
        "ps" => "پښتو",
        "pt" => "Português",
        "ro" => "Română",
        "ru" => "Русский",
        "so" => "Soomaali",
        "sv" => "Svenska",
        "sw" => "Kiswahili",
        "ta" => "தமிழ்",
        "th" => "ไทย",
        "ti" => "ትግርኛ",
        "tr" => "Türkçe",
        "uk" => "Українська",
        "ur" => "اردو",
        "vi" => "Tiếng Việt",
        "zh" => "中文",
        _ => return None,
    };
    Some(name)
}
