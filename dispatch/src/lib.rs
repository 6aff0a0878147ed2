//! What is sent out by e-mail: the workbook of each morning, notices that applications have come in, and receipts.
//!
//! Two functions, each with rights of its own, beside the one that receives applications: [`nightly`] reads one site's
//! applications and stores a workbook, [`notices`] is told of new applications by the table's stream. What they say is in
//! [`letters`], what they need to know of a site in [`site`], and how they reach AWS in [`aws`]. Time is an argument.

pub mod aws;
pub mod config;
pub mod letters;
pub mod log;
mod mail;
pub mod nightly;
pub mod notices;
pub mod site;

pub use mail::{Mail, Post, SendError};
