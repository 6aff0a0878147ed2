//! A developer's contract, made from the definitions: what an application looks like (`schema`), and what the function's
//! addresses take and answer (`openapi`).

mod openapi;
mod schema;

pub(super) use openapi::openapi;
pub(super) use schema::schema;
