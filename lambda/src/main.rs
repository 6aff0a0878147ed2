//! The function in AWS Lambda: wires [`lambda::respond`] to the HTTP API's events.

use std::io;

use applications::Table;
use bytes::Bytes;
use lambda::config::Config;
use lambda::{App, Bundle, Moment, forwarded, log, respond};
use lambda_http::{Body, Error, Request, service_fn};
use ring::rand::{SecureRandom, SystemRandom};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    log::Lines::to(io::stderr()).install()?;
    // One line: the service's log shows it as it is.
    let config = Config::from_environment().map_err(|problems| problems.replace('\n', "; "))?;
    let Config { bundle, table, keys, edge, proxies, settings, aws } = config;
    let table = Table::connect(&aws.connection(), table);
    let app = App { settings, edge, ..App::new(Bundle::directory(bundle), table, keys) };
    app.table.warm_up().await;
    let app = &app;
    lambda_http::run(service_fn(|request| receive(app, proxies, request))).await
}

async fn receive(app: &App, proxies: usize, request: Request) -> Result<http::Response<Body>, Error> {
    let mut request = request.map(plain);
    if let Some(address) = forwarded(request.headers(), proxies) {
        request.extensions_mut().insert(address);
    }
    let moment = Moment { now: jiff::Timestamp::now(), nonce: random()? };
    let response = respond(app, request, moment).await;
    Ok(response.map(sendable))
}

/// Our own bytes instead of the adapter's body.
fn plain(body: Body) -> Bytes {
    match body {
        Body::Text(text) => Bytes::from(text),
        Body::Binary(bytes) => Bytes::from(bytes),
        _ => Bytes::new(),
    }
}

/// Pages are text; anything else would be sent as base64.
fn sendable(body: Bytes) -> Body {
    String::from_utf8(body.into()).map_or_else(|error| Body::Binary(error.into_bytes()), Body::Text)
}

fn random() -> Result<[u8; 16], Error> {
    let mut bytes = [0; 16];
    SystemRandom::new().fill(&mut bytes).map_err(|_| "the system gives no random numbers")?;
    Ok(bytes)
}
