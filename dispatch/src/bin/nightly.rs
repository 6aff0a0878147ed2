//! The function that makes the workbook of one site each morning: only wires [`dispatch::nightly`] to its schedule.

use dispatch::aws::Client;
use dispatch::config::{Config, Stores};
use dispatch::nightly;
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
    let (Config { bundle, sender, aws }, stores): (Config, Stores) = Config::with_stores()?;
    let client = Client::new(aws.clone(), sender);
    let (bundle, aws, stores, client) = (&bundle, &aws, &stores, &client);
    lambda_runtime::run(service_fn(async |event: LambdaEvent<Morning>| {
        let site = event.payload.site;
        nightly::run(bundle, aws, stores, client, &site, Timestamp::now()).await.map_err(Error::from)
    }))
    .await
}
