//! Content and themes to sites: read → parse → assemble → check → render → write.
//!
//! Only [`read()`] and [`write()`] touch the disk; between them everything is values. Every stage goes on past what is
//! wrong and says all of it at once, as [`Problem`]s.

mod assemble;
mod check;
pub mod heading;
pub mod hosting;
pub mod link;
mod lock;
mod markdown;
pub mod model;
mod nearest;
mod output;
mod parse;
mod picture;
pub mod problem;
mod read;
pub mod render;
mod settle;
pub mod terms;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod write;

use model::{Form, Project};
use settle::Switches;

pub use lock::{Change, ChangeKind, LockFile};
pub use messages::Rule;
pub use nearest::did_you_mean;
pub use output::{Built, BuiltForm, Options, Output, Unpublished, Written};
pub use parse::Level;
pub use problem::{Place, Problem, Problems, Severity, Source};
pub use read::{Tree, read};
pub use settle::Lowered;
pub use write::{write, write_locks};

/// The sites as files. Err: everything that is wrong, warnings included.
pub fn build(tree: &Tree, options: &Options) -> Result<Output, Problems> {
    let (project, problems) = prepare(tree, options);
    if problems.has_errors() {
        return Err(problems);
    }
    let mut output = render::render(&project, options)?;
    hosting::add(&project, &mut output);
    output.warnings.extend(problems.sorted());
    Ok(output)
}

/// Everything that is wrong, what only rendering shows included.
pub fn check(tree: &Tree, options: &Options) -> Problems {
    let (project, mut problems) = prepare(tree, options);
    let told = problems.has_errors();
    let rendered = match render::render(&project, options) {
        Ok(output) => output.warnings,
        Err(found) => found.sorted(),
    };
    // A page with errors is rendered for its template's sake: what else it shows has been told where it came from.
    problems.extend(rendered.into_iter().filter(|problem| !told || problem.rule == Rule::TemplateError));
    // Where something is wrong, or one site alone is checked, what a rule has been lowered for may not have shown.
    if !problems.has_errors() && options.site.is_none() {
        problems.extend(project.switches.unused());
    }
    problems
}

/// The forms of all sites, in the order of site and form id. Err: everything that is wrong.
pub fn definitions(tree: &Tree, options: &Options) -> Result<Vec<Form>, Problems> {
    let (project, problems) = prepare(tree, options);
    if problems.has_errors() {
        return Err(problems);
    }
    Ok(project.sites.into_iter().flat_map(|site| site.forms.into_values()).collect())
}

/// The lock files as they should be: what is new is recorded, and what has changed in `accepted` files and folders. Only
/// of the site that `options` ask for, and what it extends.
pub fn locks(tree: &Tree, options: &Options, accepted: &[String]) -> Vec<LockFile> {
    let (raw, _) = parse::parse(tree);
    let (project, _) = assemble::assemble(&raw, options);
    let mut files = lock::record(&lock::Locking { raw: &raw, project: &project, accepted });
    files.retain(|file| assemble::concerns_path(&raw, options, std::path::Path::new(&file.path)));
    files
}

/// The rules that a site lowers, and why.
pub fn lowered(tree: &Tree, site: &str) -> Vec<Lowered> {
    let (raw, _) = parse::parse(tree);
    Switches::of(&raw).lowered_by(site)
}

/// What the locks do not know yet, and what has changed since they were written.
pub fn check_locks(tree: &Tree, options: &Options) -> Problems {
    let (raw, _) = parse::parse(tree);
    let (project, _) = assemble::assemble(&raw, options);
    let mut problems = Problems::new();
    let found = lock::check(&raw).into_iter().chain(lock::unrecorded(&raw));
    let found = found.chain(lock::check_consents(&raw, &project));
    problems.extend(found.filter(|problem| assemble::concerns(&raw, options, problem)));
    problems
}

/// All that comes before rendering: the sites, and what is wrong with them.
fn prepare(tree: &Tree, options: &Options) -> (Project, Problems) {
    let (raw, mut found) = parse::parse(tree);
    let (project, more) = assemble::assemble(&raw, options);
    found.extend(more);
    found.extend(check::check(&project));
    found.extend(lock::check(&raw));
    found.extend(lock::check_consents(&raw, &project));
    let mut problems = Problems::new();
    problems.extend(found.into_iter().filter(|problem| assemble::concerns(&raw, options, problem)));
    let problems = project.switches.settle(problems);
    (project, problems)
}
