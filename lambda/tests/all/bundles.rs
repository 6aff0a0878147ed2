//! A small bundle: one form with every kind of question, the project's texts and the standard theme's components.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, iter};

use forms::source::{Context, FormSource, SourceId};
use forms::{Definition, Language, Localized};

/// Boxes of the group `languages`: more than the pairs that a form may usually send.
pub const BOXES: usize = 60;

const FORM: &str = r#"
role = "mentor"
plural = { nb = "Mentorer", en = "Mentors" }
next_steps = { nb = "Vi ringer deg.", en = "We call you." }

[privacy]
purpose = { nb = "Finne par.", en = "Make pairs." }
legal_basis = { nb = "Samtykke.", en = "Consent." }
recipients = { nb = "Koordinatoren.", en = "The coordinator." }
retention_days = 730

[consent]
version = "2026-11"
text = { nb = "Jeg samtykker.", en = "I consent." }

[[fields]]
id = "name"
kind = "text"
label = { nb = "Navn", en = "Name" }
autocomplete = "name"
max = 200

[[fields]]
id = "email"
kind = "email"
label = { nb = "E-post", en = "E-mail" }

[[fields]]
id = "from"
kind = "date"
label = { nb = "Når kan du begynne?", en = "When can you start?" }
optional = true

[[fields]]
id = "industry"
kind = "one_of"
style = "select"
label = { nb = "Bransje", en = "Industry" }
choices = [{ id = "it", label = "IT" }, { id = "energy", label = { nb = "Energi", en = "Energy" } }]

[[fields]]
id = "motivation"
kind = "long_text"
label = { nb = "Hvorfor?", en = "Why?" }
max = 3000
optional = true
"#;

/// What a form of the tests differs in.
#[derive(Clone, Copy, Default)]
pub struct Variant {
    /// First day, `2027-02-01`.
    pub opens: Option<&'static str>,
    /// Last day.
    pub closes: Option<&'static str>,
    /// Another label of the first question.
    pub label: Option<&'static str>,
    /// Another text to consent to.
    pub consent: Option<&'static str>,
    /// More keys at the top: `status = "full"`.
    pub more: &'static str,
    /// Three pages, of which the second is for those in energy.
    pub paged: bool,
}

/// Laid over [`FORM`]: questions on three pages, some of which depend on answers.
const PAGES: &str = r#"
[[pages]]
id = "you"
title = { nb = "Om deg", en = "About you" }

[[pages]]
id = "work"
title = { nb = "Arbeid", en = "Work" }
show_when = { field = "industry", is = ["energy"] }

[[pages]]
id = "end"
title = { nb = "Til slutt", en = "Finally" }

[[fields]]
id = "name"
page = "you"

[[fields]]
id = "industry"
page = "you"
after = "name"

[[fields]]
id = "turbines"
kind = "yes_no"
label = { nb = "Kan du vind?", en = "Do you know wind?" }
page = "work"
after = "industry"

[[fields]]
id = "height"
kind = "number"
label = { nb = "Hvor høyt?", en = "How high?" }
show_when = { field = "turbines", is = ["yes"] }
page = "end"
after = "turbines"

[[fields]]
id = "email"
page = "end"
after = "height"
"#;

/// `agder/mentor` in bokmål and English.
pub fn bundle(variant: Variant) -> BTreeMap<String, Vec<u8>> {
    let definition = definition(variant);
    let mut files = BTreeMap::new();
    let mut add =
        |name: &str, content: String| files.insert(format!("agder/mentor/{name}"), content.into_bytes());
    add("definition.json", serde_json::to_string(&definition).unwrap());
    add("components.html", components());
    for language in ["nb", "en"] {
        add(&format!("strings.{language}.json"), serde_json::to_string(&strings(language)).unwrap());
        add(&format!("shell.{language}.html"), shell(language));
    }
    files
}

fn shell(language: &str) -> String {
    format!(
        "<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <title><!--veiviser:title-->Bli mentor – Agder</title></head>\
         <body><main><!--veiviser:alert--><!--veiviser:progress--><!--veiviser:form--></main></body></html>"
    )
}

fn definition(variant: Variant) -> Definition {
    let languages = ["nb", "en"].map(|tag| Language::new(tag).unwrap());
    let text = |nb: &str, en: &str| {
        languages.iter().cloned().zip([nb.to_owned(), en.to_owned()]).collect::<Localized>()
    };
    let context = Context {
        site: "agder",
        id: "mentor",
        languages: &languages,
        chains: &BTreeMap::new(),
        title: text("Bli mentor", "Become a mentor"),
        page: text("/bli-mentor/", "/en/become-a-mentor/"),
        controller: "Mentor Agder".to_owned(),
        contact_name: "Ola Eksempel".to_owned(),
        contact_email: "ola@example.org".to_owned(),
        contact_phone: "+47 400 00 001".to_owned(),
        expand: &|text, _| Ok(text.to_owned()),
    };
    let base = FormSource::parse(SourceId(0), &source(variant)).unwrap();
    let pages = variant.paged.then(|| FormSource::parse(SourceId(1), PAGES).unwrap());
    let form = match pages {
        Some(pages) => pages.over(base),
        None => base,
    };
    form.resolve(&context).unwrap()
}

fn source(variant: Variant) -> String {
    let dates = [("opens", variant.opens), ("closes", variant.closes)];
    let dates = dates.into_iter().filter_map(|(key, date)| Some(format!("{key} = {}\n", date?)));
    let choice = |number| format!("{{ id = \"l{number}\", label = \"Språk {number}\" }}");
    let choices: Vec<String> = (0..BOXES).map(choice).collect();
    let languages = format!(
        "[[fields]]\nid = \"languages\"\nkind = \"many_of\"\nlabel = {{ nb = \"Språk\", en = \"Languages\" }}\n\
         optional = true\nchoices = [{}]\n",
        choices.join(", ")
    );
    let consent =
        "[[fields]]\nid = \"consent\"\nkind = \"consent\"\nlabel = { nb = \"Samtykke\", en = \"Consent\" }\n";
    let form = FORM
        .replace("nb = \"Navn\"", &format!("nb = \"{}\"", variant.label.unwrap_or("Navn")))
        .replace("Jeg samtykker.", variant.consent.unwrap_or("Jeg samtykker."));
    dates.chain([variant.more.to_owned(), form, languages, consent.to_owned()]).collect()
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The standard theme's templates of forms, as the build joins them.
fn components() -> String {
    let folder = root().join("themes/standard/templates/form");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

fn strings(language: &str) -> BTreeMap<String, String> {
    let file = root().join(format!("content/common/strings/{language}.toml"));
    let table: toml::Table = fs::read_to_string(file).unwrap().parse().unwrap();
    let home = if language == "nb" { "/" } else { "/en/" };
    flat("", &table).into_iter().chain(iter::once(("site.home".to_owned(), home.to_owned()))).collect()
}

fn flat(prefix: &str, table: &toml::Table) -> Vec<(String, String)> {
    let pairs = table.iter().flat_map(|(key, value)| match value {
        toml::Value::Table(inner) => flat(&format!("{prefix}{key}."), inner),
        text => vec![(format!("{prefix}{key}"), text.as_str().unwrap().to_owned())],
    });
    pairs.collect()
}
