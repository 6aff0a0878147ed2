//! What the targets share: a form, and the inner parts of the function that they test, by their files. So neither has the
//! function anything public for them, nor do they wait for the AWS SDK to be compiled.

#[path = "../../../lambda/src/decode.rs"]
pub mod decode;
#[path = "../../../lambda/src/keys.rs"]
pub mod keys;
#[path = "../../../lambda/src/reference.rs"]
pub mod reference;
#[path = "../../../lambda/src/token.rs"]
pub mod token;

use std::collections::BTreeMap;

use forms::source::{Context, FormSource, SourceId};
use forms::{Definition, Language, Localized};

/// Every kind of question; `LINE`, `BLOCK`, `LEAST`, `MOST` and `OPTIONAL` stand for limits.
pub const FORM: &str = include_str!("../form.toml");

/// The form of a text; `None` where it has defects.
///
/// # Panics
/// When the text is no TOML.
pub fn resolved(text: &str) -> Option<Definition> {
    let language = Language::new("nb")?;
    let one = |text: &str| Localized(BTreeMap::from([(language.clone(), text.to_owned())]));
    let context = Context {
        site: "agder",
        id: "mentor",
        languages: std::slice::from_ref(&language),
        chains: &BTreeMap::new(),
        title: one("Bli mentor"),
        page: one("/bli-mentor/"),
        controller: "Mentor Agder".to_owned(),
        contact_name: "Ola Eksempel".to_owned(),
        contact_email: "ola@example.org".to_owned(),
        contact_phone: String::new(),
        expand: &|text, _| Ok(text.to_owned()),
    };
    FormSource::parse(SourceId(0), text).expect("our own form").resolve(&context).ok()
}

/// [`FORM`] with usual limits.
///
/// # Panics
/// When it has defects.
pub fn plain() -> Definition {
    let limits = [("LINE", "200"), ("BLOCK", "3000"), ("LEAST", "0"), ("MOST", "60"), ("OPTIONAL", "false")];
    let text = limits.iter().fold(FORM.to_owned(), |text, (name, value)| text.replace(name, value));
    resolved(&text).expect("our own form")
}
