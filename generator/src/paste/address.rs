//! Addresses that are no links: `www.example.org`, `post(a)example.org`.

use super::find::{Edit, Kind, Parts};

/// Letters of a part of a host at most (RFC 1035); with more it is no link in Markdown either.
const LABEL_MOST: usize = 63;
/// Ends of addresses that people write in texts here.
const ENDS: [&str; 12] = ["no", "com", "org", "net", "eu", "se", "dk", "fi", "info", "nu", "uk", "example"];
/// What stands around an address and is no part of it.
const AROUND: [char; 20] =
    ['.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '«', '»', '"', '\'', '”', '“', '*', '_', '<', '>'];
/// How people write `@` so that robots do not see it.
const DISGUISES: [&str; 8] = ["(a)", "[a]", "(at)", "[at]", "(A)", "{a}", "(alfa)", "@"];

/// The addresses of a text that are no links.
pub(super) fn edits(markdown: &str, parts: &Parts) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, word) in words(markdown) {
        let start = word.len() - word.trim_start_matches(AROUND).len();
        let Some(bare) = word.get(start..).map(|word| word.trim_end_matches(AROUND)) else { continue };
        let span = at + start..at + start + bare.len();
        if !bare.contains('.') || parts.is_taken(&span) {
            continue;
        }
        edits.extend(address(bare).map(|(kind, instead)| Edit { kind, span, instead }));
    }
    edits
}

/// Words and where they are; cells of tables are words, too.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut position = 0;
    text.split(|c: char| c.is_whitespace() || c == '|').filter_map(move |word| {
        let at = position;
        let gap = text.get(at + word.len()..).and_then(|rest| rest.chars().next());
        position = at + word.len() + gap.map_or(0, char::len_utf8);
        (!word.is_empty()).then_some((at, word))
    })
}

/// Whether a word may be an address that is no link.
pub(super) fn is_suspicious(word: &str) -> bool {
    word.contains('.') && address(word.trim_matches(AROUND)).is_some()
}

/// The word as a link, if it is an address.
fn address(word: &str) -> Option<(Kind, String)> {
    if let Some(rest) = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://")) {
        let host = rest.split(['/', '?', '#', ':']).next()?;
        let plain = !word.contains(['<', '>', '{', '}', '\\', '*', '[', ']']);
        return (host.contains('.') && plain && is_host(host)).then(|| (Kind::Domain, format!("<{word}>")));
    }
    for disguise in DISGUISES {
        if let Some((user, host)) = word.split_once(disguise) {
            let is_user = !user.is_empty()
                && user.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'));
            return (is_user && is_domain(host)).then(|| (Kind::Email, format!("<{user}@{host}>")));
        }
    }
    let (host, path) = word.split_once('/').unwrap_or((word, ""));
    let plain =
        path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.' | '~' | '%' | '='));
    (is_domain(host) && plain).then(|| (Kind::Domain, format!("[{word}](https://{word})")))
}

/// A host whose end people write: `example.org`, and not `om.md`.
fn is_domain(host: &str) -> bool {
    let end = host.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    is_host(host) && end.is_some_and(|end| ENDS.contains(&end.as_str()))
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        (1..=LABEL_MOST).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    host.contains('.') && host.split('.').all(is_label)
}
