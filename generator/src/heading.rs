//! The ids of headings, so that links to them can be checked before anything is rendered.

use std::collections::BTreeMap;

/// Gives each heading of a page its id.
#[derive(Debug, Default)]
pub struct Ids(BTreeMap<String, usize>);

impl Ids {
    /// A page without headings so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// The id of the next heading: «Hvem kan bli mentor?» → `hvem-kan-bli-mentor`; the second of the same text gets `-2`.
    pub fn next(&mut self, text: &str) -> String {
        let slug = slug(text);
        let count = self.0.entry(slug.clone()).or_default();
        *count += 1;
        if *count == 1 { slug } else { format!("{slug}-{count}") }
    }
}

/// Letters (of any script) and digits in lower case, joined by hyphens; `del` where there are none.
pub fn slug(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    if slug.is_empty() { "del".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_the_same_text_get_different_ids() {
        let mut ids = Ids::new();
        assert_eq!(ids.next("Hvem kan bli mentor?"), "hvem-kan-bli-mentor");
        assert_eq!(ids.next("Hvem kan bli «mentor»"), "hvem-kan-bli-mentor-2");
        assert_eq!(ids.next("Påmelding – høst"), "påmelding-høst");
        assert_eq!(ids.next("…"), "del");
    }
}
