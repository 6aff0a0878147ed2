//! `veiviser check --external` against a real server on this machine.

use std::fs;

use crate::fetch::Server;
use crate::site::Root;

/// Makes examples of the authorities' addresses: no test asks anybody outside this machine.
fn nobody_outside(root: &Root) {
    for base in ["nb/personvern.md", "en/personvern.md", "site.toml"] {
        let path = root.path(&format!("content/common/{base}"));
        let mut text = fs::read_to_string(&path).expect("a file of the base");
        for authority in ["datatilsynet", "uutilsynet"] {
            text = text.replace(&format!("www.{authority}.no"), &format!("{authority}.example.org"));
        }
        fs::write(&path, text).expect("the file");
    }
    assert_eq!(root.run(&["lock", "content/common"]).code, 0);
}

#[test]
fn a_page_that_is_gone_at_another_site_is_a_warning_where_it_is_linked_to() {
    let (root, server) = (Root::broken(None), Server::start());
    nobody_outside(&root);
    let page = root.path("content/nord/nb/om.md");
    let text = fs::read_to_string(&page).expect("the page");
    let links = format!("\nLes om [støtte]({0}/borte) og [kurs]({0}/rss).\n", server.address);
    fs::write(&page, text + &links).expect("the page");
    let said = root.run(&["check", "--external", "--allow-private"]);
    let first = said.err.lines().next().unwrap_or_default();
    assert_eq!((said.code, first), (0, "Spør andre nettsteder om 2 sider …"), "{}", said.err);
    assert!(said.err.contains("gone-link") && said.err.contains("content/nord/nb/om.md:"), "{}", said.err);
    assert!(said.err.ends_with("Ingen feil og 1 advarsel.\n"), "{}", said.err);
    // Nobody is asked where nobody said so, and nothing at all of a network of our own.
    assert_eq!(root.run(&["check"]).err.trim(), "Ingen feil.");
    fs::remove_dir_all(root.path(".veiviser/cache/links")).expect("the answers");
    let closed = root.run(&["check", "--external", "--lang", "en"]);
    assert!(closed.err.contains("is in a closed network, so readers cannot get there."), "{}", closed.err);
}
