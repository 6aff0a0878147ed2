//! Questions that a programme may not ask without a good reason: national identity numbers (personopplysningsloven § 12), and
//! what GDPR art. 9 and 10 protect or what stands for it.
//!
//! Judged by id, label, hint and choices, in the words of [`topics`]. A word list is no judge: it makes an editor stop and think.

#[cfg(test)]
mod tests;
mod topics;

use crate::{Field, Localized};
pub(super) use topics::Subject;
use topics::{ONLY_AS_ID, PERSONAL, PERSONAL_WORDS, TOPICS, Topic};

/// Words that turn a hint to the contrary: «Ikke skriv om helsen din.»
const NEGATIONS: &[&str] = &["ikke", "ikkje", "not", "never", "no", "don t", "не", "ні", "لا", "عدم"];

/// What the question seems to ask about, if it is one of the protected topics.
pub(super) fn topic(field: &Field) -> Option<Subject> {
    let Field { id, kind, label, hint, .. } = field;
    let id = plain(id);
    let asked: Vec<String> = plain_texts(label).collect();
    let hints: Vec<String> = hint.0.values().flat_map(|words| affirmed(&words.text)).collect();
    let choices: Vec<Vec<String>> =
        kind.choices().iter().map(|choice| plain_texts(&choice.label).collect()).collect();
    let found = |topic: &&Topic| {
        topic.words.contains(&id.trim())
            || mentions(topic, &id)
            || asked.iter().chain(&hints).any(|text| mentions(topic, text))
            || offered(topic, &choices)
    };
    TOPICS.iter().find(found).map(|topic| topic.subject)
}

/// Whether enough of the choices are of the topic: one religion is enough, but one country may be a place of work.
fn offered(topic: &Topic, choices: &[Vec<String>]) -> bool {
    let is_of = |text: &String| topic.choices.iter().any(|stem| text.contains(&format!(" {stem}")));
    let count = choices.iter().filter(|texts| texts.iter().any(is_of)).count();
    topic.least_choices > 0 && count >= topic.least_choices
}

/// Whether the law protects what the question asks about: by its words, or because it says why it is asked all the same.
pub fn is_protected(field: &Field) -> bool {
    field.justification.is_some() || topic(field).is_some()
}

/// Whether the question is about sex or age, which may decide nothing but a person's own wish.
pub fn is_personal(field: &Field) -> bool {
    let asked = std::iter::once(plain(&field.id)).chain(plain_texts(&field.label));
    let words: Vec<String> = asked.collect();
    PERSONAL.iter().any(|stem| words.iter().any(|text| text.contains(&format!(" {stem}"))))
        || PERSONAL_WORDS.iter().any(|word| words.iter().any(|text| text.contains(&format!(" {word} "))))
}

fn mentions(topic: &Topic, text: &str) -> bool {
    let counting = topic.words.iter().filter(|word| !ONLY_AS_ID.contains(word));
    counting.into_iter().any(|word| text.contains(&format!(" {word} ")))
        || topic.stems.iter().any(|stem| text.contains(&format!(" {stem}")))
}

/// The sentences of a hint that ask for something.
fn affirmed(text: &str) -> impl Iterator<Item = String> {
    let sentences = text.split(['.', '!', '?', ':', ';', '؟', '\n']).map(plain);
    sentences.filter(|sentence| !NEGATIONS.iter().any(|word| sentence.contains(&format!(" {word} "))))
}

fn plain_texts(texts: &Localized) -> impl Iterator<Item = String> {
    texts.0.values().map(|words| plain(&words.text))
}

/// Lower case, with everything but letters and digits as single spaces, and a space at both ends.
fn plain(text: &str) -> String {
    let spaced: String = text
        .to_lowercase()
        .chars()
        .map(|character| if character.is_alphanumeric() { character } else { ' ' })
        .collect();
    format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}
