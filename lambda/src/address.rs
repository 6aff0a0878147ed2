//! Where a request comes from: only counted, never kept (see [`limiter`](crate::limiter)).

use std::net::IpAddr;

use http::HeaderMap;

/// The visitor's address, put among a request's extensions by whoever receives it. Without it, addresses are not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address(pub IpAddr);

/// The visitor's address from `X-Forwarded-For`. `proxies` is how many of ours have added to it, the last of which names
/// the one before: with two (content delivery network, API), the visitor is the second from the right. What stands
/// further left is the visitor's own claim.
pub fn forwarded(headers: &HeaderMap, proxies: usize) -> Option<Address> {
    let lines = headers.get_all("x-forwarded-for").into_iter().filter_map(|line| line.to_str().ok());
    let addresses: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let place = addresses.len().checked_sub(proxies.max(1))?;
    addresses.get(place)?.parse().ok().map(Address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn from(line: &'static str, proxies: usize) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static(line));
        forwarded(&headers, proxies).map(|Address(address)| address.to_string())
    }

    #[test]
    fn counts_from_the_right() {
        assert_eq!(from("192.0.2.1, 198.51.100.2", 2).as_deref(), Some("192.0.2.1"));
        assert_eq!(from("203.0.113.9, 192.0.2.1, 198.51.100.2", 2).as_deref(), Some("192.0.2.1"));
        assert_eq!(from("2001:db8::1", 1).as_deref(), Some("2001:db8::1"));
    }

    #[test]
    fn knows_when_it_does_not_know() {
        assert_eq!(from("192.0.2.1", 2), None);
        assert_eq!(from("unknown", 1), None);
        assert_eq!(from("", 1), None);
    }
}
