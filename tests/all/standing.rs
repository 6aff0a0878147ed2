//! Who is ready to be paired, as the coordinator says in the workbook.

use std::collections::BTreeMap;

use applications::Application;
use calamine::Data;
use coordinator::pairing::{Absence, Side};
use coordinator::{EarlierError, Following, Standings};
use forms::{Answer, Role};
use veiviser_tests::TODAY;
use veiviser_tests::office::{Book, Office};

fn side(office: &mut Office, role: Role) -> Side {
    let definitions: Vec<_> = office.definitions().collect();
    let now = office.now();
    let mut of_form: BTreeMap<String, Vec<Application>> = BTreeMap::new();
    for application in office.applications().iter().cloned() {
        of_form.entry(application.form.clone()).or_default().push(application);
    }
    let none = Vec::new();
    let forms = definitions
        .into_iter()
        .map(|definition| (definition, of_form.get(&definition.id).unwrap_or(&none).as_slice()));
    Side::of(role, forms, now)
}

fn references(side: &Side) -> Vec<&str> {
    side.people.iter().map(|person| person.reference.as_str()).collect()
}

#[test]
fn those_who_are_ready_by_the_workbook_are_paired_and_nobody_else() {
    let mut office = Office::open();
    let mut book = Book::read(&office.path());
    let statuses = [
        ("AAAA-0000-ZZ", "klar "),
        ("AAAA-0001-ZZ", "Kontaktet"),
        ("AAAA-0002-ZZ", "Koblet"),
        ("AAAA-0004-ZZ", "Klar"),
    ];
    for (reference, status) in statuses {
        for sheet in book.lists() {
            if sheet.references().values().any(|known| known == reference) {
                sheet.write(reference, "_status", status);
            }
        }
    }
    let saved = office.path().with_file_name("saved.xlsx");
    book.save(&saved);
    let standings = Standings::read(&saved, "agder", TODAY).expect("a workbook");
    let suspected = office.applications()[4].suspected.clone();
    assert!(!suspected.is_empty(), "a robot by its answers, a person by the coordinator's word");

    let (mut ready, mut absent) = (Vec::new(), BTreeMap::new());
    for role in [Role::Adept, Role::Mentor] {
        let before = side(&mut office, role);
        let after = standings.among(before.clone());
        assert_eq!(standings.ready(&before), after.people.len());
        assert_eq!(before.people.len() + before.absent.len(), after.people.len() + after.absent.len());
        ready.extend(references(&after).into_iter().map(str::to_owned));
        absent.extend(after.absent.into_iter().map(|(person, absence)| (person.reference, absence)));
    }
    ready.sort();
    assert_eq!(ready, ["AAAA-0000-ZZ", "AAAA-0004-ZZ"]);
    let status = |words: &str| Absence::Status(words.to_owned());
    let expected = [
        ("AAAA-0001-ZZ", status("Kontaktet")),
        ("AAAA-0002-ZZ", Absence::Matched),
        ("AAAA-0003-ZZ", status("Ny")),
        ("AAAA-0005-ZZ", status("Ny")),
    ];
    assert_eq!(absent, expected.map(|(reference, absence)| (reference.to_owned(), absence)).into());
}

/// A row of the sheet of pairs: the adept, the mentor, and when they stopped meeting.
fn pair(book: &mut Book, adept: &str, mentor: &str, end: &str) {
    let sheet = book.sheet("Oppfølging");
    let columns =
        ["_adept", "_mentor", "_start", "_end"].map(|id| sheet.column(id).unwrap_or_else(|| panic!("{id}")));
    sheet.rows.push(Vec::new());
    let row = sheet.rows.len() - 1;
    for (column, text) in columns.into_iter().zip([adept, mentor, "01.09.2026", end]) {
        sheet.set(row, column, Data::String(text.to_owned()));
    }
}

#[test]
fn places_are_taken_by_pairs_that_meet_and_who_has_met_is_known() {
    let mut office = Office::open();
    office.following = Some(Following::default());
    office.edit(|_| {}).expect("a workbook with a sheet for pairs");
    let adept = office.definitions().position(|form| form.role == Role::Adept).expect("a form");
    // Of the first six applications every second is to the one form.
    let reference = |number: usize| format!("AAAA-{number:04}-ZZ");
    let (adepts, mentors) = ([adept, adept + 2], [1 - adept, 3 - adept]);
    for application in office.applications() {
        application.suspected.clear();
        application.answers.insert("capacity".to_owned(), Answer::Number(2));
    }
    let (book, _) = office
        .edit(|book| {
            for sheet in book.lists() {
                for reference in sheet.references().into_values() {
                    sheet.write(&reference, "_status", "Klar");
                }
            }
            pair(book, &reference(adepts[0]), &reference(mentors[0]), "");
            pair(book, &reference(adepts[1]), &reference(mentors[1]), "01.10.2026");
        })
        .expect("a workbook");
    let saved = office.path().with_file_name("saved.xlsx");
    book.save(&saved);
    let standings = Standings::read(&saved, "agder", TODAY).expect("a workbook");
    assert_eq!(standings.over(), [(reference(adepts[1]), reference(mentors[1]))]);
    let adepts_now = standings.among(side(&mut office, Role::Adept));
    assert!(!references(&adepts_now).contains(&reference(adepts[0]).as_str()), "has somebody to meet");
    assert!(references(&adepts_now).contains(&reference(adepts[1]).as_str()), "is free again");
    let mentors_now = standings.among(side(&mut office, Role::Mentor));
    let places = |number: usize| {
        let people = mentors_now.people.iter();
        people.filter(|person| person.reference == reference(number)).map(|person| person.places).next()
    };
    assert_eq!([places(mentors[0]), places(mentors[1])], [Some(1), Some(2)]);
}

#[test]
fn a_workbook_that_is_older_or_another_sites_is_told() {
    let mut office = Office::open();
    let standings = Standings::read(&office.path(), "agder", TODAY).expect("a workbook");
    for application in office.applications() {
        application.reference = application.reference.replace("AAAA", "BBBB");
    }
    let later = standings.among(side(&mut office, Role::Mentor));
    assert!(later.people.is_empty() && later.absent.iter().all(|(_, absence)| *absence == Absence::Unknown));
    let other = Standings::read(&office.path(), "furuset", TODAY);
    assert!(matches!(other, Err(EarlierError::OtherSite { site }) if site == "agder"));
}
