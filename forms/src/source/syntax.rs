//! TOML's own complaints, in the words of an editor.

use messages::{Message, message};

/// What is wrong, and how to mend it. `complaint` is the TOML reader's.
pub fn explain(complaint: &str) -> (Message, Message) {
    let known = [
        ("invalid date", message!("toml-date"), message!("toml-date-help")),
        ("duplicate key", message!("toml-twice"), message!("toml-twice-help")),
        ("string values must be quoted", message!("toml-quotes"), message!("toml-quotes-help")),
        ("invalid basic string", message!("toml-end-quote"), message!("toml-end-quote-help")),
        ("invalid multi-line basic string", message!("toml-end-quotes"), message!("toml-end-quotes-help")),
        ("invalid literal string", message!("toml-end-apostrophe"), message!("toml-end-apostrophe-help")),
        ("missing escaped value", message!("toml-escape"), message!("toml-escape-help")),
        ("missing comma", message!("toml-comma"), message!("toml-comma-help")),
        ("extra comma", message!("toml-extra-comma"), message!("toml-extra-comma-help")),
        ("unclosed inline table", message!("toml-inline-table"), message!("toml-inline-table-help")),
        ("unclosed array table", message!("toml-array-table"), message!("toml-array-table-help")),
        ("unclosed array", message!("toml-array"), message!("toml-array-help")),
        ("unclosed table", message!("toml-table"), message!("toml-table-help")),
        ("key with no value", message!("toml-no-value"), message!("toml-no-value-help")),
        ("invalid unquoted key", message!("toml-key"), message!("toml-key-help")),
        ("unexpected key or value", message!("toml-more"), message!("toml-more-help")),
        ("unexpected leading zero", message!("toml-zero"), message!("toml-zero-help")),
        ("invalid boolean", message!("toml-flag"), message!("toml-flag-help")),
    ];
    let found = known.into_iter().find(|(start, ..)| complaint.starts_with(start));
    found.map_or_else(
        || (message!("toml-other", complaint = complaint), message!("toml-other-help")),
        |(_, what, help)| (what, help),
    )
}
