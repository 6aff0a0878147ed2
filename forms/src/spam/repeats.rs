//! The same text in several answers.

use std::collections::BTreeMap;

use super::facts::Text;

/// Letters that a text needs before its repetition says anything: «vet ikke» and «ingen» may be repeated.
const LEAST: usize = 25;

/// In how many answers the most repeated text stands.
pub(super) fn most<'a>(texts: impl Iterator<Item = &'a Text<'a>>) -> usize {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts.filter(|text| text.plain.chars().count() >= LEAST) {
        *times.entry(&text.plain).or_default() += 1;
    }
    times.into_values().max().unwrap_or_default()
}
