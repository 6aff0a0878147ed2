//! `veiviser serve` when it cannot start.

use std::fs;
use std::net::TcpListener;

use crate::site::Root;

#[test]
fn a_taken_port_is_said_to_be_taken() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let said = Root::copy().run(&["serve", "--port", &port]);
    assert_eq!(said.code, 2);
    assert!(said.err.starts_with(&format!("veiviser: Port {port} er opptatt")), "{}", said.err);
}

#[test]
fn a_damaged_database_is_named_and_left_as_it_is() {
    let root = Root::copy();
    fs::create_dir(root.path(".veiviser")).expect("a folder");
    let file = root.path(".veiviser/applications.db");
    fs::write(&file, "dette er ikke en database".repeat(100)).expect("a file");
    let said = root.run(&["serve", "--port", "0"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("applications.db"), "{}", said.err);
    assert!(fs::read_to_string(&file).expect("the file").starts_with("dette er ikke"));
}
