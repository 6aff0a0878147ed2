//! What the two functions are told by their environment.

use std::path::PathBuf;

use applications::{Aws, Environment};

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

impl Config {
    /// Reads the environment; the error says everything that is missing, a line each.
    pub fn from_environment() -> Result<Self, String> {
        let mut environment = Environment::of_process();
        let config = Self::read(&mut environment);
        environment.finish(config)
    }

    /// The same, for the function that reads the table.
    pub fn with_stores() -> Result<(Self, Stores), String> {
        Self::read_with_stores(Environment::of_process())
    }

    fn read_with_stores(mut environment: Environment<'_>) -> Result<(Self, Stores), String> {
        let config = Self::read(&mut environment);
        let stores = Stores {
            table: environment.required("VEIVISER_TABLE"),
            bucket: environment.required("VEIVISER_BUCKET"),
        };
        environment.finish((config, stores))
    }

    fn read(environment: &mut Environment<'_>) -> Self {
        Self {
            bundle: environment.forms(),
            sender: environment.required("VEIVISER_SENDER"),
            aws: environment.aws(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_all_that_is_missing_at_once() {
        let error = Config::read_with_stores(Environment::new(&|_| None)).unwrap_err();
        let names = [
            "VEIVISER_SENDER",
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "VEIVISER_TABLE",
            "VEIVISER_BUCKET",
        ];
        assert_eq!(error, names.map(|name| format!("{name} is not set")).join("\n"));
    }

    #[test]
    fn the_forms_lie_beside_the_program() {
        let variable = |name: &str| (name == "LAMBDA_TASK_ROOT").then(|| "/var/task".to_owned());
        let config = Config::read(&mut Environment::new(&variable));
        assert_eq!(config.bundle, PathBuf::from("/var/task/forms"));
    }
}
