//! The views after the questions: answers to check, the receipt, and all answers of an application.

use super::{AnswerRow, Contact, Frame, Line, Receipt, Review, Row, Section, Tongue, passages};
use crate::{Answer, Answers, Field, Journey, Kind, Localized, display, pairs};

impl Review {
    /// The answers once more, with the signed `token` that [`send`](Self::send) brings back. `left_out` are questions whose answers
    /// no longer apply; `message` says why an earlier attempt was not taken.
    pub fn new(
        frame: Frame<'_>,
        answers: &Answers,
        left_out: &[&Field],
        token: String,
        message: Option<String>,
    ) -> Self {
        let Frame { definition, texts, action, .. } = frame;
        let text = |key: &str| texts.get(key).to_owned();
        let mut hidden = pairs(definition, answers);
        hidden.push(("_token".to_owned(), token));
        let edit = if definition.pages.is_empty() { "form.review.edit" } else { "form.pages.back" };
        Self {
            action: format!("{action}#feil"),
            title: text("form.review.title"),
            guidance: text("form.review.guidance"),
            message,
            left_out: frame.left_out(left_out),
            waiting: frame.waiting("form.waiting.note"),
            sections: frame.sections(answers),
            hidden,
            send: text("form.review.send"),
            edit: text(edit),
            print: text("form.review.print"),
        }
    }
}

impl Frame<'_> {
    /// A text that is shown where the form is full and has a waiting list.
    pub(super) fn waiting(self, key: &str) -> String {
        if self.definition.intake.is_waiting() { self.texts.get(key).to_owned() } else { String::new() }
    }

    fn left_out(self, fields: &[&Field]) -> String {
        let labels: Vec<String> =
            fields.iter().map(|field| format!("«{}»", field.label.get(self.language))).collect();
        if labels.is_empty() {
            return String::new();
        }
        self.texts.fill("form.review.left_out", &[("labels", &labels.join(", "))])
    }

    fn sections(self, answers: &Answers) -> Vec<Section> {
        let journey = Journey::of_answers(self.definition, answers);
        let section = |page: usize| {
            let of_page = self.definition.pages.get(page).map(|page| &page.title);
            let title = of_page.map_or("", |title| title.get(self.language));
            let title_in = of_page.and_then(|title| Tongue::of(title, self.language));
            let rows = journey.questions(page).map(|field| self.row(field, answers)).collect();
            Section { title: title.to_owned(), title_in, rows }
        };
        let pages = (0..self.definition.page_count()).filter(|page| journey.shows(*page));
        pages.map(section).collect()
    }

    fn row(self, field: &Field, answers: &Answers) -> AnswerRow {
        let Self { definition, texts, language, action } = self;
        let none = || vec![texts.get("form.review.not_answered").to_owned().into()];
        let answer = answers.get(&field.id);
        let mut lines = answer.map_or_else(none, |answer| self.lines(field, answer));
        if matches!(field.kind, Kind::Consent) {
            // What is sent from this page is what stands on it, whatever an older page may have said.
            let text = &definition.consent.text;
            let (text, text_in) = (text.get(language).to_owned(), Tongue::of(text, language));
            lines.insert(0, Line { text, text_in });
        }
        AnswerRow {
            label: field.label.get(language).to_owned(),
            label_in: Tongue::of(&field.label, language),
            lines,
            change: texts.get("form.review.change").to_owned(),
            change_action: format!("change:{}", field.id),
            change_url: format!("{action}#{}", field.id),
        }
    }
}

impl Frame<'_> {
    /// An answer, line by line: choices may be in words that are borrowed.
    fn lines(self, field: &Field, answer: &Answer) -> Vec<Line> {
        let Self { definition, texts, language, .. } = self;
        let chosen = |id: &String| {
            let choice = field.kind.choices().iter().find(|choice| choice.id == *id);
            choice.and_then(|choice| Tongue::of_choice(&choice.label, language))
        };
        let tongues: Vec<Option<Tongue>> = match answer {
            Answer::One(id) => vec![chosen(id)],
            Answer::Many(ids) => ids.iter().map(chosen).collect(),
            _ => Vec::new(),
        };
        let tongues = tongues.into_iter().chain(std::iter::repeat(None));
        let lines = display(definition, field, answer, language, texts);
        lines.into_iter().zip(tongues).map(|(text, text_in)| Line { text, text_in }).collect()
    }
}

/// All answers that are stored, in the form's order, but the consent: whether the form as it is now would ask for them or not,
/// and last those to questions that it no longer has. What it asks for and is not answered says so.
pub fn answers(frame: Frame<'_>, answers: &Answers) -> Vec<Row> {
    let Frame { definition, texts, .. } = frame;
    let journey = Journey::of_answers(definition, answers);
    let is_of_form = |field: &&Field| answers.contains_key(&field.id) || journey.asks(&field.id);
    let fields = definition.fields.iter().filter(|field| !matches!(field.kind, Kind::Consent));
    let known = fields.filter(is_of_form).map(|field| {
        let AnswerRow { label, label_in, lines, .. } = frame.row(field, answers);
        Row { label, label_in, lines, email: String::new() }
    });
    let removed = answers.iter().filter(|(id, _)| definition.field(id).is_none()).map(|(id, answer)| {
        let label = texts.fill("form.subject.removed", &[("id", id)]);
        Row { label, label_in: None, lines: frame.lines(&unknown(id), answer), email: String::new() }
    });
    known.chain(removed).collect()
}

/// A question that the form no longer has: its choices are known by their ids only.
fn unknown(id: &str) -> Field {
    Field {
        id: id.to_owned(),
        kind: Kind::ManyOf { choices: Vec::new() },
        label: Localized::default(),
        hint: Localized::default(),
        optional: true,
        autocomplete: None,
        page: 0,
        show_when: None,
        justification: None,
    }
}

impl Receipt {
    /// The application is stored as `reference`, perhaps for the waiting list; `home_url` is the path of the front page.
    pub fn new(frame: Frame<'_>, reference: String, is_waiting: bool, home_url: String) -> Self {
        let Frame { definition, texts, language, .. } = frame;
        let text = |key: &str| texts.get(key).to_owned();
        Self {
            title: text("form.receipt.title"),
            reference_label: text("form.receipt.reference"),
            reference,
            waiting: if is_waiting { text("form.waiting.receipt") } else { String::new() },
            next_title: text("form.receipt.next"),
            // What happens next is another thing on a waiting list, and `waiting` says it.
            next_steps: if is_waiting { Vec::new() } else { passages(&definition.next_steps, language) },
            contact: Contact::new(definition, texts),
            print: text("form.receipt.print"),
            home: text("form.receipt.home"),
            home_url,
        }
    }
}
