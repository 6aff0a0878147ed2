//! Posts that must be refused, each in its way.

use forms::Definition;

use super::CANARY;
use super::http::{Connection, FORM, encoded};
use super::people::{Person, path, sending};

/// What is wrong with a post, and the answer that it must have.
const KINDS: [(&str, u16); 15] = [
    ("a percent sign alone", 400),
    ("latin-1", 400),
    ("NUL", 400),
    ("more than 64 KB", 413),
    ("too many pairs", 413),
    ("a field that is not ours", 400),
    ("one answer twice", 400),
    ("nothing filled in", 400),
    ("JSON", 415),
    ("from another page", 403),
    ("a form that is not there", 404),
    ("an unknown button", 400),
    ("answers that are not valid", 422),
    ("a token of garbage", 422),
    ("a token of other answers", 422),
];

/// Sends the post of that number; a surprise is an answer with another status.
pub async fn post(
    connection: &mut Connection,
    definition: &Definition,
    number: usize,
    checked: Option<&(String, Person)>,
) -> Option<String> {
    let (what, status) = KINDS[number % KINDS.len()];
    let path = path(definition);
    // Nobody who applies in earnest has such a number.
    let person = Person::new(definition, number + 1_000_000_000);
    let form = |body: Vec<u8>| (path.clone(), FORM, String::new(), body);
    let (path, media_type, origin, body) = match what {
        "a percent sign alone" => form(format!("name={CANARY}%&email=%zz").into_bytes()),
        "latin-1" => form(format!("name={CANARY}%E5").into_bytes()),
        "NUL" => form(format!("name={CANARY}%00").into_bytes()),
        "more than 64 KB" => form(format!("name={}", CANARY.repeat(7_000)).into_bytes()),
        "too many pairs" => form(format!("name={CANARY}&").repeat(400).into_bytes()),
        "a field that is not ours" => form(format!("{CANARY}={CANARY}").into_bytes()),
        "one answer twice" => form(format!("name={CANARY}&name={CANARY}").into_bytes()),
        "nothing filled in" => form(b"name=+&email=".to_vec()),
        "JSON" => (
            path.clone(),
            "application/json",
            String::new(),
            format!("{{\"name\":\"{CANARY}\"}}").into_bytes(),
        ),
        "from another page" => {
            let origin = format!("Origin: https://{CANARY}.example\r\n");
            (path.clone(), FORM, origin, encoded(&person.pairs))
        }
        "a form that is not there" => {
            (format!("/apply/{CANARY}/mentor/nb"), FORM, String::new(), encoded(&person.pairs))
        }
        "an unknown button" => form(format!("name={CANARY}&_action={CANARY}").into_bytes()),
        "answers that are not valid" => form(format!("name={CANARY}&email={CANARY}").into_bytes()),
        "a token of garbage" => form(encoded(&sending(&person.pairs, CANARY))),
        // Somebody's genuine token, under answers that were never checked.
        _ => match checked {
            Some((token, _)) => form(encoded(&sending(&person.pairs, token))),
            None => form(encoded(&sending(&person.pairs, ""))),
        },
    };
    let answer = connection.post(&path, media_type, &origin, &body).await;
    (answer.status != status).then(|| format!("{what}: {} instead of {status}", answer.status))
}
