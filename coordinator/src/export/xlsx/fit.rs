//! What a cell can hold. Nothing is lost silently: what had to change is marked in the cell and reported.

use std::borrow::Cow;

/// UTF-16 units of a cell.
const MOST_UNITS: usize = 32_767;
/// Line feeds of a cell.
const MOST_LINES: usize = 253;
const NOTE: &str =
    " … [AVKORTET: svaret er for langt for et regneark. Hele svaret: veiviser export --format json]";

/// The text as a cell can hold it, and whether that is less than all.
pub(crate) fn fit(text: Cow<'_, str>) -> (Cow<'_, str>, bool) {
    // No text of fewer bytes can break either limit.
    if text.len() <= MOST_LINES {
        return (text, false);
    }
    let text = fewer_lines(text);
    if text.encode_utf16().count() <= MOST_UNITS { (text, false) } else { (Cow::Owned(cut(&text)), true) }
}

/// Writes the line feeds that are too many as « ↵ »: every word stays.
fn fewer_lines(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.match_indices('\n').nth(MOST_LINES) {
        None => text,
        Some((start, _)) => {
            let (head, tail) = text.split_at(start);
            Cow::Owned(format!("{head}{}", tail.replace('\n', " ↵ ")))
        }
    }
}

fn cut(text: &str) -> String {
    let room = MOST_UNITS - NOTE.encode_utf16().count();
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= room
    };
    let start: String = text.chars().take_while(fits).collect();
    start + NOTE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(text: &str) -> (String, bool) {
        let (text, shortened) = fit(Cow::Borrowed(text));
        (text.into_owned(), shortened)
    }

    #[test]
    fn what_fits_stays() {
        for text in ["", "kort", &"é".repeat(32_767), &"𝒳".repeat(16_383), &"a\n".repeat(253)] {
            assert_eq!(fitted(text), (text.to_owned(), false));
        }
    }

    #[test]
    fn a_text_that_is_too_long_ends_with_a_note() {
        for text in ["a".repeat(32_768), "𝒳".repeat(16_384)] {
            let (fitted, shortened) = fitted(&text);
            assert!(shortened);
            assert!(fitted.ends_with("--format json]"));
            assert!((32_765..=32_767).contains(&fitted.encode_utf16().count()));
        }
    }

    #[test]
    fn too_many_lines_keep_every_word() {
        let text = (1..=300).map(|number| number.to_string()).collect::<Vec<_>>().join("\n");
        let (fitted, shortened) = fitted(&text);
        assert!(!shortened);
        assert_eq!(fitted.matches('\n').count(), 253);
        assert_eq!(fitted.replace(" ↵ ", "\n"), text);
    }
}
