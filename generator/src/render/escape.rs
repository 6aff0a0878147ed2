//! Text as HTML.

use std::fmt::Write as _;

/// Appends `text` so that it is text in HTML, also within double quotes.
pub(super) fn escape(text: &str, html: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        let (before, special) = rest.split_at(at);
        html.push_str(before);
        html.push_str(match special.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            _ => "&quot;",
        });
        rest = special.get(1..).unwrap_or_default();
    }
    html.push_str(rest);
}

/// `text` as HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    escape(text, &mut html);
    html
}

/// What [`escape`] was given.
pub(super) fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Appends ` name="value"`.
pub(super) fn attribute(name: &str, value: &str, html: &mut String) {
    let _ = write!(html, " {name}=\"");
    escape(value, html);
    html.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_a_text_or_an_attribute() {
        assert_eq!(escaped(r#"Å <b> & "c" > d"#), "Å &lt;b&gt; &amp; &quot;c&quot; &gt; d");
        let mut html = String::new();
        attribute("alt", "5\" <", &mut html);
        assert_eq!(html, r#" alt="5&quot; &lt;""#);
    }
}
