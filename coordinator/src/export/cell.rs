//! What stands in a cell of the workbook.

use std::borrow::Cow;

use applications::Application;
use forms::spam::sign_words;
use forms::{Answer, Definition, Field, Texts};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::columns::{Column, Content, Shape, Work};
use super::plan::Shown;
use super::xlsx::fit::fit;
use crate::earlier::{Value, serial};

/// The value of a cell. Text is text whatever it looks like.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell<'a> {
    /// Not answered.
    Empty,
    /// Text of one line or more.
    Text(Cow<'a, str>),
    /// Text that a spreadsheet would like to make a number of.
    Code(&'a str),
    /// A whole number.
    Number(i64),
    /// A day.
    Date(Date),
    /// A day and a clock time in the reader's time zone.
    Moment(DateTime),
    /// What the coordinator has typed.
    Typed(&'a Value),
}

impl Cell<'_> {
    /// Whether an earlier workbook has the same value: programs that save it may have changed its type.
    pub(super) fn is(&self, value: &Value) -> bool {
        let same_text = |text: &str| text.replace("\r\n", "\n").trim() == value.text();
        let near = |moment: DateTime| match value {
            Value::Moment(days) | Value::Number(days) => (days - serial(moment)).abs() * 86_400.0 < 1.0,
            Value::Text(text) => text.trim() == moment.date().to_string(),
            Value::Yes(_) => false,
        };
        match self {
            Self::Empty => false,
            Self::Text(text) => same_text(&fit(text.clone()).0),
            Self::Code(text) => same_text(text),
            Self::Number(number) => value.text() == number.to_string(),
            Self::Date(date) => near((*date).into()),
            Self::Moment(moment) => near(*moment),
            Self::Typed(typed) => *typed == value,
        }
    }
}

/// What is needed to put the applications to one form in words.
pub(super) struct Words<'a> {
    definition: &'a Definition,
    texts: &'a Texts,
    zone: &'a TimeZone,
    /// The question of each column, where the form still has it.
    fields: Vec<Option<&'a Field>>,
}

impl<'a> Words<'a> {
    pub(super) fn new(
        definition: &'a Definition,
        texts: &'a Texts,
        zone: &'a TimeZone,
        columns: &[Column],
    ) -> Self {
        let fields = columns.iter().map(|column| definition.field(&column.id)).collect();
        Self { definition, texts, zone, fields }
    }

    /// The cells of a row, one per column.
    pub(super) fn row<'r>(
        &'r self,
        application: &'r Application,
        columns: &[Column],
    ) -> impl Iterator<Item = Cell<'r>> {
        columns.iter().zip(&self.fields).map(|(column, field)| self.cell(application, column, *field))
    }

    /// The cells of a row that a coordinator works with.
    pub(super) fn work<'r>(
        &'r self,
        row: &'r Shown<'_>,
        columns: &'r [Column],
    ) -> impl Iterator<Item = Cell<'r>> {
        columns.iter().zip(&self.fields).map(move |(column, field)| match column.content {
            Content::Work(Work::News) => text(row.work.news),
            Content::Work(Work::Status) => text(row.status),
            Content::Work(Work::Corrections) => text(&row.work.corrections),
            Content::Work(Work::Duplicate) => text(row.duplicate_of),
            Content::Work(Work::Out) => text(&row.work.out),
            Content::Reference => text(row.reference),
            Content::Form if !row.reference.is_empty() => self.plural(),
            _ => match (row.work.typed.get(&column.id), row.application) {
                (Some(value), _) => Cell::Typed(value),
                (None, Some(application)) => self.cell(application, column, *field),
                (None, None) => Cell::Empty,
            },
        })
    }

    fn cell<'r>(
        &'r self,
        application: &'r Application,
        column: &Column,
        field: Option<&'r Field>,
    ) -> Cell<'r> {
        let moment = |timestamp| Cell::Moment(self.zone.to_datetime(timestamp));
        match column.content {
            Content::Suspected => {
                Cell::Text(sign_words(&application.suspected, self.texts).join("; ").into())
            }
            Content::Form => self.plural(),
            Content::Reference => text(&application.reference),
            Content::Submitted => moment(application.submitted_at),
            Content::WaitingList if application.waiting_list => text("Venteliste"),
            Content::Language => text(language_name(application.language.as_str())),
            Content::ConsentVersion => text(&application.consent.version),
            Content::ConsentGiven => Cell::Date(self.zone.to_datetime(application.consent.given_at).date()),
            Content::Expires => Cell::Date(self.zone.to_datetime(application.expires_at).date()),
            Content::Answer(shape) => match application.answers.get(&column.id) {
                Some(answer) => self.answer(answer, shape, field),
                None => Cell::Empty,
            },
            Content::Work(Work::Name) => self.name(application),
            // The others are not of the application, but of the row.
            Content::WaitingList | Content::Work(_) => Cell::Empty,
        }
    }

    fn name<'r>(&self, application: &'r Application) -> Cell<'r> {
        let is_name = |field: &&Field| field.autocomplete.as_deref() == Some("name");
        let answer =
            self.definition.fields.iter().find(is_name).and_then(|field| application.answers.get(&field.id));
        if let Some(Answer::Text(name)) = answer { text(name) } else { Cell::Empty }
    }

    fn plural(&self) -> Cell<'a> {
        text(self.definition.languages.first().map_or("", |language| self.definition.plural.get(language)))
    }

    fn answer<'r>(&'r self, answer: &'r Answer, shape: Shape, field: Option<&'r Field>) -> Cell<'r> {
        match answer {
            Answer::Text(typed) if shape == Shape::Code => Cell::Code(typed),
            Answer::Text(typed) => text(typed),
            Answer::Number(number) => Cell::Number(*number),
            Answer::Date(date) => Cell::Date(*date),
            Answer::One(id) => text(self.label(field, id)),
            Answer::Many(ids) => {
                let labels: Vec<&str> = ids.iter().map(|id| self.label(field, id)).collect();
                Cell::Text(labels.join("; ").into())
            }
            Answer::Yes(yes) => {
                Cell::Text(self.texts.get(if *yes { "form.yes" } else { "form.no" }).to_owned().into())
            }
        }
    }

    /// The choice in words; by its id where the form no longer has it.
    fn label<'r>(&'r self, field: Option<&'r Field>, id: &'r str) -> &'r str {
        let choice = field.and_then(|field| field.kind.choices().iter().find(|choice| choice.id == id));
        match (choice, self.definition.languages.first()) {
            (Some(choice), Some(language)) => choice.label.get(language),
            _ => id,
        }
    }
}

fn text(value: &str) -> Cell<'_> {
    if value.is_empty() { Cell::Empty } else { Cell::Text(Cow::Borrowed(value)) }
}

/// The languages that the programmes write in, in Norwegian; others by their code.
fn language_name(code: &str) -> &str {
    match code {
        "nb" => "bokmål",
        "nn" => "nynorsk",
        "se" => "nordsamisk",
        "en" => "engelsk",
        "uk" => "ukrainsk",
        "ar" => "arabisk",
        "ti" => "tigrinja",
        "so" => "somali",
        "fa" => "farsi",
        "pl" => "polsk",
        "ru" => "russisk",
        "tr" => "tyrkisk",
        "fr" => "fransk",
        "es" => "spansk",
        _ => code,
    }
}
