//! Answers from a submission, or what is wrong with each.

use jiff::civil::Date;

use crate::normalise::{ascii_number, digit, is_forbidden};
use crate::{
    Answer, Answers, Choice, Definition, ErrorKind, Field, FieldError, Journey, Kind, Submission, national_id,
};

/// Longest e-mail address (RFC 5321).
const EMAIL_MAX: u32 = 254;
/// Digits of a telephone number, country code included (E.164 allows 15).
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
/// Years that a date may have: nobody who applies was born before, and no plan goes beyond.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// Judges every question that is asked, so that the applicant sees all errors at once. What was answered to a question that is
/// not asked is left out.
///
/// # Errors
/// At most one error per field, in the order of the form.
pub fn validate(definition: &Definition, submission: &Submission) -> Result<Answers, Vec<FieldError>> {
    let mut answers = Answers::new();
    let mut errors = Vec::new();
    let journey = Journey::new(definition, submission);
    for field in definition.fields.iter().filter(|field| journey.asks(&field.id)) {
        match judge(field, submission) {
            Ok(Some(answer)) => {
                answers.insert(field.id.clone(), answer);
            }
            Ok(None) => {}
            Err(error) => errors.push(FieldError { field: field.id.clone(), error }),
        }
    }
    if errors.is_empty() { Ok(answers) } else { Err(errors) }
}

fn judge(field: &Field, submission: &Submission) -> Result<Option<Answer>, ErrorKind> {
    if submission.of(field).all(str::is_empty) {
        return if field.optional { Ok(None) } else { Err(ErrorKind::Empty) };
    }
    if submission.of(field).any(|value| value.contains(is_forbidden)) {
        return Err(ErrorKind::Characters);
    }
    let is_refused = |value: &str| national_id::contains(value) || value.contains(national_id::MASK);
    if submission.of(field).any(is_refused) {
        return Err(ErrorKind::NationalId);
    }
    answer(field, submission).map(Some)
}

fn answer(field: &Field, submission: &Submission) -> Result<Answer, ErrorKind> {
    let value = submission.get(&field.id);
    match &field.kind {
        Kind::Text { max } | Kind::LongText { max } => text(value, *max),
        Kind::Email => email(value),
        Kind::Phone => phone(value),
        Kind::Number { min, max } => number(value, *min, *max),
        Kind::Date => date(&field.id, submission),
        Kind::PostalCode => postal_code(value),
        Kind::OneOf { choices, .. } => one_of(value, choices),
        Kind::ManyOf { choices } => many_of(submission.all(&field.id), choices),
        Kind::YesNo => yes_no(value),
        Kind::Consent if value == "yes" => Ok(Answer::Yes(true)),
        Kind::Consent => Err(ErrorKind::Empty),
    }
}

fn text(value: &str, max: u32) -> Result<Answer, ErrorKind> {
    let length = value.chars().count();
    if u32::try_from(length).is_ok_and(|length| length <= max) {
        Ok(Answer::Text(value.to_owned()))
    } else {
        Err(ErrorKind::TooLong { max, length })
    }
}

fn email(value: &str) -> Result<Answer, ErrorKind> {
    let (local, domain) = value.rsplit_once('@').ok_or(ErrorKind::Email)?;
    let local_fits =
        is_dotted(local) && !local.contains(|c: char| c.is_whitespace() || "@\"(),:;<>[]\\".contains(c));
    let labels_fit = domain.split('.').all(is_label) && domain.contains('.');
    if local_fits && labels_fit { text(value, EMAIL_MAX) } else { Err(ErrorKind::Email) }
}

fn is_dotted(local: &str) -> bool {
    !local.split('.').any(str::is_empty)
}

/// A part of a domain name, in any script.
fn is_label(label: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || !(c.is_ascii() || c.is_whitespace());
    !label.is_empty() && label.chars().all(fits) && !label.starts_with('-') && !label.ends_with('-')
}

fn phone(value: &str) -> Result<Answer, ErrorKind> {
    let start = value.trim_start_matches(['(', ' ']);
    let rest = start.strip_prefix('+').unwrap_or(start);
    let well_formed =
        rest.chars().all(|c| digit(c).is_some() || c.is_whitespace() || "()-./–\u{200e}\u{200f}".contains(c));
    let digits = rest.chars().filter(|character| digit(*character).is_some()).count();
    if well_formed && PHONE_DIGITS.contains(&digits) { text(value, 40) } else { Err(ErrorKind::Phone) }
}

fn number(value: &str, min: i64, max: i64) -> Result<Answer, ErrorKind> {
    let plain = ascii_number(value).replace('−', "-");
    let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ErrorKind::Number);
    }
    // Digits that do not fit an i64 are outside any limits.
    match plain.parse::<i64>() {
        Ok(number) if (min..=max).contains(&number) => Ok(Answer::Number(number)),
        _ => Err(ErrorKind::Range { min, max }),
    }
}

fn date(id: &str, submission: &Submission) -> Result<Answer, ErrorKind> {
    let part = |name: &str| submission.get(&format!("{id}-{name}"));
    let day = small(part("day")).ok_or(ErrorKind::Date)?;
    let month = small(part("month")).ok_or(ErrorKind::Date)?;
    let year = small(part("year")).filter(|year| YEARS.contains(year)).ok_or(ErrorKind::Date)?;
    let (day, month) = (i8::try_from(day).ok(), i8::try_from(month).ok());
    let (Some(day), Some(month)) = (day, month) else { return Err(ErrorKind::Date) };
    Date::new(year, month, day).map(Answer::Date).map_err(|_| ErrorKind::Date)
}

/// One to four digits.
fn small(value: &str) -> Option<i16> {
    let plain = ascii_number(value);
    let fits = matches!(plain.len(), 1..=4) && plain.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| plain.parse().ok()).flatten()
}

fn postal_code(value: &str) -> Result<Answer, ErrorKind> {
    let plain = ascii_number(value);
    let fits = plain.len() == 4 && plain.bytes().all(|byte| byte.is_ascii_digit());
    if fits { Ok(Answer::Text(plain)) } else { Err(ErrorKind::PostalCode) }
}

fn one_of(value: &str, choices: &[Choice]) -> Result<Answer, ErrorKind> {
    let known = choices.iter().any(|choice| choice.id == value);
    if known { Ok(Answer::One(value.to_owned())) } else { Err(ErrorKind::Choice) }
}

fn many_of(values: &[String], choices: &[Choice]) -> Result<Answer, ErrorKind> {
    let sent: Vec<&String> = values.iter().filter(|value| !value.is_empty()).collect();
    if !sent.iter().all(|value| choices.iter().any(|choice| choice.id == **value)) {
        return Err(ErrorKind::Choice);
    }
    let chosen = choices.iter().map(|choice| &choice.id).filter(|id| sent.contains(id));
    Ok(Answer::Many(chosen.cloned().collect()))
}

fn yes_no(value: &str) -> Result<Answer, ErrorKind> {
    match value {
        "yes" => Ok(Answer::Yes(true)),
        "no" => Ok(Answer::Yes(false)),
        _ => Err(ErrorKind::Choice),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::{fixture, pairs};

    fn answers(submission: &Submission) -> Answers {
        validate(&fixture::definition(), submission).unwrap()
    }

    /// What is said about a field when it has this value.
    fn error(name: &str, value: &str) -> String {
        let definition = fixture::definition();
        let errors = validate(&definition, &fixture::with(name, value)).unwrap_err();
        assert_eq!(errors.len(), 1, "{name} {value}");
        errors[0].text(&definition, &fixture::texts("nb"), &fixture::language("nb"))
    }

    fn accepts(name: &str, value: &str) -> Answer {
        let field = name.split_once('-').map_or(name, |(field, _)| field);
        answers(&fixture::with(name, value)).remove(field).unwrap()
    }

    #[test]
    fn valid_answers_are_typed_and_normalised() {
        let answers = answers(&fixture::submission(fixture::VALID));
        assert_eq!(answers["name"], Answer::Text("Kari Nordmann".to_owned()));
        assert_eq!(answers["postal_code"], Answer::Text("0123".to_owned()));
        assert_eq!(answers["years"], Answer::Number(12));
        assert_eq!(answers["from"], Answer::Date(date(2027, 3, 1)));
        assert_eq!(answers["industry"], Answer::One("energy".to_owned()));
        assert_eq!(
            answers["languages"],
            Answer::Many(vec!["no".to_owned(), "ar".to_owned()]),
            "in the form's order"
        );
        assert_eq!(answers["course"], Answer::Yes(false));
        assert_eq!(answers["motivation"], Answer::Text("Første linje\nAndre linje".to_owned()));
        assert_eq!(answers["consent"], Answer::Yes(true));
    }

    #[test]
    fn an_empty_form_gives_one_error_for_each_required_field() {
        let definition = fixture::definition();
        let submission = fixture::submission(&[("name", "  "), ("phone", "")]);
        assert!(submission.is_empty());
        let errors = validate(&definition, &submission).unwrap_err();
        let texts: Vec<String> = errors
            .iter()
            .map(|error| error.text(&definition, &fixture::texts("nb"), &fixture::language("nb")))
            .collect();
        assert_eq!(
            texts,
            [
                "Skriv et svar i feltet «Navn».",
                "Skriv et svar i feltet «E-post».",
                "Skriv et svar i feltet «Postnummer».",
                "Skriv et svar i feltet «Antall år i arbeid».",
                "Skriv dag, måned og år i feltet «Når kan du begynne?».",
                "Velg ett svar på «Bransje».",
                "Velg ett svar på «Hvor vil du møtes?».",
                "Kryss av for minst ett svar på «Språk».",
                "Svar ja eller nei på «Vil du ta kurs?».",
                "Kryss av for at du samtykker. Uten samtykke kan vi ikke ta imot søknaden.",
            ]
        );
    }

    #[test]
    fn every_error_says_how_to_mend_it() {
        let long = "å".repeat(201);
        for (name, value, text) in [
            ("name", long.as_str(), "Kort ned svaret på «Navn». Det har 201 tegn, og det er plass til 200."),
            (
                "name",
                "Kari\u{7}",
                "Svaret på «Navn» hadde tegn som vi ikke kan lagre. Vi har tatt dem bort. Se over svaret og send på nytt.",
            ),
            ("email", "kari", "Skriv hele e-postadressen i feltet «E-post», for eksempel navn@example.org."),
            (
                "phone",
                "400 00",
                "Skriv et telefonnummer med 8 til 15 sifre i feltet «Telefon», for eksempel +47\u{a0}400\u{a0}00\u{a0}001.",
            ),
            (
                "postal_code",
                "46 1",
                "Skriv et postnummer med fire sifre i feltet «Postnummer», for eksempel 4612.",
            ),
            ("years", "mange", "Skriv et helt tall med sifre i feltet «Antall år i arbeid», for eksempel 3."),
            ("years", "61", "Skriv et tall fra 0 til 60 i feltet «Antall år i arbeid»."),
            (
                "from-day",
                "32",
                "Datoen i feltet «Når kan du begynne?» er ikke riktig. Skriv dag, måned og år med tall, for eksempel 27, 3 og 2027.",
            ),
            ("industry", "oil", "Velg et av svarene som står under «Bransje»."),
            ("languages", "xx", "Velg et av svarene som står under «Språk»."),
        ] {
            assert_eq!(error(name, value), text, "{name} {value}");
        }
    }

    #[test]
    fn what_people_write_is_accepted() {
        assert_eq!(accepts("name", "سارة علي"), Answer::Text("سارة علي".to_owned()));
        assert_eq!(accepts("name", "ሰላም"), Answer::Text("ሰላም".to_owned()));
        for address in
            ["a@b.no", "kari.o'nordmann+x@sub.example.org", "kåre@blåbær.example", "ola-2@1-2.example"]
        {
            assert_eq!(accepts("email", address), Answer::Text(address.to_owned()));
        }
        for number in ["40000001", "+47 400 00 001", "0047 400-00-001", "(+47) 400 00 001", "٤٠٠٠٠٠٠١"]
        {
            assert_eq!(accepts("phone", number), Answer::Text(number.to_owned()), "as typed");
        }
        assert_eq!(accepts("years", "٠٧"), Answer::Number(7));
        assert_eq!(accepts("postal_code", "0 123"), Answer::Text("0123".to_owned()));
        assert_eq!(accepts("from-day", "01"), Answer::Date(date(2027, 3, 1)));
    }

    #[test]
    fn what_is_no_address_number_or_date_is_refused() {
        for address in [
            "a@b",
            "@b.no",
            "a@.no",
            "a@b.no.",
            "a b@c.no",
            "a@b@c.no",
            "a..b@c.no",
            "a@-b.no",
            "a@b c.no",
            "<a@b.no>",
        ] {
            assert!(validate(&fixture::definition(), &fixture::with("email", address)).is_err(), "{address}");
        }
        for number in ["1234567", "1234567890123456", "40000001 etter 16", "4000+0001"] {
            assert!(validate(&fixture::definition(), &fixture::with("phone", number)).is_err(), "{number}");
        }
        for number in ["-1", "1.5", "1,5", "1e3", "99999999999999999999999", "--1", "+"] {
            assert!(validate(&fixture::definition(), &fixture::with("years", number)).is_err(), "{number}");
        }
        for (part, value) in [
            ("from-year", "27"),
            ("from-month", "13"),
            ("from-month", ""),
            ("from-year", "20270"),
            ("from-day", "-1"),
        ] {
            assert!(validate(&fixture::definition(), &fixture::with(part, value)).is_err(), "{part} {value}");
        }
        assert!(error("consent", "on").starts_with("Kryss av"));
    }

    #[test]
    fn a_national_identity_number_is_refused_anywhere() {
        // Made for the test: the date does not belong to a person, both control digits are right.
        let number = (0..=99u8)
            .flat_map(|individual| {
                (0..=99u8).map(move |control| format!("0101009{individual:02}{control:02}"))
            })
            .find(|number| national_id::contains(number))
            .unwrap();
        let spaced = format!("{} {}", &number[..6], &number[6..]);
        for (name, value) in [
            ("motivation", format!("Nr: {spaced}.")),
            ("name", spaced),
            ("phone", number.clone()),
            ("years", number),
            ("name", format!("Kari {}", national_id::MASK)),
        ] {
            assert!(error(name, &value).starts_with("Slett fødselsnummeret i feltet"), "{name}");
        }
    }

    #[test]
    fn foreign_and_repeated_fields_are_no_form_of_ours() {
        let definition = fixture::definition();
        let from = |pairs: &[(&str, &str)]| {
            let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            Submission::from_pairs(&definition, pairs.collect())
        };
        for pairs in [
            &[("nickname", "x")][..],
            &[("name", "a"), ("name", "b")],
            &[("from", "1")],
            &[("from-week", "1")],
            &[("name-day", "1")],
        ] {
            assert_eq!(from(pairs), Err(crate::UnknownField));
        }
        assert!(from(&[("languages", "no"), ("languages", "ar")]).is_ok());
    }

    #[test]
    fn debug_shows_no_answer() {
        assert_eq!(format!("{:?}", fixture::submission(fixture::VALID)), "Submission { values: 14, .. }");
    }

    #[test]
    fn answers_sent_again_are_the_same_answers() {
        let definition = fixture::definition();
        let first = answers(&fixture::submission(fixture::VALID));
        let again = Submission::from_pairs(&definition, pairs(&definition, &first)).unwrap();
        assert_eq!(answers(&again), first);
        assert_eq!(crate::answers_hash(&answers(&again)), crate::answers_hash(&first));
    }

    proptest! {
        #[test]
        fn no_input_makes_it_panic_and_accepted_input_is_stable(
            values in proptest::collection::vec("\\PC{0,40}|[\\x00-\\x20 0-9+@.-]{0,40}", 16),
            choice in 0..8usize,
        ) {
            let definition = fixture::definition();
            let names = fixture::VALID.iter().map(|(name, _)| *name).zip(&values);
            let pairs_in = fixture::VALID.iter().zip(names).enumerate().map(|(index, ((name, valid), (_, random)))| {
                let value = if index % 8 == choice { random.clone() } else { (*valid).to_owned() };
                ((*name).to_owned(), value)
            });
            let submission = Submission::from_pairs(&definition, pairs_in.collect()).unwrap();
            match validate(&definition, &submission) {
                Ok(answers) => {
                    let again = Submission::from_pairs(&definition, pairs(&definition, &answers)).unwrap();
                    prop_assert_eq!(validate(&definition, &again).unwrap(), answers);
                }
                Err(errors) => {
                    for error in errors {
                        let text = error.text(&definition, &fixture::texts("en"), &fixture::language("en"));
                        prop_assert!(!text.is_empty());
                    }
                }
            }
        }
    }
}
