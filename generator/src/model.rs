//! The sites as they are to be published: overlay applied, languages resolved, URLs fixed. Valid by construction:
//! only `assemble` makes these. A page and its text are in `page`, templates and colours in `theme`.

mod page;
mod theme;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use forms::follow_up::FollowUp;
use forms::pairing::Pairing;
use forms::{Definition, Language};
use jiff::civil::Date;

pub use self::page::{Argument, Audience, Block, Body, Call, Figure, Listing, Page, PageKind, Status};
pub use self::theme::{Pair, Palettes, Shade, Theme};
use crate::parse::Config;
use crate::picture::Raster;
use crate::problem::Source;
use crate::settle::Switches;

/// Everything a build publishes.
#[derive(Debug)]
pub struct Project {
    /// The sites in the order of their ids. Bases that are only extended (`publish = false`) are not here.
    pub sites: Vec<Site>,
    /// The themes in use, by name, with what they inherit folded in.
    pub themes: BTreeMap<String, Theme>,
    /// The rules that the sites lower.
    pub(crate) switches: Switches,
}

/// One site: what one region or organisation publishes.
#[derive(Debug)]
pub struct Site {
    /// The name of its folder.
    pub id: String,
    /// Where it is published.
    pub url: SiteUrl,
    /// Name of its theme.
    pub theme: String,
    /// Colour tokens that override the theme's: `accent` → `#0b5c55`.
    pub colors: BTreeMap<String, String>,
    /// The site in each of its languages, the default first. Never empty.
    pub editions: Vec<Edition>,
    /// The site's forms, by id.
    pub forms: BTreeMap<String, Form>,
    /// Who gets the workbook each morning.
    pub workbook_to: Vec<String>,
    /// Who is told of new applications.
    pub notices_to: Vec<String>,
    /// How it pairs people, where it has a form for each side.
    pub pairing: Option<Pairing>,
    /// How it follows its pairs.
    pub follow_up: FollowUp,
    /// Files to publish as they are, by path from the site's root: `/files/kart.svg`.
    pub files: BTreeMap<String, Arc<File>>,
    /// Paths of the pictures whose consent has run out, with its last day: they are neither shown nor published.
    pub(crate) withdrawn: BTreeMap<String, Date>,
    /// Everything that has an address on the site: pages of all editions and their old paths.
    pub paths: BTreeMap<String, Owner>,
    /// The host that reads files of its own beside the pages, if it is one of those.
    pub hosting: Option<Host>,
    /// How heavy its pages may be.
    pub budget: Budget,
    /// Settings and interface texts of the site and its bases, the site's first: where what is around the texts is written.
    pub(crate) sources: Vec<Arc<Source>>,
    /// The settings as written, for what is told of them.
    pub(crate) config: Config,
    /// Names of the folders that it is made of: its own, that of its base, and so on.
    pub(crate) folders: Vec<String>,
}

/// A host that reads what it needs to know from among the published files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// Netlify: `_headers`, `_redirects`.
    Netlify,
    /// Cloudflare Pages: files of the same names, of which it understands somewhat less.
    CloudflarePages,
}

/// How heavy a page may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Kilobytes of HTML and style sheet as they are sent.
    pub first_view: usize,
    /// Kilobytes of all that the page needs when it is opened, photos left out.
    pub page: usize,
    /// Files that it needs when it is opened.
    pub requests: usize,
}

impl Default for Budget {
    /// What a server sends before it waits for an answer, and what a slow line takes in a second or two.
    fn default() -> Self {
        Self { first_view: 14, page: 50, requests: 8 }
    }
}

/// The page that has a path: index into [`Site::editions`], and key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Index into [`Site::editions`].
    pub edition: usize,
    /// Key of the page.
    pub key: String,
    /// The path is an old one, which leads to the page's own.
    pub alias: bool,
}

/// Scheme and host, and the path below which a site lives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteUrl {
    /// `https://agder.example.org`, no slash at the end.
    pub origin: String,
    /// The empty string, or `/agder`: what precedes every path in links.
    pub prefix: String,
}

/// A file that is published as it is.
#[derive(Debug)]
pub struct File {
    /// Path relative to the root, for messages.
    pub source: Arc<Source>,
    /// The content.
    pub bytes: Vec<u8>,
    /// Width and height in pixels of a picture.
    pub size: Option<(u32, u32)>,
    /// A picture of pixels, which is published in several sizes and formats instead of as it is.
    pub(crate) raster: Option<Raster>,
}

/// A site in one language, everything resolved through the fallback chain.
#[derive(Debug)]
pub struct Edition {
    /// The language.
    pub language: Language,
    /// The language's own name for itself: «Bokmål», «English».
    pub language_name: String,
    /// `/` for the default language, `/en/` for others: where the edition's front page is, from the site's root.
    pub home: String,
    /// Name of the site.
    pub name: Wording,
    /// One line below the name.
    pub tagline: Wording,
    /// The site says on every page that it is an example.
    pub example: bool,
    /// Interface texts by dotted key: `menu.open`.
    pub texts: BTreeMap<String, String>,
    /// The languages of those that are borrowed.
    pub borrowed_texts: BTreeMap<String, Language>,
    /// The words for the two sides.
    pub terms: Arc<Terms>,
    /// The main menu.
    pub menu: Vec<MenuItem>,
    /// Links at the foot of the page.
    pub footer: Vec<MenuItem>,
    /// People to ask.
    pub contacts: Vec<Contact>,
    /// What the site says about its accessibility, if it does.
    pub accessibility: Option<Accessibility>,
    /// Tables and facts beside the pages, by name.
    pub data: BTreeMap<String, Data>,
    /// What news are about, by id.
    pub topics: BTreeMap<String, Wording>,
    /// Partners and funders.
    pub partners: Vec<Partner>,
    /// Links to social media: name, address.
    pub social: Vec<(String, String)>,
    /// Items of other sites' feeds, newest first.
    pub feeds: Vec<Feed>,
    /// All pages by key.
    pub pages: BTreeMap<String, Page>,
    /// Keys of pages that are left out because of their faults: links to them are no faults of their own.
    pub(crate) faulty: BTreeSet<String>,
    /// Keys of drafts.
    pub(crate) drafts: BTreeSet<String>,
    /// Keys of pages whose day has not come, or has gone.
    pub(crate) dormant: BTreeSet<String>,
    /// The pages whose consent has run out, by key; they are among the faulty, too.
    pub(crate) withdrawn: BTreeMap<String, Withdrawn>,
}

/// A story that no longer may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Withdrawn {
    /// Its path.
    pub(crate) path: String,
    /// The last day of the consent.
    pub(crate) until: Date,
}

/// A table or facts.
#[derive(Clone, Debug)]
pub struct Data {
    /// What the file says.
    pub value: tera::Value,
    /// The language that it is in: what is for all languages is in the site's first.
    pub language: Language,
}

/// A text, and the language that it is borrowed from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// What is read.
    pub text: String,
    /// The language, where it is not the edition's.
    pub borrowed: Option<Language>,
}

impl Wording {
    /// A text in `language`, in the edition of `edition`.
    pub fn new(text: String, language: &Language, edition: &Language) -> Self {
        Self { text, borrowed: (language != edition).then(|| language.clone()) }
    }
}

impl From<&str> for Wording {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), borrowed: None }
    }
}

impl std::ops::Deref for Wording {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// The inflections of the site's words, by term (`mentor`, `adept`) and form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(pub BTreeMap<String, BTreeMap<TermForm, String>>);

/// The forms of a term. Every language has the first four; the cases are for languages that have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermForm {
    /// `adept`
    Singular,
    /// `adepten`; English: `the adept`
    Definite,
    /// `adepter`
    Plural,
    /// `adeptene`
    DefinitePlural,
    /// Ukrainian `учасника`
    Genitive,
    /// Ukrainian `учаснику`
    Dative,
    /// Ukrainian `учасника`, Arabic `مشاركًا`
    Accusative,
    /// Ukrainian `учасником`
    Instrumental,
    /// Ukrainian `учаснику`
    Locative,
    /// Ukrainian `учасників`, Arabic `مشاركين`
    PluralGenitive,
    /// Ukrainian `учасникам`
    PluralDative,
    /// Ukrainian `учасників`
    PluralAccusative,
    /// Ukrainian `учасниками`
    PluralInstrumental,
    /// Ukrainian `учасниках`
    PluralLocative,
    /// Arabic `المشاركين`
    DefinitePluralGenitive,
}

/// An entry of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItem {
    /// What the reader sees.
    pub label: Wording,
    /// Key of the page, or an absolute address.
    pub target: Target,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of the same edition, by key.
    Page(String),
    /// Another web site.
    Address(String),
}

/// A person to ask. Invented in this repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// What the person does, or empty.
    pub role: Wording,
    /// The club or office the person belongs to, or empty.
    pub group: Wording,
    /// E-mail address.
    pub email: String,
    /// Telephone as read, or empty.
    pub phone: String,
}

/// The facts of an accessibility statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accessibility {
    /// How much of the demands the site keeps.
    pub status: Conformance,
    /// When that was last looked at.
    pub assessed: Date,
    /// What does not work for everyone.
    pub shortcomings: Vec<Wording>,
    /// Whom to tell of more.
    pub contact: Option<Contact>,
    /// Within how many days there is an answer.
    pub answer_days: Option<u16>,
    /// Who hears complaints.
    pub authority: Wording,
    /// Its address.
    pub authority_url: String,
    /// Where the statement is registered, or empty.
    pub register: String,
}

/// How much of WCAG 2.2, level AA, a site keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    /// All of it.
    Full,
    /// Most of it.
    Partial,
    /// Not enough to say so.
    None,
}

/// An organisation that takes part or pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Name.
    pub name: String,
    /// «Samarbeidspartner», «Støttes av» …
    pub kind: PartnerKind,
    /// The organisation's own site, or empty.
    pub url: String,
    /// Path of its logo from the site's root, or empty.
    pub logo: String,
}

/// What a partner does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartnerKind {
    /// Runs the programme together with others.
    Partner,
    /// Pays for it.
    Funder,
}

/// The latest items of another site's feed, from the copy that is kept in the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// The other site's name.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The language that it says it is in.
    pub language: Option<Language>,
    /// Title, address, date.
    pub items: Vec<(String, String, Option<Date>)>,
}

impl Edition {
    /// The page above: the index of the folder, or of the nearest folder above that has one.
    pub fn parent(&self, key: &str) -> Option<&Page> {
        let mut folder = key.strip_suffix("/index").unwrap_or(key);
        if folder == "index" {
            return None;
        }
        while let Some((above, _)) = folder.rsplit_once('/') {
            if let Some(page) = self.pages.get(&format!("{above}/index")) {
                return Some(page);
            }
            folder = above;
        }
        self.pages.get("index")
    }
}

/// A form, and where its text comes from.
#[derive(Clone, Debug)]
pub struct Form {
    /// The resolved definition.
    pub definition: Definition,
    /// The form's own texts (errors, buttons) in each language.
    pub texts: BTreeMap<Language, forms::Texts>,
}

/// What pairing, and following the pairs, needs of a site.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Name of the site in its default language.
    pub name: String,
    /// Its words for the two sides, in its default language.
    pub terms: Arc<Terms>,
    /// All its forms.
    pub forms: Vec<Form>,
    /// How it pairs people; `None` where it lacks a form for one side.
    pub pairing: Option<Pairing>,
    /// How it follows its pairs.
    pub follow_up: FollowUp,
}
