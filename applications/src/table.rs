//! The table: put, query, erase; and create where no stack makes it.

use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::timeout::TimeoutConfig;
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValuesOnConditionCheckFailure};
use jiff::Timestamp;

use crate::item::{ERASED_AT, Item, is_tombstone, to_item, tombstone};
use crate::{Application, Connection, Erased, Month, StoreError};

mod create;
mod read;

pub use read::{Place, Reader};

/// What a warm-up may cost of a cold start.
const WARM_UP: Duration = Duration::from_millis(300);

/// One table of applications. Clones share the connections.
#[derive(Clone, Debug)]
pub struct Table {
    client: Client,
    name: String,
}

/// What a put came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// The application is new and stored.
    Stored,
    /// The same application was stored before (a double click, or a try whose answer was lost).
    Replayed,
    /// Another application has this reference; it is untouched.
    Collision,
    /// It was stored before, and has been erased since because its sender asked for it. It stays erased.
    Erased,
}

/// What became of an erasure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// Nothing is left but that there was one.
    Done,
    /// It is not there: erased already, or expired.
    Absent,
}

/// What the table holds of one form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// The applications, oldest first.
    pub applications: Vec<Application>,
    /// Those that were erased and would not have expired yet, in the order of erasure.
    pub erased: Vec<Erased>,
}

impl Table {
    /// A table reached by a client made elsewhere.
    pub fn new(client: Client, name: impl Into<String>) -> Self {
        Self { client, name: name.into() }
    }

    /// A table reached by a connection. Nothing is sent yet.
    pub fn connect(connection: &Connection, name: impl Into<String>) -> Self {
        Self::new(connection.client(), name)
    }

    /// The table's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Stores an application unless its reference is taken. Needs `dynamodb:PutItem` only.
    ///
    /// # Errors
    /// Anything that left it unknown or certain that the application is not stored. The same call may be made again.
    pub async fn put(&self, application: &Application) -> Result<Put, StoreError> {
        let put = self.client.put_item().table_name(&self.name).set_item(Some(to_item(application)));
        let put = put
            .condition_expression("attribute_not_exists(sk)")
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        let Err(error) = put.send().await else { return Ok(Put::Stored) };
        match error.as_service_error() {
            Some(PutItemError::ConditionalCheckFailedException(taken)) => {
                Ok(Self::compare(application, taken.item.as_ref()))
            }
            _ => Err(StoreError::from_sdk(&self.name, &error)),
        }
    }

    /// The applications to one form whose tokens were signed in `months`, oldest first, without those expired at `now`.
    /// See [`Month::within`] for the months. Needs `dynamodb:Query`.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for an item that cannot be read: rather no list than one that lacks a person.
    pub async fn query(
        &self,
        site: &str,
        form: &str,
        months: &[Month],
        now: Timestamp,
    ) -> Result<Vec<Application>, StoreError> {
        Ok(self.held(site, form, months, now).await?.applications)
    }

    /// The same, with what has been erased. Needs `dynamodb:Query`.
    ///
    /// # Errors
    /// As for [`query`](Self::query).
    pub async fn held(
        &self,
        site: &str,
        form: &str,
        months: &[Month],
        now: Timestamp,
    ) -> Result<Held, StoreError> {
        let mut held = Held::default();
        let reader = self.reader(site, form, months, now);
        let read = reader.each(|places| {
            for place in places {
                match place {
                    Place::Application(application) => held.applications.push(*application),
                    Place::Erased(erased) => held.erased.push(erased),
                }
            }
            Ok::<_, StoreError>(())
        });
        read.await?;
        held.applications.sort_by(|a, b| (a.submitted_at, &a.reference).cmp(&(b.submitted_at, &b.reference)));
        held.erased.sort_by(|a, b| (a.erased_at, &a.reference).cmp(&(b.erased_at, &b.reference)));
        Ok(held)
    }

    /// Puts an [`Erased`] in the place of an application, in one step: it is there whole, or nothing of it is. Nothing else is
    /// overwritten, and nothing is made where nothing was. Needs `dynamodb:PutItem` only, and names no attribute that an
    /// [`Erased`] has not, so that a policy can forbid to write anything else.
    ///
    /// # Errors
    /// Anything that left it unknown or certain that the application is still there. The same call may be made again.
    pub async fn erase(&self, application: &Application, now: Timestamp) -> Result<Erasure, StoreError> {
        let put = self.client.put_item().table_name(&self.name).set_item(Some(tombstone(application, now)));
        let put =
            put.condition_expression(format!("attribute_exists(sk) AND attribute_not_exists({ERASED_AT})"));
        match put.send().await {
            Ok(_) => Ok(Erasure::Done),
            Err(error)
                if matches!(
                    error.as_service_error(),
                    Some(PutItemError::ConditionalCheckFailedException(_))
                ) =>
            {
                Ok(Erasure::Absent)
            }
            Err(error) => Err(StoreError::from_sdk(&self.name, &error)),
        }
    }

    /// Opens the connection with a request that the service refuses without effect, so that the first application
    /// does not wait for TCP and TLS. Takes 300 ms at most; whatever comes of it is left for the first real request.
    pub async fn warm_up(&self) {
        let limits = TimeoutConfig::builder().operation_timeout(WARM_UP).build();
        let config = aws_sdk_dynamodb::Config::builder().timeout_config(limits);
        let refused =
            self.client.put_item().table_name(&self.name).item("pk", AttributeValue::S(String::new()));
        let _ = refused.customize().config_override(config).send().await;
    }

    /// The item that was in the way: ours, or another's?
    fn compare(application: &Application, taken: Option<&Item>) -> Put {
        if taken.is_some_and(is_tombstone) {
            return Put::Erased;
        }
        let hash = taken.and_then(|item| item.get("answers_hash")).and_then(|hash| hash.as_s().ok());
        if hash == Some(&application.answers_hash) { Put::Replayed } else { Put::Collision }
    }
}
