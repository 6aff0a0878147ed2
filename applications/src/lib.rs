//! The stored application and its table.
//!
//! In the order of an application's way:
//! [`Application`] is what is stored, [`Month`] is the part of the table it belongs to, `item` is its shape in DynamoDB,
//! [`Environment`] says where AWS is and who asks, [`Connection`] leads to a table and [`Table`] puts, queries and erases; [`Erased`] stands where an application was. [`StoreError`] is for operators: it names
//! keys and attributes, never an answer. On one machine the same calls go to [`local::Local`].

mod application;
mod connection;
mod environment;
mod erased;
mod error;
mod item;
#[cfg(feature = "local")]
pub mod local;
mod month;
pub mod reference;
#[cfg(feature = "stream")]
mod stream;
mod table;

pub use application::{Application, Evidence};
pub use connection::{Connection, Timeouts, trust_store};
pub use environment::{Aws, Environment};
pub use erased::Erased;
pub use error::StoreError;
pub use month::Month;
#[cfg(feature = "stream")]
pub use stream::from_image;
pub use table::{Erasure, Held, Place, Put, Reader, Table};
