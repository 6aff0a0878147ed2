//! The way to a table: where, as whom, and how long to wait.

use std::time::Duration;

use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::timeout::TimeoutConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region, SharedHttpClient};
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};

/// The first try included.
const ATTEMPTS: u32 = 4;
/// How long an engine of this process may take. Nothing gets lost on the way to it, and asking once more makes it no quicker.
#[cfg(feature = "local")]
const WITHIN: Duration = Duration::from_mins(2);
/// Longest pause before the second try; it doubles.
const PAUSE: Duration = Duration::from_millis(100);

/// The roots that Amazon signs with (<https://www.amazontrust.com/repository/>). They are compiled in, because reading the
/// hundred and more roots of a machine is a large part of a cold start.
const AMAZON_ROOTS: [&str; 5] = [
    include_str!("roots/amazon-root-ca-1.pem"),
    include_str!("roots/amazon-root-ca-2.pem"),
    include_str!("roots/amazon-root-ca-3.pem"),
    include_str!("roots/amazon-root-ca-4.pem"),
    include_str!("roots/starfield-services-g2.pem"),
];

/// How long to wait. The default fits a function that may take 10 seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// Until the TCP connection stands: 500 ms.
    pub connect: Duration,
    /// Until the answer to one try is read: 1.5 s.
    pub attempt: Duration,
    /// Until all tries together give up: 5 s.
    pub operation: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_millis(500),
            attempt: Duration::from_millis(1_500),
            operation: Duration::from_secs(5),
        }
    }
}

impl Timeouts {
    fn config(self) -> TimeoutConfig {
        TimeoutConfig::builder()
            .connect_timeout(self.connect)
            .operation_attempt_timeout(self.attempt)
            .operation_timeout(self.operation)
            .build()
    }
}

/// Where DynamoDB is and who asks. `Debug` hides the secrets.
#[derive(Clone, Debug)]
pub struct Connection {
    region: String,
    credentials: Credentials,
    endpoint: Option<String>,
    timeouts: Timeouts,
    /// In the place of the network.
    engine: Option<SharedHttpClient>,
}

impl Connection {
    /// An engine on this machine that verifies no signatures: `http://127.0.0.1:8000`.
    pub fn local(endpoint: impl Into<String>) -> Self {
        Self {
            region: "local".to_owned(),
            credentials: Credentials::new("local", "local", None, None, "local"),
            endpoint: Some(endpoint.into()),
            timeouts: Timeouts::default(),
            engine: None,
        }
    }

    /// An engine of this process, which answers what would go over the network.
    #[cfg(feature = "local")]
    pub(crate) fn within(engine: SharedHttpClient) -> Self {
        let timeouts = Timeouts { attempt: WITHIN, operation: WITHIN, ..Timeouts::default() };
        Self { engine: Some(engine), timeouts, ..Self::local("http://localhost") }
    }

    /// DynamoDB of a region, with the key pair of a user or the three parts of a role.
    pub fn aws(
        region: impl Into<String>,
        access_key: impl Into<String>,
        secret_key: impl Into<String>,
        session_token: Option<String>,
    ) -> Self {
        let credentials = Credentials::new(access_key, secret_key, session_token, None, "given");
        let timeouts = Timeouts::default();
        Self { region: region.into(), credentials, endpoint: None, timeouts, engine: None }
    }

    /// The same identity at another address (an emulator, a private endpoint). Certificates are then checked against the
    /// roots of this machine.
    #[must_use]
    pub fn at(self, endpoint: impl Into<String>) -> Self {
        Self { endpoint: Some(endpoint.into()), ..self }
    }

    /// The same with other timeouts.
    #[must_use]
    pub fn with_timeouts(self, timeouts: Timeouts) -> Self {
        Self { timeouts, ..self }
    }

    /// A client with our time limits and tries. Nothing is sent yet.
    pub(crate) fn client(&self) -> Client {
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(self.region.clone()))
            .credentials_provider(self.credentials.clone())
            .http_client(self.engine.clone().unwrap_or_else(|| self.http_client()))
            .timeout_config(self.timeouts.config())
            .retry_config(RetryConfig::standard().with_max_attempts(ATTEMPTS).with_initial_backoff(PAUSE));
        let config = match &self.endpoint {
            Some(endpoint) => config.endpoint_url(endpoint),
            None => config,
        };
        Client::from_conf(config.build())
    }

    fn http_client(&self) -> SharedHttpClient {
        let builder = aws_smithy_http_client::Builder::new().tls_provider(Provider::Rustls(CryptoMode::Ring));
        match TlsContext::builder().with_trust_store(trust_store(self.endpoint.as_deref())).build() {
            Ok(context) => builder.tls_context(context).build_https(),
            Err(_) => builder.build_https(),
        }
    }
}

/// The certificates that a service of AWS is checked against; for another `endpoint` those of this machine.
pub fn trust_store(endpoint: Option<&str>) -> TrustStore {
    match endpoint {
        Some(endpoint) if endpoint.starts_with("http:") => TrustStore::empty(),
        Some(_) => TrustStore::default(),
        None => {
            AMAZON_ROOTS.iter().fold(TrustStore::empty(), |store, root| store.with_pem_certificate(*root))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};

    use super::*;

    #[test]
    fn secrets_are_not_shown() {
        let connection =
            Connection::aws("eu-north-1", "AKIDEXAMPLE", "s3cret-key", Some("s3cret-token".to_owned()));
        assert!(!format!("{connection:?}").contains("s3cret"), "{connection:?}");
    }

    #[tokio::test]
    async fn the_compiled_in_roots_are_readable() {
        let closing = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let port = closing.local_addr().expect("an address").port();
        std::thread::spawn(move || closing.incoming().for_each(drop));
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("eu-north-1"))
            .credentials_provider(Credentials::new("a", "b", None, None, "given"))
            .http_client(Connection::aws("eu-north-1", "a", "b", None).http_client())
            .retry_config(RetryConfig::disabled())
            .endpoint_url(format!("https://127.0.0.1:{port}"))
            .build();
        let error =
            Client::from_conf(config).list_tables().send().await.expect_err("nobody speaks TLS there");
        assert!(matches!(error, aws_sdk_dynamodb::error::SdkError::DispatchFailure(_)), "{error:?}");
    }
}
