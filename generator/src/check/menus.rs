//! Menus that help, and telephone numbers that can be called.

use messages::{Rule, message};

use crate::model::Site;
use crate::problem::Problem;

/// More entries than this, and the main menu helps nobody.
const ENTRIES: usize = 7;

/// A main menu with too many entries.
pub(super) fn length(site: &Site) -> Option<Problem> {
    let menu = site.config.menu.as_ref()?;
    let first = menu.get(ENTRIES)?;
    let place = first.page.as_ref().or(first.url.as_ref()).map(|target| &target.place)?;
    let message = message!("long-menu", count = menu.len(), most = ENTRIES);
    Some(Problem::new(Rule::LongMenu, place, message, message!("long-menu-help")))
}

/// Telephone numbers that are none: a letter, too few digits, an eight-digit number with a digit too many.
pub(super) fn phones(site: &Site) -> Vec<Problem> {
    let config = &site.config;
    let contacts = config.contacts.iter().flatten().filter_map(|contact| contact.phone.as_ref());
    let all = contacts.chain(&config.privacy.contact_phone);
    let wrong = all.filter(|phone| !phone.value.is_empty() && !is_phone(&phone.value));
    wrong
        .map(|phone| {
            let message = message!("bad-phone", phone = phone.value.as_str());
            Problem::new(Rule::BadPhone, &phone.place, message, message!("bad-phone-help"))
        })
        .collect()
}

/// Norwegian numbers have eight digits, or three to five; others begin with `+` and have eight to fifteen.
fn is_phone(phone: &str) -> bool {
    let digits: String = phone.chars().filter(|c| !c.is_whitespace()).collect();
    let count = digits.trim_start_matches('+').len();
    let is_digits = digits.trim_start_matches('+').bytes().all(|byte| byte.is_ascii_digit());
    let right = match (digits.strip_prefix("+47"), digits.starts_with('+')) {
        (Some(national), _) => national.len() == 8,
        (None, true) => (8..=15).contains(&count),
        (None, false) => count == 8 || (3..=6).contains(&count),
    };
    is_digits && right
}

#[cfg(test)]
mod tests {
    use super::is_phone;

    #[test]
    fn numbers_can_be_called() {
        for right in ["+47 400 00 021", "40000021", "400 00 021", "116 117", "02800", "+380 44 123 45 67"] {
            assert!(is_phone(right), "{right}");
        }
        for wrong in ["400 00 0211", "+47 400 00 02", "ring 400 00 021", "12", "+46"] {
            assert!(!is_phone(wrong), "{wrong}");
        }
    }
}
