//! `veiviser export`: the applications of a site as a workbook, CSV or JSON.
//!
//! In order: the forms as the content has them, the table (of this machine or of AWS), the applications of each form, the file.

use std::path::Path;

use applications::local::Local;
use applications::{Month, StoreError, Table};
use coordinator::{Exported, FormApplications, Format, Settings};
use generator::Options;
use generator::model::Form;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::args::{Export, ExportFormat};
use crate::build::{spinner, today};
use crate::failure::{Failure, while_doing};
use crate::room;
use crate::serve::{data_path, open_table};

/// Queries, writes beside the target, and takes its place.
pub fn run(root: &Path, args: &Export) -> Result<(), Failure> {
    let forms = forms(root, args)?;
    let progress = spinner("Henter søknadene …");
    let runtime = tokio::runtime::Runtime::new().map_err(while_doing("Kan ikke starte"))?;
    let now = Timestamp::now();
    let forms = runtime.block_on(with_applications(root, args, &forms, now))?;
    progress.set_message("Skriver filen …");
    let zone = TimeZone::get("Europe/Oslo").map_err(while_doing("Kjenner ikke norsk tid"))?;
    let settings = Settings { format: format(args), now, zone };
    let exported = coordinator::export(&forms, &settings, &args.out)
        .map_err(|error| Failure::said(error.to_string()))?;
    progress.finish_and_clear();
    summarise(&exported);
    tell_what_is_full(&forms, now);
    Ok(())
}

/// What was asked for, else what the ending of the file says, else a workbook.
fn format(args: &Export) -> Format {
    let ending = args.out.extension().and_then(|ending| ending.to_str());
    match (args.format, ending) {
        (Some(ExportFormat::Csv), _) | (None, Some("csv")) => Format::Csv,
        (Some(ExportFormat::Json), _) | (None, Some("json")) => Format::Json,
        (Some(ExportFormat::Xlsx) | None, _) => Format::Xlsx,
    }
}

fn forms(root: &Path, args: &Export) -> Result<Vec<Form>, Failure> {
    let options =
        Options { site: Some(args.site.clone()), base_url: None, today: today(), unpublished: false };
    let all = generator::definitions(&generator::read(root)?, &options)?;
    let Some(wanted) = &args.form else { return Ok(all) };
    let known: Vec<String> = all.iter().map(|form| form.definition.id.clone()).collect();
    let forms: Vec<Form> = all.into_iter().filter(|form| form.definition.id == *wanted).collect();
    if forms.is_empty() {
        return Err(Failure::said(format!(
            "{} har ikke skjemaet «{wanted}». Velg blant: {}.",
            args.site,
            known.join(", ")
        )));
    }
    Ok(forms)
}

async fn with_applications<'a>(
    root: &Path,
    args: &Export,
    forms: &'a [Form],
    now: Timestamp,
) -> Result<Vec<FormApplications<'a>>, Failure> {
    let (table, local) = table(root, args).await?;
    let mut filled = Vec::with_capacity(forms.len());
    for form in forms {
        let definition = &form.definition;
        let months = Month::within(definition.privacy.retention_days, now);
        let applications =
            table.query(&definition.site, &definition.id, &months, now).await.map_err(failure)?;
        let texts = definition.languages.first().and_then(|language| form.texts.get(language));
        // A form has texts in each of its languages, the default first.
        if let Some(texts) = texts {
            filled.push(FormApplications { definition, texts, applications });
        }
    }
    if let Some(local) = local {
        local.close().await;
    }
    Ok(filled)
}

/// The table of AWS where one is named, else that of this machine with the engine that must be closed.
async fn table(root: &Path, args: &Export) -> Result<(Table, Option<Local>), Failure> {
    if let Some(name) = &args.table {
        let aws = lambda::config::Aws::from_environment().map_err(|missing| {
            Failure::said(format!("Kan ikke logge inn i AWS. Sett disse variablene:\n{missing}"))
        })?;
        return Ok((Table::connect(&aws.connection(), name), None));
    }
    let data = data_path(root, args.data.as_deref());
    if !data.join("applications.db").is_file() {
        return Err(Failure::said(format!(
            "Det er ingen søknader i {}. De kommer når noen har sendt et skjema i «veiviser serve». Ligger de et annet sted, skriv --data MAPPE.",
            data.display()
        )));
    }
    let local = open_table(&data).await?;
    Ok((local.table(), Some(local)))
}

fn failure(error: StoreError) -> Failure {
    Failure::said(match error {
        StoreError::Unavailable { table, reason } => {
            format!("Får ikke tak i tabellen {table} ({reason}). Prøv igjen om litt.")
        }
        StoreError::Throttled { table, .. } => {
            format!("Tabellen {table} er for travel nå. Prøv igjen om litt.")
        }
        StoreError::Missing { table } => format!("Tabellen {table} finnes ikke i denne regionen og kontoen."),
        StoreError::Refused { table, code } => {
            format!(
                "Du har ikke tilgang til tabellen {table} ({code}). Be den som drifter løsningen, om leserettigheter."
            )
        }
        StoreError::Damaged { pk, sk, attribute } => {
            format!(
                "Søknaden {sk} i {pk} er skadet: {attribute} mangler eller er feil. Ingenting er skrevet."
            )
        }
    })
}

/// An export is when a coordinator sees how many have applied.
#[expect(clippy::print_stderr, reason = "something to do, beside the result")]
fn tell_what_is_full(forms: &[FormApplications<'_>], now: Timestamp) {
    for FormApplications { definition, applications, texts: _ } in forms {
        if let Some(advice) = room::advice(definition, applications, now) {
            eprintln!("\n{advice}");
        }
    }
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn summarise(exported: &Exported) {
    for count in &exported.counts {
        let suspected = match count.suspected {
            0 => String::new(),
            suspected => format!(". Se også over {suspected} som kan være sendt av en robot"),
        };
        println!("{}: {} søknader{suspected}", count.form, count.rows);
    }
    for file in &exported.files {
        println!(
            "Skrev {}. Filen har personopplysninger: slett den når du ikke trenger den lenger.",
            file.display()
        );
    }
    for short in &exported.shortened {
        println!(
            "Svaret på «{}» i {} er for langt for et regneark. Hele svaret er med i --format json.",
            short.column, short.reference
        );
    }
}
