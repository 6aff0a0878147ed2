//! `veiviser paste`: from standard input to standard output, or a file in its place.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::site::{Root, Said};

#[test]
fn what_is_pasted_comes_out_clean() {
    let mut command = Root::copy().command(&["paste"]);
    let mut running =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    let mut input = running.stdin.take().expect("standard input");
    input.write_all("• Møt\u{a0}oss\n• post(a)mentor.no\n\nA\tB\nC\tD\n".as_bytes()).expect("a text");
    drop(input);
    let said = Said::from(running.wait_with_output().expect("it ends"));
    assert_eq!(said.out, "- Møt oss\n- <post@mentor.no>\n\nA\tB\nC\tD\n");
    assert_eq!(
        said.err,
        "Linje 4: dette ser ut som en tabell med tabulatorer. Lag den om til en tabell med | mellom kolonnene.\n"
    );
}

#[test]
fn a_page_is_mended_in_its_place_and_check_has_nothing_more_to_tell() {
    let root = Root::copy();
    root.append("content/agder/nb/om.md", "\n• En mentor\n• Et nettverk på www.mentor.no\n");
    let before = root.run(&["check", "--site", "agder"]);
    assert!(before.err.contains("pasted-bullet") && before.err.contains("pasted-domain"), "{}", before.err);
    let page = root.path("content/agder/nb/om.md");
    let path = page.to_str().expect("a path");
    assert_eq!(root.run(&["paste", path, "--out", path]).code, 0);
    let text = fs::read_to_string(&page).expect("the page");
    assert!(
        text.starts_with("+++\n")
            && text.ends_with("\n- En mentor\n- Et nettverk på [www.mentor.no](https://www.mentor.no)\n")
    );
    let after = root.run(&["check", "--site", "agder"]);
    assert!(!after.err.contains("pasted-"), "{}", after.err);
}
