//! HTML, as a clipboard has it, to Markdown.

use htmd::HtmlToMarkdown;
use htmd::options::{BulletListMarker, Options};

use super::find::SIGNS;

/// Tags that tell that a text is HTML.
const TAGS: [&str; 10] = ["html", "body", "p", "div", "span", "ul", "ol", "table", "meta", "h1"];

/// Elements that have no end.
const EMPTY: [&str; 9] = ["br", "hr", "img", "meta", "link", "input", "col", "wbr", "base"];
/// How many elements may be within each other.
const MAX_DEPTH: usize = 500;

/// The text as Markdown; `None` where it is no HTML.
pub(super) fn to_markdown(text: &str) -> Option<String> {
    let start = beginning(text);
    if !is_html(start) || is_too_deep(start) {
        return None;
    }
    let options = Options {
        bullet_list_marker: BulletListMarker::Dash,
        ul_bullet_spacing: 1,
        ol_number_spacing: 1,
        ..Options::default()
    };
    let skipped = vec!["script", "style", "head", "title", "meta", "link", "img", "svg"];
    let converter = HtmlToMarkdown::builder().options(options).skip_tags(skipped).build();
    let markdown = converter.convert(start).ok()?;
    let lines = markdown.lines().map(|line| match line.strip_prefix("# ") {
        // The title of the page is the heading of level 1.
        Some(heading) => format!("## {heading}"),
        None => line.trim_end().to_owned(),
    });
    let markdown = lines.collect::<Vec<_>>().join("\n") + "\n";
    // A tag that was written as text stays text.
    let tag_remains = is_html(beginning(&markdown));
    Some(if tag_remains { markdown.replacen('<', "\\<", 1) } else { markdown })
}

/// The text from its first sign that can be seen.
fn beginning(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || SIGNS.contains(&c))
}

/// Whether more elements may be within each other than a converter that goes down into each can bear.
fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for tag in text.split('<').skip(1) {
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !name.is_empty() && !EMPTY.iter().any(|empty| empty.eq_ignore_ascii_case(name)) {
            depth += 1;
        }
        deepest = deepest.max(depth);
    }
    deepest > MAX_DEPTH
}

fn is_html(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('<') else { return false };
    if rest.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("!doctype"))
        || rest.starts_with("!--StartFragment")
    {
        return true;
    }
    let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name)) && text.contains("</")
}
