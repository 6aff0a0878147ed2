//! What the targets share: a form, and the inner parts of the function that they test, by their files. So neither has the
//! function anything public for them, nor do they wait for the AWS SDK to be compiled. Their own tests are run where they belong.

#[cfg(not(test))]
#[path = "../../../lambda/src/decode.rs"]
pub mod decode;
#[cfg(not(test))]
#[path = "../../../lambda/src/keys.rs"]
pub mod keys;
#[cfg(not(test))]
#[path = "../../../lambda/src/reference.rs"]
pub mod reference;
#[cfg(not(test))]
#[path = "../../../lambda/src/token.rs"]
pub mod token;

use std::collections::BTreeMap;

use forms::source::{Context, FormSource, SourceId};
use forms::{Definition, Language, Localized};

/// Every kind of question, on one page.
///
/// # Panics
/// When the form beside this crate has defects.
pub fn plain() -> Definition {
    resolved(&source(include_str!("../form.toml")))
}

/// The same questions on three pages, some of which depend on answers.
///
/// # Panics
/// When the forms beside this crate have defects.
pub fn paged() -> Definition {
    resolved(&source(include_str!("../paged.toml")).over(source(include_str!("../form.toml"))))
}

fn source(text: &str) -> FormSource {
    FormSource::parse(SourceId(0), text).expect("our own form")
}

fn resolved(form: &FormSource) -> Definition {
    let language = Language::new("nb").expect("a language");
    let one = |text: &str| Localized::from_iter([(language.clone(), text.to_owned())]);
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
    form.resolve(&context).expect("our own form")
}
