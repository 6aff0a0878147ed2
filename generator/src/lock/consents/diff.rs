//! Two texts word by word, for a message: `… lagrer [-navnet-]{+svarene+} mine …`.

use similar::{ChangeTag, TextDiff};

/// Words of unchanged text that are shown on each side of a change.
const CONTEXT: usize = 3;

/// What is gone in `[-…-]`, what is new in `{+…+}`, and a few words around.
pub(super) fn words(before: &str, now: &str) -> String {
    let before: Vec<&str> = before.split_whitespace().collect();
    let now: Vec<&str> = now.split_whitespace().collect();
    let diff = TextDiff::from_slices(&before, &now);
    let mut runs: Vec<(ChangeTag, Vec<&str>)> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut() {
            Some((tag, words)) if *tag == change.tag() => words.push(change.value()),
            _ => runs.push((change.tag(), vec![change.value()])),
        }
    }
    let last = runs.len().saturating_sub(1);
    let shown = runs.iter().enumerate().map(|(at, (tag, words))| match tag {
        ChangeTag::Delete => format!("[-{}-]", words.join(" ")),
        ChangeTag::Insert => format!("{{+{}+}}", words.join(" ")),
        ChangeTag::Equal => around(words, at == 0, at == last),
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// The ends of an unchanged run that touch a change.
fn around(words: &[&str], is_first: bool, is_last: bool) -> String {
    let head = if is_first { 0 } else { CONTEXT };
    let tail = if is_last { 0 } else { CONTEXT };
    if words.len() <= head + tail {
        return words.join(" ");
    }
    let front = words.get(..head).unwrap_or_default();
    let back = words.get(words.len() - tail..).unwrap_or_default();
    [front, &["…"], back].concat().join(" ")
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn shows_what_is_gone_and_new_with_a_few_words_around() {
        let before =
            "Jeg samtykker til at vi lagrer navnet mitt i to år, og kan trekke det tilbake når som helst.";
        let now =
            "Jeg samtykker til at vi lagrer svarene mine i to år, og kan trekke det tilbake når som helst.";
        assert_eq!(words(before, now), "… at vi lagrer [-navnet mitt-] {+svarene mine+} i to år, …");
        assert_eq!(words("730", "365"), "[-730-] {+365+}");
        assert_eq!(words("a b", "a b c"), "a b {+c+}");
        assert_eq!(words("", "a"), "{+a+}");
    }
}
