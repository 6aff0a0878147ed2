//! `veiviser erase`: a person's applications, erased because the person asks for it. Shows what it would do, unless told to do it.

use std::path::Path;

use applications::local::Local;
use applications::{Erasure, StoreError, Table};
use jiff::Timestamp;
use messages::{Language, message};

use super::{Found, Search, erased, forms, holdings, line, open};
use crate::args::Erase;
use crate::export::failure;
use crate::failure::{Failure, while_doing};

/// Looks, says what it found, and erases where that is clear and wanted.
pub fn run(root: &Path, language: Language, args: &Erase) -> Result<(), Failure> {
    let forms = forms(root, &args.held)?;
    let search = Search::of(root, &args.person, &args.held, &forms)?;
    let runtime = tokio::runtime::Runtime::new().map_err(while_doing(message!("cannot-start")))?;
    let now = Timestamp::now();
    runtime.block_on(async {
        let (table, local) = open(root, &args.held).await?;
        let holdings = holdings(&table, &forms, now).await?;
        let found = search.among(&forms, &holdings);
        if found.count() == 0 && found.erased.is_empty() {
            return Err(Failure::said(search.unknown));
        }
        tell(&found, args, language);
        if !is_clear(&found, args) {
            return Err(Failure::said(message!("erase-choose", count = found.count())));
        }
        if args.yes {
            carry_out(&table, &found, now, language).await?;
            clean(local).await?;
        }
        advise(&found, args, language);
        Ok(())
    })
}

/// Whether it is known which of them are meant.
fn is_clear(found: &Found<'_>, args: &Erase) -> bool {
    found.count() <= 1 || args.all
}

/// What was found: form, reference and day, for whoever keeps a record of such requests.
#[expect(clippy::print_stdout, reason = "the result of the command")]
fn tell(found: &Found<'_>, args: &Erase, language: Language) {
    for gone in &found.erased {
        println!("{}", erased(gone).text(language));
    }
    if found.count() > 0 && !(args.yes && is_clear(found, args)) {
        println!("{}", message!("erase-found", count = found.count()).text(language));
        for application in found.all() {
            println!("  {}", line(application).text(language));
        }
    }
}

/// Each is told as soon as it is done: a table that goes away midway leaves no doubt about the others.
#[expect(clippy::print_stdout, reason = "the result of the command")]
async fn carry_out(
    table: &Table,
    found: &Found<'_>,
    now: Timestamp,
    language: Language,
) -> Result<(), Failure> {
    for application in found.all() {
        let said = match table.erase(application, now).await.map_err(refused)? {
            Erasure::Done => message!("erase-done", application = line(application)),
            Erasure::Absent => message!("erase-absent", application = line(application)),
        };
        println!("{}", said.text(language));
    }
    Ok(())
}

/// Leaves no byte of it on this machine's disk.
async fn clean(local: Option<Local>) -> Result<(), Failure> {
    let Some(local) = local else { return Ok(()) };
    let unclean = |error: applications::local::LocalError| {
        Failure::said(message!("erase-unclean", error = error.to_string()))
    };
    local.close_clean().await.map_err(unclean)
}

/// What no program can do: the copies that people have made.
#[expect(clippy::print_stdout, reason = "the result of the command")]
fn advise(found: &Found<'_>, args: &Erase, language: Language) {
    if found.count() == 0 {
        return;
    }
    if !args.yes {
        println!("\n{}", message!("erase-dry").text(language));
        return;
    }
    println!("\n{}", message!("erase-next").text(language));
    let backups =
        if args.held.source.table.is_some() { message!("erase-backups") } else { message!("erase-copies") };
    println!("{}", backups.text(language));
}

/// To read and to erase are two rights.
fn refused(error: StoreError) -> Failure {
    match error {
        StoreError::Refused { table, code } => {
            Failure::said(message!("erase-refused", table = table, code = code))
        }
        other => failure::of_store(other),
    }
}
