//! The validator, on forms of many limits: never panics, and what it accepts satisfies the definition, is normalised, and
//! comes back as it was when the page of answers to check sends it again.

#![no_main]

use std::sync::LazyLock;

use arbitrary::Arbitrary;
use forms::{
    Answer, Answers, Condition, Definition, Field, Kind, Submission, national_id, pairs, spam, validate,
};
use libfuzzer_sys::fuzz_target;
use unicode_normalization::is_nfc;
use veiviser_fuzz::{paged, plain};

/// A form and what is sent to it.
#[derive(Arbitrary, Debug)]
struct Input {
    line: u16,
    block: u16,
    least: i16,
    span: u8,
    optional: bool,
    paged: bool,
    sent: Vec<(u8, Text)>,
}

/// A value: anything, or what is close to an answer.
#[derive(Arbitrary, Debug)]
enum Text {
    Any(String),
    Number(i64),
    Small(u8),
    Choice(bool),
    Yes,
}

fuzz_target!(|input: Input| {
    let definition = definition(&input);
    let names = names(&definition);
    let sent = input.sent.iter().take(40).map(|(name, text)| {
        let name = names[usize::from(*name) % names.len()].clone();
        (name, text.value())
    });
    let Ok(submission) = Submission::from_pairs(&definition, sent.collect()) else { return };
    let Ok(answers) = validate(&definition, &submission) else { return };
    for field in &definition.fields {
        match answers.get(&field.id) {
            Some(answer) => {
                assert!(is_asked(&definition, field, &answers) && fits(field, answer), "{field:?} {answer:?}")
            }
            None => {
                assert!(field.optional || !is_asked(&definition, field, &answers), "{field:?} has no answer")
            }
        }
    }
    assert!(answers.keys().all(|id| definition.field(id).is_some()));
    let again = Submission::from_pairs(&definition, pairs(&definition, &answers)).expect("our own fields");
    assert_eq!(validate(&definition, &again).as_ref(), Ok(&answers));
    spam::content(&definition, &answers);
});

/// Whether the question is asked of those who gave these answers. Not by the validator's own code.
fn is_asked(definition: &Definition, field: &Field, answers: &Answers) -> bool {
    let holds = |condition: &Condition| match answers.get(&condition.field) {
        Some(Answer::One(id)) => condition.is.contains(id),
        Some(Answer::Many(ids)) => ids.iter().any(|id| condition.is.contains(id)),
        Some(Answer::Yes(yes)) => condition.is.iter().any(|is| is == if *yes { "yes" } else { "no" }),
        _ => false,
    };
    let of_page = definition.pages.get(field.page).and_then(|page| page.show_when.as_ref());
    of_page.is_none_or(holds) && field.show_when.as_ref().is_none_or(holds)
}

fn fits(field: &Field, answer: &Answer) -> bool {
    match (&field.kind, answer) {
        (Kind::Text { max }, Answer::Text(text)) => {
            is_clean(text) && !text.contains('\n') && within(text, *max)
        }
        (Kind::LongText { max }, Answer::Text(text)) => is_clean(text) && within(text, *max),
        (Kind::Email, Answer::Text(text)) => is_clean(text) && within(text, 254) && is_address(text),
        (Kind::Phone, Answer::Text(text)) => is_clean(text) && within(text, 40) && is_phone(text),
        (Kind::PostalCode, Answer::Text(text)) => {
            text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
        }
        (Kind::Number { min, max }, Answer::Number(number)) => (min..=max).contains(&number),
        (Kind::Date, Answer::Date(date)) => (1900..=2100).contains(&date.year()),
        (Kind::OneOf { choices, .. }, Answer::One(id)) => choices.iter().any(|choice| choice.id == *id),
        (Kind::ManyOf { choices }, Answer::Many(ids)) => {
            let known: Vec<&String> =
                choices.iter().map(|choice| &choice.id).filter(|id| ids.contains(id)).collect();
            !ids.is_empty() && known == ids.iter().collect::<Vec<_>>()
        }
        (Kind::YesNo, Answer::Yes(_)) | (Kind::Consent, Answer::Yes(true)) => true,
        _ => false,
    }
}

fn within(text: &str, max: u32) -> bool {
    !text.is_empty() && text.chars().count() <= max as usize
}

/// One `@`, something before it, and a name with a dot after it.
fn is_address(text: &str) -> bool {
    let parts: Vec<&str> = text.split('@').collect();
    let [local, domain] = parts[..] else { return false };
    let labels: Vec<&str> = domain.split('.').collect();
    !local.is_empty()
        && labels.len() > 1
        && labels.iter().all(|label| !label.is_empty())
        && !text.contains(' ')
}

/// No letter, and 8 to 15 digits.
fn is_phone(text: &str) -> bool {
    (8..=15).contains(&text.chars().filter(|letter| letter.is_numeric()).count())
        && !text.chars().any(char::is_alphabetic)
}

/// NFC, trimmed, without control characters but line feeds, and without national identity numbers.
fn is_clean(text: &str) -> bool {
    is_nfc(text)
        && text.trim() == text
        && !text.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t')
        && !national_id::contains(text)
}

/// The form with limits of the input's. Read once: reading TOML takes a hundred times as long as judging answers.
fn definition(input: &Input) -> Definition {
    static PLAIN: LazyLock<Definition> = LazyLock::new(plain);
    static PAGED: LazyLock<Definition> = LazyLock::new(paged);
    let mut definition = if input.paged { PAGED.clone() } else { PLAIN.clone() };
    for field in &mut definition.fields {
        match &mut field.kind {
            Kind::Text { max } => *max = u32::from(input.line % 500 + 1),
            Kind::LongText { max } => *max = u32::from(input.block % 3000 + 1),
            Kind::Number { min, max } => {
                *min = i64::from(input.least);
                *max = *min + i64::from(input.span);
            }
            Kind::Consent => continue,
            _ => {}
        }
        field.optional |= input.optional;
    }
    definition
}

/// The names of the controls.
fn names(definition: &Definition) -> Vec<String> {
    let of = |field: &Field| match field.kind {
        Kind::Date => ["day", "month", "year"].map(|part| format!("{}-{part}", field.id)).to_vec(),
        _ => vec![field.id.clone()],
    };
    definition.fields.iter().flat_map(of).collect()
}

impl Text {
    fn value(&self) -> String {
        match self {
            Self::Any(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Small(number) => number.to_string(),
            Self::Choice(first) => if *first { "a" } else { "b" }.to_owned(),
            Self::Yes => "yes".to_owned(),
        }
    }
}
