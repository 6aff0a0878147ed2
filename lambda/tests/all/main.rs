//! The function as its callers meet it: requests to `respond`, with the real table and the real theme.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod bundles;
mod desk;
mod engine;
mod faults;
mod first_step;
mod http_table;
mod limits;
mod logs;
mod national_id;
mod paged;
mod proxy;
mod random;
mod receipts;
mod refusals;
mod runtime;
mod sending;
mod shown;
mod states;
mod storms;
mod wire;
mod wiring;
