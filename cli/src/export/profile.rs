//! As whom a table of AWS is opened: by the environment, or by a profile of the AWS CLI, which knows all ways to log in.

use std::io;
use std::process::Command;

use applications::{Aws, Environment};
use messages::message;
use serde::Deserialize;

use crate::args::Source;
use crate::failure::Failure;

/// What `aws configure export-credentials` prints.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Credentials {
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
}

/// Region and credentials for the table.
pub fn aws(source: &Source) -> Result<Aws, Failure> {
    let profile = source.profile.as_deref().map(Profile::read).transpose()?;
    let of_process = Environment::of_process();
    // Whoever names a profile is not somebody whom the environment names as well.
    let variable = |name: &str| match (name, &profile) {
        ("AWS_REGION", profile) => {
            let region = source.region.clone().or_else(|| profile.as_ref()?.region.clone());
            region.or_else(|| of_process.optional(name))
        }
        ("AWS_ACCESS_KEY_ID", Some(profile)) => Some(profile.credentials.access_key_id.clone()),
        ("AWS_SECRET_ACCESS_KEY", Some(profile)) => Some(profile.credentials.secret_access_key.clone()),
        ("AWS_SESSION_TOKEN", Some(profile)) => profile.credentials.session_token.clone(),
        _ => of_process.optional(name),
    };
    let mut environment = Environment::new(&variable);
    let aws = environment.aws();
    environment.finish(aws).map_err(|missing| Failure::said(message!("export-aws", missing = missing)))
}

struct Profile {
    credentials: Credentials,
    region: Option<String>,
}

impl Profile {
    fn read(name: &str) -> Result<Self, Failure> {
        let refused = |reason: String| {
            Failure::said(message!("export-profile-refused", profile = name, reason = reason))
        };
        let told = cli(&["export-credentials", "--format", "process", "--profile", name])?;
        // What it printed is not told: it has the key.
        let credentials =
            serde_json::from_str(&told.map_err(refused)?).map_err(|_| refused("?".to_owned()))?;
        let region = cli(&["get", "region", "--profile", name])?.ok();
        Ok(Self {
            credentials,
            region: region.map(|region| region.trim().to_owned()).filter(|one| !one.is_empty()),
        })
    }
}

/// What `aws configure …` prints; `Err`: the line that says why it does not.
fn cli(arguments: &[&str]) -> Result<Result<String, String>, Failure> {
    let output = Command::new("aws").arg("configure").args(arguments).output();
    let output = output.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::said(message!("export-profile-absent")),
        _ => Failure::said(message!("export-profile-refused", profile = "", reason = error.to_string())),
    })?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() {
        return Ok(Ok(text(&output.stdout)));
    }
    let said = text(&output.stderr);
    let mut lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    let line = lines.clone().find(|line| line.contains("rror")).or_else(|| lines.next_back());
    Ok(Err(line.unwrap_or_default().to_owned()))
}
