//! What templates get: one struct per thing, nothing that no template uses.
//!
//! What may be borrowed from another language is a [`Value`]: a text, or HTML that says its language. Show it as it is in
//! elements, and with the filter `plain` in attributes.
//!
//! Each template is rendered with three variables: `site` (a [`Site`], made once per edition), `page` (a [`Page`]) and
//! `text` (the interface texts of the edition, `text["menu.open"]`). Components get them as implicit arguments
//! (`@site`, `@page`, `@text`).

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

/// `site`: one edition. Serialised once per edition and shared by its pages.
#[derive(Debug, Serialize)]
pub struct Site<'a> {
    /// Id of the site.
    pub id: &'a str,
    /// Name.
    pub name: Value,
    /// One line below the name.
    pub tagline: Value,
    /// `nb`
    pub language: &'a str,
    /// `ltr` or `rtl`
    pub direction: &'a str,
    /// Whether the site is an example.
    pub example: bool,
    /// Path of the front page.
    pub home: String,
    /// Absolute address of the front page.
    pub address: String,
    /// Path of the style sheet, fingerprint included.
    pub style: String,
    /// Path of the icon, fingerprint included.
    pub icon: String,
    /// Paths of all files of the theme by name: `form.css`.
    pub assets: &'a BTreeMap<&'a str, String>,
    /// Path of the Atom feed, or empty where there are no articles.
    pub feed: String,
    /// The colour of the browser's own bar.
    pub theme_color: &'a str,
    /// Main menu.
    pub menu: Vec<Link>,
    /// Links at the foot.
    pub footer: Vec<Link>,
    /// Forms in the order mentor, adept.
    pub forms: Vec<FormLink>,
    /// People to ask, grouped; a site without groups has one group with an empty name.
    pub contacts: Vec<ContactGroup<'a>>,
    /// What the site says about its accessibility, if it does.
    pub accessibility: Option<Accessibility<'a>>,
    /// Partners first, funders next.
    pub partners: Vec<Partner<'a>>,
    /// Social media.
    pub social: Vec<Link>,
    /// Other sites' feeds.
    pub feeds: Vec<Feed<'a>>,
    /// Articles, newest first, at most 12: [`Teaser`]s.
    pub news: Vec<Value>,
    /// Path of the list of articles, or empty.
    pub news_url: String,
    /// The files of the folder `data`, by name.
    pub data: BTreeMap<&'a str, Data>,
}

/// A file of data.
#[derive(Debug, Serialize)]
pub struct Data {
    /// Of a sheet `columns` and `rows`, of TOML what it says.
    pub value: Value,
    /// The language that it is in.
    pub lang: String,
    /// `ltr` or `rtl`, of that language.
    pub dir: &'static str,
}

/// A link.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// What the reader sees.
    pub label: Value,
    /// Path or address.
    pub url: String,
    /// Key of the page, or empty: `item.key == page.section or item.key == page.key` marks the current entry.
    pub key: String,
}

/// An invitation to apply.
#[derive(Clone, Debug, Serialize)]
pub struct FormLink {
    /// Id of the form.
    pub id: String,
    /// `mentor` or `adept`
    pub role: &'static str,
    /// «Bli mentor»
    pub title: Value,
    /// Description of the form's page.
    pub description: Value,
    /// Path of the form's page.
    pub url: String,
    /// Whether applications are taken on the day of the build.
    pub open: bool,
    /// What privacy law wants told, as it stands in the form.
    pub privacy: Option<forms::view::PrivacyTable>,
    /// The questions, in the order of the form.
    pub asked: Vec<String>,
    /// «Åpner 1. februar 2027», «Stengte …», «Frist …» or empty.
    pub note: Value,
}

/// People of one club or office.
#[derive(Debug, Serialize)]
pub struct ContactGroup<'a> {
    /// Name of the club, or empty: to compare with.
    pub name: &'a str,
    /// The name to show.
    pub title: Value,
    /// The people.
    pub people: Vec<Contact<'a>>,
}

/// A person to ask.
#[derive(Debug, Serialize)]
pub struct Contact<'a> {
    /// Name.
    pub name: &'a str,
    /// What the person does, or empty.
    pub role: Value,
    /// E-mail address; write it with the `email` filter only (`{{ c.email | email }}` gives a protected link).
    pub email: &'a str,
    /// Telephone as read, or empty.
    pub phone: &'a str,
    /// `tel:+47…`, or empty.
    pub phone_url: String,
}

/// The facts of the accessibility statement.
#[derive(Debug, Serialize)]
pub struct Accessibility<'a> {
    /// `full`, `partial` or `none`
    pub status: &'static str,
    /// When that was last looked at.
    pub assessed: DateView,
    /// What does not work for everyone.
    pub shortcomings: Vec<Value>,
    /// Whom to tell.
    pub contact: Option<Contact<'a>>,
    /// Within how many days there is an answer, or nothing.
    pub answer_days: Option<u16>,
    /// Who hears complaints.
    pub authority: Value,
    /// Its address.
    pub authority_url: &'a str,
    /// Address of the registered statement, or empty.
    pub register: &'a str,
}

/// An organisation.
#[derive(Debug, Serialize)]
pub struct Partner<'a> {
    /// Name.
    pub name: &'a str,
    /// `partner` or `funder`
    pub kind: &'static str,
    /// Address, or empty.
    pub url: &'a str,
    /// The logo, if any.
    pub logo: Option<Picture>,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// Path; of a photo the largest in its own format.
    pub src: String,
    /// The sizes in its own format: `/…-480.jpg 480w, /…-960.jpg 960w`. Empty for a drawing.
    pub srcset: String,
    /// The same in better formats, the best first. Empty for a drawing.
    pub sources: Vec<PictureSource>,
    /// Text instead of the picture; empty for decoration.
    pub alt: String,
    /// Pixels, 0 where unknown.
    pub width: u32,
    /// Pixels, 0 where unknown.
    pub height: u32,
    /// Text below, or empty.
    pub caption: Value,
    /// Photographer, or empty.
    pub credit: String,
}

/// A picture in a format that not every browser knows: for `<source>`.
#[derive(Clone, Debug, Serialize)]
pub struct PictureSource {
    /// `image/avif`
    pub kind: &'static str,
    /// `/…-480.avif 480w, /…-960.avif 960w`
    pub srcset: String,
}

/// Another site's feed.
#[derive(Debug, Serialize)]
pub struct Feed<'a> {
    /// Name of the other site.
    pub title: &'a str,
    /// Its address.
    pub url: &'a str,
    /// Latest items.
    pub items: Vec<FeedItem<'a>>,
}

/// An item of a feed.
#[derive(Debug, Serialize)]
pub struct FeedItem<'a> {
    /// Title.
    pub title: Value,
    /// Address.
    pub url: &'a str,
    /// When, if known.
    pub date: Option<DateView>,
}

/// A date for machines and people.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// `2026-11-22`
    pub iso: String,
    /// «22. november 2026»
    pub text: String,
}

/// A page in a list. Serialised once per edition and shared by all lists.
#[derive(Clone, Debug, Serialize)]
pub struct Teaser {
    /// Key of the page.
    pub key: String,
    /// Heading.
    pub title: Value,
    /// Word above, or empty.
    pub kicker: Value,
    /// Lead or description.
    pub summary: Value,
    /// Path.
    pub url: String,
    /// When.
    pub date: Option<DateView>,
    /// Picture.
    pub image: Option<Picture>,
}

/// `page`
#[derive(Debug, Serialize)]
pub struct Page<'a> {
    /// Key.
    pub key: &'a str,
    /// Key of the top-level page or folder index above it: marks the menu.
    pub section: &'a str,
    /// `home`, `page`, `news`, `article`, `form`, `print`, `not-found`
    pub kind: &'static str,
    /// Heading.
    pub title: &'a str,
    /// Short title.
    pub nav_title: Value,
    /// What goes into `<title>`, as HTML: «Heading – Site», or the site's name and tagline on the front page. For the
    /// function's shell with the marker that precedes it.
    pub window_title: Value,
    /// Description.
    pub description: &'a str,
    /// Word above the heading, or empty.
    pub kicker: &'a str,
    /// First paragraph, or empty.
    pub lead: &'a str,
    /// Path.
    pub url: String,
    /// Absolute address.
    pub address: String,
    /// Date of an article.
    pub date: Option<DateView>,
    /// Last change.
    pub updated: Option<DateView>,
    /// Author, or empty.
    pub author: &'a str,
    /// Main picture.
    pub image: Option<Picture>,
    /// The body as HTML.
    pub content: Value,
    /// The body has more than running text: components, pictures, tables.
    pub has_blocks: bool,
    /// Headings of level 2: for a table of contents.
    pub toc: Vec<Link>,
    /// From the front page down, this page not included. Empty on the front page.
    pub breadcrumbs: Vec<Link>,
    /// The same page in the site's languages, this one included.
    pub alternates: Vec<Alternate>,
    /// The languages that have a text of their own, for hreflang, `x-default` last; none where there is only one, or where
    /// this page is borrowed.
    pub translations: Vec<Translation>,
    /// The language of the text, where it is not the edition's (then shown with a notice), or empty.
    pub content_language: String,
    /// `ltr` or `rtl`, of the text.
    pub content_direction: &'a str,
    /// Related articles, [`Teaser`]s; for an article without its own choice three others, those of the
    /// same topics first, else the latest.
    pub related: Vec<Value>,
    /// Pages of the folder whose index this is, [`Teaser`]s in order; articles newest first.
    pub children: Vec<Value>,
    /// What an article is about, or what there is to choose from in a list: links to the lists of topics.
    pub topics: Vec<Link>,
    /// The way through the parts of a long list.
    pub pager: Option<Pager>,
    /// Empty. For the function's shell: the gap for what must be corrected, first in `<main>`.
    pub alert: Value,
    /// How far the applicant has come in a form of several pages, as HTML, or empty. For the function's shell: the gap.
    pub progress: Value,
    /// The form as HTML, or empty. For the function's shell: the gap.
    pub form: Value,
    /// Path of the print page, or empty.
    pub print_url: String,
    /// JSON-LD, ready for a `<script type="application/ld+json">`, or empty.
    pub structured_data: Value,
}

/// The parts of a list of news.
#[derive(Debug, Serialize)]
pub struct Pager {
    /// «Side 2»
    pub current: Value,
    /// Path of the part before, or empty.
    pub newer: String,
    /// Path of the part after, or empty.
    pub older: String,
}

/// An address for hreflang.
#[derive(Debug, Serialize)]
pub struct Translation {
    /// `en`, or `x-default`.
    pub language: String,
    /// Absolute address.
    pub address: String,
}

/// A page in another language.
#[derive(Debug, Serialize)]
pub struct Alternate {
    /// `en`
    pub language: String,
    /// `ltr` or `rtl`
    pub direction: &'static str,
    /// «English»
    pub name: String,
    /// Path.
    pub url: String,
    /// Absolute address, for hreflang.
    pub address: String,
    /// This very page.
    pub current: bool,
    /// Only a fallback in that language: no hreflang.
    pub fallback: bool,
    /// The site's default language: x-default.
    pub default: bool,
}
