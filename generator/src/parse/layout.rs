//! What a file is, by its path.

use std::sync::Arc;

use forms::Language;
use messages::{Rule, message};

use crate::problem::{Place, Problem, Source};

/// What a file is.
pub(super) enum Role<'a> {
    /// `content/<site>/site.toml`
    Config { site: &'a str },
    /// `content/<site>/<language>/<key>.md`
    Page { site: &'a str, language: Language, key: &'a str },
    /// `content/<site>/strings/<language>.toml`
    Strings { site: &'a str, language: Language },
    /// `content/<site>/forms/<id>.toml`
    Form { site: &'a str, id: &'a str },
    /// `content/<site>/inherited.lock`, `translations.lock`, `forms/<id>.lock`
    Lock { site: &'a str, name: &'a str },
    /// `content/<site>/feeds/<name>`
    FeedCopy { site: &'a str, name: &'a str },
    /// `content/<site>/data/<name>.csv`, `<name>.<language>.csv`, or the same as `.toml`
    Data { site: &'a str, name: &'a str, language: Option<Language>, is_table: bool },
    /// `content/<site>/files/<path>`
    File { site: &'a str, path: &'a str },
    /// `themes/<theme>/theme.toml`
    Theme { theme: &'a str },
    /// `themes/<theme>/templates/<name>`
    Template { theme: &'a str, name: &'a str },
    /// `themes/<theme>/assets/<name>`
    Asset { theme: &'a str, name: &'a str },
    /// A page whose name cannot become an address.
    BadName,
    /// A page whose folder is not named by a language.
    BadLanguage { folder: &'a str },
    /// For people: README, LICENSE.
    Ignored,
    /// Nothing that anything reads.
    Unknown,
}

/// What the file at `path` is.
pub(super) fn role(path: &str) -> Role<'_> {
    let mut parts = path.splitn(4, '/');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        _ if is_for_people(path) => Role::Ignored,
        (Some("content"), Some(site), Some("site.toml"), None) => Role::Config { site },
        (Some("content"), Some(site), Some(name @ ("inherited.lock" | "translations.lock")), None) => {
            Role::Lock { site, name }
        }
        (Some("content"), Some(site), Some("forms"), Some(name)) if stem(name, ".lock").is_some() => {
            let name = path.splitn(3, '/').nth(2).unwrap_or(name);
            Role::Lock { site, name }
        }
        (Some("content"), Some(site), Some("files"), Some(path)) => Role::File { site, path },
        (Some("content"), Some(site), Some("feeds"), Some(name)) if has_ending(name, "xml") => {
            Role::FeedCopy { site, name }
        }
        (Some("content"), Some(site), Some("data"), Some(file)) => data(site, file),
        (Some("content"), Some(site), Some("forms"), Some(name)) => {
            stem(name, ".toml").map_or(Role::Unknown, |id| Role::Form { site, id })
        }
        (Some("content"), Some(site), Some("strings"), Some(name)) => match stem(name, ".toml") {
            Some(tag) => Language::new(tag)
                .map_or(Role::BadLanguage { folder: tag }, |language| Role::Strings { site, language }),
            None => Role::Unknown,
        },
        (Some("content"), Some(site), Some(folder), Some(name)) if has_ending(name, "md") => {
            page(site, folder, name)
        }
        (Some("themes"), Some(theme), Some("theme.toml"), None) => Role::Theme { theme },
        (Some("themes"), Some(theme), Some("templates"), Some(name)) if has_ending(name, "html") => {
            Role::Template { theme, name }
        }
        (Some("themes"), Some(theme), Some("assets"), Some(name)) => Role::Asset { theme, name },
        _ => Role::Unknown,
    }
}

fn page<'a>(site: &'a str, folder: &'a str, name: &'a str) -> Role<'a> {
    let key = name.strip_suffix(".md").unwrap_or(name);
    match Language::new(folder) {
        None => Role::BadLanguage { folder },
        Some(_) if !key.split('/').all(is_slug) => Role::BadName,
        Some(language) => Role::Page { site, language, key },
    }
}

fn data<'a>(site: &'a str, file: &'a str) -> Role<'a> {
    let csv = stem(file, ".csv");
    let Some(stem) = csv.or_else(|| stem(file, ".toml")) else { return Role::Unknown };
    let is_table = csv.is_some();
    match stem.split_once('.') {
        None => Role::Data { site, name: stem, language: None, is_table },
        Some((name, tag)) => match Language::new(tag) {
            None => Role::BadLanguage { folder: tag },
            language => Role::Data { site, name, language, is_table },
        },
    }
}

/// A name without folder, less its ending.
fn stem<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    name.strip_suffix(ending).filter(|stem| !stem.contains('/'))
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}

fn is_for_people(path: &str) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.starts_with("README") || name.starts_with("LICENSE") || name == "OFL.txt"
}

/// Whether a name can be part of an address: letters a to z, digits, `-`, `_`.
pub(crate) fn is_slug(name: &str) -> bool {
    let allowed =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_');
    !name.is_empty() && name.bytes().all(allowed)
}

/// What is wrong with a file being where it is.
pub(super) fn problem(role: &Role<'_>, source: &Arc<Source>) -> Option<Problem> {
    let place = Place::file(source);
    match role {
        Role::BadName => Some(Problem::new(
            Rule::BadFileName,
            &place,
            message!("bad-file-name"),
            message!("bad-file-name-help", name = proposal(source)),
        )),
        Role::BadLanguage { folder } => Some(Problem::new(
            Rule::BadLanguage,
            &place,
            message!("bad-language-folder", folder = folder),
            message!("bad-language-folder-help"),
        )),
        Role::Unknown => Some(Problem::new(
            Rule::UnknownFile,
            &place,
            message!("unknown-file"),
            message!("unknown-file-help"),
        )),
        _ => None,
    }
}

/// The file's name as it could be.
fn proposal(source: &Source) -> String {
    let name = source.path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let name = name.replace(['å', 'á', 'ä'], "a").replace('ø', "o").replace('æ', "ae").replace('ö', "o");
    let stem = name.strip_suffix(".md").unwrap_or(&name);
    let parts = stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    format!("{}.md", parts.collect::<Vec<_>>().join("-"))
}
