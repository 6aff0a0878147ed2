//! What coordinators get of the stored applications.
//!
//! [`export()`] makes a workbook for people, or CSV or JSON for programs: applications and definitions in, files out.
//! A workbook lives on: what a coordinator has written in an [earlier](Settings::from) one stands in the new one.
//! Only the modules `output` and `earlier` touch the disk.

mod earlier;
mod export;
mod output;
mod room;
mod status;

pub use earlier::EarlierError;
pub use export::{
    Count, ExportError, Exported, FormApplications, Format, Merged, Settings, Shortened, export, guard,
    unguard,
};
pub use room::Room;
