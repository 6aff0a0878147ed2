//! What coordinators get of the stored applications.
//!
//! [`export()`] makes a workbook for people, or CSV or JSON for programs: applications and definitions in, files out.
//! A workbook lives on: what a coordinator has written in an [earlier](Settings::from) one stands in the new one.
//! [`subject()`] makes a page for a [`Person`] who asks what is held on them, and [`Retention`] counts for how long it still is.
//! [`pairing`] proposes who is to meet whom, and [`proposal`] makes a workbook of that. Pairs are followed in the workbook:
//! [`calendars`] tell what is due, [`figures()`] what has come of it.
//! Only the modules `spool`, `output`, `earlier` and `proposal` touch the disk.

mod earlier;
mod export;
mod figures;
mod follow_up;
mod html;
mod output;
pub mod pairing;
mod person;
pub mod proposal;
mod retention;
mod room;
mod same;
mod spool;
mod standing;
mod status;
mod subject;

pub use earlier::EarlierError;
pub use export::{
    Count, ExportError, Exported, FormApplications, Format, Merged, Paired, Previous, Settings, Shortened,
    export, guard, unguard,
};
pub use figures::{Figure, Inquiry, Report, Table, figures};
pub use follow_up::{Calendar, Diary, Following, Outcome, calendars, write_calendar};
pub use person::Person;
pub use retention::{Gone, LATER_DAYS, Retention, SOON_DAYS, Soon, Tally};
pub use room::Room;
pub use spool::{Spool, SpoolWriter};
pub use standing::Standings;
pub use subject::{Papers, subject};
