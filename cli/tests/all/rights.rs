//! What privacy law asks for: all that is held on a person, erasing, how long it is held. Over the real engine.

use std::fs;
use std::path::Path;

use applications::local::Local;
use applications::{Application, Connection, Evidence, Held, Month, Table};
use forms::{Answer, Answers, Language};
use jiff::{SignedDuration, Timestamp};

use crate::site::{Root, Said};

const KARI: &str = "7K3M-9QPX-2D";
const KARI_AGAIN: &str = "0P4Q-P119-42";
const OLA: &str = "TXA5-PH0J-J4";
const ROBOT: &str = "4T8W-2HNC-6R";
/// What may stand in no output of the terminal.
const SECRETS: [&str; 4] = ["Kari", "kari@", "Oppdiktet", "400 00 001"];

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

fn application(form: &str, reference: &str, email: &str, kept_for: i64) -> Application {
    let now = Timestamp::now();
    let language = Language::new("nb").expect("a language");
    let text = |text: &str| Answer::Text(text.to_owned());
    Application {
        site: "agder".to_owned(),
        form: form.to_owned(),
        reference: reference.to_owned(),
        submitted_at: now,
        issued_at: now,
        expires_at: now + days(kept_for),
        language: language.clone(),
        form_version: "1".to_owned(),
        consent: Evidence { version: "2026-11".to_owned(), sha256: "1".to_owned(), language, given_at: now },
        answers_hash: "1".to_owned(),
        answers: Answers::from([
            ("name".to_owned(), text("Kari Oppdiktet")),
            ("email".to_owned(), text(email)),
            ("phone".to_owned(), text("+47 400 00 001")),
            ("motivation".to_owned(), text("<b>Oppdiktet</b> grunn")),
        ]),
        waiting_list: false,
        score: 0,
        suspected: Vec::new(),
    }
}

/// Kari as mentor and, in another language, as adept; somebody else; a robot; and a person of the same address at another site.
fn root() -> Root {
    let mut again = application("adept", KARI_AGAIN, " KARI@example.org", 80);
    again.language = Language::new("en").expect("a language");
    // The month of the key is of when the answers were looked over: this one is from the years of a longer promise.
    again.issued_at -= days(1500);
    again.submitted_at = again.issued_at;
    let mut machine = application("mentor", ROBOT, "robot@example.org", 20);
    machine.suspected = vec!["too_fast".to_owned()];
    let elsewhere =
        Application { site: "drammen".to_owned(), ..application("mentor", KARI, "kari@example.org", 700) };
    let root = Root::copy();
    stored(
        &root,
        &[
            application("mentor", KARI, "Kari@Example.org", 20),
            again,
            application("mentor", OLA, "ola@example.org", 700),
            machine,
            elsewhere,
        ],
    );
    root
}

fn with_table<T>(root: &Root, work: impl AsyncFnOnce(&Local) -> T) -> T {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let local = Local::open(Some(&root.path(".veiviser/applications.db"))).await.expect("a table");
        let done = work(&local).await;
        local.close().await;
        done
    })
}

fn stored(root: &Root, applications: &[Application]) {
    with_table(root, async |local| {
        for application in applications {
            local.table().put(application).await.expect("stored");
        }
    });
}

fn held(root: &Root, site: &str, form: &str) -> Held {
    with_table(root, async |local| {
        let now = Timestamp::now();
        local.table().held(site, form, &Month::within(3650, now), now).await.expect("a list")
    })
}

fn everything(root: &Root) -> Vec<Held> {
    [("agder", "mentor"), ("agder", "adept"), ("drammen", "mentor")]
        .map(|(site, form)| held(root, site, form))
        .into()
}

fn references(held: &Held) -> Vec<&str> {
    held.applications.iter().map(|application| application.reference.as_str()).collect()
}

fn today() -> String {
    Timestamp::now().to_zoned(forms::norway()).date().to_string()
}

/// Runs the command for Agder; what it prints must name nobody.
fn agder(root: &Root, command: &str, args: &[&str]) -> Said {
    let said = root.run(&[&[command, "--site", "agder"], args].concat());
    for secret in SECRETS {
        assert!(
            !said.out.contains(secret) && !said.err.contains(secret),
            "{secret}: {} {}",
            said.out,
            said.err
        );
    }
    said
}

fn place(root: &Root) -> String {
    root.path(".veiviser").display().to_string()
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).expect("metadata").permissions().mode() & 0o777
}

#[test]
fn a_person_gets_all_applications_of_the_site_as_a_page_and_as_json() {
    let root = root();
    let (page, json) = (root.path("innsyn.html"), root.path("innsyn.json"));
    for file in [&page, &json] {
        let name = file.display().to_string();
        let said = agder(&root, "subject", &["--email", " kari@EXAMPLE.org ", "--out", &name]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        let old = held(&root, "agder", "adept").applications[0].submitted_at.to_zoned(forms::norway()).date();
        let (kari, again) =
            (format!("mentor {KARI}, mottatt {}", today()), format!("adept {KARI_AGAIN}, mottatt {old}"));
        assert!(said.out.contains(&kari) && said.out.contains(&again), "{}", said.out);
        assert!(said.out.contains(&format!("Skrev {name}. Filen har personopplysninger")), "{}", said.out);
        assert!(said.out.contains("Før du sender filen: Er det personen selv som spør?"), "{}", said.out);
        #[cfg(unix)]
        assert_eq!(mode(file), 0o600);
    }
    let page = fs::read_to_string(page).expect("read");
    for text in [
        "<html lang=\"nb\" dir=\"ltr\">",
        "default-src &#39;none&#39;",
        "<h1>Dette har vi lagret om deg</h1>",
        "Kari Oppdiktet",
        "&lt;b&gt;Oppdiktet&lt;/b&gt; grunn",
        KARI,
        KARI_AGAIN,
        "<section lang=\"en\" dir=\"ltr\">",
        "Ansvarlig for opplysningene",
    ] {
        let text = text.replace("&#39;", "'");
        assert!(page.contains(&text), "no {text} in {page}");
    }
    for absent in ["<script", "http:", "https:", OLA, ROBOT, "src=", "<link"] {
        assert!(!page.contains(absent), "{absent} in {page}");
    }
    let json: serde_json::Value = serde_json::from_slice(&fs::read(json).expect("read")).expect("JSON");
    let mut found: Vec<&str> = Vec::new();
    for form in json["forms"].as_array().expect("forms") {
        for application in form["applications"].as_array().expect("applications") {
            found.push(application["reference"].as_str().expect("a reference"));
            assert_eq!(application["answers"]["name"], "Kari Oppdiktet");
        }
    }
    found.sort_unstable();
    assert_eq!(found, [KARI_AGAIN, KARI]);
}

#[test]
fn a_reference_is_found_however_it_is_written() {
    let root = root();
    let out = root.path("innsyn.html").display().to_string();
    for written in ["7k3m9qpx2d", " 7K3M 9QPX 2D", "7k3m–9qpx–2d"] {
        let said = agder(&root, "subject", &["--reference", written, "--out", &out]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{written}");
        assert!(said.out.starts_with(&format!("mentor {KARI}, mottatt ")), "{}", said.out);
    }
    let page = fs::read_to_string(&out).expect("read");
    assert!(page.contains(KARI) && !page.contains(KARI_AGAIN), "{page}");
}

#[test]
fn who_is_not_found_is_told_so_with_where_it_was_looked_for() {
    let root = root();
    let out = root.path("innsyn.html");
    let name = out.display().to_string();
    let place = place(&root);
    let place = format!("Vi lette i {place}, i alle søknader til agder (adept, mentor) som ikke er utløpt.");
    for (args, said) in [
        (
            ["--reference", "0000-0000-00"],
            format!("Fant ingen søknad med referansen 0000-0000-00. {place} Se etter skrivefeil, eller let med --email."),
        ),
        (
            ["--email", "per@example.org"],
            format!(
                "Fant ingen søknad med denne e-postadressen. {place} Spør om personen kan ha skrevet en annen adresse, \
                 eller let med --reference."
            ),
        ),
        (
            ["--reference", "7K3M-9QPX"],
            "«7K3M-9QPX» er ikke en referanse. Den har ti tegn, for eksempel 7K3M-9QPX-2D, og står på kvitteringen og i regnearket."
                .to_owned(),
        ),
        (
            ["--email", "per"],
            "Det du skrev etter --email, er ikke en e-postadresse. Skriv for eksempel --email navn@example.org".to_owned(),
        ),
    ] {
        for command in [&["subject", "--out", &name][..], &["erase"], &["erase", "--yes"]] {
            let answer = agder(&root, command[0], &[&command[1..], &args].concat());
            assert_eq!((answer.code, answer.out.as_str(), answer.err), (2, "", format!("veiviser: {said}\n")));
        }
    }
    assert!(!out.exists());
}

#[test]
fn a_file_of_another_kind_is_refused_before_anything_is_read() {
    let root = Root::copy();
    let said = agder(&root, "subject", &["--reference", KARI, "--out", "innsyn.pdf"]);
    let told = "veiviser: Kan ikke lage innsyn.pdf. La navnet slutte på .html (en side personen kan lese) eller .json (for programmer).\n";
    assert_eq!((said.code, said.err.as_str()), (2, told));
}

#[test]
fn one_of_reference_and_address_must_be_given() {
    let root = Root::copy();
    let said = agder(&root, "erase", &[]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.starts_with(
            "veiviser: Kommandoen trenger også --reference <REFERANSE> eller --email <E-POST>.\n"
        ),
        "{}",
        said.err
    );
    let both = agder(&root, "erase", &["--reference", KARI, "--email", "per@example.org"]);
    assert_eq!(both.code, 2);
    assert!(both.err.contains("kan ikke brukes sammen med"), "{}", both.err);
}

#[test]
fn erasing_shows_first_what_it_would_do_and_does_it_when_told() {
    let root = root();
    let before = everything(&root);
    let line = format!("mentor {KARI}, mottatt {}", today());
    let dry = agder(&root, "erase", &["--reference", KARI]);
    let told = format!(
        "Fant denne søknaden:\n  {line}\n\nIngenting er slettet ennå. Skriv den samme kommandoen med --yes på slutten for å slette. \
         Det kan ikke angres.\n"
    );
    assert_eq!((dry.code, dry.out, dry.err.as_str()), (0, told, ""));
    assert_eq!(everything(&root), before, "nothing has changed");

    let done = agder(&root, "erase", &["--reference", KARI, "--yes"]);
    let told = format!(
        "Slettet: {line}\n\n\
         Dette må du gjøre selv:\n\
         - Slett personen i regneark, utskrifter og filer du har hentet ut før, også dem du har delt med andre.\n\
         - Slett e-poster med opplysninger om personen. Tøm papirkurven.\n\
         - Svar personen at det er gjort. Noter referansen og datoen, ikke navnet.\n\
         - Slett søknaden i sikkerhetskopier av denne maskinen, eller vent til de er for gamle.\n"
    );
    assert_eq!((done.code, done.out, done.err.as_str()), (0, told, ""));
    let after = everything(&root);
    let [mentors, adepts, elsewhere] = after.as_slice() else { panic!("three forms") };
    assert_eq!(references(mentors), [ROBOT, OLA]);
    let [gone] = mentors.erased.as_slice() else { panic!("one place: {:?}", mentors.erased) };
    assert_eq!(gone.reference, KARI);
    assert_eq!([adepts, elsewhere], [&before[1], &before[2]], "another form and another site are untouched");

    let out = root.path("innsyn.json").display().to_string();
    let erased = format!("mentor {KARI} ble slettet {}. Vi har bare referansen og datoen igjen.\n", today());
    for again in [&["--reference", KARI][..], &["--reference", KARI, "--yes"]] {
        let said = agder(&root, "erase", again);
        assert_eq!((said.code, said.out, said.err.as_str()), (0, erased.clone(), ""));
    }
    let said = agder(&root, "subject", &["--reference", KARI, "--out", &out]);
    assert_eq!((said.code, said.err), (2, format!("veiviser: {erased}")));
    assert_eq!(
        root.run(&["export", "--site", "agder", "--out", &out]).code,
        0,
        "the rest can be read as before"
    );
}

#[test]
fn nothing_of_an_erased_person_is_left_on_the_disk() {
    let root = Root::copy();
    let mut gone = application("mentor", KARI, "kari@example.org", 700);
    gone.answers.insert("motivation".to_owned(), Answer::Text("Oppdiktet grunn. ".repeat(150)));
    stored(&root, &[gone, application("mentor", OLA, "ola@example.org", 700)]);
    assert_eq!(agder(&root, "erase", &["--reference", KARI, "--yes"]).code, 0);
    for file in
        fs::read_dir(root.path(".veiviser")).expect("files").flatten().filter(|file| file.path().is_file())
    {
        let bytes = fs::read(file.path()).expect("read");
        for secret in [&b"Oppdiktet grunn"[..], b"kari@example.org"] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret), "{}", file.path().display());
        }
    }
}

#[test]
fn an_address_in_several_applications_is_a_question_and_not_an_answer() {
    let root = root();
    let before = everything(&root);
    for args in [&["--email", "kari@example.org"][..], &["--email", "kari@example.org", "--yes"]] {
        let said = agder(&root, "erase", args);
        assert!(
            said.out.starts_with("Fant disse 2 søknadene:\n") && said.out.contains(KARI_AGAIN),
            "{}",
            said.out
        );
        let told = "veiviser: E-postadressen er i 2 søknader, og ingen av dem er slettet. Skriv --reference med den som skal slettes, \
                    eller --all for å slette alle.\n";
        assert_eq!((said.code, said.err.as_str()), (2, told));
        assert_eq!(everything(&root), before);
    }
    let said = agder(&root, "erase", &["--email", "kari@example.org", "--all", "--yes"]);
    assert_eq!((said.code, said.out.matches("Slettet: ").count()), (0, 2), "{}", said.out);
    let after = everything(&root);
    assert_eq!(after.iter().map(|held| held.erased.len()).collect::<Vec<_>>(), [1, 1, 0]);
    assert_eq!(after[2], before[2], "the same address at another site");
}

#[test]
fn retention_counts_and_names_who_is_deleted_soon() {
    let root = root();
    assert_eq!(agder(&root, "erase", &["--reference", OLA, "--yes"]).code, 0);
    let date = |days: i64| {
        (Timestamp::now() + SignedDuration::from_hours(24 * days)).to_zoned(forms::norway()).date()
    };
    let said = agder(&root, "retention", &[]);
    let (now, old) = (today(), date(-1500));
    let told = format!(
        "Skjema            Søknader  Eldste      Slettes innen 30 dager  Slettes innen 90 dager\n\
         adept                    1  {old}                       0                       1\n\
         mentor                   1  {now}                       1                       1\n\
         mentor, mistenkt         1  {now}                       1                       1\n\n\
         Blir slettet innen 30 dager. Trenger du dem lenger, be om nytt samtykke nå:\n  \
         mentor {KARI}, mottatt {now}, slettes {}\n\n\
         1 søknad er slettet fordi personen bad om det. Med --format json får du referansene.\n",
        date(20),
    );
    assert_eq!((said.code, said.out, said.err.as_str()), (0, told, ""));
    let said = agder(&root, "retention", &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let form = &json["forms"][1];
    assert_eq!(
        (&json["site"], &form["form"], &form["people"]["held"]),
        (&"agder".into(), &"mentor".into(), &1.into())
    );
    assert_eq!((&form["soon"][0]["reference"], &form["erased"][0]["reference"]), (&KARI.into(), &OLA.into()));
}

/// The engine behind a port, as DynamoDB is; with Kari's application. Runs as long as the runtime.
fn over_http() -> (tokio::runtime::Runtime, String, Table) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let (endpoint, table) = runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let endpoint = format!("http://{}", listener.local_addr().expect("an address"));
        let database = dynoxide::Database::memory().expect("an engine");
        tokio::spawn(dynoxide::server::serve_on(listener, database));
        let table = Table::connect(&Connection::local(&endpoint), "applications");
        table.create().await.expect("a table");
        table.put(&application("mentor", KARI, "kari@example.org", 20)).await.expect("stored");
        (endpoint, table)
    });
    (runtime, endpoint, table)
}

#[test]
fn a_table_over_the_network_is_shown_counted_and_erased_from() {
    let root = Root::copy();
    let (runtime, endpoint, table) = over_http();
    let out = root.path("innsyn.html").display().to_string();
    let run = |args: &[&str]| {
        let args = [args, &["--site", "agder", "--table", "applications"]].concat();
        let mut command = root.command(&args);
        command.env("AWS_REGION", "local").env("AWS_ACCESS_KEY_ID", "a").env("AWS_SECRET_ACCESS_KEY", "b");
        Said::from(command.env("AWS_ENDPOINT_URL_DYNAMODB", &endpoint).output().expect("the command runs"))
    };
    let said = run(&["subject", "--reference", KARI, "--out", &out]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let said = run(&["retention"]);
    assert!(said.code == 0 && said.out.contains(KARI), "{}", said.out);
    let said = run(&["erase", "--reference", KARI, "--yes"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("- Sikkerhetskopier av tabellen husker søknaden i 7 dager"), "{}", said.out);
    let said = run(&["subject", "--email", "kari@example.org", "--out", &out]);
    assert!(said.code == 2 && said.err.contains("Vi lette i tabellen applications,"), "{}", said.err);
    let now = Timestamp::now();
    let months = Month::within(30, now);
    let held = runtime.block_on(table.held("agder", "mentor", &months, now)).expect("a list");
    assert_eq!((held.applications.len(), held.erased.len()), (0, 1));
}

#[test]
fn who_is_not_signed_in_is_told_how_to() {
    let root = Root::copy();
    let mut command = root.command(&["retention", "--site", "agder", "--table", "applications"]);
    for name in ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"] {
        command.env_remove(name);
    }
    let said = Said::from(command.output().expect("the command runs"));
    assert_eq!(said.code, 2);
    assert!(said.err.contains("AWS_REGION is not set") && said.err.contains("--profile"), "{}", said.err);
}

/// A command line of AWS that knows the profile `agder`.
#[cfg(unix)]
const AWS: &str = r#"#!/bin/sh
case "$*" in
"configure export-credentials --format process --profile agder")
  echo '{"Version":1,"AccessKeyId":"AKIDEXAMPLE","SecretAccessKey":"not-to-be-shown","SessionToken":"not-to-be-shown"}' ;;
"configure get region --profile agder") echo eu-north-1 ;;
*) echo >&2; echo "The config profile (borte) could not be found" >&2; exit 255 ;;
esac
"#;

#[cfg(unix)]
#[test]
fn a_profile_of_the_aws_command_line_opens_the_table() {
    use std::os::unix::fs::PermissionsExt;
    let root = Root::copy();
    let tools = root.path("tools");
    fs::create_dir(&tools).expect("a folder");
    fs::write(tools.join("aws"), AWS).expect("a file");
    fs::set_permissions(tools.join("aws"), fs::Permissions::from_mode(0o755)).expect("a program");
    let run = |profile: &str, path: &Path| {
        let arguments = ["retention", "--site", "agder", "--table", "applications", "--profile", profile];
        let mut command = root.command(&arguments);
        for name in ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"] {
            command.env_remove(name);
        }
        // Nobody listens there: who comes so far has been let in.
        command.env("PATH", path).env("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
        let said = Said::from(command.output().expect("the command runs"));
        assert!(said.code == 2 && !said.err.contains("not-to-be-shown"), "{}", said.err);
        said.err
    };
    let let_in = run("agder", &tools);
    assert!(let_in.contains("Får ikke tak i tabellen applications"), "{let_in}");
    let refused = run("borte", &tools);
    assert!(refused.contains("profilen «borte»: The config profile (borte) could not be found"), "{refused}");
    let absent = run("agder", &root.path("content"));
    assert!(absent.contains("Fant ikke AWS CLI"), "{absent}");
}

#[test]
fn without_a_table_it_is_said_where_one_was_looked_for() {
    let root = Root::copy();
    for (command, args) in [("retention", &[][..]), ("erase", &["--reference", KARI])] {
        let said = agder(&root, command, args);
        let told = format!("veiviser: Det er ingen søknader i {}.", place(&root));
        assert!(said.code == 2 && said.err.starts_with(&told), "{}", said.err);
    }
}

#[test]
fn the_commands_speak_english_where_that_is_asked_for() {
    let root = root();
    let said = agder(&root, "erase", &["--lang", "en", "--reference", KARI, "--yes"]);
    assert!(said.out.starts_with(&format!("Erased: mentor {KARI}, received ")), "{}", said.out);
    assert!(said.out.contains("This is left for you:\n"), "{}", said.out);
}
