//! The catalogue against itself and against the sources: nothing missing, nothing dead, the same in both languages.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says why and stops")]

mod ftl;
mod sources;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use messages::{Language, Rule, Severity, Switch};

/// Names of a message's arguments.
type Arguments = BTreeSet<String>;

/// Messages by id.
type Messages = BTreeMap<String, Arguments>;

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let [bokmal, english] = Language::ALL.map(ftl::messages);
    assert_eq!(bokmal, english);
}

#[test]
fn what_the_sources_say_is_in_the_catalogue_with_the_arguments_they_give() {
    let catalogue = ftl::messages(Language::Bokmal);
    for call in sources::calls() {
        let wanted = catalogue.get(&call.id);
        assert_eq!(Some(&call.arguments), wanted, "message!(\"{}\") in {}", call.id, call.file);
    }
}

#[test]
fn every_message_of_the_catalogue_is_said_somewhere() {
    let said: BTreeSet<String> = sources::calls().into_iter().map(|call| call.id).collect();
    let rules: BTreeSet<String> = Rule::ALL
        .iter()
        .flat_map(|rule| ["", "-why", "-mend"].map(|part| format!("rule-{rule}{part}")))
        .collect();
    let dead: Vec<String> = ftl::messages(Language::Bokmal)
        .into_keys()
        .filter(|id| !said.contains(id) && !rules.contains(id))
        .collect();
    assert_eq!(dead, Vec::<String>::new());
}

#[test]
fn every_rule_says_what_it_demands_why_and_how_to_mend_it() {
    let catalogue = ftl::messages(Language::Bokmal);
    for rule in Rule::ALL {
        for message in [rule.demand(), rule.why(), rule.mend()] {
            assert!(catalogue.contains_key(message.id()), "{} is missing in rules.ftl", message.id());
        }
    }
}

#[test]
fn every_example_is_of_a_rule() {
    let shown: BTreeSet<String> = Rule::ALL
        .iter()
        .filter(|rule| rule.example().is_some())
        .map(|rule| format!("rule-{rule}-example"))
        .collect();
    assert_eq!(ftl::examples().into_keys().collect::<BTreeSet<_>>(), shown);
}

#[test]
fn what_does_not_stop_a_build_may_be_switched_off() {
    let fixed = Rule::ALL.iter().filter(|rule| rule.switch() == Switch::Never);
    let warnings: Vec<_> = fixed.filter(|rule| rule.severity() == Severity::Warning).collect();
    assert_eq!(warnings, Vec::<&Rule>::new());
}

#[test]
fn every_rule_is_looked_for_somewhere() {
    let used = sources::rules();
    let idle: Vec<&Rule> = Rule::ALL.iter().filter(|rule| !used.contains(&format!("{rule:?}"))).collect();
    assert_eq!(idle, Vec::<&Rule>::new());
}

#[test]
fn no_word_for_editors_stands_outside_the_catalogue() {
    assert_eq!(words::strays(), Vec::<String>::new());
}
