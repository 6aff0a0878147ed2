//! An application as a DynamoDB item, both ways.
//!
//! `pk` is `<site>#<form>#<yyyy-mm>`, `sk` the reference; `expires_at` is a number of seconds for TTL; the answers are a map
//! of maps with one entry that names the kind: `{"phone": {"text": "+47 …"}}`. An answer cannot be mistaken for one of
//! another kind, and a reader needs no definition. In the place of an erased application is a `tombstone`.

mod read;
mod tombstone;
mod write;

pub(crate) use read::{expires_after, from_item};
pub(crate) use tombstone::{ERASED_AT, erased, is_tombstone, tombstone};
pub(crate) use write::to_item;

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;

use crate::Month;

/// Attributes by name.
pub(crate) type Item = HashMap<String, AttributeValue>;

/// The partition of one month of one form.
pub(crate) fn partition(site: &str, form: &str, month: Month) -> String {
    format!("{site}#{form}#{month}")
}

#[cfg(test)]
mod tests;
