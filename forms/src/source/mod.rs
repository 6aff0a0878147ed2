//! Forms as editors write them: TOML, one file per form and site, laid over the base's form of the same id.
//!
//! 1. [`FormSource::parse`] reads one file and reports everything that is wrong in it (`reader`, `read`, `syntax`).
//! 2. [`FormSource::over`] lays a site's file over its base's (`overlay`).
//! 3. [`FormSource::resolve`] makes the [`Definition`] for one site, or says all that stands in the way: what privacy law wants
//!    told, missing translations, questions that may not be asked (`resolve`, `fields`, `sensitive`), pages and conditions
//!    that do not fit together (`pages`, `conditions`).
//!
//! Messages are for editors. No paths: [`At`] says which file and which bytes.

mod conditions;
#[cfg(test)]
mod english_tests;
mod fields;
mod overlay;
#[cfg(test)]
mod overlay_tests;
#[cfg(test)]
mod page_tests;
mod pages;
mod read;
mod reader;
#[cfg(test)]
mod receipt_tests;
mod resolve;
mod sensitive;
mod syntax;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use messages::{Message, Rule};

use self::reader::Located;
pub use self::sensitive::{is_personal, is_protected};
pub use self::syntax::explain;
use crate::{ChoiceStyle, Definition, Language, Localized, Role, Status};

/// Which file, as the caller numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// The file.
    pub source: SourceId,
    /// Bytes of the file; `0..0` for the file as a whole.
    pub span: Range<usize>,
}

/// One thing that an editor must mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// The rule that is broken.
    pub rule: Rule,
    /// Where.
    pub at: At,
    /// What is wrong: a sentence.
    pub message: Message,
    /// How to mend it: a sentence.
    pub help: Message,
}

/// What a form needs to know of its site.
pub struct Context<'a> {
    /// Id of the site.
    pub site: &'a str,
    /// Id of the form.
    pub id: &'a str,
    /// The site's languages, the default first.
    pub languages: &'a [Language],
    /// For each language, the languages whose texts it may borrow, in order. A language without an entry borrows none.
    pub chains: &'a BTreeMap<Language, Vec<Language>>,
    /// Heading of the form's page.
    pub title: Localized,
    /// Path of the form's page.
    pub page: Localized,
    /// The organisation that decides.
    pub controller: String,
    /// The person who answers.
    pub contact_name: String,
    /// Their e-mail address.
    pub contact_email: String,
    /// Their telephone number; may be empty.
    pub contact_phone: String,
    /// Replaces the site's terms (`{{ adept.plural }}`) in a text; the error is the unknown term.
    pub expand: &'a dyn Fn(&str, &Language) -> Result<String, String>,
}

/// One form file, or several laid over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormSource {
    /// The file, as a whole.
    at: At,
    role: Option<Located<Role>>,
    plural: Option<Text>,
    next_steps: Option<Text>,
    opens: Option<Located<Date>>,
    closes: Option<Located<Date>>,
    intake: IntakeSource,
    receipt: Option<ReceiptSource>,
    hide: Vec<Located<String>>,
    hide_pages: Vec<Located<String>>,
    pages: Vec<PageSource>,
    privacy: PrivacySource,
    consent: ConsentSource,
    fields: Vec<FieldSource>,
    /// Found while laying files over each other; [`FormSource::resolve`] reports them.
    defects: Vec<Defect>,
}

/// A text: the same in all languages, or one by language.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Text {
    at: At,
    same: Option<String>,
    by_language: Vec<(Language, Located<String>)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct IntakeSource {
    status: Option<Located<Status>>,
    text: Option<Text>,
    capacity: Option<Located<i64>>,
    waiting_list: Option<Located<bool>>,
}

/// `[receipt]`, perhaps only the keys that change the base's.
#[derive(Clone, Debug, PartialEq, Eq)]
struct ReceiptSource {
    at: At,
    email: Option<Located<String>>,
    text: Option<Text>,
}

/// One `[[pages]]`, perhaps only the keys that change the base's page of the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
struct PageSource {
    at: At,
    id: Located<String>,
    title: Option<Text>,
    show_when: Option<ConditionSource>,
    after: Option<Located<String>>,
}

/// `show_when = { field = "…", is = ["…"] }`
#[derive(Clone, Debug, PartialEq, Eq)]
struct ConditionSource {
    at: At,
    field: Located<String>,
    is: Vec<Located<String>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct PrivacySource {
    purpose: Option<Text>,
    legal_basis: Option<Text>,
    recipients: Option<Text>,
    retention_days: Option<Located<i64>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ConsentSource {
    version: Option<Located<String>>,
    text: Option<Text>,
}

/// One `[[fields]]`, perhaps only the keys that change the base's field of the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FieldSource {
    at: At,
    id: Located<String>,
    kind: Option<Located<KindName>>,
    label: Option<Text>,
    hint: Option<Text>,
    optional: Option<Located<bool>>,
    autocomplete: Option<Located<String>>,
    max: Option<Located<i64>>,
    min_value: Option<Located<i64>>,
    max_value: Option<Located<i64>>,
    style: Option<Located<ChoiceStyle>>,
    choices: Option<Choices>,
    after: Option<Located<String>>,
    page: Option<Located<String>>,
    show_when: Option<ConditionSource>,
    /// Why a question that the law protects is asked all the same.
    justification: Option<Text>,
}

/// The list of choices and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Choices {
    at: At,
    list: Vec<ChoiceSource>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct ChoiceSource {
    id: Located<String>,
    label: Text,
}

/// `kind = "…"`, without what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum KindName {
    Text,
    LongText,
    Email,
    Phone,
    Number,
    Date,
    PostalCode,
    OneOf,
    ManyOf,
    YesNo,
    Consent,
}

impl FormSource {
    /// Reads a file.
    ///
    /// # Errors
    /// Everything that is wrong in the file alone, in the order of the file.
    pub fn parse(source: SourceId, text: &str) -> Result<Self, Vec<Defect>> {
        read::read(source, text)
    }

    /// Lays this file over the form that it is based on. `base` has been laid over its own base before.
    #[must_use]
    pub fn over(self, base: Self) -> Self {
        overlay::over(self, base)
    }

    /// Where this file says which version of the consent it has, if it does.
    pub fn consent_version(&self) -> Option<&At> {
        self.consent.version.as_ref().map(|version| &version.at)
    }

    /// The form of one site, complete in all its languages.
    ///
    /// # Errors
    /// Everything that stands in the way.
    pub fn resolve(&self, context: &Context<'_>) -> Result<Definition, Vec<Defect>> {
        resolve::resolve(self, context)
    }
}
