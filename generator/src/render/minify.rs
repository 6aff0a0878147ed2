//! HTML and style sheets without what no browser needs: comments of style sheets, and white space that shows nowhere.
//!
//! Names, quotes and end tags stay: compressed, they weigh next to nothing, and a page is still fit to be read.

/// Elements whose white space is text.
const VERBATIM: [&[u8]; 4] = [b"pre", b"textarea", b"script", b"style"];

/// The page with every run of white space between its tags folded to one: a line feed where it had one, else a space.
pub(super) fn html(page: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        let (text, tag) = rest.split_at(at);
        fold(text, &mut out);
        let (tag, after) = tag.split_at(end_of_tag(tag));
        out.extend_from_slice(tag);
        let (verbatim, after) = after.split_at(end_of_verbatim(tag, after));
        out.extend_from_slice(verbatim);
        rest = after;
    }
    fold(rest, &mut out);
    out
}

fn fold(text: &[u8], out: &mut Vec<u8>) {
    for part in text.chunk_by(|a, b| a.is_ascii_whitespace() == b.is_ascii_whitespace()) {
        if !part.first().is_some_and(u8::is_ascii_whitespace) {
            out.extend_from_slice(part);
        } else if part.contains(&b'\n') {
            out.push(b'\n');
        } else {
            out.push(b' ');
        }
    }
}

/// The length of a tag or comment. Quoted values may hold `>`.
fn end_of_tag(tag: &[u8]) -> usize {
    if tag.starts_with(b"<!--") {
        return find(tag, b"-->").map_or(tag.len(), |at| at + 3);
    }
    let mut quote = None;
    let ends = |byte: &u8| match (quote, *byte) {
        (None, b'>') => true,
        (None, b'"' | b'\'') => {
            quote = Some(*byte);
            false
        }
        (Some(open), byte) if byte == open => {
            quote = None;
            false
        }
        _ => false,
    };
    tag.iter().position(ends).map_or(tag.len(), |at| at + 1)
}

/// How much after a start tag is left as it is.
fn end_of_verbatim(tag: &[u8], after: &[u8]) -> usize {
    let name = tag.strip_prefix(b"<").unwrap_or_default();
    let name = name.split(|byte| !byte.is_ascii_alphanumeric()).next().unwrap_or_default();
    if !VERBATIM.contains(&name) {
        return 0;
    }
    find(after, &[b"</", name].concat()).unwrap_or(after.len())
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

/// The style sheet without comments, and without white space where the grammar needs none.
pub(super) fn css(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    // What the token before began with; a comment is none.
    let mut last = '{';
    while let Some(first) = rest.chars().next() {
        let (token, after) = rest.split_at(token(rest, first));
        rest = after;
        if token.starts_with("/*") {
            continue;
        }
        let blank = first.is_ascii_whitespace();
        if blank && matches!(last, ' ' | '{' | '}' | ';' | ',' | ':' | '>' | '(') {
            continue;
        }
        if last == ' ' && matches!(first, '{' | '}' | ';' | ',' | '>' | ')') {
            out.pop();
        }
        if first == '}' && out.ends_with(';') {
            out.pop();
        }
        last = if blank { ' ' } else { first };
        out.push_str(if blank { " " } else { token });
    }
    if last == ' ' {
        out.pop();
    }
    out
}

/// The length of what begins here and is one: a comment, a string, an address without quotes, an escape, white space.
fn token(rest: &str, first: char) -> usize {
    let ends_with = |end: &str, from: usize| {
        let tail = rest.get(from..).unwrap_or_default();
        tail.find(end).map_or(rest.len(), |at| from + at + end.len())
    };
    match first {
        '/' if rest.starts_with("/*") => ends_with("*/", 2),
        '"' | '\'' => string(rest, first),
        'u' if rest.starts_with("url(") => ends_with(")", 4),
        '\\' => escape(rest),
        _ if first.is_ascii_whitespace() => {
            rest.find(|c: char| !c.is_ascii_whitespace()).unwrap_or(rest.len())
        }
        _ => first.len_utf8(),
    }
}

fn string(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    let ends = |(at, c): &(usize, char)| {
        let ends = *at > 0 && *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    };
    rest.char_indices().find(ends).map_or(rest.len(), |(at, _)| at + 1)
}

/// An escape of digits takes one white space with it.
fn escape(rest: &str) -> usize {
    let digits = rest.chars().skip(1).take(6).take_while(char::is_ascii_hexdigit).count();
    let taken = rest.chars().nth(digits + 1).filter(|c| digits == 0 || c.is_ascii_whitespace());
    1 + digits + taken.map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> String {
        String::from_utf8(html(text.as_bytes())).unwrap()
    }

    #[test]
    fn white_space_between_tags_is_folded() {
        assert_eq!(page("<ul>\n\n  <li>a  b</li>\n</ul>\n\n\n"), "<ul>\n<li>a b</li>\n</ul>\n");
        assert_eq!(page("<b>a</b> <i>b\u{a0} c</i>"), "<b>a</b> <i>b\u{a0} c</i>");
    }

    #[test]
    fn white_space_that_is_text_stays() {
        for kept in [
            "<pre class=\"x\">a\n\n  b</pre>",
            "<textarea>\n\n a</textarea>",
            "<script type=\"a\">{  }</script>",
            "<input value=\"a  >  b\">",
            "<p title='\"  '>",
            "<!-- a  >  b -->",
            "<p",
            "<!-- a  b",
        ] {
            assert_eq!(page(kept), kept);
        }
        assert_eq!(page("<pre>a  b</pre>  <p>"), "<pre>a  b</pre> <p>");
        assert_eq!(page("<prefix>a  b"), "<prefix>a b");
    }

    #[test]
    fn style_sheets_lose_comments_and_white_space() {
        let source =
            "/* a */\n:root { --a: 1px ; }\n\na > b , c d:not(.e + .f) {\n  margin: calc(1px + 2px) 0;\n}\n";
        assert_eq!(css(source), ":root{--a:1px}a>b,c d:not(.e + .f){margin:calc(1px + 2px) 0}");
        let media = "@media screen and (min-width: 3rem) { a { b: c !important } }\n";
        assert_eq!(css(media), "@media screen and (min-width:3rem){a{b:c !important}}");
        assert_eq!(css("a /* b */ c{}d /* e */{}"), "a c{}d{}");
    }

    #[test]
    fn strings_addresses_and_escapes_stay() {
        for kept in [
            "a::after{content:\" ; } /* a */ \"}",
            "a{content:'\\'  '}",
            "a{background:url(data:image/svg+xml;a , b)}",
            ".\\31  b{}",
            ".a\\:b{}",
            "a{b:\"",
            "a{/",
        ] {
            assert_eq!(css(kept), kept);
        }
    }
}
