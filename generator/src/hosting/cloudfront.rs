//! CloudFront in front of S3: what to set on each object when it is sent, a response headers policy, and a function for
//! folders and old paths.

use serde_json::{Value, json};

use super::{Hosted, policy};

/// How long a function may be, in bytes: CloudFront takes 10 KB.
const MAX_FUNCTION: usize = 10 * 1024;

/// Key, type and lifetime of each object.
pub(super) fn files(site: &Hosted<'_>) -> String {
    let files = site.files.iter().map(|file| {
        json!({
            "key": format!("{}{file}", site.prefix).trim_start_matches('/'),
            "content_type": site.content_type(file),
            "cache_control": policy::cache_control(file),
        })
    });
    pretty(&files.collect())
}

/// The properties of an `AWS::CloudFront::ResponseHeadersPolicy`, for the behaviour that has the pages: the function that
/// takes applications sets its own.
pub(super) fn headers(site: &Hosted<'_>) -> String {
    let others =
        policy::OTHERS.map(|(name, value)| json!({ "Header": name, "Value": value, "Override": true }));
    pretty(&json!({ "ResponseHeadersPolicyConfig": {
        "Name": format!("veiviser-{}", site.id),
        "Comment": format!("{} (made by veiviser build)", site.id),
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": { "ContentSecurityPolicy": policy::CONTENT_SECURITY, "Override": true },
            "ContentTypeOptions": { "Override": true },
            "ReferrerPolicy": { "ReferrerPolicy": policy::REFERRER, "Override": true },
            "StrictTransportSecurity": {
                "AccessControlMaxAgeSec": policy::HTTPS_ONLY,
                "IncludeSubdomains": false,
                "Preload": false,
                "Override": true,
            },
        },
        "CustomHeadersConfig": { "Items": others },
    }}))
}

/// A CloudFront function (`cloudfront-js-2.0`, viewer request). Old paths that do not fit any more are sent on by the pages
/// that stand there.
pub(super) fn function(site: &Hosted<'_>) -> String {
    let (before, after) = include_str!("function.js").split_once("{ /* old */ }").unwrap_or_default();
    let mut room = MAX_FUNCTION.saturating_sub(before.len() + after.len() + 8);
    let mut table = Vec::new();
    for (old, new) in site.redirects {
        let line = format!("  {}: {},\n", json!(old), json!(new));
        if line.len() > room {
            break;
        }
        room -= line.len();
        table.push(line);
    }
    let table = if table.is_empty() { "{}".to_owned() } else { format!("{{\n{}}}", table.concat()) };
    format!("{before}{table}{after}")
}

fn pretty(value: &Value) -> String {
    // Plain data: it cannot fail to be written.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
