//! The repository's own sites.

use std::collections::BTreeSet;

use rayon::ThreadPoolBuilder;
use veiviser_tests::{build, content, lines, options};

/// The five programmes; the manual is a site beside them.
const PROGRAMMES: [&str; 5] = ["agder", "drammen", "furuset", "jobbreisen", "rotary"];

#[test]
fn the_sites_have_no_problems_not_even_warnings() {
    let problems = generator::check(&content(), &options());
    assert!(problems.is_empty(), "{}", lines(problems));
}

#[test]
fn all_five_programmes_are_published() {
    let ids: BTreeSet<_> = build().sites.into_iter().map(|site| site.id).collect();
    for programme in PROGRAMMES {
        assert!(ids.contains(programme), "{programme} is missing from {ids:?}");
    }
}

#[test]
fn every_programme_takes_applications_from_both_sides() {
    for site in build().sites.into_iter().filter(|site| PROGRAMMES.contains(&site.id.as_str())) {
        let forms: Vec<_> = site.forms.iter().map(|form| form.id.as_str()).collect();
        assert_eq!(forms, ["adept", "mentor"], "{}", site.id);
    }
}

#[test]
fn ten_builds_are_equal_at_any_number_of_threads() {
    let tree = content();
    let outputs = (1..=10).map(|threads| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let output = pool.install(|| generator::build(&tree, &options())).expect("a build");
        (output.public, output.forms, output.hosting)
    });
    let different: BTreeSet<_> = outputs.collect();
    assert_eq!(different.len(), 1);
}
