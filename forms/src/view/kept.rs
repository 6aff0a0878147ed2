//! What a person had written when the form stopped taking applications.
//!
//! Not stored: a form that is closed, paused or full takes none, and what is not used for anything may not be collected. But neither
//! lost, as the browser keeps no page that answers a post: it is shown, to be printed or copied.

use super::fill::showable;
use super::{Frame, Kept, Line, Row, Tongue};
use crate::{Field, Kind, Localized, Opening, Submission, TRAP};

impl Kept {
    /// The answers as typed, national identity numbers masked; `None` where nothing was answered. `control` is what else was sent
    /// (page, button, token): where the form is to open again, the same post can be made again.
    pub fn new(
        frame: Frame<'_>,
        submission: &Submission,
        opening: Opening,
        control: Vec<(String, String)>,
    ) -> Option<Self> {
        let Frame { definition, texts, action, .. } = frame;
        let asked = definition.fields.iter().filter(|field| field.kind != Kind::Consent);
        let rows: Vec<Row> = asked.filter_map(|field| frame.kept(field, submission)).collect();
        let text = |key: &str| texts.get(&format!("form.notice.kept.{key}")).to_owned();
        let returns = opening == Opening::Paused;
        let values = definition.fields.iter().flat_map(|field| submission.pairs_of(field));
        let values = values.map(|(name, value)| (name.to_owned(), showable(value)));
        let kept = Self {
            title: text("title"),
            text: text("text"),
            rows,
            again_text: if returns { text("again_text") } else { String::new() },
            again: if returns { text("again") } else { String::new() },
            action: format!("{action}#feil"),
            hidden: if returns { values.chain(control).collect() } else { Vec::new() },
        };
        (!kept.rows.is_empty()).then_some(kept)
    }
}

impl Frame<'_> {
    fn kept(self, field: &Field, submission: &Submission) -> Option<Row> {
        let values: Vec<&str> = submission.of(field).filter(|value| !value.is_empty()).collect();
        let lines: Vec<Line> = match &field.kind {
            Kind::Date => vec![parts_of_date(field, submission).into()],
            Kind::YesNo => values.iter().filter_map(|value| self.yes_or_no(value)).map(Line::from).collect(),
            Kind::OneOf { choices, .. } | Kind::ManyOf { choices } => {
                let chosen = choices.iter().filter(|choice| values.contains(&choice.id.as_str()));
                let line = |label: &Localized| Line {
                    text: label.get(self.language).to_owned(),
                    text_in: Tongue::of(label, self.language),
                };
                chosen.map(|choice| line(&choice.label)).collect()
            }
            _ => {
                // As a whole: a number may go on in the next line.
                let shown: Vec<String> = values.iter().map(|value| showable(value)).collect();
                shown.iter().flat_map(|value| value.split('\n')).map(|line| line.to_owned().into()).collect()
            }
        };
        let label = field.label.get(self.language).to_owned();
        let label_in = Tongue::of(&field.label, self.language);
        let answered = !values.is_empty() && !lines.is_empty();
        answered.then_some(Row { label, label_in, lines, email: String::new() })
    }

    fn yes_or_no(self, value: &str) -> Option<String> {
        let key = match value {
            "yes" => "form.yes",
            "no" => "form.no",
            _ => return None,
        };
        Some(self.texts.get(key).to_owned())
    }
}

/// As typed, in the order of the boxes: it need not be a date.
fn parts_of_date(field: &Field, submission: &Submission) -> String {
    let part = |name: &str| submission.get(&format!("{}-{name}", field.id)).to_owned();
    let parts = [part("day"), part("month"), part("year")];
    showable(&parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("."))
}

/// The control pairs of a post that is to be made again.
pub fn control(
    page: Option<&str>,
    token: Option<String>,
    action: &str,
    trapped: bool,
) -> Vec<(String, String)> {
    let pair = |name: &str, value: String| (name.to_owned(), value);
    let page = page.map(|id| pair("_page", id.to_owned()));
    let token = token.map(|token| pair("_token", token));
    let action = (!action.is_empty()).then(|| pair("_action", action.to_owned()));
    let trap = trapped.then(|| pair(TRAP, "1".to_owned()));
    page.into_iter().chain(token).chain(action).chain(trap).collect()
}
