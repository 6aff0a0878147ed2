//! The columns of a form: the same for the workbook and CSV.
//!
//! A column is known by its id, never by its heading or place. Ids of our own columns begin with `_`, which no question has.

use std::collections::BTreeSet;

use applications::Application;
use forms::{Definition, Field, Kind};

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Id of the question, or `_reference` and the like.
    pub id: String,
    /// What people read above it.
    pub heading: String,
    /// Where its cells come from.
    pub content: Content,
}

/// Where the cells of a column come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Why it may come from a robot.
    Suspected,
    /// Which form.
    Form,
    /// What the applicant was told.
    Reference,
    /// When it was sent.
    Submitted,
    /// Whether it is for the waiting list.
    WaitingList,
    /// The language of the form.
    Language,
    /// An answer.
    Answer(Shape),
    /// The wording agreed to.
    ConsentVersion,
    /// When it was agreed to.
    ConsentGiven,
    /// When it is deleted.
    Expires,
}

/// How an answer is laid out; what it is, the answer itself says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// The applicant's name, which stays in sight.
    Name,
    /// A word or a line.
    Line,
    /// Several lines.
    Long,
    /// Digits that are no number: phone, postal code.
    Code,
    /// A whole number.
    Number,
    /// A day.
    Date,
}

/// The columns of one form: ours, the questions in their order, the questions that only older applications have, ours.
pub(super) fn of_form<'a>(
    definition: &Definition,
    applications: impl Iterator<Item = &'a Application>,
) -> Vec<Column> {
    let mut columns = first();
    let applications: Vec<&Application> = applications.collect();
    if definition.intake.waiting_list || applications.iter().any(|application| application.waiting_list) {
        columns.push(ours("_waiting_list", "Venteliste", Content::WaitingList));
    }
    columns.extend(asked(definition));
    columns.extend(removed(definition, applications.into_iter()));
    columns.extend(last());
    columns
}

/// The columns of several forms in one sheet; questions with the same id share one.
pub(super) fn of_suspected(forms: &[Vec<Column>]) -> Vec<Column> {
    let mut columns =
        vec![ours("_form", "Skjema", Content::Form), ours("_suspected", "Hvorfor", Content::Suspected)];
    columns.extend(first());
    for column in forms.iter().flatten().filter(|column| matches!(column.content, Content::Answer(_))) {
        if !columns.iter().any(|known| known.id == column.id) {
            columns.push(column.clone());
        }
    }
    columns.extend(last());
    columns
}

/// The column of reasons, for formats that keep all applications together.
pub(super) fn suspected() -> Column {
    ours("_suspected", "Hvorfor", Content::Suspected)
}

fn first() -> Vec<Column> {
    vec![
        ours("_reference", "Referanse", Content::Reference),
        ours("_submitted_at", "Sendt", Content::Submitted),
        ours("_language", "Språk", Content::Language),
    ]
}

fn last() -> Vec<Column> {
    vec![
        ours("_consent_version", "Samtykke, versjon", Content::ConsentVersion),
        ours("_consent_given_at", "Samtykke gitt", Content::ConsentGiven),
        ours("_expires_at", "Slettes etter", Content::Expires),
    ]
}

fn ours(id: &str, heading: &str, content: Content) -> Column {
    Column { id: id.to_owned(), heading: heading.to_owned(), content }
}

/// All but the consent, which has columns of its own.
fn asked(definition: &Definition) -> impl Iterator<Item = Column> {
    let language = definition.languages.first();
    definition.fields.iter().filter(|field| !matches!(field.kind, Kind::Consent)).map(move |field| Column {
        id: field.id.clone(),
        heading: language.map_or("", |language| field.label.get(language)).to_owned(),
        content: Content::Answer(shape(field)),
    })
}

fn shape(field: &Field) -> Shape {
    match field.kind {
        Kind::Text { .. } if field.autocomplete.as_deref() == Some("name") => Shape::Name,
        Kind::Text { .. }
        | Kind::Email
        | Kind::OneOf { .. }
        | Kind::ManyOf { .. }
        | Kind::YesNo
        | Kind::Consent => Shape::Line,
        Kind::LongText { .. } => Shape::Long,
        Kind::Phone | Kind::PostalCode => Shape::Code,
        Kind::Number { .. } => Shape::Number,
        Kind::Date => Shape::Date,
    }
}

fn removed<'a>(definition: &Definition, applications: impl Iterator<Item = &'a Application>) -> Vec<Column> {
    let answered: BTreeSet<&str> =
        applications.flat_map(|application| application.answers.keys().map(String::as_str)).collect();
    let column = |id: &str| ours(id, &format!("{id} (ikke lenger i skjemaet)"), Content::Answer(Shape::Line));
    answered.into_iter().filter(|id| definition.field(id).is_none()).map(column).collect()
}
