//! `veiviser new`: a region that extends `common`, and builds at once.

use std::fs;
use std::path::{Path, PathBuf};

use generator::Options;

use crate::args::New;
use crate::build::today;
use crate::failure::{Failure, while_doing};

/// The scaffold: `{id}` and `{name}` are filled in in `site.toml`; the pages are written as they are.
const PAGES: [(&str, &str); 10] = [
    ("nb/index.md", include_str!("site/nb/index.md")),
    ("nb/om.md", include_str!("site/nb/om.md")),
    ("nb/bli-mentor.md", include_str!("site/nb/bli-mentor.md")),
    ("nb/bli-adept.md", include_str!("site/nb/bli-adept.md")),
    ("nb/kontakt.md", include_str!("site/nb/kontakt.md")),
    ("en/index.md", include_str!("site/en/index.md")),
    ("en/om.md", include_str!("site/en/om.md")),
    ("en/bli-mentor.md", include_str!("site/en/bli-mentor.md")),
    ("en/bli-adept.md", include_str!("site/en/bli-adept.md")),
    ("en/kontakt.md", include_str!("site/en/kontakt.md")),
];

/// Writes the site's folder: all of it or nothing.
#[expect(clippy::print_stdout, reason = "tells what to do next")]
pub fn run(root: &Path, args: &New) -> Result<(), Failure> {
    let New { site, name } = args;
    let folder = vacant(root, site)?;
    let name = name.clone().unwrap_or_else(|| format!("Mentor {}", capitalised(site)));
    let config = include_str!("site/site.toml").replace("{id}", site).replace("{name}", &quoted(&name));
    let content = folder.parent().unwrap_or(root);
    // Made in a hidden folder beside the sites, and moved in place when whole.
    let hidden = tempfile::Builder::new()
        .prefix(".new-")
        .tempdir_in(content)
        .map_err(|error| Failure::file("skrive i", content, &error))?;
    let draft = hidden.path().join(site);
    for (file, text) in PAGES.into_iter().chain([("site.toml", config.as_str())]) {
        write(&draft.join(file), text)?;
    }
    fs::rename(&draft, &folder).map_err(|error| Failure::file("lage", &folder, &error))?;
    record(root, site)?;
    println!("Laget {}.\nSe det nye nettstedet med: veiviser serve", folder.display());
    println!("Rett navn, kontaktperson og adresse i {}.", folder.join("site.toml").display());
    Ok(())
}

/// What the new site follows and what its applicants agree to is recorded from the first day.
fn record(root: &Path, site: &str) -> Result<(), Failure> {
    let options = Options { site: Some(site.to_owned()), base_url: None, unpublished: false, today: today() };
    let files = generator::locks(&generator::read(root)?, &options, &[format!("content/{site}")]);
    generator::write_locks(&files, root)
        .map_err(|error| Failure::said(format!("Kan ikke skrive {error}")))?;
    Ok(())
}

/// The folder of a site that does not exist yet, in a root that has a base to extend.
fn vacant(root: &Path, site: &str) -> Result<PathBuf, Failure> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if site.is_empty() || !site.bytes().all(plain) || site.starts_with('-') || site.len() > 40 {
        let message =
            "bruk bare små bokstaver a–z, tall og bindestrek, høyst 40 tegn, for eksempel «nord-troendelag»";
        return Err(Failure::said(format!("«{site}» kan ikke være navnet på mappen: {message}.")));
    }
    let content = root.join("content");
    if !content.join("common").join("site.toml").is_file() {
        let place = content.join("common").join("site.toml");
        return Err(Failure::said(format!(
            "Finner ikke {}, som nye nettsteder bygger på. Stå i mappen med «content» og «themes», eller skriv --root MAPPE.",
            place.display()
        )));
    }
    let folder = content.join(site);
    if folder.exists() {
        return Err(Failure::said(format!("{} finnes fra før. Velg et annet navn.", folder.display())));
    }
    Ok(folder)
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    written.map_err(while_doing("Kan ikke skrive det nye nettstedet"))
}

fn capitalised(site: &str) -> String {
    let mut letters = site.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A TOML basic string.
fn quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .flat_map(|character| match character {
            '"' | '\\' => vec!['\\', character],
            control if control.is_control() => vec![' '],
            other => vec![other],
        })
        .collect();
    format!("\"{escaped}\"")
}
