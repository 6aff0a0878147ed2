//! What sites answered in earlier runs.

use generator::{Answer, Cache};
use serde::{Deserialize, Serialize};

const DAY: u64 = 24 * 60 * 60;

/// The answers of earlier runs, as they hold at one moment.
pub struct Kept<'a> {
    cache: &'a Cache,
    now: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    address: String,
    /// Seconds since 1970.
    asked: u64,
    answer: Answer,
}

impl<'a> Kept<'a> {
    /// The answers in `cache`, `now` seconds after 1970.
    pub fn new(cache: &'a Cache, now: u64) -> Self {
        Self { cache, now }
    }

    /// What the site answered, if that is recent enough: a week for what was there, a day for what was not, so that what
    /// has been mended is seen.
    pub fn get(&self, address: &str) -> Option<Answer> {
        // What is not there or not whole is asked for again.
        let entry: Entry = serde_json::from_slice(&self.cache.get(&name(address))?).ok()?;
        let days = if entry.answer == Answer::There { 7 } else { 1 };
        let fresh = self.now.checked_sub(entry.asked).is_some_and(|age| age < days * DAY);
        (fresh && entry.address == address).then_some(entry.answer)
    }

    /// Keeps an answer. What may be the fault of our own line is not kept.
    pub fn keep(&self, address: &str, answer: &Answer) {
        if matches!(answer, Answer::Silent | Answer::NoHost) {
            return;
        }
        let entry = Entry { address: address.to_owned(), asked: self.now, answer: answer.clone() };
        if let Ok(json) = serde_json::to_vec(&entry) {
            self.cache.put(&name(address), &json);
        }
    }
}

fn name(address: &str) -> String {
    format!("{}.json", forms::sha256_hex(address.as_bytes()))
}
