//! Sends signed requests, and e-mail by them.

use std::time::{Duration, SystemTime};

use applications::{Aws, trust_store};
use aws_smithy_http_client::Connector;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext};
use aws_smithy_runtime_api::client::http::HttpConnector;
use aws_smithy_types::body::SdkBody;
use tokio::time::{sleep, timeout};

use super::{Signed, send_email};
use crate::mail::{Mail, Post, SendError};

/// Until one try is given up: time for a workbook of some megabytes.
const ATTEMPT: Duration = Duration::from_secs(10);
/// The first try included.
const ATTEMPTS: u32 = 3;
/// Before the second try; it doubles.
const PAUSE: Duration = Duration::from_millis(300);

/// Errors of SES that are about the account and not about this e-mail: mended, the same succeeds.
const OF_THE_ACCOUNT: [&str; 4] =
    ["AccountSuspended", "LimitExceeded", "MailFromDomainNotVerified", "SendingPaused"];

/// Sends what is signed, and e-mail from one address.
#[derive(Debug)]
pub struct Client {
    aws: Aws,
    sender: String,
    connector: Connector,
}

impl Client {
    /// Nothing is sent yet.
    pub fn new(aws: Aws, sender: String) -> Self {
        let builder = Connector::builder().tls_provider(Provider::Rustls(CryptoMode::Ring));
        let endpoint = aws.ses.as_deref().or(aws.s3.as_deref());
        let connector = match TlsContext::builder().with_trust_store(trust_store(endpoint)).build() {
            Ok(context) => builder.tls_context(context).build(),
            Err(_) => builder.build(),
        };
        Self { aws, sender, connector }
    }

    /// Sends a request, made anew for each try since a signature ages.
    ///
    /// # Errors
    /// What the last try came to.
    pub async fn send(
        &self,
        make: impl Fn(SystemTime) -> Result<Signed, SendError>,
    ) -> Result<(), SendError> {
        let mut pause = PAUSE;
        for _ in 1..ATTEMPTS {
            match self.once(make(SystemTime::now())?).await {
                Err(SendError::Temporary(_)) => sleep(pause).await,
                done => return done,
            }
            pause *= 2;
        }
        self.once(make(SystemTime::now())?).await
    }

    async fn once(&self, request: Signed) -> Result<(), SendError> {
        let request = request
            .map(SdkBody::from)
            .try_into()
            .map_err(|_| SendError::Refused("the request cannot be made".to_owned()))?;
        let answer = timeout(ATTEMPT, self.connector.call(request)).await;
        let Ok(answer) = answer else { return Err(SendError::Temporary("no answer in time".to_owned())) };
        let response = answer.map_err(|_| SendError::Temporary("no connection".to_owned()))?;
        judge(response.status().as_u16(), response.headers().get("x-amzn-errortype").unwrap_or_default())
    }
}

impl Post for Client {
    async fn send(&self, mail: &Mail) -> Result<(), SendError> {
        self.send(|now| send_email(&self.aws, &self.sender, mail, now)).await
    }
}

/// What a status means. `kind` is the service's own word, where it has one; its message is left out, since it may quote.
fn judge(status: u16, kind: &str) -> Result<(), SendError> {
    let kind = kind.split(':').next().unwrap_or_default();
    let reason = format!("{status} {kind}").trim_end().to_owned();
    match status {
        200..=299 => Ok(()),
        400 if !OF_THE_ACCOUNT.iter().any(|known| kind.starts_with(known)) => Err(SendError::Refused(reason)),
        _ => Err(SendError::Temporary(reason)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_email_is_refused_for_good_and_trouble_of_the_account_is_not() {
        assert_eq!(judge(200, ""), Ok(()));
        let refused = SendError::Refused("400 MessageRejected".to_owned());
        assert_eq!(judge(400, "MessageRejected:http://internal"), Err(refused));
        for (status, kind) in
            [(400, "SendingPausedException"), (403, "AccessDeniedException"), (429, ""), (503, "")]
        {
            assert!(matches!(judge(status, kind), Err(SendError::Temporary(_))), "{status} {kind}");
        }
    }
}
