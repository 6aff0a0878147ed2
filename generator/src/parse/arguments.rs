//! The arguments of a component: `name="text"`, `name={3}`, `name={true}`, `name={["a", "b"]}`.

use messages::message;

use super::tag::{Cursor, Fault};
use crate::model::Argument;

/// Reads all arguments up to the end of the tag.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<Vec<Argument>, Fault> {
    let mut arguments = Vec::new();
    loop {
        cursor.skip_space();
        let start = cursor.position;
        let name = cursor.name();
        if name.is_empty() {
            return Ok(arguments);
        }
        cursor.skip_space();
        if !cursor.take("=") {
            return Err(cursor.fault(start, message!("bad-component-value", name = name)));
        }
        cursor.skip_space();
        let value = value(cursor, start)?;
        arguments.push(Argument { name: name.to_owned(), value, span: start..cursor.position });
    }
}

fn value(cursor: &mut Cursor<'_>, start: usize) -> Result<tera::Value, Fault> {
    for quote in ["\"", "'"] {
        if cursor.take(quote) {
            return text(cursor, quote, start).map(tera::Value::from);
        }
    }
    if cursor.take("{") {
        return literal(cursor, start);
    }
    Err(cursor.fault(start, message!("bad-component-quote")))
}

/// The text up to the next `quote`.
fn text<'a>(cursor: &mut Cursor<'a>, quote: &str, start: usize) -> Result<&'a str, Fault> {
    let rest = cursor.rest();
    let length = rest.find(quote).ok_or_else(|| cursor.fault(start, message!("bad-component-end-quote")))?;
    cursor.position += length + quote.len();
    Ok(rest.get(..length).unwrap_or_default())
}

/// A number, `true`, `false`, a text or a list of them, and the closing brace: JSON, which is what Tera has here too.
fn literal(cursor: &mut Cursor<'_>, start: usize) -> Result<tera::Value, Fault> {
    let fault = || message!("bad-component-literal");
    let mut values = serde_json::Deserializer::from_str(cursor.rest()).into_iter::<serde_json::Value>();
    let Some(Ok(value)) = values.next() else { return Err(cursor.fault(start, fault())) };
    cursor.position += values.byte_offset();
    cursor.skip_space();
    if value.is_object() || value.is_null() || !cursor.take("}") {
        return Err(cursor.fault(start, fault()));
    }
    Ok(tera::Value::from_serializable(&value))
}
