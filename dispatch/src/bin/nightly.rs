//! The function that makes the workbook of one site each morning: only wires [`dispatch::nightly`] to its schedule.

use dispatch::aws::Client;
use dispatch::config::{Config, Stores};
use dispatch::nightly::Office;
use jiff::Timestamp;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use serde::Deserialize;

/// What the schedule says: `{"site": "agder"}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Morning {
    site: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    // One line: the service\'s log shows it as it is.
    let (Config { bundle, sender, aws }, stores): (Config, Stores) =
        Config::with_stores().map_err(|missing| missing.replace('\n', "; "))?;
    let office = &Office { bundle, client: Client::new(aws.clone(), sender), aws, stores };
    lambda_runtime::run(service_fn(async |event: LambdaEvent<Morning>| {
        office.work(&event.payload.site, Timestamp::now()).await.map_err(Error::from)
    }))
    .await
}
