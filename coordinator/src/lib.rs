//! What coordinators get of the stored applications.
//!
//! [`export()`] makes a workbook for people, or CSV or JSON for programs: applications and definitions in, files out.
//! Only the module `output` touches the disk.

mod export;
mod output;
mod room;

pub use export::{
    Count, ExportError, Exported, FormApplications, Format, Settings, Shortened, export, guard, unguard,
};
pub use room::Room;
