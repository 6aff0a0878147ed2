//! What the environment of a process says, and everything that is wrong with it at once. The only reader of it.

use std::env;
use std::path::PathBuf;

use crate::Connection;

/// The variables of a process, read one by one.
pub struct Environment<'a> {
    variable: &'a dyn Fn(&str) -> Option<String>,
    problems: Vec<String>,
}

impl Environment<'static> {
    /// Those of this process.
    pub fn of_process() -> Self {
        Environment::new(&|name| env::var(name).ok())
    }
}

impl<'a> Environment<'a> {
    /// Variables from elsewhere, for tests.
    pub fn new(variable: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self { variable, problems: Vec::new() }
    }

    /// A variable; one that is empty counts as not set.
    pub fn optional(&self, name: &str) -> Option<String> {
        (self.variable)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    /// A variable that must be set; where it is not, that is noted, and the empty text stands for it.
    pub fn required(&mut self, name: &str) -> String {
        self.optional(name).unwrap_or_else(|| {
            self.problem(format!("{name} is not set"));
            String::new()
        })
    }

    /// Notes what is wrong. Never with a secret.
    pub fn problem(&mut self, problem: String) {
        self.problems.push(problem);
    }

    /// What was read; Err: everything that is wrong, a line each.
    ///
    /// # Errors
    /// Where a problem was noted.
    pub fn finish<T>(self, read: T) -> Result<T, String> {
        if self.problems.is_empty() { Ok(read) } else { Err(self.problems.join("\n")) }
    }

    /// The folder of the forms: `VEIVISER_FORMS`, else `forms` beside the program.
    pub fn forms(&self) -> PathBuf {
        let beside = || PathBuf::from(self.optional("LAMBDA_TASK_ROOT").unwrap_or_default()).join("forms");
        self.optional("VEIVISER_FORMS").map_or_else(beside, PathBuf::from)
    }

    /// What AWS itself tells.
    pub fn aws(&mut self) -> Aws {
        let endpoint = |service: &str| {
            let own = self.optional(&format!("AWS_ENDPOINT_URL_{service}"));
            own.or_else(|| self.optional("AWS_ENDPOINT_URL"))
        };
        let (dynamodb, s3, ses) = (endpoint("DYNAMODB"), endpoint("S3"), endpoint("SESV2"));
        Aws {
            region: self.required("AWS_REGION"),
            access_key: self.required("AWS_ACCESS_KEY_ID"),
            secret_key: self.required("AWS_SECRET_ACCESS_KEY"),
            session_token: self.optional("AWS_SESSION_TOKEN"),
            dynamodb,
            s3,
            ses,
        }
    }
}

/// Region, credentials and addresses, as the Lambda service sets them. `Debug` shows no secret.
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
    /// As whoever runs this process; Err: every missing variable, a line each.
    ///
    /// # Errors
    /// Where region or credentials are not set.
    pub fn of_process() -> Result<Self, String> {
        let mut environment = Environment::of_process();
        let aws = environment.aws();
        environment.finish(aws)
    }

    /// The way to a table.
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
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Aws").field("region", &self.region).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_all_that_is_missing_at_once() {
        let mut environment = Environment::new(&|name| (name == "AWS_REGION").then(|| " ".to_owned()));
        let aws = environment.aws();
        let missing = environment.finish(aws).unwrap_err();
        assert_eq!(
            missing,
            "AWS_REGION is not set\nAWS_ACCESS_KEY_ID is not set\nAWS_SECRET_ACCESS_KEY is not set"
        );
    }

    #[test]
    fn a_service_may_have_an_address_of_its_own_and_secrets_are_not_shown() {
        let mut environment = Environment::new(&|name| {
            let value = match name {
                "AWS_ENDPOINT_URL" => "http://127.0.0.1:1",
                "AWS_ENDPOINT_URL_S3" => "http://127.0.0.1:2",
                "AWS_REGION" => "eu-north-1",
                "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY" | "AWS_SESSION_TOKEN" => "not-to-be-shown",
                _ => return None,
            };
            Some(value.to_owned())
        });
        let aws = environment.aws();
        assert_eq!(aws.s3.as_deref(), Some("http://127.0.0.1:2"));
        assert_eq!([aws.dynamodb.as_deref(), aws.ses.as_deref()], [Some("http://127.0.0.1:1"); 2]);
        assert!(!format!("{aws:?}").contains("not-to-be-shown"));
    }
}
