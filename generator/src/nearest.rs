//! The right name that a wrong one probably means.

use messages::{Message, message};

/// The name most like `wrong`, if any is like enough to be worth proposing; the first of equals.
pub(crate) fn nearest<'a>(wrong: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best = None;
    for name in names {
        let (wrong, own) = without_common_folder(wrong, name);
        let likeness = strsim::damerau_levenshtein(wrong, own);
        let allowed = wrong.chars().count().max(own.chars().count()) / 3;
        if likeness <= allowed && best.is_none_or(|(least, _)| likeness < least) {
            best = Some((likeness, name));
        }
    }
    best.map(|(_, name)| name)
}

/// What of two paths follows their common folder: that both begin with `/files/` makes them no more alike.
fn without_common_folder<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let folder = one.bytes().take(same).rposition(|byte| byte == b'/').map_or(0, |slash| slash + 1);
    (one.get(folder..).unwrap_or(one), other.get(folder..).unwrap_or(other))
}

/// «Mente du «navn»?» or what to do where no name is near.
pub fn did_you_mean<'a>(
    wrong: &str,
    names: impl IntoIterator<Item = &'a str>,
    otherwise: Message,
) -> Message {
    nearest(wrong, names).map_or(otherwise, |name| message!("did-you-mean", name = name))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_proposed_only_where_it_is_near() {
        let known = ["title", "date", "updated"];
        assert_eq!(nearest("titel", known), Some("title"));
        assert_eq!(nearest("dato", known), Some("date"));
        assert_eq!(nearest("bilde", known), None);
        assert_eq!(nearest("date", known), Some("date"));
        assert_eq!(nearest("/files/borte.png", ["/files/kart.svg"]), None);
        assert_eq!(nearest("/nyheter/host/", ["/nyheter/høst/"]), Some("/nyheter/høst/"));
    }
}
