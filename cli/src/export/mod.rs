//! `veiviser export`: the applications of a site as a workbook, CSV or JSON.
//!
//! In order: the forms as the content has them, the table (of this machine or of AWS), the applications of each form, the file.

pub mod failure;
mod profile;

use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::time::Duration;

use applications::local::Local;
use applications::{Held, Month, Place, StoreError, Table};
use coordinator::proposal::approved;
use coordinator::{
    Count, Exported, Following, FormApplications, Format, Merged, Paired, Previous, Room, Settings,
    Shortened, SpoolWriter,
};
use forms::{Definition, Role};
use generator::Options;
use generator::model::{Form, Programme, TermForm};
use indicatif::ProgressBar;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use messages::{Language, message};

use crate::args::{Export, ExportFormat, Source};
use crate::build::{spinner, today};
use crate::failure::{Failure, while_doing};
use crate::matching;
use crate::room;
use crate::serve::{data_path, open_table};

/// How long a table may be out of reach before the export gives up.
const PATIENCE: Duration = Duration::from_mins(3);
/// Rows after which it is told how many there are.
const STEP: usize = 1_000;

/// Queries, writes beside the target, and takes its place.
pub fn run(root: &Path, language: Language, args: &Export) -> Result<(), Failure> {
    let format = format(args)?;
    spare_what_is_written(args, format)?;
    let (forms, following) = content(root, args, format)?;
    let progress = spinner(message!("export-fetching").text(language));
    let runtime = tokio::runtime::Runtime::new().map_err(while_doing(message!("cannot-start")))?;
    let now = Timestamp::now();
    let Spooled { forms, erased, rooms } = runtime.block_on(spooled(
        root,
        &args.source,
        &forms,
        now,
        &Told { progress: &progress, language },
    ))?;
    let zone = TimeZone::get("Europe/Oslo").map_err(while_doing(message!("export-no-zone")))?;
    let from = args.from.clone().map(|path| Previous { path, erased });
    let settings = Settings { format, now, zone, from, following };
    let all: usize = forms.iter().map(|form| form.applications.len()).sum();
    let told = |rows: usize| {
        if rows.is_multiple_of(STEP) || rows == all {
            progress.set_message(message!("export-writing", rows = rows, all = all).text(language));
        }
    };
    told(0);
    let exported = coordinator::export(&forms, &settings, &args.out, &told)
        .map_err(|error| failure::of_workbook(error, args))?;
    progress.finish_and_clear();
    summarise(&exported, language);
    if let Some(merged) = &exported.merged {
        tell_what_is_kept(merged, language);
    }
    tell_of_pairs(&exported.paired, args.pairs.is_some(), language);
    tell_what_is_full(&rooms, language);
    Ok(())
}

/// What was asked for, else what the ending of the file says, else a workbook. An ending of something else is a mistake: the
/// program that opens such files would not open this one.
fn format(args: &Export) -> Result<Format, Failure> {
    let ending = args.out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match (args.format, ending.as_deref()) {
        (Some(ExportFormat::Csv), _) | (None, Some("csv")) => Ok(Format::Csv),
        (Some(ExportFormat::Json), _) | (None, Some("json")) => Ok(Format::Json),
        (Some(ExportFormat::Jsonl), _) | (None, Some("jsonl")) => Ok(Format::JsonLines),
        (Some(ExportFormat::Xlsx), _) | (None, Some("xlsx") | None) => Ok(Format::Xlsx),
        (None, Some(ending)) => Err(Failure::said(message!("export-ending", ending = ending))),
    }
}

/// A workbook may have been written in: it is not replaced. Before anything is fetched, since nobody should wait for a refusal.
fn spare_what_is_written(args: &Export, format: Format) -> Result<(), Failure> {
    if format != Format::Xlsx {
        return match args.from {
            Some(_) => Err(Failure::said(message!("export-from-only"))),
            None => Ok(()),
        };
    }
    if !args.out.is_file() {
        return Ok(());
    }
    let stem = args.out.file_stem().unwrap_or_default().to_string_lossy();
    let new = args.out.with_file_name(format!("{stem}-{}.xlsx", today()));
    let (path, new) = (args.out.display().to_string(), new.display().to_string());
    Err(Failure::said(message!("export-exists", path = path, new = new, site = &args.site)))
}

/// The forms, and for a workbook of all of them how their pairs are followed.
fn content(root: &Path, args: &Export, format: Format) -> Result<(Vec<Form>, Option<Following>), Failure> {
    let pairs = match &args.pairs {
        Some(_) if format != Format::Xlsx => return Err(Failure::said(message!("export-pairs-only"))),
        Some(path) => approved(path).map_err(matching::unread)?,
        None => Vec::new(),
    };
    let options =
        Options { site: Some(args.site.clone()), base_url: None, today: today(), unpublished: false };
    let programme = generator::programme(&generator::read(root)?, &options)?;
    let Some(Programme { terms, forms, follow_up, .. }) = programme else { return Ok((Vec::new(), None)) };
    let Some(wanted) = &args.form else {
        let has = |role| forms.iter().any(|form| form.definition.role == role);
        let both = has(Role::Adept) && has(Role::Mentor);
        let term = |side: &str| {
            let word = terms.0.get(side).and_then(|forms| forms.get(&TermForm::Singular));
            word.cloned().unwrap_or_default()
        };
        let following = Following { rhythm: follow_up, adept: term("adept"), mentor: term("mentor"), pairs };
        return Ok((forms, both.then_some(following)));
    };
    let known: Vec<String> = forms.iter().map(|form| form.definition.id.clone()).collect();
    let forms: Vec<Form> = forms.into_iter().filter(|form| form.definition.id == *wanted).collect();
    if forms.is_empty() {
        let known = known.join(", ");
        return Err(Failure::said(message!("export-form", site = &args.site, form = wanted, known = known)));
    }
    Ok((forms, None))
}

/// Who is told how it goes while one waits.
struct Told<'a> {
    progress: &'a ProgressBar,
    language: Language,
}

impl Told<'_> {
    fn read(&self, rows: usize) {
        self.progress.set_message(message!("export-fetched", rows = rows).text(self.language));
    }

    fn waits(&self, error: &StoreError, pause: Duration) {
        let waiting = message!("export-waiting", reason = error.to_string(), seconds = pause.as_secs());
        self.progress.set_message(waiting.text(self.language));
    }
}

/// What the table holds, on disk.
struct Spooled<'a> {
    forms: Vec<FormApplications<'a>>,
    /// References of what was erased on request.
    erased: BTreeSet<String>,
    /// How far the forms with a limit are filled up.
    rooms: Vec<(&'a Definition, Room)>,
}

/// The applications to each form, as the table gives them. A table that falls silent is waited for.
async fn spooled<'a>(
    root: &Path,
    source: &Source,
    forms: &'a [Form],
    now: Timestamp,
    told: &Told<'_>,
) -> Result<Spooled<'a>, Failure> {
    let (table, local) = table(root, source).await?;
    let mut spooled = Spooled { forms: Vec::new(), erased: BTreeSet::new(), rooms: Vec::new() };
    let mut rows = 0;
    for form in forms {
        let definition = &form.definition;
        let months = Month::within(definition.privacy.retention_days, now);
        let mut writer = SpoolWriter::new(definition, now).map_err(|error| failure::of_spool(&error))?;
        let mut limit = Room::new(definition);
        let waits = |error: &StoreError, pause| told.waits(error, pause);
        let reader = table.reader(&definition.site, &definition.id, &months, now).patient(PATIENCE, &waits);
        let read = reader.each(|places| {
            rows += places.len();
            for place in places {
                match place {
                    Place::Application(application) => {
                        writer.add(&application).map_err(Stop::Spool)?;
                        if let Some(room) = &mut limit {
                            room.add(&application, now, &forms::norway());
                        }
                    }
                    Place::Erased(erased) => {
                        spooled.erased.insert(erased.reference);
                    }
                }
            }
            told.read(rows);
            Ok(())
        });
        read.await.map_err(Stop::into_failure)?;
        let applications = writer.finish().map_err(|error| failure::of_spool(&error))?;
        spooled.rooms.extend(limit.map(|room| (definition, room)));
        let texts = definition.languages.first().and_then(|language| form.texts.get(language));
        // A form has texts in each of its languages, the default first.
        if let Some(texts) = texts {
            spooled.forms.push(FormApplications { definition, texts, applications });
        }
    }
    if let Some(local) = local {
        local.close().await;
    }
    Ok(spooled)
}

/// What ends the reading.
enum Stop {
    Store(StoreError),
    Spool(io::Error),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Stop {
    fn into_failure(self) -> Failure {
        match self {
            Self::Store(error) => failure::of_store(error),
            Self::Spool(error) => failure::of_spool(&error),
        }
    }
}

/// What the table holds of each form, in memory.
pub async fn held<'a>(
    root: &Path,
    source: &Source,
    forms: &'a [Form],
    now: Timestamp,
) -> Result<Vec<(&'a Form, Held)>, Failure> {
    let (table, local) = table(root, source).await?;
    let mut holdings = Vec::with_capacity(forms.len());
    for form in forms {
        let definition = &form.definition;
        let months = Month::within(definition.privacy.retention_days, now);
        let held = table.held(&definition.site, &definition.id, &months, now).await;
        holdings.push((form, held.map_err(failure::of_store)?));
    }
    if let Some(local) = local {
        local.close().await;
    }
    Ok(holdings)
}

/// The table of AWS where one is named, else that of this machine with the engine that must be closed.
pub async fn table(root: &Path, source: &Source) -> Result<(Table, Option<Local>), Failure> {
    if let Some(name) = &source.table {
        return Ok((Table::connect(&profile::aws(source)?.connection(), name), None));
    }
    let data = data_path(root, source.data.as_deref());
    if !data.join("applications.db").is_file() {
        return Err(Failure::said(message!("export-none", folder = data.display().to_string())));
    }
    let local = open_table(&data).await?;
    Ok((local.table(), Some(local)))
}

/// An export is when a coordinator sees how many have applied.
#[expect(clippy::print_stderr, reason = "something to do, beside the result")]
fn tell_what_is_full(rooms: &[(&Definition, Room)], language: Language) {
    for (definition, room) in rooms {
        if let Some(advice) = room::advice(definition, *room) {
            eprintln!("\n{}", advice.text(language));
        }
    }
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn summarise(exported: &Exported, language: Language) {
    for Count { form, rows, suspected } in &exported.counts {
        let counts = message!("export-count", form = form, rows = *rows, suspected = *suspected);
        println!("{}", counts.text(language));
    }
    for file in &exported.files {
        println!("{}", message!("export-written", file = file.display().to_string()).text(language));
    }
    for Shortened { reference, column } in &exported.shortened {
        let shortened = message!("export-shortened", column = column, reference = reference);
        println!("{}", shortened.text(language));
    }
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn tell_what_is_kept(merged: &Merged, language: Language) {
    let Merged { kept, new, changed, withdrawn, deleted, gone, erased, corrected, formulas, sheets } = merged;
    println!("{}", message!("merged-kept", cells = *kept).text(language));
    let counts = [
        (new, message!("merged-new", rows = *new)),
        (changed, message!("merged-changed", rows = *changed)),
        (withdrawn, message!("merged-withdrawn", rows = *withdrawn)),
        (deleted, message!("merged-deleted", rows = *deleted)),
        (gone, message!("merged-gone", rows = *gone)),
        (erased, message!("merged-erased", rows = *erased)),
        (formulas, message!("merged-formulas", cells = *formulas)),
    ];
    for (_, message) in counts.iter().filter(|(count, _)| **count > 0) {
        println!("{}", message.text(language));
    }
    for (reference, column) in corrected {
        println!("{}", message!("merged-corrected", reference = reference, column = column).text(language));
    }
    for sheet in sheets {
        println!("{}", message!("merged-sheet", sheet = sheet).text(language));
    }
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn tell_of_pairs(paired: &Paired, asked: bool, language: Language) {
    let Paired { all: _, new, known, strangers, erased, unknown, unread, halves } = paired;
    if asked {
        println!("{}", message!("paired-taken", new = *new, known = *known).text(language));
    }
    let counts = [
        (strangers, message!("paired-strangers", pairs = *strangers)),
        (erased, message!("paired-erased", pairs = *erased)),
    ];
    for (_, message) in counts.iter().filter(|(count, _)| **count > 0) {
        println!("{}", message.text(language));
    }
    for reference in halves {
        println!("{}", message!("paired-half", reference = reference).text(language));
    }
    for (pair, column) in unread {
        println!("{}", message!("paired-unread", pair = pair, column = *column).text(language));
    }
    for reference in unknown {
        println!("{}", message!("paired-unknown", reference = reference).text(language));
    }
}
