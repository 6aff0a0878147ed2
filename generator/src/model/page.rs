//! A page of an edition, and the text that it has.

use std::ops::Range;
use std::sync::Arc;

use forms::Language;
use jiff::civil::Date;

use super::Terms;
use crate::parse::RawPage;
use crate::problem::Place;

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
    /// Ids of the topics of an article: keys of [`Edition::topics`](super::Edition::topics).
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

impl Page {
    /// Whether it is a list that nobody has written: a further part, or that of a topic.
    pub fn is_made(&self) -> bool {
        self.listing.as_ref().is_some_and(|listing| listing.part > 0 || listing.topic.is_some())
    }

    /// Whether somebody has written it in the language of the edition, rather than that it is borrowed or made.
    pub(crate) fn is_written_in(&self, edition: &super::Edition) -> bool {
        !self.is_made() && self.language == edition.language
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
    Markdown(Range<usize>),
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
    pub span: Range<usize>,
    /// The closing tag; empty, at the end, for the self-closing form.
    pub close: Range<usize>,
}

/// An argument of a component call.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Name.
    pub name: String,
    /// Value: a string, or a number, `true`, `false` or a list in braces.
    pub value: tera::Value,
    /// Name and value.
    pub span: Range<usize>,
}
