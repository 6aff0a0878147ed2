//! What the two functions are told by their environment. The only reader of it.

use std::env;
use std::path::PathBuf;

use applications::Connection;

/// What differs between one deployment and another.
#[derive(Clone, Debug)]
pub struct Config {
    /// `VEIVISER_FORMS`: folder of the forms; default `forms` beside the program (`LAMBDA_TASK_ROOT`).
    pub bundle: PathBuf,
    /// `VEIVISER_SENDER`: the address that e-mail comes from, verified in SES.
    pub sender: String,
    /// What AWS itself tells.
    pub aws: Aws,
}

/// What `nightly` is told beside that.
#[derive(Clone, Debug)]
pub struct Stores {
    /// `VEIVISER_TABLE`: name of the table.
    pub table: String,
    /// `VEIVISER_BUCKET`: name of the bucket for workbooks.
    pub bucket: String,
}

/// Region, credentials and addresses, as the Lambda service sets them.
#[derive(Clone)]
pub struct Aws {
    /// `AWS_REGION`
    pub region: String,
    /// `AWS_ACCESS_KEY_ID`
    pub access_key: String,
    /// `AWS_SECRET_ACCESS_KEY`
    pub secret_key: String,
    /// `AWS_SESSION_TOKEN`
    pub session_token: Option<String>,
    /// `AWS_ENDPOINT_URL_DYNAMODB`, or `AWS_ENDPOINT_URL` for all services: another address, for trials.
    pub dynamodb: Option<String>,
    /// `AWS_ENDPOINT_URL_S3`, or `AWS_ENDPOINT_URL`.
    pub s3: Option<String>,
    /// `AWS_ENDPOINT_URL_SESV2`, or `AWS_ENDPOINT_URL`.
    pub ses: Option<String>,
}

impl Aws {
    /// The way to the table.
    pub fn connection(&self) -> Connection {
        let Self { region, access_key, secret_key, session_token, dynamodb, s3: _, ses: _ } = self;
        let connection = Connection::aws(region, access_key, secret_key, session_token.clone());
        match dynamodb {
            Some(endpoint) => connection.at(endpoint),
            None => connection,
        }
    }
}

impl std::fmt::Debug for Aws {
    /// Never shows a secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Aws").field("region", &self.region).finish_non_exhaustive()
    }
}

impl Config {
    /// Reads the environment; the error says everything that is missing.
    pub fn from_environment() -> Result<Self, String> {
        Self::read(&|name| env::var(name).ok())
    }

    /// The same, for the function that reads the table.
    pub fn with_stores() -> Result<(Self, Stores), String> {
        Self::read_with_stores(&|name| env::var(name).ok())
    }

    fn read(variable: &dyn Fn(&str) -> Option<String>) -> Result<Self, String> {
        let mut reader = Reader { variable, missing: Vec::new() };
        let config = reader.config();
        reader.finish(config)
    }

    fn read_with_stores(variable: &dyn Fn(&str) -> Option<String>) -> Result<(Self, Stores), String> {
        let mut reader = Reader { variable, missing: Vec::new() };
        let config = reader.config();
        let stores =
            Stores { table: reader.required("VEIVISER_TABLE"), bucket: reader.required("VEIVISER_BUCKET") };
        reader.finish((config, stores))
    }
}

struct Reader<'a> {
    variable: &'a dyn Fn(&str) -> Option<String>,
    missing: Vec<String>,
}

impl Reader<'_> {
    fn finish<T>(self, read: T) -> Result<T, String> {
        let missing = self.missing.join(", ");
        if missing.is_empty() { Ok(read) } else { Err(format!("not set: {missing}")) }
    }

    fn optional(&self, name: &str) -> Option<String> {
        (self.variable)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    fn required(&mut self, name: &str) -> String {
        self.optional(name).unwrap_or_else(|| {
            self.missing.push(name.to_owned());
            String::new()
        })
    }

    fn config(&mut self) -> Config {
        let beside = || PathBuf::from(self.optional("LAMBDA_TASK_ROOT").unwrap_or_default()).join("forms");
        Config {
            bundle: self.optional("VEIVISER_FORMS").map_or_else(beside, PathBuf::from),
            sender: self.required("VEIVISER_SENDER"),
            aws: self.aws(),
        }
    }

    fn aws(&mut self) -> Aws {
        let all = self.optional("AWS_ENDPOINT_URL");
        Aws {
            region: self.required("AWS_REGION"),
            access_key: self.required("AWS_ACCESS_KEY_ID"),
            secret_key: self.required("AWS_SECRET_ACCESS_KEY"),
            session_token: self.optional("AWS_SESSION_TOKEN"),
            dynamodb: self.optional("AWS_ENDPOINT_URL_DYNAMODB").or_else(|| all.clone()),
            s3: self.optional("AWS_ENDPOINT_URL_S3").or_else(|| all.clone()),
            ses: self.optional("AWS_ENDPOINT_URL_SESV2").or(all),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_all_that_is_missing_at_once() {
        let error = Config::read_with_stores(&|_| None).unwrap_err();
        assert_eq!(
            error,
            "not set: VEIVISER_SENDER, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, VEIVISER_TABLE, VEIVISER_BUCKET"
        );
    }

    #[test]
    fn a_service_may_have_an_address_of_its_own_and_secrets_are_not_shown() {
        let config = Config::read(&|name| {
            let value = match name {
                "AWS_ENDPOINT_URL" => "http://127.0.0.1:1",
                "AWS_ENDPOINT_URL_S3" => "http://127.0.0.1:2",
                "LAMBDA_TASK_ROOT" => "/var/task",
                name if name.starts_with("AWS_") || name == "VEIVISER_SENDER" => "not-to-be-shown",
                _ => return None,
            };
            Some(value.to_owned())
        });
        let mut config = config.unwrap();
        assert_eq!(config.bundle, PathBuf::from("/var/task/forms"));
        assert_eq!(config.aws.s3.as_deref(), Some("http://127.0.0.1:2"));
        assert_eq!(config.aws.dynamodb.as_deref(), Some("not-to-be-shown"));
        config.aws.region = "eu-north-1".to_owned();
        config.sender = String::new();
        assert!(!format!("{config:?}").contains("not-to-be-shown"));
    }
}
