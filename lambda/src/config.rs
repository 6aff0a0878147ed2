//! What the function is told by its environment.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::str::FromStr;

use applications::{Aws, Environment};
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

impl Config {
    /// Reads the environment; the error says everything that is wrong, a line each.
    pub fn from_environment() -> Result<Self, String> {
        Self::read(Environment::of_process())
    }

    fn read(mut environment: Environment<'_>) -> Result<Self, String> {
        let read = &mut environment;
        let config = Self {
            bundle: read.forms(),
            table: read.required("VEIVISER_TABLE"),
            keys: keys(read),
            edge: edge(read),
            proxies: number(read, "VEIVISER_PROXIES", 1, 1..=5),
            settings: settings(read),
            aws: read.aws(),
        };
        environment.finish(config)
    }
}

fn keys(environment: &mut Environment<'_>) -> Keys {
    let keys = Keys::new(key(environment, "VEIVISER_KEY"));
    match environment.optional("VEIVISER_PREVIOUS_KEY") {
        Some(_) => keys.with_previous(key(environment, "VEIVISER_PREVIOUS_KEY")),
        None => keys,
    }
}

fn key(environment: &mut Environment<'_>, name: &str) -> [u8; 32] {
    let text = environment.required(name);
    Sha256::digest(secret(environment, name, text).as_bytes()).into()
}

fn edge(environment: &mut Environment<'_>) -> Option<Edge> {
    let mut known = |name: &str| {
        let text = environment.optional(name)?;
        Some(secret(environment, name, text))
    };
    let (current, previous) = (known("VEIVISER_EDGE"), known("VEIVISER_PREVIOUS_EDGE"));
    current.map(|current| Edge::new(&current, previous.as_deref()))
}

fn secret(environment: &mut Environment<'_>, name: &str, text: String) -> String {
    if !text.is_empty() && text.chars().count() < 32 {
        environment.problem(format!("{name} is shorter than 32 characters: anyone could guess it"));
    }
    text
}

fn number<T>(environment: &mut Environment<'_>, name: &str, default: T, range: RangeInclusive<T>) -> T
where
    T: FromStr + PartialOrd + Copy + Display,
{
    let Some(text) = environment.optional(name) else { return default };
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.unwrap_or_else(|| {
        let (low, high) = (range.start(), range.end());
        environment.problem(format!("{name} is «{text}», not a whole number from {low} to {high}"));
        default
    })
}

fn settings(environment: &mut Environment<'_>) -> Settings {
    let standard = Settings::default();
    let minutes = number(environment, "VEIVISER_TOKEN_MINUTES", standard.max_age.as_mins(), 5..=1440);
    let origins = environment.optional("VEIVISER_ORIGINS").unwrap_or_default();
    let origins: Vec<String> = origins.split_whitespace().map(str::to_owned).collect();
    for origin in origins.iter().filter(|origin| !is_origin(origin)) {
        environment.problem(format!("VEIVISER_ORIGINS has «{origin}», not like https://agder.example.org"));
    }
    Settings { max_age: SignedDuration::from_mins(minutes), origins, ..standard }
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
        Config::read(Environment::new(&|name| {
            let find = |list: &[(&str, &str)]| {
                list.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            };
            find(changes).or_else(|| find(&standard))
        }))
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
