//! What stands in the place of an erased application: its keys, when it was erased, when it expires. Nothing else.

use jiff::Timestamp;

use super::read::{self, Malformed, damaged, expiry, parsed, site_and_form};
use super::write::{seconds, text};
use super::{Item, partition};
use crate::{Application, Erased, StoreError};

/// The attribute that no application has.
pub(crate) const ERASED_AT: &str = "erased_at";

/// The item for the place of an application that is erased at `now`.
pub(crate) fn tombstone(application: &Application, now: Timestamp) -> Item {
    let Application { site, form, reference, expires_at, .. } = application;
    let erased_at = Timestamp::from_second(now.as_second()).unwrap_or(now);
    Item::from([
        ("pk".to_owned(), text(&partition(site, form, application.month()))),
        ("sk".to_owned(), text(reference)),
        (ERASED_AT.to_owned(), text(&erased_at)),
        ("expires_at".to_owned(), seconds(*expires_at)),
    ])
}

/// Whether an item is in the place of an erased application.
pub(crate) fn is_tombstone(item: &Item) -> bool {
    item.contains_key(ERASED_AT)
}

/// What a tombstone says.
///
/// # Errors
/// [`StoreError::Damaged`] with the first attribute that is missing or malformed.
pub(crate) fn erased(item: &Item) -> Result<Erased, StoreError> {
    attributes(item).map_err(|malformed| damaged(item, malformed))
}

fn attributes(item: &Item) -> Result<Erased, Malformed> {
    let (site, form) = site_and_form(item)?;
    Ok(Erased {
        site,
        form,
        reference: read::text(item, "sk")?.to_owned(),
        erased_at: parsed(item, ERASED_AT)?,
        expires_at: expiry(item)?,
    })
}
