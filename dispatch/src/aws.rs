//! Three plain requests to AWS, signed: an object into a bucket, a link to it, an e-mail. Making them is pure; [`Client`] sends.
//!
//! Not the SDK's crates for S3 and SES: two requests do not need what those bring to every build and package.

use std::time::{Duration, SystemTime};

use applications::Aws;
use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SignatureLocation,
    SigningSettings, UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use http::Request;

use crate::mail::{Mail, SendError};

mod client;

pub use client::Client;

/// How long a link works: no role's session lasts longer, and one that ends sooner ends the link.
pub const LINK: Duration = Duration::from_hours(12);

/// The type of a workbook.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A request that is ready to be sent.
pub type Signed = Request<Vec<u8>>;

/// Puts a workbook into a bucket, encrypted.
///
/// # Errors
/// Where the request cannot be made: a name that fits in no address.
pub fn put_workbook(
    aws: &Aws,
    bucket: &str,
    key: &str,
    content: Vec<u8>,
    now: SystemTime,
) -> Result<Signed, SendError> {
    let request = Request::put(object(aws, bucket, key))
        .header("content-type", XLSX)
        .header("x-amz-server-side-encryption", "AES256")
        .body(content)
        .map_err(unmade)?;
    let mut settings = SigningSettings::default();
    settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    settings.percent_encoding_mode = PercentEncodingMode::Single;
    settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    signed(aws, "s3", settings, request, now)
}

/// The address under which whoever has it can read the object for as long as [`LINK`].
///
/// # Errors
/// Where the request cannot be made: a name that fits in no address.
pub fn link(aws: &Aws, bucket: &str, key: &str, now: SystemTime) -> Result<String, SendError> {
    let request = Request::get(object(aws, bucket, key)).body(Vec::new()).map_err(unmade)?;
    let mut settings = SigningSettings::default();
    settings.signature_location = SignatureLocation::QueryParams;
    settings.expires_in = Some(LINK);
    settings.percent_encoding_mode = PercentEncodingMode::Single;
    settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    Ok(signed(aws, "s3", settings, request, now)?.uri().to_string())
}

/// Sends an e-mail.
///
/// # Errors
/// Where the request cannot be made.
pub fn send_email(aws: &Aws, from: &str, mail: &Mail, now: SystemTime) -> Result<Signed, SendError> {
    let host = format!("https://email.{}.amazonaws.com", aws.region);
    let address = format!("{}/v2/email/outbound-emails", aws.ses.as_ref().unwrap_or(&host));
    let request = Request::post(address)
        .header("content-type", "application/json")
        .body(mail.body(from).to_string().into_bytes())
        .map_err(unmade)?;
    signed(aws, "ses", SigningSettings::default(), request, now)
}

/// The address of an object. Keys are made of ids and dates: nothing in them needs to be encoded.
fn object(aws: &Aws, bucket: &str, key: &str) -> String {
    match &aws.s3 {
        Some(endpoint) => format!("{endpoint}/{bucket}/{key}"),
        None => format!("https://{bucket}.s3.{}.amazonaws.com/{key}", aws.region),
    }
}

fn signed(
    aws: &Aws,
    service: &str,
    settings: SigningSettings,
    mut request: Signed,
    now: SystemTime,
) -> Result<Signed, SendError> {
    let in_address = settings.signature_location == SignatureLocation::QueryParams;
    let Aws { region, access_key, secret_key, session_token, dynamodb: _, s3: _, ses: _ } = aws;
    let identity = Credentials::new(access_key, secret_key, session_token.clone(), None, "given").into();
    let parameters = v4::SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name(service)
        .time(now)
        .settings(settings)
        .build()
        .map_err(unmade)?
        .into();
    let headers: Vec<(String, String)> = request
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())))
        .collect();
    // Whoever follows a link sends no body; what it would be is not signed.
    let body = if in_address { SignableBody::UnsignedPayload } else { SignableBody::Bytes(request.body()) };
    let signable = SignableRequest::new(
        request.method().as_str(),
        request.uri().to_string(),
        headers.iter().map(|(name, value)| (name.as_str(), value.as_str())),
        body,
    );
    let (instructions, _) = sign(signable.map_err(unmade)?, &parameters).map_err(unmade)?.into_parts();
    instructions.apply_to_request_http1x(&mut request);
    Ok(request)
}

/// The request cannot be made. What it is made of is not told.
fn unmade<E>(_: E) -> SendError {
    SendError::Refused("the request cannot be made".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aws() -> Aws {
        Aws {
            region: "eu-north-1".to_owned(),
            access_key: "AKIDEXAMPLE".to_owned(),
            secret_key: "secret".to_owned(),
            session_token: Some("session".to_owned()),
            dynamodb: None,
            s3: None,
            ses: None,
        }
    }

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

    #[test]
    fn a_workbook_is_put_encrypted_and_signed_with_its_hash() {
        let put =
            put_workbook(&aws(), "workbooks-1", "workbooks/agder/a.xlsx", b"xlsx".to_vec(), NOW).unwrap();
        assert_eq!(put.method(), "PUT");
        assert_eq!(put.uri(), "https://workbooks-1.s3.eu-north-1.amazonaws.com/workbooks/agder/a.xlsx");
        assert_eq!(put.headers()["x-amz-server-side-encryption"], "AES256");
        assert_eq!(put.headers()["x-amz-content-sha256"], forms::sha256_hex(b"xlsx"));
        assert_eq!(put.headers()["x-amz-security-token"], "session");
        let signature = put.headers()["authorization"].to_str().unwrap();
        assert!(signature.contains("/19700101/eu-north-1/s3/aws4_request"), "{signature}");
        let names = "SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-server-side-encryption";
        assert!(signature.contains(names), "{signature}");
    }

    #[test]
    fn a_link_ends_after_twelve_hours_and_has_no_secret_key() {
        let link = link(&aws(), "workbooks-1", "workbooks/agder/a.xlsx", NOW).unwrap();
        let (path, query) = link.split_once('?').unwrap();
        assert_eq!(path, "https://workbooks-1.s3.eu-north-1.amazonaws.com/workbooks/agder/a.xlsx");
        for part in [
            "X-Amz-Expires=43200",
            "X-Amz-SignedHeaders=host",
            "X-Amz-Signature=",
            "X-Amz-Date=19700101T000000Z",
        ] {
            assert!(query.contains(part), "{query}");
        }
        assert!(!query.contains("=secret"), "{query}");
    }

    #[test]
    fn an_email_goes_to_the_service_of_the_region_or_to_another_address() {
        let mail = Mail {
            to: vec!["a@example.org".to_owned()],
            reply_to: None,
            subject: "å".to_owned(),
            text: "å".to_owned(),
        };
        let request = send_email(&aws(), "post@example.org", &mail, NOW).unwrap();
        assert_eq!(request.uri(), "https://email.eu-north-1.amazonaws.com/v2/email/outbound-emails");
        assert!(
            request.headers()["authorization"].to_str().unwrap().contains("/eu-north-1/ses/aws4_request")
        );
        let trial = Aws { ses: Some("http://127.0.0.1:1".to_owned()), ..aws() };
        let request = send_email(&trial, "post@example.org", &mail, NOW).unwrap();
        assert_eq!(request.uri(), "http://127.0.0.1:1/v2/email/outbound-emails");
    }
}
