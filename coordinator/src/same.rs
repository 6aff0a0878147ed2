//! What makes two ways of writing an address or a number the same.

/// Digits of a Norwegian telephone number.
const NATIONAL: usize = 8;

/// An e-mail address as it is compared: what mail servers make no difference of, and what copying adds, is left out.
pub(crate) fn email(address: &str) -> String {
    address.trim().to_lowercase()
}

/// The digits of a telephone number, without Norway's code. `None` where there are too few to tell people apart.
pub(crate) fn phone(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    let national = digits.strip_prefix("47").filter(|rest| rest.len() == NATIONAL).unwrap_or(digits);
    (national.len() >= NATIONAL).then(|| national.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_with_and_without_the_country() {
        for same in ["+47 400 00 001", "0047 40000001", "40 00 00 01"] {
            assert_eq!(phone(same).as_deref(), Some("40000001"), "{same}");
        }
        assert_eq!(phone("+46 70 000 00 01").as_deref(), Some("46700000001"));
        assert_eq!(phone("123"), None);
    }

    #[test]
    fn an_address_is_the_same_in_any_case() {
        assert_eq!(email(" Kari@Example.org\n"), "kari@example.org");
    }
}
