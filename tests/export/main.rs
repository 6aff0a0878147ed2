//! The export at size, beside its floor and a peer, in one run: `cargo run --release -p veiviser-tests --bin export`.
//!
//! `export` measures 100,000 applications, and 10,000 that are merged with an earlier workbook; `export ROWS` measures as many as that.
//! Told are seconds, most memory of the process, and the size of the file, of
//!
//! - **ours**: from a table on disk to the finished workbook, and how long its two parts take: reading the table through the SDK, which
//!   is the same work whatever is written, and making the file, with all that a workbook has;
//! - **bare**: the floor, `rust_xlsxwriter` in constant memory, which writes the cells of one sheet and nothing else, from memory;
//! - **Python**: `XlsxWriter` in constant memory, from CSV, where its interpreter is named in `PYTHON`.
//!
//! Each runs in a process of its own: the peak of memory is that of a process.

#![expect(clippy::print_stdout, reason = "the result of the command")]

use std::cell::Cell;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use applications::local::Local;
use applications::{Application, Month, Place, reference};
use coordinator::{FormApplications, Format, Previous, Settings, SpoolWriter};
use forms::Answer;
use generator::Options;
use generator::model::Form;
use jiff::{SignedDuration, Timestamp};
use rust_xlsxwriter::Workbook;
use veiviser_tests::pairs::applicants;

mod table;

type Failure = Box<dyn std::error::Error>;

/// Columns of the bars' measurement.
const COLUMNS: u16 = 25;

fn main() -> Result<(), Failure> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["ours", database, out] => ours(Path::new(database), Path::new(out), None),
        ["ours", database, out, from] => ours(Path::new(database), Path::new(out), Some(Path::new(from))),
        ["bare", rows, out] => bare(rows.parse()?, Path::new(out)),
        [rows] => compare(rows.parse()?),
        _ => {
            compare(100_000)?;
            merge(10_000)
        }
    }
}

/// Ours, the floor and the peer.
fn compare(rows: usize) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (database, csv) = (at("applications.db"), at("applications.csv"));
    fill(Path::new(&database), rows)?;
    println!("{rows} applications");
    println!("{:>8} {:>9} {:>9} {:>9} {:>8} {:>8}", "", "table s", "file s", "all s", "memory", "file");
    let bare = measure("bare", &own(&["bare", &rows.to_string(), &at("bare.xlsx")])?, &at("bare.xlsx"))?;
    let ours = measure("ours", &own(&["ours", &database, &at("ours.xlsx")])?, &at("ours.xlsx"))?;
    println!(
        "{:>8} {:>28.2} times bare, {:.2} without the table",
        "",
        ours.all() / bare.all(),
        ours.file / bare.all()
    );
    let Ok(python) = std::env::var("PYTHON") else { return Ok(()) };
    own(&["ours", &database, &csv])?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("export/peer.py");
    let told = said(Command::new(python).arg(script).args([&csv, &at("python.xlsx")]))?;
    measure("Python", &told, &at("python.xlsx"))?;
    Ok(())
}

/// Ours with an earlier workbook of the same applications.
fn merge(rows: usize) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name).display().to_string();
    let database = at("applications.db");
    fill(Path::new(&database), rows)?;
    own(&["ours", &database, &at("earlier.xlsx")])?;
    println!("{rows} applications, merged with an earlier workbook");
    measure("ours", &own(&["ours", &database, &at("ours.xlsx"), &at("earlier.xlsx")])?, &at("ours.xlsx"))?;
    Ok(())
}

/// What one way of writing took.
struct Figures {
    table: f64,
    file: f64,
}

impl Figures {
    fn all(&self) -> f64 {
        self.table + self.file
    }
}

fn own(words: &[&str]) -> Result<String, Failure> {
    said(Command::new(std::env::current_exe()?).args(words))
}

fn said(command: &mut Command) -> Result<String, Failure> {
    let done = command.output()?;
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into_owned().into());
    }
    Ok(String::from_utf8(done.stdout)?)
}

/// Prints what a process has told: seconds for the table if there was one, seconds for the file, megabytes.
fn measure(name: &str, told: &str, file: &str) -> Result<Figures, Failure> {
    let numbers = told.split_whitespace().map(str::parse).collect::<Result<Vec<f64>, _>>()?;
    let (table, file_made, memory) = match numbers.as_slice() {
        [table, made, memory] => (*table, *made, *memory),
        [made, memory] => (0.0, *made, *memory),
        _ => return Err(format!("{name}: {told}").into()),
    };
    let figures = Figures { table, file: file_made };
    let size = std::fs::metadata(file)?.len() / 1_000_000;
    println!("{name:>8} {table:>9.2} {file_made:>9.2} {:>9.2} {memory:>5} MB {size:>5} MB", figures.all());
    Ok(figures)
}

fn form() -> Result<Form, Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let options = Options {
        site: Some("agder".to_owned()),
        base_url: None,
        today: jiff::civil::date(2026, 11, 20),
        unpublished: false,
    };
    let read = generator::read(&root).map_err(|_| "the content cannot be read")?;
    let forms = generator::definitions(&read, &options).map_err(|_| "the content has problems")?;
    forms.into_iter().next().ok_or_else(|| "no form".into())
}

fn now() -> Result<Timestamp, Failure> {
    Ok("2026-11-20T12:00:00Z".parse()?)
}

/// Invented people who have sent their applications over more than a year.
fn people(form: &Form, rows: usize) -> Result<impl Iterator<Item = Application>, Failure> {
    let people = applicants(&form.definition, rows, 7, now()?);
    Ok((0_i64..).zip(people).map(|(number, mut application)| {
        let digits = (0..10).rev().map(|place| (number >> (5 * place)) & 31);
        let signs = digits.filter_map(|digit| reference::ALPHABET.get(usize::try_from(digit).ok()?));
        application.reference = reference::grouped(&signs.map(|sign| char::from(*sign)).collect::<String>());
        application.submitted_at += SignedDuration::from_secs(number % 80_000);
        application
    }))
}

fn fill(database: &Path, rows: usize) -> Result<(), Failure> {
    let form = form()?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        Local::open(Some(database)).await?.close().await;
        Ok::<_, Failure>(())
    })?;
    table::fill(database, people(&form, rows)?)
}

/// As `veiviser export` does it.
fn ours(database: &Path, out: &Path, from: Option<&Path>) -> Result<(), Failure> {
    let (form, now) = (form()?, now()?);
    let started = Instant::now();
    let runtime = tokio::runtime::Runtime::new()?;
    let applications = runtime.block_on(async {
        let local = Local::open(Some(database)).await?;
        let table = local.table();
        let mut spool = SpoolWriter::new(&form.definition, now)?;
        let months = Month::within(500, now);
        let read = table.reader("agder", &form.definition.id, &months, now).each(|places| {
            for place in places {
                if let Place::Application(application) = place {
                    spool.add(&application)?;
                }
            }
            Ok::<_, Failure>(())
        });
        read.await?;
        local.close().await;
        Ok::<_, Failure>(spool.finish()?)
    })?;
    let read = started.elapsed();
    let started = Instant::now();
    let texts = form.texts.values().next().ok_or("no texts")?;
    let forms = [FormApplications { definition: &form.definition, texts, applications }];
    let from = from.map(|path| Previous { path: path.to_owned(), ..Previous::default() });
    let is_csv = out.extension().is_some_and(|ending| ending == "csv");
    let format = if is_csv { Format::Csv } else { Format::Xlsx };
    let settings = Settings { format, now, zone: forms::norway(), from, following: None };
    let rows = Cell::new(0);
    coordinator::export(&forms, &settings, out, &|written| rows.set(written))?;
    println!("{:.2} {:.2} {}", read.as_secs_f64(), started.elapsed().as_secs_f64(), peak());
    Ok(())
}

/// As many cells in a row as ours has, and the same answers; no formats, no second sheet.
fn bare(rows: usize, out: &Path) -> Result<(), Failure> {
    let form = form()?;
    let started = Instant::now();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory()?;
    for (row, application) in (0..).zip(people(&form, rows)?) {
        let mut column = 0;
        for answer in form.definition.fields.iter().map(|field| application.answers.get(&field.id)) {
            match answer {
                Some(Answer::Text(text) | Answer::One(text)) => sheet.write_string(row, column, text)?,
                Some(Answer::Many(many)) => sheet.write_string(row, column, many.join("; "))?,
                Some(Answer::Number(number)) => sheet.write_number(row, column, i32::try_from(*number)?)?,
                Some(Answer::Yes(_) | Answer::Date(_)) => sheet.write_string(row, column, "Ja")?,
                None => sheet.write_string(row, column, "")?,
            };
            column += 1;
        }
        for column in column..COLUMNS {
            sheet.write_string(row, column, &application.reference)?;
        }
    }
    book.save(out)?;
    println!("{:.2} {}", started.elapsed().as_secs_f64(), peak());
    Ok(())
}

/// Most memory that the process has had, in megabytes.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<usize>().ok()).unwrap_or(0) / 1_024
}
