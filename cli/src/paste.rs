//! `veiviser paste`: pasted text in, clean Markdown out.

use std::fs;
use std::io::{self, Read, Write};

use messages::{Language, message};

use crate::args::Paste;
use crate::failure::{Doing, Failure, while_doing};

/// Longest accepted text in bytes.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// Reads all, mends it, and writes it as a whole: the file read may be the file written.
pub fn run(language: Language, args: &Paste) -> Result<(), Failure> {
    let pasted = generator::paste(&read(args)?);
    tell(language, &pasted.tables);
    match &args.out {
        None => {
            io::stdout().write_all(pasted.text.as_bytes()).map_err(while_doing(message!("paste-unwritten")))
        }
        Some(path) => {
            let root = path.parent().unwrap_or(path);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let written = generator::write_text(root, &name, &pasted.text);
            written.map(|_| ()).map_err(|error| Failure::file(Doing::Write, path, &error))
        }
    }
}

fn read(args: &Paste) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = match &args.file {
        Some(path) => fs::File::open(path).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes)),
        None => io::stdin().take(MAX_BYTES + 1).read_to_end(&mut bytes),
    };
    read.map_err(|error| match &args.file {
        Some(path) => Failure::file(Doing::Read, path, &error),
        None => while_doing(message!("paste-unread"))(error),
    })?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Failure::said(message!("paste-too-large")));
    }
    String::from_utf8(bytes).map_err(|_| Failure::said(message!("paste-not-utf8")))
}

#[expect(clippy::print_stderr, reason = "what a person must do by hand")]
fn tell(language: Language, tables: &[usize]) {
    for line in tables {
        eprintln!("{}", message!("paste-table", line = *line).text(language));
    }
}
