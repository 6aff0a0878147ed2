//! Links in a text in small letters, with or without `https://`.

/// Ends of host names that are taken for a link also without `https://` or `www.` before them.
const ENDS: &[&str] = &[
    "com", "net", "org", "info", "biz", "xyz", "top", "shop", "online", "site", "club", "store", "live",
    "vip", "win", "bet", "loan", "click", "link", "ru", "cn", "io", "me", "no", "uk", "example",
];

/// How many links the text has.
pub(super) fn count(text: &str) -> usize {
    words(text).filter(|word| is_link(word)).count()
}

/// Whether the text has a link, and more than half of its letters are in links.
pub(super) fn fill(text: &str) -> bool {
    let length = |word: &str| word.chars().count();
    let (all, links) = words(text).fold((0, 0), |(all, links), word| {
        (all + length(word), links + if is_link(word) { length(word) } else { 0 })
    });
    links * 2 > all
}

/// Also cut where two links are glued together by a comma.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | ';' | '(' | ')' | '<' | '>' | '"')
    })
    .filter(|word| !word.is_empty())
}

fn is_link(word: &str) -> bool {
    // Nearly all words are done with here.
    if !word.contains(['.', ':']) {
        return false;
    }
    if word.contains("://") || word.starts_with("www.") {
        return true;
    }
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default().trim_end_matches('.');
    let mut labels = host.rsplit('.');
    let end = labels.next().unwrap_or_default();
    let name = labels.next().unwrap_or_default();
    let letters = |label: &str| label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    !host.contains('@') && ENDS.contains(&end) && name.len() > 1 && letters(name)
}
