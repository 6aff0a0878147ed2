//! A form that has as many applications as it has room for: the coordinator is told what to write, and where.

use applications::local::Local;
use applications::{Application, Evidence};
use forms::{Answers, Language};
use jiff::{SignedDuration, Timestamp};

use crate::site::Root;

const ADVICE: &str = "Skjemaet «mentor» på agder er fullt: 2 søknader, og plass til 2 (capacity). Det tar fortsatt imot søknader. \
    Skriv status = \"full\" øverst i content/agder/forms/mentor.toml og publiser på nytt. \
    Skal flere kunne sette seg på venteliste, skriv også waiting_list = true. Er det plass til flere, øk capacity.";

fn application(reference: &str) -> Application {
    let now = Timestamp::now();
    let language = Language::new("nb").expect("a language");
    Application {
        site: "agder".to_owned(),
        form: "mentor".to_owned(),
        reference: reference.to_owned(),
        submitted_at: now,
        issued_at: now,
        expires_at: now + SignedDuration::from_hours(24),
        language: language.clone(),
        form_version: "1".to_owned(),
        consent: Evidence { version: "1".to_owned(), sha256: "1".to_owned(), language, given_at: now },
        answers_hash: "1".to_owned(),
        answers: Answers::new(),
        waiting_list: false,
        score: 0,
        suspected: Vec::new(),
    }
}

/// A root whose form has two applications and these keys at its top.
pub fn root(keys: &str) -> Root {
    let root = Root::copy();
    root.replace("content/agder/forms/mentor.toml", "[[pages]]", &format!("{keys}\n[[pages]]"));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let local = Local::open(Some(&root.path(".veiviser/applications.db"))).await.expect("a table");
        for reference in ["A", "B"] {
            local.table().put(&application(reference)).await.expect("stored");
        }
        local.close().await;
    });
    root
}

fn export(root: &Root) -> String {
    let out = root.path("agder.json").display().to_string();
    let said = root.run(&["export", "--site", "agder", "--out", &out]);
    assert_eq!(said.code, 0, "{}", said.err);
    said.err
}

#[test]
fn an_export_says_that_a_form_is_full() {
    assert_eq!(export(&root("capacity = 2")).trim(), ADVICE);
}

#[test]
fn an_export_says_nothing_where_there_is_room_or_the_form_is_closed_already() {
    for keys in ["capacity = 3", "capacity = 2\nstatus = \"full\"", "# No limit."] {
        assert_eq!(export(&root(keys)).trim(), "", "{keys}");
    }
}

#[test]
fn a_file_that_cannot_be_made_is_named_with_what_is_in_the_way() {
    let root = root("capacity = 3");
    for (out, reason) in [
        ("/finnes-ikke/x.xlsx", "Kan ikke skrive /finnes-ikke/x.xlsx: mappen finnes ikke"),
        ("/", "Kan ikke skrive /: det er en mappe"),
        (
            "x.pdf",
            "Vi kan ikke lage filer som slutter på .pdf. La navnet slutte på .xlsx (regneark), .csv, .json eller .jsonl, \
             eller velg filformatet med --format.",
        ),
    ] {
        let said = root.run(&["export", "--site", "agder", "--out", out]);
        assert_eq!((said.code, said.err), (2, format!("veiviser: {reason}\n")));
    }
    let out = root.path("agder.pdf").display().to_string();
    assert_eq!(root.run(&["export", "--site", "agder", "--out", &out, "--format", "csv"]).code, 0);
    let out = root.path("agder.XLSX").display().to_string();
    assert_eq!(root.run(&["export", "--site", "agder", "--out", &out]).code, 0);
}

#[cfg(target_os = "linux")]
#[test]
fn the_preview_says_so_on_its_overview_and_opens_no_other_port() {
    let root = root("capacity = 2");
    let preview = crate::serve::Preview::start(&root, &[]);
    let overview = preview.get("/");
    assert!(overview.contains("Skjemaer som er fulle"), "{overview}");
    assert!(overview.contains(&ADVICE.replace('"', "&quot;")), "{overview}");
    assert_eq!(preview.ports(), [preview.port()], "the table has no port of its own");
}
