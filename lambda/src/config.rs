//! What the function is told by its environment. The only reader of it.

use std::env;
use std::path::PathBuf;

use applications::Connection;
use jiff::SignedDuration;
use sha2::{Digest, Sha256};

use crate::{Edge, Keys, Settings};

/// Everything that differs between one deployment and another.
#[derive(Debug)]
pub struct Config {
    /// `VEIVISER_FORMS`: folder of the bundle; default `forms` beside the program (`LAMBDA_TASK_ROOT`).
    pub bundle: PathBuf,
    /// `VEIVISER_TABLE`: name of the table.
    pub table: String,
    /// `VEIVISER_KEY` and, while it is being changed, `VEIVISER_PREVIOUS_KEY`: at least 32 characters each.
    pub keys: Keys,
    /// `VEIVISER_EDGE` and, while it is being changed, `VEIVISER_PREVIOUS_EDGE`: the secret that the content delivery network
    /// sends along, at least 32 characters. Without it, whoever knows the function's address is answered.
    pub edge: Option<Edge>,
    /// `VEIVISER_PROXIES`: how many of ours add to `X-Forwarded-For`; default 1.
    pub proxies: usize,
    /// `VEIVISER_ORIGINS` (addresses of the sites, separated by spaces) and `VEIVISER_TOKEN_MINUTES` (default 120).
    pub settings: Settings,
    /// What AWS itself tells.
    pub aws: Aws,
}

/// Region and credentials, as the Lambda service sets them.
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
    pub endpoint: Option<String>,
}

impl Aws {
    /// Region and credentials of whoever runs a command; the error names every missing variable, a line each.
    pub fn from_environment() -> Result<Self, String> {
        let mut reader = Reader { variable: &|name| env::var(name).ok(), problems: Vec::new() };
        let aws = reader.aws();
        reader.finish(aws)
    }

    /// The way to a table.
    pub fn connection(self) -> Connection {
        let Self { region, access_key, secret_key, session_token, endpoint } = self;
        let connection = Connection::aws(region, access_key, secret_key, session_token);
        match endpoint {
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
    /// Reads the environment; the error says everything that is wrong, a line each.
    pub fn from_environment() -> Result<Self, String> {
        Self::read(&|name| env::var(name).ok())
    }

    fn read(variable: &dyn Fn(&str) -> Option<String>) -> Result<Self, String> {
        let mut reader = Reader { variable, problems: Vec::new() };
        let config = Self {
            bundle: reader.optional("VEIVISER_FORMS").map_or_else(|| default_bundle(variable), PathBuf::from),
            table: reader.required("VEIVISER_TABLE"),
            keys: reader.keys(),
            edge: reader.edge(),
            proxies: reader.number("VEIVISER_PROXIES", 1, 1..=5),
            settings: reader.settings(),
            aws: reader.aws(),
        };
        reader.finish(config)
    }
}

fn default_bundle(variable: &dyn Fn(&str) -> Option<String>) -> PathBuf {
    PathBuf::from(variable("LAMBDA_TASK_ROOT").unwrap_or_default()).join("forms")
}

struct Reader<'a> {
    variable: &'a dyn Fn(&str) -> Option<String>,
    problems: Vec<String>,
}

impl Reader<'_> {
    fn finish<T>(self, read: T) -> Result<T, String> {
        if self.problems.is_empty() { Ok(read) } else { Err(self.problems.join("\n")) }
    }

    fn optional(&self, name: &str) -> Option<String> {
        (self.variable)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    fn required(&mut self, name: &str) -> String {
        self.optional(name).unwrap_or_else(|| {
            self.problems.push(format!("{name} is not set"));
            String::new()
        })
    }

    fn key(&mut self, name: &str) -> [u8; 32] {
        let text = self.required(name);
        Sha256::digest(self.secret(name, text).as_bytes()).into()
    }

    fn edge(&mut self) -> Option<Edge> {
        let mut secret = |name: &str| self.optional(name).map(|text| self.secret(name, text));
        let (current, previous) = (secret("VEIVISER_EDGE"), secret("VEIVISER_PREVIOUS_EDGE"));
        current.map(|current| Edge::new(&current, previous.as_deref()))
    }

    fn secret(&mut self, name: &str, text: String) -> String {
        if !text.is_empty() && text.chars().count() < 32 {
            self.problems.push(format!("{name} is shorter than 32 characters: anyone could guess it"));
        }
        text
    }

    fn keys(&mut self) -> Keys {
        let keys = Keys::new(self.key("VEIVISER_KEY"));
        match self.optional("VEIVISER_PREVIOUS_KEY") {
            Some(_) => keys.with_previous(self.key("VEIVISER_PREVIOUS_KEY")),
            None => keys,
        }
    }

    fn number<T>(&mut self, name: &str, default: T, range: std::ops::RangeInclusive<T>) -> T
    where
        T: std::str::FromStr + PartialOrd + Copy + std::fmt::Display,
    {
        let Some(text) = self.optional(name) else { return default };
        let number = text.parse().ok().filter(|number| range.contains(number));
        number.unwrap_or_else(|| {
            let (low, high) = (range.start(), range.end());
            self.problems.push(format!("{name} is «{text}», not a whole number from {low} to {high}"));
            default
        })
    }

    fn settings(&mut self) -> Settings {
        let standard = Settings::default();
        let minutes = self.number("VEIVISER_TOKEN_MINUTES", standard.max_age.as_mins(), 5..=1440);
        let origins = self.optional("VEIVISER_ORIGINS").unwrap_or_default();
        let origins: Vec<String> = origins.split_whitespace().map(str::to_owned).collect();
        for origin in origins.iter().filter(|origin| !is_origin(origin)) {
            self.problems
                .push(format!("VEIVISER_ORIGINS has «{origin}», not like https://agder.example.org"));
        }
        Settings { max_age: SignedDuration::from_mins(minutes), origins, ..standard }
    }

    fn aws(&mut self) -> Aws {
        Aws {
            region: self.required("AWS_REGION"),
            access_key: self.required("AWS_ACCESS_KEY_ID"),
            secret_key: self.required("AWS_SECRET_ACCESS_KEY"),
            session_token: self.optional("AWS_SESSION_TOKEN"),
            endpoint: ["AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL"]
                .into_iter()
                .find_map(|name| self.optional(name)),
        }
    }
}

fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '@', '?', '#']))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "0123456789abcdef0123456789abcdef";

    fn read(changes: &[(&str, &str)]) -> Result<Config, String> {
        let standard = [
            ("LAMBDA_TASK_ROOT", "/var/task"),
            ("VEIVISER_TABLE", "applications"),
            ("VEIVISER_KEY", KEY),
            ("AWS_REGION", "eu-north-1"),
            ("AWS_ACCESS_KEY_ID", "id"),
            ("AWS_SECRET_ACCESS_KEY", "not-to-be-shown"),
        ];
        Config::read(&|name| {
            let find = |list: &[(&str, &str)]| {
                list.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            };
            find(changes).or_else(|| find(&standard))
        })
    }

    #[test]
    fn has_sensible_defaults() {
        let config = read(&[]).unwrap();
        assert_eq!(config.bundle, PathBuf::from("/var/task/forms"));
        assert_eq!(config.proxies, 1);
        assert!(config.edge.is_none());
        assert_eq!(config.settings, Settings::default());
        assert!(!format!("{config:?}").contains("not-to-be-shown"));
    }

    #[test]
    fn reads_what_is_set() {
        let config = read(&[
            ("VEIVISER_FORMS", "/forms"),
            ("VEIVISER_ORIGINS", "https://a.example http://b.example:81"),
            ("VEIVISER_TOKEN_MINUTES", "30"),
            ("VEIVISER_PROXIES", "2"),
            ("VEIVISER_EDGE", KEY),
        ])
        .unwrap();
        assert_eq!(config.bundle, PathBuf::from("/forms"));
        assert_eq!(config.settings.origins, ["https://a.example", "http://b.example:81"]);
        assert_eq!(config.settings.max_age, SignedDuration::from_mins(30));
        assert_eq!(config.proxies, 2);
        assert!(config.edge.is_some());
    }

    #[test]
    fn says_all_that_is_wrong_at_once_and_no_secret() {
        let error = read(&[
            ("VEIVISER_TABLE", " "),
            ("VEIVISER_KEY", "hemmelig"),
            ("VEIVISER_EDGE", "hemmelig"),
            ("VEIVISER_PROXIES", "ti"),
            ("VEIVISER_TOKEN_MINUTES", "1"),
            ("VEIVISER_ORIGINS", "a.example"),
            ("AWS_REGION", ""),
        ])
        .unwrap_err();
        assert_eq!(
            error.lines().collect::<Vec<_>>(),
            [
                "VEIVISER_TABLE is not set",
                "VEIVISER_KEY is shorter than 32 characters: anyone could guess it",
                "VEIVISER_EDGE is shorter than 32 characters: anyone could guess it",
                "VEIVISER_PROXIES is «ti», not a whole number from 1 to 5",
                "VEIVISER_TOKEN_MINUTES is «1», not a whole number from 5 to 1440",
                "VEIVISER_ORIGINS has «a.example», not like https://agder.example.org",
                "AWS_REGION is not set",
            ]
        );
        assert!(!error.contains("hemmelig"));
    }
}
