use std::collections::BTreeMap;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use coordinator::{Format, Shortened};
use forms::Answer;

use crate::sample::{
    Export, adept, answers, application, export_all, export_of, hard, mentor, moment, named, text,
};

type Book = Xlsx<std::io::BufReader<std::fs::File>>;

fn book(export: &Export) -> Book {
    open_workbook(&export.path).expect("a workbook")
}

fn sheet(export: &Export, name: &str) -> Range<Data> {
    book(export).worksheet_range(name).expect("a sheet")
}

/// The rows of a sheet by the ids of its columns.
fn rows(export: &Export, name: &str) -> Vec<BTreeMap<String, Data>> {
    let sheet = sheet(export, name);
    let ids: Vec<String> = sheet.rows().next().expect("ids").iter().map(ToString::to_string).collect();
    sheet.rows().skip(2).map(|row| ids.iter().cloned().zip(row.iter().cloned()).collect()).collect()
}

fn string(value: &str) -> Data {
    Data::String(value.to_owned())
}

fn row_texts(export: &Export, row: usize) -> Vec<String> {
    sheet(export, "Mentorer").rows().nth(row).expect("a row").iter().map(ToString::to_string).collect()
}

#[test]
fn columns_are_ours_the_questions_in_order_and_ours() {
    let export = export_of(&mentor(), vec![named("A", "Ola Eksempel")], Format::Xlsx);
    let ids = "_reference _submitted_at _language name _status _responsible _follow_up _note email phone postal_code industry languages years from online title about \
               _consent_version _consent_given_at _expires_at";
    assert_eq!(row_texts(&export, 0).join(" "), ids);
    let headings = [
        "Referanse",
        "Sendt",
        "Språk",
        "Navn",
        "Status",
        "Ansvarlig",
        "Neste oppfølging",
        "Notat",
        "E-post",
        "Telefon",
        "Postnummer",
        "Hvilken bransje arbeider du i?",
        "Hvilke språk snakker du?",
        "Hvor mange år har du arbeidet?",
        "Når kan du begynne?",
        "Kan dere møtes på nett?",
        "Stilling",
        "Fortell kort om deg selv og hvorfor du vil være mentor",
        "Samtykke, versjon",
        "Samtykke gitt",
        "Slettes etter",
    ];
    assert_eq!(row_texts(&export, 1), headings);
}

#[test]
fn who_waits_for_a_place_is_in_a_sheet_of_their_own() {
    let waiting = applications::Application { waiting_list: true, ..named("W", "Venter Ventesen") };
    let forms = [(&mentor(), vec![named("A", "Kari"), waiting.clone()]), (&adept(), vec![waiting])];
    let export = export_all(&forms, Format::Xlsx);
    let waiting = rows(&export, "Venteliste");
    assert_eq!(
        waiting.iter().map(|row| &row["_form"]).collect::<Vec<_>>(),
        [&string("Mentorer"), &string("Adepter")]
    );
    assert_eq!(
        (&waiting[0]["_status"], &waiting[0]["name"]),
        (&string("Venteliste"), &string("Venter Ventesen"))
    );
    assert_eq!(rows(&export, "Mentorer").len(), 1);
}

#[test]
fn answers_stand_as_they_were_given() {
    let export = export_of(&mentor(), vec![application("mentor", "7K3M-9QPX-2D", hard())], Format::Xlsx);
    let row = rows(&export, "Mentorer").remove(0);
    assert_eq!(row["_reference"], string("7K3M-9QPX-2D"));
    assert_eq!(row["_language"], string("bokmål"));
    assert_eq!(row["name"], string("Zoë Ångström-Ðorđević"));
    assert_eq!(row["phone"], string("+47 400 00 001"));
    assert_eq!(row["postal_code"], string("00123"));
    assert_eq!(row["industry"], string("Økonomi, regnskap og finans"));
    assert_eq!(row["languages"], string("Engelsk; Ukrainsk"));
    assert_eq!(row["years"], Data::Float(12.0));
    assert_eq!(row["online"], string("Nei"));
    assert_eq!(row["title"], string("=1+1"));
    assert_eq!(row["about"], string("Linje én\nLinje to; med \"hermetegn\" & <tegn>"));
    assert_eq!(row["_consent_version"], string("2026-11"));
}

#[test]
fn times_are_dates_in_the_readers_zone() {
    let export = export_of(&mentor(), vec![application("mentor", "A", hard())], Format::Xlsx);
    let row = rows(&export, "Mentorer").remove(0);
    let parts = |id: &str| match &row[id] {
        Data::DateTime(moment) => moment.to_ymd_hms_milli(),
        other => panic!("{id} is {other:?}"),
    };
    assert_eq!(parts("_submitted_at"), (2026, 11, 22, 0, 30, 15, 0));
    assert_eq!(parts("_consent_given_at"), (2026, 11, 22, 0, 0, 0, 0));
    assert_eq!(parts("_expires_at"), (2028, 11, 21, 0, 0, 0, 0));
    assert_eq!(parts("from"), (2027, 2, 28, 0, 0, 0, 0));
}

#[test]
fn text_is_text_whatever_it_looks_like() {
    let long = "Æ ø å. ".repeat(428) + "slut";
    let tricky = [
        "=1+1",
        "+47",
        "-1",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "＝1+1",
        "＋47",
        "－1",
        "＠a",
        "12/03",
        "12.05",
        "1e5",
        "1E+05",
        "00123",
        "TRUE",
        "#N/A",
        "'ola",
        "0x41",
        "_x0041_",
        "http://example.org/",
        "mailto:a@example.org",
        "ليلى أحمد",
        "Олена Приклад",
        "ሰላም",
        "李小龙",
        "नमस्ते",
        "👩🏽‍🏫",
        "\u{200f}ltr",
        "{=1}",
        "\u{1}kontroll\u{7f}",
        &long,
    ];
    let applications = tricky.iter().enumerate().map(|(number, value)| {
        let pairs =
            [("name", text(value)), ("title", text(value)), ("about", text(value)), ("phone", text(value))];
        application("mentor", &format!("R{number}"), answers(pairs))
    });
    let export = export_of(&mentor(), applications.collect(), Format::Xlsx);
    assert_eq!(long.chars().count(), 3_000);
    for (row, value) in rows(&export, "Mentorer").iter().zip(tricky) {
        for id in ["name", "title", "about", "phone"] {
            assert_eq!(row[id], string(value), "{id}");
        }
    }
    let formulas = book(&export).worksheet_formula("Mentorer").expect("formulas");
    assert!(formulas.is_empty(), "{formulas:?}");
    assert_eq!(export.exported.shortened, []);
}

#[test]
fn headings_that_look_like_formulas_are_text_too() {
    let mut definition = mentor();
    let label = &mut definition.fields[0].label;
    for heading in label.0.values_mut() {
        "=HYPERLINK(\"http://example.org\")".clone_into(&mut heading.text);
    }
    let export = export_of(&definition, vec![named("A", "Ola")], Format::Xlsx);
    assert_eq!(row_texts(&export, 1)[3], "=HYPERLINK(\"http://example.org\")");
    assert!(book(&export).worksheet_formula("Mentorer").expect("formulas").is_empty());
}

#[test]
fn numbers_and_dates_that_a_sheet_cannot_keep_are_text() {
    let pairs = [
        ("years", Answer::Number(1_234_567_890_123_456_789)),
        ("from", Answer::Date(jiff::civil::date(1887, 5, 17))),
    ];
    let export = export_of(&mentor(), vec![application("mentor", "A", answers(pairs))], Format::Xlsx);
    let row = rows(&export, "Mentorer").remove(0);
    assert_eq!(row["years"], string("1234567890123456789"));
    assert_eq!(row["from"], string("1887-05-17"));
}

#[test]
fn answers_to_questions_that_are_gone_keep_a_column() {
    let mut old = named("A", "Ola Eksempel");
    old.answers.insert("employer".into(), text("Eksempel AS"));
    old.answers.insert("industry".into(), Answer::One("fishing".into()));
    let export = export_of(&mentor(), vec![old, named("B", "Kari Eksempel")], Format::Xlsx);
    let rows = rows(&export, "Mentorer");
    assert_eq!(rows[0]["employer"], string("Eksempel AS"));
    assert_eq!(rows[0]["industry"], string("fishing"), "a choice that is gone is shown by its id");
    assert_eq!(rows[1]["employer"], Data::Empty);
    assert!(row_texts(&export, 1).contains(&"employer (ikke lenger i skjemaet)".to_owned()));
}

#[test]
fn each_form_has_a_sheet_and_robots_have_one_of_their_own() {
    let mut robot = named("ROBOT", "Robot");
    robot.suspected = ["trap", "too_fast", "sales_talk", "sign_of_tomorrow"].map(String::from).into();
    let mut fast = application("adept", "FAST", answers([("name", text("Rask")), ("wish", text("Kokk"))]));
    fast.suspected = vec!["too_fast".into()];
    let forms = [
        (&mentor(), vec![named("A", "Ola Eksempel"), robot]),
        (&adept(), vec![fast, application("adept", "B", hard())]),
    ];
    let export = export_all(&forms, Format::Xlsx);
    assert_eq!(
        book(&export).sheet_names(),
        ["Oversikt", "Mentorer", "Adepter", "Mistenkt", "Forklaring", "_veiviser"]
    );
    assert_eq!(rows(&export, "Mentorer").len(), 1);
    assert_eq!(rows(&export, "Adepter").len(), 1);
    let suspected = rows(&export, "Mistenkt");
    assert_eq!(suspected[0]["_reference"], string("ROBOT"));
    assert_eq!(suspected[0]["_form"], string("Mentorer"));
    assert_eq!(
        suspected[0]["_suspected"],
        string("Et skjult felt var fylt ut; Sendt uvanlig raskt; Ligner mye på reklame; sign_of_tomorrow")
    );
    assert_eq!(suspected[1]["_form"], string("Adepter"));
    assert_eq!(suspected[1]["wish"], string("Kokk"));
    let counts: Vec<_> = export.exported.counts.iter().map(|count| (count.rows, count.suspected)).collect();
    assert_eq!(counts, [(1, 1), (1, 1)]);
}

#[test]
fn what_has_expired_is_never_exported() {
    let mut expired = named("OLD", "Gammel Søknad");
    expired.expires_at = moment("2026-11-22T12:00:00Z");
    let mut kept = named("NEW", "Ny Søknad");
    kept.expires_at = moment("2026-11-22T12:00:01Z");
    let export = export_of(&mentor(), vec![expired, kept], Format::Xlsx);
    let rows = rows(&export, "Mentorer");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["_reference"], string("NEW"));
}

#[test]
fn a_form_without_applications_has_its_headings() {
    let export = export_of(&mentor(), Vec::new(), Format::Xlsx);
    assert_eq!(sheet(&export, "Mentorer").rows().count(), 2);
}

#[test]
fn what_a_cell_cannot_hold_is_marked_and_reported() {
    let huge = "ord ".repeat(10_000);
    let export = export_of(
        &mentor(),
        vec![application("mentor", "A", answers([("about", text(&huge))]))],
        Format::Xlsx,
    );
    assert_eq!(export.exported.shortened, [Shortened { reference: "A".into(), column: "about".into() }]);
    let row = rows(&export, "Mentorer").remove(0);
    assert!(row["about"].to_string().contains("AVKORTET"));
}

#[test]
fn the_same_input_makes_the_same_bytes() {
    let once = export_of(&mentor(), vec![application("mentor", "A", hard())], Format::Xlsx);
    let again = export_of(&mentor(), vec![application("mentor", "A", hard())], Format::Xlsx);
    assert_eq!(std::fs::read(once.path).expect("read"), std::fs::read(again.path).expect("read"));
}

/// The text of one part of the workbook.
fn part(export: &Export, name: &str) -> String {
    let file = std::fs::File::open(&export.path).expect("a file");
    let mut zip = zip::ZipArchive::new(file).expect("a zip");
    std::io::read_to_string(zip.by_name(name).expect("a part")).expect("text")
}

#[test]
fn every_row_is_written_once() {
    let numbers = |xml: &str| -> Vec<u32> {
        let rows = xml.split("<row r=\"").skip(1);
        rows.map(|row| row.split('"').next().expect("a number").parse().expect("a number")).collect()
    };
    for rows in [0, 1, 2, 7] {
        let applications =
            (0..rows).map(|number| application("mentor", &format!("R{number}"), hard())).collect();
        let export = export_of(&mentor(), applications, Format::Xlsx);
        let expected: Vec<u32> = (1..=rows + 3).collect();
        let list = numbers(&part(&export, "xl/worksheets/sheet2.xml"));
        assert_eq!(list, expected, "ids, headings, applications, an empty row");
        // Overview, list, explanation, and what is not shown.
        for sheet in 1..=4 {
            let numbers = numbers(&part(&export, &format!("xl/worksheets/sheet{sheet}.xml")));
            assert!(numbers.is_sorted_by(|one, next| one < next), "sheet {sheet}: {numbers:?}");
        }
    }
}

#[test]
fn the_sheet_is_set_up_for_reading_filtering_and_printing() {
    let export = export_of(&mentor(), vec![application("mentor", "A", hard())], Format::Xlsx);
    let xml = part(&export, "xl/worksheets/sheet2.xml");
    for expected in [
        r#"<row r="1" hidden="1">"#,
        r#"<pane xSplit="4" ySplit="2" topLeftCell="E3""#,
        r#"<autoFilter ref="A2:U3"/>"#,
        r#"paperSize="9" fitToWidth="2" fitToHeight="0" pageOrder="overThenDown" orientation="landscape""#,
        "Inneholder personopplysninger.",
        r#"<ignoredError sqref="A3:U3" numberStoredAsText="1"/>"#,
        r#"<dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="E3">"#,
        "<formula>AND(G3&lt;&gt;\"\",G3&lt;TODAY())</formula>",
        "<formula>AND(U3&lt;&gt;\"\",U3&lt;=TODAY()+30)</formula>",
    ] {
        assert!(xml.contains(expected), "{expected} in {xml}");
    }
    assert!(!xml.contains("<f>"), "no formulas");
    let names = part(&export, "xl/workbook.xml");
    assert!(names.contains("Mentorer!$A:$D,Mentorer!$2:$2"), "headings and names on every page");
    let properties = part(&export, "docProps/core.xml") + &part(&export, "docProps/custom.xml");
    for expected in
        ["Søknader til Mentor Agder", "Personopplysninger", "2026-11-22T12:00:00Z", "2028-11-20T23:30:15Z"]
    {
        assert!(properties.contains(expected), "{expected} in {properties}");
    }
}
