//! What the generator makes of small roots, byte for byte.

use veiviser_tests::golden::check;

/// A base, a region on it and a town on that, in five languages that borrow from each other.
#[test]
fn languages() {
    check("languages");
}

/// A base, a site that extends it, and one that also has languages, a theme and words of its own.
#[test]
fn regions() {
    check("regions");
}
