//! `veiviser check --inherited` and `--translations`: what sites are made of.

mod inherited;
mod translations;

use generator::{Options, Tree};
use messages::{Language, message};
use serde_json::Value;

use crate::args::ReportFormat;
use crate::failure::Failure;

/// Prints what comes from where.
pub fn inherited(
    tree: &Tree,
    options: &Options,
    format: ReportFormat,
    language: Language,
) -> Result<(), Failure> {
    let sites = generator::inheritance(tree, options);
    print(format, || inherited::text(&sites, language), || inherited::json(&sites))
}

/// Prints what is there in which language.
pub fn translations(
    tree: &Tree,
    options: &Options,
    format: ReportFormat,
    language: Language,
) -> Result<(), Failure> {
    let sites = generator::coverage(tree, options);
    print(format, || translations::text(&sites, language), || translations::json(&sites))
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn print(format: ReportFormat, text: impl Fn() -> String, json: impl Fn() -> Value) -> Result<(), Failure> {
    match format {
        ReportFormat::Text => print!("{}", text()),
        ReportFormat::Json => println!("{:#}", json()),
        ReportFormat::Sarif => return Err(Failure::said(message!("survey-no-sarif"))),
    }
    Ok(())
}
