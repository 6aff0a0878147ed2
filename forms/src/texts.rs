//! The form's own texts in one language: buttons, errors, headings, notices.

use std::collections::BTreeMap;

use crate::Language;

/// All texts of [`Texts::KEYS`] in one language. Complete by construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    language: Language,
    strings: BTreeMap<String, String>,
}

impl Texts {
    /// Every key that a language must have. Placeholders are written `{name}`.
    pub const KEYS: &[&str] = &[
        "form.guidance",
        "form.optional",
        "form.select",
        "form.submit",
        "form.trap",
        "form.yes",
        "form.no",
        "form.consented",
        "form.contact",
        "form.date.day",
        "form.date.month",
        "form.date.year",
        "form.date.format",
        "form.date.month_1",
        "form.date.month_2",
        "form.date.month_3",
        "form.date.month_4",
        "form.date.month_5",
        "form.date.month_6",
        "form.date.month_7",
        "form.date.month_8",
        "form.date.month_9",
        "form.date.month_10",
        "form.date.month_11",
        "form.date.month_12",
        "form.waiting.short",
        "form.waiting.note",
        "form.waiting.receipt",
        "form.pages.progress",
        "form.pages.next",
        "form.pages.back",
        "form.summary.title_prefix",
        "form.summary.one",
        "form.summary.many",
        "form.privacy.title",
        "form.privacy.controller",
        "form.privacy.contact",
        "form.privacy.purpose",
        "form.privacy.justification",
        "form.privacy.legal_basis",
        "form.privacy.recipients",
        "form.privacy.retention",
        "form.privacy.retention_days",
        "form.privacy.rights",
        "form.privacy.rights_text",
        "form.privacy.complaint",
        "form.review.title",
        "form.review.guidance",
        "form.review.not_answered",
        "form.review.send",
        "form.review.edit",
        "form.review.change",
        "form.review.left_out",
        "form.review.more",
        "form.review.print",
        "form.receipt.title",
        "form.receipt.reference",
        "form.receipt.next",
        "form.receipt.home",
        "form.receipt.print",
        "form.subject.title",
        "form.subject.about",
        "form.subject.reference",
        "form.subject.received",
        "form.subject.deleted",
        "form.subject.waiting",
        "form.subject.consent",
        "form.subject.consent_given",
        "form.subject.robot",
        "form.subject.signs",
        "form.subject.answers",
        "form.subject.changed",
        "form.subject.removed",
        "form.subject.technical",
        "form.subject.form",
        "form.subject.form_version",
        "form.subject.language",
        "form.subject.checked",
        "form.subject.score",
        "form.subject.answers_hash",
        "form.subject.consent_hash",
        "form.sign.trap",
        "form.sign.too_fast",
        "form.sign.markup",
        "form.sign.link_in_name",
        "form.sign.link_in_line",
        "form.sign.only_links",
        "form.sign.many_links",
        "form.sign.flood_of_links",
        "form.sign.sales_phrase",
        "form.sign.sales_talk",
        "form.sign.repeated_text",
        "form.sign.repeated_everywhere",
        "form.sign.name_as_answer",
        "form.sign.code_as_name",
        "form.sign.random_name",
        "form.sign.random_text",
        "form.sign.impossible_phone",
        "form.sign.place_mismatch",
        "form.mail.automatic",
        "form.mail.line",
        "form.mail.receipt.subject",
        "form.mail.receipt.text",
        "form.mail.receipt.contact",
        "form.mail.receipt.not_you",
        "form.mail.notice.subject",
        "form.mail.notice.text",
        "form.mail.notice.where",
        "form.mail.workbook.subject",
        "form.mail.workbook.text",
        "form.mail.workbook.line",
        "form.mail.workbook.link",
        "form.message.expired",
        "form.message.changed",
        "form.message.not_sent",
        "form.message.too_many",
        "form.message.empty",
        "form.message.form_changed",
        "form.message.unconfirmed",
        "form.message.erased",
        "form.notice.to_form",
        "form.notice.bad_request.title",
        "form.notice.bad_request.text",
        "form.notice.forbidden.title",
        "form.notice.forbidden.text",
        "form.notice.not_found.title",
        "form.notice.not_found.text",
        "form.notice.method.title",
        "form.notice.method.text",
        "form.notice.not_open.title",
        "form.notice.not_open.text",
        "form.notice.closed.title",
        "form.notice.closed.text",
        "form.notice.paused.title",
        "form.notice.paused.text",
        "form.notice.full.title",
        "form.notice.full.text",
        "form.notice.kept.title",
        "form.notice.kept.text",
        "form.notice.kept.again_text",
        "form.notice.kept.again",
        "form.notice.too_large.title",
        "form.notice.too_large.text",
        "form.notice.too_many_fields.title",
        "form.notice.too_many_fields.text",
        "form.notice.media_type.title",
        "form.notice.media_type.text",
        "form.notice.too_many.title",
        "form.notice.too_many.text",
        "form.notice.unavailable.title",
        "form.notice.unavailable.text",
        "form.error.empty",
        "form.error.empty_one",
        "form.error.empty_many",
        "form.error.empty_yes_no",
        "form.error.empty_date",
        "form.error.consent",
        "form.error.too_long",
        "form.error.email",
        "form.error.phone",
        "form.error.number",
        "form.error.range",
        "form.error.date",
        "form.error.postal_code",
        "form.error.choice",
        "form.error.characters",
        "form.error.national_id",
    ];

    /// Texts by key (`form.submit`). Keys that are not of the form are left out.
    ///
    /// # Errors
    /// The keys that are missing or blank.
    pub fn new(language: &Language, strings: BTreeMap<String, String>) -> Result<Self, Vec<String>> {
        let mut strings = strings;
        strings.retain(|key, text| Self::KEYS.contains(&key.as_str()) && !text.trim().is_empty());
        let missing: Vec<String> = Self::KEYS
            .iter()
            .filter(|key| !strings.contains_key(**key))
            .map(|key| (*key).to_owned())
            .collect();
        if missing.is_empty() { Ok(Self { language: language.clone(), strings }) } else { Err(missing) }
    }

    /// The language that the texts were asked for in.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// All texts by key, as [`Texts::new`] takes them: for the function's `strings.<language>.json`.
    pub fn strings(&self) -> &BTreeMap<String, String> {
        &self.strings
    }

    /// The text of a key of [`Texts::KEYS`]; empty for any other.
    pub fn get(&self, key: &str) -> &str {
        self.strings.get(key).map_or("", String::as_str)
    }

    /// The text with its placeholders filled: `fill("form.summary.many", &[("count", "2")])`. Values are not searched for
    /// placeholders, and a placeholder without a value stays as it is.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut rest = self.get(key);
        let mut filled = String::with_capacity(rest.len() + 32);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let value = after.split_once('}').and_then(|(name, tail)| {
                values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, tail))
            });
            rest = if let Some((value, tail)) = value {
                filled.push_str(value);
                tail
            } else {
                filled.push('{');
                after
            };
        }
        filled + rest
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::fixture;

    /// What the project's forms are written in.
    const LANGUAGES: [&str; 5] = ["nb", "nn", "en", "uk", "ar"];

    #[test]
    fn the_projects_texts_are_complete_and_none_is_unused() {
        for tag in LANGUAGES {
            let strings = fixture::strings(tag);
            let written: BTreeSet<&str> =
                strings.keys().map(String::as_str).filter(|key| key.starts_with("form.")).collect();
            assert_eq!(written, Texts::KEYS.iter().copied().collect(), "{tag}");
        }
    }

    #[test]
    fn a_translation_has_the_placeholders_of_the_original() {
        let placeholders = |text: &str| -> BTreeSet<String> {
            text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect()
        };
        let nb = fixture::texts("nb");
        for tag in LANGUAGES {
            let texts = fixture::texts(tag);
            for key in Texts::KEYS {
                assert_eq!(placeholders(nb.get(key)), placeholders(texts.get(key)), "{tag} {key}");
            }
        }
    }

    #[test]
    fn missing_and_blank_keys_are_named() {
        let mut strings = fixture::strings("nb");
        strings.remove("form.submit");
        strings.insert("form.yes".to_owned(), " ".to_owned());
        let missing = Texts::new(&fixture::language("nb"), strings).unwrap_err();
        assert_eq!(missing, ["form.submit", "form.yes"]);
        assert_eq!(
            Texts::new(&fixture::language("nb"), BTreeMap::new()).unwrap_err().len(),
            Texts::KEYS.len()
        );
    }

    #[test]
    fn values_are_filled_in_once() {
        let mut strings = fixture::strings("nb");
        strings.insert("form.submit".to_owned(), "{a} og {b}, {c} og { {a}".to_owned());
        let texts = Texts::new(&fixture::language("nb"), strings).unwrap();
        assert_eq!(texts.fill("form.submit", &[("a", "{b}"), ("b", "2")]), "{b} og 2, {c} og { {b}");
    }
}
