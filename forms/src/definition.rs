//! A form as everything else sees it: resolved for one site, complete in every language.
//!
//! The generator makes it from TOML (see [`source`](crate::source)), writes it as JSON for the function, and the coordinator
//! reads it for the workbook. Nothing about a form is written twice.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{FieldError, Language, Localized};

/// One form of one site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Id of the site: the name of its folder, `agder`.
    pub site: String,
    /// Id of the form: the name of its file without `.toml`, `mentor`.
    pub id: String,
    /// Which side of a pair applies here.
    pub role: Role,
    /// The site's languages, the default first. Every [`Localized`] of the form has them all.
    pub languages: Vec<Language>,
    /// The heading of the page: «Bli mentor».
    pub title: Localized,
    /// Path of the form's page in each language, from the site's root: `/bli-mentor/`.
    pub page: Localized,
    /// The one word for a row's kind, as the name of a sheet: «Mentorer».
    pub plural: Localized,
    /// What happens after the application is sent; plain paragraphs, split at blank lines.
    pub next_steps: Localized,
    /// When the form takes applications.
    pub window: Window,
    /// Whether there is room, as the editor says.
    pub intake: Intake,
    /// Whether applicants get a receipt by e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
    /// Who answers questions, and for how long data are kept, and why.
    pub privacy: Privacy,
    /// What the applicant agrees to.
    pub consent: Consent,
    /// The pages in order, each with at least one question. Empty for a form of one page.
    pub pages: Vec<Page>,
    /// The questions in order, those of a page together. Never empty; ids are unique.
    pub fields: Vec<Field>,
    /// SHA-256, hex, of everything above: changes when the form or its consent text changes.
    pub version: String,
}

impl Definition {
    /// The field with this id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The page of the question that an error is about: place in [`Definition::pages`].
    pub fn page_of(&self, error: &FieldError) -> usize {
        self.field(&error.field).map_or(0, |field| field.page)
    }

    /// How many pages the form has: at least one.
    pub fn page_count(&self) -> usize {
        self.pages.len().max(1)
    }

    /// The most pairs that an honest browser can send for this form, control fields and trap not counted: a limit on
    /// requests must leave room for them.
    pub fn most_pairs(&self) -> usize {
        let of = |field: &Field| match &field.kind {
            Kind::Date => 3,
            Kind::ManyOf { choices } => choices.len(),
            _ => 1,
        };
        self.fields.iter().map(of).sum()
    }

    /// What [`Definition::version`] is: the hash of everything but itself.
    pub(crate) fn fingerprint(&self) -> String {
        crate::hash::canonical_hash(&Self { version: String::new(), ..self.clone() })
    }
}

/// The side of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A volunteer from working life.
    Mentor,
    /// The job-seeker, whatever the programme's own word is.
    Adept,
}

/// The days on which a form takes applications, both included. `None` is without limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// First day.
    pub opens: Option<Date>,
    /// Last day.
    pub closes: Option<Date>,
}

/// Whether a form takes applications, as its editor says: the function cannot count what it has stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    /// Open, paused or full.
    pub status: Status,
    /// What to do instead while the form is paused or full: plain paragraphs, or empty.
    pub text: Localized,
    /// How many applications there is room for in a round. Nothing stops at it: whoever builds is told when it is reached.
    pub capacity: Option<u32>,
    /// A full form goes on taking applications, for a waiting list.
    pub waiting_list: bool,
}

impl Intake {
    /// Whether those who apply now come on a waiting list.
    pub fn is_waiting(&self) -> bool {
        self.status == Status::Full && self.waiting_list
    }
}

/// What the editor says of a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Takes applications.
    #[default]
    Open,
    /// Takes none for a while.
    Paused,
    /// No places left.
    Full,
}

/// A receipt by e-mail. It has no answers in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Id of the question whose answer is the address: one of [`Kind::Email`].
    pub email: String,
    /// What it begins with instead of the usual thanks: plain paragraphs, or empty.
    pub text: Localized,
}

/// One page of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Name of the page in the HTML: lower-case ASCII letters, digits and `_`.
    pub id: String,
    /// The heading above its questions.
    pub title: Localized,
    /// Who sees it; everybody where there is none.
    pub show_when: Option<Condition>,
}

/// Depends on an answer that was given on an earlier page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Id of a question with choices.
    pub field: String,
    /// The answers of which one must have been given: ids of choices, or `yes` and `no`. Never empty.
    pub is: Vec<String>,
}

/// Days that a form may keep applications for at most: ten years. Longer is never needed to find a mentor.
pub const RETENTION_MOST: u32 = 3650;

/// Facts that privacy law wants told before a person applies (GDPR art. 13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Privacy {
    /// The organisation that decides: «Mentor Agder».
    pub controller: String,
    /// Name of the person who answers.
    pub contact_name: String,
    /// The person's e-mail address.
    pub contact_email: String,
    /// The person's telephone number, as it is to be read.
    pub contact_phone: String,
    /// What the data are used for.
    pub purpose: Localized,
    /// Why that is lawful.
    pub legal_basis: Localized,
    /// Who gets to see the data.
    pub recipients: Localized,
    /// Days from submission until the application is deleted.
    pub retention_days: u32,
}

/// The text that the applicant ticks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The editor's name for this wording: `2026-11`.
    pub version: String,
    /// The wording.
    pub text: Localized,
    /// SHA-256, hex, of the wording in each language: the evidence that is stored.
    pub sha256: Localized,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// `name` in the HTML, key in the table, column in the sheet: lower-case ASCII letters, digits and `_`.
    pub id: String,
    /// What kind of answer.
    pub kind: Kind,
    /// The question.
    pub label: Localized,
    /// Help below the question, or empty.
    pub hint: Localized,
    /// May be left empty.
    pub optional: bool,
    /// The HTML `autocomplete` token, where one fits.
    pub autocomplete: Option<String>,
    /// The page that it stands on: place in [`Definition::pages`], 0 in a form of one page.
    pub page: usize,
    /// Who is asked; everybody who sees the page where there is none.
    pub show_when: Option<Condition>,
    /// Why a question that the law protects is asked all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub justification: Option<Localized>,
}

/// The kinds of answers. Lengths are in characters (Unicode scalar values).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Kind {
    /// One line. At most 200 for a name, at most 500 for others.
    Text {
        /// Longest accepted answer.
        max: u32,
    },
    /// Several lines, at most 3,000.
    LongText {
        /// Longest accepted answer.
        max: u32,
    },
    /// An e-mail address, at most 254.
    Email,
    /// A telephone number of 8 to 15 digits, kept as typed.
    Phone,
    /// A whole number.
    Number {
        /// Lowest accepted.
        min: i64,
        /// Highest accepted.
        max: i64,
    },
    /// A calendar date, asked for as day, month and year.
    Date,
    /// A Norwegian postal code: four digits, kept as text.
    PostalCode,
    /// One of the choices.
    OneOf {
        /// How the choices are shown.
        style: ChoiceStyle,
        /// The choices in order; ids are unique.
        choices: Vec<Choice>,
    },
    /// Any number of the choices.
    ManyOf {
        /// The choices in order; ids are unique.
        choices: Vec<Choice>,
    },
    /// Yes or no, as two radios.
    YesNo,
    /// The box that must be ticked; its text is [`Definition::consent`]. Exactly one per form, the last field.
    Consent,
}

impl Kind {
    /// The choices of [`Kind::OneOf`] and [`Kind::ManyOf`]; none for others.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::OneOf { choices, .. } | Self::ManyOf { choices } => choices,
            _ => &[],
        }
    }
}

/// How [`Kind::OneOf`] looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChoiceStyle {
    /// All choices in sight: up to about seven.
    Radios,
    /// A drop-down list: for long lists that people know by heart.
    Select,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is stored, whatever the language.
    pub id: String,
    /// What is shown.
    pub label: Localized,
}
