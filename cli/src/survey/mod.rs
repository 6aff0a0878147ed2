//! `veiviser check --inherited` and `--translations`: what sites are made of.

mod inherited;
mod translations;

use generator::{Options, Tree};
use serde_json::Value;

use crate::args::ReportFormat;
use crate::failure::Failure;

/// Prints what comes from where.
pub fn inherited(tree: &Tree, options: &Options, format: ReportFormat) -> Result<(), Failure> {
    let sites = generator::inheritance(tree, options);
    print(format, || inherited::text(&sites), || inherited::json(&sites))
}

/// Prints what is there in which language.
pub fn translations(tree: &Tree, options: &Options, format: ReportFormat) -> Result<(), Failure> {
    let sites = generator::coverage(tree, options);
    print(format, || translations::text(&sites), || translations::json(&sites))
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn print(format: ReportFormat, text: impl Fn() -> String, json: impl Fn() -> Value) -> Result<(), Failure> {
    match format {
        ReportFormat::Text => print!("{}", text()),
        ReportFormat::Json => println!("{:#}", json()),
        ReportFormat::Sarif => {
            let message = "Denne oversikten finnes som text og json, ikke som sarif.";
            return Err(Failure::System(message.into()));
        }
    }
    Ok(())
}
