//! Whether a form was sent from our own pages. There is no session to misuse, so this only stops a form on a foreign page
//! from looking like ours.

use http::header::{HOST, ORIGIN};
use http::uri::Authority;
use http::{HeaderMap, Uri};

/// Whether the request says that it comes from a foreign page. A request that says nothing is not foreign.
///
/// Ours are the host that the request was sent to, and `own` (`https://agder.example.org`), since the host is another
/// behind a content delivery network. `null`, which browsers also send for reasons of privacy, is believed
/// to be ours only where the browser says so itself.
pub fn is_foreign(headers: &HeaderMap, uri: &Uri, own: &[String]) -> bool {
    let Some(origin) = headers.get(ORIGIN) else { return false };
    let Ok(origin) = origin.to_str() else { return true };
    if origin == "null" {
        return headers.get("sec-fetch-site").is_none_or(|site| site != "same-origin");
    }
    if own.iter().any(|known| known.eq_ignore_ascii_case(origin)) {
        return false;
    }
    let host = headers
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .or_else(|| uri.authority().map(Authority::as_str));
    !host.is_some_and(|host| is_at(origin, host))
}

fn is_at(origin: &str, host: &str) -> bool {
    let Some((scheme, authority)) = origin.split_once("://") else { return false };
    let default_port = match scheme {
        "http" => ":80",
        "https" => ":443",
        _ => return false,
    };
    let bare =
        |authority: &str| authority.strip_suffix(default_port).unwrap_or(authority).to_ascii_lowercase();
    bare(authority) == bare(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreign(headers: &[(&'static str, &'static str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, http::HeaderValue::from_static(value));
        }
        is_foreign(&map, &Uri::from_static("/apply/a/b/nb"), &["https://agder.example.org".to_owned()])
    }

    #[test]
    fn a_missing_origin_and_our_own_are_accepted() {
        assert!(!foreign(&[]));
        assert!(!foreign(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")]));
        assert!(!foreign(&[("origin", "https://Agder.example.org"), ("host", "x.execute-api.example")]));
        assert!(!foreign(&[("origin", "https://a.example"), ("host", "A.example:443")]));
        assert!(!foreign(&[("origin", "null"), ("sec-fetch-site", "same-origin")]));
    }

    #[test]
    fn others_are_foreign() {
        assert!(foreign(&[("origin", "https://other.example"), ("host", "a.example")]));
        assert!(foreign(&[("origin", "http://a.example:8081"), ("host", "a.example:8080")]));
        assert!(foreign(&[("origin", "https://a.example.evil.example"), ("host", "a.example")]));
        assert!(foreign(&[("origin", "https://a.example")]));
        assert!(foreign(&[("origin", "null"), ("host", "a.example")]));
        assert!(foreign(&[("origin", "null"), ("sec-fetch-site", "cross-site")]));
        assert!(foreign(&[("origin", "a.example"), ("host", "a.example")]));
    }
}
