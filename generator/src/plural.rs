//! Numbers in texts: the form that a language has for a number, and the number as the language writes it. By ICU's data.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use forms::Language;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The names of all forms that a language may have: `x = { one = "…", other = "…" }` in strings.
pub(crate) const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The forms that a language has, in the order of [`FORMS`]; only `other` for one that ICU does not know.
pub(crate) fn forms_of(language: &Language) -> Vec<&'static str> {
    let rules = locale(language).and_then(|locale| PluralRules::try_new_cardinal(locale.into()).ok());
    let mut forms: Vec<&str> = rules.iter().flat_map(PluralRules::categories).map(name).collect();
    if forms.is_empty() {
        forms.push("other");
    }
    forms.sort_by_key(|form| FORMS.iter().position(|known| known == form));
    forms
}

/// The text that counts of which `key` is a form, where the form is there that every language has.
pub(crate) fn text_of(key: &str, has: impl Fn(&str) -> bool) -> Option<&str> {
    let (text, _) = key.rsplit_once('.').filter(|(_, form)| FORMS.contains(form))?;
    has(&format!("{text}.other")).then_some(text)
}

/// The form of `number`, and the number as it is written.
pub(crate) fn counted(language: &Language, number: u64) -> (&'static str, String) {
    thread_local! {
        // Costly to make, and not to be shared between threads.
        static COUNTERS: RefCell<BTreeMap<Language, Option<Rc<Counter>>>> = const { RefCell::new(BTreeMap::new()) };
    }
    let counter = COUNTERS.with_borrow_mut(|counters| {
        counters.entry(language.clone()).or_insert_with(|| Counter::new(language).map(Rc::new)).clone()
    });
    match counter {
        Some(counter) => {
            let written = counter.decimals.format(&Decimal::from(number)).to_string();
            (name(counter.rules.category_for(number)), written)
        }
        None => ("other", number.to_string()),
    }
}

struct Counter {
    rules: PluralRules,
    decimals: DecimalFormatter,
}

impl Counter {
    fn new(language: &Language) -> Option<Self> {
        let locale = locale(language)?;
        let rules = PluralRules::try_new_cardinal((&locale).into()).ok()?;
        Some(Self {
            rules,
            decimals: DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok()?,
        })
    }
}

fn locale(language: &Language) -> Option<Locale> {
    Locale::try_from_str(language.as_str()).ok()
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::new(tag).unwrap()
    }

    #[test]
    fn each_language_has_its_forms() {
        assert_eq!(forms_of(&language("nb")), ["one", "other"]);
        assert_eq!(forms_of(&language("uk")), ["one", "few", "many", "other"]);
        assert_eq!(forms_of(&language("ar")), FORMS);
        assert_eq!(forms_of(&language("zh")), ["other"]);
    }

    #[test]
    fn a_number_has_the_form_and_the_digits_of_its_language() {
        let forms = |tag: &str| [1, 2, 5, 21].map(|number| counted(&language(tag), number).0);
        assert_eq!(forms("nn"), ["one", "other", "other", "other"]);
        assert_eq!(forms("uk"), ["one", "few", "many", "one"]);
        assert_eq!(forms("ar"), ["one", "two", "few", "many"]);
        assert_eq!(counted(&language("nb"), 12_345).1, "12\u{a0}345");
        assert_eq!(counted(&language("en"), 12_345).1, "12,345");
    }
}
