//! What is wrong with the languages of a site, and with the forms of its texts.

use insta::assert_snapshot;

use crate::testing::{Folder, nord};

fn lending(fallback: &str) -> Folder {
    nord().replace("content/nord/site.toml", "[colors]", &format!("[fallback]\n{fallback}\n\n[colors]"))
}

#[test]
fn a_language_does_not_borrow_from_itself() {
    assert_eq!(lending("en = [\"nb\"]").problems(), "");
    assert_snapshot!(lending("en = [\"en\", \"nb\", \"nb\"]").problems(), @r"
    content/nord/site.toml:8:7: Språket en kan ikke låne fra seg selv. Slett den ene fra [fallback]. [fallback-loop]
    content/nord/site.toml:8:19: Språket en låner fra nb to ganger. Slett den ene fra [fallback]. [fallback-loop]
    ");
    assert_eq!(lending("en = [\"nb\"]\nnb = [\"en\"]").problems(), "");
}

#[test]
fn a_language_borrows_from_one_that_is_there() {
    assert_snapshot!(lending("en = [\"nb\", \"uk\"]\nar = [\"se\"]").problems(), @"content/nord/site.toml:8:13: Språket en låner fra uk, men nettstedet har ingenting på uk. Slett uk fra [fallback], eller lag sider på uk. [fallback-empty]");
}

#[test]
fn a_language_has_a_name() {
    let folder = lending("ua = [\"nb\"]").replace("content/nord/site.toml", "\"en\"]", "\"en\", \"ua\"]");
    assert_snapshot!(folder.problems(), @"content/nord/site.toml:4:26: Vi vet ikke hva språket «ua» heter, så språkvelgeren viser bare koden. Bruk koden for språket, ikke for landet: uk for ukrainsk, ar for arabisk. [language-name]");
}

#[test]
fn a_text_that_counts_has_each_form_of_its_language() {
    let folder = lending("uk = [\"nb\"]")
        .replace("content/nord/site.toml", "\"en\"]", "\"en\", \"uk\"]")
        .with(
            "content/nord/strings/nb.toml",
            "[menu]\nopen = \"Meny\"\nitems = { one = \"{count} side\", other = \"{count} sider\" }\n",
        )
        .with(
            "content/nord/strings/en.toml",
            "[menu]\nopen = \"Menu\"\nitems = { other = \"{count} pages\" }\n",
        )
        .with(
            "content/nord/strings/uk.toml",
            "[menu.items]\none = \"{count} сторінка\"\nother = \"{count} сторінки\"\n",
        );
    assert_snapshot!(folder.problems(), @r"
    content/nord/strings/en.toml:3:9: Teksten «menu.items» mangler formen one, som språket en bruker for noen tall. Legg til one. Språket har formene one, other. [missing-plural]
    content/nord/strings/uk.toml:1:1: Teksten «menu.items» mangler formen few, many, som språket uk bruker for noen tall. Legg til few, many. Språket har formene one, few, many, other. [missing-plural]
    ");
}
