//! Two forms of an invented programme and the applications to them.

use std::path::{Path, PathBuf};

use applications::{Application, Evidence};
use coordinator::{Exported, FormApplications, Format, Settings, Spool, export};
use forms::{
    Answer, Answers, Choice, ChoiceStyle, Consent, Definition, Field, Intake, Kind, Language, Localized,
    Privacy, Role, Texts, Window,
};
use jiff::Timestamp;
use jiff::tz::{TimeZone, offset};

pub fn moment(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

pub fn now() -> Timestamp {
    moment("2026-11-22T12:00:00Z")
}

fn nb() -> Language {
    Language::new("nb").expect("a language")
}

fn both(norwegian: &str, english: &str) -> Localized {
    let en = Language::new("en").expect("a language");
    [(nb(), norwegian.to_owned()), (en, english.to_owned())].into_iter().collect()
}

pub fn field(id: &str, label: &str, kind: Kind) -> Field {
    let autocomplete = (id == "name").then(|| "name".to_owned());
    Field {
        id: id.into(),
        kind,
        label: both(label, "English"),
        hint: both("", ""),
        optional: true,
        autocomplete,
        page: 0,
        show_when: None,
        justification: None,
    }
}

fn choices(labels: &[(&str, &str)]) -> Vec<Choice> {
    labels.iter().map(|(id, label)| Choice { id: (*id).into(), label: both(label, "English") }).collect()
}

fn industries() -> Vec<Choice> {
    choices(&[
        ("it", "IT og data"),
        ("health", "Helse og omsorg"),
        ("building", "Bygg og anlegg"),
        ("economy", "Økonomi, regnskap og finans"),
    ])
}

pub fn mentor() -> Definition {
    Definition {
        site: "agder".into(),
        id: "mentor".into(),
        role: Role::Mentor,
        languages: vec![nb(), Language::new("en").expect("a language")],
        title: both("Bli mentor", "Become a mentor"),
        page: both("/bli-mentor/", "/en/become-a-mentor/"),
        plural: both("Mentorer", "Mentors"),
        next_steps: both("Vi ringer deg.", "We will call you."),
        window: Window::default(),
        intake: Intake::default(),
        receipt: None,
        pages: Vec::new(),
        privacy: Privacy {
            controller: "Mentor Agder".into(),
            contact_name: "Kari Eksempel".into(),
            contact_email: "kari@agder.example.org".into(),
            contact_phone: "+47 400 00 002".into(),
            purpose: both("Å koble mentorer og adepter.", "To match."),
            legal_basis: both("Samtykke", "Consent"),
            recipients: both("Koordinatorene", "The coordinators"),
            retention_days: 730,
        },
        consent: Consent { version: "2026-11".into(), text: both("Ja.", "Yes."), sha256: both("c0", "c1") },
        fields: vec![
            field("name", "Navn", Kind::Text { max: 200 }),
            field("email", "E-post", Kind::Email),
            field("phone", "Telefon", Kind::Phone),
            field("postal_code", "Postnummer", Kind::PostalCode),
            field(
                "industry",
                "Hvilken bransje arbeider du i?",
                Kind::OneOf { style: ChoiceStyle::Select, choices: industries() },
            ),
            field(
                "languages",
                "Hvilke språk snakker du?",
                Kind::ManyOf {
                    choices: choices(&[
                        ("nb", "Norsk"),
                        ("en", "Engelsk"),
                        ("uk", "Ukrainsk"),
                        ("ar", "Arabisk"),
                    ]),
                },
            ),
            field("years", "Hvor mange år har du arbeidet?", Kind::Number { min: 0, max: 70 }),
            field("from", "Når kan du begynne?", Kind::Date),
            field("online", "Kan dere møtes på nett?", Kind::YesNo),
            field("title", "Stilling", Kind::Text { max: 500 }),
            field(
                "about",
                "Fortell kort om deg selv og hvorfor du vil være mentor",
                Kind::LongText { max: 3_000 },
            ),
            field("consent", "Samtykke", Kind::Consent),
        ],
        version: "0f".repeat(32),
    }
}

pub fn adept() -> Definition {
    let mut definition = mentor();
    definition.id = "adept".into();
    definition.role = Role::Adept;
    definition.plural = both("Adepter", "Adepts");
    definition.fields.retain(|field| !matches!(field.id.as_str(), "years" | "title"));
    definition.fields.insert(4, field("wish", "Hva ønsker du å arbeide med?", Kind::LongText { max: 3_000 }));
    definition
}

pub fn texts() -> Texts {
    let of_key = |key: &&str| {
        let text = match *key {
            "form.yes" => "Ja",
            "form.no" => "Nei",
            "form.sign.trap" => "Et skjult felt var fylt ut",
            "form.sign.too_fast" => "Sendt uvanlig raskt",
            "form.sign.sales_talk" => "Ligner mye på reklame",
            other => other,
        };
        ((*key).to_owned(), text.to_owned())
    };
    Texts::new(&nb(), Texts::KEYS.iter().map(of_key).collect()).expect("all texts")
}

pub fn text(value: &str) -> Answer {
    Answer::Text(value.to_owned())
}

pub fn answers(pairs: impl IntoIterator<Item = (&'static str, Answer)>) -> Answers {
    pairs.into_iter().map(|(id, answer)| (id.to_owned(), answer)).collect()
}

pub fn application(form: &str, reference: &str, answers: Answers) -> Application {
    Application {
        site: "agder".into(),
        form: form.into(),
        reference: reference.into(),
        // Half past midnight in Norway, still the day before in UTC.
        submitted_at: moment("2026-11-21T23:30:15Z"),
        issued_at: moment("2026-11-21T23:28:00Z"),
        expires_at: moment("2028-11-20T23:30:15Z"),
        language: nb(),
        form_version: "0f".repeat(32),
        consent: Evidence {
            version: "2026-11".into(),
            sha256: "c0".into(),
            language: nb(),
            given_at: moment("2026-11-21T23:30:15Z"),
        },
        answers_hash: "a0".into(),
        answers,
        waiting_list: false,
        score: 0,
        suspected: Vec::new(),
    }
}

pub fn named(reference: &str, name: &str) -> Application {
    application("mentor", reference, answers([("name", text(name))]))
}

pub fn settings(format: Format) -> Settings {
    Settings { format, now: now(), zone: TimeZone::fixed(offset(1)), from: None, following: None }
}

/// A folder with the export of one form in it.
pub struct Export {
    _folder: tempfile::TempDir,
    pub path: PathBuf,
    pub exported: Exported,
}

pub fn export_of(definition: &Definition, applications: Vec<Application>, format: Format) -> Export {
    export_all(&[(definition, applications)], format)
}

pub fn export_all(forms: &[(&Definition, Vec<Application>)], format: Format) -> Export {
    let texts = texts();
    let forms: Vec<_> = forms
        .iter()
        .map(|(definition, applications)| FormApplications {
            definition,
            texts: &texts,
            applications: Spool::of(definition, applications, now()).expect("a spool"),
        })
        .collect();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name(format));
    let exported = export(&forms, &settings(format), &path, &|_| {}).expect("an export");
    Export { _folder: folder, path, exported }
}

fn name(format: Format) -> &'static Path {
    Path::new(match format {
        Format::Xlsx => "agder.xlsx",
        Format::Csv => "agder.csv",
        Format::Json => "agder.json",
        Format::JsonLines => "agder.jsonl",
    })
}

/// Answers that spreadsheets like to damage, by field.
pub fn hard() -> Answers {
    answers([
        ("name", text("Zoë Ångström-Ðorđević")),
        ("email", text("zoe@example.org")),
        ("phone", text("+47 400 00 001")),
        ("postal_code", text("00123")),
        ("industry", Answer::One("economy".into())),
        ("languages", Answer::Many(vec!["en".into(), "uk".into()])),
        ("years", Answer::Number(12)),
        ("from", Answer::Date(jiff::civil::date(2027, 2, 28))),
        ("online", Answer::Yes(false)),
        ("title", text("=1+1")),
        ("about", text("Linje én\nLinje to; med \"hermetegn\" & <tegn>")),
        ("consent", Answer::Yes(true)),
    ])
}
