//! What templates can do beyond what Tera brings. Registered by `assemble` before a theme is compiled, so that an unknown
//! filter is found there.

use forms::Language;
use tera::value::Key;
use tera::{Kwargs, Map, State, TeraResult, Value};

use super::phrase::{language_of, phrase, plain};
use crate::plural::counted;

/// Registers `email`: `{{ contact.email | email }}` is a link that simple harvesters cannot read; and `plain`:
/// `aria-label="{{ text["site.menu"] | plain }}"` is a text without the mark of the language that it is borrowed from;
/// and `count`.
pub fn register(tera: &mut tera::Tera) {
    tera.register_filter("email", forms::email_filter);
    tera.register_filter("plain", |text: &str, _: Kwargs, _: &State<'_>| -> TeraResult<String> {
        Ok(plain(text))
    });
    tera.register_filter("count", count);
}

/// `{{ text | count(key="site.articles", n=3, language=site.language) }}`: the text in the form that its language has for
/// the number, and the number for `{count}`. Nothing where there is no such text.
#[expect(clippy::needless_pass_by_value, reason = "the shape of filters is Tera's")]
fn count(texts: &Map, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let (key, number) = (arguments.must_get::<&str>("key")?, arguments.must_get::<u64>("n")?);
    let text = |form: &str| texts.get(&Key::from(format!("{key}.{form}"))).and_then(Value::as_str);
    let Some(other) = text("other") else { return Ok(Value::from("")) };
    // A borrowed text follows the rules of the language that it is in.
    let borrowed = language_of(other);
    let language = borrowed.clone().or_else(|| Language::new(arguments.must_get::<&str>("language").ok()?));
    let Some(language) = language else { return Ok(Value::from(plain(other))) };
    let (form, written) = counted(&language, number);
    let text = plain(text(form).unwrap_or(other)).replace("{count}", &written);
    Ok(phrase(&text, borrowed.as_ref()))
}
