//! Answers that spreadsheets take for something else: they come out as they went in, and none of them is a formula.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use coordinator::unguard;
use forms::{Answer, Kind};
use veiviser_tests::office::{Book, Office};

use crate::save_with_office;

const VALUES: [&str; 40] = [
    "+47 400 00 001",
    "+4740000001",
    "00123",
    "0012",
    "12/03",
    "1-2",
    "3.14.2026",
    "2026-11-22",
    "12:30",
    "1e5",
    "1E5",
    "12.05",
    "1,5",
    "1 000",
    "50 %",
    "kr 100",
    "0x1F",
    "SANN",
    "TRUE",
    "#N/A",
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=HYPERLINK(\"http://example.org\")",
    "=cmd|' /C calc'!A0",
    "\u{ff1d}1+1",
    "\u{ff0b}1",
    "\t=1+1",
    "'enkel",
    "\"dobbel\"",
    "a;b,c",
    "linje én\nlinje to",
    "Zoë Ångström-Ðorđević",
    "Олена Петренко",
    "أمينة حسن",
    "李小龍",
    "አበበ ቢቂላ",
    "👩‍🏫 lærer",
    "½ stilling – «fast»",
];

/// A text that is stored, by reference and question.
type Texts = BTreeMap<(String, String), String>;

/// How many values came out as they went in.
pub fn check() -> usize {
    let mut office = Office::open();
    let stored = fill(&mut office);
    let folder = tempfile::tempdir().expect("a folder");
    office.try_export("agder", None).expect("a workbook");
    let workbook = read(&office.path());
    compare(&stored, &workbook, str::to_owned);
    save_with_office(&office.path(), folder.path(), &[]);
    let saved = folder.path().join(office.path().file_name().expect("a name"));
    compare(&stored, &read(&saved), str::to_owned);
    // Semicolons, quotes, UTF-8, what is quoted is text.
    let quoted = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1033,true,false";
    let mut opened = Texts::new();
    for csv in office.csv() {
        save_with_office(&csv, folder.path(), &[quoted]);
        let saved = folder.path().join(csv.file_stem().expect("a name")).with_extension("xlsx");
        opened.extend(read(&saved));
        // Whoever just opens the file: values may be spoilt, but nothing is calculated.
        save_with_office(&csv, folder.path(), &[]);
        no_formulas(&saved);
    }
    compare(&stored, &opened, |value| unguard(value).to_owned());
    stored.len()
}

/// Gives every question for a text another of the values in every application, and a long text to the first.
fn fill(office: &mut Office) -> Texts {
    let definitions: Vec<_> = office.definitions().collect();
    let mut stored = Texts::new();
    let long = "Jeg har jobbet med regnskap i ti år. ".repeat(82).trim().to_owned();
    let pattern = office.applications()[..2].to_vec();
    office.applications().clear();
    for (number, value) in VALUES.iter().enumerate() {
        let mut application = pattern[number % pattern.len()].clone();
        application.reference = format!("AAAA-{number:04}-ZZ");
        application.suspected.clear();
        let definition = definitions.iter().find(|definition| definition.id == application.form);
        let fields = definition.expect("the form").fields.iter();
        let mut place = number;
        for field in fields.filter(|field| is_text(&field.kind)) {
            let text = match field.kind {
                Kind::LongText { .. } if number < pattern.len() => long.clone(),
                _ => VALUES[place % VALUES.len()].to_owned(),
            };
            place += 7;
            stored.insert((application.reference.clone(), field.id.clone()), text.clone());
            application.answers.insert(field.id.clone(), Answer::Text(text));
        }
        assert!(!value.is_empty());
        office.applications().push(application);
    }
    assert!(VALUES.iter().all(|value| stored.values().any(|text| text == value)), "each is stored");
    assert!(long.len() > 3_000);
    stored
}

fn is_text(kind: &Kind) -> bool {
    matches!(kind, Kind::Text { .. } | Kind::LongText { .. } | Kind::Email | Kind::Phone | Kind::PostalCode)
}

/// The texts of a workbook, of lists and of what is made of CSV.
fn read(path: &Path) -> Texts {
    no_formulas(path);
    let mut texts = Texts::new();
    for sheet in Book::read(path).sheets.iter().filter(|sheet| sheet.is_list()) {
        let ids: Vec<String> = sheet.columns().into_iter().map(|(id, _)| id).collect();
        let reference = sheet.column("_reference").expect("references");
        for row in 1..sheet.rows.len() {
            let reference = sheet.cell(row, reference).to_string();
            for (column, id) in ids.iter().enumerate() {
                match sheet.cell(row, column) {
                    Data::String(text) => texts.insert((reference.clone(), id.clone()), text),
                    Data::Empty => None,
                    other => texts.insert((reference.clone(), id.clone()), format!("{other:?}")),
                };
            }
        }
    }
    texts
}

fn compare(stored: &Texts, read: &Texts, value: impl Fn(&str) -> String) {
    for ((reference, id), text) in stored {
        let found = read.get(&(reference.clone(), id.clone())).map(|text| value(text));
        assert_eq!(found.as_ref(), Some(text), "{id} of {reference}");
    }
}

fn no_formulas(path: &Path) {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        let formula = formulas.used_cells().find(|(_, _, formula)| !formula.is_empty());
        assert_eq!(formula, None, "{name} of {}", path.display());
    }
}
