//! What Veiviser says to the people who write and run its sites: one catalogue, in bokmål and in English.
//!
//! A [`Message`] is an id and named arguments; it costs next to nothing until it is shown. [`Message::text`] (feature
//! `catalogue`) looks the id up in `catalogue/<language>/*.ftl`, written in [Fluent](https://projectfluent.org). [`Rule`] is the
//! list of everything that a site is checked for.
//!
//! What visitors and applicants read is not here but in the sites' own `strings/`.

#[cfg(feature = "catalogue")]
mod catalogue;
mod language;
mod message;
mod rule;

pub use language::{Language, UnknownLanguage};
pub use message::{Argument, Message};
pub use rule::{Rule, Severity, Switch};
