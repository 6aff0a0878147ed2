//! The whole way of a pair: proposed, taken into the workbook, followed, in a calendar, counted; and what is left when one of the two
//! asks to be erased.

use std::fs;

use applications::local::Local;
use applications::{Application, Evidence};
use calamine::Data;
use forms::{Answer, Answers, Language};
use jiff::{SignedDuration, Timestamp};
use veiviser_tests::office::{Book, Sheet};

use crate::site::{Root, Said};

const AYLA: &str = "7K3M-9QPX-2D";
const OMAR: &str = "0P4Q-P119-42";
const KARI: &str = "TXA5-PH0J-J4";
const NILS: &str = "4T8W-2HNC-6R";
/// Two who seek, two who help.
const PEOPLE: [(&str, &str, &str); 4] = [
    ("adept", AYLA, "Ayla Oppdiktet"),
    ("adept", OMAR, "Omar Oppdiktet"),
    ("mentor", KARI, "Kari Oppdiktet"),
    ("mentor", NILS, "Nils Oppdiktet"),
];

fn application(form: &str, reference: &str, name: &str) -> Application {
    let now = Timestamp::now();
    let language = Language::new("nb").expect("a language");
    let text = |text: &str| Answer::Text(text.to_owned());
    Application {
        site: "drammen".to_owned(),
        form: form.to_owned(),
        reference: reference.to_owned(),
        submitted_at: now,
        issued_at: now,
        expires_at: now + SignedDuration::from_hours(24 * 300),
        language: language.clone(),
        form_version: "1".to_owned(),
        consent: Evidence { version: "1".to_owned(), sha256: "1".to_owned(), language, given_at: now },
        answers_hash: reference.to_owned(),
        answers: Answers::from([
            ("name".to_owned(), text(name)),
            ("email".to_owned(), text(&format!("{}@example.org", reference.to_lowercase()))),
            ("industry".to_owned(), Answer::One("it".to_owned())),
            ("norwegian_level".to_owned(), Answer::One("b2".to_owned())),
            ("postal_code".to_owned(), text("3015")),
        ]),
        waiting_list: false,
        score: 0,
        suspected: Vec::new(),
    }
}

fn root() -> Root {
    let root = Root::copy();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let local = Local::open(Some(&root.path(".veiviser/applications.db"))).await.expect("a table");
        for (form, reference, name) in PEOPLE {
            local.table().put(&application(form, reference, name)).await.expect("stored");
        }
        local.close().await;
    });
    root
}

/// Runs a command for Drammen; paths are below the root.
fn run(root: &Root, command: &str, args: &[&str]) -> Said {
    let path = |word: &&str| {
        let is_file = word.contains('.') || *word == "kalender";
        if is_file && !word.contains('=') {
            root.path(word).display().to_string()
        } else {
            (*word).to_owned()
        }
    };
    let args: Vec<String> = args.iter().map(path).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    root.run(&[&[command, "--site", "drammen"], args.as_slice()].concat())
}

fn done(root: &Root, command: &str, args: &[&str]) -> String {
    let said = run(root, command, args);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{command} {args:?}: {}", said.out);
    said.out
}

fn book(root: &Root, name: &str) -> Book {
    Book::read(&root.path(name))
}

/// What stands in a row of the sheet of pairs.
fn said(sheet: &Sheet, row: usize, id: &str) -> String {
    sheet.cell(row, sheet.column(id).unwrap_or_else(|| panic!("no {id}"))).to_string()
}

fn write(sheet: &mut Sheet, row: usize, cells: &[(&str, Data)]) {
    sheet.rows.resize(sheet.rows.len().max(row + 1), Vec::new());
    for (id, value) in cells {
        let column = sheet.column(id).unwrap_or_else(|| panic!("no {id}"));
        sheet.set(row, column, value.clone());
    }
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// The pair of Ayla and Kari, approved in a proposal and taken in; the one of Omar and Nils, typed.
fn followed() -> Root {
    let root = root();
    done(&root, "export", &["--out", "a.xlsx"]);
    done(&root, "match", &["--pin", &format!("{AYLA}={KARI}"), "--out", "par.xlsx"]);
    // Who is ready by the coordinator's word is in a pair when there is one.
    let mut ready = book(&root, "a.xlsx");
    ready.sheet("Mentorpartnere").write(AYLA, "_status", "Klar");
    ready.save(&root.path("a-lagret.xlsx"));
    let take_in = ["--from", "a-lagret.xlsx", "--pairs", "par.xlsx", "--out", "b.xlsx"];
    let out = done(&root, "export", &take_in);
    assert!(out.contains("1 par tatt inn fra forslaget. 0 sto der fra før."), "{out}");
    let mut book = book(&root, "b.xlsx");
    assert_eq!(book.sheet("Mentorpartnere").said(AYLA, "_status"), "Koblet");
    let sheet = book.sheet("Oppfølging");
    let headings = sheet.columns().into_iter().take(4).map(|(_, heading)| heading).collect::<Vec<_>>();
    assert_eq!(headings, ["Mentorpartner", "Mentor", "Referanse, mentorpartner", "Referanse, mentor"]);
    assert_eq!(
        [said(sheet, 2, "_adept_name"), said(sheet, 2, "_mentor_name")],
        ["Ayla Oppdiktet", "Kari Oppdiktet"]
    );
    assert_eq!([said(sheet, 2, "_agreed"), said(sheet, 2, "_adept")], ["6", AYLA]);
    write(
        sheet,
        2,
        &[
            ("_responsible", text("Mina")),
            ("_held", Data::Float(3.0)),
            ("_outcome", text("Fast jobb")),
            ("_note", text("=fint")),
        ],
    );
    // As people type: the mentor first, and in small letters.
    write(
        sheet,
        3,
        &[("_adept", text("4t8w2hnc6r")), ("_mentor", text(" 0p4q p119 42")), ("_start", text("01.02.2026"))],
    );
    book.save(&root.path("b-lagret.xlsx"));
    root
}

#[test]
fn a_pair_is_taken_in_followed_and_kept() {
    let root = followed();
    let out = done(&root, "export", &["--from", "b-lagret.xlsx", "--out", "c.xlsx"]);
    assert!(out.contains("6 felt"), "start, three and a note; start: {out}");
    let mut book = book(&root, "c.xlsx");
    let sheet = book.sheet("Oppfølging").clone();
    assert_eq!(
        ["_responsible", "_held", "_outcome", "_note"].map(|id| said(&sheet, 2, id)),
        ["Mina", "3", "Fast jobb", "=fint"]
    );
    assert_eq!(
        ["_adept", "_mentor", "_mentor_name"].map(|id| said(&sheet, 3, id)),
        [OMAR, NILS, "Nils Oppdiktet"]
    );
    assert!(
        said(&sheet, 3, "_end").starts_with("2026-08-01") || said(&sheet, 3, "_end").starts_with("46235"),
        "{}",
        said(&sheet, 3, "_end")
    );
    // Ayla’s has an outcome; Omar’s is over by its time.
    let status = |book: &mut Book, sheet: &str, reference: &str| book.sheet(sheet).said(reference, "_status");
    assert_eq!(status(&mut book, "Mentorpartnere", AYLA), "Avsluttet");
    assert_eq!(status(&mut book, "Mentorer", NILS), "Avsluttet");
    let overview = format!("{:?}", book.sheet("Oversikt").rows);
    assert!(overview.contains("Par som møtes nå") && overview.contains("Oppfølging av par som er forfalt"));
    assert!(format!("{:?}", book.sheet("Forklaring").rows).contains("Velg ett av de fem"));
}

#[test]
fn what_is_not_understood_of_pairs_is_told_and_a_missing_sheet_is_refused() {
    let root = followed();
    let out = done(&root, "export", &["--from", "b-lagret.xlsx", "--pairs", "par.xlsx", "--out", "c.xlsx"]);
    assert!(out.contains("0 par tatt inn fra forslaget. 1 sto der fra før."), "{out}");
    let mut wrong = book(&root, "b-lagret.xlsx");
    let sheet = wrong.sheet("Oppfølging");
    write(sheet, 3, &[("_start", text("1. februar")), ("_held", text("fire")), ("_outcome", text("Jobb"))]);
    write(sheet, 4, &[("_adept", text(OMAR))]);
    wrong.save(&root.path("feil.xlsx"));
    let out = done(&root, "export", &["--from", "feil.xlsx", "--out", "d.xlsx"]);
    for column in ["Start", "Møter holdt", "Utfall"] {
        let told = format!("{OMAR}={NILS}: vi forstår ikke det som står under «{column}»");
        assert!(out.contains(&told), "{out}");
    }
    assert!(out.contains(&format!("raden med {OMAR} mangler en referanse")), "{out}");
    let mut without = book(&root, "b.xlsx");
    without.sheets.retain(|sheet| sheet.name != "Oppfølging");
    without.save(&root.path("uten.xlsx"));
    let said = run(&root, "export", &["--from", "uten.xlsx", "--out", "e.xlsx"]);
    assert!(said.code == 2 && said.err.contains("Arket «Oppfølging» er borte fra"), "{}", said.err);
}

#[test]
fn what_is_due_comes_in_a_calendar_without_names() {
    let root = followed();
    done(&root, "export", &["--from", "b-lagret.xlsx", "--out", "c.xlsx"]);
    let out = done(&root, "calendar", &["--from", "c.xlsx", "--out", "kalender"]);
    assert!(out.contains("oppfolging-uten-ansvarlig.ics"), "{out}");
    let file = |name: &str| fs::read_to_string(root.path(&format!("kalender/{name}"))).expect("a file");
    let nobody = file("oppfolging-uten-ansvarlig.ics");
    assert!(nobody.contains(OMAR) && !nobody.contains("Omar"), "{nobody}");
    let out = done(&root, "calendar", &["--from", "c.xlsx", "--names", "--out", "kalender"]);
    assert!(out.contains("Filen har navn."), "{out}");
    assert!(file("oppfolging-uten-ansvarlig.ics").contains("Omar Oppdiktet"));
    // Nobody is called so any more.
    fs::copy(root.path("kalender/oppfolging-uten-ansvarlig.ics"), root.path("kalender/oppfolging-ola.ics"))
        .expect("a copy");
    let out = done(&root, "calendar", &["--from", "c.xlsx", "--out", "kalender"]);
    assert!(out.contains("Fjernet") && out.contains("oppfolging-ola.ics"), "{out}");
    assert!(!root.path("kalender/oppfolging-ola.ics").exists());
}

#[test]
fn who_is_erased_is_gone_from_the_pairs_and_still_counts() {
    let root = followed();
    done(&root, "export", &["--from", "b-lagret.xlsx", "--out", "c.xlsx"]);
    done(&root, "erase", &["--reference", KARI, "--yes"]);
    let out = done(&root, "export", &["--from", "c.xlsx", "--out", "d.xlsx"]);
    assert!(out.contains("Ett par er borte, fordi en av de to har bedt om å bli slettet."), "{out}");
    let mut book = book(&root, "d.xlsx");
    for sheet in &book.sheets {
        let all = format!("{:?}", sheet.rows);
        assert!(
            !all.contains(KARI) && !all.contains("Kari") && !all.contains("=fint"),
            "{}: {all}",
            sheet.name
        );
    }
    assert_eq!(book.sheet("Mentorpartnere").said(AYLA, "_status"), "Klar", "ready for another mentor");
    let counts = format!("{:?}", book.sheet("_tall").rows);
    for counted in ["Fast jobb", "erased", "Avsluttet"] {
        assert!(counts.contains(counted), "{counted}: {counts}");
    }
    done(&root, "stats", &["--from", "d.xlsx", "--out", "rapport.html"]);
    done(&root, "stats", &["--from", "d.xlsx", "--out", "rapport.xlsx"]);
    let page = fs::read_to_string(root.path("rapport.html")).expect("a page");
    assert!(page.contains("færre enn 5") && page.contains("Tall fra Mentornettverket Drammen"), "{page}");
    // Once more: nobody is counted twice.
    done(&root, "export", &["--from", "d.xlsx", "--out", "e.xlsx"]);
    assert_eq!(format!("{:?}", self::book(&root, "e.xlsx").sheet("_tall").rows), counts);
}

#[test]
fn what_cannot_be_done_is_said_with_the_way_on() {
    let root = root();
    done(&root, "export", &["--out", "a.xlsx"]);
    for (command, args, wanted) in [
        ("export", &["--pairs", "a.xlsx", "--out", "b.xlsx"][..], "er ikke et koblingsforslag"),
        ("export", &["--pairs", "a.xlsx", "--out", "b.csv"], "--pairs gjelder bare arbeidsbøker"),
        ("stats", &["--from", "a.xlsx", "--out", "r.pdf"], "La navnet slutte på .html"),
        ("stats", &["--from", "a.xlsx", "--out", "a.xlsx"], "er arbeidsboken tallene lages fra"),
        ("stats", &["--from", "borte.xlsx", "--out", "r.html"], "Se etter at navnet på filen er riktig"),
        (
            "stats",
            &["--from", "a.xlsx", "--since", "2026-07-01", "--until", "2026-01-01", "--out", "r.html"],
            "Bytt om",
        ),
        ("stats", &["--from", "a.xlsx", "--since", "i fjor", "--out", "r.html"], "i fjor"),
        ("stats", &["--from", "a.xlsx", "--since", "1.1.2026", "--out", "r.html"], "2026-01-31"),
        ("calendar", &["--from", "borte.xlsx", "--out", "kalender"], "Se etter at navnet på filen er riktig"),
    ] {
        let said = run(&root, command, args);
        assert!(said.code == 2 && said.err.contains(wanted), "{command} {args:?}: {} {}", said.out, said.err);
    }
    let said = run(&root, "calendar", &["--from", "a.xlsx", "--out", "kalender"]);
    assert!(said.code == 0 && said.out.contains("Ingenting skal følges opp"), "{} {}", said.out, said.err);
}
