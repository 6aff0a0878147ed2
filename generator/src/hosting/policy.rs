//! What every answer says beside its content. The hosts' own files, and the preview, all say it from here.

/// Nothing but the site's own style, pictures and fonts; no script, nothing inline, no frames; forms go home.
pub const CONTENT_SECURITY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// How long browsers remember that a site is reached by https only, in seconds: two years.
pub const HTTPS_ONLY: u32 = 63_072_000;

/// What the next page may know about this one. Not `no-referrer`: below that a browser sends `Origin: null` with a form,
/// which looks foreign to the function.
pub const REFERRER: &str = "same-origin";

/// Headers beside those for the type and the lifetime of the content, and the four above: no host has words of its own
/// for these.
pub const OTHERS: [(&str, &str); 3] = [
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// Paths from a site's root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paths {
    /// All below a folder: `/assets/`.
    Below(&'static str),
    /// Files of that name, in any folder: `feed.xml`.
    Named(&'static str),
    /// All.
    Any,
}

impl Paths {
    /// Whether `path` is one of them.
    pub fn has(self, path: &str) -> bool {
        match self {
            Self::Below(folder) => path.starts_with(folder),
            Self::Named(name) => path.rsplit('/').next() == Some(name),
            Self::Any => true,
        }
    }
}

/// How long browsers and caches on the way may keep what: the first that has the path.
pub const LIFETIMES: [(Paths, &str); 6] = [
    // The name has a fingerprint of the content: it never changes.
    (Paths::Below("/assets/"), "public, max-age=31536000, immutable"),
    (Paths::Below("/files/"), "public, max-age=86400"),
    (Paths::Named("feed.xml"), "public, max-age=3600"),
    (Paths::Named("sitemap.xml"), "public, max-age=3600"),
    (Paths::Named("robots.txt"), "public, max-age=3600"),
    // A page may be kept, but the host is asked each time whether it is still the same.
    (Paths::Any, "public, max-age=0, must-revalidate"),
];

/// Media types by ending; all that is text is UTF-8.
pub const MEDIA_TYPES: [(&str, &str); 18] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("txt", "text/plain"),
    ("xml", "application/xml"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("pdf", "application/pdf"),
    ("mp4", "video/mp4"),
    ("zip", "application/zip"),
];

/// The media type of feeds, whose ending says only that they are XML.
pub const FEED: (Paths, &str) = (Paths::Named("feed.xml"), "application/atom+xml");

/// Every header of the file at `path` from a site's root; a page's path may end with its folder.
pub fn headers(path: &str) -> impl Iterator<Item = (&'static str, String)> {
    let own = [
        ("Content-Type", content_type(path)),
        ("Cache-Control", cache_control(path).to_owned()),
        ("Strict-Transport-Security", format!("max-age={HTTPS_ONLY}")),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Content-Security-Policy", CONTENT_SECURITY.to_owned()),
        ("Referrer-Policy", REFERRER.to_owned()),
    ];
    own.into_iter().chain(OTHERS.map(|(name, value)| (name, value.to_owned())))
}

/// Those of [`headers`] that are the same for every path.
pub(super) fn common() -> impl Iterator<Item = (&'static str, String)> {
    headers("/").filter(|(name, _)| !matches!(*name, "Content-Type" | "Cache-Control"))
}

/// How long `path` may be kept.
pub fn cache_control(path: &str) -> &'static str {
    LIFETIMES.iter().find(|(paths, _)| paths.has(path)).map_or("no-cache", |(_, lifetime)| lifetime)
}

/// The media type of `path`, with the charset of what is text; what is unknown is a download.
pub fn content_type(path: &str) -> String {
    let media = media_type(path);
    if is_text(media) { format!("{media}; charset=utf-8") } else { media.to_owned() }
}

/// Whether a media type is one of text, which has a charset.
pub(super) fn is_text(media: &str) -> bool {
    media.starts_with("text/") || media.ends_with("/xml") || media == FEED.1
}

fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.') {
        _ if FEED.0.has(path) => FEED.1,
        None if name.is_empty() => "text/html",
        None => "application/octet-stream",
        Some((_, ending)) => MEDIA_TYPES
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(ending))
            .map_or("application/octet-stream", |(_, media)| media),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_fingerprint_is_kept_for_a_year_and_pages_are_asked_for() {
        assert_eq!(cache_control("/assets/style.1a2b3c4d.css"), "public, max-age=31536000, immutable");
        assert_eq!(cache_control("/files/kart.svg"), "public, max-age=86400");
        assert_eq!(cache_control("/en/feed.xml"), "public, max-age=3600");
        for path in ["/", "/om/", "/om/index.html", "/404.html"] {
            assert_eq!(cache_control(path), "public, max-age=0, must-revalidate", "{path}");
        }
    }

    #[test]
    fn types_follow_endings_and_text_says_its_charset() {
        assert_eq!(content_type("/om/"), "text/html; charset=utf-8");
        assert_eq!(content_type("/en/feed.xml"), "application/atom+xml; charset=utf-8");
        assert_eq!(content_type("/sitemap.xml"), "application/xml; charset=utf-8");
        assert_eq!(content_type("/files/Kart.SVG"), "image/svg+xml");
        assert_eq!(content_type("/files/a.xyz"), "application/octet-stream");
        assert_eq!(content_type("/files/README"), "application/octet-stream");
    }

    #[test]
    fn every_answer_has_every_header() {
        let headers: Vec<String> = headers("/om/").map(|(name, value)| format!("{name}: {value}")).collect();
        insta::assert_snapshot!(headers.join("\n"), @r"
    Content-Type: text/html; charset=utf-8
    Cache-Control: public, max-age=0, must-revalidate
    Strict-Transport-Security: max-age=63072000
    X-Content-Type-Options: nosniff
    Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    Referrer-Policy: same-origin
    Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
    Cross-Origin-Opener-Policy: same-origin
    Cross-Origin-Resource-Policy: same-origin
    ");
    }
}
