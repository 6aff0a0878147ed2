//! Where an address in a rendered page leads, and whether anything is there.

use std::borrow::Cow;
use std::collections::HashMap;

use percent_encoding::percent_decode_str;

use crate::model::{Budget, Site};

/// Paths that the function answers.
const FUNCTION: &str = "/apply/";

/// What a site publishes, to hold addresses against.
#[derive(Debug, Default)]
pub(crate) struct Grounds {
    /// `https://agder.example.org`
    origin: String,
    /// The empty string, or `/agder`.
    prefix: String,
    /// Every file from the site's root, `om/index.html`, with its number.
    files: HashMap<String, u32>,
    /// How heavy pages may be.
    budget: Budget,
    /// How many fonts there are, and their bytes.
    fonts: usize,
    font_bytes: usize,
}

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// The same page, at an id; empty for its top.
    Here(Cow<'a, str>),
    /// A file of the site, at an id or the empty string.
    File(String, Cow<'a, str>),
    /// Another site, a function, an e-mail address or a telephone number that is well written.
    Away,
    /// Another site: something that is loaded from there tells it who reads.
    Elsewhere,
    /// Nothing is there.
    Nothing,
    /// Code instead of an address: `javascript:…`.
    Code,
    /// No e-mail address.
    BadMail,
    /// No telephone number.
    BadPhone,
    /// No address of another site: it has no host, or a space.
    BadAddress,
}

impl Grounds {
    /// The grounds of a site that publishes `files`; `fonts` are the sizes of those that its style sheet names.
    pub(crate) fn new(
        site: &Site,
        files: impl IntoIterator<Item = String>,
        fonts: impl IntoIterator<Item = usize>,
    ) -> Self {
        let fonts: Vec<usize> = fonts.into_iter().collect();
        Self {
            budget: site.budget,
            fonts: fonts.len(),
            font_bytes: fonts.into_iter().sum(),
            origin: site.url.origin.clone(),
            prefix: site.url.prefix.clone(),
            files: numbered(files),
        }
    }

    /// The grounds of a site at `origin`, for tests.
    #[cfg(test)]
    pub(super) fn of(origin: &str, files: &[&str]) -> Self {
        let files = numbered(files.iter().map(|file| (*file).to_owned()));
        Self { origin: origin.to_owned(), files, ..Self::default() }
    }

    /// How heavy pages may be.
    pub(super) fn budget(&self) -> Budget {
        self.budget
    }

    /// How many fonts pages need.
    pub(super) fn fonts(&self) -> usize {
        self.fonts
    }

    /// Bytes of all fonts.
    pub(super) fn font_bytes(&self) -> usize {
        self.font_bytes
    }

    /// The number of a file: the same in every build that publishes the same files.
    pub(super) fn number(&self, file: &str) -> Option<u32> {
        self.files.get(file).copied()
    }

    /// Where `address` leads from the page that is published as `file`.
    pub(super) fn target<'a>(&self, address: &'a str, file: &str) -> Target<'a> {
        let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
        let id = || percent_decode_str(fragment).decode_utf8_lossy();
        if path.is_empty() {
            return if address.is_empty() { Target::Nothing } else { Target::Here(id()) };
        }
        let own =
            path.strip_prefix(self.origin.as_str()).filter(|own| own.is_empty() || own.starts_with('/'));
        if let Some(away) = away(path).filter(|_| own.is_none() || self.origin.is_empty()) {
            return away;
        }
        let own = own.unwrap_or(path);
        if own.starts_with(FUNCTION) {
            return Target::Away;
        }
        match self.file(own, file) {
            Some(found) if found == file => Target::Here(id()),
            Some(found) => Target::File(found, id()),
            None => Target::Nothing,
        }
    }

    /// The file that a path means, where there is one.
    fn file(&self, path: &str, from: &str) -> Option<String> {
        let path = path.split('?').next().unwrap_or_default();
        let path = percent_decode_str(path).decode_utf8_lossy();
        let below = if path.starts_with('/') {
            path.strip_prefix(self.prefix.as_str())?.strip_prefix('/')?.to_owned()
        } else {
            joined(from, &path)?
        };
        let name = if below.is_empty() || below.ends_with('/') { below + "index.html" } else { below };
        self.files.contains_key(&name).then_some(name)
    }
}

fn numbered(files: impl IntoIterator<Item = String>) -> HashMap<String, u32> {
    files.into_iter().zip(0..).collect()
}

/// What has a scheme or a host of its own.
fn away(path: &str) -> Option<Target<'static>> {
    let lower = path.to_ascii_lowercase();
    let target = if let Some(rest) = lower.strip_prefix("mailto:") {
        if is_mail(rest) { Target::Away } else { Target::BadMail }
    } else if let Some(number) = lower.strip_prefix("tel:") {
        if is_phone(number) { Target::Away } else { Target::BadPhone }
    } else if lower.starts_with("javascript:") || lower.starts_with("data:text") {
        Target::Code
    } else if lower.starts_with("data:") {
        Target::Away
    } else if let Some(rest) =
        ["https://", "http://", "//"].iter().find_map(|scheme| lower.strip_prefix(scheme))
    {
        if is_host(rest) { Target::Elsewhere } else { Target::BadAddress }
    } else {
        return None;
    };
    Some(target)
}

/// `to` of a `mailto:` address: one address, or none where only a subject is given.
fn is_mail(rest: &str) -> bool {
    let address = rest.split('?').next().unwrap_or_default();
    if address.is_empty() {
        return rest.starts_with('?');
    }
    let domain = address.split_once('@').map(|(_, domain)| domain);
    domain.is_some_and(|domain| domain.contains('.') && !domain.ends_with('.'))
        && address.matches('@').count() == 1
        && !address.starts_with('@')
        && !address.contains(char::is_whitespace)
}

/// Three digits or more, with nothing but a plus sign before and hyphens between.
fn is_phone(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    digits.bytes().filter(u8::is_ascii_digit).count() >= 3
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

fn is_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let is_name = |name: &str| name.contains('.') && !name.starts_with('.') && !name.ends_with('.');
    (is_name(name) || name == "localhost") && !rest.contains(char::is_whitespace)
}

/// A path that is relative to the folder of a file.
fn joined(from: &str, path: &str) -> Option<String> {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    let mut joined = parts.join("/");
    if path.ends_with('/') && !joined.is_empty() {
        joined.push('/');
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grounds() -> Grounds {
        let files = ["index.html", "om/index.html", "en/404.html", "files/å b.pdf"];
        let files = numbered(files.map(str::to_owned));
        Grounds { origin: "https://x.example.org".into(), prefix: "/x".into(), files, ..Grounds::default() }
    }

    #[test]
    fn paths_lead_to_files_of_the_site() {
        let (grounds, file) =
            (grounds(), |name: &str, id: &'static str| Target::File(name.into(), id.into()));
        assert_eq!(grounds.target("/x/om/", "index.html"), file("om/index.html", ""));
        assert_eq!(
            grounds.target("https://x.example.org/x/om/#a-%C3%A5", "index.html"),
            file("om/index.html", "a-å")
        );
        assert_eq!(grounds.target("/x/files/%C3%A5%20b.pdf?v=1", "index.html"), file("files/å b.pdf", ""));
        assert_eq!(grounds.target("../om/", "en/404.html"), file("om/index.html", ""));
        assert_eq!(grounds.target("/x/om/#a", "om/index.html"), Target::Here("a".into()));
        assert_eq!(grounds.target("#", "om/index.html"), Target::Here("".into()));
        for nothing in ["", "/om/", "/x/om", "/x/bort/", "om", "../.."] {
            assert_eq!(grounds.target(nothing, "index.html"), Target::Nothing, "{nothing}");
        }
    }

    #[test]
    fn addresses_lead_away_where_they_are_well_written() {
        let target = |address: &'static str| grounds().target(address, "index.html");
        for away in
            ["mailto:a@x.no?subject=B", "mailto:?body=c", "tel:+4740000001", "/apply/x/mentor/nb#feil"]
        {
            assert_eq!(target(away), Target::Away, "{away}");
        }
        assert_eq!(target("https://other.example/"), Target::Elsewhere);
        assert_eq!(target("//other.example/"), Target::Elsewhere);
        assert_eq!(target("https://x.example.organ/"), Target::Elsewhere);
        assert_eq!(target("https://other/"), Target::BadAddress);
        assert_eq!(target("mailto:kari.example.org"), Target::BadMail);
        assert_eq!(target("mailto:kari@example"), Target::BadMail);
        assert_eq!(target("tel:400 00 001"), Target::BadPhone);
        assert_eq!(target("JavaScript:void(0)"), Target::Code);
    }
}
