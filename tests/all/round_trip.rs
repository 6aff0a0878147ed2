//! A workbook lives on: see `veiviser_tests::office`. `tests/sheets` does the same with files that `LibreOffice` has saved.

#![expect(clippy::expect_used, reason = "helpers of tests")]

use std::collections::BTreeMap;

use calamine::{Data, ExcelDateTime, ExcelDateTimeType};
use coordinator::{EarlierError, ExportError, Following};
use forms::follow_up::{FollowUp, Length, Meetings};
use proptest::prelude::*;
use veiviser_tests::office::{Book, Office, Sheet, edits};

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, max_shrink_iters: 100, ..ProptestConfig::default() })]

    /// Ten times 4 rounds of 20 edits.
    #[test]
    fn nothing_that_is_written_is_lost_or_moved(rounds in prop::collection::vec(edits(20), 4)) {
        let mut office = Office::open();
        for edits in &rounds {
            office.work(edits, Book::save);
        }
    }
}

const FIRST: &str = "AAAA-0000-ZZ";
const THIRD: &str = "AAAA-0002-ZZ";

/// The names of the lists in the first workbook: those of `FIRST` and of the other form.
fn names(office: &Office) -> [String; 2] {
    let book = Book::read(&office.path());
    let of = |wanted: bool| {
        let lists = book.sheets.iter().filter(|sheet| sheet.is_list());
        let mut names = lists.filter(|sheet| sheet.references().values().any(|one| one == FIRST) == wanted);
        names.next().expect("a list").name.clone()
    };
    [of(true), of(false)]
}

#[test]
fn of_somebody_who_is_deleted_only_what_the_coordinator_wrote_is_left() {
    let mut office = Office::open();
    let [name, _] = names(&office);
    let expired = office.applications().remove(0);
    let (mut book, merged) =
        office.edit(|book| book.sheet(&name).write(FIRST, "_note", "Ringte 12. mars")).expect("a workbook");
    assert_eq!((merged.kept, merged.gone), (1, 1));
    let out = book.sheet("Ute av listen");
    assert_eq!(out.said(FIRST, "_note"), "Ringte 12. mars");
    assert_eq!(out.said(FIRST, "_out"), "Slettet etter fristen");
    let answers: Vec<String> = expired
        .answers
        .values()
        .filter_map(|answer| match answer {
            forms::Answer::Text(text) if text.contains('@') => Some(text.clone()),
            _ => None,
        })
        .collect();
    assert!(!answers.is_empty());
    let all = format!("{book:?}");
    assert!(answers.iter().all(|answer| !all.contains(answer)), "an answer is left");
}

#[test]
fn who_has_withdrawn_is_out_and_comes_back_with_another_status() {
    let mut office = Office::open();
    let [name, _] = names(&office);
    let (mut book, merged) =
        office.edit(|book| book.sheet(&name).write(FIRST, "_status", "Trukket")).expect("a workbook");
    assert_eq!(merged.withdrawn, 1);
    assert_eq!(book.sheet("Ute av listen").said(FIRST, "_out"), "Trukket");
    assert_eq!(book.sheet(&name).said(FIRST, "_status"), "");
    let back = |book: &mut Book| book.sheet("Ute av listen").write(FIRST, "_status", "Klar");
    let (mut book, merged) = office.edit(back).expect("a workbook");
    assert_eq!((merged.withdrawn, merged.new), (0, 0));
    assert_eq!(book.sheet(&name).said(FIRST, "_status"), "Klar");
}

#[test]
fn a_row_that_is_deleted_in_the_sheet_is_not_new() {
    let mut office = Office::open();
    let [name, _] = names(&office);
    let delete = |book: &mut Book| {
        let sheet = book.sheet(&name);
        let (row, _) = sheet.references().into_iter().find(|(_, one)| one == FIRST).expect("a row");
        sheet.rows.remove(row);
    };
    let (mut book, merged) = office.edit(delete).expect("a workbook");
    assert_eq!((merged.deleted, merged.new), (1, 0));
    assert_eq!(book.sheet("Ute av listen").said(FIRST, "_out"), "Slettet i arket");
    let (mut book, merged) = office.edit(|_| ()).expect("a workbook");
    assert_eq!((merged.deleted, merged.new), (1, 0), "and stays out");
    let back = |book: &mut Book| book.sheet("Ute av listen").write(FIRST, "_out", "");
    assert_eq!(book.sheet(&name).said(FIRST, "_status"), "");
    let (mut book, _) = office.edit(back).expect("a workbook");
    assert_eq!(book.sheet(&name).said(FIRST, "_status"), "Ny", "who is wanted back has no reason to be out");
}

#[test]
fn a_workbook_without_its_hidden_row_is_known_by_its_headings() {
    let mut office = Office::open();
    let [name, _] = names(&office);
    let edit = |book: &mut Book| {
        book.sheet(&name).write(FIRST, "_note", "uten id-er");
        for sheet in book.lists() {
            sheet.rows.remove(0);
        }
    };
    let (mut book, merged) = office.edit(edit).expect("a workbook");
    assert_eq!((merged.kept, merged.new, merged.corrected.len()), (1, 0, 0));
    assert_eq!(book.sheet(&name).said(FIRST, "_note"), "uten id-er");
}

#[test]
fn a_workbook_that_is_not_understood_is_refused() {
    let why = |edit: &dyn Fn(&mut Book, &str)| {
        let mut office = Office::open();
        let [name, _] = names(&office);
        match office.edit(|book| edit(book, &name)) {
            Err(ExportError::Earlier(error)) => (error, office.path().exists()),
            other => panic!("{other:?}"),
        }
    };
    let (error, exists) = why(&|book, name| book.sheets.retain(|sheet| sheet.name != name));
    assert!(matches!(error, EarlierError::ListGone { .. }) && !exists, "{error:?}");
    let (error, _) = why(&|book, _| book.sheets.retain(|sheet| !sheet.is_list()));
    assert!(matches!(error, EarlierError::NoList(_)), "{error:?}");
    let (error, _) = why(&|book, _| book.sheet("_veiviser").set(0, 1, Data::String("9".to_owned())));
    assert!(matches!(error, EarlierError::Newer(_)), "{error:?}");
    let (error, _) = why(&|book, name| {
        let sheet = book.sheet(name);
        let (row, _) = sheet.references().into_iter().find(|(_, one)| one == FIRST).expect("a row");
        let copy = sheet.rows[row].clone();
        sheet.rows.push(copy);
        sheet.write(FIRST, "_note", "bare i den ene");
    });
    assert!(matches!(&error, EarlierError::Twice { reference } if reference == FIRST), "{error:?}");

    let office = Office::open();
    let other = office.try_export("oslo", Some(office.path()));
    assert!(matches!(other, Err(ExportError::Earlier(EarlierError::OtherSite { .. }))), "{other:?}");
    let missing = office.try_export("agder", Some(office.path().with_extension("xls")));
    assert!(matches!(missing, Err(ExportError::Earlier(EarlierError::Disk { .. }))), "{missing:?}");
    let no_book = office.path().with_extension("csv");
    std::fs::write(&no_book, "Referanse;Notat").expect("a file");
    let no_book = office.try_export("agder", Some(no_book));
    assert!(matches!(no_book, Err(ExportError::Earlier(EarlierError::NoWorkbook(_)))), "{no_book:?}");
}

#[test]
fn who_applies_twice_is_flagged_and_kept() {
    let mut office = Office::open();
    let [name, _] = names(&office);
    let first = office.applications()[0].answers.clone();
    office.applications()[2].answers = first;
    let (mut book, merged) = office.edit(|_| ()).expect("a workbook");
    assert_eq!(merged.changed, 0);
    assert_eq!(book.sheet(&name).said(THIRD, "_duplicate_of"), FIRST);
    assert_eq!(book.sheet(&name).said(FIRST, "_duplicate_of"), "");
}

#[test]
fn what_is_written_in_a_sheet_that_is_made_anew_is_kept_beside_it() {
    let mut office = Office::open();
    let names = |book: &Book| book.sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>();
    let first = names(&Book::read(&office.path()));
    let (book, merged) = office.edit(|_| ()).expect("a workbook");
    assert_eq!((names(&book), merged.sheets.len()), (first, 0), "made anew");
    let write =
        |book: &mut Book| book.sheet("Oversikt").set(40, 9, Data::String("Husk styremøtet".to_owned()));
    let (mut book, merged) = office.edit(write).expect("a workbook");
    assert_eq!(merged.sheets, ["Oversikt"]);
    assert_eq!(book.sheet("Oversikt 2").cell(40, 9), Data::String("Husk styremøtet".to_owned()));
}

#[test]
fn of_somebody_who_has_asked_to_be_erased_nothing_is_left() {
    let mut office = Office::open();
    let [name, _] = names(&office);
    office.applications().remove(0);
    office.erased.insert(FIRST.to_owned());
    let (book, merged) =
        office.edit(|book| book.sheet(&name).write(FIRST, "_note", "Ringte 12. mars")).expect("a workbook");
    assert_eq!((merged.erased, merged.gone, merged.kept), (1, 0, 0));
    let all = format!("{book:?}");
    assert!(!all.contains("Ringte 12. mars") && !all.contains(FIRST));
}

/// Adept and mentor, by the numbers of their applications. The adept of the third may be a robot.
const PAIRS: [(usize, usize); 4] = [(0, 1), (2, 3), (4, 5), (0, 3)];
const OF_PAIRS: &str = "Oppfølging";
/// What a coordinator writes of a pair: columns of ours, and one of their own.
const WRITTEN: [&str; 8] =
    ["_responsible", "_start", "_held", "_last", "_outcome", "_outcome_on", "_note", "Egen"];

fn reference(number: usize) -> String {
    format!("AAAA-{number:04}-ZZ")
}

fn cell_of(column: &str, value: u16) -> Data {
    let day = || {
        Data::DateTime(ExcelDateTime::new(46_000.0 + f64::from(value), ExcelDateTimeType::DateTime, false))
    };
    match column {
        "_start" | "_last" | "_outcome_on" => day(),
        "_held" => Data::Float(f64::from(value)),
        "_outcome" => {
            let outcome = if value.is_multiple_of(2) { "Fast jobb" } else { "Ingen" };
            Data::String(outcome.to_owned())
        }
        _ if value.is_multiple_of(5) => Data::String("=1+1".to_owned()),
        _ => Data::String(format!("skrevet {value}")),
    }
}

fn place(sheet: &Sheet, column: &str) -> usize {
    let columns = sheet.columns();
    let is_it = |(id, heading): &(String, String)| id == column || (id.is_empty() && heading == column);
    columns.iter().position(is_it).unwrap_or_else(|| panic!("no {column}"))
}

/// The rows of the pairs, by the numbers of the two.
fn rows(sheet: &Sheet) -> BTreeMap<(usize, usize), usize> {
    let [adept, mentor] = ["_adept", "_mentor"].map(|id| place(sheet, id));
    let is_of = |row: usize, (one, other): (usize, usize)| {
        sheet.cell(row, adept) == *reference(one).as_str()
            && sheet.cell(row, mentor) == *reference(other).as_str()
    };
    let of = |row: usize| PAIRS.into_iter().find(|pair| is_of(row, *pair)).map(|pair| (pair, row));
    (2..sheet.rows.len()).filter_map(of).collect()
}

fn following() -> Following {
    let rhythm =
        FollowUp { length: Length::Months(6), meetings: Some(Meetings::InAll(4, 5)), ..FollowUp::default() };
    Following { rhythm, adept: "adept".to_owned(), mentor: "mentor".to_owned(), pairs: Vec::new() }
}

/// An office whose workbook has the pairs, typed by hand, and a column of the coordinator's own.
fn with_pairs() -> Office {
    let mut office = Office::open();
    office.following = Some(following());
    office.edit(|_| {}).expect("a workbook");
    let type_pairs = |book: &mut Book| {
        let sheet = book.sheet(OF_PAIRS);
        let (adept, mentor, own) = (place(sheet, "_adept"), place(sheet, "_mentor"), sheet.columns().len());
        sheet.set(1, own, Data::String("Egen".to_owned()));
        for (adept_of, mentor_of) in PAIRS {
            sheet.rows.push(Vec::new());
            let row = sheet.rows.len() - 1;
            sheet.set(row, adept, Data::String(reference(adept_of)));
            sheet.set(row, mentor, Data::String(reference(mentor_of)));
        }
    };
    office.edit(type_pairs).expect("a workbook");
    office
}

type Edits = Vec<(usize, usize, u16)>;

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 100, ..ProptestConfig::default() })]

    /// Whatever is written of pairs stands with the same pair the next time, sorted or not, also when an application expires; and
    /// nothing of a pair is left when one of the two has asked to be erased.
    #[test]
    fn what_is_written_of_pairs_is_kept(
        rounds in prop::collection::vec((prop::collection::vec((0..PAIRS.len(), 0..WRITTEN.len(), 0..400_u16), 0..12), any::<bool>()), 3),
        expires in 0..6_usize,
        erased in 0..6_usize,
    ) {
        let mut office = with_pairs();
        let mut expected: BTreeMap<((usize, usize), &str), String> = BTreeMap::new();
        for (number, (edits, sorted)) in rounds.into_iter().enumerate() {
            if number == 1 {
                office.applications().retain(|one| one.reference != reference(expires));
            } else if number == 2 {
                office.applications().retain(|one| one.reference != reference(erased));
                office.erased.insert(reference(erased));
            }
            let edits: Edits = edits;
            let (mut book, _) = office.edit(|book| {
                let sheet = book.sheet(OF_PAIRS);
                let rows = rows(sheet);
                for (pair, column, value) in edits {
                    let Some(row) = rows.get(&PAIRS[pair]) else { continue };
                    let cell = cell_of(WRITTEN[column], value);
                    expected.insert((PAIRS[pair], WRITTEN[column]), cell.to_string());
                    let place = place(sheet, WRITTEN[column]);
                    sheet.set(*row, place, cell);
                }
                if sorted {
                    sheet.rows[2..].reverse();
                }
            }).expect("a workbook");
            if number == 2 {
                expected.retain(|((adept, mentor), _), _| *adept != erased && *mentor != erased);
                let all = format!("{book:?}");
                prop_assert!(!all.contains(&reference(erased)));
            }
            let sheet = book.sheet(OF_PAIRS);
            let rows = rows(sheet);
            for ((pair, column), value) in &expected {
                let row = rows.get(pair).copied();
                prop_assert!(row.is_some(), "{:?}", pair);
                let found = sheet.cell(row.unwrap_or_default(), place(sheet, column)).to_string();
                prop_assert_eq!(&found, value, "{:?} {}", pair, column);
            }
        }
    }
}
