//! What the sources of all crates say: each `message!(…)` and each `Rule::…`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::Arguments;

/// One `message!(…)`.
pub struct Call {
    /// Its file, for the report.
    pub file: String,
    /// Its id.
    pub id: String,
    /// The names of its arguments.
    pub arguments: Arguments,
}

/// Every `message!(…)` of the sources.
pub fn calls() -> Vec<Call> {
    let mut calls = Vec::new();
    for (file, text) in sources() {
        for call in text.split("message!(").skip(1) {
            // The macro's own definition and the like.
            let Some((id, rest)) = call.trim_start().strip_prefix('"').and_then(|call| call.split_once('"'))
            else {
                continue;
            };
            calls.push(Call { file: file.clone(), id: id.to_owned(), arguments: arguments(rest) });
        }
    }
    assert!(!calls.is_empty(), "the sources are not where they were");
    calls
}

/// The name of every rule that is used.
pub fn rules() -> BTreeSet<String> {
    let mut rules = BTreeSet::new();
    for (_, text) in sources() {
        for name in text.split("Rule::").skip(1) {
            rules.insert(name.chars().take_while(char::is_ascii_alphanumeric).collect());
        }
    }
    rules
}

/// All Rust files of the workspace's crates but the tests beside them.
fn sources() -> Vec<(String, String)> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for entry in fs::read_dir(&workspace).expect("the workspace") {
        read(&entry.expect("a folder of the workspace").path().join("src"), &mut found);
    }
    found
}

fn read(path: &Path, found: &mut Vec<(String, String)>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder of sources") {
            read(&entry.expect("a source").path(), found);
        }
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        found.push((
            path.display().to_string(),
            without_comments(&fs::read_to_string(path).expect("a source")),
        ));
    }
}

fn without_comments(text: &str) -> String {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// The names before `=` in what follows the id, up to the parenthesis that closes the call.
fn arguments(rest: &str) -> Arguments {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut before = ' ';
    let mut parts = vec![String::new()];
    for character in rest.chars() {
        match character {
            '"' if before != '\\' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        before = character;
        if let (Some(part), false) = (parts.last_mut(), quoted || depth > 0) {
            part.push(character);
        }
    }
    let names = parts.iter().filter_map(|part| part.split_once('=')).map(|(name, _)| name);
    names.map(|name| name.trim_matches([',', ' ', '\n']).to_owned()).collect()
}
