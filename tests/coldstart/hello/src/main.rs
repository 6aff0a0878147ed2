//! The least that a function behind an HTTP API can be: the same runtime as ours, one sentence, no table.

use std::convert::Infallible;

use lambda_http::{Body, Error, Request, Response, service_fn};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    lambda_http::run(service_fn(hello)).await
}

async fn hello(_: Request) -> Result<Response<Body>, Infallible> {
    Ok(Response::new(Body::from("Hello")))
}
