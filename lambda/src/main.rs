//! The function in AWS Lambda: wires [`lambda::respond`] to the HTTP API's events.

use std::io;

use applications::Table;
use bytes::Bytes;
use jiff::Timestamp;
use lambda::config::Config;
use lambda::{App, Bundle, Moment, RequestId, forwarded, log, respond};
use lambda_http::aws_lambda_events::apigw::ApiGatewayV2httpResponse;
use lambda_http::lambda_runtime::{self, Context, LambdaEvent};
use lambda_http::request::LambdaRequest;
use lambda_http::{Body, BoxFuture, Error, Request, service_fn};
use ring::rand::{SecureRandom, SystemRandom};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    log::Lines::to(io::stderr()).with_metrics().install()?;
    // One line: the service's log shows it as it is.
    let config = Config::from_environment().map_err(|problems| problems.replace('\n', "; "))?;
    let Config { bundle, table, keys, edge, proxies, settings, aws } = config;
    let table = Table::connect(&aws.connection(), table);
    let app = App { settings, edge, ..App::new(Bundle::directory(bundle), table, keys) };
    app.bundle.warm_up();
    app.table.warm_up().await;
    let app = &app;
    // Not the adapter's `run`: it knows every character set of the web for its answers, which is half a megabyte to start with.
    let answer = |event: LambdaEvent<LambdaRequest>| -> BoxFuture<'_, _> {
        let LambdaEvent { payload, context } = event;
        Box::pin(receive(app, proxies, payload.into(), context))
    };
    lambda_runtime::run(service_fn(answer)).await
}

async fn receive(
    app: &App,
    proxies: usize,
    request: Request,
    context: Context,
) -> Result<ApiGatewayV2httpResponse, Error> {
    let mut request = request.map(plain);
    if let Some(address) = forwarded(request.headers(), proxies) {
        request.extensions_mut().insert(address);
    }
    request.extensions_mut().insert(RequestId(context.request_id));
    let until = context.deadline.try_into().ok().and_then(|at| Timestamp::from_millisecond(at).ok());
    let moment = Moment { until, ..Moment::new(Timestamp::now(), random()?) };
    Ok(sendable(respond(app, request, moment).await))
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
fn sendable(response: http::Response<Bytes>) -> ApiGatewayV2httpResponse {
    let (parts, body) = response.into_parts();
    let body =
        String::from_utf8(body.into()).map_or_else(|error| Body::Binary(error.into_bytes()), Body::Text);
    let mut event = ApiGatewayV2httpResponse::default();
    event.status_code = parts.status.as_u16().into();
    event.headers = parts.headers;
    event.is_base64_encoded = matches!(body, Body::Binary(_));
    event.body = Some(body);
    event
}

fn random() -> Result<[u8; 16], Error> {
    let mut bytes = [0; 16];
    SystemRandom::new().fill(&mut bytes).map_err(|_| "the system gives no random numbers")?;
    Ok(bytes)
}
