//! `veiviser retention`: how many applications each form holds, and how long they are still held.

use std::path::Path;

use applications::Held;
use coordinator::{LATER_DAYS, Retention, SOON_DAYS, Tally};
use generator::model::Form;
use jiff::Timestamp;
use messages::{Language, Message, message};
use serde_json::json;

use super::{day, forms, look};
use crate::args::{self, ListFormat};
use crate::failure::Failure;

/// Queries, counts and prints.
pub fn run(root: &Path, language: Language, args: &args::Retention) -> Result<(), Failure> {
    let forms = forms(root, &args.held)?;
    let now = Timestamp::now();
    let holdings = look(root, &args.held, &forms, now)?;
    let of_form = |(form, held): (&Form, &Held)| Retention::of(&form.definition.id, held, now);
    let counted: Vec<Retention> = forms.iter().zip(&holdings).map(of_form).collect();
    print(&counted, args, now, language);
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn print(counted: &[Retention], args: &args::Retention, now: Timestamp, language: Language) {
    if args.format == ListFormat::Json {
        println!("{:#}", json!({ "site": args.held.site, "counted_at": now, "forms": counted }));
        return;
    }
    println!("{}", table(counted, language));
    let named: Vec<_> =
        counted.iter().flat_map(|form| form.soon.iter().map(move |soon| (&form.form, soon))).collect();
    if !named.is_empty() {
        println!("\n{}", message!("retention-soon", days = SOON_DAYS).text(language));
    }
    for (form, soon) in named {
        let (received, deleted) = (day(soon.submitted_at), day(soon.expires_at));
        let line = message!(
            "retention-line",
            form = form,
            reference = &soon.reference,
            received = received.to_string(),
            deleted = deleted.to_string(),
        );
        println!("  {}", line.text(language));
    }
    let erased: usize = counted.iter().map(|form| form.erased.len()).sum();
    if erased > 0 {
        println!("\n{}", message!("retention-erased", count = erased).text(language));
    }
}

/// Forms in rows, suspected ones below; words to the left, numbers to the right.
fn table(counted: &[Retention], language: Language) -> String {
    let headings = [
        message!("retention-form"),
        message!("retention-held"),
        message!("retention-oldest"),
        message!("retention-within", days = SOON_DAYS),
        message!("retention-within", days = LATER_DAYS),
    ];
    let mut rows = vec![headings.map(|word| word.text(language))];
    rows.extend(counted.iter().map(|form| row(form.form.clone(), form.people)));
    let suspected = counted.iter().filter(|form| form.suspected.held > 0);
    let named = |form: &Retention| -> Message { message!("retention-suspected", form = &form.form) };
    rows.extend(suspected.map(|form| row(named(form).text(language), form.suspected)));
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let aligned = |cells: &[String; 5]| {
        let [form, held, oldest, soon, later] = cells;
        format!(
            "{form:<0$}  {held:>1$}  {oldest:<2$}  {soon:>3$}  {later:>4$}",
            width(0),
            width(1),
            width(2),
            width(3),
            width(4),
        )
    };
    rows.iter().map(aligned).collect::<Vec<_>>().join("\n")
}

fn row(form: String, tally: Tally) -> [String; 5] {
    let Tally { held, oldest, within_30_days, within_90_days } = tally;
    let oldest = oldest.map_or_else(|| "–".to_owned(), |moment| day(moment).to_string());
    [form, held.to_string(), oldest, within_30_days.to_string(), within_90_days.to_string()]
}
