//! The command as it is run: what it prints, what it leaves on the disk, how it exits.

#![expect(clippy::expect_used, reason = "a test that cannot go on says why and stops")]

mod broken;
mod build;
mod bundle;
mod check;
mod command;
mod english;
mod external;
mod fetch;
mod follow_up;
mod full;
mod lock;
mod matching;
mod new;
mod paste;
mod rights;
mod rules;
mod serve;
mod site;
mod workbook;
