//! One component tag: `{{ <name key="value" /> }}`, `{% <name> %}` or `{% </name> %}`.

use std::ops::Range;

use messages::{Message, message};

use super::arguments;
use crate::model::Call;

/// A tag.
pub(super) enum Tag {
    /// A call without body.
    Whole(Call),
    /// The start of a call with a body.
    Open(Call),
    /// The end of one: its name.
    Close(String),
}

/// What is wrong with a tag.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) span: Range<usize>,
    pub(super) message: Message,
    pub(super) help: Message,
}

/// Reads the tag at `start`, which ends before `end`; gives it and the byte after it.
pub(super) fn parse(text: &str, start: usize, end: usize) -> Result<(Tag, usize), Fault> {
    let whole = text.get(start..start + 2) == Some("{{");
    let mut cursor = Cursor { text, position: start + 2, end };
    cursor.skip_space();
    cursor.take("<");
    let closing = cursor.take("/");
    let name = cursor.name();
    if name.is_empty() {
        return Err(cursor.fault(start, message!("bad-component-name")));
    }
    let arguments = if closing { Vec::new() } else { arguments::read(&mut cursor)? };
    cursor.skip_space();
    let ends = if whole { "/>" } else { ">" };
    if !cursor.take(ends) {
        return Err(cursor.fault(start, message!("bad-component-form")));
    }
    cursor.skip_space();
    if !cursor.take(if whole { "}}" } else { "%}" }) {
        return Err(cursor.fault(start, message!("bad-component-form")));
    }
    let name = name.to_owned();
    let call = Call {
        name: name.clone(),
        arguments,
        body: None,
        span: start..cursor.position,
        close: cursor.position..cursor.position,
    };
    let tag = match (whole, closing) {
        (true, _) => Tag::Whole(call),
        (false, false) => Tag::Open(call),
        (false, true) => Tag::Close(name),
    };
    Ok((tag, cursor.position))
}

/// A position in a text.
pub(super) struct Cursor<'a> {
    pub(super) text: &'a str,
    pub(super) position: usize,
    end: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.position..self.end).unwrap_or_default()
    }

    /// Steps over `mark` if it is next.
    pub(super) fn take(&mut self, mark: &str) -> bool {
        let next = self.rest().starts_with(mark);
        if next {
            self.position += mark.len();
        }
        next
    }

    pub(super) fn skip_space(&mut self) {
        self.position += self.rest().len() - self.rest().trim_start().len();
    }

    /// The name that is next, or the empty string.
    pub(super) fn name(&mut self) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-' | '.'));
        let name = rest.get(..length.unwrap_or(rest.len())).unwrap_or_default();
        self.position += name.len();
        name
    }

    /// A fault from `start` to here.
    pub(super) fn fault(&self, start: usize, message: Message) -> Fault {
        Fault { span: start..self.position.min(self.end), message, help: message!("bad-component-help") }
    }
}
