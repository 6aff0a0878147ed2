//! CloudFront in front of S3: what to set on each object when it is sent, a function for folders and old paths, and a
//! CloudFormation template for bucket, distribution, headers and the rights of the site's coordinators.

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

/// The stack of one site. The skeleton is `cloudfront.json`; what differs between sites is put in here.
pub(super) fn template(site: &Hosted<'_>) -> String {
    // Ours, and read by tests: it cannot fail to be read.
    let mut template: Value = serde_json::from_str(include_str!("cloudfront.json")).unwrap_or_default();
    let of_site = json!([format!("{}#*", site.id)]);
    let leading_keys = |policy: &str| {
        format!(
            "/Resources/{policy}/Properties/PolicyDocument/Statement/0/Condition/ForAllValues:StringLike/dynamodb:LeadingKeys"
        )
    };
    let distribution = |key: &str| format!("/Resources/Site/Properties/DistributionConfig/{key}");
    for (place, value) in [
        ("/Description".to_owned(), json!(format!("Veiviser - pages of {}", site.id))),
        ("/Resources/Headers/Properties".to_owned(), headers(site)),
        ("/Resources/Paths/Properties/FunctionCode".to_owned(), json!(function(site))),
        (distribution("Comment"), json!(format!("{} (made by veiviser build)", site.id))),
        (distribution("Aliases"), json!([site.origin.1])),
        (distribution("CustomErrorResponses"), not_found(site)),
        (
            "/Resources/Reads/Properties/Description".to_owned(),
            json!(format!("Reads applications of {}", site.id)),
        ),
        (
            "/Resources/Erases/Properties/Description".to_owned(),
            json!(format!("Erases applications of {}", site.id)),
        ),
        (leading_keys("Reads"), of_site.clone()),
        (leading_keys("Erases"), of_site),
    ] {
        if let Some(found) = template.pointer_mut(&place) {
            *found = value;
        }
    }
    pretty(&template)
}

/// A distribution has one page for what is not there: the one of the site's first language.
fn not_found(site: &Hosted<'_>) -> Value {
    let page = site.not_found.last().map(|(_, page)| {
        json!({ "ErrorCode": 404, "ResponseCode": 404, "ResponsePagePath": page, "ErrorCachingMinTTL": 60 })
    });
    page.into_iter().collect()
}

/// The properties of an `AWS::CloudFront::ResponseHeadersPolicy`, for the behaviour that has the pages: the function that
/// takes applications sets its own.
fn headers(site: &Hosted<'_>) -> Value {
    let others =
        policy::OTHERS.map(|(name, value)| json!({ "Header": name, "Value": value, "Override": true }));
    json!({ "ResponseHeadersPolicyConfig": {
        "Name": { "Fn::Sub": "${AWS::StackName}-headers" },
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
    }})
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
