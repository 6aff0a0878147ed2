//! The facts of privacy law as a table, from the definition.

use super::{Line, PrivacyTable, Row, Tongue, passages};
use crate::{Definition, Field, Language, Privacy, Texts};

impl PrivacyTable {
    /// All that GDPR art. 13 wants told, in the order that a reader asks: who, why, for how long, and what can I do.
    pub fn new(definition: &Definition, texts: &Texts, language: &Language) -> Self {
        let Privacy {
            controller,
            contact_name,
            contact_email,
            contact_phone,
            purpose,
            legal_basis,
            recipients,
            retention_days,
        } = &definition.privacy;
        let row = |key: &str, lines: Vec<Line>| Row {
            label: texts.get(key).to_owned(),
            label_in: None,
            lines,
            email: String::new(),
        };
        let days = retention_days.to_string();
        let people = [contact_name, contact_phone]
            .into_iter()
            .filter(|line| !line.is_empty())
            .cloned()
            .map(Line::from)
            .collect();
        let rights = ["form.privacy.rights_text", "form.privacy.complaint"]
            .map(|key| texts.get(key).to_owned().into());
        let mut rows = vec![
            row("form.privacy.controller", vec![controller.clone().into()]),
            Row { email: contact_email.clone(), ..row("form.privacy.contact", people) },
            row("form.privacy.purpose", passages(purpose, language)),
            row("form.privacy.legal_basis", passages(legal_basis, language)),
            row("form.privacy.recipients", passages(recipients, language)),
            row(
                "form.privacy.retention",
                vec![texts.fill("form.privacy.retention_days", &[("days", &days)]).into()],
            ),
            row("form.privacy.rights", rights.to_vec()),
        ];
        let reasons = justifications(definition, language);
        if !reasons.is_empty() {
            rows.insert(3, row("form.privacy.justification", reasons));
        }
        Self { title: texts.get("form.privacy.title").to_owned(), rows }
    }
}

/// Why each question is asked that the law protects: «Tilrettelegging: Vi må finne et lokale …».
fn justifications(definition: &Definition, language: &Language) -> Vec<Line> {
    let line = |field: &Field| {
        let reason = field.justification.as_ref()?;
        let label = field.label.get(language);
        // «Trenger du tilrettelegging? Vi må …», but «Helse: Vi må …».
        let pause = if label.ends_with(['?', '؟', '.', '!', ':']) { " " } else { ": " };
        let text = format!("{label}{pause}{}", reason.get(language));
        Some(Line { text, text_in: Tongue::of(reason, language) })
    };
    definition.fields.iter().filter_map(line).collect()
}
