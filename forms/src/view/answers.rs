//! The views after the questions: answers to check, and the receipt.

use super::{Contact, Receipt, Review, Row, paragraphs};
use crate::{Answer, Answers, Definition, Field, Language, Texts, display, pairs};

impl Review {
    /// The answers once more, with the signed `token` that [`send`](Self::send) brings back. `action` is the path of the form with
    /// its fragment; `message` says why an earlier attempt was not taken.
    pub fn new(
        definition: &Definition,
        texts: &Texts,
        language: &Language,
        answers: &Answers,
        token: String,
        message: Option<String>,
        action: String,
    ) -> Self {
        let text = |key: &str| texts.get(key).to_owned();
        let mut hidden = pairs(definition, answers);
        hidden.push(("_token".to_owned(), token));
        let row = |field| answer_row(definition, field, answers.get(&field.id), language, texts);
        Self {
            action,
            title: text("form.review.title"),
            guidance: text("form.review.guidance"),
            message,
            rows: definition.fields.iter().map(row).collect(),
            hidden,
            send: text("form.review.send"),
            edit: text("form.review.edit"),
        }
    }
}

fn answer_row(
    definition: &Definition,
    field: &Field,
    answer: Option<&Answer>,
    language: &Language,
    texts: &Texts,
) -> Row {
    let none = || vec![texts.get("form.review.not_answered").to_owned()];
    let lines = answer.map_or_else(none, |answer| display(definition, field, answer, language, texts));
    Row { label: field.label.get(language).to_owned(), lines, email: String::new() }
}

impl Receipt {
    /// The application is stored as `reference`; `home_url` is the path of the front page.
    pub fn new(
        definition: &Definition,
        texts: &Texts,
        language: &Language,
        reference: String,
        home_url: String,
    ) -> Self {
        let text = |key: &str| texts.get(key).to_owned();
        Self {
            title: text("form.receipt.title"),
            reference_label: text("form.receipt.reference"),
            reference,
            next_title: text("form.receipt.next"),
            next_steps: paragraphs(definition.next_steps.get(language)),
            contact: Contact::new(definition, texts),
            home: text("form.receipt.home"),
            home_url,
        }
    }
}
