//! Pages that stand by themselves: nothing is fetched, nothing is run.

/// The only style of a page; its policy allows none but this one.
pub(crate) struct Style {
    pub css: &'static str,
    /// SHA-256 of it in base 64, as a Content-Security-Policy has it.
    pub hash: &'static str,
}

/// The whole document. A browser that is told to ask for nothing asks for nothing. `robots` is for search engines, should a page of a
/// person ever lie where they find it.
pub(crate) fn document(
    (language, dir): (&str, &str),
    title: &str,
    about: &str,
    body: &str,
    style: &Style,
    robots: &str,
) -> String {
    let (title, about) = (escaped(title), escaped(about));
    let Style { css, hash } = style;
    let robots = if robots.is_empty() {
        String::new()
    } else {
        format!("<meta name=\"robots\" content=\"{robots}\">\n")
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n{robots}\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{css}</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n<p class=\"about\">{about}</p>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// The text, with nothing in it that HTML means something by.
pub(crate) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    #[test]
    fn each_policy_allows_its_style() {
        for Style { css, hash } in [crate::figures::STYLE, crate::subject::STYLE] {
            let hex = forms::sha256_hex(css.as_bytes());
            let bytes: Vec<u8> =
                (0..32).map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).expect("digits")).collect();
            assert_eq!(hash, STANDARD.encode(bytes));
        }
    }

    #[test]
    fn nothing_in_a_text_is_html() {
        assert_eq!(escaped("<b a=\"1\" c='2'>&"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
    }
}
