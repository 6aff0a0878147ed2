//! Item to application. What is wrong is named by keys and attribute, never by content.

use std::str::FromStr;

use aws_sdk_dynamodb::types::AttributeValue;
use forms::{Answer, Answers, Language};
use jiff::Timestamp;

use super::Item;
use crate::{Application, Evidence, StoreError};

/// The application of an item.
///
/// # Errors
/// [`StoreError::Damaged`] with the keys and the first attribute that is missing, of another type, or malformed.
pub(crate) fn from_item(item: &Item) -> Result<Application, StoreError> {
    read(item).map_err(|malformed| damaged(item, malformed))
}

/// The error that names the item by its keys.
pub(super) fn damaged(item: &Item, Malformed(attribute): Malformed) -> StoreError {
    let key = |name| attribute_text(item, name).unwrap_or("?").to_owned();
    StoreError::Damaged { pk: key("pk"), sk: key("sk"), attribute }
}

/// Whether the item expires after `now`. An item without a readable time is not hidden: reading it reports the damage.
pub(crate) fn expires_after(item: &Item, now: Timestamp) -> bool {
    match expiry(item) {
        Ok(expires_at) => expires_at > now,
        Err(_) => true,
    }
}

/// The path of the attribute.
pub(super) struct Malformed(String);

fn read(item: &Item) -> Result<Application, Malformed> {
    let (site, form) = site_and_form(item)?;
    Ok(Application {
        site,
        form,
        reference: text(item, "sk")?.to_owned(),
        submitted_at: parsed(item, "submitted_at")?,
        issued_at: parsed(item, "issued_at")?,
        expires_at: expiry(item)?,
        language: language(item, "language")?,
        form_version: text(item, "form_version")?.to_owned(),
        consent: consent(map(item, "consent")?).map_err(|inner| inner.inside("consent"))?,
        answers: answers(map(item, "answers")?).map_err(|inner| inner.inside("answers"))?,
        answers_hash: text(item, "answers_hash")?.to_owned(),
        waiting_list: waiting_list(item)?,
        score: score(item)?,
        suspected: texts(item, "suspected")?,
    })
}

/// Applications from before there were waiting lists have no such attribute.
fn waiting_list(item: &Item) -> Result<bool, Malformed> {
    match item.get("waiting_list") {
        None => Ok(false),
        Some(AttributeValue::Bool(waiting)) => Ok(*waiting),
        Some(_) => Err(Malformed("waiting_list".to_owned())),
    }
}

/// Applications that are older than the attribute have none.
fn score(item: &Item) -> Result<u32, Malformed> {
    if !item.contains_key("score") {
        return Ok(0);
    }
    u32::try_from(number(item, "score")?).map_err(|_| Malformed("score".to_owned()))
}

pub(super) fn site_and_form(item: &Item) -> Result<(String, String), Malformed> {
    let mut parts = text(item, "pk")?.split('#');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(site), Some(form), Some(_month), None) => Ok((site.to_owned(), form.to_owned())),
        _ => Err(Malformed("pk".to_owned())),
    }
}

pub(super) fn expiry(item: &Item) -> Result<Timestamp, Malformed> {
    let seconds = number(item, "expires_at")?;
    Timestamp::from_second(seconds).map_err(|_| Malformed("expires_at".to_owned()))
}

fn consent(item: &Item) -> Result<Evidence, Malformed> {
    Ok(Evidence {
        version: text(item, "version")?.to_owned(),
        sha256: text(item, "sha256")?.to_owned(),
        language: language(item, "language")?,
        given_at: parsed(item, "given_at")?,
    })
}

fn answers(item: &Item) -> Result<Answers, Malformed> {
    item.keys()
        .map(|id| {
            let kinds = map(item, id)?;
            let answer = answer(kinds).map_err(|_| Malformed(id.clone()))?;
            Ok((id.clone(), answer))
        })
        .collect()
}

fn answer(kinds: &Item) -> Result<Answer, Malformed> {
    let mut names = kinds.keys();
    match (names.next().map(String::as_str), names.next()) {
        (Some("text"), None) => Ok(Answer::Text(text(kinds, "text")?.to_owned())),
        (Some("number"), None) => Ok(Answer::Number(number(kinds, "number")?)),
        (Some("date"), None) => Ok(Answer::Date(parsed(kinds, "date")?)),
        (Some("one"), None) => Ok(Answer::One(text(kinds, "one")?.to_owned())),
        (Some("many"), None) => Ok(Answer::Many(texts(kinds, "many")?)),
        (Some("yes"), None) => match kinds.get("yes") {
            Some(AttributeValue::Bool(yes)) => Ok(Answer::Yes(*yes)),
            _ => Err(Malformed("yes".to_owned())),
        },
        _ => Err(Malformed(String::new())),
    }
}

fn attribute_text<'a>(item: &'a Item, name: &str) -> Option<&'a str> {
    item.get(name)?.as_s().ok().map(String::as_str)
}

pub(super) fn text<'a>(item: &'a Item, name: &str) -> Result<&'a str, Malformed> {
    attribute_text(item, name).ok_or_else(|| Malformed(name.to_owned()))
}

pub(super) fn parsed<T: FromStr>(item: &Item, name: &str) -> Result<T, Malformed> {
    text(item, name)?.parse().map_err(|_| Malformed(name.to_owned()))
}

fn language(item: &Item, name: &str) -> Result<Language, Malformed> {
    Language::new(text(item, name)?).ok_or_else(|| Malformed(name.to_owned()))
}

fn number(item: &Item, name: &str) -> Result<i64, Malformed> {
    let digits = item.get(name).and_then(|value| value.as_n().ok());
    digits.and_then(|digits| digits.parse().ok()).ok_or_else(|| Malformed(name.to_owned()))
}

fn map<'a>(item: &'a Item, name: &str) -> Result<&'a Item, Malformed> {
    item.get(name).and_then(|value| value.as_m().ok()).ok_or_else(|| Malformed(name.to_owned()))
}

fn texts(item: &Item, name: &str) -> Result<Vec<String>, Malformed> {
    let values = item.get(name).and_then(|value| value.as_l().ok());
    values
        .and_then(|values| values.iter().map(|value| value.as_s().ok().cloned()).collect())
        .ok_or_else(|| Malformed(name.to_owned()))
}

impl Malformed {
    fn inside(self, outer: &str) -> Self {
        Self(format!("{outer}.{}", self.0))
    }
}
