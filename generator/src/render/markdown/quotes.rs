//! Quotation marks, dashes and ellipses as the language writes them, from what keyboards offer.

use forms::Language;

/// The quotation marks of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) struct Quotes {
    open: char,
    close: char,
    inner_open: char,
    inner_close: char,
}

impl Quotes {
    /// By the delimiters of CLDR, which no crate of ICU4X has: «» for Norwegian, Ukrainian and others that have them; “” for English and where we do not know better.
    pub(in crate::render) fn of(language: &Language) -> Self {
        let [open, close, inner_open, inner_close] = match language.as_str() {
            "nb" | "nn" => ['«', '»', '‘', '’'],
            "uk" | "ru" => ['«', '»', '„', '“'],
            "ar" | "fa" | "es" | "it" | "pt" => ['«', '»', '“', '”'],
            "sv" | "fi" => ['”', '”', '’', '’'],
            "de" | "da" | "pl" => ['„', '“', '‚', '‘'],
            _ => ['“', '”', '‘', '’'],
        };
        Self { open, close, inner_open, inner_close }
    }

    /// Appends `text`, set. `before` is the character before it, and afterwards its last.
    pub(in crate::render) fn set(self, text: &str, before: &mut char, out: &mut String) {
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let (set, taken) = self.next(rest, character, *before);
            out.push(set);
            *before = set;
            rest = rest.get(taken..).unwrap_or_default();
        }
    }

    /// What the start of `rest` becomes, and how many of its bytes that takes.
    fn next(self, rest: &str, first: char, before: char) -> (char, usize) {
        match first {
            '-' if rest.starts_with("---") => ('—', 3),
            '-' if rest.starts_with("--") => ('–', 2),
            '.' if rest.starts_with("...") => ('…', 3),
            '"' => (if opens(before) { self.open } else { self.close }, 1),
            // An apostrophe, save where a word is quoted: 'slik'.
            '\'' if opens(before) && rest.chars().nth(1).is_some_and(char::is_alphabetic) => {
                (self.inner_open, 1)
            }
            '\'' if opens(before) || before.is_alphanumeric() => ('’', 1),
            '\'' => (self.inner_close, 1),
            other => (other, other.len_utf8()),
        }
    }
}

/// Whether a quotation mark after `before` opens.
fn opens(before: char) -> bool {
    before.is_whitespace() || "([{«“„‘‚—–/".contains(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(language: &str, text: &str) -> String {
        let mut out = String::new();
        Quotes::of(&Language::new(language).unwrap()).set(text, &mut ' ', &mut out);
        out
    }

    #[test]
    fn each_language_has_its_marks() {
        let text = r#"Hun sa: "Kom!" ("nå")"#;
        assert_eq!(set("nb", text), "Hun sa: «Kom!» («nå»)");
        assert_eq!(set("nn", text), "Hun sa: «Kom!» («nå»)");
        assert_eq!(set("uk", text), "Hun sa: «Kom!» («nå»)");
        assert_eq!(set("en", text), "Hun sa: “Kom!” (“nå”)");
    }

    #[test]
    fn an_apostrophe_is_not_a_quotation_mark() {
        assert_eq!(set("en", "It's the mentors' '90s 'style'"), "It’s the mentors’ ’90s ‘style’");
    }

    #[test]
    fn dashes_and_ellipses() {
        assert_eq!(set("nb", "4--5 ganger --- kanskje ... 2026-11"), "4–5 ganger — kanskje … 2026-11");
    }
}
