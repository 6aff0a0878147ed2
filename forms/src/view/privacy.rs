//! The facts of privacy law as a table, from the definition.

use super::{PrivacyTable, Row, paragraphs};
use crate::{Definition, Language, Privacy, Texts};

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
        let row = |key: &str, lines: Vec<String>| Row {
            label: texts.get(key).to_owned(),
            lines,
            email: String::new(),
        };
        let days = retention_days.to_string();
        let people =
            [contact_name, contact_phone].into_iter().filter(|line| !line.is_empty()).cloned().collect();
        let rights =
            ["form.privacy.rights_text", "form.privacy.complaint"].map(|key| texts.get(key).to_owned());
        let rows = vec![
            row("form.privacy.controller", vec![controller.clone()]),
            Row { email: contact_email.clone(), ..row("form.privacy.contact", people) },
            row("form.privacy.purpose", paragraphs(purpose.get(language))),
            row("form.privacy.legal_basis", paragraphs(legal_basis.get(language))),
            row("form.privacy.recipients", paragraphs(recipients.get(language))),
            row(
                "form.privacy.retention",
                vec![texts.fill("form.privacy.retention_days", &[("days", &days)])],
            ),
            row("form.privacy.rights", rights.to_vec()),
        ];
        Self { title: texts.get("form.privacy.title").to_owned(), rows }
    }
}
