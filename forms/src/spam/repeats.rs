//! The same text in several answers.

use std::collections::BTreeMap;

/// Letters that a text needs before its repetition says anything: «vet ikke» and «ingen» may be repeated.
const LEAST: usize = 25;

/// In how many answers the most repeated text stands.
pub(super) fn most<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for text in texts.map(plain).filter(|text| text.chars().count() >= LEAST) {
        *times.entry(text).or_default() += 1;
    }
    times.into_values().max().unwrap_or_default()
}

/// Whether the two say the same, whatever the case and the spaces.
pub(super) fn same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
