//! The function that the table's stream calls: only wires [`dispatch::notices`] to it.

use dispatch::aws::Client;
use dispatch::config::Config;
use dispatch::notices::{Event, Office};
use lambda_runtime::{Error, LambdaEvent, service_fn};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    // One line: the service\'s log shows it as it is.
    let Config { bundle, sender, aws } =
        Config::from_environment().map_err(|missing| missing.replace('\n', "; "))?;
    let office = &Office { bundle, post: Client::new(aws, sender) };
    lambda_runtime::run(service_fn(async |event: LambdaEvent<Event>| {
        Ok::<_, Error>(office.work(&event.payload).await)
    }))
    .await
}
