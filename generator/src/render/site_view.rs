//! `site`: an edition as templates get it.

use forms::view::PrivacyTable;
use forms::{Kind, Opening, Role};
use jiff::civil::Date;
use tera::Value;

use super::form::opening;
use super::phrase::{phrase, wording};
use super::scene::Scene;
use super::views::{
    Accessibility, Contact, ContactGroup, Data, Feed, FeedItem, FormLink, Link, Partner, Picture, Site,
};
use crate::model::{self, Conformance, Form, Page, PageKind, PartnerKind};

/// How many articles templates get at most.
const NEWS: usize = 12;

/// The view of the scene's edition; of the scene it needs dates, order and teasers.
pub(super) fn site<'a>(scene: &Scene<'a>) -> Site<'a> {
    let (site, edition) = (scene.site, scene.edition);
    let menu = |items: &[model::MenuItem]| -> Vec<Link> {
        items.iter().filter_map(|item| scene.menu_link(&item.label, &item.target)).collect()
    };
    let news_page = edition.pages.values().find(|page| page.kind == PageKind::News);
    Site {
        id: &site.id,
        name: wording(&edition.name),
        tagline: wording(&edition.tagline),
        language: edition.language.as_str(),
        direction: edition.language.direction(),
        example: edition.example,
        home: scene.path(&edition.home),
        address: scene.address(&edition.home),
        style: scene.assets.url("style.css"),
        icon: scene.assets.url("icon.svg"),
        assets: &scene.assets.urls,
        feed: feed(scene).map(|path| scene.path(&path)).unwrap_or_default(),
        theme_color: theme_color(scene),
        menu: menu(&edition.menu),
        footer: menu(&edition.footer),
        forms: forms(scene),
        contacts: contacts(&edition.contacts),
        accessibility: edition.accessibility.as_ref().map(|facts| accessibility(scene, facts)),
        partners: partners(scene),
        social: edition.social.iter().map(social).collect(),
        feeds: edition.feeds.iter().map(|feed| other_feed(scene, feed)).collect(),
        news: scene.list(scene.articles.iter().map(|page| page.key.as_str()).take(NEWS)),
        data: edition.data.iter().map(|(name, data)| (name.as_str(), datum(data))).collect(),
        news_url: news_page.map(|page| scene.path(&page.path)).unwrap_or_default(),
    }
}

fn datum(data: &model::Data) -> Data {
    let model::Data { value, language } = data;
    Data { value: value.clone(), lang: language.to_string(), dir: language.direction() }
}

/// The path of the edition's feed from the site's root, where there are articles.
pub(super) fn feed(scene: &Scene<'_>) -> Option<String> {
    (!scene.articles.is_empty()).then(|| format!("{}feed.xml", scene.edition.home))
}

/// The page of a form.
pub(super) fn form_page<'a>(scene: &Scene<'a>, form: &str) -> Option<&'a Page> {
    scene
        .edition
        .pages
        .values()
        .find(|page| page.kind == PageKind::Form && page.form.as_deref() == Some(form))
}

/// The colour of the browser's own bar: that of the page.
fn theme_color<'a>(scene: &Scene<'a>) -> &'a str {
    let color = |token: &str| scene.site.colors.get(token).or_else(|| scene.theme.colors.get(token));
    color("paper").or_else(|| color("accent")).map_or("#ffffff", String::as_str)
}

fn forms(scene: &Scene<'_>) -> Vec<FormLink> {
    let mut forms: Vec<&Form> = scene.site.forms.values().collect();
    forms.sort_by_key(|form| (form.definition.role == Role::Adept, form.definition.id.as_str()));
    forms.into_iter().filter_map(|form| form_link(scene, form)).collect()
}

fn form_link(scene: &Scene<'_>, form: &Form) -> Option<FormLink> {
    let definition = &form.definition;
    let page = form_page(scene, &definition.id)?;
    let (open, note) = state(scene, form);
    let role = match definition.role {
        Role::Mentor => "mentor",
        Role::Adept => "adept",
    };
    let (title, description) = (scene.phrase(page, &page.title), scene.phrase(page, &page.description));
    let language = &scene.edition.language;
    let texts = form.texts.get(language);
    let questions = definition.fields.iter().filter(|field| !matches!(field.kind, Kind::Consent));
    Some(FormLink {
        id: definition.id.clone(),
        role,
        title,
        description,
        url: scene.path(&page.path),
        open,
        privacy: texts.map(|texts| PrivacyTable::new(definition, texts, language)),
        asked: questions.map(|field| field.label.get(language).to_owned()).collect(),
        note,
    })
}

/// Whether the form is open on the day of the build, and what to say about it.
fn state(scene: &Scene<'_>, form: &Form) -> (bool, Value) {
    let texts = form.texts.get(&scene.edition.language);
    let opening = opening(scene, &form.definition);
    let date = opening.date().map(|date| scene.dates.get(date).text).unwrap_or_default();
    let note = |key: &str| {
        let text = texts.map(|texts| texts.fill(key, &[("date", &date)])).unwrap_or_default();
        scene.interface(key, &text)
    };
    let note = match opening {
        Opening::Open(None) => Value::from(""),
        Opening::Open(Some(_)) => scene.text("site.form_closes", "{date}", &date),
        Opening::Waiting(_) => note("form.waiting.short"),
        Opening::NotYet(_) => note("form.notice.not_open.text"),
        Opening::Closed(_) => note("form.notice.closed.title"),
        Opening::Paused => note("form.notice.paused.title"),
        Opening::Full => note("form.notice.full.title"),
    };
    (opening.is_open(), note)
}

/// Groups in the order in which they are first named.
fn contacts(contacts: &[model::Contact]) -> Vec<ContactGroup<'_>> {
    let mut groups: Vec<ContactGroup<'_>> = Vec::new();
    for contact in contacts {
        let person = person(contact);
        let group = &contact.group;
        match groups.iter_mut().find(|known| known.name == &**group) {
            Some(known) => known.people.push(person),
            None => groups.push(ContactGroup { name: group, title: wording(group), people: vec![person] }),
        }
    }
    groups
}

fn person(contact: &model::Contact) -> Contact<'_> {
    let model::Contact { name, role, group: _, email, phone } = contact;
    Contact { name, role: wording(role), email, phone, phone_url: phone_url(phone) }
}

fn accessibility<'a>(scene: &Scene<'_>, facts: &'a model::Accessibility) -> Accessibility<'a> {
    let model::Accessibility {
        status,
        assessed,
        shortcomings,
        contact,
        answer_days,
        authority,
        authority_url,
        register,
    } = facts;
    let status = match status {
        Conformance::Full => "full",
        Conformance::Partial => "partial",
        Conformance::None => "none",
    };
    Accessibility {
        status,
        assessed: scene.dates.get(*assessed),
        shortcomings: shortcomings.iter().map(wording).collect(),
        contact: contact.as_ref().map(person),
        answer_days: *answer_days,
        authority: wording(authority),
        authority_url,
        register,
    }
}

fn phone_url(phone: &str) -> String {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    if digits.is_empty() { digits } else { format!("tel:{digits}") }
}

fn partners<'a>(scene: &Scene<'a>) -> Vec<Partner<'a>> {
    let mut partners: Vec<&model::Partner> = scene.edition.partners.iter().collect();
    partners.sort_by_key(|partner| partner.kind);
    partners.into_iter().map(|partner| self::partner(scene, partner)).collect()
}

fn partner<'a>(scene: &Scene<'a>, partner: &'a model::Partner) -> Partner<'a> {
    let model::Partner { name, kind, url, logo } = partner;
    let kind = match kind {
        PartnerKind::Partner => "partner",
        PartnerKind::Funder => "funder",
    };
    Partner { name, kind, url, logo: (!logo.is_empty()).then(|| self::logo(scene, logo, name)) }
}

fn logo(scene: &Scene<'_>, src: &str, name: &str) -> Picture {
    let text = |text: &str| text.to_owned();
    scene.picture(
        &model::Figure { src: text(src), alt: text(name), caption: text(""), credit: text("") },
        &scene.edition.language,
    )
}

fn social((name, url): &(String, String)) -> Link {
    Link { label: Value::from(name.as_str()), url: url.clone(), key: String::new() }
}

fn other_feed<'a>(scene: &Scene<'_>, feed: &'a model::Feed) -> Feed<'a> {
    let model::Feed { title, url, language, items } = feed;
    let borrowed = language.as_ref().filter(|language| **language != scene.edition.language);
    let item = |(title, url, date): &'a (String, String, Option<Date>)| FeedItem {
        title: phrase(title, borrowed),
        url,
        date: date.map(|date| scene.dates.get(date)),
    };
    Feed { title, url, items: items.iter().map(item).collect() }
}
