//! The table: put, query, delete; and create where no stack makes it.

use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::timeout::TimeoutConfig;
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValuesOnConditionCheckFailure};
use futures_util::{StreamExt, TryStreamExt, stream};
use jiff::Timestamp;

use crate::item::{Item, expires_after, from_item, partition, to_item};
use crate::{Application, Connection, Month, StoreError};

mod create;

/// Months that are asked for at the same time.
const PARALLEL: usize = 8;
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
        let partitions: Vec<String> = months.iter().map(|month| partition(site, form, *month)).collect();
        let items: Vec<Vec<Item>> =
            stream::iter(partitions).map(|pk| self.partition(pk)).buffered(PARALLEL).try_collect().await?;
        let kept = items.iter().flatten().filter(|item| expires_after(item, now));
        let mut applications = kept.map(from_item).collect::<Result<Vec<_>, _>>()?;
        applications.sort_by(|a, b| (a.submitted_at, &a.reference).cmp(&(b.submitted_at, &b.reference)));
        Ok(applications)
    }

    /// Deletes an application; one that does not exist is no error. Needs `dynamodb:DeleteItem`.
    ///
    /// # Errors
    /// Anything that left it unknown or certain that the application is still there.
    pub async fn delete(
        &self,
        site: &str,
        form: &str,
        month: Month,
        reference: &str,
    ) -> Result<(), StoreError> {
        let delete = self.client.delete_item().table_name(&self.name);
        let delete = delete
            .key("pk", AttributeValue::S(partition(site, form, month)))
            .key("sk", AttributeValue::S(reference.to_owned()));
        delete.send().await.map_err(|error| StoreError::from_sdk(&self.name, &error))?;
        Ok(())
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

    async fn partition(&self, pk: String) -> Result<Vec<Item>, StoreError> {
        let query = self.client.query().table_name(&self.name).key_condition_expression("pk = :pk");
        let pages = query.expression_attribute_values(":pk", AttributeValue::S(pk)).into_paginator();
        let items = pages.items().send().collect::<Result<Vec<_>, _>>().await;
        items.map_err(|error| StoreError::from_sdk(&self.name, &error))
    }

    /// The item that was in the way: ours, or another's?
    fn compare(application: &Application, taken: Option<&Item>) -> Put {
        let hash = taken.and_then(|item| item.get("answers_hash")).and_then(|hash| hash.as_s().ok());
        if hash == Some(&application.answers_hash) { Put::Replayed } else { Put::Collision }
    }
}
