//! What is sent, to whom, and what is not, without a network.
#![expect(clippy::unwrap_used, reason = "tests")]

mod letters;
mod nightly;
mod notices;
mod sample;
