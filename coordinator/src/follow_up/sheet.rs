//! The sheet «Oppfølging», written.

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{ConditionalFormatFormula, DataValidation, Format, IgnoreError, Worksheet, XlsxError};

use super::column::Owner;
use super::plan::{Row, ids};
use super::{Following, Outcome, Part, Plan};
use crate::earlier::Value;
use crate::export::csv::begins_formula;
use crate::export::xlsx::layout::{A4, FIRST, HEADINGS, IDS, points, wrapped};
use crate::export::xlsx::style::Styles;

/// Rows below the pairs that are ready for more.
const SPARE: u32 = 200;
/// Columns that stay in sight: the two names.
const FROZEN: u16 = 2;
/// Characters of a column of the coordinator's own.
const OWN_WIDTH: u16 = 24;
/// Lines of a row that are shown.
const MOST_LINES: usize = 5;

/// Writes the sheet; returns how many cells of the coordinator's it has.
pub(crate) fn write(
    plan: &Plan,
    following: &Following,
    exported: &str,
    sheet: &mut Worksheet,
    styles: &Styles,
) -> Result<usize, XlsxError> {
    let ids = ids(&plan.own);
    let last_row = HEADINGS + u32::try_from(plan.rows.len()).unwrap_or(0);
    let last_column = u16::try_from(ids.len()).unwrap_or(u16::MAX).saturating_sub(1);
    lay_out(plan, sheet, styles, (last_row, last_column))?;
    help(sheet, styles, last_row)?;
    set_up_print(sheet, exported)?;
    head(plan, following, sheet, styles)?;
    let mut typed = 0;
    for (number, row) in (FIRST..).zip(&plan.rows) {
        sheet.set_row_height(number, height(row))?;
        for (column, id) in (0..).zip(&ids) {
            let part = Part::ALL.get(usize::from(column)).copied();
            typed += usize::from(row.cells.contains_key(id));
            write_cell(sheet, (number, column), row, (part, id), styles)?;
        }
    }
    // The library repeats the element of a last row with a height of its own.
    sheet.write_blank(last_row + 1, 0, &styles.id)?;
    Ok(typed)
}

fn lay_out(
    plan: &Plan,
    sheet: &mut Worksheet,
    styles: &Styles,
    (last_row, last_column): (u32, u16),
) -> Result<(), XlsxError> {
    for (column, part) in (0..).zip(Part::ALL) {
        sheet.set_column_width(column, f64::from(width(part)))?;
        sheet.set_column_format(column, style(styles, part))?;
    }
    for (column, _) in (first_own()..).zip(&plan.own) {
        sheet.set_column_width(column, f64::from(OWN_WIDTH))?;
        sheet.set_column_format(column, &styles.own)?;
    }
    sheet.set_freeze_panes(FIRST, FROZEN)?;
    sheet.set_selection(FIRST, 0, FIRST, 0)?;
    sheet.autofilter(HEADINGS, 0, last_row.max(FIRST), last_column)?;
    let ignored = IgnoreError::NumberStoredAsText;
    sheet.ignore_error_range(FIRST, 0, last_row.max(FIRST), last_column, ignored)?;
    Ok(())
}

/// The outcomes to choose from, and what is overdue in red.
fn help(sheet: &mut Worksheet, styles: &Styles, last_row: u32) -> Result<(), XlsxError> {
    let last = last_row + SPARE;
    let outcome = place(Part::Outcome);
    let outcomes = DataValidation::new()
        .allow_list_strings(&Outcome::ALL.map(Outcome::words))?
        .set_error_title("Utfall")?
        .set_error_message("Velg ett av de fem. Da kan utfallene telles. Skriv resten i «Notat».")?;
    sheet.add_data_validation(FIRST, outcome, last, outcome, &outcomes)?;
    let next = place(Part::Next);
    let cell = format!("{}{}", column_number_to_name(next), FIRST + 1);
    let overdue = format!("=AND({cell}<>\"\",{cell}<TODAY())");
    let overdue = ConditionalFormatFormula::new().set_rule(overdue.as_str()).set_format(&styles.overdue);
    sheet.add_conditional_format(FIRST, next, last, next, &overdue)?;
    Ok(())
}

fn set_up_print(sheet: &mut Worksheet, exported: &str) -> Result<(), XlsxError> {
    sheet.set_landscape().set_paper_size(A4).set_margins(0.4, 0.4, 0.7, 0.7, 0.3, 0.3);
    sheet.set_print_fit_to_pages(1, 0).set_repeat_rows(HEADINGS, HEADINGS)?;
    sheet.set_header("&L&\"-,Bold\"&A");
    sheet.set_footer(format!(
        "&L&9Inneholder personopplysninger. Makuleres når arket ikke trengs lenger.&C&9Hentet {exported}&R&9Side &P av &N"
    ));
    Ok(())
}

fn head(plan: &Plan, following: &Following, sheet: &mut Worksheet, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_row_hidden(IDS)?;
    for (column, part) in (0..).zip(Part::ALL) {
        sheet.write_string_with_format(IDS, column, part.id(), &styles.id)?;
    }
    sheet.set_row_height(HEADINGS, points(3) + 3.0)?;
    for (column, part) in (0..).zip(Part::ALL) {
        let heading =
            if part.owner() == Owner::Veiviser { &styles.heading } else { &styles.heading_to_write };
        sheet.write_string_with_format(HEADINGS, column, part.heading(following), heading)?;
    }
    for (column, own) in (first_own()..).zip(&plan.own) {
        sheet.write_string_with_format(HEADINGS, column, own, &styles.heading_to_write)?;
    }
    Ok(())
}

/// The names and references of a pair, what is made, and what the coordinator has written, which goes before.
fn write_cell(
    sheet: &mut Worksheet,
    at: (u32, u16),
    row: &Row,
    (part, id): (Option<Part>, &str),
    styles: &Styles,
) -> Result<(), XlsxError> {
    let looks = part.map_or(&styles.own, |part| style(styles, part));
    let [adept, mentor] = &row.pair.names;
    let text = match part {
        Some(Part::Adept) if row.is_pair() => Some(row.pair.adept.as_str()),
        Some(Part::Mentor) if row.is_pair() => Some(row.pair.mentor.as_str()),
        Some(Part::AdeptName) if row.is_pair() => Some(adept.as_str()),
        Some(Part::MentorName) if row.is_pair() => Some(mentor.as_str()),
        _ => None,
    };
    if let Some(text) = text {
        return write_text(sheet, at, text, looks, styles);
    }
    match part.map_or_else(|| row.cells.get(id), |part| row.value(part)) {
        None => sheet.write_blank(at.0, at.1, looks)?,
        Some(Value::Text(text)) => return write_text(sheet, at, text, looks, styles),
        Some(Value::Number(number)) => sheet.write_number_with_format(at.0, at.1, *number, &plain(looks))?,
        Some(Value::Yes(yes)) => sheet.write_boolean_with_format(at.0, at.1, *yes, looks)?,
        Some(Value::Moment(days)) => {
            let is_ours = part.is_some_and(|part| style(styles, part) == &styles.date_to_write);
            let looks = if is_ours { &styles.date_to_write } else { moment(*days, styles) };
            sheet.write_number_with_format(at.0, at.1, *days, looks)?
        }
    };
    Ok(())
}

fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    looks: &Format,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let looks = if text.len() > 255 {
        &styles.long
    } else if begins_formula(text) {
        &styles.quoted
    } else {
        looks
    };
    if text.is_empty() {
        sheet.write_blank(row, column, looks)?;
    } else {
        sheet.write_string_with_format(row, column, text, looks)?;
    }
    Ok(())
}

/// A number is shown as one, also in a column of text.
fn plain(looks: &Format) -> Format {
    looks.clone().set_num_format("General")
}

fn moment(days: f64, styles: &Styles) -> &Format {
    if days < 1.0 {
        &styles.time
    } else if days.fract() == 0.0 {
        &styles.date
    } else {
        &styles.moment
    }
}

fn style(styles: &Styles, part: Part) -> &Format {
    match part {
        Part::AdeptName | Part::MentorName => &styles.name,
        Part::Start | Part::End | Part::Last | Part::Next | Part::OutcomeOn => &styles.date_to_write,
        _ => &styles.to_write,
    }
}

/// In characters.
fn width(part: Part) -> u16 {
    match part {
        Part::AdeptName | Part::MentorName => 24,
        Part::Adept | Part::Mentor => 16,
        Part::Responsible | Part::Outcome => 17,
        Part::Start | Part::End | Part::OutcomeOn | Part::Agreed => 13,
        Part::Next | Part::Last => 14,
        Part::Held => 12,
        Part::Note => 40,
    }
}

fn height(row: &Row) -> f64 {
    let of = |(id, value): (&String, &Value)| {
        let part = Part::ALL.into_iter().find(|part| part.id() == *id);
        let room = usize::from(part.map_or(OWN_WIDTH, width));
        value.text().split('\n').map(|line| wrapped(line, room)).sum::<usize>()
    };
    let [adept, mentor] =
        row.pair.names.each_ref().map(|name| wrapped(name, usize::from(width(Part::AdeptName))));
    points(row.cells.iter().map(of).chain([adept, mentor]).max().unwrap_or(1).min(MOST_LINES))
}

fn place(part: Part) -> u16 {
    let place = Part::ALL.iter().position(|other| *other == part).unwrap_or_default();
    u16::try_from(place).unwrap_or_default()
}

fn first_own() -> u16 {
    u16::try_from(Part::ALL.len()).unwrap_or(u16::MAX)
}
