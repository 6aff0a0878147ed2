//! What the next export makes of a sheet that a coordinator has written in.

use std::collections::{BTreeMap, BTreeSet};

use forms::follow_up::{FollowUp, Length, Meetings};
use jiff::civil::{Date, date};
use rust_xlsxwriter::Workbook;

use super::plan::Before;
use super::*;
use crate::earlier::{EarlierError, Known, Value, serial};
use crate::export::xlsx::style::Styles;

const TODAY: Date = date(2026, 11, 22);
const ADEPT: &str = "7K3M-9QPX-2D";
const MENTOR: &str = "TXA5-PH0J-J4";

fn following() -> Following {
    let rhythm =
        FollowUp { length: Length::Months(6), meetings: Some(Meetings::InAll(4, 5)), ..FollowUp::default() };
    Following { rhythm, adept: "mentee".to_owned(), mentor: "mentor".to_owned(), pairs: Vec::new() }
}

fn someone(reference: &str) -> Option<Someone> {
    let known = [(ADEPT, "Ayla Oppdiktet", true), (MENTOR, "Nils Oppdiktet", false)];
    let (_, name, is_adept) = known.into_iter().find(|(known, ..)| *known == reference)?;
    Some(Someone { name: name.to_owned(), is_adept })
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn on(day: Date) -> Value {
    Value::Moment(serial(day.into()))
}

fn cells(parts: &[(Part, Value)]) -> BTreeMap<String, Value> {
    parts.iter().map(|(part, value)| (part.id().to_owned(), value.clone())).collect()
}

fn typed(more: &[(Part, Value)]) -> BTreeMap<String, Value> {
    let mut row = cells(&[(Part::Adept, text(ADEPT)), (Part::Mentor, text(MENTOR))]);
    row.extend(cells(more));
    row
}

fn sheet(rows: Vec<BTreeMap<String, Value>>) -> Followed {
    Followed { rows, own: Vec::new() }
}

fn planned(rows: Vec<BTreeMap<String, Value>>, before: &BTreeMap<String, Before>) -> Plan {
    Plan::new(&following(), Some(sheet(rows)), before, someone, &BTreeSet::new(), TODAY).expect("a plan")
}

/// What the next export reads of a plan: the cells as they are written, and what the base remembers.
fn again(plan: &Plan) -> (Vec<BTreeMap<String, Value>>, BTreeMap<String, Before>) {
    let rows = plan.rows.iter().map(|row| {
        let Pair { adept, mentor, names, .. } = &row.pair;
        let mut all = cells(&[(Part::Adept, text(adept)), (Part::Mentor, text(mentor))]);
        all.extend(cells(&[(Part::AdeptName, text(&names[0])), (Part::MentorName, text(&names[1]))]));
        all.extend(
            Part::ALL.iter().filter_map(|part| Some((part.id().to_owned(), row.value(*part)?.clone()))),
        );
        all
    });
    let known = plan.base().map(|[key, form, status, hash]| (key, Known { form, status, hash }));
    (rows.collect(), of_base(&known.collect()))
}

#[test]
fn two_references_are_a_pair_however_they_are_typed() {
    let row = cells(&[
        (Part::Adept, text(" txa5ph0jj4")),
        (Part::Mentor, text("7k3m 9qpx 2d")),
        (Part::Start, on(date(2026, 11, 1))),
    ]);
    let plan = planned(vec![row], &BTreeMap::new());
    let [row] = plan.rows.as_slice() else { panic!("one row") };
    assert_eq!([row.pair.adept.as_str(), row.pair.mentor.as_str()], [ADEPT, MENTOR], "the right way around");
    assert_eq!(row.pair.names, ["Ayla Oppdiktet", "Nils Oppdiktet"]);
    assert_eq!(row.value(Part::End), Some(&on(date(2027, 5, 1))));
    assert_eq!(row.value(Part::Agreed), Some(&text("4–5")));
    assert_eq!(row.value(Part::Next), Some(&on(date(2026, 11, 15))), "it is overdue");
    assert_eq!(plan.members(TODAY), BTreeMap::from([(ADEPT, true), (MENTOR, true)]));
}

#[test]
fn what_is_made_is_made_anew_and_what_is_written_stays() {
    let first = planned(vec![typed(&[(Part::Start, on(date(2026, 11, 1)))])], &BTreeMap::new());
    assert_eq!(first.kept, 1, "the start");
    let (mut rows, before) = again(&first);
    // The start is moved, somebody has asked, and the pair is to go on for longer.
    rows[0].extend(cells(&[(Part::Start, on(date(2026, 11, 8))), (Part::Last, on(date(2026, 11, 22)))]));
    let second = planned(rows.clone(), &before);
    let row = &second.rows[0];
    assert_eq!(row.value(Part::End), Some(&on(date(2027, 5, 8))), "as the rhythm says");
    assert_eq!(row.value(Part::Next), Some(&on(date(2026, 12, 8))));
    rows[0].extend(cells(&[(Part::End, on(date(2027, 8, 1))), (Part::Next, on(date(2027, 1, 7)))]));
    let third = planned(rows, &before);
    let row = &third.rows[0];
    assert_eq!(
        [row.value(Part::End), row.value(Part::Next)],
        [Some(&on(date(2027, 8, 1))), Some(&on(date(2027, 1, 7)))]
    );
    assert_eq!(third.kept, 4, "start, last, end and next");
    // Once more, and after somebody has asked since.
    let (mut rows, before) = again(&third);
    assert_eq!(planned(rows.clone(), &before).kept, 4, "written once, kept for good");
    rows[0].extend(cells(&[(Part::Last, on(date(2027, 1, 9)))]));
    assert_eq!(
        planned(rows, &before).rows[0].value(Part::Next),
        Some(&on(date(2027, 2, 8))),
        "by the rhythm again"
    );
}

#[test]
fn who_is_erased_is_in_no_pair_and_still_counts() {
    let row = typed(&[
        (Part::Start, on(date(2025, 3, 1))),
        (Part::Outcome, text("fast jobb")),
        (Part::Note, text("Nils")),
    ]);
    let erased = BTreeSet::from([MENTOR.to_owned()]);
    let plan = Plan::new(&following(), Some(sheet(vec![row])), &BTreeMap::new(), someone, &erased, TODAY)
        .expect("a plan");
    assert_eq!((plan.rows.len(), plan.kept, plan.erased), (0, 0, 1));
    let [gone] = plan.gone.as_slice() else { panic!("one") };
    assert_eq!([gone.year.as_str(), gone.outcome.as_str()], ["2025", "Fast jobb"]);
    assert_eq!(plan.base().count(), 0, "nothing remembers them");
}

#[test]
fn a_row_of_one_who_is_erased_goes_also_where_the_other_is_missing() {
    let row = cells(&[(Part::Mentor, text(MENTOR)), (Part::Note, text("Venter på noen til Nils"))]);
    let erased = BTreeSet::from([MENTOR.to_owned()]);
    let plan = Plan::new(&following(), Some(sheet(vec![row])), &BTreeMap::new(), someone, &erased, TODAY)
        .expect("a plan");
    assert_eq!((plan.rows.len(), plan.kept, plan.gone.len()), (0, 0, 0));
}

#[test]
fn a_deleted_row_counts_only_where_somebody_is_gone() {
    let first = planned(vec![typed(&[(Part::Start, on(date(2026, 1, 1)))])], &BTreeMap::new());
    let (_, before) = again(&first);
    assert_eq!(planned(Vec::new(), &before).gone.len(), 0, "the pair is taken back");
    let nobody = |_: &str| None;
    let plan = Plan::new(&following(), Some(sheet(Vec::new())), &before, nobody, &BTreeSet::new(), TODAY)
        .expect("a plan");
    assert_eq!(plan.gone.len(), 1);
}

#[test]
fn approved_pairs_begin_today_and_once() {
    let mut following = following();
    following.pairs = vec![(ADEPT.to_owned(), MENTOR.to_owned()), ("A1".to_owned(), "M1".to_owned())];
    let nothing = BTreeMap::new();
    let plan = Plan::new(&following, None, &nothing, someone, &BTreeSet::new(), TODAY).expect("a plan");
    assert_eq!((plan.rows.len(), plan.new), (1, 1), "nobody has applied with the others");
    assert_eq!(plan.rows[0].value(Part::Start), Some(&on(TODAY)));
    let (rows, before) = again(&plan);
    let plan =
        Plan::new(&following, Some(sheet(rows)), &before, someone, &BTreeSet::new(), TODAY).expect("a plan");
    assert_eq!((plan.rows.len(), plan.new, plan.kept), (1, 0, 1));
}

#[test]
fn two_rows_of_a_pair_must_say_the_same() {
    let row = || typed(&[(Part::Held, Value::Number(2.0))]);
    assert_eq!(planned(vec![row(), row()], &BTreeMap::new()).rows.len(), 1);
    let other = typed(&[(Part::Held, Value::Number(3.0))]);
    let told = Plan::new(
        &following(),
        Some(sheet(vec![row(), other])),
        &BTreeMap::new(),
        someone,
        &BTreeSet::new(),
        TODAY,
    );
    assert!(matches!(told, Err(EarlierError::Twice { reference }) if reference == key(ADEPT, MENTOR)));
}

/// Through a file, with a column of the coordinator's own and somebody who has no reference.
#[test]
fn the_sheet_is_read_as_it_was_written() {
    let own = |value: &str| BTreeMap::from([("own:Kurs".to_owned(), text(value))]);
    let mut pair = typed(&[
        (Part::Start, on(date(2026, 11, 1))),
        (Part::Note, text("=1+1")),
        (Part::Held, Value::Number(2.0)),
    ]);
    pair.extend(own("Språk"));
    let mut loose = cells(&[(Part::AdeptName, text("En som ringte")), (Part::Responsible, text("Kari"))]);
    loose.extend(own("Data"));
    let earlier = Followed { rows: vec![pair, loose], own: vec!["Kurs".to_owned()] };
    let plan = Plan::new(&following(), Some(earlier), &BTreeMap::new(), someone, &BTreeSet::new(), TODAY)
        .expect("a plan");
    assert_eq!(plan.kept, 7);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory().expect("a sheet");
    sheet.set_name("Oppfølging").expect("a name");
    let typed = write(&plan, &following(), "22.11.2026", sheet, &Styles::new()).expect("a sheet");
    assert_eq!(typed, plan.kept);
    // A workbook without lists is none: this one has one.
    let list = book.add_worksheet();
    list.write_string(0, 0, "_reference").expect("a cell");
    book.save(&path).expect("a file");
    let read = crate::earlier::Earlier::read(&path, &BTreeMap::new()).expect("a workbook");
    let sheet = read.others.iter().find_map(|other| Followed::of(&other.cells)).expect("the sheet");
    assert_eq!(sheet.own, ["Kurs"]);
    let (_, before) = again(&plan);
    let after =
        Plan::new(&following(), Some(sheet), &before, someone, &BTreeSet::new(), TODAY).expect("a plan");
    let all =
        |plan: &Plan| plan.rows.iter().map(|row| (row.cells.clone(), row.made.clone())).collect::<Vec<_>>();
    assert_eq!(all(&after), all(&plan));
    assert_eq!(after.kept, plan.kept);
}

#[test]
fn a_sheet_without_its_row_of_ids_is_known_by_its_headings() {
    let mut cells = crate::earlier::Cells::default();
    for (column, part) in (0..).zip(Part::ALL) {
        cells.put(0, column, text(&part.heading(&following())));
    }
    cells.put(1, 2, text(ADEPT));
    cells.put(1, 3, text(MENTOR));
    cells.put(1, 13, text("Fint"));
    let sheet = Followed::of(&cells).expect("the sheet");
    assert_eq!(
        Pair::of(&sheet.rows[0]),
        Pair { adept: ADEPT.to_owned(), mentor: MENTOR.to_owned(), ..Pair::default() }
    );
    assert_eq!(sheet.rows[0].get(Part::Note.id()), Some(&text("Fint")));
    assert!(Followed::of(&crate::earlier::Cells::default()).is_none());
}
