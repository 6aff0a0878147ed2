//! The page's HTML. Every text is escaped here, and nowhere else is HTML of it written.

use std::fmt::Write as _;

use forms::Language;
use forms::view::{Line, Row, Tongue};

use crate::html::{Style, escaped};

/// The page's style.
pub(crate) const STYLE: Style =
    Style { css: include_str!("page.css"), hash: "vkK2HEWOTVnfgO7mUfYgiGgrxp6sUa9fSi3cfbzAZ1M=" };

/// A part of a fact.
pub(super) enum Part<'a> {
    /// Words in the language of the page.
    Text(String),
    /// Words in another.
    In(&'a Language, &'a str),
    /// Signs that are read from left to right.
    Code(&'a str),
    /// Several lines.
    List(Vec<&'a str>),
}

/// An application.
pub(super) fn section(language: &Language, body: &str) -> String {
    format!("<section lang=\"{language}\" dir=\"{}\">\n{body}</section>\n", language.direction())
}

pub(super) fn heading(level: u8, text: &str, borrowed: Option<&Language>) -> String {
    let tongue = borrowed.map(|language| tongue(language.as_str(), language.direction())).unwrap_or_default();
    format!("<h{level}{tongue}>{}</h{level}>\n", escaped(text))
}

/// Something to know before the rows.
pub(super) fn note(text: &str) -> String {
    format!("<p class=\"note\">{}</p>\n", escaped(text))
}

/// Terms of ours, and what they are.
pub(super) fn facts(facts: &[(&str, Vec<Part<'_>>)]) -> String {
    list(
        facts
            .iter()
            .map(|(term, parts)| row(&escaped(term), "", &parts.iter().map(part).collect::<String>())),
    )
}

/// Terms of the form. `typed` are answers: what people typed goes by its own first letter, and so do names and telephone numbers.
pub(super) fn rows(rows: &[Row], typed: bool) -> String {
    list(rows.iter().map(|Row { label, label_in, lines, email }| {
        let mut value: String = lines
            .chunk_by(|a, b| a.text_in == b.text_in)
            .map(|lines| paragraph(lines, typed || !email.is_empty()))
            .collect();
        if !email.is_empty() {
            let _ = write!(value, "<p>{}</p>", forms::email_link(email));
        }
        row(&escaped(label), &of(label_in.as_ref()), &value)
    }))
}

/// Lines of one language.
fn paragraph(lines: &[Line], typed: bool) -> String {
    let text_in = lines.first().and_then(|line| line.text_in.as_ref());
    let direction = match text_in {
        None if typed => " dir=\"auto\"".to_owned(),
        other => of(other),
    };
    let lines: Vec<String> = lines.iter().map(|line| escaped(&line.text)).collect();
    format!("<p{direction}>{}</p>", lines.join("<br>"))
}

fn part(part: &Part<'_>) -> String {
    match part {
        Part::Text(text) => format!("<p>{}</p>", escaped(text)),
        Part::In(language, text) => {
            format!("<p{}>{}</p>", tongue(language.as_str(), language.direction()), escaped(text))
        }
        Part::Code(text) => format!("<p><code dir=\"ltr\">{}</code></p>", escaped(text)),
        Part::List(lines) => {
            let items: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
            format!("<ul><li>{}</li></ul>", items.join("</li><li>"))
        }
    }
}

fn list(rows: impl Iterator<Item = String>) -> String {
    format!("<dl>\n{}</dl>\n", rows.collect::<String>())
}

fn row(term: &str, tongue: &str, value: &str) -> String {
    format!("<div><dt{tongue}>{term}</dt><dd>{value}</dd></div>\n")
}

fn of(borrowed: Option<&Tongue>) -> String {
    borrowed.map(|Tongue { lang, dir }| tongue(lang, dir)).unwrap_or_default()
}

fn tongue(lang: &str, dir: &str) -> String {
    format!(" lang=\"{}\" dir=\"{}\"", escaped(lang), escaped(dir))
}
