//! People who apply: each with answers of their own to every question, in many scripts.

use forms::{Answers, Definition, Field, Kind, Submission, validate};

use super::CANARY;
use super::http::{Answer, Connection, FORM, encoded};

const NAMES: [&str; 8] = [
    "Åse Ødegård",
    "Олена Шевченко",
    "سارة علي",
    "ሰላም ገብረመድህን",
    "Łukasz Żółć",
    "王小明",
    "दीपक शर्मा",
    "Nguyễn Văn Á",
];

/// One applicant.
pub struct Person {
    /// Which one: the answers follow from it.
    pub number: usize,
    /// What they send.
    pub pairs: Vec<(String, String)>,
    /// What is to be stored.
    pub answers: Answers,
    path: String,
}

impl Person {
    /// Answers to every question of the form.
    ///
    /// # Panics
    /// When the answers do not fit the form.
    pub fn new(definition: &Definition, number: usize) -> Self {
        let pairs: Vec<(String, String)> =
            definition.fields.iter().flat_map(|field| values(field, number)).collect();
        let submission = Submission::from_pairs(definition, pairs.clone()).expect("our own fields");
        let answers = validate(definition, &submission)
            .unwrap_or_else(|errors| panic!("answers of the load test are not valid: {errors:?}"));
        Self { number, pairs, answers, path: path(definition) }
    }

    /// The first step: the token of the answers to check.
    pub(super) async fn check(&self, connection: &mut Connection) -> String {
        let answer = connection.post(&self.path, FORM, "", &encoded(&self.pairs)).await;
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
        answer.token().expect("a token")
    }

    /// The second step.
    pub(super) async fn send(&self, connection: &mut Connection, token: &str) -> Answer {
        let body = encoded(&sending(&self.pairs, token));
        connection.post(&self.path, FORM, "", &body).await
    }
}

/// Where the form is sent.
pub fn path(definition: &Definition) -> String {
    format!("/apply/{}/{}/nb", definition.site, definition.id)
}

/// The pairs of «send».
pub fn sending(pairs: &[(String, String)], token: &str) -> Vec<(String, String)> {
    let own =
        [("_token", token), ("_action", "send")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    pairs.iter().cloned().chain(own).collect()
}

fn values(field: &Field, number: usize) -> Vec<(String, String)> {
    let Field { id, kind, .. } = field;
    let one = |value: String| vec![(id.clone(), value)];
    let choices = kind.choices();
    match kind {
        Kind::Text { .. } => one(format!("{} {CANARY} {number}", NAMES[number % NAMES.len()])),
        Kind::LongText { .. } => {
            one(format!("{CANARY} {number}\r\n{}", "Én linje til, med «æøå» & <tegn>.\n".repeat(number % 20)))
        }
        Kind::Email => one(format!("{CANARY}.{number}@example.org")),
        Kind::Phone => one(format!("+47 400 {:05}", number % 100_000)),
        Kind::PostalCode => one(format!("{:04}", number % 10_000)),
        Kind::Number { min, max } => {
            one((min + i64::try_from(number).unwrap_or(0) % (max - min + 1)).to_string())
        }
        Kind::OneOf { .. } => one(choices[number % choices.len()].id.clone()),
        Kind::ManyOf { .. } => {
            let ticked =
                choices.iter().enumerate().filter(|(at, _)| (number + at).is_multiple_of(3) || *at == 0);
            ticked.map(|(_, choice)| (id.clone(), choice.id.clone())).collect()
        }
        Kind::YesNo => one(if number.is_multiple_of(2) { "yes" } else { "no" }.to_owned()),
        Kind::Consent => one("yes".to_owned()),
        Kind::Date => [("day", number % 28 + 1), ("month", number % 12 + 1), ("year", 2027)]
            .map(|(part, value)| (format!("{id}-{part}"), value.to_string()))
            .to_vec(),
    }
}
