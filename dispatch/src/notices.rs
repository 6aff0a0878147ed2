//! What the table's stream tells of: a notice to the coordinators, a receipt to each applicant.
//!
//! A record that cannot be read, and an e-mail that the service will never take, are written to the log and left: a second try
//! would end the same way and hold up the others. What may succeed later is told to the stream, which then comes again from
//! that record on. So records are worked on in their order, none after one that failed, and nothing is sent twice that is
//! known to have been sent. Only a notice that fails when receipts are out already is given up: the next workbook counts the
//! applications anyway.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use applications::{Application, from_image};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::letters;
use crate::log::{Note, Outcome};
use crate::mail::{Mail, Post, SendError};
use crate::site::{Broken, Site};

/// Records of the stream, oldest first. They have more keys than are read here, and AWS may add others.
#[derive(Debug, Deserialize)]
pub struct Event {
    /// The records.
    #[serde(rename = "Records")]
    pub records: Vec<Record>,
}

/// One change of the table.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    /// `INSERT`, `MODIFY` or `REMOVE`.
    event_name: String,
    dynamodb: Change,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Change {
    sequence_number: String,
    #[serde(default)]
    new_image: Value,
}

/// What the stream is told.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Response {
    /// At most one: the record that it is to come again from.
    pub batch_item_failures: Vec<Failure>,
}

/// A record that is to come again, and all after it.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// Its sequence number.
    pub item_identifier: String,
}

/// Where the package is, and who sends.
#[derive(Debug)]
pub struct Office<P> {
    /// Folder of the forms.
    pub bundle: PathBuf,
    /// Sends e-mail.
    pub post: P,
}

/// New applications by site and form.
type Counts = BTreeMap<String, BTreeMap<String, usize>>;

impl<P: Post> Office<P> {
    /// Sends what the records give rise to.
    pub async fn work(&self, event: &Event) -> Response {
        let new = event.records.iter().filter(|record| record.event_name == "INSERT");
        let new: Vec<&Change> = new.map(|record| &record.dynamodb).collect();
        let (mut counts, mut sent) = (Counts::new(), 0);
        for change in &new {
            let Ok(receipts) = self.receive(change, &mut counts).await else {
                self.tell(&counts).await;
                return again(change);
            };
            sent += receipts;
        }
        match (self.tell(&counts).await, sent, new.first()) {
            (Told::Nobody, 0, Some(first)) => again(first),
            _ => Response::default(),
        }
    }

    /// Counts an application and sends its receipt: how many were sent; Err where it may succeed later.
    async fn receive(&self, change: &Change, counts: &mut Counts) -> Result<usize, ()> {
        let application = match from_image(&change.new_image) {
            Ok(Some(application)) => application,
            // There is nothing to tell of a person who asked to be forgotten.
            Ok(None) => return Ok(0),
            Err(error) => {
                // Says keys and attribute, no answer.
                let reason = error.to_string();
                Note { outcome: Outcome::Broken, site: None, form: None, count: None, reason: Some(&reason) }
                    .record();
                return Ok(0);
            }
        };
        if !application.suspected.is_empty() {
            let Application { site, form, .. } = &application;
            Note { form: Some(form), ..Note::of(Outcome::Suspected, site) }.record();
            return Ok(0);
        }
        let sent = self.acknowledge(&application).await?;
        let forms = counts.entry(application.site).or_default();
        *forms.entry(application.form).or_default() += 1;
        Ok(sent)
    }

    async fn acknowledge(&self, application: &Application) -> Result<usize, ()> {
        let Application { site, form, .. } = application;
        let note = |outcome| Note { form: Some(form), ..Note::of(outcome, site) };
        let mail = match receipt(&self.bundle, application) {
            Ok(Some(mail)) => mail,
            Ok(None) => return Ok(0),
            Err(Broken(reason)) => {
                Note { reason: Some(&reason), ..note(Outcome::Broken) }.record();
                return Ok(0);
            }
        };
        match self.post.send(&mail).await {
            Ok(()) => {
                note(Outcome::Receipt).record();
                Ok(1)
            }
            Err(SendError::Refused(reason)) => {
                Note { reason: Some(&reason), ..note(Outcome::Refused) }.record();
                Ok(0)
            }
            Err(SendError::Temporary(reason)) => {
                Note { reason: Some(&reason), ..note(Outcome::Unavailable) }.record();
                Err(())
            }
        }
    }

    /// One e-mail for each site.
    async fn tell(&self, counts: &Counts) -> Told {
        let (mut sent, mut failed) = (0, 0);
        for (site, forms) in counts {
            let count = Some(forms.values().sum());
            let note = |outcome| Note { count, ..Note::of(outcome, site) };
            let mail = match notice(&self.bundle, site, forms) {
                Ok(Some(mail)) => mail,
                Ok(None) => continue,
                Err(Broken(reason)) => {
                    Note { reason: Some(&reason), ..note(Outcome::Broken) }.record();
                    continue;
                }
            };
            match self.post.send(&mail).await {
                Ok(()) => {
                    note(Outcome::Notice).record();
                    sent += 1;
                }
                Err(SendError::Refused(reason)) => {
                    Note { reason: Some(&reason), ..note(Outcome::Refused) }.record();
                }
                Err(SendError::Temporary(reason)) => {
                    Note { reason: Some(&reason), ..note(Outcome::Unavailable) }.record();
                    failed += 1;
                }
            }
        }
        if sent == 0 && failed > 0 { Told::Nobody } else { Told::Enough }
    }
}

/// What became of the notices.
enum Told {
    /// Some went out, or none was to.
    Enough,
    /// None went out, and another try may succeed.
    Nobody,
}

fn again(change: &Change) -> Response {
    Response { batch_item_failures: vec![Failure { item_identifier: change.sequence_number.clone() }] }
}

fn receipt(bundle: &Path, application: &Application) -> Result<Option<Mail>, Broken> {
    let site = Site::open(bundle, &application.site)?;
    let form = site.form(&application.form, Some(&application.language))?;
    Ok(letters::receipt(&site, &form, application))
}

fn notice(bundle: &Path, site: &str, counts: &BTreeMap<String, usize>) -> Result<Option<Mail>, Broken> {
    let site = Site::open(bundle, site)?;
    let forms = counts.iter().map(|(id, count)| Ok((site.form(id, None)?, *count)));
    Ok(letters::notice(&site, &forms.collect::<Result<Vec<_>, Broken>>()?))
}
