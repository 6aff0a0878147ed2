//! Words and sentences of a text.

/// A sentence.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sentence<'t> {
    /// Its text, without white space around.
    pub(super) text: &'t str,
    /// Where it begins.
    pub(super) start: usize,
}

/// Words that end with a full stop without ending a sentence.
const ABBREVIATIONS: [&str; 24] = [
    "bl.a", "ca", "dvs", "e.kr", "evt", "f.eks", "feks", "fl", "ifm", "inkl", "kl", "kr", "mht", "mm", "mv",
    "nr", "osv", "pga", "s", "tlf", "e.g", "i.e", "etc", "mr",
];

/// The sentences of a text: they end with a full stop, a question mark, an exclamation mark or a colon before white space.
/// A full stop after a number (`1. mai`), a single letter or an abbreviation ends nothing before a small letter.
pub(super) fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '?', '!', ':', '…']) {
        let end = at + mark.len();
        let rest = text.get(end..).unwrap_or_default();
        let before = text.get(start..at).unwrap_or_default();
        if ends_sentence(before, mark, rest) {
            let end = end + rest.len() - rest.trim_start_matches(['»', '”', '"', ')', '.', '!', '?']).len();
            sentences.extend(sentence(text, start, end));
            start = end;
        }
    }
    sentences.extend(sentence(text, start, text.len()));
    sentences
}

fn sentence(text: &str, start: usize, end: usize) -> Option<Sentence<'_>> {
    let whole = text.get(start..end)?;
    let trimmed = whole.trim();
    let lead = whole.len() - whole.trim_start().len();
    (!trimmed.is_empty()).then_some(Sentence { text: trimmed, start: start + lead })
}

fn ends_sentence(before: &str, mark: &str, rest: &str) -> bool {
    let after = rest.trim_start_matches(['»', '”', '"', ')', '.', '!', '?']);
    let Some(next) = after.chars().next() else { return true };
    if !next.is_whitespace() {
        return false;
    }
    if mark != "." {
        return true;
    }
    let next = after.trim_start().chars().next();
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let last = last.trim_start_matches(['(', '«', '"', '“']);
    if last.chars().count() == 1 && last.chars().all(char::is_uppercase) {
        return false;
    }
    let last = last.to_lowercase();
    let goes_on = next.is_some_and(char::is_lowercase);
    let is_short = ABBREVIATIONS.contains(&last.as_str()) || last.chars().count() == 1;
    !(goes_on || is_short && next.is_some_and(|c| !c.is_uppercase()))
}

/// The words of a text with where they begin: letters and digits, and what joins them. Marks and numbers alone are no words.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, '-' | '’' | '\'' | '.' | '@' | '/' | '_' | '\u{ad}');
    let mut position = 0;
    std::iter::from_fn(move || {
        let start = position + text.get(position..)?.find(char::is_alphanumeric)?;
        let rest = text.get(start..)?;
        let end = start + rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        let word = text.get(start..end)?.trim_end_matches(|c: char| !c.is_alphanumeric());
        position = end;
        Some((start, word))
    })
    .filter(|(_, word)| word.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn sentences_end_where_readers_pause() {
        assert_eq!(
            split("Hei. Vi er her! Er du? Ja: vi venter."),
            ["Hei.", "Vi er her!", "Er du?", "Ja:", "vi venter."]
        );
        assert_eq!(
            split("Fristen er 1. mai kl. 12.30, bl.a. for deg. Slutt"),
            ["Fristen er 1. mai kl. 12.30, bl.a. for deg.", "Slutt"]
        );
        assert_eq!(split("Hun sa: «Kom inn.» Så gikk vi."), ["Hun sa:", "«Kom inn.»", "Så gikk vi."]);
        assert_eq!(split("Se www.example.org/a for mer …"), ["Se www.example.org/a for mer …"]);
        assert_eq!(split("Du møter xx.  Vi ringer."), ["Du møter xx.", "Vi ringer."]);
        assert_eq!(
            split("Det koster 500 kr. Vi betaler. A. Lunde kommer."),
            ["Det koster 500 kr.", "Vi betaler.", "A. Lunde kommer."]
        );
    }

    #[test]
    fn words_are_what_has_letters() {
        let all: Vec<_> = words("Ti (10) e-poster, f.eks. «Åse’s» – ja!").map(|(_, word)| word).collect();
        assert_eq!(all, ["Ti", "e-poster", "f.eks", "Åse’s", "ja"]);
    }
}
