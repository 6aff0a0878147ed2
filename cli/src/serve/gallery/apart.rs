//! Many answers on one page: ids, and what points at them, get a prefix; nothing takes the focus by itself.

/// Attributes that hold ids, one or several.
const POINTERS: [&str; 4] = [" id=\"", " for=\"", " aria-labelledby=\"", " aria-describedby=\""];

/// The HTML with every id of its own. Text cannot be mistaken for an attribute: quotes in it are escaped.
pub fn apart(html: &str, prefix: &str) -> String {
    let html = html.replace(" autofocus", "").replace(" href=\"#", &format!(" href=\"#{prefix}"));
    POINTERS.into_iter().fold(html, |html, attribute| prefixed(&html, attribute, prefix))
}

fn prefixed(html: &str, attribute: &str, prefix: &str) -> String {
    let mut pieces = html.split(attribute);
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (ids, rest) = piece.split_once('"').unwrap_or((piece, ""));
        let ids: Vec<String> = ids.split_whitespace().map(|id| format!("{prefix}{id}")).collect();
        whole.push_str(attribute);
        whole.push_str(&ids.join(" "));
        whole.push('"');
        whole.push_str(rest);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_what_points_at_them_stay_together() {
        let html = "<a href=\"#name\">Feil</a><label for=\"name\">Navn</label>\
                    <input id=\"name\" name=\"name\" aria-describedby=\"name-hint name-error\" autofocus>";
        let expected = "<a href=\"#x_name\">Feil</a><label for=\"x_name\">Navn</label>\
                        <input id=\"x_name\" name=\"name\" aria-describedby=\"x_name-hint x_name-error\">";
        assert_eq!(apart(html, "x_"), expected);
    }
}
