//! What editors write beside texts, in four parts set apart by a line of `%%%%`: `site.toml`, front matter, a form, strings.
#![no_main]

use generator::{Options, Tree};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut parts = text.split("%%%%");
    let mut part = || parts.next().unwrap_or_default().to_owned();
    let files = [
        ("content/a/site.toml", part()),
        ("content/a/nb/index.md", format!("+++\n{}\n+++\n\nTekst.\n", part())),
        ("content/a/forms/mentor.toml", part()),
        ("content/a/strings/nb.toml", part()),
        ("themes/plain/theme.toml", "name = \"plain\"\n".to_owned()),
        ("themes/plain/templates/home.html", "{{ page.content | safe }}".to_owned()),
    ];
    let options =
        Options { site: None, base_url: None, today: jiff::civil::date(2026, 11, 22), unpublished: true };
    generator::check(&Tree::from_files(files), &options);
});
