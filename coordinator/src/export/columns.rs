//! The columns of a form: the same for the workbook and CSV.
//!
//! A column is known by its id, never by its heading or place. Ids of our own columns begin with `_`, which no question has.

use std::collections::BTreeMap;

use forms::{Definition, Field, Kind};

use super::FormApplications;

/// Id and heading of the column of references.
pub(crate) const REFERENCE: (&str, &str) = ("_reference", "Referanse");
/// Id and heading of the column of statuses.
pub(crate) const STATUS: (&str, &str) = ("_status", "Status");
/// Id of the column of what was typed over answers.
pub(super) const CORRECTIONS: &str = "_corrections";

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
    /// What only a workbook has.
    Work(Work),
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

/// What only a workbook has, since a coordinator works in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    /// What is new since the previous workbook.
    News,
    /// How far the programme has come with the applicant: the export begins, the coordinator goes on.
    Status,
    /// What the coordinator writes, in a column that every workbook has.
    Typed(Wish),
    /// A column that the coordinator has made.
    Own,
    /// What somebody has typed over an answer, which itself stands as it was sent.
    Corrections,
    /// The earlier application of the same person.
    Duplicate,
    /// Why it is not in the lists any more.
    Out,
    /// The name, in a sheet that has no questions.
    Name,
}

/// What a coordinator's column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Who follows up.
    Responsible,
    /// The day of the next follow-up.
    FollowUp,
    /// Anything.
    Note,
}

impl Content {
    /// Whether what stands there is the coordinator's.
    pub(super) fn is_written(self) -> bool {
        matches!(self, Self::Work(Work::Status | Work::Typed(_) | Work::Own | Work::Corrections))
    }
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
pub(super) fn of_form(form: &FormApplications<'_>) -> Vec<Column> {
    let FormApplications { definition, applications, texts: _ } = form;
    let mut columns = first();
    if definition.intake.waiting_list || applications.has_waiting() {
        columns.push(ours("_waiting_list", "Venteliste", Content::WaitingList));
    }
    columns.extend(asked(definition));
    columns.extend(removed(definition, applications.answered()));
    columns.extend(last());
    columns
}

/// The columns of a sheet that a coordinator works in: beside the questions, what they write themselves.
pub(super) fn for_work(columns: &[Column], used: Used, own: &[String]) -> Vec<Column> {
    let is_name = |column: &Column| column.content == Content::Answer(Shape::Name);
    let is_ours = |column: &Column| !matches!(column.content, Content::Answer(_));
    // What is known by the name stays in sight together with it.
    let head = columns.iter().take_while(|column| is_ours(column)).count();
    let head = head + usize::from(columns.get(head).is_some_and(is_name));
    let (head, rest) = columns.split_at(head);
    let (answers, tail): (Vec<_>, Vec<_>) = rest.iter().cloned().partition(|column| !is_ours(column));
    let mut all = head.to_vec();
    all.extend(used.news.then(|| ours("_news", "Nytt siden sist", Content::Work(Work::News))));
    all.extend(written());
    all.extend(answers);
    all.extend(
        used.duplicates.then(|| ours("_duplicate_of", "Mulig dublett av", Content::Work(Work::Duplicate))),
    );
    all.extend(tail);
    all.extend(corrections(used));
    all.extend(own.iter().map(|heading| self::own(heading)));
    all
}

/// The columns of those who are out of the lists: no answers, and the name only as long as the application is kept.
pub(super) fn of_out(used: Used, own: &[String]) -> Vec<Column> {
    let mut all = vec![
        ours(REFERENCE.0, REFERENCE.1, Content::Reference),
        ours("_name", "Navn", Content::Work(Work::Name)),
        ours("_out", "Hvorfor", Content::Work(Work::Out)),
        ours("_form", "Skjema", Content::Form),
        ours("_submitted_at", "Sendt", Content::Submitted),
    ];
    all.extend(written());
    all.push(ours("_expires_at", "Slettes etter", Content::Expires));
    all.extend(corrections(used));
    all.extend(own.iter().map(|heading| self::own(heading)));
    all
}

/// Which of the columns that are seldom needed have something in them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Used {
    pub news: bool,
    pub duplicates: bool,
    pub corrections: bool,
}

/// The headings of our columns, whatever the form, and their ids.
pub(super) fn headings(forms: &[Vec<Column>]) -> BTreeMap<String, String> {
    let all = Used { news: true, duplicates: true, corrections: true };
    let sheets = forms.iter().map(|columns| for_work(columns, all, &[]));
    let columns = sheets.chain([of_out(all, &[]), of_suspected(&[])]).flatten();
    columns.map(|column| (column.heading, column.id)).collect()
}

fn written() -> [Column; 4] {
    [
        ours(STATUS.0, STATUS.1, Content::Work(Work::Status)),
        ours("_responsible", "Ansvarlig", Content::Work(Work::Typed(Wish::Responsible))),
        ours("_follow_up", "Neste oppfølging", Content::Work(Work::Typed(Wish::FollowUp))),
        ours("_note", "Notat", Content::Work(Work::Typed(Wish::Note))),
    ]
}

fn corrections(used: Used) -> Option<Column> {
    used.corrections.then(|| ours(CORRECTIONS, "Rettet i arket", Content::Work(Work::Corrections)))
}

fn own(heading: &str) -> Column {
    Column { id: own_id(heading), heading: heading.to_owned(), content: Content::Work(Work::Own) }
}

/// The id of a column that the coordinator has made. It is not written into the workbook: such a column is known by its heading.
pub(super) fn own_id(heading: &str) -> String {
    format!("own:{heading}")
}

/// The columns of those who may be robots: with the reason.
pub(super) fn of_suspected(forms: &[Vec<Column>]) -> Vec<Column> {
    let mut columns = of_several(forms);
    columns.insert(1, suspected());
    columns
}

/// The columns of several forms in one sheet; questions with the same id share one.
pub(super) fn of_several(forms: &[Vec<Column>]) -> Vec<Column> {
    let mut columns = vec![ours("_form", "Skjema", Content::Form)];
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
        ours(REFERENCE.0, REFERENCE.1, Content::Reference),
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

fn removed<'a>(definition: &Definition, answered: impl Iterator<Item = &'a str>) -> Vec<Column> {
    let column = |id: &str| ours(id, &format!("{id} (ikke lenger i skjemaet)"), Content::Answer(Shape::Line));
    answered.filter(|id| definition.field(id).is_none()).map(column).collect()
}
