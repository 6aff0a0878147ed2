//! What the theme's form components get: one struct per component, every text resolved in one language.
//!
//! The components live in `themes/<theme>/templates/form/*.html`:
//! `form.alert(view)`, `form.progress(view)` and `form.fill(view)` (all get a [`Fill`]), `form.review(view)`, `form.receipt(view)`, `form.notice(view)`.

mod answers;
mod fill;
mod hidden;
mod kept;
mod privacy;
#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::{Definition, Language, Localized, Opening, Texts, format_date};

pub use self::answers::answers;
pub use self::fill::Part;
pub use self::kept::control;

/// A form in one language, and where it posts to.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The form.
    pub definition: &'a Definition,
    /// The interface texts in the language.
    pub texts: &'a Texts,
    /// The language.
    pub language: &'a Language,
    /// `/apply/<site>/<form>/<language>`
    pub action: &'a str,
}

/// `form.fill`: the questions of a page, empty or filled, with or without errors.
#[derive(Clone, Debug, Serialize)]
pub struct Fill {
    /// `/apply/<site>/<form>/<language>#feil`.
    pub action: String,
    /// «Del 2 av 3», or empty in a form of one page.
    pub progress: String,
    /// The heading of this page of the form, or empty in a form of one page.
    pub heading: String,
    /// Its language, where it is borrowed.
    pub heading_in: Option<Tongue>,
    /// Where there is a heading: it is to take the focus, as `id=feil`.
    pub focus_heading: bool,
    /// That those who apply now come on a waiting list, or empty.
    pub waiting: String,
    /// What was answered on other pages, and what else is carried along: `name`, `value`.
    pub hidden: Vec<(String, String)>,
    /// Present when something must be corrected; shown first.
    pub summary: Option<Summary>,
    /// A message above the form that is not about a field («Skjemaet var åpent for lenge …»).
    pub message: Option<String>,
    /// «Fyll ut alle feltene. De som er frivillige, er merket.»
    pub guidance: String,
    /// The questions in order.
    pub fields: Vec<Field>,
    /// The privacy facts, shown right before the consent box.
    pub privacy: PrivacyTable,
    /// The trap for robots.
    pub trap: Trap,
    /// Label of the button.
    pub submit: String,
    /// `_action` of the button, or empty.
    pub submit_action: String,
    /// «Tilbake»: label of a second button (`_action=back`), or empty on the first page.
    pub back: String,
}

/// The language of words that the page's own language has borrowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tongue {
    /// `lang`
    pub lang: String,
    /// `dir`
    pub dir: &'static str,
}

impl Tongue {
    /// What the text is in, where that is not `language`.
    pub(crate) fn of(text: &Localized, language: &Language) -> Option<Self> {
        text.borrowed(language).map(Self::new)
    }

    /// What a choice is in, where it must be said. An answer goes by its own first letter, which is right for what people typed,
    /// but would turn a choice in Arabic that begins with «A1» to the left.
    pub(crate) fn of_choice(text: &Localized, language: &Language) -> Option<Self> {
        let turned = || (language.direction() == "rtl").then(|| Self::new(language));
        Self::of(text, language).or_else(turned)
    }

    fn new(language: &Language) -> Self {
        Self { lang: language.to_string(), dir: language.direction() }
    }
}

/// The list of errors at the top.
#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    /// «Du må rette 2 ting»
    pub title: String,
    /// One per error.
    pub items: Vec<SummaryItem>,
}

/// A link from the summary to a field.
#[derive(Clone, Debug, Serialize)]
pub struct SummaryItem {
    /// `#id` of the control.
    pub href: String,
    /// The same text as at the field.
    pub text: String,
}

/// One question. `control` says which markup; the theme needs no other knowledge of kinds.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// The `id` of the control (of the first box for groups), and its `name`.
    pub id: String,
    /// `input`, `textarea`, `select`, `radios`, `checkboxes`, `date` or `consent`.
    pub control: &'static str,
    /// The question (for `consent`: the text of the consent).
    pub label: String,
    /// Its language, where it is borrowed.
    pub label_in: Option<Tongue>,
    /// Help, or empty.
    pub hint: String,
    /// Its language, where it is borrowed.
    pub hint_in: Option<Tongue>,
    /// The error, or empty.
    pub error: String,
    /// Why it is asked, where the law protects the answer.
    pub reason: Option<Row>,
    /// Value of `aria-describedby`: those of `id-hint id-reason id-error` that there are, or empty.
    pub described_by: String,
    /// «(frivillig)» for optional questions, or empty.
    pub optional: String,
    /// The value of `input`, `textarea`; empty for others.
    pub value: String,
    /// `type` of an `input`: `text`, `email`, `tel`. Never `number`.
    pub input_type: &'static str,
    /// `autocomplete`, or empty.
    pub autocomplete: String,
    /// `inputmode`, or empty.
    pub inputmode: &'static str,
    /// `spellcheck="false"` is wanted (names, e-mail).
    pub no_spellcheck: bool,
    /// `dir="auto"` is wanted (free text).
    pub auto_direction: bool,
    /// `dir="ltr"` is wanted (e-mail, phone, postal code, numbers, also on right-to-left pages).
    pub left_to_right: bool,
    /// Width in characters that fits the answer: 4, 10, 20, or 0 for full width.
    pub width: u32,
    /// The text of the empty first line of a `select`.
    pub placeholder: String,
    /// The choices of `select`, `radios`, `checkboxes`; the one box of `consent`.
    pub choices: Vec<Choice>,
    /// Day, month, year of a `date`; empty for others.
    pub parts: Vec<DatePart>,
}

/// One choice of a group or list.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// The bare field id for the first, `id-choice` for the rest.
    pub id: String,
    /// The `value`.
    pub value: String,
    /// The text.
    pub label: String,
    /// Its language, where it is borrowed.
    pub label_in: Option<Tongue>,
    /// Ticked or selected.
    pub checked: bool,
}

/// One of the three boxes of a date.
#[derive(Clone, Debug, Serialize)]
pub struct DatePart {
    /// The bare field id for the first, `id-month`, `id-year`.
    pub id: String,
    /// `field-day`, `field-month`, `field-year`.
    pub name: String,
    /// «Dag», «Måned», «År».
    pub label: String,
    /// As typed.
    pub value: String,
    /// `autocomplete`, or empty.
    pub autocomplete: String,
    /// Width in characters: 2 or 4.
    pub width: u32,
}

/// The facts of GDPR art. 13 as rows.
#[derive(Clone, Debug, Serialize)]
pub struct PrivacyTable {
    /// «Slik bruker vi opplysningene dine»
    pub title: String,
    /// «Behandlingsansvarlig» … and the fact.
    pub rows: Vec<Row>,
}

/// A line of a description or an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The text.
    pub text: String,
    /// Its language, where it is borrowed.
    pub text_in: Option<Tongue>,
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self { text, text_in: None }
    }
}

/// A term and its description.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The term.
    pub label: String,
    /// Its language, where it is borrowed.
    pub label_in: Option<Tongue>,
    /// The description, line by line.
    pub lines: Vec<Line>,
    /// An e-mail address to show after the lines (`email` filter), or empty.
    pub email: String,
}

/// A field that people never see. Robots fill it in; so may a browser, which is why it only flags.
#[derive(Clone, Debug, Serialize)]
pub struct Trap {
    /// `name` and `id`.
    pub name: String,
    /// «La dette feltet stå tomt», for those whose browser shows it after all.
    pub label: String,
    /// Empty, or a mark where it was filled in on an earlier page.
    pub value: &'static str,
}

/// `form.review`: the answers once more before sending. One `<form>` with hidden fields and two buttons
/// (`name="_action"`, values `send` and `edit`).
#[derive(Clone, Debug, Serialize)]
pub struct Review {
    /// `/apply/<site>/<form>/<language>#feil`.
    pub action: String,
    /// «Sjekk svarene dine»
    pub title: String,
    /// What the reader is to do.
    pub guidance: String,
    /// A message («Søknaden er ikke sendt. Prøv igjen om litt.»), or none.
    pub message: Option<String>,
    /// Which answers have been left out because their questions do not apply, or empty.
    pub left_out: String,
    /// That those who apply now come on a waiting list, or empty.
    pub waiting: String,
    /// The answers, page by page.
    pub sections: Vec<Section>,
    /// Answers and token, to be sent again: `name`, `value`.
    pub hidden: Vec<(String, String)>,
    /// «Send søknaden»
    pub send: String,
    /// «Endre svarene», or «Tilbake» in a form of several pages.
    pub edit: String,
    /// How to keep the answers.
    pub print: String,
}

/// The answers of one page of the form.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// The heading of the page, or empty in a form of one page.
    pub title: String,
    /// Its language, where it is borrowed.
    pub title_in: Option<Tongue>,
    /// Question and answer in order.
    pub rows: Vec<AnswerRow>,
}

/// A question, its answer, and the button that leads back to it.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerRow {
    /// The question.
    pub label: String,
    /// Its language, where it is borrowed.
    pub label_in: Option<Tongue>,
    /// The answer, line by line.
    pub lines: Vec<Line>,
    /// «Endre»: a button with `name="_action"`.
    pub change: String,
    /// Its `value`.
    pub change_action: String,
    /// Its `formaction`, which puts the focus on the question.
    pub change_url: String,
}

/// `form.receipt`: the application is stored.
#[derive(Clone, Debug, Serialize)]
pub struct Receipt {
    /// «Takk! Vi har fått søknaden din»
    pub title: String,
    /// «Referansen din er»
    pub reference_label: String,
    /// `7K3M-9QPX-2D`
    pub reference: String,
    /// That the applicant is on a waiting list, or empty.
    pub waiting: String,
    /// «Hva skjer nå?»
    pub next_title: String,
    /// Paragraphs.
    pub next_steps: Vec<Line>,
    /// The person who answers.
    pub contact: Contact,
    /// How to keep the reference.
    pub print: String,
    /// Link text back to the front page.
    pub home: String,
    /// Path of the front page.
    pub home_url: String,
}

/// `form.notice`: everything else: closed, too large, not understood, not found on this site.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// What happened.
    pub title: String,
    /// Paragraphs: why, and what to do.
    pub paragraphs: Vec<Line>,
    /// The person who answers.
    pub contact: Contact,
    /// A way on: text and path, or empty strings.
    pub link_text: String,
    /// Where it leads.
    pub link_url: String,
    /// What the applicant had written, where that would be lost.
    pub kept: Option<Kept>,
}

/// The answers of somebody who came too late.
#[derive(Clone, Debug, Serialize)]
pub struct Kept {
    /// «Dette hadde du skrevet»
    pub title: String,
    /// That nothing is stored, and how to keep it.
    pub text: String,
    /// Question and answer as typed.
    pub rows: Vec<Row>,
    /// That the applicant can go on later, or empty.
    pub again_text: String,
    /// Label of the button that sends the same again, or empty.
    pub again: String,
    /// `/apply/<site>/<form>/<language>#feil`.
    pub action: String,
    /// What that button sends: `name`, `value`.
    pub hidden: Vec<(String, String)>,
}

/// The coordinator.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    /// «Har du spørsmål?»
    pub title: String,
    /// Name.
    pub name: String,
    /// E-mail address; the component obfuscates it (`email` filter).
    pub email: String,
    /// Telephone as read, or empty.
    pub phone: String,
    /// `tel:+47…`, or empty.
    pub phone_url: String,
}

impl Notice {
    /// What happened, why and what to do, the person to ask, and where to go on (text and path), if anywhere.
    pub fn new(
        definition: &Definition,
        texts: &Texts,
        title: String,
        paragraphs: Vec<Line>,
        link: Option<(String, String)>,
    ) -> Self {
        let (link_text, link_url) = link.unwrap_or_default();
        Self { title, paragraphs, contact: Contact::new(definition, texts), link_text, link_url, kept: None }
    }
}

impl Notice {
    /// Why a form takes no applications, and what to do instead: what the editor says, else the usual. `link` is where to go on.
    pub fn not_open(
        definition: &Definition,
        texts: &Texts,
        language: &Language,
        opening: Opening,
        link: (String, String),
    ) -> Option<Self> {
        let key = opening.notice()?;
        let date = opening.date().map(|date| format_date(date, texts)).unwrap_or_default();
        let text = |part: &str| texts.fill(&format!("form.notice.{key}.{part}"), &[("date", &date)]);
        let own = definition.intake.text.get(language);
        let by_editor = matches!(opening, Opening::Paused | Opening::Full) && !own.is_empty();
        let why =
            if by_editor { passages(&definition.intake.text, language) } else { paragraphs(&text("text")) };
        Some(Self::new(definition, texts, text("title"), why, Some(link)))
    }
}

impl Contact {
    /// The person whom the form names.
    pub fn new(definition: &Definition, texts: &Texts) -> Self {
        let privacy = &definition.privacy;
        Self {
            title: texts.get("form.contact").to_owned(),
            name: privacy.contact_name.clone(),
            email: privacy.contact_email.clone(),
            phone: privacy.contact_phone.clone(),
            phone_url: phone_url(&privacy.contact_phone),
        }
    }
}

/// Paragraphs of a plain text: split at blank lines, line breaks within as spaces.
pub fn paragraphs(text: &str) -> Vec<Line> {
    let joined = |paragraph: &str| paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.replace("\r\n", "\n");
    text.split("\n\n").map(joined).filter(|paragraph| !paragraph.is_empty()).map(Line::from).collect()
}

/// [`paragraphs`] of a text of the form, which may be borrowed.
fn passages(text: &Localized, language: &Language) -> Vec<Line> {
    let text_in = Tongue::of(text, language);
    paragraphs(text.get(language)).into_iter().map(|line| Line { text_in: text_in.clone(), ..line }).collect()
}

/// `tel:` with the digits and a leading plus; empty for an empty number.
fn phone_url(phone: &str) -> String {
    let digits: String =
        phone.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
    if digits.is_empty() { digits } else { format!("tel:{digits}") }
}
