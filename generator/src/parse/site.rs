//! `content/<site>/site.toml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use forms::Language;
use jiff::civil::Date;
use messages::{Message, Rule, Switch, message};

use super::accessibility::{RawAccessibility, accessibility};
use super::document::{Document, Fields};
use super::follow_up::{RawFollowUp, follow_up};
use super::layout::is_slug;
use super::pairing::{RawPairing, pairing};
use super::text::{Text, text};
use super::value::Value;
use crate::model::{Host, PartnerKind, TermForm};
use crate::nearest::did_you_mean;
use crate::problem::{Located, Place, Problem, Source};

/// What `site.toml` says, or what a chain of them says together.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    /// The site's own file.
    pub(crate) place: Place,
    /// The file is no right TOML: what seems to be missing may have been meant.
    pub(crate) damaged: bool,
    pub(crate) extends: Option<Located<String>>,
    pub(crate) publish: Option<Located<bool>>,
    pub(crate) name: Option<Text>,
    pub(crate) tagline: Option<Text>,
    pub(crate) url: Option<Located<String>>,
    pub(crate) languages: Option<Located<Vec<Located<Language>>>>,
    pub(crate) theme: Option<Located<String>>,
    pub(crate) example: Option<Located<bool>>,
    /// Keys of pages, of this file and its bases.
    pub(crate) hide: Vec<Located<String>>,
    pub(crate) fallback: BTreeMap<Language, Vec<Language>>,
    /// Each language that one may borrow from, where that is written, of this file and its bases.
    pub(crate) loans: Vec<(Language, Located<Language>)>,
    pub(crate) colors: BTreeMap<String, Located<String>>,
    pub(crate) terms: BTreeMap<(String, Language), RawTerms>,
    /// What news are about, by id.
    pub(crate) topics: BTreeMap<String, Text>,
    pub(crate) menu: Option<Vec<RawMenuItem>>,
    pub(crate) footer: Option<Vec<RawMenuItem>>,
    pub(crate) contacts: Option<Vec<RawContact>>,
    pub(crate) partners: Option<Vec<RawPartner>>,
    pub(crate) social: Option<Vec<(Located<String>, Located<String>)>>,
    pub(crate) feeds: Option<Vec<RawFeedLink>>,
    pub(crate) hosting: Option<Host>,
    pub(crate) privacy: RawPrivacy,
    pub(crate) dispatch: RawDispatch,
    pub(crate) accessibility: RawAccessibility,
    pub(crate) pairing: RawPairing,
    pub(crate) follow_up: RawFollowUp,
    /// Rules that the site lowers.
    pub(crate) check: BTreeMap<Rule, Switched>,
    pub(crate) budget: RawBudget,
    /// Names in which a word of another programme is right.
    pub(crate) names: Vec<Located<String>>,
}

/// A rule that a site lowers.
#[derive(Clone, Debug)]
pub(crate) struct Switched {
    pub(crate) level: Level,
    pub(crate) reason: String,
    pub(crate) place: Place,
}

/// What a site makes of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Its problems are shown, and do not stop the build.
    Warn,
    /// Its problems are not shown.
    Off,
}

/// How heavy pages may be.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RawBudget {
    pub(crate) first_view: Option<usize>,
    pub(crate) page: Option<usize>,
    pub(crate) requests: Option<usize>,
}

/// The forms of one term in one language.
pub(crate) type RawTerms = BTreeMap<TermForm, Located<String>>;

/// An entry of a menu.
#[derive(Clone, Debug)]
pub(crate) struct RawMenuItem {
    pub(crate) page: Option<Located<String>>,
    pub(crate) url: Option<Located<String>>,
    pub(crate) label: Option<Text>,
}

/// A person to ask.
#[derive(Clone, Debug)]
pub(crate) struct RawContact {
    pub(crate) name: Option<Located<String>>,
    pub(crate) role: Option<Text>,
    pub(crate) group: Option<Text>,
    pub(crate) email: Option<Located<String>>,
    pub(crate) phone: Option<Located<String>>,
    /// When somebody last made sure that it is right.
    pub(crate) checked: Option<Located<Date>>,
}

/// A partner or funder.
#[derive(Clone, Debug)]
pub(crate) struct RawPartner {
    pub(crate) name: Option<Located<String>>,
    pub(crate) kind: PartnerKind,
    pub(crate) url: Option<Located<String>>,
    pub(crate) logo: Option<Located<String>>,
    /// When somebody last made sure that it is right.
    pub(crate) checked: Option<Located<Date>>,
}

/// Another site's feed.
#[derive(Clone, Debug)]
pub(crate) struct RawFeedLink {
    pub(crate) title: Option<Located<String>>,
    pub(crate) url: Option<Located<String>>,
    pub(crate) copy: Option<Located<String>>,
    /// Where the copy is fetched from.
    pub(crate) feed: Option<Located<String>>,
}

/// Who answers for personal data.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawPrivacy {
    pub(crate) controller: Option<Located<String>>,
    pub(crate) contact_name: Option<Located<String>>,
    pub(crate) contact_email: Option<Located<String>>,
    pub(crate) contact_phone: Option<Located<String>>,
}

/// Who is told of applications by e-mail.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawDispatch {
    pub(crate) workbook_to: Vec<Located<String>>,
    pub(crate) notices_to: Vec<Located<String>>,
}

const KEYS: [&str; 28] = [
    "extends",
    "publish",
    "name",
    "tagline",
    "url",
    "languages",
    "theme",
    "example",
    "hide",
    "fallback",
    "colors",
    "terms",
    "topics",
    "menu",
    "footer",
    "contacts",
    "partners",
    "social",
    "feeds",
    "hosting",
    "privacy",
    "dispatch",
    "accessibility",
    "pairing",
    "follow_up",
    "check",
    "budget",
    "names",
];

pub(super) fn parse(source: &Arc<Source>) -> (Config, Vec<Problem>) {
    let document = Document::new(source, &(0..source.text.len()), 0..0);
    document.read(&source.text, &KEYS, config)
}

fn config(fields: &Fields<'_>) -> Config {
    let loans = loans(fields);
    Config {
        place: fields.place().clone(),
        damaged: fields.is_damaged(),
        extends: fields.text("extends"),
        publish: flag(fields, "publish"),
        name: text(fields, "name"),
        tagline: text(fields, "tagline"),
        url: fields.text("url"),
        languages: languages(fields),
        theme: fields.text("theme"),
        example: flag(fields, "example"),
        hide: fields.texts("hide"),
        fallback: chains(&loans),
        loans,
        colors: colors(fields),
        terms: terms(fields),
        topics: topics(fields),
        menu: menu(fields, "menu"),
        footer: menu(fields, "footer"),
        contacts: fields.tables("contacts", &["name", "role", "group", "email", "phone", "checked"], contact),
        partners: fields.tables("partners", &["name", "kind", "url", "logo", "checked"], partner),
        social: fields
            .tables("social", &["name", "url"], social)
            .map(|all| all.into_iter().flatten().collect()),
        feeds: fields.tables("feeds", &["title", "url", "copy", "feed"], feed_link),
        hosting: hosting(fields),
        privacy: privacy(fields),
        dispatch: dispatch(fields),
        accessibility: accessibility(fields),
        pairing: pairing(fields),
        follow_up: follow_up(fields),
        check: switches(fields),
        budget: budget(fields),
        names: fields.texts("names"),
    }
}

fn flag(fields: &Fields<'_>, key: &str) -> Option<Located<bool>> {
    fields.get(key)?.flag()
}

fn languages(fields: &Fields<'_>) -> Option<Located<Vec<Located<Language>>>> {
    let value = fields.get("languages")?;
    let tags = value.list()?.into_iter().filter_map(|value| Some((value, value.text()?)));
    let languages: Vec<_> = tags
        .filter_map(|(value, tag)| Some(Located { value: value.language(&tag)?, place: tag.place }))
        .collect();
    (!languages.is_empty()).then(|| Located { value: languages, place: value.place() })
}

/// Every entry of every list in `[fallback]`; those that lead back are told and left out.
fn loans(fields: &Fields<'_>) -> Vec<(Language, Located<Language>)> {
    let mut written = Vec::new();
    for (language, value) in fields.get("fallback").and_then(Value::languages).unwrap_or_default() {
        let tags =
            value.list().unwrap_or_default().into_iter().filter_map(|value| Some((value, value.text()?)));
        let others =
            tags.filter_map(|(value, tag)| Some(Located { value: value.language(&tag)?, place: tag.place }));
        written.extend(others.map(|other| (language.clone(), other)));
    }
    let mut loans: Vec<(Language, Located<Language>)> = Vec::new();
    for (language, other) in written {
        let twice = loans.iter().any(|(of, known)| *of == language && known.value == other.value);
        match circle(&language, &other.value, twice) {
            Some(message) => {
                let help = message!("fallback-loop-help");
                fields.tell(Problem::new(Rule::FallbackLoop, &other.place, message, help));
            }
            None => loans.push((language, other)),
        }
    }
    loans
}

/// A list is followed no further than it goes, so two languages may borrow from each other; but none from itself.
fn circle(language: &Language, other: &Language, twice: bool) -> Option<Message> {
    if language == other {
        return Some(message!("fallback-loop", language = language.as_str()));
    }
    twice.then(|| message!("fallback-loop-twice", language = language.as_str(), other = other.as_str()))
}

/// The languages that each may borrow from, in order.
fn chains(loans: &[(Language, Located<Language>)]) -> BTreeMap<Language, Vec<Language>> {
    let mut chains: BTreeMap<Language, Vec<Language>> = BTreeMap::new();
    for (language, other) in loans {
        chains.entry(language.clone()).or_default().push(other.value.clone());
    }
    chains
}

/// Colours: tokens of the theme, values as `#` and three or six hexadecimal digits.
pub(super) fn colors(fields: &Fields<'_>) -> BTreeMap<String, Located<String>> {
    let entries = fields.get("colors").and_then(Value::entries).unwrap_or_default();
    let mut colors = BTreeMap::new();
    for (token, value) in entries {
        let Some(color) = value.text() else { continue };
        if is_color(&color.value) {
            colors.insert(token.value, color);
        } else {
            let message = message!("bad-color", color = &color.value);
            let help = message!("bad-color-help");
            fields.tell(Problem::new(Rule::BadColor, &color.place, message, help));
        }
    }
    colors
}

fn is_color(color: &str) -> bool {
    let digits = color.strip_prefix('#').unwrap_or_default();
    matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn terms(fields: &Fields<'_>) -> BTreeMap<(String, Language), RawTerms> {
    let mut terms = BTreeMap::new();
    let known = TermForm::NAMES.map(|(name, _)| name);
    let sides = fields.get("terms").and_then(|value| value.fields(&["mentor", "adept"]));
    for side in ["mentor", "adept"] {
        let languages = sides.as_ref().and_then(|sides| sides.get(side)?.languages());
        for (language, value) in languages.unwrap_or_default() {
            let Some(words) = value.fields(&known) else { continue };
            let wanted = |(name, form): &(&str, TermForm)| form.is_required() || words.get(name).is_some();
            let forms = TermForm::NAMES.into_iter().filter(wanted);
            let words = forms.filter_map(|(name, form)| Some((form, words.required(name)?)));
            terms.insert((side.to_owned(), language), words.collect());
        }
    }
    terms
}

/// `[topics]`: the id is part of an address.
fn topics(fields: &Fields<'_>) -> BTreeMap<String, Text> {
    let entries = fields.get("topics").and_then(Value::entries).unwrap_or_default();
    let topic = |(id, value): (Located<String>, Value<'_>)| {
        if !is_slug(&id.value) {
            let message = message!("bad-slug", slug = &id.value);
            fields.tell(Problem::new(Rule::BadSlug, &id.place, message, message!("bad-slug-help")));
            return None;
        }
        Some((id.value, super::text::read(value)?))
    };
    entries.into_iter().filter_map(topic).collect()
}

fn menu(fields: &Fields<'_>, key: &str) -> Option<Vec<RawMenuItem>> {
    fields.tables(key, &["page", "url", "label"], |item| {
        let (page, url, label) = (item.text("page"), item.text("url"), text(item, "label"));
        if item.get("page").is_some() == item.get("url").is_some() {
            let message = message!("missing-key-menu");
            item.tell(Problem::new(
                Rule::MissingKey,
                item.place(),
                message,
                message!("missing-key-menu-help"),
            ));
        }
        if item.get("url").is_some() && item.get("label").is_none() {
            item.missing("label");
        }
        RawMenuItem { page, url, label }
    })
}

fn contact(fields: &Fields<'_>) -> RawContact {
    RawContact {
        name: fields.required("name"),
        role: text(fields, "role"),
        group: text(fields, "group"),
        email: fields.required("email"),
        phone: fields.text("phone"),
        checked: fields.get("checked").and_then(Value::date),
    }
}

fn partner(fields: &Fields<'_>) -> RawPartner {
    RawPartner {
        name: fields.required("name"),
        kind: fields.required("kind").map_or(PartnerKind::Partner, |kind| partner_kind(fields, &kind)),
        url: fields.text("url"),
        logo: fields.text("logo"),
        checked: fields.get("checked").and_then(Value::date),
    }
}

fn partner_kind(fields: &Fields<'_>, kind: &Located<String>) -> PartnerKind {
    match kind.value.as_str() {
        "partner" => PartnerKind::Partner,
        "funder" => PartnerKind::Funder,
        other => {
            let message = message!("unknown-kind-partner", other = other);
            let help = did_you_mean(other, ["partner", "funder"], message!("unknown-kind-partner-help"));
            fields.tell(Problem::new(Rule::UnknownKind, &kind.place, message, help));
            PartnerKind::Partner
        }
    }
}

fn social(fields: &Fields<'_>) -> Option<(Located<String>, Located<String>)> {
    let (name, url) = (fields.required("name"), fields.required("url"));
    Some((name?, url?))
}

fn feed_link(fields: &Fields<'_>) -> RawFeedLink {
    RawFeedLink {
        title: fields.required("title"),
        url: fields.required("url"),
        copy: fields.required("copy").filter(|copy| is_copy(fields, copy)),
        feed: fields.text("feed").filter(|feed| is_feed(fields, feed)),
    }
}

/// Whether the copy is a file in the site's own folder for copies: fetching writes there.
fn is_copy(fields: &Fields<'_>, copy: &Located<String>) -> bool {
    let name = copy.value.strip_prefix("feeds/").and_then(|name| name.strip_suffix(".xml"));
    let is_right = name.is_some_and(is_slug);
    if !is_right {
        let (message, help) = (message!("bad-copy", copy = &copy.value), message!("bad-copy-help"));
        fields.tell(Problem::new(Rule::BadCopy, &copy.place, message, help));
    }
    is_right
}

fn is_feed(fields: &Fields<'_>, feed: &Located<String>) -> bool {
    let is_right = feed.value.starts_with("https://") || feed.value.starts_with("http://");
    if !is_right {
        fields.tell(crate::assemble::bad_url(feed));
    }
    is_right
}

fn hosting(fields: &Fields<'_>) -> Option<Host> {
    const HOSTS: [(&str, Host); 2] =
        [("netlify", Host::Netlify), ("cloudflare-pages", Host::CloudflarePages)];
    let written = fields.text("hosting")?;
    let known = HOSTS.into_iter().find(|(name, _)| *name == written.value);
    if known.is_none() {
        let message = message!("unknown-host", name = &written.value);
        let otherwise = message!("unknown-host-help");
        let help = did_you_mean(&written.value, HOSTS.map(|(name, _)| name), otherwise);
        fields.tell(Problem::new(Rule::UnknownKind, &written.place, message, help));
    }
    known.map(|(_, host)| host)
}

fn privacy(fields: &Fields<'_>) -> RawPrivacy {
    let keys = ["controller", "contact_name", "contact_email", "contact_phone"];
    let Some(fields) = fields.get("privacy").and_then(|value| value.fields(&keys)) else {
        return RawPrivacy::default();
    };
    RawPrivacy {
        controller: fields.text("controller"),
        contact_name: fields.text("contact_name"),
        contact_email: fields.text("contact_email"),
        contact_phone: fields.text("contact_phone"),
    }
}

fn dispatch(fields: &Fields<'_>) -> RawDispatch {
    let Some(fields) = fields.get("dispatch").and_then(|value| value.fields(&["workbook_to", "notices_to"]))
    else {
        return RawDispatch::default();
    };
    RawDispatch { workbook_to: fields.texts("workbook_to"), notices_to: fields.texts("notices_to") }
}

/// Each `[check.<rule>]`: the rule may be lowered, and there is a reason.
fn switches(fields: &Fields<'_>) -> BTreeMap<Rule, Switched> {
    let entries = fields.get("check").and_then(Value::entries).unwrap_or_default();
    entries.into_iter().filter_map(|(id, value)| switch(fields, &id, value)).collect()
}

fn switch(fields: &Fields<'_>, id: &Located<String>, value: Value<'_>) -> Option<(Rule, Switched)> {
    let switch = value.fields(&["level", "reason"])?;
    let (level, reason) = (switch.required("level"), switch.required("reason"));
    let Some(rule) = Rule::of(&id.value) else {
        let message = message!("unknown-rule", rule = &id.value);
        let help =
            did_you_mean(&id.value, Rule::ALL.iter().map(|rule| rule.id()), message!("unknown-rule-help"));
        fields.tell(Problem::new(Rule::UnknownRule, &id.place, message, help));
        return None;
    };
    if rule.switch() == Switch::Never {
        let message = message!("fixed-rule", rule = rule.id());
        fields.tell(Problem::new(Rule::FixedRule, &id.place, message, message!("fixed-rule-help")));
        return None;
    }
    let level = switch_level(fields, &level?)?;
    Some((rule, Switched { level, reason: reason?.value, place: id.place.clone() }))
}

fn switch_level(fields: &Fields<'_>, level: &Located<String>) -> Option<Level> {
    match level.value.as_str() {
        "warn" => Some(Level::Warn),
        "off" => Some(Level::Off),
        other => {
            let message = message!("unknown-value-level", level = other);
            let help = message!("unknown-value-level-help");
            fields.tell(Problem::new(Rule::UnknownValue, &level.place, message, help));
            None
        }
    }
}

fn budget(fields: &Fields<'_>) -> RawBudget {
    let Some(fields) =
        fields.get("budget").and_then(|value| value.fields(&["first_view", "page", "requests"]))
    else {
        return RawBudget::default();
    };
    let number = |key: &str| usize::try_from(fields.get(key)?.integer()?.value).ok();
    RawBudget { first_view: number("first_view"), page: number("page"), requests: number("requests") }
}
