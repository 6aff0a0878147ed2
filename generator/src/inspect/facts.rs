//! What a rendered page has, as far as the rules look at it.

use serde::{Deserialize, Serialize};

/// What a page has. Texts are as readers get them: entities resolved, white space folded.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// `lang` of `<html>` and of everything within it, in order.
    pub(super) languages: Vec<String>,
    /// `<html>` says its language.
    pub(super) has_language: bool,
    /// `<title>`, where there is one.
    pub(super) title: Option<String>,
    /// `<meta name="description">`, where there is one.
    pub(super) description: Option<String>,
    /// It is kept out of search engines.
    pub(super) hidden: bool,
    /// `id` of everything, in order.
    pub(super) ids: Vec<String>,
    /// Ids that something within the page refers to: `for`, `aria-labelledby` and their like.
    pub(super) id_references: Vec<String>,
    /// `<a href>`, and areas of image maps.
    pub(super) links: Vec<Link>,
    /// Everything that a browser loads by itself, and where forms go.
    pub(super) resources: Vec<Resource>,
    /// Headings in order.
    pub(super) headings: Vec<Heading>,
    /// `<main>`, how many.
    pub(super) mains: usize,
    /// Names of the `<nav>`s: what they are labelled by.
    pub(super) navs: Vec<Option<String>>,
    /// Pictures in order.
    pub(super) pictures: Vec<Picture>,
    /// Buttons, fields and other things to use.
    pub(super) controls: Vec<Control>,
    /// What the Content-Security-Policy stops: the element or attribute as written.
    pub(super) blocked: Vec<Blocked>,
    /// Tables without a heading cell.
    pub(super) bare_tables: usize,
}

/// Where on the page something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Area {
    /// Before `<body>`.
    #[default]
    Head,
    /// Before `<main>`.
    Header,
    /// In `<main>`.
    Main,
    /// After `<main>`.
    Footer,
}

/// A link.
#[derive(Debug)]
pub(super) struct Link {
    /// `href`.
    pub(super) target: String,
    /// What is read aloud: text, alternative texts, or `aria-label`.
    pub(super) text: String,
    /// It leads to the same page in another language.
    pub(super) translation: bool,
    /// Where.
    pub(super) area: Area,
}

/// What is loaded, or where a form goes.
#[derive(Debug)]
pub(super) struct Resource {
    /// The attribute: `src`, `srcset`, `action`; `stylesheet`, `print` and their like for `<link>`.
    pub(super) attribute: &'static str,
    /// Path or address.
    pub(super) target: String,
    /// A browser gets it when the page is opened, not only when it comes near.
    pub(super) at_once: bool,
    /// Where.
    pub(super) area: Area,
}

/// A heading.
#[derive(Debug)]
pub(super) struct Heading {
    /// 1 to 6.
    pub(super) level: u8,
    /// What it says.
    pub(super) text: String,
    /// Where.
    pub(super) area: Area,
}

/// A picture.
#[derive(Debug)]
pub(super) struct Picture {
    /// `src`.
    pub(super) src: String,
    /// `alt`; `None` where it is not there.
    pub(super) alt: Option<String>,
    /// It has a width and a height, so that the page does not jump when it comes.
    pub(super) sized: bool,
    /// Where.
    pub(super) area: Area,
}

/// Something that takes what a person writes or chooses, or a button.
#[derive(Debug)]
pub(super) struct Control {
    /// `input`, `button`, `select`, `textarea`.
    pub(super) element: String,
    /// `name`, or empty.
    pub(super) name: String,
    /// It is within a `<label>` with text, or has a name of its own.
    pub(super) named: bool,
    /// `id`, or empty: a `<label for>` may name it.
    pub(super) id: String,
    /// Where.
    pub(super) area: Area,
}

/// What the browser will refuse.
#[derive(Debug)]
pub(super) struct Blocked {
    /// What it is.
    pub(super) kind: BlockedKind,
    /// The element or attribute.
    pub(super) what: String,
    /// Where.
    pub(super) area: Area,
}

/// Kinds of what the policy refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlockedKind {
    /// A script, or a handler of events: `onclick`.
    Script,
    /// `style="…"`, `<style>`.
    Style,
    /// `<iframe>`, `<object>`, `<embed>`.
    Frame,
}
