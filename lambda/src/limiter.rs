//! How often is too often. Generous, because a class may apply from one school; the edge throttles what is meant as harm.
//!
//! Counts live in memory for ten minutes. An address is kept only as a hash whose salt changes every day.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// Seconds of a period of counting.
pub const PERIOD: i64 = 600;

/// Addresses and tokens that are counted at once; those beyond go uncounted until the period ends, so that memory is bounded (about
/// 1 MB) and a flood of addresses locks nobody out.
const MAX_VISITORS: usize = 20_000;

/// What is allowed in ten minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Posts from one address, both steps counted.
    pub address: u32,
    /// Applications sent to one form.
    pub form: u32,
    /// Tries to send with one token. The table sees to it that they become one application at most.
    pub token: u32,
}

impl Default for Limits {
    /// 300 posts from an address (a class of 30 makes mistakes), 500 applications to a form, 10 tries with a token.
    fn default() -> Self {
        Self { address: 300, form: 500, token: 10 }
    }
}

/// Too many: to be tried again after this many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// Seconds, from 1 to [`PERIOD`].
    pub retry_after: i64,
}

/// The counts of one running function.
#[derive(Debug)]
pub struct Limiter {
    limits: Limits,
    seed: [u8; 32],
    counts: Mutex<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    period: i64,
    /// By address or token.
    visitors: HashMap<[u8; 16], u32>,
    /// By form: only those that exist, hence few.
    forms: HashMap<[u8; 16], u32>,
}

impl Limiter {
    /// `seed` is a secret: without it, hashes of all addresses could be computed and compared.
    pub fn new(limits: Limits, seed: [u8; 32]) -> Self {
        Self { limits, seed, counts: Mutex::default() }
    }

    /// Counts a post from an address. Of an IPv6 address the network (`/64`) counts.
    pub fn post(&self, address: IpAddr, now: Timestamp) -> Result<(), TooMany> {
        let day = now.as_second().div_euclid(86_400).to_be_bytes();
        let key = self.hash(&[b"address", &day, &network(address)]);
        self.counting(now, |counts| increase(&mut counts.visitors, key) <= self.limits.address)
    }

    /// Counts a try to send an application: with its token always, for the form once per token.
    pub fn send(&self, site: &str, form: &str, nonce: &[u8; 16], now: Timestamp) -> Result<(), TooMany> {
        let form = self.hash(&[b"form", site.as_bytes(), form.as_bytes()]);
        let token = self.hash(&[b"token", nonce]);
        self.counting(now, |counts| {
            let is_new = !counts.visitors.contains_key(&token);
            let sent = counts.forms.entry(form).or_default();
            if is_new && *sent >= self.limits.form {
                return false;
            }
            *sent += u32::from(is_new);
            increase(&mut counts.visitors, token) <= self.limits.token
        })
    }

    fn counting(&self, now: Timestamp, within: impl FnOnce(&mut Counts) -> bool) -> Result<(), TooMany> {
        let period = now.as_second().div_euclid(PERIOD);
        let retry_after = PERIOD - now.as_second().rem_euclid(PERIOD);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.period != period {
            *counts = Counts { period, ..Counts::default() };
        }
        if within(&mut counts) { Ok(()) } else { Err(TooMany { retry_after }) }
    }

    fn hash(&self, parts: &[&[u8]]) -> [u8; 16] {
        let mut hash = Sha256::new_with_prefix(self.seed);
        for part in parts {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
        let digest: [u8; 32] = hash.finalize().into();
        digest.first_chunk().copied().unwrap_or_default()
    }
}

fn increase(visitors: &mut HashMap<[u8; 16], u32>, key: [u8; 16]) -> u32 {
    if visitors.len() >= MAX_VISITORS && !visitors.contains_key(&key) {
        return 1;
    }
    let count = visitors.entry(key).or_default();
    *count = count.saturating_add(1);
    *count
}

fn network(address: IpAddr) -> Vec<u8> {
    match address.to_canonical() {
        IpAddr::V4(address) => address.octets().to_vec(),
        IpAddr::V6(address) => address.octets().into_iter().take(8).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limiter() -> Limiter {
        Limiter::new(Limits { address: 3, form: 2, token: 2 }, [9; 32])
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn counts_an_address_and_forgets_it_after_the_period() {
        let limiter = limiter();
        for _ in 0..3 {
            assert_eq!(limiter.post(address("192.0.2.1"), at(10)), Ok(()));
        }
        assert_eq!(limiter.post(address("192.0.2.1"), at(10)), Err(TooMany { retry_after: 590 }));
        assert_eq!(limiter.post(address("::ffff:192.0.2.1"), at(11)), Err(TooMany { retry_after: 589 }));
        assert_eq!(limiter.post(address("192.0.2.2"), at(10)), Ok(()));
        assert_eq!(limiter.post(address("192.0.2.1"), at(600)), Ok(()));
    }

    #[test]
    fn counts_a_network_of_ipv6_as_one() {
        let limiter = limiter();
        for host in 1..=3 {
            assert_eq!(limiter.post(address(&format!("2001:db8::{host}")), at(0)), Ok(()));
        }
        assert!(limiter.post(address("2001:db8::4"), at(0)).is_err());
        assert!(limiter.post(address("2001:db8:0:1::4"), at(0)).is_ok());
    }

    #[test]
    fn a_double_click_counts_once_for_the_form() {
        let limiter = limiter();
        assert_eq!(limiter.send("agder", "mentor", &[1; 16], at(0)), Ok(()));
        assert_eq!(limiter.send("agder", "mentor", &[1; 16], at(0)), Ok(()));
        assert!(limiter.send("agder", "mentor", &[1; 16], at(0)).is_err());
        assert_eq!(limiter.send("agder", "mentor", &[2; 16], at(0)), Ok(()));
        assert!(limiter.send("agder", "mentor", &[3; 16], at(0)).is_err());
        assert!(limiter.send("agder", "mentor", &[3; 16], at(1)).is_err());
        assert_eq!(limiter.send("agder", "adept", &[4; 16], at(0)), Ok(()));
    }

    #[test]
    fn memory_is_bounded_and_a_flood_locks_nobody_out() {
        let limiter = limiter();
        for host in 0..30_000_u32 {
            assert_eq!(limiter.post(IpAddr::from(host.to_be_bytes()), at(0)), Ok(()));
        }
        assert_eq!(limiter.counts.lock().unwrap().visitors.len(), MAX_VISITORS);
        assert_eq!(limiter.post(address("198.51.100.7"), at(0)), Ok(()));
    }

    #[test]
    fn an_address_is_nowhere_to_be_read() {
        let limiter = limiter();
        limiter.post(address("192.0.2.77"), at(0)).unwrap();
        let kept: Vec<_> = limiter.counts.lock().unwrap().visitors.keys().copied().collect();
        assert!(kept.iter().all(|key| !key.windows(4).any(|four| four == [192, 0, 2, 77])));
        let tomorrow = [b"address".as_slice(), &1_i64.to_be_bytes(), &[192, 0, 2, 77]];
        let today = [b"address".as_slice(), &0_i64.to_be_bytes(), &[192, 0, 2, 77]];
        assert_ne!(limiter.hash(&today), limiter.hash(&tomorrow));
    }
}
