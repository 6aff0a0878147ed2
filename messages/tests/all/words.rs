//! Words for editors that stand in the sources instead of the catalogue, where `--lang` does not reach them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where what editors are told is made.
const FOLDERS: [&str; 3] = ["cli/src", "forms/src/source", "generator/src"];

/// Letters and quotation marks that English does without.
const NORWEGIAN: [char; 8] = ['æ', 'ø', 'å', 'Æ', 'Ø', 'Å', '«', '»'];

/// What may stand in the sources: the file, how the text begins, and why it is no message.
const ALLOWED: &[(&str, &str, &str)] = &[
    (
        "forms/src/source/sensitive/topics.rs",
        "",
        "words by which protected questions are known, in five languages",
    ),
    ("cli/src/serve/gallery/states.rs", "أمل Prøve", "an answer of an invented applicant"),
    ("cli/src/serve/gallery/states.rs", "Første linje.", "an answer of an invented applicant"),
    ("generator/src/assemble/editions.rs", "Bokmål", "what a language calls itself"),
    ("generator/src/hosting/caddy.rs", "# Made by", "a configuration file, in English"),
    ("generator/src/hosting/netlify.rs", "# Made by", "a configuration file, in English"),
    ("generator/src/hosting/nginx.rs", "# Made by", "a configuration file, in English"),
    (
        "generator/src/lock/consents/record.rs",
        "\\\n# Hva søkerne",
        "the first lines of a lock file, which is the same for all",
    ),
    (
        "generator/src/lock/file.rs",
        "# {purpose}",
        "the first lines of a lock file, which is the same for all",
    ),
    ("generator/src/inspect/vague.rs", "", "texts of links that say nothing, in the languages of sites"),
    ("generator/src/parse/prose.rs", "", "words by which a language is known"),
    ("generator/src/lock/pairs.rs", "Sidene ", "the first lines of a lock file, which is the same for all"),
    ("generator/src/render/contract/openapi.rs", "", "a contract for programmers, in English"),
    ("generator/src/render/markdown/quotes.rs", "", "the quotation marks of languages"),
];

/// A text between quotation marks.
struct Literal {
    line: usize,
    text: String,
    /// It is what a macro prints.
    printed: bool,
}

/// `file:line: text` of each that is not allowed. Panics where something is allowed that is not there.
pub fn strays() -> Vec<String> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in FOLDERS {
        rust_files(&workspace.join(folder), &mut files);
    }
    files.sort();
    let mut used = BTreeSet::new();
    let mut strays = Vec::new();
    for path in files {
        let name = path.strip_prefix(&workspace).expect("a file of the workspace").display().to_string();
        let source = fs::read_to_string(&path).expect("a source");
        for Literal { line, text, printed } in literals(without_tests(&source)) {
            if !(text.contains(NORWEGIAN) || printed && has_words(&text)) {
                continue;
            }
            match ALLOWED
                .iter()
                .position(|(file, start, _)| name.starts_with(file) && text.starts_with(start))
            {
                Some(at) => {
                    used.insert(at);
                }
                None => strays.push(format!("{name}:{line}: {text}")),
            }
        }
    }
    let idle: Vec<_> =
        ALLOWED.iter().enumerate().filter(|(at, _)| !used.contains(at)).map(|(_, allowed)| allowed).collect();
    assert!(idle.is_empty(), "allowed, but not there: {idle:?}");
    strays
}

/// All Rust files below a folder but those of tests.
fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let is_test = name == "tests" || name == "testing.rs" || name.ends_with("tests.rs");
        if path.is_dir() && !is_test {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test {
            files.push(path);
        }
    }
}

/// What stands before the tests at the end of a file.
fn without_tests(source: &str) -> &str {
    let end = source.find("#[cfg(test)]\nmod tests {").unwrap_or(source.len());
    &source[..end]
}

/// The texts of a source, comments passed over, escapes as they are written.
fn literals(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(character) = source[at..].chars().next() {
        let rest = &source[at..];
        let length = match character {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '\'' => character_literal(rest),
            'r' if is_raw(&source[..at], rest) => {
                let marks = rest[1..].find('"').expect("a raw text");
                let end = format!("\"{}", "#".repeat(marks));
                let text = &rest[marks + 2..];
                let length = text.find(&end).expect("the end of a raw text");
                found.push(literal(&source[..at], &text[..length]));
                marks + 2 + length + end.len()
            }
            '"' => {
                let length = quoted(&rest[1..]);
                found.push(literal(&source[..at], &rest[1..=length]));
                length + 2
            }
            other => other.len_utf8(),
        };
        at += length;
    }
    found
}

fn literal(before: &str, text: &str) -> Literal {
    let printed =
        ["println!(", "eprintln!(", "print!(", "eprint!("].iter().any(|start| before.ends_with(start));
    Literal { line: before.matches('\n').count() + 1, text: text.to_owned(), printed }
}

/// `r"…"` and `r#"…"#`, but not a name that ends in r.
fn is_raw(before: &str, rest: &str) -> bool {
    let part_of_a_name = before.ends_with(|last: char| last.is_alphanumeric() || last == '_');
    !part_of_a_name && rest[1..].trim_start_matches('#').starts_with('"')
}

/// The length of `'x'` or `'\n'`; of a lifetime, its mark.
fn character_literal(rest: &str) -> usize {
    let escaped = rest.starts_with("'\\");
    let mut ends = rest.char_indices().skip(if escaped { 3 } else { 2 });
    let found = if escaped {
        ends.find(|(_, end)| *end == '\'')
    } else {
        ends.next().filter(|(_, end)| *end == '\'')
    };
    found.map_or(1, |(at, _)| at + 1)
}

/// How many bytes a text has up to its quotation mark.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            '"' if !escaped => return at,
            _ => escaped = character == '\\' && !escaped,
        }
    }
    panic!("a text without an end");
}

/// Whether anything but places for values, the name of the command and white space is printed.
fn has_words(text: &str) -> bool {
    let mut words = text.replace("\\n", "").replace("veiviser:", "");
    while let (Some(start), Some(end)) = (words.find('{'), words.find('}')) {
        words.replace_range(start..=end.max(start), "");
    }
    words.contains(char::is_alphabetic)
}

#[test]
fn texts_are_found_and_comments_are_not() {
    let source = "// «a»\nlet x: &'a str = \"en\\\"to\"; '\"'; r#\"tre \"fire\"\"#; println!(\"{x:<4} ord\"); '\\'' \"fem\"";
    let found: Vec<(usize, String, bool)> =
        literals(source).into_iter().map(|one| (one.line, one.text, one.printed)).collect();
    let wanted = [("en\\\"to", false), ("tre \"fire\"", false), ("{x:<4} ord", true), ("fem", false)];
    assert_eq!(found, wanted.map(|(text, printed)| (2, text.to_owned(), printed)));
    assert!(has_words("{x:<4} ord") && !has_words("veiviser: {}\\n{:>4}  {x}"));
}
