//! Names of sheets, as a workbook takes them.

/// Most UTF-16 units of a name.
const LONGEST: usize = 31;

/// The names taken so far.
#[derive(Default)]
pub(crate) struct Names(Vec<String>);

impl Names {
    /// A name that no other sheet may have.
    pub(super) fn keep(&mut self, name: &str) {
        self.0.push(name.to_owned());
    }

    /// The nearest name that is allowed and free: forbidden characters become spaces, long ones are cut, and a second
    /// one of the same name gets a number.
    pub(crate) fn take(&mut self, wanted: &str) -> String {
        let wanted = allowed(wanted);
        let name = std::iter::once(cut(&wanted, ""))
            .chain((2..=u16::MAX).map(|number| cut(&wanted, &format!(" {number}"))))
            .find(|name| !self.0.contains(&name.to_lowercase()))
            .unwrap_or(wanted);
        self.0.push(name.to_lowercase());
        name
    }
}

fn allowed(wanted: &str) -> String {
    let harmless = |c: char| if c.is_control() || "[]:*?/\\".contains(c) { ' ' } else { c };
    let name: String = wanted.chars().map(harmless).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches('\'').trim();
    // «History» is a name that the program keeps for itself.
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        format!("{name} ark").trim().to_owned()
    } else {
        name.to_owned()
    }
}

fn cut(name: &str, suffix: &str) -> String {
    let room = LONGEST.saturating_sub(suffix.encode_utf16().count());
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= room
    };
    let start: String = name.chars().take_while(fits).collect();
    format!("{}{suffix}", start.trim_end_matches(['\'', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(wanted: &[&str]) -> Vec<String> {
        let mut names = Names::default();
        wanted.iter().map(|name| names.take(name)).collect()
    }

    #[test]
    fn good_names_stay() {
        assert_eq!(take(&["Mentorer", "Adepter"]), ["Mentorer", "Adepter"]);
    }

    #[test]
    fn forbidden_characters_become_spaces() {
        assert_eq!(take(&["Mentorer/faddere: [ny]?*\\", "'Adepter'"]), ["Mentorer faddere ny", "Adepter"]);
    }

    #[test]
    fn long_names_are_cut_between_characters() {
        assert_eq!(take(&["Mentorer i arbeidslivet på Sørlandet"]), ["Mentorer i arbeidslivet på Sørl"]);
        let emoji = take(&[&"👩‍🏫".repeat(20)]);
        assert!(emoji[0].encode_utf16().count() <= 31);
    }

    #[test]
    fn the_same_name_is_numbered_whatever_its_case() {
        assert_eq!(take(&["Adepter", "ADEPTER", "adepter"]), ["Adepter", "ADEPTER 2", "adepter 3"]);
        let long = "x".repeat(40);
        assert_eq!(take(&[&long, &long])[1], format!("{} 2", "x".repeat(29)));
    }

    #[test]
    fn empty_and_kept_names_are_replaced() {
        assert_eq!(take(&["", "[]", "History"]), ["ark", "ark 2", "History ark"]);
    }
}
