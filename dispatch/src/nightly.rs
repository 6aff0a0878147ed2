//! The workbook of each morning: query the site's applications, write the workbook, store it, send its link.

use std::path::PathBuf;
use std::{fs, io};

use applications::{Application, Aws, Month, StoreError, Table};
use coordinator::{ExportError, FormApplications, Format, Settings, Spool};
use jiff::{SignedDuration, Timestamp};
use thiserror::Error;

use crate::aws::{self, Client};
use crate::config::Stores;
use crate::letters;
use crate::log::{Note, Outcome};
use crate::mail::{Post, SendError};
use crate::site::{Broken, Form, Site};

/// Applications that are deleted within so many days are counted for the coordinators: theirs is the last look.
pub const EXPIRING_DAYS: i64 = 7;

/// How many applications a form has. Those that may come from robots are not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// In all.
    pub total: usize,
    /// Sent within a day.
    pub new: usize,
    /// To be deleted within [`EXPIRING_DAYS`].
    pub expiring: usize,
}

impl Count {
    /// Counts at `now`.
    pub fn of(applications: &[Application], now: Timestamp) -> Self {
        let kept = || {
            let kept = applications.iter().filter(|application| application.is_kept(now));
            kept.filter(|application| application.suspected.is_empty())
        };
        let since = now.saturating_sub(SignedDuration::from_hours(24)).unwrap_or(Timestamp::MIN);
        let until =
            now.saturating_add(SignedDuration::from_hours(24 * EXPIRING_DAYS)).unwrap_or(Timestamp::MAX);
        Self {
            total: kept().count(),
            new: kept().filter(|application| application.submitted_at > since).count(),
            expiring: kept().filter(|application| application.expires_at <= until).count(),
        }
    }
}

/// Why there is no workbook, or nobody was told of it.
#[derive(Debug, Error)]
pub enum Error {
    /// The package is not whole.
    #[error("package: {0}")]
    Package(#[from] Broken),
    /// The table did not answer.
    #[error(transparent)]
    Table(#[from] StoreError),
    /// The workbook cannot be made.
    #[error("workbook: {0}")]
    Workbook(#[from] ExportError),
    /// The disk of the function says no.
    #[error("disk: {0}")]
    Disk(#[from] io::Error),
    /// Bucket or e-mail did not take it.
    #[error("not sent: {0}")]
    Send(#[from] SendError),
}

/// `workbooks/agder/agder-2026-11-22.xlsx`
pub fn key(site: &str, date: &str) -> String {
    format!("workbooks/{site}/{site}-{date}.xlsx")
}

/// Where the package, the applications and the workbooks are, and who sends.
#[derive(Debug)]
pub struct Office {
    /// Folder of the forms.
    pub bundle: PathBuf,
    /// What AWS itself tells.
    pub aws: Aws,
    /// Table and bucket.
    pub stores: Stores,
    /// Sends.
    pub client: Client,
}

impl Office {
    /// Does the work of one morning for one site, and writes a line of the log. `now` may not be far from the true time: AWS
    /// refuses signatures of another.
    ///
    /// # Errors
    /// [`enum@Error`]. Nothing is half done: a workbook that nobody was told of expires, and the next try replaces it.
    pub async fn work(&self, site: &str, now: Timestamp) -> Result<(), Error> {
        let done = self.workbook(site, now).await;
        match &done {
            Ok(count) => Note { count: Some(*count), ..Note::of(Outcome::Workbook, site) }.record(),
            // The id comes from the schedule; one that is no site's is not repeated here.
            Err(Error::Package(broken)) => {
                Note { site: None, reason: Some(&broken.0), ..Note::of(Outcome::Broken, site) }.record();
            }
            Err(error) => {
                Note { reason: Some(&error.to_string()), ..Note::of(Outcome::Unavailable, site) }.record();
            }
        }
        done.map(drop)
    }

    /// Makes, stores and announces the workbook: how many applications it has.
    async fn workbook(&self, site: &str, now: Timestamp) -> Result<usize, Error> {
        let Self { bundle, aws, stores, client } = self;
        let site = Site::open(bundle, site)?;
        if site.coordinators.workbook_to.is_empty() {
            return Ok(0);
        }
        let table = Table::connect(&aws.connection(), &stores.table);
        let forms = site.forms()?;
        let (mut filled, mut counts) = (Vec::new(), Vec::new());
        for Form { definition, texts, language: _ } in &forms {
            let months = Month::within(definition.privacy.retention_days, now);
            let applications = table.query(&site.id, &definition.id, &months, now).await?;
            counts.push(Count::of(&applications, now));
            let applications = Spool::of(definition, &applications, now)?;
            filled.push(FormApplications { definition, texts, applications });
        }
        let content = written(&filled, now)?;
        let date = now.to_zoned(forms::norway()).date().to_string();
        let key = key(&site.id, &date);
        client.send(|now| aws::put_workbook(aws, &stores.bucket, &key, content.clone(), now)).await?;
        let link = aws::link(aws, &stores.bucket, &key, now.into())?;
        let total = counts.iter().map(|count| count.total).sum();
        let forms: Vec<(&Form, Count)> = forms.iter().zip(counts).collect();
        if let Some(mail) = letters::workbook(&site, &forms, &date, &link) {
            Post::send(client, &mail).await?;
        }
        Ok(total)
    }
}

/// The workbook's bytes, by way of the function's own disk, which is left empty.
fn written(forms: &[FormApplications<'_>], now: Timestamp) -> Result<Vec<u8>, Error> {
    let folder = tempfile::tempdir()?;
    let target = folder.path().join("workbook.xlsx");
    let settings = Settings { format: Format::Xlsx, now, zone: forms::norway(), from: None, following: None };
    coordinator::export(forms, &settings, &target, &|_| {})?;
    Ok(fs::read(&target)?)
}
