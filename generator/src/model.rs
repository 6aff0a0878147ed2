//! The sites as they are to be published: overlay applied, languages resolved, URLs fixed. Valid by construction:
//! only `assemble` makes these.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use forms::{Definition, Language};
use jiff::civil::Date;

use crate::parse::{Config, RawPage};
use crate::picture::Raster;
use crate::problem::{Place, Source};
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

/// A page in one edition.
#[derive(Clone, Debug)]
pub struct Page {
    /// The path of its file within the language folder without `.md`: `nyheter/host-2026`; `index` is the front page.
    /// The same in every language.
    pub key: String,
    /// What it is.
    pub kind: PageKind,
    /// From the site's root, with slash at both ends: `/en/news/autumn-2026/`; but `/404.html` for
    /// [`PageKind::NotFound`].
    pub path: String,
    /// Heading and `<title>`.
    pub title: String,
    /// Short title for menus and breadcrumbs.
    pub nav_title: String,
    /// For search engines and lists.
    pub description: String,
    /// A word or two above the heading, or empty.
    pub kicker: String,
    /// The first paragraph, larger, or empty.
    pub lead: String,
    /// Whether it is out; anything else is only seen in the preview.
    pub status: Status,
    /// When an article is dated.
    pub date: Option<Date>,
    /// When it was last changed.
    pub updated: Option<Date>,
    /// Who wrote it, or empty.
    pub author: String,
    /// The main picture.
    pub image: Option<Figure>,
    /// Whom it is written for, where it says so.
    pub audience: Option<Audience>,
    /// Order among siblings: lower first; pages of a news folder go by date instead.
    pub order: i64,
    /// Keys of related pages.
    pub related: Vec<String>,
    /// Ids of the topics of an article: keys of [`Edition::topics`].
    pub topics: Vec<String>,
    /// What a page of [`PageKind::News`] lists.
    pub listing: Option<Listing>,
    /// Old paths that lead here.
    pub aliases: Vec<String>,
    /// Keys of the pages that a print page collects.
    pub collects: Vec<String>,
    /// Id of the form, for [`PageKind::Form`].
    pub form: Option<String>,
    /// The language of the text: another than the edition's where the page is a fallback.
    pub language: Language,
    /// The site's words in the language of the text: what `{{ adept }}` in the body becomes. All other texts of the page
    /// have their words already.
    pub terms: Arc<Terms>,
    /// The Markdown, with components. Shared by all sites that have the page.
    pub body: Arc<Body>,
    /// The page as written, for what is told of it.
    pub(crate) origin: Arc<RawPage>,
}

/// Whether a page is out on the day of the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is.
    Published,
    /// Its editor has not finished it.
    Draft,
    /// It will be, from that day on.
    Scheduled(Date),
    /// That was its last day.
    Expired(Date),
}

/// A part of the articles of a folder, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Key of the folder's index.
    pub folder: String,
    /// The topic, where only the articles of one are listed.
    pub topic: Option<String>,
    /// Place among the parts; 0 for the first.
    pub part: usize,
    /// How many parts there are: at least 1.
    pub parts: usize,
    /// Articles in each part.
    pub size: usize,
}

impl Listing {
    /// Key of the page that shows another part.
    pub fn key(&self, part: usize) -> String {
        let Self { folder, topic, .. } = self;
        let topic = topic.as_ref().map(|topic| format!("~{topic}")).unwrap_or_default();
        let part = if part == 0 { String::new() } else { format!("~{}", part + 1) };
        format!("{folder}{topic}{part}")
    }
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

impl Page {
    /// Whether it is a list that nobody has written: a further part, or that of a topic.
    pub fn is_made(&self) -> bool {
        self.listing.as_ref().is_some_and(|listing| listing.part > 0 || listing.topic.is_some())
    }

    /// Whether it stands in the list of the page above.
    pub fn is_listed(&self) -> bool {
        !self.is_made() && !matches!(self.kind, PageKind::NotFound | PageKind::Print)
    }

    /// The file it is published as, from the site's root: `en/about/index.html`, `404.html`.
    pub fn file(&self) -> String {
        let path = self.path.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }
}

/// Whom a page is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Those who may get a mentor: many of them read Norwegian as a new language.
    Adept,
    /// Mentors, partners, and everybody else.
    Mentor,
}

/// Which template a page gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageKind {
    /// `home.html`: the front page.
    Home,
    /// `page.html`: information.
    Page,
    /// `news.html`: a list of the articles in the folder.
    News,
    /// `article.html`: a news article, a story, an interview.
    Article,
    /// `form.html`: a page with a form below its text.
    Form,
    /// `print.html`: several pages as one that prints well.
    Print,
    /// `404.html`: shown for what is not there.
    NotFound,
}

/// A picture with what must be told about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Path from the site's root: `/files/mote.svg`.
    pub src: String,
    /// What the picture shows; empty where it is decoration.
    pub alt: String,
    /// Text below, naming who is in it.
    pub caption: String,
    /// The photographer.
    pub credit: String,
}

/// The text of a page: Markdown with component calls, each with its place in [`Body::place`]'s source.
#[derive(Clone, Debug)]
pub struct Body {
    /// The file, and the bytes of the body in it.
    pub place: Place,
    /// What it consists of.
    pub blocks: Vec<Block>,
}

/// A stretch of a body. Spans are bytes of the source file.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Markdown.
    Markdown(std::ops::Range<usize>),
    /// `{{ <name key="value" /> }}` or `{% <name> %} … {% </name> %}`, alone on its lines.
    Component(Call),
}

/// A call of a theme component.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Name of the component.
    pub name: String,
    /// Arguments in the order written.
    pub arguments: Vec<Argument>,
    /// What stands between the tags; `None` for the self-closing form.
    pub body: Option<Vec<Block>>,
    /// The opening tag.
    pub span: std::ops::Range<usize>,
    /// The closing tag; empty, at the end, for the self-closing form.
    pub close: std::ops::Range<usize>,
}

/// An argument of a component call.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Name.
    pub name: String,
    /// Value: a string, or a number, `true`, `false` or a list in braces.
    pub value: tera::Value,
    /// Name and value.
    pub span: std::ops::Range<usize>,
}

/// A form, and where its text comes from.
#[derive(Clone, Debug)]
pub struct Form {
    /// The resolved definition.
    pub definition: Definition,
    /// The form's own texts (errors, buttons) in each language.
    pub texts: BTreeMap<Language, forms::Texts>,
}

/// Templates and style.
#[derive(Debug)]
pub struct Theme {
    /// Name.
    pub name: String,
    /// Templates by name (`page.html`, `components/steps.html`), each with its source.
    pub templates: BTreeMap<String, Arc<Source>>,
    /// The templates compiled, with the filters of [`render::filters`](crate::render::filters). Empty where a template is
    /// wrong: then nothing is rendered.
    pub engine: tera::Tera,
    /// Colour tokens: `accent` → `#0b5c55`. A site may override them: [`Site::colors`].
    pub colors: BTreeMap<String, String>,
    /// How wide pictures in texts are shown, as in the `sizes` of HTML: `(min-width: 45rem) 43rem, 100vw`.
    pub text_sizes: String,
    /// What colours must stand out from which, and those that the style sheet makes itself.
    pub palettes: Palettes,
    /// The values that an argument of a component may have, by component and argument.
    pub choices: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Files to publish with a fingerprint in their names, by name: `style.css`.
    pub assets: BTreeMap<String, Arc<File>>,
}

/// What a theme says of its colours.
#[derive(Clone, Debug, Default)]
pub struct Palettes {
    /// Colours that the style sheet makes, by token.
    pub light: BTreeMap<String, Shade>,
    /// Those of dark screens; a token that is not here is as on light ones.
    pub dark: BTreeMap<String, Shade>,
    /// What must stand out from what.
    pub pairs: Vec<Pair>,
}

/// A colour of a style sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Shade {
    /// `#f3eee3`
    Written(String),
    /// The hue of another, as `oklch(from … lightness min(c, chroma) h)` makes it.
    Made {
        /// Token of the other.
        from: String,
        /// 0 to 1.
        lightness: f64,
        /// At most.
        chroma: f64,
    },
}

/// A colour that must stand out from others.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Token of the colour.
    pub color: String,
    /// Tokens of what is behind it.
    pub on: Vec<String>,
    /// How much (WCAG): 4.5 for text, 3 for borders and large text.
    pub ratio: f64,
    /// Where the theme says so.
    pub place: Place,
}

impl Theme {
    /// Whether its templates do not compile.
    pub(crate) fn is_faulty(&self) -> bool {
        !self.templates.is_empty() && self.engine.get_template_names().next().is_none()
    }
}
