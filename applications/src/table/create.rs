//! Making the table, where no stack has made it: on one machine and in tests.

use aws_sdk_dynamodb::error::BuildError;
use aws_sdk_dynamodb::operation::create_table::CreateTableError;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType,
    TimeToLiveSpecification, TimeToLiveStatus,
};

use super::Table;
use crate::StoreError;

impl Table {
    /// Makes the table with its two keys and TTL on `expires_at`, as far as it lacks them. Needs rights that neither the
    /// function nor a coordinator has.
    ///
    /// # Errors
    /// As for every request. On DynamoDB proper a new table takes seconds before TTL can be set: call again then.
    pub async fn create(&self) -> Result<(), StoreError> {
        self.create_keys().await?;
        if self.expires().await? { Ok(()) } else { self.let_expire().await }
    }

    async fn create_keys(&self) -> Result<(), StoreError> {
        let (partition, sort) = (key("pk", KeyType::Hash), key("sk", KeyType::Range));
        let (Ok((pk, pk_schema)), Ok((sk, sk_schema))) = (partition, sort) else {
            return Err(self.unbuilt());
        };
        let create =
            self.client.create_table().table_name(&self.name).billing_mode(BillingMode::PayPerRequest);
        let create = create.attribute_definitions(pk).attribute_definitions(sk);
        match create.key_schema(pk_schema).key_schema(sk_schema).send().await {
            Ok(_) => Ok(()),
            Err(error)
                if matches!(error.as_service_error(), Some(CreateTableError::ResourceInUseException(_))) =>
            {
                Ok(())
            }
            Err(error) => Err(StoreError::from_sdk(&self.name, &error)),
        }
    }

    async fn expires(&self) -> Result<bool, StoreError> {
        let described = self.client.describe_time_to_live().table_name(&self.name).send().await;
        let described = described.map_err(|error| StoreError::from_sdk(&self.name, &error))?;
        let status =
            described.time_to_live_description.and_then(|description| description.time_to_live_status);
        Ok(matches!(status, Some(TimeToLiveStatus::Enabled | TimeToLiveStatus::Enabling)))
    }

    async fn let_expire(&self) -> Result<(), StoreError> {
        let expiry = TimeToLiveSpecification::builder().enabled(true).attribute_name("expires_at").build();
        let Ok(expiry) = expiry else { return Err(self.unbuilt()) };
        let update =
            self.client.update_time_to_live().table_name(&self.name).time_to_live_specification(expiry);
        update.send().await.map_err(|error| StoreError::from_sdk(&self.name, &error))?;
        Ok(())
    }

    fn unbuilt(&self) -> StoreError {
        StoreError::Refused { table: self.name.clone(), code: "InvalidRequest".to_owned() }
    }
}

/// A key of text.
fn key(name: &str, kind: KeyType) -> Result<(AttributeDefinition, KeySchemaElement), BuildError> {
    let attribute =
        AttributeDefinition::builder().attribute_name(name).attribute_type(ScalarAttributeType::S).build()?;
    let schema = KeySchemaElement::builder().attribute_name(name).key_type(kind).build()?;
    Ok((attribute, schema))
}
