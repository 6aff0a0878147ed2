//! `veiviser new`: a region that extends `common`, and builds at once.

use std::fs;
use std::path::{Path, PathBuf};

use generator::Options;
use messages::{Language, message};

use crate::args::New;
use crate::build::today;
use crate::failure::{Doing, Failure, while_doing};

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

/// Longest name of a folder.
const LONGEST_NAME: usize = 40;

/// Writes the site's folder: all of it or nothing.
#[expect(clippy::print_stdout, reason = "tells what to do next")]
pub fn run(root: &Path, language: Language, args: &New) -> Result<(), Failure> {
    let New { site, name } = args;
    let folder = vacant(root, site)?;
    let name = name.clone().unwrap_or_else(|| format!("Mentor {}", capitalised(site)));
    let config = include_str!("site/site.toml").replace("{id}", site).replace("{name}", &quoted(&name));
    let content = folder.parent().unwrap_or(root);
    // Made in a hidden folder beside the sites, and moved in place when whole.
    let hidden = tempfile::Builder::new()
        .prefix(".new-")
        .tempdir_in(content)
        .map_err(|error| Failure::file(Doing::WriteIn, content, &error))?;
    let draft = hidden.path().join(site);
    for (file, text) in PAGES.into_iter().chain([("site.toml", config.as_str())]) {
        write(&draft.join(file), text)?;
    }
    fs::rename(&draft, &folder).map_err(|error| Failure::file(Doing::Make, &folder, &error))?;
    record(root, site)?;
    let config = folder.join("site.toml").display().to_string();
    let made = message!("new-made", folder = folder.display().to_string(), config = config);
    println!("{}", made.text(language));
    Ok(())
}

/// What the new site follows and what its applicants agree to is recorded from the first day.
fn record(root: &Path, site: &str) -> Result<(), Failure> {
    let options = Options { site: Some(site.to_owned()), base_url: None, unpublished: false, today: today() };
    let files = generator::locks(&generator::read(root)?, &options, &[format!("content/{site}")]);
    generator::write_locks(&files, root).map_err(|error| Failure::unwritten(&error))?;
    Ok(())
}

/// The folder of a site that does not exist yet, in a root that has a base to extend.
fn vacant(root: &Path, site: &str) -> Result<PathBuf, Failure> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if site.is_empty() || !site.bytes().all(plain) || site.starts_with('-') || site.len() > LONGEST_NAME {
        return Err(Failure::said(message!("new-bad-name", site = site, most = LONGEST_NAME)));
    }
    let content = root.join("content");
    let base = content.join("common").join("site.toml");
    if !base.is_file() {
        return Err(Failure::said(message!("new-no-base", path = base.display().to_string())));
    }
    let folder = content.join(site);
    if folder.exists() {
        return Err(Failure::said(message!("new-taken", folder = folder.display().to_string())));
    }
    Ok(folder)
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    written.map_err(while_doing(message!("new-unwritten")))
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
