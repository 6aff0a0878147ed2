//! The embedded engine behind a port: for what reaches its table over the network only.

use applications::{Connection, Table};
use dynoxide::{Database, server};
use tokio::net::TcpListener;

/// Runs as long as the test. The endpoint, and the empty table there.
pub async fn over_http() -> (String, Table) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(server::serve_on(listener, Database::memory().unwrap()));
    let table = Table::connect(&Connection::local(&endpoint), "applications");
    table.create().await.unwrap();
    (endpoint, table)
}
