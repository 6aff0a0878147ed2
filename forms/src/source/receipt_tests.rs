//! `[receipt]`: told to whom, and whether that is an address.

use messages::Rule;

use super::*;
use crate::fixture::{FORM, resolve};

/// The form with a receipt.
fn with(receipt: &str) -> Result<Definition, Vec<Defect>> {
    let form = FORM.replace("[consent]", &format!("[receipt]\n{receipt}\n\n[consent]"));
    resolve(&FormSource::parse(SourceId(0), &form)?)
}

fn rules(receipt: &str) -> Vec<Rule> {
    with(receipt).expect_err("a defect").iter().map(|defect| defect.rule).collect()
}

#[test]
fn goes_to_a_question_for_an_address_in_the_words_of_the_site() {
    assert_eq!(resolve(&FormSource::parse(SourceId(0), FORM).unwrap()).unwrap().receipt, None);
    let receipt = with("email = \"email\"").unwrap().receipt.unwrap();
    assert_eq!((receipt.email.as_str(), receipt.text), ("email", Localized::default()));
    let own = with("email = \"email\"\ntext = { nb = \"Hei.\", en = \"Hi.\" }").unwrap().receipt.unwrap();
    assert_eq!(own.text.get(&Language::new("en").unwrap()), "Hi.");
}

#[test]
fn what_is_wrong_is_told() {
    assert_eq!(rules(""), [Rule::MissingKey]);
    assert_eq!(rules("email = \"emial\""), [Rule::UnknownField]);
    assert_eq!(rules("email = \"name\""), [Rule::UnknownField]);
    assert_eq!(rules("email = \"email\"\nto = \"a\""), [Rule::UnknownKey]);
    assert_eq!(rules("email = \"email\"\ntext = { nb = \"Hei.\" }"), [Rule::MissingTranslation]);
}

#[test]
fn a_site_takes_its_bases_receipt_and_may_change_its_words() {
    let base = FORM.replace("[consent]", "[receipt]\nemail = \"email\"\n\n[consent]");
    let base = FormSource::parse(SourceId(0), &base).unwrap();
    let inherited = FormSource::parse(SourceId(1), "").unwrap().over(base.clone());
    assert_eq!(resolve(&inherited).unwrap().receipt.unwrap().email, "email");
    let own = "[receipt]\ntext = { nb = \"Hei.\", en = \"Hi.\" }";
    let changed = resolve(&FormSource::parse(SourceId(1), own).unwrap().over(base)).unwrap().receipt.unwrap();
    assert_eq!((changed.email.as_str(), changed.text.0.len()), ("email", 2));
}
