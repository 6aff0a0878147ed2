//! `veiviser match`: a proposal as a file, decisions kept, and what is refused.

use applications::local::Local;
use applications::{Application, Evidence};
use forms::{Answer, Answers, Language};
use jiff::{SignedDuration, Timestamp};

use crate::site::{Root, Said};

fn application(form: &str, reference: &str, industry: &str) -> Application {
    let now = Timestamp::now();
    let language = Language::new("nb").expect("a language");
    let answers: Answers = [
        ("name", Answer::Text(format!("Navn {reference}"))),
        ("email", Answer::Text(format!("{reference}@example.org"))),
        ("industry", Answer::One(industry.to_owned())),
        ("postal_code", Answer::Text("4612".to_owned())),
    ]
    .into_iter()
    .map(|(id, answer)| (id.to_owned(), answer))
    .collect();
    Application {
        site: "agder".to_owned(),
        form: form.to_owned(),
        reference: reference.to_owned(),
        submitted_at: now,
        issued_at: now,
        expires_at: now + SignedDuration::from_hours(24),
        language: language.clone(),
        form_version: "1".to_owned(),
        consent: Evidence { version: "1".to_owned(), sha256: "1".to_owned(), language, given_at: now },
        answers_hash: reference.to_owned(),
        answers,
        waiting_list: false,
        score: 0,
        suspected: Vec::new(),
    }
}

/// Two adepts and one mentor, who shares the industry with the second.
fn root() -> Root {
    let root = Root::copy();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let local = Local::open(Some(&root.path(".veiviser/applications.db"))).await.expect("a table");
        for (form, reference, industry) in
            [("adept", "A1", "it"), ("adept", "A2", "finance"), ("mentor", "M1", "finance")]
        {
            local.table().put(&application(form, reference, industry)).await.expect("stored");
        }
        let waits = Application { waiting_list: true, ..application("adept", "A3", "it") };
        local.table().put(&waits).await.expect("stored");
        local.close().await;
    });
    root
}

fn propose(root: &Root, out: &str, more: &[&str]) -> Said {
    let out = root.path(out).display().to_string();
    let site: &[&str] = if more.contains(&"--site") { &[] } else { &["--site", "agder"] };
    root.run(&[&["match", "--out", &out], site, more].concat())
}

#[test]
fn a_proposal_is_written_once_and_its_decisions_are_kept() {
    let root = root();
    let said = propose(&root, "par.xlsx", &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    let first = said.out.lines().next().unwrap_or_default();
    assert_eq!(
        first,
        "1 par, 1 venter, 1 er ikke med nå. Kontrollert mot alle mulige par: det finnes ikke noe bedre forslag."
    );
    let before = std::fs::read(root.path("par.xlsx")).expect("a workbook");
    let said = propose(&root, "par.xlsx", &[]);
    assert!(said.code == 2 && said.err.contains("finnes fra før"), "{}", said.err);
    assert_eq!(std::fs::read(root.path("par.xlsx")).expect("a workbook"), before);
    // What is pinned is approved in the workbook, and stays.
    assert_eq!(propose(&root, "bestemt.xlsx", &["--pin", "a1=m1"]).code, 0);
    let from = root.path("bestemt.xlsx").display().to_string();
    let said = propose(&root, "neste.xlsx", &["--from", &from, "--pin", "A2=M1"]);
    assert!(said.err.contains("M1 har ikke plass til så mange"), "{}", said.err);
    let said = propose(&root, "neste.xlsx", &["--from", &from, "--forbid", "A1=M1"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let path = |name: &str| root.path(name).display().to_string();
    // What is declined is so in the proposal after the next, too.
    let said = propose(&root, "tredje.xlsx", &["--from", &path("neste.xlsx")]);
    assert_eq!(said.code, 0, "{}", said.err);
    let decisions = coordinator::proposal::decisions(&root.path("tredje.xlsx")).expect("decisions");
    assert_eq!(decisions.bans, [("A1".to_owned(), "M1".to_owned())]);
    let english = propose(&root, "pairs.xlsx", &["--from", &from, "--lang", "en"]);
    assert!(english.out.starts_with("1 pair, 1 waiting, 1 not included now."), "{}", english.out);
}

#[test]
fn what_cannot_be_done_is_said_in_a_sentence() {
    let root = root();
    for (out, more, wanted) in [
        ("par.pdf", &[][..], "La navnet slutte på .xlsx."),
        ("par.xlsx", &["--pin", "A1"][..], "«A1» er ikke et par."),
        ("par.xlsx", &["--pin", "A9=M1"][..], "Ingen som kan kobles, har referansen A9."),
        ("par.xlsx", &["--pin", "M1=A1"][..], "Skriv jobbsøkeren først: A1=M1"),
        ("par.xlsx", &["--forbid", "A3=M1"][..], "A3 kan ikke kobles nå."),
        ("par.xlsx", &["--site", "furuset"][..], "Ingen har søkt til furuset"),
        (
            "par.xlsx",
            &["--pin", "A1=M1", "--forbid", "A1=M1"][..],
            "A1 og M1 skal både være og ikke være et par.",
        ),
        ("par.xlsx", &["--from", "content/agder/site.toml"][..], "content/agder/site.toml kan ikke leses"),
        ("finnes/ikke/par.xlsx", &[][..], "mappen finnes ikke"),
    ] {
        let more: Vec<String> = more
            .iter()
            .map(|word| {
                if word.starts_with("content/") {
                    root.path(word).display().to_string()
                } else {
                    (*word).to_owned()
                }
            })
            .collect();
        let more: Vec<&str> = more.iter().map(String::as_str).collect();
        let said = propose(&root, out, &more);
        assert_eq!(said.code, 2, "{out} {more:?}: {}", said.out);
        assert!(said.err.contains(wanted), "{}", said.err);
        assert!(!root.path(out).exists());
    }
    let said = root.run(&["match", "--site", "docs", "--out", &root.path("x.xlsx").display().to_string()]);
    assert!(said.err.contains("docs har ikke et skjema for hver side"), "{}", said.err);
}

#[test]
fn nobody_is_ready_before_the_workbook_says_so() {
    let root = root();
    let workbook = root.path("agder.xlsx").display().to_string();
    assert_eq!(root.run(&["export", "--site", "agder", "--out", &workbook]).code, 0);
    let said = propose(&root, "par.xlsx", &["--workbook", &workbook]);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains("Ingen på den ene siden har status «Klar»"), "{}", said.err);
    assert!(!root.path("par.xlsx").exists());
    let said = propose(&root, "par.xlsx", &["--workbook", "borte.xlsx"]);
    assert!(said.code == 2 && said.err.contains("Se etter at navnet på filen er riktig"), "{}", said.err);
}
