//! The facts of privacy law as a table, from the definition.

use super::{Line, PrivacyTable, Row, passages};
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
        let rows = vec![
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
        Self { title: texts.get("form.privacy.title").to_owned(), rows }
    }
}
