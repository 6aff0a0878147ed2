//! The text of a page, components included, checked and rendered.
#![no_main]

use generator::{Options, Tree};
use libfuzzer_sys::fuzz_target;

const SITE: &str =
    "name = \"A\"\nurl = \"https://a.example.org/\"\nlanguages = [\"nb\"]\ntheme = \"plain\"\n";
const BOX: &str = "{% component box(title: string = \"\", src: string = \"\", level: integer = 2) %}<div title=\"{{ title }}\">{{ src }}{{ body | safe }}</div>{% endcomponent box %}";

fuzz_target!(|text: &str| {
    let files = [
        ("content/a/site.toml", SITE.to_owned()),
        ("content/a/nb/index.md", format!("+++\ntitle = \"A\"\ndescription = \"A\"\n+++\n{text}")),
        (
            "content/a/files/a.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>".to_owned(),
        ),
        ("themes/plain/theme.toml", "name = \"plain\"\n".to_owned()),
        ("themes/plain/templates/home.html", "{{ page.content | safe }}".to_owned()),
        ("themes/plain/templates/components/box.html", BOX.to_owned()),
    ];
    let options =
        Options { site: None, base_url: None, today: jiff::civil::date(2026, 11, 22), unpublished: true };
    generator::check(&Tree::from_files(files), &options);
});
