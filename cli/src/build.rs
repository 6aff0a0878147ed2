//! `veiviser build`: the sites as files.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use generator::{Difference, Options, Output};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use messages::{Language, message};

use crate::args::Build;
use crate::failure::{Doing, Failure, reason};
use crate::report;

/// Builds, and writes what changed. Writes nothing when the content has errors.
pub fn run(root: &Path, language: Language, args: &Build) -> Result<(), Failure> {
    if args.verify { verify(root, language, args) } else { write(root, language, args).map(|_| ()) }
}

/// Builds and writes; gives what was built and the folder of the sites.
pub fn write(root: &Path, language: Language, args: &Build) -> Result<(Output, PathBuf), Failure> {
    let started = Instant::now();
    let progress = spinner(message!("build-building").text(language));
    let public = public_folder(root, args);
    let output = generator::build(&generator::read(root)?, &options(args))?;
    progress.set_message(message!("build-writing").text(language));
    let written = generator::write(&output, &public, &dist_folder(&public))
        .map_err(|error| unwritten(&public, &error))?;
    progress.finish_and_clear();
    summarise(&output, &written, &public, started.elapsed(), language);
    Ok((output, public))
}

fn options(args: &Build) -> Options {
    Options { site: args.site.clone(), base_url: args.base_url.clone(), today: today(), unpublished: false }
}

fn public_folder(root: &Path, args: &Build) -> PathBuf {
    args.out.clone().unwrap_or_else(|| root.join("public"))
}

/// Compares with a build that takes nothing from earlier ones.
#[expect(clippy::print_stdout, reason = "the result of the command")]
fn verify(root: &Path, language: Language, args: &Build) -> Result<(), Failure> {
    let progress = spinner(message!("build-building").text(language));
    let public = public_folder(root, args);
    let output = generator::build(&generator::read(root)?.without_cache(), &options(args))?;
    progress.finish_and_clear();
    let differences = generator::verify(&output, &public, &dist_folder(&public))
        .map_err(|error| Failure::file(Doing::Read, &public, &error))?;
    for difference in &differences {
        let path = |path: &Path| path.display().to_string();
        let message = match difference {
            Difference::Missing(file) => message!("verify-missing", path = path(file)),
            Difference::Other(file) => message!("verify-other", path = path(file)),
            Difference::Stray(file) => message!("verify-stray", path = path(file)),
        };
        println!("{}", message.text(language));
    }
    if !differences.is_empty() {
        return Err(Failure::Reported);
    }
    let files = output.public.len() + output.forms.len() + output.hosting.len();
    let message = message!("verify-same", folder = public.display().to_string(), files = files);
    println!("{}", message.text(language));
    Ok(())
}

fn unwritten(public: &Path, error: &io::Error) -> Failure {
    Failure::said(match error.kind() {
        io::ErrorKind::DirectoryNotEmpty => message!("build-foreign", folder = error.to_string()),
        _ => {
            message!("build-unwritten", folder = public.display().to_string(), reason = reason(error))
        }
    })
}

/// What is not published lies beside the folder with the sites: `public` and `dist`.
pub fn dist_folder(public: &Path) -> PathBuf {
    public.parent().unwrap_or(Path::new("")).join("dist")
}

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "the result of the command")]
fn summarise(
    output: &Output,
    written: &generator::Written,
    public: &Path,
    took: Duration,
    language: Language,
) {
    if !output.warnings.is_empty() {
        eprintln!("{}", report::text(&output.warnings, language, false));
    }
    for site in &output.sites {
        let pages = message!("build-pages", count = site.page_count).text(language);
        println!("{:<14} {:>4} {pages:<5}  {}", site.id, site.page_count, site.name);
    }
    let done = message!(
        "build-done",
        milliseconds = took.as_millis().to_string(),
        rendered = output.rendered,
        written = written.written,
        unchanged = written.unchanged,
        removed = written.removed,
        folder = public.display().to_string(),
    );
    println!("{}", done.text(language));
}

/// The day that decides which forms are open.
pub fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Shows that something goes on, on a terminal only.
pub fn spinner(message: String) -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {msg} {elapsed}")
        .unwrap_or_else(|_| ProgressStyle::default_spinner());
    let bar = ProgressBar::new_spinner().with_style(style).with_message(message);
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}
