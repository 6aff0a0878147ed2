//! An answer as a person reads it.

use jiff::civil::Date;

use crate::{Answer, Definition, Field, Kind, Language, Texts};

/// The answer in `language`, one string per line: for the check-answers page and the workbook.
///
/// A choice that the form no longer has is shown by its id: old applications stay readable.
pub fn display(
    _: &Definition,
    field: &Field,
    answer: &Answer,
    language: &Language,
    texts: &Texts,
) -> Vec<String> {
    match answer {
        Answer::Text(text) => text.split('\n').map(str::to_owned).collect(),
        Answer::Number(number) => vec![number.to_string()],
        Answer::Date(date) => vec![format_date(*date, texts)],
        Answer::One(id) => vec![label(field, id, language)],
        Answer::Many(ids) => ids.iter().map(|id| label(field, id, language)).collect(),
        Answer::Yes(true) if matches!(field.kind, Kind::Consent) => {
            vec![texts.get("form.consented").to_owned()]
        }
        Answer::Yes(yes) => vec![texts.get(if *yes { "form.yes" } else { "form.no" }).to_owned()],
    }
}

/// «27. mars 2027»
pub fn format_date(date: Date, texts: &Texts) -> String {
    let month = texts.get(&format!("form.date.month_{}", date.month()));
    let (day, year) = (date.day().to_string(), date.year().to_string());
    texts.fill("form.date.format", &[("day", &day), ("month", month), ("year", &year)])
}

fn label(field: &Field, id: &str, language: &Language) -> String {
    let found = field.kind.choices().iter().find(|choice| choice.id == id);
    found.map_or(id, |choice| choice.label.get(language)).to_owned()
}
