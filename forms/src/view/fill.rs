//! The questions as a view: empty, filled, or filled with errors.

use super::{
    Choice, DatePart, Field, Fill, Frame, PrivacyTable, Row, Summary, SummaryItem, Tongue, Trap, hidden,
    passages,
};
use crate::normalise::is_forbidden;
use crate::{ChoiceStyle, FieldError, Journey, Kind, Localized, Submission, TRAP, national_id};

/// Which page of a form is shown, and with what. The default is the first page, empty.
#[derive(Clone, Debug, Default)]
pub struct Part<'a> {
    /// Place in [`Definition::pages`](crate::Definition::pages), 0 in a form of one page.
    pub page: usize,
    /// What was sent, of this page and of others.
    pub submission: Option<&'a Submission>,
    /// What is wrong. Only errors of this page are shown.
    pub errors: &'a [FieldError],
    /// Why the page is shown again, where it is not about a field.
    pub message: Option<String>,
    /// The applicant comes from the answers to check, and goes back there.
    pub returning: bool,
    /// The sealed token of the answers to check, where one has been given.
    pub token: Option<String>,
    /// The trap was filled in on an earlier page.
    pub trapped: bool,
}

impl Fill {
    /// One page of the form: empty without a submission, else filled, with the errors at their fields and in a summary. What was
    /// answered on other pages is hidden in it.
    ///
    /// National identity numbers are masked and control characters left out, whether or not they were found to be errors.
    pub fn new(frame: Frame<'_>, part: Part<'_>) -> Self {
        let Frame { definition, texts, action, .. } = frame;
        let Part { page, submission, errors, message, returning, token, trapped } = part;
        let text = |key: &str| texts.get(key).to_owned();
        let none = Submission::default();
        let sent = submission.unwrap_or(&none);
        let journey = Journey::new(definition, sent);
        let asked: Vec<&crate::Field> = journey.questions(page).collect();
        let here = |error: &&FieldError| asked.iter().any(|field| field.id == error.field);
        let errors: Vec<FieldError> = errors.iter().filter(here).cloned().collect();
        let scene = Scene { frame, submission, errors: &errors };
        let summary = scene.summary();
        let several = !definition.pages.is_empty();
        let goes_on = several && !returning && journey.after_or_open(page);
        Self {
            action: format!("{action}#feil"),
            progress: progress(frame, &journey, page),
            heading: definition.pages.get(page).map_or("", |page| page.title.get(frame.language)).to_owned(),
            heading_in: definition.pages.get(page).and_then(|page| Tongue::of(&page.title, frame.language)),
            focus_heading: submission.is_some() && summary.is_none() && message.is_none(),
            waiting: frame.waiting("form.waiting.note"),
            hidden: hidden::pairs(definition, page, sent, &asked, token),
            summary,
            message,
            guidance: text("form.guidance"),
            fields: asked.into_iter().map(|field| scene.field(field)).collect(),
            privacy: PrivacyTable::new(definition, texts, frame.language),
            trap: Trap {
                name: TRAP.to_owned(),
                label: text("form.trap"),
                value: if trapped { "1" } else { "" },
            },
            submit: text(if goes_on { "form.pages.next" } else { "form.submit" }),
            submit_action: if several && returning { "review".to_owned() } else { String::new() },
            back: if !returning && journey.before(page).is_some() {
                text("form.pages.back")
            } else {
                String::new()
            },
        }
    }
}

/// «Del 2 av 3»
fn progress(frame: Frame<'_>, journey: &Journey<'_>, page: usize) -> String {
    if frame.definition.pages.is_empty() {
        return String::new();
    }
    let (part, parts) = journey.progress(page);
    let (part, parts) = (part.to_string(), parts.to_string());
    frame.texts.fill("form.pages.progress", &[("part", &part), ("parts", &parts)])
}

/// What every question needs to know.
#[derive(Clone, Copy)]
struct Scene<'a> {
    frame: Frame<'a>,
    submission: Option<&'a Submission>,
    errors: &'a [FieldError],
}

impl Scene<'_> {
    fn summary(self) -> Option<Summary> {
        let count = self.errors.len().to_string();
        let title = match self.errors.len() {
            0 => return None,
            1 => self.frame.texts.get("form.summary.one").to_owned(),
            _ => self.frame.texts.fill("form.summary.many", &[("count", &count)]),
        };
        let item = |error: &FieldError| SummaryItem {
            href: format!("#{}", error.field),
            text: self.error_text(error),
        };
        Some(Summary { title, items: self.errors.iter().map(item).collect() })
    }

    fn error_text(self, error: &FieldError) -> String {
        error.text(self.frame.definition, self.frame.texts, self.frame.language)
    }

    fn field(self, field: &crate::Field) -> Field {
        let crate::Field {
            id,
            kind,
            label,
            hint,
            optional,
            autocomplete,
            page: _,
            show_when: _,
            justification,
        } = field;
        let error = self.errors.iter().find(|error| error.field == *id).map(|error| self.error_text(error));
        let error = error.unwrap_or_default();
        let hint_in = Tongue::of(hint, self.frame.language);
        let hint = hint.get(self.frame.language).to_owned();
        let reason = justification.as_ref().map(|reason| self.reason(reason));
        let shape = Shape::of(kind, autocomplete.as_deref());
        let is_consent = matches!(kind, Kind::Consent);
        let label = if is_consent { &self.frame.definition.consent.text } else { label };
        Field {
            control: shape.control,
            label: label.get(self.frame.language).to_owned(),
            label_in: Tongue::of(label, self.frame.language),
            described_by: described_by(id, &hint, reason.is_some(), &error),
            reason,
            hint,
            hint_in,
            error,
            optional: if *optional {
                self.frame.texts.get("form.optional").to_owned()
            } else {
                String::new()
            },
            value: if shape.has_value { self.typed(id) } else { String::new() },
            input_type: shape.input_type,
            autocomplete: autocomplete.clone().unwrap_or_else(|| shape.autocomplete.to_owned()),
            inputmode: shape.inputmode,
            no_spellcheck: shape.no_spellcheck,
            auto_direction: shape.auto_direction,
            left_to_right: shape.left_to_right,
            width: shape.width,
            placeholder: self.frame.texts.get("form.select").to_owned(),
            choices: self.choices(field),
            parts: if matches!(kind, Kind::Date) { self.parts(field) } else { Vec::new() },
            id: id.clone(),
        }
    }

    fn reason(self, reason: &Localized) -> Row {
        Row {
            label: self.frame.texts.get("form.privacy.justification").to_owned(),
            label_in: None,
            lines: passages(reason, self.frame.language),
            email: String::new(),
        }
    }

    /// What was typed, fit to be shown again.
    fn typed(self, name: &str) -> String {
        showable(self.submission.map_or("", |submission| submission.get(name)))
    }

    fn choices(self, field: &crate::Field) -> Vec<Choice> {
        let id = &field.id;
        match &field.kind {
            Kind::YesNo => {
                let yes = self.choice(id, true, "yes", self.frame.texts.get("form.yes"));
                vec![yes, self.choice(id, false, "no", self.frame.texts.get("form.no"))]
            }
            Kind::Consent => vec![self.choice(id, true, "yes", self.frame.texts.get("form.consented"))],
            kind => {
                let all = kind.choices().iter().enumerate();
                let choice = |(at, one): (usize, &crate::Choice)| Choice {
                    label_in: Tongue::of(&one.label, self.frame.language),
                    ..self.choice(id, at == 0, &one.id, one.label.get(self.frame.language))
                };
                all.map(choice).collect()
            }
        }
    }

    fn choice(self, field: &str, first: bool, value: &str, label: &str) -> Choice {
        let checked = self.submission.is_some_and(|sent| sent.all(field).iter().any(|one| one == value));
        let id = if first { field.to_owned() } else { format!("{field}-{value}") };
        Choice { id, value: value.to_owned(), label: label.to_owned(), label_in: None, checked }
    }

    fn parts(self, field: &crate::Field) -> Vec<DatePart> {
        let id = &field.id;
        let is_birthday = field.autocomplete.as_deref() == Some("bday");
        let part = |name: &str, width| DatePart {
            id: if name == "day" { id.clone() } else { format!("{id}-{name}") },
            name: format!("{id}-{name}"),
            label: self.frame.texts.get(&format!("form.date.{name}")).to_owned(),
            value: self.typed(&format!("{id}-{name}")),
            autocomplete: if is_birthday { format!("bday-{name}") } else { String::new() },
            width,
        };
        vec![part("day", 2), part("month", 2), part("year", 4)]
    }
}

/// What may be shown of a value: no control characters, no national identity number.
pub(super) fn showable(value: &str) -> String {
    let value: String = value.chars().filter(|character| !is_forbidden(*character)).collect();
    if national_id::contains(&value) { national_id::mask(&value) } else { value }
}

fn described_by(id: &str, hint: &str, has_reason: bool, error: &str) -> String {
    let parts = [("hint", !hint.is_empty()), ("reason", has_reason), ("error", !error.is_empty())];
    let shown = parts.into_iter().filter(|(_, is_shown)| *is_shown);
    shown.map(|(part, _)| format!("{id}-{part}")).collect::<Vec<_>>().join(" ")
}

/// How a kind of answer looks in HTML.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent HTML attributes, as the view has them")]
struct Shape {
    control: &'static str,
    has_value: bool,
    input_type: &'static str,
    autocomplete: &'static str,
    inputmode: &'static str,
    no_spellcheck: bool,
    auto_direction: bool,
    left_to_right: bool,
    width: u32,
}

impl Shape {
    fn of(kind: &Kind, autocomplete: Option<&str>) -> Self {
        let input = Self { control: "input", has_value: true, input_type: "text", ..Self::default() };
        let coded = Self { left_to_right: true, ..input };
        let group = |control| Self { control, ..Self::default() };
        match kind {
            Kind::Text { .. } => {
                let no_spellcheck = matches!(autocomplete, Some("name" | "given-name" | "family-name"));
                Self { auto_direction: true, no_spellcheck, ..input }
            }
            Kind::LongText { .. } => Self { has_value: true, auto_direction: true, ..group("textarea") },
            Kind::Email => Self { input_type: "email", autocomplete: "email", no_spellcheck: true, ..coded },
            Kind::Phone => Self { input_type: "tel", autocomplete: "tel", width: 20, ..coded },
            Kind::Number { min, max } => {
                Self { inputmode: inputmode(*min), width: number_width(*min, *max), ..coded }
            }
            Kind::PostalCode => Self { inputmode: "numeric", autocomplete: "postal-code", width: 4, ..coded },
            Kind::Date => group("date"),
            Kind::OneOf { style: ChoiceStyle::Select, .. } => group("select"),
            Kind::OneOf { style: ChoiceStyle::Radios, .. } | Kind::YesNo => group("radios"),
            Kind::ManyOf { .. } => group("checkboxes"),
            Kind::Consent => group("consent"),
        }
    }
}

/// Numeric keypads have no minus sign.
fn inputmode(min: i64) -> &'static str {
    if min < 0 { "" } else { "numeric" }
}

/// The least of the widths 4, 10 and 20 that holds both limits.
fn number_width(min: i64, max: i64) -> u32 {
    match min.to_string().len().max(max.to_string().len()) {
        0..=4 => 4,
        5..=10 => 10,
        _ => 20,
    }
}
