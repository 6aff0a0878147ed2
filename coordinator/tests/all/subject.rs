//! The page for whoever asks what is held on them, and who that is.

use std::collections::BTreeMap;
use std::fs;

use applications::Application;
use coordinator::{ExportError, Papers, Person, subject};
use forms::{Answer, Definition, Language, Texts};
use jiff::tz::{TimeZone, offset};

use crate::sample::{application, hard, mentor, moment, now, text, texts};

fn arabic() -> Language {
    Language::new("ar").expect("a language")
}

/// The sample form in Arabic, too: its words are the keys of the texts.
fn in_arabic() -> (Definition, BTreeMap<Language, Texts>) {
    let mut definition = mentor();
    definition.languages.push(arabic());
    for field in &mut definition.fields {
        field.label.0.insert(arabic(), "سؤال".to_owned().into());
    }
    let strings = Texts::KEYS.iter().map(|key| ((*key).to_owned(), format!("ar {key}"))).collect();
    let arabic_texts = Texts::new(&arabic(), strings).expect("all texts");
    (definition, [(texts().language().clone(), texts()), (arabic(), arabic_texts)].into())
}

fn page(
    definition: &Definition,
    texts: &BTreeMap<Language, Texts>,
    applications: Vec<Application>,
) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("innsyn.html");
    let papers = Papers { definition, texts, applications };
    subject(&[papers], now(), &TimeZone::fixed(offset(1)), &path).expect("a page");
    assert_eq!(fs::read_dir(folder.path()).expect("files").count(), 1, "nothing is left beside it");
    fs::read_to_string(path).expect("read")
}

fn texts_of_all() -> BTreeMap<Language, Texts> {
    [(texts().language().clone(), texts())].into()
}

#[test]
fn everything_that_is_stored_stands_on_the_page_in_words() {
    let page = page(&mentor(), &texts_of_all(), vec![application("mentor", "7K3M-9QPX-2D", hard())]);
    for part in [
        "7K3M-9QPX-2D",
        "Zoë Ångström-Ðorđević",
        "Økonomi, regnskap og finans",
        "Engelsk<br>Ukrainsk",
        "<p dir=\"auto\">Linje én<br>Linje to; med &quot;hermetegn&quot; &amp; &lt;tegn&gt;</p>",
        // Half past midnight in Norway.
        "00:30",
        "<p lang=\"nb\" dir=\"ltr\">Ja.</p>",
        "Mentor Agder",
        "Kari Eksempel",
        "Å koble mentorer og adepter.",
        &"0f".repeat(32),
        ">a0<",
        ">c0<",
    ] {
        assert!(page.contains(part), "no {part} in {page}");
    }
    assert!(!page.contains("form.subject.changed"), "it is the form that was filled in");
}

#[test]
fn the_page_is_in_the_language_of_the_last_application_and_each_application_in_its_own() {
    let (definition, texts) = in_arabic();
    let old = application("mentor", "A", hard());
    let new = Application {
        language: arabic(),
        submitted_at: moment("2026-11-22T10:00:00Z"),
        ..application("mentor", "B", hard())
    };
    let page = page(&definition, &texts, vec![old, new]);
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    let (first, second) =
        page.split_once("<section lang=\"ar\" dir=\"rtl\">").expect("an application in Arabic");
    assert!(first.contains("<section lang=\"nb\" dir=\"ltr\">") && first.contains("Telefon"), "{first}");
    assert!(second.contains("سؤال") && second.contains("<code dir=\"ltr\">B</code>"), "{second}");
}

#[test]
fn what_the_form_no_longer_asks_or_has_is_shown_as_well() {
    let mut definition = mentor();
    let condition = forms::Condition { field: "industry".to_owned(), is: vec!["it".to_owned()] };
    definition.fields[9].show_when = Some(condition);
    let mut answers = hard();
    answers.insert("gone".to_owned(), Answer::Many(vec!["one".to_owned(), "two".to_owned()]));
    answers.remove("years");
    let old = Application { form_version: "older".to_owned(), ..application("mentor", "A", answers) };
    let page = page(&definition, &texts_of_all(), vec![old]);
    for part in
        ["=1+1", "one<br>two", "form.subject.removed", "form.subject.changed", "form.review.not_answered"]
    {
        assert!(page.contains(part), "no {part} in {page}");
    }
}

#[test]
fn why_a_robot_is_suspected_is_said_and_a_consent_whose_words_have_changed_is_not_quoted() {
    let mut suspected = application("mentor", "A", hard());
    suspected.suspected = vec!["trap".to_owned(), "sign_of_tomorrow".to_owned()];
    suspected.waiting_list = true;
    suspected.consent.sha256 = "other".to_owned();
    let page = page(&mentor(), &texts_of_all(), vec![suspected]);
    assert!(page.contains("<li>Et skjult felt var fylt ut</li><li>sign_of_tomorrow</li>"), "{page}");
    assert!(page.contains("form.subject.waiting") && !page.contains(">Ja.</p>"), "{page}");
}

#[test]
fn a_person_of_whom_nothing_is_held_has_no_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("innsyn.html");
    let error = subject(&[], now(), &TimeZone::UTC, &path).expect_err("nothing");
    assert!(matches!(error, ExportError::NoForms) && !path.exists());
}

#[test]
fn an_address_counts_in_questions_for_addresses_and_in_those_that_are_gone() {
    let kari = Person::by_email(" KARI@Example.ORG ").expect("an address");
    let with = |id: &'static str| {
        application("mentor", "A", crate::sample::answers([(id, text("Kari@example.org "))]))
    };
    assert!(kari.sent(&mentor(), &with("email")));
    assert!(kari.sent(&mentor(), &with("email_2024")), "a question that the form no longer has");
    assert!(!kari.sent(&mentor(), &with("title")), "somebody else's address, perhaps");
    for other in ["", "kari", "@example.org", "kari@"] {
        assert_eq!(Person::by_email(other), None, "{other}");
    }
}
