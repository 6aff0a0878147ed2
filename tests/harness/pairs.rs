//! Invented people for pairing: answers to a form as applicants would give them, the same for the same seed.

use applications::{Application, Evidence};
use forms::{Answer, Answers, Definition, Field, Kind, Role};
use jiff::{SignedDuration, Timestamp};

const GIVEN: [&str; 16] = [
    "Amina", "Bjørn", "Chidi", "Daria", "Elif", "Farid", "Gro", "Hana", "Ivan", "Jonas", "Kari", "Leyla",
    "Mehmet", "Nadia", "Olena", "Petter",
];
const FAMILY: [&str; 16] = [
    "Abdi", "Berg", "Celik", "Dahl", "Eriksen", "Fjeld", "Grønli", "Haugen", "Ivanova", "Jensen", "Khan",
    "Lunde", "Moe", "Nguyen", "Osman", "Prestmo",
];
const OCCUPATIONS: [&str; 12] = [
    "sykepleier",
    "elektriker",
    "regnskapsfører",
    "ingeniør",
    "lærer",
    "kokk",
    "utvikler",
    "tømrer",
    "butikkleder",
    "lege",
    "sjåfør",
    "prosjektleder",
];
/// Postal codes in and around four towns.
const CODES: [&str; 12] =
    ["4612", "4632", "4610", "4836", "4848", "4876", "4700", "4515", "3015", "3044", "0150", "0580"];

/// Numbers that look drawn.
pub struct Draw(u64);

impl Draw {
    /// The same numbers for the same seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or(0) % most.max(1)
    }

    fn one<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let at = self.below(from.len());
        from.get(at)
    }
}

/// So many applications to a form, one after another.
pub fn applicants(
    definition: &Definition,
    count: usize,
    seed: u64,
    now: Timestamp,
) -> impl Iterator<Item = Application> {
    let mut draw = Draw::new(seed);
    (0..count).map(move |number| applicant(definition, number, &mut draw, now))
}

fn applicant(definition: &Definition, number: usize, draw: &mut Draw, now: Timestamp) -> Application {
    let language =
        definition.languages.first().cloned().unwrap_or_else(|| unreachable!("a form has languages"));
    let days = i64::try_from(draw.below(400)).unwrap_or(0);
    let submitted_at = now - SignedDuration::from_hours(24 * days);
    let letter = if definition.role == Role::Adept { 'A' } else { 'M' };
    let mut answers = Answers::new();
    for field in &definition.fields {
        // People leave things out.
        if !(field.optional && draw.below(4) == 0) {
            answers.extend(answer(field, number, letter, draw).map(|answer| (field.id.clone(), answer)));
        }
    }
    Application {
        site: definition.site.clone(),
        form: definition.id.clone(),
        reference: format!("{letter}{number:05}"),
        submitted_at,
        issued_at: submitted_at,
        expires_at: now + SignedDuration::from_hours(24 * 300),
        language: language.clone(),
        form_version: definition.version.clone(),
        consent: Evidence {
            version: definition.consent.version.clone(),
            sha256: "0".to_owned(),
            language,
            given_at: submitted_at,
        },
        answers_hash: format!("{letter}{number}"),
        answers,
        waiting_list: false,
        score: 0,
        suspected: Vec::new(),
    }
}

fn answer(field: &Field, number: usize, letter: char, draw: &mut Draw) -> Option<Answer> {
    let text = |text: &str| Some(Answer::Text(text.to_owned()));
    Some(match &field.kind {
        Kind::Text { .. } if field.autocomplete.as_deref() == Some("name") => {
            Answer::Text(format!("{} {}", draw.one(&GIVEN)?, draw.one(&FAMILY)?))
        }
        Kind::Text { .. } if field.id == "occupation" => return text(draw.one(&OCCUPATIONS)?),
        Kind::Text { .. } if field.id == "employer" => {
            Answer::Text(format!("Bedrift {} AS", draw.below(4_000)))
        }
        Kind::Text { .. } | Kind::LongText { .. } => return text("Et oppdiktet svar."),
        Kind::Email => Answer::Text(format!("{}{number}@example.org", letter.to_ascii_lowercase())),
        Kind::Phone => Answer::Text(format!("+47 {}{number:07}", if letter == 'A' { 4 } else { 9 })),
        Kind::Number { max, .. } => {
            let most = usize::try_from((*max).clamp(1, 3)).unwrap_or(1);
            Answer::Number(i64::try_from(1 + draw.below(most)).unwrap_or(1))
        }
        Kind::PostalCode => return text(draw.one(&CODES)?),
        Kind::OneOf { choices, .. } => {
            // Some choices are much more common than others: the lower of two.
            let at = draw.below(choices.len()).min(draw.below(choices.len()));
            Answer::One(choices.get(at)?.id.clone())
        }
        Kind::ManyOf { choices } => {
            let share = choices.len().div_ceil(3);
            let chosen = choices.iter().filter(|_| draw.below(share) == 0);
            let ids: Vec<String> = chosen.map(|choice| choice.id.clone()).collect();
            if ids.is_empty() {
                return None;
            }
            Answer::Many(ids)
        }
        Kind::YesNo => Answer::Yes(draw.below(2) == 0),
        Kind::Consent => Answer::Yes(true),
        Kind::Date => return None,
    })
}
