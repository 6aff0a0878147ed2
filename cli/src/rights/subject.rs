//! `veiviser subject`: all that is held on a person, as a page to read or as JSON.

use std::io;
use std::path::Path;

use applications::Application;
use coordinator::{FormApplications, Format, Papers, Settings, Spool};
use generator::model::Form;
use jiff::Timestamp;
use messages::{Language, message};

use super::{Found, Search, erased, forms, line, look};
use crate::args::Subject;
use crate::export::failure;
use crate::failure::Failure;

/// The kinds of files.
enum Kind {
    Page,
    Json,
}

/// Queries, writes beside the target, and takes its place.
pub fn run(root: &Path, language: Language, args: &Subject) -> Result<(), Failure> {
    let kind = kind(&args.out)?;
    let forms = forms(root, &args.held)?;
    let search = Search::of(root, &args.person, &args.held, &forms)?;
    let now = Timestamp::now();
    let holdings = look(root, &args.held, &forms, now)?;
    let found = search.among(&forms, &holdings);
    match (found.count(), found.erased.first()) {
        (0, Some(gone)) => return Err(Failure::said(erased(gone))),
        (0, None) => return Err(Failure::said(search.unknown)),
        _ => {}
    }
    match kind {
        Kind::Page => coordinator::subject(&papers(&found), now, &forms::norway(), &args.out).map(drop),
        Kind::Json => {
            let settings =
                Settings { format: Format::Json, now, zone: forms::norway(), from: None, following: None };
            let forms = as_export(&found, now).map_err(|error| failure::of_spool(&error))?;
            coordinator::export(&forms, &settings, &args.out, &|_| {}).map(drop)
        }
    }
    .map_err(failure::of_file)?;
    summarise(&found, &args.out, language);
    Ok(())
}

fn kind(out: &Path) -> Result<Kind, Failure> {
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "html" | "htm" => Ok(Kind::Page),
        "json" => Ok(Kind::Json),
        _ => Err(Failure::said(message!("subject-ending", file = out.display().to_string()))),
    }
}

fn papers<'a>(found: &Found<'a>) -> Vec<Papers<'a>> {
    let papers = |(form, sent): &(&'a Form, Vec<&Application>)| Papers {
        definition: &form.definition,
        texts: &form.texts,
        applications: owned(sent),
    };
    found.applications.iter().map(papers).collect()
}

/// The same document as an export of all, with this person's applications only.
fn as_export<'a>(found: &Found<'a>, now: Timestamp) -> io::Result<Vec<FormApplications<'a>>> {
    let filled = |(form, sent): &(&'a Form, Vec<&'a Application>)| {
        let definition = &form.definition;
        let texts = definition.languages.first().and_then(|first| form.texts.get(first))?;
        let spooled = Spool::of(definition, sent.iter().copied(), now);
        Some(spooled.map(|applications| FormApplications { definition, texts, applications }))
    };
    found.applications.iter().filter_map(filled).collect()
}

fn owned(applications: &[&Application]) -> Vec<Application> {
    applications.iter().map(|application| (*application).clone()).collect()
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn summarise(found: &Found<'_>, out: &Path, language: Language) {
    for application in found.all() {
        println!("{}", line(application).text(language));
    }
    println!("{}", message!("export-written", file = out.display().to_string()).text(language));
    println!("\n{}", message!("subject-next").text(language));
}
