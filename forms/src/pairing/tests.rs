use std::collections::BTreeMap;

use crate::fixture;
use crate::pairing::{CriterionKind, Preset, Written, WrittenCriterion};
use crate::{Choice, ChoiceStyle, Definition, Field, Kind, Language, Localized, Role};
use messages::Language as Reader;

fn localized(text: &str) -> Localized {
    ["nb", "en"].into_iter().filter_map(Language::new).map(|language| (language, text.to_owned())).collect()
}

fn field(id: &str, label: &str, kind: Kind) -> Field {
    Field {
        id: id.into(),
        kind,
        label: localized(label),
        hint: localized(""),
        optional: true,
        autocomplete: None,
        page: 0,
        show_when: None,
        justification: None,
    }
}

fn choices(ids: &[&str]) -> Vec<Choice> {
    ids.iter().map(|id| Choice { id: (*id).into(), label: localized(id) }).collect()
}

fn one_of(id: &str, label: &str, ids: &[&str]) -> Field {
    field(id, label, Kind::OneOf { style: ChoiceStyle::Radios, choices: choices(ids) })
}

fn forms(more: &[Field]) -> (Definition, Definition) {
    let mut mentor = fixture::definition();
    mentor.fields = vec![
        one_of("industry", "Bransje", &["it", "finance"]),
        one_of("education_level", "Utdanning", &["bachelor", "master"]),
        field("postal_code", "Postnummer", Kind::PostalCode),
        field("languages", "Språk", Kind::ManyOf { choices: choices(&["en", "uk"]) }),
    ];
    mentor.fields.extend(more.iter().cloned());
    let mut adept = mentor.clone();
    adept.id = "adept".into();
    adept.role = Role::Adept;
    (adept, mentor)
}

fn faults(written: &Written, more: &[Field]) -> Vec<String> {
    let (adept, mentor) = forms(more);
    let faults = written.resolve(&adept, &mentor).expect_err("faults");
    let said = |fault: &super::Fault| {
        format!(
            "{:?} {} {}",
            fault.subject,
            fault.message.text(Reader::Bokmal),
            fault.help.text(Reader::Bokmal)
        )
    };
    faults.iter().map(said).collect()
}

fn with(id: &str, criterion: WrittenCriterion) -> Written {
    Written { criteria: BTreeMap::from([(id.to_owned(), criterion)]), ..Written::default() }
}

fn same(id: &str) -> WrittenCriterion {
    WrittenCriterion {
        kind: Some(CriterionKind::Same),
        adept: Some(id.into()),
        mentor: Some(id.into()),
        points: Some(vec![10]),
        ..WrittenCriterion::default()
    }
}

#[test]
fn every_preset_gives_a_hundred_points_and_none_more() {
    for (name, preset) in Preset::NAMES {
        let sum: u32 = preset.criteria().iter().map(|criterion| u32::from(criterion.most())).sum();
        assert_eq!(sum, 100, "{name}");
    }
}

#[test]
fn what_the_forms_do_not_ask_falls_away_from_a_preset() {
    let (adept, mentor) = forms(&[]);
    let pairing = Written::default().resolve(&adept, &mentor).expect("settings");
    let ids: Vec<&str> = pairing.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
    assert_eq!(ids, ["work", "level", "place", "languages"]);
}

#[test]
fn what_the_law_protects_is_no_criterion() {
    let mut justified = one_of("children", "Har du barn?", &["yes", "no"]);
    justified.justification = Some(localized("Vi må vite det."));
    let gender = one_of("gender", "Hvilket kjønn har du?", &["woman", "man"]);
    let faith = one_of("faith", "Hvilken religion har du?", &["a", "b"]);
    for (field, id) in [(justified, "children"), (gender, "gender"), (faith, "faith")] {
        let told = faults(&with(id, same(id)), &[field]);
        assert!(told.iter().all(|text| text.contains("kan ikke gi poeng")), "{told:?}");
        assert_eq!(told.len(), 2, "one of each form");
    }
}

#[test]
fn sex_may_be_wished_for_and_religion_may_not() {
    let gender = one_of("gender", "Hvilket kjønn har du?", &["woman", "man"]);
    let wish = one_of("wish", "Ønsker du en mentor av samme kjønn?", &["same", "any"]);
    let written = |about: &str| Written {
        wishes: vec![(Role::Adept, "wish".into(), about.into())],
        ..Written::default()
    };
    let (adept, mentor) = forms(&[gender, wish.clone()]);
    let pairing = written("gender").resolve(&adept, &mentor).expect("a wish");
    assert_eq!(pairing.wishes[0].choices, ["woman", "man"]);
    assert_eq!(pairing.spread, ["gender", "wish"], "what is asked about sex is in the report");
    let faith = one_of("faith", "Hvilken religion har du?", &["a", "b"]);
    assert!(faults(&written("faith"), &[faith, wish])[0].contains("faith"));
}

#[test]
fn a_criterion_needs_its_questions_and_its_points() {
    let told = faults(&with("club", same("club")), &[]);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("«club»"), "{told:?}");
    let told = faults(&with("club", WrittenCriterion::default()), &[]);
    assert_eq!(told.len(), 1, "{told:?}");
    let more = same("postal_code");
    assert!(faults(&with("code", more), &[])[0].contains("postal_code"));
}

#[test]
fn more_than_a_hundred_points_are_too_many() {
    let changed = WrittenCriterion { points: Some(vec![90]), ..WrittenCriterion::default() };
    assert!(faults(&with("work", changed), &[])[0].contains("125"));
}

#[test]
fn a_criterion_without_points_is_left_out() {
    let changed = WrittenCriterion { points: Some(vec![0]), ..WrittenCriterion::default() };
    let (adept, mentor) = forms(&[]);
    let pairing = with("work", changed).resolve(&adept, &mentor).expect("settings");
    assert!(!pairing.criteria.iter().any(|criterion| criterion.id == "work"));
}
