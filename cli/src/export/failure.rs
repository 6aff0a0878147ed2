//! Why there is no file, in the words of a coordinator.

use std::io;
use std::path::Path;

use applications::StoreError;
use coordinator::{EarlierError, ExportError};
use messages::{Argument, Message, message};

use crate::args::Export;
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

/// There is no room for what the table gives.
pub fn of_spool(error: &io::Error) -> Failure {
    let folder = std::env::temp_dir();
    Failure::said(message!("export-unwritten", path = folder.display().to_string(), reason = reason(error)))
}

/// The file cannot be made; the one before it is as it was.
pub fn of_file(error: ExportError) -> Failure {
    Failure::said(match error {
        // Where there is an earlier workbook: see `of_workbook`.
        ExportError::Earlier(error) => message!("export-workbook", error = error.to_string()),
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

/// The same, where there may be an earlier workbook.
pub fn of_workbook(error: ExportError, args: &Export) -> Failure {
    match error {
        ExportError::Earlier(error) => {
            let workbook = args.from.as_deref().unwrap_or(Path::new(""));
            Failure::said(of_earlier(error, workbook, &args.site))
        }
        other => of_file(other),
    }
}

/// The earlier workbook cannot be used.
pub fn of_earlier(error: EarlierError, workbook: &Path, site: &str) -> Message {
    let path = workbook.display().to_string();
    match error {
        EarlierError::Disk { path: _, error } if error.kind() == io::ErrorKind::NotFound => {
            message!("export-from-absent", path = path)
        }
        EarlierError::Disk { path: _, error } => {
            message!("export-from-missing", path = path, reason = reason(&error))
        }
        EarlierError::NoWorkbook(_) => message!("export-from-none", path = path),
        EarlierError::NoList(_) => message!("export-from-foreign", path = path),
        EarlierError::Newer(_) => message!("export-from-newer", path = path),
        EarlierError::OtherSite { site: other } => {
            message!("export-from-site", path = path, other = other, site = site)
        }
        EarlierError::ListGone { list } => message!("export-from-list", path = path, list = list),
        EarlierError::Twice { reference } => {
            message!("export-from-twice", path = path, reference = reference)
        }
        EarlierError::Lost { cells } => message!("export-from-lost", cells = cells),
    }
}

/// What is in the way of a file that is to be written.
pub fn reason(error: &io::Error) -> Argument {
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
