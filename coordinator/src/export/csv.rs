//! Applications as CSV: for programs, and safe to open in a spreadsheet.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufWriter, Write};

use applications::Application;
use csv::{QuoteStyle, Terminator, WriterBuilder};
use forms::Answer;

use super::columns::{self, Column, Content};
use super::{FormApplications, Progress};

/// Puts a TAB before a value that a spreadsheet would take for a formula, and before one that begins with a TAB already.
///
/// ```
/// assert_eq!(coordinator::guard("=1+1"), "\t=1+1");
/// assert_eq!(coordinator::unguard(&coordinator::guard("=1+1")), "=1+1");
/// ```
pub fn guard(value: &str) -> Cow<'_, str> {
    if begins_formula(value) { Cow::Owned(format!("\t{value}")) } else { Cow::Borrowed(value) }
}

/// The exact inverse of [`guard`]: takes one TAB off the front.
pub fn unguard(value: &str) -> &str {
    value.strip_prefix('\t').unwrap_or(value)
}

/// Whether spreadsheets may take the text for a formula: the ASCII signs, their full-width forms, and control characters
/// that are skipped on the way to such a sign.
pub(crate) fn begins_formula(text: &str) -> bool {
    const SIGNS: [char; 13] =
        ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '\u{feff}'];
    text.starts_with(SIGNS)
}

/// Writes one form: people's rows, then robots'. The first row has the ids of the columns.
pub(super) fn write(form: &FormApplications<'_>, file: &mut File, progress: &Progress<'_>) -> io::Result<()> {
    let mut columns = columns::of_form(form);
    columns.push(columns::suspected());
    let mut file = BufWriter::new(file);
    file.write_all("\u{feff}".as_bytes())?;
    let mut csv = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(file);
    csv.write_record(columns.iter().map(|column| guard(&column.id).into_owned()))?;
    for number in form.applications.all() {
        let application = form.applications.read(number)?;
        for column in &columns {
            csv.write_field(guard(&value(&application, column)).as_bytes())?;
        }
        csv.write_record(None::<&[u8]>)?;
        progress.row();
    }
    csv.flush()
}

/// The value as it is stored.
fn value<'a>(application: &'a Application, column: &Column) -> Cow<'a, str> {
    match column.content {
        Content::Suspected => application.suspected.join(",").into(),
        Content::Form => application.form.as_str().into(),
        Content::Reference => application.reference.as_str().into(),
        Content::Submitted => application.submitted_at.to_string().into(),
        Content::WaitingList => if application.waiting_list { "true" } else { "false" }.into(),
        Content::Language => application.language.as_str().into(),
        Content::ConsentVersion => application.consent.version.as_str().into(),
        Content::ConsentGiven => application.consent.given_at.to_string().into(),
        Content::Expires => application.expires_at.to_string().into(),
        Content::Work(_) => "".into(),
        Content::Answer(_) => application.answers.get(&column.id).map_or("".into(), answer),
    }
}

fn answer(answer: &Answer) -> Cow<'_, str> {
    match answer {
        Answer::Text(typed) => typed.into(),
        Answer::Number(number) => number.to_string().into(),
        Answer::Date(date) => date.to_string().into(),
        Answer::One(choice) => choice.into(),
        Answer::Many(choices) => choices.join(",").into(),
        Answer::Yes(yes) => if *yes { "true" } else { "false" }.into(),
    }
}
