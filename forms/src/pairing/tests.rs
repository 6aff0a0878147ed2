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

/// Each topic that the law protects, wherever it is written in the settings.
#[test]
fn what_the_law_protects_is_nowhere_in_the_settings() {
    let asked = [
        ("fnr", "Fødselsnummer"),
        ("religion", "Hvilket trossamfunn er du med i?"),
        ("health", "Har du problemer med helsen?"),
        ("ethnicity", "Hvilken etnisitet har du?"),
        ("politics", "Hvilket politisk parti er du med i?"),
        ("union", "Er du medlem av en fagforening?"),
        ("orientation", "Hva er din seksuelle orientering?"),
        ("crime", "Er du straffedømt?"),
        ("country", "Hvilket land kommer du fra?"),
        ("background", "Hva er opprinnelsen din?"),
    ];
    for (id, label) in asked {
        let one = one_of(id, label, &["a2", "b1"]);
        let many = Field { kind: Kind::ManyOf { choices: choices(&["a2", "b1"]) }, ..one.clone() };
        let code = Field { kind: Kind::PostalCode, ..one.clone() };
        let refused = |what: &str, written: &Written, field: &Field| {
            let told = faults(written, std::slice::from_ref(field));
            assert!(told.iter().any(|text| text.contains("kan ikke gi poeng")), "{what} {id}: {told:?}");
        };
        for (kind, field) in [
            (CriterionKind::Work, &one),
            (CriterionKind::Same, &one),
            (CriterionKind::Level, &one),
            (CriterionKind::Place, &code),
            (CriterionKind::Shared, &many),
            (CriterionKind::Offers, &many),
        ] {
            let own = WrittenCriterion { kind: Some(kind), points: Some(vec![10, 10]), ..same(id) };
            refused("a criterion of its own", &with("own", own), field);
        }
        for usual in ["work", "education", "level"] {
            let changed = WrittenCriterion {
                adept: Some(id.into()),
                mentor: Some(id.into()),
                ..WrittenCriterion::default()
            };
            let points =
                WrittenCriterion { points: Some(vec![10]), kind: Some(CriterionKind::Same), ..changed };
            refused("a criterion of the preset", &with(usual, points), &one);
        }
        let second = WrittenCriterion { with: Some(id.into()), ..WrittenCriterion::default() };
        refused("a second question", &with("work", second), &one);
        let language =
            Written { language: Some((id.into(), "b1".into(), "languages".into())), ..Written::default() };
        refused("a level of language", &language, &one);
        let language = Written {
            language: Some(("education_level".into(), "b1".into(), id.into())),
            ..Written::default()
        };
        refused("a language", &language, &many);
        let spread = Written { spread: Some(vec![id.into()]), ..Written::default() };
        refused("the report", &spread, &one);
        for (wish, about) in [(id, "industry"), ("industry", id)] {
            let wishes = vec![(Role::Adept, wish.into(), about.into())];
            refused("a wish", &Written { wishes, ..Written::default() }, &one);
        }
        let (adept, mentor) = forms(&[one]);
        let pairing = Written::default().resolve(&adept, &mentor).expect("settings");
        assert!(!format!("{pairing:?}").contains(&format!("{id:?}")), "{id} comes of itself");
    }
}

/// A question of a preset may be protected in one programme, because of how it is asked there.
#[test]
fn a_second_question_that_is_protected_falls_away_from_a_preset() {
    let mut occupation = field("occupation", "Yrke", Kind::Text { max: 100 });
    let with = |occupation: &Field| {
        let (adept, mentor) = forms(std::slice::from_ref(occupation));
        let pairing = Written::default().resolve(&adept, &mentor).expect("settings");
        pairing.criteria.first().and_then(|criterion| criterion.with.clone())
    };
    assert_eq!(with(&occupation).as_deref(), Some("occupation"));
    occupation.justification = Some(localized("Vi må vite det."));
    assert_eq!(with(&occupation), None);
}

#[test]
fn points_for_each_answer_need_a_most() {
    let shared = |points: &[u8]| {
        let kind = Some(CriterionKind::Shared);
        with("tongues", WrittenCriterion { kind, points: Some(points.to_vec()), ..same("languages") })
    };
    let told = faults(&shared(&[5]), &[]);
    assert!(told.len() == 1 && told[0].contains("«tongues» sier ikke hvor mange poeng"), "{told:?}");
    let (adept, mentor) = forms(&[]);
    assert!(shared(&[0]).resolve(&adept, &mentor).is_ok());
}

#[test]
fn a_second_question_that_is_named_must_be_there() {
    let changed = WrittenCriterion { with: Some("ocupation".into()), ..WrittenCriterion::default() };
    let told = faults(&with("work", changed), &[]);
    assert!(told.len() == 2 && told[0].contains("har ikke spørsmålet «ocupation»"), "{told:?}");
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
