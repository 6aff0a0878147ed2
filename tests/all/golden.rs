//! What the generator makes of small roots, byte for byte.

use veiviser_tests::golden::check;

/// A base, a site that extends it, and one that also has languages, a theme and words of its own.
#[test]
fn regions() {
    check("regions");
}
