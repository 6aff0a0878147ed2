//! Dates as people read them: «22. november 2026», “22 November 2026”.

use std::collections::BTreeMap;

use forms::Language;
use icu_datetime::input::Date as Calendar;
use icu_datetime::{DateTimeFormatter, fieldsets::YMD};
use icu_locale_core::Locale;
use jiff::civil::Date;

use super::views::DateView;

/// The dates of an edition, each written once: a formatter is costly, and cannot be shared between threads.
#[derive(Debug, Default)]
pub(super) struct Dates(BTreeMap<Date, DateView>);

impl Dates {
    /// Writes `dates` in `language`.
    pub(super) fn new(language: &Language, dates: impl IntoIterator<Item = Date>) -> Self {
        let formatter = formatter(language);
        let mut written = BTreeMap::new();
        for date in dates {
            written.entry(date).or_insert_with(|| view(formatter.as_ref(), date));
        }
        Self(written)
    }

    /// The date; one that [`Dates::new`] did not get is written as in ISO 8601.
    pub(super) fn get(&self, date: Date) -> DateView {
        self.0.get(&date).cloned().unwrap_or_else(|| view(None, date))
    }
}

/// `None` for a language without data, which ICU does not know.
fn formatter(language: &Language) -> Option<DateTimeFormatter<YMD>> {
    // English alone would be American: the month first.
    let tag = if language.as_str() == "en" { "en-GB" } else { language.as_str() };
    let locale = Locale::try_from_str(tag).ok()?;
    DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()
}

fn view(formatter: Option<&DateTimeFormatter<YMD>>, date: Date) -> DateView {
    let iso = date.to_string();
    let text = formatter.and_then(|formatter| {
        let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
        let day = Calendar::try_new_iso(date.year().into(), month, day).ok()?;
        Some(formatter.format(&day).to_string())
    });
    DateView { text: text.unwrap_or_else(|| iso.clone()), iso }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_date_reads_as_in_its_language() {
        let text = |tag: &str| {
            let day = date(2026, 11, 22);
            Dates::new(&Language::new(tag).unwrap(), [day]).get(day)
        };
        assert_eq!(text("nb").text, "22. november 2026");
        assert_eq!(text("en").text, "22 November 2026");
        assert_eq!(text("uk").text, "22 листопада 2026\u{202f}р.");
        assert_eq!(text("nb").iso, "2026-11-22");
        assert!(text("ar").text.contains('٢') || text("ar").text.contains("22"), "{}", text("ar").text);
    }
}
