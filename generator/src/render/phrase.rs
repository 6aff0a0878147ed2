//! Texts in another language than the page's: each says its language and direction, wherever it is shown.

use forms::Language;
use tera::Value;

use super::escape::{attribute, escape, unescaped};
use crate::model::Wording;

const OPEN: &str = "<span lang=";
const CLOSE: &str = "</span>";

/// A text as templates show it: as it is, or where it is borrowed with its language around it. Where only text can stand
/// (attributes), the filter `plain` takes that away.
pub(super) fn phrase(text: &str, borrowed: Option<&Language>) -> Value {
    let Some(language) = borrowed.filter(|_| !text.is_empty()) else { return Value::from(text) };
    let mut html = String::with_capacity(text.len() + 40);
    html.push_str("<span");
    attribute("lang", language.as_str(), &mut html);
    attribute("dir", language.direction(), &mut html);
    html.push('>');
    escape(text, &mut html);
    html.push_str(CLOSE);
    Value::safe_string(&html)
}

/// Appends HTML whose first element says the language of the rest.
pub(super) fn in_language(made: &str, language: &Language, html: &mut String) {
    let name =
        made.strip_prefix('<').map_or(0, |tag| 1 + tag.find([' ', '>', '\n', '/']).unwrap_or(tag.len()));
    let (tag, rest) = made.split_at(name);
    html.push_str(tag);
    if !tag.is_empty() {
        attribute("lang", language.as_str(), html);
        attribute("dir", language.direction(), html);
    }
    html.push_str(rest);
}

/// [`phrase`] of a wording.
pub(super) fn wording(wording: &Wording) -> Value {
    phrase(&wording.text, wording.borrowed.as_ref())
}

/// The language that a phrase is borrowed from.
pub(super) fn language_of(phrase: &str) -> Option<Language> {
    Language::new(phrase.strip_prefix(OPEN)?.strip_prefix('"')?.split_once('"')?.0)
}

/// The text of a phrase without its language.
pub(super) fn plain(phrase: &str) -> String {
    let inner = phrase.strip_prefix(OPEN).and_then(|rest| rest.strip_suffix(CLOSE)?.split_once('>'));
    inner.map_or_else(|| phrase.to_owned(), |(_, text)| unescaped(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_borrowed_text_says_its_language() {
        let english = Language::new("en").unwrap();
        let shown = phrase("Q & A", Some(&english));
        assert_eq!(shown.as_str(), Some("<span lang=\"en\" dir=\"ltr\">Q &amp; A</span>"));
        assert_eq!(plain(shown.as_str().unwrap()), "Q & A");
        let mut html = String::new();
        in_language("<ul class=\"news\"><li>x</li></ul>", &english, &mut html);
        assert_eq!(html, "<ul lang=\"en\" dir=\"ltr\" class=\"news\"><li>x</li></ul>");
        assert_eq!((phrase("", Some(&english)).as_str(), plain("a < b")), (Some(""), "a < b".to_owned()));
    }
}
