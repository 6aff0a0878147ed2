//! Why there is no file, in the words of a coordinator.

use std::io;

use applications::StoreError;
use coordinator::ExportError;
use messages::{Argument, message};

use crate::failure::Failure;

/// The table did not give its applications.
pub fn of_store(error: StoreError) -> Failure {
    Failure::said(match error {
        StoreError::Unavailable { table, reason } => {
            message!("store-unavailable", table = table, reason = reason)
        }
        StoreError::Throttled { table, code: _ } => message!("store-throttled", table = table),
        StoreError::Missing { table } => message!("store-missing", table = table),
        StoreError::Refused { table, code } => message!("store-refused", table = table, code = code),
        StoreError::Damaged { pk, sk, attribute } => {
            message!("store-damaged", reference = sk, form = pk, attribute = attribute)
        }
    })
}

/// The file cannot be made; the one before it is as it was.
pub fn of_file(error: ExportError) -> Failure {
    Failure::said(match error {
        ExportError::NoForms => message!("export-no-forms"),
        ExportError::Write { path, error } => {
            message!("export-unwritten", path = path.display().to_string(), reason = reason(&error))
        }
        ExportError::TooManyRows { sheet, rows, most } => {
            message!("export-too-many", sheet = sheet, rows = rows, most = most)
        }
        ExportError::Workbook(error) => message!("export-workbook", error = error),
    })
}

/// What is in the way of a file that is to be written.
fn reason(error: &io::Error) -> Argument {
    match error.kind() {
        io::ErrorKind::NotFound => message!("export-no-folder").into(),
        io::ErrorKind::PermissionDenied => message!("export-denied").into(),
        io::ErrorKind::ReadOnlyFilesystem => message!("export-read-only").into(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => message!("export-disk-full").into(),
        io::ErrorKind::IsADirectory => message!("export-is-folder").into(),
        io::ErrorKind::NotADirectory => message!("export-is-file").into(),
        _ => error.to_string().into(),
    }
}
