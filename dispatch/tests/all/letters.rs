//! What the e-mails say.

use dispatch::letters;
use dispatch::nightly::Count;
use dispatch::site::Site;

use crate::sample::{SECRETS, application, language, package};

#[test]
fn the_workbook_is_a_link_and_counts() {
    let package = package();
    let site = Site::open(package.path(), "agder").unwrap();
    let form = site.form("mentor", None).unwrap();
    let count = Count { total: 12, new: 2, expiring: 1 };
    let mail = letters::workbook(&site, &[(&form, count)], "2026-11-22", "https://bucket.example/x").unwrap();
    assert_eq!(mail.to, ["koordinator@agder.example.org"]);
    assert_eq!(mail.subject, "Søknader til Mentor Agder, 2026-11-22");
    let expected = "Her er regnearket med søknadene:

https://bucket.example/x

Lenken virker i høyst 12 timer. Ikke send den videre: Alle som har lenken, kan lese søknadene.

Mentorer: 12 i alt, 2 nye det siste døgnet, 1 som slettes i løpet av 7 dager

Denne e-posten er sendt automatisk.
https://agder.example.org/
";
    assert_eq!(mail.text, expected);
}

#[test]
fn a_notice_is_a_count_by_form() {
    let package = package();
    let site = Site::open(package.path(), "agder").unwrap();
    let form = site.form("mentor", None).unwrap();
    let mail = letters::notice(&site, &[(form, 3)]).unwrap();
    assert_eq!(mail.to, ["koordinator@agder.example.org", "vakt@agder.example.org"]);
    assert_eq!(mail.subject, "Nye søknader til Mentor Agder: 3");
    assert!(mail.text.contains("\n\nMentorer: 3\n\n"), "{}", mail.text);
    assert!(mail.text.ends_with("\nhttps://agder.example.org/\n"), "{}", mail.text);
}

#[test]
fn nobody_to_write_to_is_no_email() {
    let package = package();
    let mut site = Site::open(package.path(), "agder").unwrap();
    site.coordinators.notices_to.clear();
    let form = site.form("mentor", None).unwrap();
    assert_eq!(letters::notice(&site, &[(form, 3)]), None);
}

#[test]
fn a_receipt_has_the_reference_and_no_answer_in_the_language_of_the_application() {
    let package = package();
    let site = Site::open(package.path(), "agder").unwrap();
    for (tag, thanks, next) in [
        ("nb", "Takk for søknaden!", "Vi ringer deg på torsdag."),
        ("nn", "Takk for søknaden!", "Vi ringjer deg på torsdag."),
        ("en", "Thank you for applying!", "We call you on Thursday."),
        ("uk", "Дякуємо за заявку!", "Ми зателефонуємо вам у четвер."),
        ("ar", "شكرًا على طلبك!", "سنتصل بك يوم الخميس."),
    ] {
        let form = site.form("mentor", Some(&language(tag))).unwrap();
        let mail = letters::receipt(&site, &form, &application()).unwrap();
        assert_eq!(mail.to, [SECRETS[1]]);
        assert_eq!(mail.reply_to.as_deref(), Some("ola@agder.example.org"));
        assert!(mail.subject.contains("7K3M-9QPX-2D"), "{}", mail.subject);
        for part in [thanks, next, "7K3M-9QPX-2D", "Mentor Agder", "Ola Eksempel", "+47 400 00 001"] {
            assert!(mail.text.contains(part), "{tag}: {part} in {}", mail.text);
        }
        let said = format!("{}{}", mail.subject, mail.text);
        assert!(!SECRETS.iter().any(|secret| said.contains(secret)), "{said}");
        assert!(!said.contains('{'), "a placeholder is left: {said}");
    }
}

#[test]
fn who_is_on_the_waiting_list_is_told_so() {
    let package = package();
    let site = Site::open(package.path(), "agder").unwrap();
    let form = site.form("mentor", None).unwrap();
    let waiting = applications::Application { waiting_list: true, ..application() };
    let mail = letters::receipt(&site, &form, &waiting).unwrap();
    assert!(mail.text.contains("nå står du på venteliste"), "{}", mail.text);
}

#[test]
fn no_address_or_no_wish_is_no_receipt() {
    let package = package();
    let site = Site::open(package.path(), "agder").unwrap();
    let mut form = site.form("mentor", None).unwrap();
    let mut without = application();
    without.answers.remove("email");
    assert_eq!(letters::receipt(&site, &form, &without), None);
    form.definition.receipt = None;
    assert_eq!(letters::receipt(&site, &form, &application()), None);
}
