//! What privacy law asks of a coordinator: to show what is held on a person, to erase it, and to know how long it is held.
//!
//! In order: the forms as the content has them, the table, all that it holds of each form, and those of it that are the person's.
//! No name and no answer is printed: references, forms and days.

pub mod erase;
pub mod retention;
pub mod subject;

use std::path::Path;

use applications::local::Local;
use applications::{Application, Erased, Held, Month, Table};
use coordinator::Person;
use forms::RETENTION_MOST;
use generator::Options;
use generator::model::Form;
use jiff::Timestamp;
use jiff::civil::Date;
use messages::{Message, message};

use crate::args;
use crate::build::today;
use crate::export::{failure, table};
use crate::failure::{Failure, while_doing};
use crate::serve::data_path;

/// The forms of a site, whatever their state.
fn forms(root: &Path, held: &args::Held) -> Result<Vec<Form>, Failure> {
    let options =
        Options { site: Some(held.site.clone()), base_url: None, today: today(), unpublished: false };
    let forms = generator::definitions(&generator::read(root)?, &options)?;
    if forms.is_empty() { Err(Failure::said(message!("export-no-forms"))) } else { Ok(forms) }
}

async fn open(root: &Path, held: &args::Held) -> Result<(Table, Option<Local>), Failure> {
    table(root, &held.source).await
}

/// What the table holds of each form, for those who only look.
fn look(root: &Path, held: &args::Held, forms: &[Form], now: Timestamp) -> Result<Vec<Held>, Failure> {
    let runtime = tokio::runtime::Runtime::new().map_err(while_doing(message!("cannot-start")))?;
    runtime.block_on(async {
        let (table, local) = open(root, held).await?;
        let holdings = holdings(&table, forms, now).await;
        if let Some(local) = local {
            local.close().await;
        }
        holdings
    })
}

/// What the table holds of each form. A form may have promised to keep applications longer than it does now, so all months are
/// asked for that any form could mean.
async fn holdings(table: &Table, forms: &[Form], now: Timestamp) -> Result<Vec<Held>, Failure> {
    let months = Month::within(RETENTION_MOST, now);
    let mut holdings = Vec::with_capacity(forms.len());
    for Form { definition, .. } in forms {
        let held = table.held(&definition.site, &definition.id, &months, now).await;
        holdings.push(held.map_err(failure::of_store)?);
    }
    Ok(holdings)
}

/// A person, and the words for where somebody was looked for in vain.
struct Search {
    person: Person,
    unknown: Message,
}

/// What there is of a person: form by form, and what has been erased.
struct Found<'a> {
    applications: Vec<(&'a Form, Vec<&'a Application>)>,
    erased: Vec<&'a Erased>,
}

impl Search {
    fn of(root: &Path, person: &args::Person, held: &args::Held, forms: &[Form]) -> Result<Self, Failure> {
        let place = if let Some(table) = &held.source.table {
            message!("person-in-table", table = table)
        } else {
            let folder = data_path(root, held.source.data.as_deref()).display().to_string();
            message!("person-in-folder", folder = folder)
        };
        let ids: Vec<&str> = forms.iter().map(|form| form.definition.id.as_str()).collect();
        let site = &held.site;
        let place = message!("person-where", forms = ids.join(", "), site = site, place = place);
        let (person, unknown) = match person {
            args::Person { reference: Some(written), .. } => (
                by_reference(written)?,
                message!("person-unknown-reference", reference = written, place = place),
            ),
            args::Person { email, .. } => {
                let email = email.as_deref().unwrap_or_default();
                (by_email(email)?, message!("person-unknown-email", place = place))
            }
        };
        Ok(Self { person, unknown })
    }

    fn among<'a>(&self, forms: &'a [Form], holdings: &'a [Held]) -> Found<'a> {
        let of_form = |(form, held): (&'a Form, &'a Held)| {
            let sent = |application: &&Application| self.person.sent(&form.definition, application);
            (form, held.applications.iter().filter(sent).collect::<Vec<_>>())
        };
        let applications = forms.iter().zip(holdings).map(of_form);
        let is_erased = |erased: &&Erased| matches!(&self.person, Person::Reference(reference) if erased.reference == *reference);
        Found {
            applications: applications.filter(|(_, sent)| !sent.is_empty()).collect(),
            erased: holdings.iter().flat_map(|held| &held.erased).filter(is_erased).collect(),
        }
    }
}

impl<'a> Found<'a> {
    fn all(&self) -> impl Iterator<Item = &'a Application> {
        self.applications.iter().flat_map(|(_, applications)| applications.iter().copied())
    }

    fn count(&self) -> usize {
        self.all().count()
    }
}

fn by_reference(written: &str) -> Result<Person, Failure> {
    Person::by_reference(written)
        .ok_or_else(|| Failure::said(message!("person-no-reference", reference = written)))
}

/// The address is not repeated: what is printed may be kept.
fn by_email(written: &str) -> Result<Person, Failure> {
    Person::by_email(written).ok_or_else(|| Failure::said(message!("person-no-email")))
}

/// «mentor 7K3M-9QPX-2D, mottatt 2026-11-22»
fn line(application: &Application) -> Message {
    let Application { form, reference, submitted_at, .. } = application;
    message!("person-line", form = form, reference = reference, date = day(*submitted_at).to_string())
}

/// «… er slettet, 2026-11-22»
fn erased(erased: &Erased) -> Message {
    let Erased { form, reference, erased_at, .. } = erased;
    message!("person-erased", form = form, reference = reference, date = day(*erased_at).to_string())
}

/// The day in Norway.
fn day(moment: Timestamp) -> Date {
    moment.to_zoned(forms::norway()).date()
}
