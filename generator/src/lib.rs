//! Content and themes to sites: read → parse → assemble → check → render → write.
//!
//! Only [`read()`] and [`write()`] touch the disk; between them everything is values. Every stage goes on past what is
//! wrong and says all of it at once, as [`Problem`]s.

mod assemble;
mod cache;
mod check;
mod color;
mod extend;
mod external;
mod feeds;
mod fingerprint;
pub mod heading;
pub mod hosting;
mod inspect;
pub mod link;
mod lock;
mod markdown;
pub mod model;
mod nearest;
mod output;
mod parse;
mod paste;
mod picture;
mod plural;
pub mod problem;
mod read;
pub mod render;
mod settle;
mod survey;
pub mod terms;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeSet;

use extend::Origins;
use model::{Form, Programme, Project, Site};
use parse::Raw;
use render::Memory;
use settle::Switches;

pub use cache::Cache;
pub use external::{Answer, ExternalLinks, external_links};
pub use feeds::{FeedLink, feed_copy, feed_links};
pub use lock::{Change, ChangeKind, LockFile};
pub use messages::Rule;
pub use nearest::did_you_mean;
pub use output::{Built, BuiltForm, Options, Output, Unpublished, Written};
pub use parse::Level;
pub use paste::{Pasted, paste};
pub use problem::{Place, Problem, Problems, Severity, Source};
pub use read::{Tree, changed_at, read};
pub use settle::Lowered;
pub use survey::{Coverage, Inheritance, Item, ItemKind, Share, State, TextKind};
pub use write::{Difference, verify, write, write_locks, write_text};

/// The sites as files. Err: everything that is wrong, warnings included.
pub fn build(tree: &Tree, options: &Options) -> Result<Output, Problems> {
    let (project, problems, origins) = prepare(tree, options);
    if problems.has_errors() {
        return Err(problems);
    }
    let memory = Memory::new(tree, options);
    let (rendered, made) = rayon::join(
        || render::render(&project, options, &memory),
        || picture::make(&project, &tree.pictures),
    );
    let mut output = with_pictures(rendered, made).map_err(|found| origins.locate_all(found))?;
    hosting::add(&project, &mut output);
    if options.site.is_none() {
        tree.pictures.sweep(options.today);
        tree.pages.sweep(options.today);
    }
    let mut warnings = origins.locate_all(output.warnings);
    warnings.extend(problems);
    output.warnings = warnings.sorted();
    Ok(output)
}

/// Everything that is wrong, what only rendering shows included.
pub fn check(tree: &Tree, options: &Options) -> Problems {
    let (project, mut problems, origins) = prepare(tree, options);
    let memory = Memory::new(tree, options);
    let rendered = match with_pictures(
        render::render(&project, options, &memory),
        picture::verify(&project, &tree.pictures),
    ) {
        Ok(output) => output.warnings,
        Err(found) => found.sorted(),
    };
    let rendered = origins.locate_all(rendered);
    if problems.has_errors() {
        // A page with errors is rendered for its template's sake: what else it shows has been told where it came from.
        let faulty: BTreeSet<_> = problems.files_with_errors();
        let of_files = [Rule::TemplateError, Rule::BrokenPicture];
        let is_own = |problem: &Problem| inspect::stands_alone(problem, &faulty);
        let stays = |problem: &Problem| of_files.contains(&problem.rule) || is_own(problem);
        problems.extend(rendered.into_iter().filter(stays));
    } else {
        problems.extend(rendered);
    }
    // Where something is wrong, or one site alone is checked, what a rule has been lowered for may not have shown.
    if !problems.has_errors() && options.site.is_none() {
        problems.extend(project.switches.unused());
    }
    problems
}

/// What pairing, and following the pairs, needs of a site: its forms, its settings, its words. Err: everything that is wrong.
pub fn programme(tree: &Tree, options: &Options) -> Result<Option<Programme>, Problems> {
    let (project, problems, _) = prepare(tree, options);
    if problems.has_errors() {
        return Err(problems);
    }
    Ok(project.sites.into_iter().next().and_then(|site| {
        let Site { forms, pairing, follow_up, editions, .. } = site;
        let edition = editions.into_iter().next()?;
        Some(Programme {
            name: edition.name.text,
            terms: edition.terms,
            forms: forms.into_values().collect(),
            pairing,
            follow_up,
        })
    }))
}

/// The forms of all sites, in the order of site and form id. Err: everything that is wrong.
pub fn definitions(tree: &Tree, options: &Options) -> Result<Vec<Form>, Problems> {
    let (project, problems, _) = prepare(tree, options);
    if problems.has_errors() {
        return Err(problems);
    }
    Ok(project.sites.into_iter().flat_map(|site| site.forms.into_values()).collect())
}

/// The lock files as they should be: what is new is recorded, and what has changed in `accepted` files and folders. Only
/// of the site that `options` ask for, and what it extends.
pub fn locks(tree: &Tree, options: &Options, accepted: &[String]) -> Vec<LockFile> {
    let (raw, ..) = written(tree);
    let (project, _) = assemble::assemble(&raw, options);
    let mut files = lock::record(&lock::Locking { raw: &raw, project: &project, accepted });
    files.retain(|file| assemble::concerns_path(&raw, options, std::path::Path::new(&file.path)));
    files
}

/// The rules that a site lowers, and why.
pub fn lowered(tree: &Tree, site: &str) -> Vec<Lowered> {
    let (raw, ..) = written(tree);
    Switches::of(&raw).lowered_by(site)
}

/// What the published sites have from where; only the one that `options` ask for.
pub fn inheritance(tree: &Tree, options: &Options) -> Vec<Inheritance> {
    let (raw, ..) = written(tree);
    survey::inheritance(&raw, options)
}

/// What the published sites have in which language; only the one that `options` ask for.
pub fn coverage(tree: &Tree, options: &Options) -> Vec<Coverage> {
    let (raw, ..) = written(tree);
    survey::coverage(&raw, options)
}

/// What the locks do not know yet, and what has changed since they were written.
pub fn check_locks(tree: &Tree, options: &Options) -> Problems {
    let (raw, ..) = written(tree);
    let (project, _) = assemble::assemble(&raw, options);
    let mut problems = Problems::new();
    let found = lock::check(&raw).into_iter().chain(lock::unrecorded(&raw));
    let found = found.chain(lock::check_consents(&raw, &project));
    problems.extend(found.filter(|problem| assemble::concerns(&raw, options, problem)));
    problems
}

/// The pages and their pictures. Err: what is wrong with either.
fn with_pictures(rendered: Result<Output, Problems>, made: picture::Made) -> Result<Output, Problems> {
    let picture::Made { files, problems } = made;
    match rendered {
        Ok(mut output) if problems.is_empty() => {
            output.public.extend(files);
            Ok(output)
        }
        rendered => {
            let mut all = rendered.err().unwrap_or_default();
            all.extend(problems);
            Err(all)
        }
    }
}

/// The sites as written, pages that extend others put together; what is wrong with them.
fn written(tree: &Tree) -> (Raw, Origins, Problems) {
    let (mut raw, mut problems) = parse::parse(tree);
    let (origins, found) = extend::apply(&mut raw);
    problems.extend(found);
    (raw, origins, problems)
}

/// All that comes before rendering: the sites, what is wrong with them, and where that was written.
fn prepare(tree: &Tree, options: &Options) -> (Project, Problems, Origins) {
    let (raw, origins, mut found) = written(tree);
    let (project, more) = assemble::assemble(&raw, options);
    found.extend(more);
    found.extend(lock::check(&raw));
    found.extend(lock::check_consents(&raw, &project));
    found.extend(check::check(&project, options.today));
    let mut problems = Problems::new();
    problems.extend(
        origins.locate_all(found).into_iter().filter(|problem| assemble::concerns(&raw, options, problem)),
    );
    let problems = project.switches.settle(problems);
    (project, problems, origins)
}
