//! E-mail addresses that people and screen readers can use and simple harvesters cannot read.

use std::fmt::Write as _;

/// `<a href="mailto:…">…</a>` with every character as a character reference, alternating decimal and hexadecimal.
/// Browsers show and follow it as any link; no script is needed.
pub fn email_link(address: &str) -> String {
    let target: String = std::iter::once("mailto:".to_owned()).chain(address.chars().map(in_url)).collect();
    let (person, host) = address.split_at(address.find('@').unwrap_or(address.len()));
    // A narrow column breaks the address where people read a pause.
    let pause = if host.is_empty() { "" } else { "<wbr>" };
    let [target, person, host] = [&target, person, host].map(character_references);
    format!("<a href=\"{target}\">{person}{pause}{host}</a>")
}

/// The character as it stands in a `mailto:` address (RFC 6068): only what would end or split the address is encoded.
fn in_url(character: char) -> String {
    match character {
        '%' | '?' | '#' | '&' | '"' | '<' | '>' | ' ' => format!("%{:02X}", u32::from(character)),
        other => other.to_string(),
    }
}

/// Every character as a character reference, decimal and hexadecimal in turn: simple harvesters do not read them.
pub fn character_references(text: &str) -> String {
    text.chars().enumerate().fold(String::with_capacity(text.len() * 6), |mut html, (index, character)| {
        let code = u32::from(character);
        let _ = if index % 2 == 0 { write!(html, "&#{code};") } else { write!(html, "&#x{code:x};") };
        html
    })
}

#[cfg(test)]
mod tests {
    use super::email_link;

    #[test]
    fn no_character_stands_in_clear() {
        assert_eq!(
            email_link("a@b"),
            "<a href=\"&#109;&#x61;&#105;&#x6c;&#116;&#x6f;&#58;&#x61;&#64;&#x62;\">&#97;<wbr>&#64;&#x62;</a>"
        );
    }

    #[test]
    fn an_address_cannot_leave_the_attribute() {
        let html = email_link("\"><script>&?subject=x");
        assert_eq!(html.matches('<').count(), 2);
        assert_eq!(html.matches('"').count(), 2);
    }
}
