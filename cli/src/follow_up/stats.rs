//! `veiviser stats`: figures for funders, as a page or as a workbook.

use std::path::Path;

use coordinator::{Figure, Inquiry, Report, figures};
use messages::{Language, message};

use super::{definitions, programme, unread};
use crate::args::Stats;
use crate::build::today;
use crate::export::failure;
use crate::failure::Failure;

/// The kinds of files.
enum Kind {
    Page,
    Sheet,
}

/// Reads the workbook, hides what is small, and writes beside the target, whose place it takes.
#[expect(clippy::print_stdout, reason = "the result of the command")]
pub fn run(root: &Path, language: Language, args: &Stats) -> Result<(), Failure> {
    let kind = kind(&args.out)?;
    if let Some((since, until)) = args.since.zip(args.until).filter(|(since, until)| since > until) {
        let (since, until) = (since.to_string(), until.to_string());
        return Err(Failure::said(message!("stats-period", since = since, until = until)));
    }
    spare_the_workbook(args)?;
    let programme = programme(root, &args.site)?;
    let inquiry = Inquiry {
        name: &programme.name,
        site: &args.site,
        forms: definitions(&programme),
        rhythm: &programme.follow_up,
        since: args.since,
        until: args.until,
        today: today(),
    };
    let report = figures(&args.from, &inquiry).map_err(|error| unread(error, &args.from, &args.site))?;
    let written = match kind {
        Kind::Page => report.write_page(&args.out),
        Kind::Sheet => report.write_sheet(&args.out),
    };
    let file = written.map_err(failure::of_file)?.display().to_string();
    println!("{}", message!("stats-written", file = file, hidden = hidden(&report)).text(language));
    Ok(())
}

/// How many numbers are not told.
fn hidden(report: &Report) -> usize {
    let figures = report.tables.iter().flat_map(|table| &table.rows).flat_map(|(_, figures)| figures);
    figures.filter(|figure| !matches!(figure, Figure::Number(_))).count()
}

fn kind(out: &Path) -> Result<Kind, Failure> {
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "html" | "htm" => Ok(Kind::Page),
        "xlsx" => Ok(Kind::Sheet),
        _ => Err(Failure::said(message!("stats-ending", file = out.display().to_string()))),
    }
}

/// A report replaces what is there: never the workbook that it is made from.
fn spare_the_workbook(args: &Stats) -> Result<(), Failure> {
    let same = |path: &Path| path.canonicalize().ok();
    if same(&args.out).is_some() && same(&args.out) == same(&args.from) {
        return Err(Failure::said(message!("stats-same", file = args.out.display().to_string())));
    }
    Ok(())
}
