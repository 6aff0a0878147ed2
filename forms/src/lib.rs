//! What a form is: its definition, the answers to it, their validation, and its HTML through the theme's components.
//!
//! Pure: no files, no clock, no network, no AWS.

mod answer;
mod definition;
mod language;
pub mod view;

pub use answer::{Answer, Answers};
pub use definition::{Choice, ChoiceStyle, Consent, Definition, Field, Kind, Privacy, Role, Window};
pub use language::{Language, Localized};
