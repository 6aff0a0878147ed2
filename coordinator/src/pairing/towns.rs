//! Post towns by postal code.
//!
//! `towns.txt`: first code, last code, town. After the register of postal codes of Posten Bring, which anyone may use, as it is kept
//! by the package `norway-postal-codes` 3.3.0 (MIT, Sindre Sorhus). Letters behind a town («KRISTIANSAND S») are left out.

use std::sync::LazyLock;

static TOWNS: LazyLock<Vec<(u16, u16, &'static str)>> =
    LazyLock::new(|| include_str!("towns.txt").lines().filter_map(read).collect());

fn read(line: &'static str) -> Option<(u16, u16, &'static str)> {
    let mut parts = line.splitn(3, ' ');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?))
}

/// The town of a postal code; `None` for codes that the register does not have.
pub(crate) fn town(code: &str) -> Option<&'static str> {
    let number: u16 = code.parse().ok()?;
    let after = TOWNS.partition_point(|(first, ..)| *first <= number);
    let (_, last, town) = TOWNS.get(after.checked_sub(1)?)?;
    (number <= *last).then_some(*town)
}

/// The first two digits: towns with the same are near each other.
pub(super) fn area(code: &str) -> Option<&str> {
    code.get(..2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_towns() {
        assert_eq!(town("4612"), Some("Kristiansand"));
        assert_eq!(town("0150"), Some("Oslo"));
        assert_eq!(town("9990"), Some("Båtsfjord"));
        assert_eq!(town("0000"), None);
        assert_eq!(town("9999"), None);
        assert_eq!(town("tekst"), None);
        assert!(TOWNS.is_sorted());
        assert_eq!(TOWNS.len(), include_str!("towns.txt").lines().count());
    }
}
