use std::collections::BTreeMap;
use std::path::Path;

use coordinator::{Format, guard, unguard};

use crate::sample::{adept, answers, application, export_all, export_of, hard, mentor, named, text};

/// Reads a file as a program is to: BOM off, one TAB off the front of each value.
fn read(path: &Path) -> Vec<BTreeMap<String, String>> {
    let bytes = std::fs::read(path).expect("a file");
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes);
    let ids: Vec<String> = reader.headers().expect("ids").iter().map(|id| unguard(id).to_owned()).collect();
    let record = |record: csv::StringRecord| {
        ids.iter().cloned().zip(record.iter().map(|value| unguard(value).to_owned())).collect()
    };
    reader.records().map(|row| record(row.expect("a row"))).collect()
}

#[test]
fn values_come_back_exactly() {
    let export = export_of(&mentor(), vec![application("mentor", "7K3M-9QPX-2D", hard())], Format::Csv);
    let row = read(&export.path).remove(0);
    let expected = [
        ("_reference", "7K3M-9QPX-2D"),
        ("_submitted_at", "2026-11-21T23:30:15Z"),
        ("_language", "nb"),
        ("name", "Zoë Ångström-Ðorđević"),
        ("phone", "+47 400 00 001"),
        ("postal_code", "00123"),
        ("industry", "economy"),
        ("languages", "en,uk"),
        ("years", "12"),
        ("from", "2027-02-28"),
        ("online", "false"),
        ("title", "=1+1"),
        ("about", "Linje én\nLinje to; med \"hermetegn\" & <tegn>"),
        ("_consent_version", "2026-11"),
        ("_consent_given_at", "2026-11-21T23:30:15Z"),
        ("_expires_at", "2028-11-20T23:30:15Z"),
        ("_suspected", ""),
    ];
    for (id, value) in expected {
        assert_eq!(row[id], value, "{id}");
    }
}

#[test]
fn the_bytes_are_what_a_spreadsheet_expects() {
    let export = export_of(
        &mentor(),
        vec![application("mentor", "A", answers([("phone", text("+47 400 00 001"))]))],
        Format::Csv,
    );
    let file = std::fs::read_to_string(&export.path).expect("read");
    assert!(file.starts_with("\u{feff}\"_reference\";\"_submitted_at\";"));
    assert!(file.ends_with("\r\n"));
    assert!(file.contains("\"\t+47 400 00 001\""));
    assert_eq!(file.matches("\r\n").count(), 2);
}

#[test]
fn guarding_has_an_exact_inverse() {
    let values = [
        "",
        "ola",
        "=1+1",
        "+47",
        "-1",
        "@a",
        "\t=1",
        "\t",
        "\t\tto",
        "\r",
        "\nlinje",
        "\0",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "\u{feff}=1",
        "1=1",
        " =1",
        "ليلى",
        "👩‍🏫",
    ];
    for value in values {
        assert_eq!(unguard(&guard(value)), value);
        let first = guard(value).chars().next();
        assert!(!matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')), "{value}");
    }
}

#[test]
fn several_forms_are_several_files() {
    let mut robot = application("adept", "ROBOT", answers([("name", text("Robot"))]));
    robot.suspected = vec!["trap".into()];
    let forms =
        [(&mentor(), vec![named("A", "Ola")]), (&adept(), vec![robot, application("adept", "B", hard())])];
    let export = export_all(&forms, Format::Csv);
    let names: Vec<_> =
        export.exported.files.iter().map(|file| file.file_name().expect("a name").to_owned()).collect();
    assert_eq!(names, ["agder-mentor.csv", "agder-adept.csv"]);
    assert!(!export.path.exists());
    let adepts = read(&export.exported.files[1]);
    assert_eq!(adepts[0]["_reference"], "B");
    assert_eq!((adepts[1]["_reference"].as_str(), adepts[1]["_suspected"].as_str()), ("ROBOT", "trap"));
}

#[test]
fn the_waiting_list_has_a_column_where_there_is_one() {
    let mut waiting = named("B", "Kari");
    waiting.waiting_list = true;
    let export = export_of(&mentor(), vec![named("A", "Ola"), waiting], Format::Csv);
    let rows = read(&export.path);
    assert_eq!((rows[0]["_waiting_list"].as_str(), rows[1]["_waiting_list"].as_str()), ("false", "true"));
    let export = export_of(&mentor(), vec![named("A", "Ola")], Format::Csv);
    assert!(!read(&export.path)[0].contains_key("_waiting_list"));
}
