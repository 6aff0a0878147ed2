//! Reading, page by page: what is held of a form may be more than fits into memory, and take longer than a network stays up.

use std::time::Duration;

use aws_sdk_dynamodb::types::AttributeValue;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt, stream};
use jiff::Timestamp;

use super::Table;
use crate::item::{Item, erased, expires_after, from_item, is_tombstone, partition};
use crate::{Application, Erased, Month, StoreError};

/// Months that are asked for at the same time.
const PARALLEL: usize = 4;
/// Items of a page: about as much as the service answers at once, so that a page is not read further than it is answered.
const PAGE: i32 = 500;
/// First pause before a page is asked for again; it doubles each time.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
/// Longest pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// What stands under a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// An application.
    Application(Box<Application>),
    /// Where one was.
    Erased(Erased),
}

/// What is to be read of a table.
pub struct Reader<'a> {
    table: &'a Table,
    partitions: Vec<String>,
    now: Timestamp,
    patience: Duration,
    waits: &'a (dyn Fn(&StoreError, Duration) + Sync),
}

impl Table {
    /// What is held of one form, of the months in which tokens were signed, without what has expired at `now`.
    /// See [`Month::within`] for the months.
    pub fn reader(&self, site: &str, form: &str, months: &[Month], now: Timestamp) -> Reader<'_> {
        let partitions = months.iter().map(|month| partition(site, form, *month)).collect();
        Reader { table: self, partitions, now, patience: Duration::ZERO, waits: &|_, _| {} }
    }
}

impl<'a> Reader<'a> {
    /// A table that is out of reach or throttled is asked for the same page again, with pauses that double up to 15 seconds, until
    /// it has been silent for `patience`. `waits` is told each time what was wrong, and how long the pause is.
    #[must_use]
    pub fn patient(mut self, patience: Duration, waits: &'a (dyn Fn(&StoreError, Duration) + Sync)) -> Self {
        (self.patience, self.waits) = (patience, waits);
        self
    }

    /// Reads everything once. Pages come as they are answered: those of one month in the order of references, those of several
    /// months mixed. Needs `dynamodb:Query`.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for an item that cannot be read: rather no list than one that lacks a person. What `take` says ends
    /// the reading as well.
    pub async fn each<E: From<StoreError>>(
        self,
        mut take: impl FnMut(Vec<Place>) -> Result<(), E>,
    ) -> Result<(), E> {
        let partitions = stream::iter(self.partitions.clone());
        let mut pages = partitions.flat_map_unordered(PARALLEL, |partition| self.pages(partition));
        while let Some(items) = pages.try_next().await? {
            let kept = items.iter().filter(|item| expires_after(item, self.now));
            take(kept.map(place).collect::<Result<_, _>>()?)?;
        }
        Ok(())
    }

    fn pages(&self, partition: String) -> BoxStream<'_, Result<Vec<Item>, StoreError>> {
        // The outer `None`: nothing more to read; the inner: from the beginning.
        let pages = stream::try_unfold((partition, Some(None)), move |(partition, start)| async move {
            let Some(start) = start else { return Ok(None) };
            let (items, next) = self.patiently(&partition, start).await?;
            Ok::<_, StoreError>(Some((items, (partition, next.map(Some)))))
        });
        pages.boxed()
    }

    /// The page after `start`, and what the next one comes after.
    async fn patiently(
        &self,
        partition: &str,
        start: Option<Item>,
    ) -> Result<(Vec<Item>, Option<Item>), StoreError> {
        let (mut waited, mut pause) = (Duration::ZERO, FIRST_PAUSE);
        loop {
            match self.page(partition, start.clone()).await {
                Err(error) if error.is_temporary() && waited < self.patience => {
                    (self.waits)(&error, pause);
                    tokio::time::sleep(pause).await;
                    waited += pause;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
                done => return done,
            }
        }
    }

    async fn page(
        &self,
        partition: &str,
        start: Option<Item>,
    ) -> Result<(Vec<Item>, Option<Item>), StoreError> {
        let Table { client, name } = self.table;
        let query = client.query().table_name(name).key_condition_expression("pk = :pk");
        let query = query.expression_attribute_values(":pk", AttributeValue::S(partition.to_owned()));
        let answer = query.limit(PAGE).set_exclusive_start_key(start).send().await;
        let answer = answer.map_err(|error| StoreError::from_sdk(name, &error))?;
        Ok((answer.items.unwrap_or_default(), answer.last_evaluated_key))
    }
}

fn place(item: &Item) -> Result<Place, StoreError> {
    if is_tombstone(item) {
        erased(item).map(Place::Erased)
    } else {
        from_item(item).map(|application| Place::Application(Box::new(application)))
    }
}
