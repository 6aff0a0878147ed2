//! What the SDK believes to be the network: its requests go to the [`Engine`](super::engine::Engine).

use std::sync::Mutex;
use std::sync::mpsc::Sender;

use aws_sdk_dynamodb::config::SharedHttpClient;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use tokio::sync::oneshot;

use super::engine::{Answer, Message};

/// The header that names the operation: `DynamoDB_20120810.PutItem`.
const TARGET: &str = "x-amz-target";

/// A client for the SDK that asks the engine at the other end.
pub(super) fn client(engine: Sender<Message>) -> SharedHttpClient {
    let connector = SharedHttpConnector::new(Connector(Mutex::new(engine)));
    http_client_fn(move |_, _| connector.clone())
}

#[derive(Debug)]
struct Connector(Mutex<Sender<Message>>);

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let asked = self.ask(&request);
        HttpConnectorFuture::new(async move {
            let Answer { status, body } = asked?.await.map_err(closed)?;
            let status = status.try_into().map_err(|error| ConnectorError::other(Box::new(error), None))?;
            Ok(HttpResponse::new(status, SdkBody::from(body)))
        })
    }
}

impl Connector {
    fn ask(&self, request: &HttpRequest) -> Result<oneshot::Receiver<Answer>, ConnectorError> {
        let target = request.headers().get(TARGET).unwrap_or_default();
        let operation = target.rsplit('.').next().unwrap_or_default().to_owned();
        let body = request.body().bytes().unwrap_or_default().to_vec();
        let (answer, asked) = oneshot::channel();
        let engine = self.0.lock().map_err(|_| closed("a thread died"))?;
        engine.send(Message::Ask { operation, body, answer }).map_err(|_| closed("the table is closed"))?;
        Ok(asked)
    }
}

/// The engine has ended: as a connection that was refused.
fn closed(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> ConnectorError {
    ConnectorError::io(why.into())
}
