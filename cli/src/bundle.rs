//! `veiviser bundle`: the sites as files, and each function as one package with the forms of all of them.

use std::fs;
use std::io::{self, Cursor, Write as _};
use std::path::{Path, PathBuf};

use forms::Coordinators;
use messages::{Language, message};
use tempfile::NamedTempFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::args;
use crate::build;
use crate::failure::{Doing, Failure};

/// What the Lambda service starts.
const PROGRAM: &str = "bootstrap";

/// Where the function's forms lie in the package: beside the program, as it expects them.
const FORMS: &str = "forms";

/// Builds all sites, then packs. The same program and content give the same bytes, so that nothing is deployed twice.
#[expect(clippy::print_stdout, reason = "the result of the command")]
pub fn run(root: &Path, language: Language, args: &args::Bundle) -> Result<(), Failure> {
    let args::Bundle { program, nightly, notices, out } = args;
    let receiving: fn(&str) -> bool = |path| !path.ends_with(Coordinators::FILE);
    let packages = [
        (Some(program), "function.zip", receiving),
        (nightly.as_ref(), "nightly.zip", is_for_letters),
        (notices.as_ref(), "notices.zip", is_for_letters),
    ];
    let given = packages.into_iter().filter_map(|(program, name, wanted)| Some((program?, name, wanted)));
    let packages: Vec<_> = given
        .map(|(program, name, wanted)| Ok((linux_program(program)?, name, wanted)))
        .collect::<Result<_, Failure>>()?;
    let all = args::Build { site: None, out: out.clone(), base_url: None, verify: false };
    let (output, public) = build::write(root, language, &all)?;
    for (program, name, wanted) in packages {
        let package = build::dist_folder(&public).join(name);
        let forms = output.forms.iter().filter(|(path, _)| wanted(path));
        let bytes = packed(&program, forms).map_err(|error| Failure::file(Doing::Make, &package, &error))?;
        replace(&package, &bytes).map_err(|error| Failure::file(Doing::Write, &package, &error))?;
        let (path, size) = (package.display().to_string(), bytes.len().div_ceil(1000));
        println!("{}", message!("bundle-made", path = path, size = size).text(language));
    }
    Ok(())
}

/// Whether a program that writes e-mail reads the file: it shows no page. The other way round, the function that anybody can
/// reach has no use for the coordinators' addresses.
fn is_for_letters(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    matches!(name, Coordinators::FILE | "definition.json") || name.starts_with("strings.")
}

fn linux_program(path: &PathBuf) -> Result<Vec<u8>, Failure> {
    let program = fs::read(path).map_err(|error| Failure::file(Doing::Read, path, &error))?;
    if !is_linux_program(&program) {
        let path = path.display().to_string();
        return Err(Failure::said(message!("bundle-no-program", path = path)));
    }
    Ok(program)
}

/// An ELF file: what a build on a Mac or on Windows gives is something else, and would fail only once deployed.
fn is_linux_program(program: &[u8]) -> bool {
    program.starts_with(b"\x7fELF")
}

fn packed<'a>(
    program: &[u8],
    forms: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>,
) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Without the time of day: it would make every package another.
    let file = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    archive.start_file(PROGRAM, file.unix_permissions(0o755))?;
    archive.write_all(program)?;
    for (path, content) in forms {
        archive.start_file(format!("{FORMS}/{path}"), file)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The whole file or none of it.
fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = NamedTempFile::new_in(target.parent().unwrap_or(Path::new("")))?;
    file.write_all(bytes)?;
    file.persist(target)?;
    Ok(())
}
