//! A coordinator who works in a workbook, for as long as it takes: they write, sort, move, add and delete; applications come, change
//! and expire; the workbook is made anew; and everything that they have written is where it belongs.

mod book;
mod edit;
mod expected;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use applications::{Application, Evidence};
use coordinator::{
    ExportError, Exported, Following, FormApplications, Format, Merged, Previous, Settings, Spool, export,
};
use forms::{Answer, Definition, Field, Kind, Texts};
use generator::model::Form;
use jiff::{SignedDuration, Timestamp};

pub use book::{Book, Sheet};
pub use edit::{Edit, edits};
use expected::Expected;

/// The programme, its workbook, and what must be in it.
pub struct Office {
    folder: tempfile::TempDir,
    forms: &'static [Form],
    applications: Vec<Application>,
    now: Timestamp,
    round: usize,
    expected: Expected,
    /// References of those who have asked to be erased.
    pub erased: BTreeSet<String>,
    /// How pairs are followed; else the workbook has no sheet of them.
    pub following: Option<Following>,
}

impl Office {
    /// The forms of `agder` with a few applications, and the first workbook.
    pub fn open() -> Self {
        static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
            let options = generator::Options { site: Some("agder".to_owned()), ..crate::options() };
            generator::definitions(&crate::content(), &options)
                .unwrap_or_else(|problems| panic!("{}", crate::lines(problems)))
        });
        let now = "2026-11-22T12:00:00Z".parse().expect("a time");
        let folder = tempfile::tempdir().expect("a folder");
        let expected = Expected::default();
        let mut office = Self {
            folder,
            forms: &FORMS,
            applications: Vec::new(),
            now,
            round: 0,
            expected,
            erased: BTreeSet::new(),
            following: None,
        };
        for number in 0..6 {
            office.apply(number % office.forms.len());
        }
        office.export(None);
        office
    }

    /// The workbook of today.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join(format!("agder-{}.xlsx", self.round))
    }

    /// The coordinator's edits, saved by `save`; then a new workbook, which must have all of them.
    ///
    /// # Panics
    /// When something is lost, or stands with somebody else.
    pub fn work(&mut self, edits: &[Edit], save: impl Fn(&Book, &Path)) -> Merged {
        let mut book = Book::read(&self.path());
        for edit in edits {
            edit.make(&mut book, self);
        }
        let written = self.folder.path().join("written.xlsx");
        save(&book, &written);
        self.expected.look(&book, &self.applications, self.forms);
        for edit in edits {
            edit.happen(self);
        }
        self.round += 1;
        let merged = self.export(Some(written)).expect("an earlier workbook");
        self.expected.check(&Book::read(&self.path()), &self.applications);
        merged
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The programme's forms.
    pub fn definitions(&self) -> impl Iterator<Item = &'static Definition> {
        self.forms.iter().map(|form| &form.definition)
    }

    /// The applications of the table.
    pub fn applications(&mut self) -> &mut Vec<Application> {
        &mut self.applications
    }

    /// Has somebody edit the workbook of today, and makes a new one; `Err`: why there is none.
    ///
    /// # Errors
    /// Those of the export.
    pub fn edit(&mut self, edit: impl FnOnce(&mut Book)) -> Result<(Book, Merged), ExportError> {
        let mut book = Book::read(&self.path());
        edit(&mut book);
        let written = self.folder.path().join("written.xlsx");
        book.save(&written);
        self.round += 1;
        let exported = self.try_export("agder", Some(written))?;
        Ok((Book::read(&self.path()), exported.merged.unwrap_or_default()))
    }

    /// Somebody applies.
    fn apply(&mut self, form: usize) {
        let number = self.applications.len();
        let definition = &self.forms[form].definition;
        let time = self.now + SignedDuration::from_mins(i64::try_from(number).unwrap_or_default());
        self.applications.push(Application {
            site: definition.site.clone(),
            form: definition.id.clone(),
            reference: format!("AAAA-{number:04}-ZZ"),
            submitted_at: time,
            issued_at: time,
            expires_at: time + SignedDuration::from_hours(24 * 365),
            language: definition.languages[0].clone(),
            form_version: definition.version.clone(),
            consent: Evidence {
                version: definition.consent.version.clone(),
                sha256: definition.consent.sha256.get(&definition.languages[0]).to_owned(),
                language: definition.languages[0].clone(),
                given_at: time,
            },
            answers: answers(definition, number),
            answers_hash: format!("{number:064x}"),
            waiting_list: number % 7 == 6,
            score: 0,
            suspected: if number % 5 == 4 { vec!["trap".to_owned()] } else { Vec::new() },
        });
    }

    fn export(&self, from: Option<PathBuf>) -> Option<Merged> {
        self.try_export("agder", from).unwrap_or_else(|error| panic!("{error}")).merged
    }

    /// What comes of an earlier workbook, also where nothing does. `site`: whose applications it shall be.
    ///
    /// # Errors
    /// Those of the export.
    pub fn try_export(&self, site: &str, from: Option<PathBuf>) -> Result<Exported, ExportError> {
        self.write(site, from, Format::Xlsx, &self.path())
    }

    /// The applications as CSV: one file per form.
    ///
    /// # Panics
    /// When the disk says no.
    pub fn csv(&self) -> Vec<PathBuf> {
        let path = self.folder.path().join("agder.csv");
        self.write("agder", None, Format::Csv, &path).unwrap_or_else(|error| panic!("{error}")).files
    }

    fn write(
        &self,
        site: &str,
        from: Option<PathBuf>,
        format: Format,
        path: &Path,
    ) -> Result<Exported, ExportError> {
        let mut forms = self.forms.to_vec();
        for form in &mut forms {
            site.clone_into(&mut form.definition.site);
        }
        let texts = |form: &Form| -> Texts { form.texts[&form.definition.languages[0]].clone() };
        let texts: Vec<Texts> = forms.iter().map(texts).collect();
        let of_form = |(form, texts)| -> FormApplications<'_> {
            let form: &Form = form;
            let own = |application: &&Application| application.form == form.definition.id;
            let own = self.applications.iter().filter(own);
            let applications = Spool::of(&form.definition, own, self.now).expect("room on the disk");
            FormApplications { definition: &form.definition, texts, applications }
        };
        let filled: Vec<_> = forms.iter().zip(&texts).map(of_form).collect();
        let from = from.map(|path| Previous { path, erased: self.erased.clone() });
        let following = self.following.clone();
        let settings = Settings { format, now: self.now, zone: forms::norway(), from, following };
        export(&filled, &settings, path, &|_| {})
    }
}

fn answers(definition: &Definition, number: usize) -> forms::Answers {
    let fields = definition.fields.iter().filter(|field| field.show_when.is_none());
    fields.map(|field| (field.id.clone(), answer(field, number))).collect()
}

fn answer(field: &Field, number: usize) -> Answer {
    let choice = |choices: &[forms::Choice]| choices[number % choices.len()].id.clone();
    match &field.kind {
        Kind::Text { .. } => {
            Answer::Text(["=1+1", "00123", "12/03", "+47", "Navn Navnesen", "1e5"][number % 6].to_owned())
        }
        Kind::LongText { .. } => Answer::Text(format!("En linje\nog {number} til. ").repeat(20)),
        Kind::Email => Answer::Text(format!("person{number}@example.org")),
        Kind::Phone => Answer::Text(format!("+47 400 {:02} {:03}", number / 1000, number % 1000)),
        Kind::PostalCode => Answer::Text(format!("{:04}", number % 9000)),
        Kind::Number { min, max } => {
            Answer::Number((*min).max((*max).min(i64::try_from(number).unwrap_or(0))))
        }
        Kind::Date => Answer::Date(jiff::civil::date(2027, 1, 1 + i8::try_from(number % 28).unwrap_or(0))),
        Kind::OneOf { choices, .. } => Answer::One(choice(choices)),
        Kind::ManyOf { choices } => Answer::Many(vec![choice(choices)]),
        Kind::YesNo | Kind::Consent => Answer::Yes(true),
    }
}
