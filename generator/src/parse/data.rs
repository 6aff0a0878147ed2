//! `content/<site>/data/<name>[.<language>].csv` and `.toml`: tables and facts kept apart from the pages that show them.

use std::sync::Arc;

use forms::Language;
use messages::{Rule, message};
use serde::Serialize;
use tera::Value;

use super::syntax;
use crate::problem::{Place, Problem, Source};

/// A file of data.
#[derive(Clone, Debug)]
pub(crate) struct RawData {
    /// The language that it is for; `None` for all.
    pub(crate) language: Option<Language>,
    /// A [`Table`], or what the TOML says.
    pub(crate) value: Value,
}

/// A sheet as templates get it. Empty where the file has faults: pages that show it have none of their own.
#[derive(Default, Serialize)]
struct Table {
    /// The first line.
    columns: Vec<String>,
    /// The others, each as long as the first.
    rows: Vec<Vec<String>>,
}

pub(super) fn toml(source: &Arc<Source>, language: Option<&Language>) -> (RawData, Vec<Problem>) {
    match toml::from_str::<toml::Table>(&source.text) {
        Ok(table) => (raw(&table, language), Vec::new()),
        Err(error) => (raw(&Table::default(), language), syntax::problems(source, 0, &[error])),
    }
}

/// Spreadsheets of Norway write `;` between cells, others `,`: the first line tells.
pub(super) fn csv(source: &Arc<Source>, language: Option<&Language>) -> (RawData, Vec<Problem>) {
    let text = source.text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let columns = reader.headers().map(cells);
    let rows: Result<Vec<_>, _> = reader.records().map(|row| row.map(|row| cells(&row))).collect();
    match columns.and_then(|columns| Ok(Table { columns, rows: rows? })) {
        Ok(table) if table.columns.iter().all(String::is_empty) => {
            (raw(&Table::default(), language), vec![empty(source)])
        }
        Ok(table) => (raw(&table, language), Vec::new()),
        Err(error) => (raw(&Table::default(), language), vec![uneven(source, &error)]),
    }
}

fn raw(value: &impl Serialize, language: Option<&Language>) -> RawData {
    RawData { language: language.cloned(), value: Value::from_serializable(value) }
}

fn empty(source: &Arc<Source>) -> Problem {
    let message = message!("bad-data-empty");
    Problem::new(Rule::BadData, &Place::file(source), message, message!("bad-data-empty-help"))
}

/// The text is UTF-8 already: what is left to be wrong is a line with too many cells, or too few.
fn uneven(source: &Arc<Source>, error: &csv::Error) -> Problem {
    let (wanted, found) = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => (*expected_len, *len),
        _ => (0, 0),
    };
    let read = error.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
    let message = message!("bad-data", found = found, wanted = wanted);
    Problem::new(Rule::BadData, &place(source, read), message, message!("bad-data-help"))
}

/// The line that follows `read` bytes after the byte order mark; the end of the line before may be among what follows.
fn place(source: &Arc<Source>, read: usize) -> Place {
    let text = source.text.as_str();
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let rest = text.get(mark + read..).unwrap_or_default();
    let line = rest.trim_start_matches(['\r', '\n']);
    let start = text.len() - line.len();
    Place::new(source, start..start + line.lines().next().map_or(0, str::len))
}
