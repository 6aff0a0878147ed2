//! The form that the gallery shows, in the page and with the texts and components of a site's own form.

use std::collections::BTreeMap;

use forms::source::{Context, Defect, FormSource, SourceId};
use forms::{Definition, Language, Localized};
use messages::message;

use super::Files;

/// Parts the pieces of what the function answers: no page has this character.
pub const CUT: char = '\u{1e}';

/// Id of the form.
const FORM: &str = "galleri";

/// A language that the sample is not written in borrows it from these.
const BORROWED: [&str; 2] = ["en", "nb"];

const TITLE: &str = "<!--veiviser:title-->";
const ALERT: &str = "<!--veiviser:alert-->";
const PROGRESS: &str = "<!--veiviser:progress-->";
const CONTENT: &str = "<!--veiviser:form-->";

/// The sample form of a site in one language.
pub struct Sample {
    definition: Definition,
    language: Language,
    strings: Vec<u8>,
    components: Vec<u8>,
    shell: String,
}

/// The languages of the site's first form.
pub fn languages<'a>(files: &'a Files, site: &str) -> Vec<&'a str> {
    let Some(folder) = folder(files, site) else { return Vec::new() };
    let tag = |path: &'a String| path.strip_prefix(&folder)?.strip_prefix("shell.")?.strip_suffix(".html");
    files.keys().filter_map(tag).collect()
}

/// `agder/mentor/`
fn folder(files: &Files, site: &str) -> Option<String> {
    let path = files
        .keys()
        .find(|path| path.starts_with(&format!("{site}/")) && path.ends_with("/definition.json"))?;
    path.strip_suffix("definition.json").map(str::to_owned)
}

impl Sample {
    /// `None` where the site has no form in that language. The error says why the sample cannot be made.
    pub fn new(
        files: &Files,
        site: &str,
        language: &str,
        shown: messages::Language,
    ) -> Option<Result<Self, String>> {
        let folder = folder(files, site)?;
        let file = |name: &str| files.get(&format!("{folder}{name}"));
        let language = Language::new(language)?;
        let strings = file(&format!("strings.{language}.json"))?.clone();
        let shell = String::from_utf8_lossy(file(&format!("shell.{language}.html"))?).into_owned();
        let components = file("components.html")?.clone();
        let own = serde_json::from_slice(file("definition.json")?).map_err(|error| error.to_string());
        let definition = own.and_then(|own: Definition| definition(&own, shown));
        Some(definition.map(|definition| Self { definition, language, strings, components, shell }))
    }

    /// Where the function finds the form.
    pub fn path(&self) -> String {
        format!("/apply/{}/{FORM}/{}", self.definition.site, self.language)
    }

    /// The form as it is, in two pages, to be changed for a state.
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// The bundle of the function, with this definition. Its page is only the three pieces.
    pub fn files(&self, definition: &Definition) -> Result<Files, String> {
        let Self { language, strings, components, .. } = self;
        let definition = serde_json::to_vec(definition).map_err(|error| error.to_string())?;
        let shell = format!("{TITLE}{CUT}{ALERT}{CUT}{PROGRESS}{CONTENT}");
        let files = [
            ("definition.json".to_owned(), definition),
            (format!("strings.{language}.json"), strings.clone()),
            (format!("shell.{language}.html"), shell.into_bytes()),
            ("components.html".to_owned(), components.clone()),
        ];
        let site = &self.definition.site;
        Ok(files.into_iter().map(|(name, bytes)| (format!("{site}/{FORM}/{name}"), bytes)).collect())
    }

    /// The site's own page around the gallery.
    pub fn page(&self, gallery: &str, shown: messages::Language) -> String {
        let style = "<link rel=\"stylesheet\" href=\"/__veiviser/gallery.css\">\n</head>";
        let title = format!("{}: ", message!("gallery-title").text(shown));
        let page = self.shell.replacen(TITLE, &title, 1).replacen(ALERT, "", 1).replacen(PROGRESS, "", 1);
        page.replacen("</head>", style, 1).replacen(CONTENT, gallery, 1)
    }
}

fn definition(own: &Definition, shown: messages::Language) -> Result<Definition, String> {
    let borrowed: Vec<Language> = BORROWED.iter().filter_map(|tag| Language::new(tag)).collect();
    let chain = |language: &Language| (language.clone(), borrowed.clone());
    let chains: BTreeMap<Language, Vec<Language>> = own.languages.iter().map(chain).collect();
    let same =
        |text: &str| own.languages.iter().map(|of| (of.clone(), text.to_owned())).collect::<Localized>();
    let context = Context {
        site: &own.site,
        id: FORM,
        languages: &own.languages,
        chains: &chains,
        title: same(&message!("gallery-title").text(shown)),
        page: own.page.clone(),
        controller: own.privacy.controller.clone(),
        contact_name: own.privacy.contact_name.clone(),
        contact_email: own.privacy.contact_email.clone(),
        contact_phone: own.privacy.contact_phone.clone(),
        expand: &|text, _| Ok(text.to_owned()),
    };
    let source =
        FormSource::parse(SourceId(0), include_str!("form.toml")).map_err(|defects| told(&defects, shown))?;
    source.resolve(&context).map_err(|defects| told(&defects, shown))
}

fn told(defects: &[Defect], shown: messages::Language) -> String {
    let text = |message: &messages::Message| message.text(shown);
    let line = |defect: &Defect| format!("{} {}", text(&defect.message), text(&defect.help));
    defects.iter().map(line).collect::<Vec<_>>().join("\n")
}
