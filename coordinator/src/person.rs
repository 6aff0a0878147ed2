//! Whose applications are looked for.

use applications::{Application, reference};
use forms::{Answer, Definition, Kind};

use crate::same;

/// Somebody who asks what is held on them, or to be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    /// Who has this reference, as it is stored.
    Reference(String),
    /// Who has this address, in small letters.
    Email(String),
}

impl Person {
    /// By a reference, however it is written; `None` where it cannot be one.
    pub fn by_reference(written: &str) -> Option<Self> {
        reference::parse(written).map(Self::Reference)
    }

    /// By an address; `None` where it cannot be one.
    pub fn by_email(written: &str) -> Option<Self> {
        let address = same::email(written);
        let (name, host) = address.split_once('@')?;
        (!name.is_empty() && !host.is_empty()).then_some(Self::Email(address))
    }

    /// Whether the application is this person's. Addresses are those of questions for e-mail addresses, and of questions that
    /// the form no longer has: nobody knows any more what those asked for.
    pub fn sent(&self, definition: &Definition, application: &Application) -> bool {
        match self {
            Self::Reference(reference) => application.reference == *reference,
            Self::Email(address) => application.answers.iter().any(|(id, answer)| {
                let asks_for_email =
                    definition.field(id).is_none_or(|field| matches!(field.kind, Kind::Email));
                asks_for_email && matches!(answer, Answer::Text(typed) if same::email(typed) == *address)
            }),
        }
    }
}
