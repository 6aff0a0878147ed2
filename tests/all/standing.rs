//! Who is ready to be paired, as the coordinator says in the workbook.

use std::collections::BTreeMap;

use applications::Application;
use coordinator::pairing::{Absence, Side};
use coordinator::{EarlierError, Standings};
use forms::Role;
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
    let standings = Standings::read(&saved, "agder").expect("a workbook");
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

#[test]
fn a_workbook_that_is_older_or_another_sites_is_told() {
    let mut office = Office::open();
    let standings = Standings::read(&office.path(), "agder").expect("a workbook");
    for application in office.applications() {
        application.reference = application.reference.replace("AAAA", "BBBB");
    }
    let later = standings.among(side(&mut office, Role::Mentor));
    assert!(later.people.is_empty() && later.absent.iter().all(|(_, absence)| *absence == Absence::Unknown));
    let other = Standings::read(&office.path(), "furuset");
    assert!(matches!(other, Err(EarlierError::OtherSite { site }) if site == "agder"));
}
