//! Applications as JSON, one document or one line each, for programs: everything that is stored, typed.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Write};

use applications::{Application, Evidence};
use forms::{Answer, Definition, Journey};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::ser::{Error as _, SerializeSeq};
use serde::{Serialize, Serializer};

use super::{FormApplications, Progress, Settings};

/// Writes all forms. People's applications come before robots'.
pub(super) fn write(
    forms: &[FormApplications<'_>],
    settings: &Settings,
    file: &mut File,
    progress: &Progress<'_>,
) -> io::Result<()> {
    let forms = forms.iter().map(|form| Form::of(form, progress)).collect();
    let mut file = BufWriter::new(file);
    serde_json::to_writer_pretty(&mut file, &Document { exported_at: settings.now, forms })?;
    file.write_all(b"\n")?;
    file.flush()
}

/// Writes one application a line, with its site and form.
pub(super) fn write_lines(
    forms: &[FormApplications<'_>],
    file: &mut File,
    progress: &Progress<'_>,
) -> io::Result<()> {
    let mut file = BufWriter::new(file);
    for FormApplications { definition, applications, texts: _ } in forms {
        for number in applications.all() {
            let application = applications.read(number)?;
            let record = Record::of(definition, &application);
            let line = Line { site: &definition.site, form: &definition.id, record };
            serde_json::to_writer(&mut file, &line)?;
            file.write_all(b"\n")?;
            progress.row();
        }
    }
    file.flush()
}

#[derive(Serialize)]
struct Line<'a> {
    site: &'a str,
    form: &'a str,
    #[serde(flatten)]
    record: Record<'a>,
}

#[derive(Serialize)]
struct Document<'a> {
    exported_at: Timestamp,
    forms: Vec<Form<'a>>,
}

#[derive(Serialize)]
struct Form<'a> {
    site: &'a str,
    #[serde(rename = "form")]
    id: &'a str,
    version: &'a str,
    fields: Vec<Field<'a>>,
    applications: Records<'a>,
}

/// The applications to a form, read as they are written.
struct Records<'a> {
    form: &'a FormApplications<'a>,
    progress: &'a Progress<'a>,
}

#[derive(Serialize)]
struct Field<'a> {
    id: &'a str,
    label: &'a str,
}

impl<'a> Form<'a> {
    fn of(form: &'a FormApplications<'a>, progress: &'a Progress<'a>) -> Self {
        let definition = form.definition;
        let label =
            |field: &'a forms::Field| definition.languages.first().map_or("", |first| field.label.get(first));
        Self {
            site: &definition.site,
            id: &definition.id,
            version: &definition.version,
            fields: definition
                .fields
                .iter()
                .map(|field| Field { id: &field.id, label: label(field) })
                .collect(),
            applications: Records { form, progress },
        }
    }
}

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { form: FormApplications { definition, applications, texts: _ }, progress } = self;
        let mut records = serializer.serialize_seq(Some(applications.len()))?;
        for number in applications.all() {
            let application = applications.read(number).map_err(S::Error::custom)?;
            records.serialize_element(&Record::of(definition, &application))?;
            progress.row();
        }
        records.end()
    }
}

#[derive(Serialize)]
struct Record<'a> {
    reference: &'a str,
    submitted_at: Timestamp,
    issued_at: Timestamp,
    expires_at: Timestamp,
    language: &'a str,
    form_version: &'a str,
    consent: Consent<'a>,
    waiting_list: bool,
    score: u32,
    suspected: &'a [String],
    answers_hash: &'a str,
    answers: BTreeMap<&'a str, Value<'a>>,
    /// Questions of the form as it is now that these answers lead past: not the same as left empty.
    not_asked: Vec<&'a str>,
}

#[derive(Serialize)]
struct Consent<'a> {
    version: &'a str,
    sha256: &'a str,
    language: &'a str,
    given_at: Timestamp,
}

/// Text, one choice and dates are strings; several choices a list.
#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Text(&'a str),
    Number(i64),
    Date(Date),
    Many(&'a [String]),
    Yes(bool),
}

impl<'a> Record<'a> {
    fn of(definition: &'a Definition, application: &'a Application) -> Self {
        let Application {
            site: _,
            form: _,
            reference,
            submitted_at,
            issued_at,
            expires_at,
            language,
            form_version,
            consent,
            answers,
            answers_hash,
            waiting_list,
            score,
            suspected,
        } = application;
        let journey = Journey::of_answers(definition, answers);
        let ids = definition.fields.iter().map(|field| field.id.as_str());
        Self {
            reference,
            submitted_at: *submitted_at,
            issued_at: *issued_at,
            expires_at: *expires_at,
            language: language.as_str(),
            form_version,
            consent: Consent::of(consent),
            waiting_list: *waiting_list,
            score: *score,
            suspected,
            answers_hash,
            answers: answers.iter().map(|(id, answer)| (id.as_str(), Value::of(answer))).collect(),
            not_asked: ids.filter(|id| !journey.asks(id)).collect(),
        }
    }
}

impl<'a> Consent<'a> {
    fn of(Evidence { version, sha256, language, given_at }: &'a Evidence) -> Self {
        Self { version, sha256, language: language.as_str(), given_at: *given_at }
    }
}

impl<'a> Value<'a> {
    fn of(answer: &'a Answer) -> Self {
        match answer {
            Answer::Text(text) | Answer::One(text) => Self::Text(text),
            Answer::Number(number) => Self::Number(*number),
            Answer::Date(date) => Self::Date(*date),
            Answer::Many(choices) => Self::Many(choices),
            Answer::Yes(yes) => Self::Yes(*yes),
        }
    }
}
