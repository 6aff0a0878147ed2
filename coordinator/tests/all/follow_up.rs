//! Pairs that are followed: calendars and figures of a workbook as a coordinator leaves it.

use std::path::PathBuf;

use coordinator::{Diary, Figure, Inquiry, Report, calendars, figures};
use forms::Definition;
use forms::follow_up::{After, FollowUp, Length, Meetings};
use jiff::civil::{Date, date};
use messages::Language;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

use crate::sample::{adept, mentor, now};

/// Today, in all of these tests.
const TODAY: Date = date(2026, 11, 22);

pub fn rhythm() -> FollowUp {
    FollowUp { length: Length::Months(6), meetings: Some(Meetings::InAll(6, 6)), ..FollowUp::default() }
}

/// A row of «Oppfølging»: the number of the pair, who is responsible, start, meetings held, last, outcome.
#[derive(Clone, Debug)]
struct Row(usize, &'static str, Date, u32, Option<Date>, &'static str);

/// A workbook in a folder of its own.
struct Desk {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

fn day(sheet: &mut Worksheet, row: u32, column: u16, day: Date) {
    let format = Format::new().set_num_format("dd.mm.yyyy");
    let part = |number: i8| u8::try_from(number).expect("a part of a day");
    let year = u16::try_from(day.year()).expect("a year");
    let day = ExcelDateTime::from_ymd(year, part(day.month()), part(day.day())).expect("a day");
    sheet.write_datetime_with_format(row, column, &day, &format).expect("a cell");
}

fn texts(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
        sheet.write_string(row, column, *text).expect("a cell");
    }
}

const LIST: [&str; 8] = [
    "_reference",
    "_submitted_at",
    "_language",
    "name",
    "_status",
    "_responsible",
    "_follow_up",
    "postal_code",
];
const PAIRS: [&str; 14] = [
    "_adept_name",
    "_mentor_name",
    "_adept",
    "_mentor",
    "_responsible",
    "_start",
    "_end",
    "_agreed",
    "_held",
    "_last",
    "_next",
    "_outcome",
    "_outcome_on",
    "_note",
];

/// `adepts` are sent one a week, back from November; the first has a follow-up of her own.
fn desk(adepts: usize, pairs: &[Row], tally: &[[&str; 5]]) -> Desk {
    desk_of(&rhythm(), adepts, pairs, tally)
}

fn desk_of(rhythm: &FollowUp, adepts: usize, pairs: &[Row], tally: &[[&str; 5]]) -> Desk {
    let mut book = Workbook::new();
    let list = book.add_worksheet().set_name("Adepter").expect("a name");
    texts(list, 0, &LIST);
    texts(list, 1, &["Referanse", "Sendt", "Språk", "Navn", "Status", "Ansvarlig", "Neste oppfølging"]);
    for number in 0..adepts {
        let row = u32::try_from(number).expect("a row") + 2;
        let status = if number < pairs.len() { "Koblet" } else { "Ny" };
        let reference = format!("A{number}");
        texts(list, row, &[&reference, "", "bokmål", &format!("Adept {number}"), status, "", "", "4612"]);
        let weeks = i64::try_from(number).expect("a number");
        day(list, row, 1, date(2026, 11, 10) - jiff::Span::new().weeks(weeks));
    }
    if adepts > 0 {
        texts(list, 2, &["", "", "", "", "", "Kari Ås"]);
        day(list, 2, 6, date(2026, 11, 30));
    }
    let sheet = book.add_worksheet().set_name("Oppfølging").expect("a name");
    texts(sheet, 0, &PAIRS);
    texts(sheet, 1, &["Adept", "Mentor", "Referanse, adept", "Referanse, mentor", "Ansvarlig"]);
    for (row, Row(number, who, start, held, last, outcome)) in (2..).zip(pairs) {
        let names = [format!("Adept {number}"), format!("Mentor, {number}")];
        texts(sheet, row, &[&names[0], &names[1], &format!("A{number}"), &format!("M{number}"), who]);
        day(sheet, row, 5, *start);
        if let Some(end) = rhythm.end(*start) {
            day(sheet, row, 6, end);
        }
        sheet.write_number(row, 7, 6).expect("a cell");
        sheet.write_number(row, 8, *held).expect("a cell");
        if let Some(last) = last {
            day(sheet, row, 9, *last);
        }
        texts(sheet, row, &["", "", "", "", "", "", "", "", "", "", "", outcome]);
    }
    let base = book.add_worksheet().set_name("_veiviser").expect("a name");
    base.set_very_hidden(true);
    texts(base, 0, &["_veiviser", "2", "agder"]);
    for number in 0..adepts {
        let row = u32::try_from(number).expect("a row") + 1;
        texts(base, row, &[&format!("A{number}"), "adept", "Ny", "hash"]);
    }
    let counts = book.add_worksheet().set_name("_tall").expect("a name");
    counts.set_very_hidden(true);
    texts(counts, 0, &["kind", "form", "year", "status or outcome", "count"]);
    for (row, cells) in (1..).zip(tally) {
        texts(counts, row, cells);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("agder.xlsx");
    book.save(&path).expect("a file");
    Desk { _folder: folder, path }
}

fn made(desk: &Desk, names: bool) -> Vec<coordinator::Calendar> {
    made_with(desk, &rhythm(), names)
}

fn made_with(desk: &Desk, rhythm: &FollowUp, names: bool) -> Vec<coordinator::Calendar> {
    let (adept, mentor) = (adept(), mentor());
    let diary = Diary {
        site: "agder",
        forms: vec![&adept, &mentor],
        rhythm,
        now: now(),
        today: TODAY,
        names,
        reader: Language::Bokmal,
    };
    calendars(&desk.path, &diary).expect("calendars")
}

/// The lines of a calendar as they were before they were folded.
fn unfolded(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn of<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(name)).collect()
}

fn two_pairs() -> Desk {
    desk(
        3,
        &[
            Row(0, "Kari Ås", date(2026, 9, 1), 2, Some(date(2026, 10, 5)), ""),
            Row(1, "", date(2026, 11, 1), 0, None, ""),
        ],
        &[],
    )
}

#[test]
fn a_calendar_for_each_has_what_is_due_and_names_nobody() {
    let desk = two_pairs();
    let all = made(&desk, false);
    let [nobody, kari] = all.as_slice() else { panic!("two: {all:?}") };
    assert_eq!(
        [nobody.file.as_str(), kari.file.as_str()],
        ["oppfolging-uten-ansvarlig.ics", "oppfolging-kari-as.ics"]
    );
    assert_eq!((kari.entries, kari.overdue), (6, 1), "the follow-up of one applicant, and five of a pair");
    let lines = unfolded(&kari.text);
    assert_eq!(lines[0], "BEGIN:VCALENDAR");
    assert_eq!(
        of(&lines, "DTSTART;VALUE=DATE:"),
        ["20261122", "20261130", "20261201", "20270101", "20270201", "20270301"]
    );
    let said = of(&lines, "SUMMARY:");
    assert_eq!(said[0], "Forfalt 01.11.2026: Følg opp paret A0 og M0");
    assert_eq!(said[1], "Følg opp A0");
    assert_eq!(said[5], "Avslutt paret A0 og M0. Skriv utfallet");
    for calendar in &all {
        assert!(!calendar.text.contains("Adept 0") && !calendar.text.contains("Mentor"), "{}", calendar.text);
    }
    let named = made(&desk, true);
    let said = unfolded(&named[1].text);
    assert_eq!(of(&said, "SUMMARY:")[1], "Følg opp Adept 0");
    assert_eq!(
        of(&said, "SUMMARY:")[2],
        "Følg opp paret Adept 0 og Mentor\\, 0",
        "a comma is written as one"
    );
}

/// What RFC 5545 asks for.
#[test]
fn a_calendar_is_as_calendars_are() {
    for calendar in made(&two_pairs(), true) {
        assert!(calendar.text.ends_with("END:VCALENDAR\r\n"));
        assert!(!calendar.text.replace("\r\n", "").contains(['\r', '\n']), "each line ends with both");
        assert!(calendar.text.split("\r\n").all(|line| line.len() <= 75), "{}", calendar.text);
        let lines = unfolded(&calendar.text);
        for (name, count) in [
            ("VERSION:2.0", 1),
            ("PRODID:-//Veiviser//", 1),
            ("METHOD:PUBLISH", 1),
            ("BEGIN:VEVENT", calendar.entries),
        ] {
            assert_eq!(of(&lines, name).len(), count, "{name}: {}", calendar.text);
        }
        for each in [
            "UID:",
            "DTSTAMP:20261122T120000Z",
            "DTEND;VALUE=DATE:",
            "SEQUENCE:",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
        ] {
            assert_eq!(of(&lines, each).len(), calendar.entries, "{each}: {}", calendar.text);
        }
    }
}

#[test]
fn a_second_file_moves_entries_and_does_not_double_them() {
    let uids = |desk: &Desk| {
        let all = made(desk, false);
        let lines = all.iter().flat_map(|calendar| unfolded(&calendar.text)).collect::<Vec<_>>();
        of(&lines, "UID:").into_iter().map(str::to_owned).collect::<std::collections::BTreeSet<_>>()
    };
    let first = uids(&two_pairs());
    assert_eq!(first.len(), 13, "each its own: {first:?}");
    // A week later, and called off the one that was overdue.
    let moved = desk(
        3,
        &[
            Row(0, "Ola", date(2026, 9, 8), 2, Some(date(2026, 11, 20)), ""),
            Row(1, "", date(2026, 11, 1), 0, None, ""),
        ],
        &[],
    );
    let second = uids(&moved);
    assert!(second.is_subset(&first) && second.len() == first.len() - 1, "{second:?}");
}

/// A pair of a programme without an end, that began a month ago and has been asked since.
fn without_an_end(check_ins: Vec<After>) -> Vec<String> {
    let rhythm = FollowUp { meetings: Some(Meetings::Monthly(1)), check_ins, ..FollowUp::default() };
    let pair = Row(0, "Kari", date(2026, 10, 20), 1, Some(date(2026, 11, 21)), "");
    let all = made_with(&desk_of(&rhythm, 0, &[pair], &[]), &rhythm, false);
    let lines = all.iter().flat_map(|calendar| unfolded(&calendar.text)).collect::<Vec<_>>();
    of(&lines, "DTSTART;VALUE=DATE:").into_iter().map(str::to_owned).collect()
}

#[test]
fn a_pair_without_an_end_is_in_a_calendar_for_a_year_or_as_long_as_the_list() {
    let listed =
        vec![After { months: 0, days: 14 }, After { months: 2, days: 0 }, After { months: 6, days: 0 }];
    assert_eq!(without_an_end(listed), ["20261220", "20270420"]);
    let monthly = without_an_end(Vec::new());
    assert_eq!((monthly.len(), monthly[0].as_str(), monthly[11].as_str()), (12, "20261220", "20271120"));
}

/// Days and titles of what is in a calendar as it says, and how many entries are called off.
fn shown(all: &[coordinator::Calendar]) -> (Vec<String>, usize) {
    let lines = all.iter().flat_map(|calendar| unfolded(&calendar.text)).collect::<Vec<_>>();
    let said = of(&lines, "SUMMARY:").into_iter().map(str::to_owned).collect();
    (said, of(&lines, "STATUS:CANCELLED").len())
}

#[test]
fn a_pair_that_nobody_has_asked_is_overdue_once() {
    let all = made(&desk(0, &[Row(0, "Kari", date(2026, 7, 1), 0, None, "")], &[]), false);
    let (said, off) = shown(&all);
    assert_eq!((said.len(), off, all[0].overdue), (3, 0, 1), "two are to come: {said:?}");
    assert_eq!(said[0], "Forfalt 15.07.2026: Følg opp paret A0 og M0");
}

#[test]
fn a_pair_that_has_ended_is_called_off_in_the_calendars_that_have_it() {
    let pair = |outcome| Row(0, "Kari", date(2026, 9, 1), 2, Some(date(2026, 11, 2)), outcome);
    let uids = |all: &[coordinator::Calendar]| {
        let lines = all.iter().flat_map(|calendar| unfolded(&calendar.text)).collect::<Vec<_>>();
        of(&lines, "UID:").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let going = made(&desk(0, &[pair("")], &[]), false);
    assert_eq!((going[0].entries, going[0].called_off), (4, 0));
    let over = made(&desk(0, &[pair("Fast jobb")], &[]), false);
    assert_eq!((over[0].entries, over[0].overdue, over[0].called_off), (0, 0, 4));
    assert_eq!(uids(&over), uids(&going), "the same entries");
    assert_eq!(shown(&over).1, 4);
}

/// It is asked what became of a pair whose end is past, and half a year later; the rest of the plan is called off.
#[test]
fn a_pair_that_ended_early_keeps_what_is_asked_afterwards() {
    let rhythm = FollowUp { afterwards: Some(After { months: 6, days: 0 }), ..rhythm() };
    let early = FollowUp { length: Length::Until(date(2026, 11, 10)), ..rhythm.clone() };
    let desk = desk_of(&early, 0, &[Row(0, "Kari", date(2026, 9, 1), 2, Some(date(2026, 11, 2)), "")], &[]);
    let all = made_with(&desk, &rhythm, false);
    let lines = unfolded(&all[0].text);
    let titles = of(&lines, "SUMMARY:");
    assert_eq!(titles[0], "Forfalt 10.11.2026: Avslutt paret A0 og M0. Skriv utfallet");
    assert!(titles.contains(&"Spør hvordan det gikk med A0 (par med M0)"), "{titles:?}");
    assert_eq!((all[0].entries, all[0].overdue), (2, 1));
    let uids: std::collections::BTreeSet<_> = of(&lines, "UID:").into_iter().collect();
    assert_eq!(uids.len(), titles.len(), "no entry is both called off and due");
    assert_eq!(all[0].called_off, 4, "{titles:?}");
}

#[test]
fn old_calendars_of_the_site_are_removed_and_no_other_files() {
    let (adept, mentor, rhythm) = (adept(), mentor(), rhythm());
    let diary = |site| Diary {
        site,
        forms: vec![&adept, &mentor],
        rhythm: &rhythm,
        now: now(),
        today: TODAY,
        names: false,
        reader: Language::Bokmal,
    };
    let made = calendars(&two_pairs().path, &diary("agder")).expect("calendars");
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name);
    let [_, kari] = made.as_slice() else { panic!("two: {made:?}") };
    for calendar in &made {
        coordinator::write_calendar(calendar, folder.path()).expect("a file");
    }
    let other = kari.text.replace("SITE:agder", "SITE:drammen");
    for (name, text) in [
        ("oppfolging-ola.ics", kari.text.as_str()),
        ("follow-up-ola.ics", kari.text.as_str()),
        ("mine.ics", kari.text.as_str()),
        ("oppfolging-nils.ics", other.as_str()),
        ("oppfolging-egen.ics", "BEGIN:VCALENDAR\r\nPRODID:-//Annet//NO\r\nEND:VCALENDAR\r\n"),
    ] {
        std::fs::write(file(name), text).expect("a file");
    }
    let gone = diary("agder").clear(folder.path(), &made).expect("a folder");
    assert_eq!(gone, [file("follow-up-ola.ics"), file("oppfolging-ola.ics")]);
    let left = std::fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, made.len() + 3);
    assert!(gone.iter().all(|file| !file.exists()));
    let nowhere = diary("agder").clear(&file("borte"), &made).expect("no folder");
    assert_eq!(nowhere, Vec::<PathBuf>::new());
}

fn report(desk: &Desk, since: Option<Date>, until: Option<Date>) -> Report {
    let (adept, mentor, rhythm) = (adept(), mentor(), rhythm());
    let forms: Vec<&Definition> = vec![&adept, &mentor];
    let inquiry =
        Inquiry { name: "Mentor Agder", site: "agder", forms, rhythm: &rhythm, since, until, today: TODAY };
    figures(&desk.path, &inquiry).expect("a report")
}

/// The row of a table, as it is shown.
fn row<'a>(report: &'a Report, table: &str, name: &str) -> &'a [Figure] {
    let table = report.tables.iter().find(|one| one.heading == table).unwrap_or_else(|| panic!("no {table}"));
    let row = table.rows.iter().find(|(one, _)| one == name);
    row.map_or_else(|| panic!("no {name} in {table:?}"), |(_, figures)| figures.as_slice())
}

use Figure::{Few, Hidden, Number};

/// Forty pairs, thirty of them over: twenty found work, six practice, four nothing.
fn forty() -> Vec<Row> {
    let over = |number: usize| match number {
        0..12 => "Fast jobb",
        12..20 => "Midlertidig jobb",
        20..26 => "Arbeidspraksis",
        _ => "Ingen",
    };
    (0..40)
        .map(|number| match number {
            0..30 => Row(number, "Kari", date(2026, 2, 1), 5, None, over(number)),
            _ => Row(number, "Kari", date(2026, 9, 1), 2, None, ""),
        })
        .collect()
}

#[test]
fn figures_are_those_of_the_workbook_and_of_who_is_gone() {
    let tally = [
        ["application", "adept", "2025", "Koblet", "12"],
        ["erased", "adept", "2026", "", "7"],
        ["pair", "", "2025", "Utdanning", "6"],
    ];
    let report = report(&desk(60, &forty(), &tally), None, None);
    assert_eq!(row(&report, "Søknader", "Til sammen")[0], Number(72));
    assert_eq!(row(&report, "Søknader", "2025, slettet siden")[0], Number(12));
    assert_eq!(row(&report, "Hvor langt søkerne er kommet", "Koblet")[0], Number(52));
    assert_eq!(row(&report, "Hvor søkerne bor", "Kristiansand"), [Number(60)]);
    assert_eq!(row(&report, "Par", "Startet"), [Number(46)]);
    assert_eq!(row(&report, "Par", "På vei nå"), [Number(10)]);
    assert_eq!(row(&report, "Par", "Avsluttet"), [Number(36)]);
    assert_eq!(row(&report, "Par", "Møter avtalt, i par som er avsluttet"), [Number(180)]);
    assert_eq!(row(&report, "Par", "Møter holdt, i de samme parene"), [Number(150)]);
    let outcomes = "Hva det ble av parene som er avsluttet";
    assert_eq!(row(&report, outcomes, "Fast jobb"), [Number(12)]);
    assert_eq!(row(&report, outcomes, "Ingen"), [Hidden], "four");
    let hidden = ["Fast jobb", "Midlertidig jobb", "Arbeidspraksis", "Utdanning", "Ingen"]
        .map(|name| row(&report, outcomes, name)[0] == Hidden);
    assert_eq!(hidden, [false, false, true, false, true], "or else the four could be told from the sum");
    assert_eq!(row(&report, "Slettede søknader", "Søkeren ba om det")[0], Number(7));
    assert_eq!(
        report.headlines,
        ["26 av 36 fikk jobb eller begynte på utdanning.", "Om lag 7 av 10 fikk jobb eller arbeidspraksis."]
    );
}

#[test]
fn a_period_counts_what_is_in_it() {
    let tally = [["application", "adept", "2025", "Koblet", "12"], ["pair", "", "2025", "Utdanning", "6"]];
    let desk = desk(60, &forty(), &tally);
    let autumn = report(&desk, Some(date(2026, 7, 1)), Some(date(2026, 12, 31)));
    assert_eq!(row(&autumn, "Søknader", "Til sammen")[0], Number(19));
    assert_eq!(row(&autumn, "Par", "Startet"), [Number(10)]);
    assert_eq!(row(&autumn, "Par", "Avsluttet"), [Number(30)], "they ended in August");
    assert_eq!(autumn.about, "Fra 01.07.2026 til og med 31.12.2026. Laget 22.11.2026.");
    let last_year = report(&desk, Some(date(2025, 1, 1)), Some(date(2025, 12, 31)));
    assert_eq!(row(&last_year, "Par", "Avsluttet"), [Number(6)]);
}

#[test]
fn few_pairs_give_no_meetings_and_no_share() {
    let pairs: Vec<Row> = forty().into_iter().take(3).collect();
    let report = report(&desk(3, &pairs, &[]), None, None);
    assert_eq!(row(&report, "Par", "Avsluttet"), [Few]);
    assert_eq!(row(&report, "Par", "Møter holdt, i de samme parene"), [Hidden]);
    assert_eq!(report.headlines.len(), 1);
    assert!(report.headlines[0].starts_with("Det er for få"), "{:?}", report.headlines);
    assert_eq!(row(&report, "Søknader", "Til sammen")[0], Few);
}

#[test]
fn the_page_stands_by_itself_and_tells_no_small_number() {
    let desk = desk(60, &forty(), &[]);
    let report = report(&desk, None, None);
    let path = desk.path.with_file_name("rapport.html");
    report.write_page(&path).expect("a page");
    let page = std::fs::read_to_string(&path).expect("a page");
    for absent in ["<script", "http:", "https:", "src=", "<link", "style=\"", "A0", "Adept 0"] {
        assert!(!page.contains(absent), "{absent}");
    }
    assert!(
        page.contains("default-src 'none'")
            && page.contains("Om lag 9 av 10 fikk jobb eller arbeidspraksis.")
    );
    report.write_sheet(&path.with_extension("xlsx")).expect("a workbook");
}

fn outcome() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["Fast jobb", "Midlertidig jobb", "Arbeidspraksis", "Utdanning", "Ingen", ""])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// What is shown of a table with one column says nothing of the one number that is not.
    #[test]
    fn no_table_has_one_gap(outcomes in prop::collection::vec(outcome(), 0..40), adepts in 0..60_usize) {
        let pairs: Vec<Row> = outcomes.iter().enumerate()
            .map(|(number, outcome)| Row(number, "", date(2026, 2, 1), 3, None, outcome))
            .collect();
        let report = report(&desk(adepts, &pairs, &[]), None, None);
        for table in report.tables.iter().filter(|table| table.has_total) {
            for column in 0..table.columns.len() {
                let gaps = table.rows.iter().filter(|(_, figures)| !matches!(figures[column], Number(_))).count();
                prop_assert_ne!(gaps, 1, "{:?}", table);
            }
        }
    }
}
