//! What can go wrong with the table, for operators. No variant carries an answer.

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use thiserror::Error;

/// Why the table did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Nothing answered in time, or the answer was an error of the service: worth another try later.
    #[error("table {table} cannot be reached: {reason}")]
    Unavailable {
        /// Name of the table.
        table: String,
        /// What the transport said, in a word or two, or the code of the service.
        reason: String,
    },
    /// The table takes no more just now: worth another try in a moment.
    #[error("table {table} is throttled ({code})")]
    Throttled {
        /// Name of the table.
        table: String,
        /// The service's code.
        code: String,
    },
    /// There is no such table in this region and account.
    #[error("there is no table {table}")]
    Missing {
        /// Name of the table.
        table: String,
    },
    /// The service says no: credentials, rights, or a request that it does not take.
    #[error("table {table} refused the request ({code})")]
    Refused {
        /// Name of the table.
        table: String,
        /// The service's code: `AccessDeniedException`.
        code: String,
    },
    /// A stored item is not an application.
    #[error("item {pk} / {sk} is damaged: attribute {attribute} is missing or malformed")]
    Damaged {
        /// Partition key.
        pk: String,
        /// Sort key: the reference.
        sk: String,
        /// The attribute, with the id of the question for an answer: `answers.phone`.
        attribute: String,
    },
}

impl StoreError {
    /// Whether the same request may succeed later.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Unavailable { .. } | Self::Throttled { .. })
    }

    /// Sorts the errors of the SDK. The service's message is left out, since it may quote the request.
    pub(crate) fn from_sdk<E, R>(table: &str, error: &SdkError<E, R>) -> Self
    where
        E: ProvideErrorMetadata,
    {
        let unavailable =
            |reason: &str| Self::Unavailable { table: table.to_owned(), reason: reason.to_owned() };
        match error {
            SdkError::TimeoutError(_) => unavailable("no answer in time"),
            SdkError::DispatchFailure(failure) if failure.is_timeout() => unavailable("no answer in time"),
            SdkError::DispatchFailure(_) => unavailable("no connection"),
            SdkError::ResponseError(_) => unavailable("an answer that is not DynamoDB's"),
            SdkError::ServiceError(service) => {
                Self::from_code(table, service.err().code().unwrap_or("unknown"))
            }
            _ => Self::Refused { table: table.to_owned(), code: "InvalidRequest".to_owned() },
        }
    }

    fn from_code(table: &str, code: &str) -> Self {
        let (table, code) = (table.to_owned(), code.to_owned());
        match code.as_str() {
            "ProvisionedThroughputExceededException"
            | "RequestLimitExceeded"
            | "ThrottlingException"
            | "Throttling"
            | "TransactionConflictException"
            | "ReplicatedWriteConflictException" => Self::Throttled { table, code },
            "InternalServerError"
            | "InternalFailure"
            | "ServiceUnavailable"
            | "ServiceUnavailableException"
            | "unknown" => Self::Unavailable { table, reason: code },
            "ResourceNotFoundException" => Self::Missing { table },
            _ => Self::Refused { table, code },
        }
    }
}
