//! The way to other web sites: with limits on time and redirects, and never to an address of an own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

/// For a connection to be there.
const CONNECT: Duration = Duration::from_secs(5);
/// For all of one answer, redirects included.
const TOTAL: Duration = Duration::from_secs(15);
const REDIRECTS: u32 = 4;
/// What a refused address is called within ureq's errors.
const PRIVATE: &str = "private address";

/// One for all requests of a run.
pub fn agent(allow_private: bool, total: Option<Duration>) -> Agent {
    let config = Agent::config_builder()
        .timeout_connect(Some(CONNECT))
        .timeout_global(Some(total.unwrap_or(TOTAL)))
        .max_redirects(REDIRECTS)
        .user_agent(concat!("veiviser/", env!("CARGO_PKG_VERSION")))
        .proxy(None)
        .build();
    Agent::with_parts(config, DefaultConnector::default(), Guard { allow_private })
}

/// Whether an address was not asked because it is of this machine or of a closed network.
pub fn is_closed(error: &Error) -> bool {
    matches!(error, Error::Other(other) if other.to_string() == PRIVATE)
}

/// Looks names up, and refuses addresses that are not of the open network; redirects pass here, too.
#[derive(Debug)]
struct Guard {
    allow_private: bool,
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        if !matches!(uri.scheme_str(), Some("http" | "https")) {
            return Err(Error::BadUri(uri.to_string()));
        }
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        if !self.allow_private && found.iter().any(|address| is_private(address.ip())) {
            return Err(Error::Other(PRIVATE.into()));
        }
        Ok(found)
    }
}

/// Whether an address is of this machine, of a closed network, or of none.
fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_private_v4(address),
        IpAddr::V6(address) => is_private_v6(address),
    }
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || matches!((a, b, c), (0 | 240..=255, _, _) | (100, 64..=127, _) | (192, 0, 0) | (198, 18 | 19, _))
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    let [first, second, third, ..] = address.segments();
    let embedded = match address.segments() {
        // Addresses of the old kind in new clothes: mapped, compatible, translated.
        [0, 0, 0, 0, 0, 0xffff | 0, a, b] | [0x64, 0xff9b, 0, 0, 0, 0, a, b] => Some((a, b)),
        _ => None,
    };
    let as_v4 = |(a, b): (u16, u16)| Ipv4Addr::from((u32::from(a) << 16) | u32::from(b));
    address.is_loopback()
        || address.is_unspecified()
        || address.is_multicast()
        || first & 0xfe00 == 0xfc00
        || first & 0xffc0 == 0xfe80
        || (first == 0x2002 && is_private_v4(as_v4((second, third))))
        || embedded.is_some_and(|pair| is_private_v4(as_v4(pair)))
}

#[cfg(test)]
mod tests {
    use super::is_private;

    #[test]
    fn addresses_of_closed_networks_are_known() {
        for closed in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "255.255.255.255",
            "224.0.0.1",
            "::1",
            "::",
            "fc00::1",
            "fe80::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "ff02::1",
        ] {
            assert!(is_private(closed.parse().unwrap()), "{closed}");
        }
        for open in ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1"] {
            assert!(!is_private(open.parse().unwrap()), "{open}");
        }
    }
}
