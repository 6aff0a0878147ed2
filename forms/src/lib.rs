//! What a form is: its definition, the answers to it, their validation, and its HTML through the theme's components.
//!
//! Pure: no files, no clock, no network, no AWS. In the order of a form's life:
//!
//! 1. [`source`] reads the editors' TOML, lays a site's form over its base's, and resolves it to a [`Definition`].
//! 2. [`view::Fill`] shows the questions, through the theme's [`Components`] and the site's [`Texts`].
//! 3. [`Submission`] is what a browser sent; [`validate()`] makes [`Answers`] of it, or [`FieldError`]s.
//! 4. [`spam`] looks for signs of a robot in the answers.
//! 5. [`view::Review`] and [`view::Receipt`] show the answers and the reference; [`display()`] is an answer in words,
//!    and [`view::answers`] are all of an application.
//! 6. [`pairing`] says which answers of two people make them a pair, [`follow_up`] how pairs are followed.

mod answer;
mod components;
mod coordinators;
mod definition;
mod display;
mod email;
mod error;
#[cfg(test)]
mod fixture;
pub mod follow_up;
mod hash;
mod journey;
mod language;
pub mod national_id;
mod normalise;
mod norway;
mod opening;
pub mod pairing;
pub mod source;
pub mod spam;
mod submission;
mod texts;
mod validate;
pub mod view;

pub use answer::{Answer, Answers};
pub use components::{Components, email_filter};
pub use coordinators::Coordinators;
pub use definition::{
    Choice, ChoiceStyle, Condition, Consent, Definition, Field, Intake, Kind, Page, Privacy, RETENTION_MOST,
    Receipt, Role, Status, Window,
};
pub use display::{display, format_date};
pub use email::{character_references, email_link};
pub use error::{ErrorKind, FieldError};
pub use hash::{answers_hash, sha256_hex};
pub use journey::Journey;
pub use language::{Language, Localized, Wording};
pub use norway::norway;
pub use opening::Opening;
pub use submission::{Submission, TRAP, UnknownField, pairs};
pub use texts::Texts;
pub use validate::validate;
