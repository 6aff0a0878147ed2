//! Words of links that say nothing to those who hear the links one by one.

/// In the languages that sites may have: a link «her» says too little in any of them.
const VAGUE: [&str; 58] = [
    // Bokmål, nynorsk, Danish and Swedish.
    "her",
    "les mer",
    "les meir",
    "les mer her",
    "les meir her",
    "klikk her",
    "trykk her",
    "klikk",
    "mer",
    "meir",
    "se mer",
    "sjå meir",
    "se her",
    "sjå her",
    "finn ut mer",
    "lenke",
    "lenkje",
    "denne lenken",
    "denne siden",
    "gå hit",
    "last ned",
    "last ned her",
    "mer informasjon",
    "mer info",
    "läs mer",
    "klicka här",
    "læs mere",
    "klik her",
    "søk her",
    "meld deg på her",
    // English.
    "here",
    "read more",
    "click here",
    "click",
    "more",
    "learn more",
    "see more",
    "link",
    "this link",
    "this page",
    "more info",
    "more information",
    "find out more",
    "go here",
    "continue",
    "details",
    "download",
    "apply here",
    // Ukrainian, Arabic, German.
    "тут",
    "читати далі",
    "натисніть тут",
    "детальніше",
    "більше",
    "هنا",
    "اقرأ المزيد",
    "اضغط هنا",
    "hier",
    "mehr",
];

/// Whether a link is called by such words alone.
pub(super) fn is_vague(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    // Most texts are longer than all of these.
    bare.chars().count() <= 24 && VAGUE.contains(&bare.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::is_vague;

    #[test]
    fn the_whole_text_must_be_vague() {
        for vague in ["her", "Les mer", "Les mer …", "KLIKK HER!", "→ read more", "Тут"] {
            assert!(is_vague(vague), "{vague}");
        }
        for clear in ["Les mer om kurset", "Her finner du oss", "Mentor", "Download the form (PDF)", ""] {
            assert!(!is_vague(clear), "{clear}");
        }
    }
}
