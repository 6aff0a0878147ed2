//! Facts about Norway that a robot does not know.

/// Well-known towns, and what their postal codes begin with. Source: the postal code areas of Posten; the first digit is
/// the part of the country, which changes more seldom than municipalities do.
const TOWNS: &[(&str, &[u8])] = &[
    ("oslo", b"01"),
    ("bærum", b"1"),
    ("asker", b"13"),
    ("lillestrøm", b"12"),
    ("fredrikstad", b"1"),
    ("sarpsborg", b"1"),
    ("moss", b"1"),
    ("halden", b"1"),
    ("hamar", b"2"),
    ("lillehammer", b"2"),
    ("gjøvik", b"2"),
    ("kongsvinger", b"2"),
    ("drammen", b"3"),
    ("kongsberg", b"3"),
    ("tønsberg", b"3"),
    ("sandefjord", b"3"),
    ("larvik", b"3"),
    ("skien", b"3"),
    ("porsgrunn", b"3"),
    ("arendal", b"4"),
    ("grimstad", b"4"),
    ("kristiansand", b"4"),
    ("stavanger", b"4"),
    ("sandnes", b"4"),
    ("haugesund", b"5"),
    ("bergen", b"5"),
    ("ålesund", b"6"),
    ("molde", b"6"),
    ("kristiansund", b"6"),
    ("trondheim", b"7"),
    ("steinkjer", b"7"),
    ("bodø", b"8"),
    ("narvik", b"8"),
    ("harstad", b"9"),
    ("tromsø", b"9"),
    ("alta", b"9"),
];

/// Whether the town, in small letters, and the postal code lie in different parts of the country. Unknown towns are nowhere.
pub(super) fn are_apart(town: &str, code: &str) -> bool {
    let known = TOWNS.iter().find(|(name, _)| *name == town);
    known.zip(code.bytes().next()).is_some_and(|((_, starts), first)| !starts.contains(&first))
}

/// All digits the same, or the digits in order.
pub(super) fn is_impossible_phone(phone: &str) -> bool {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("0047").or(digits.strip_prefix("47")).filter(|rest| rest.len() == 8);
    let national = national.unwrap_or(&digits);
    let first = national.chars().next().unwrap_or_default();
    let same = national.chars().all(|digit| digit == first);
    national.len() >= 8 && (same || "0123456789".contains(national) || "1234567890".contains(national))
}
