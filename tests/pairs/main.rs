//! Pairing at size: `cargo run --release -p veiviser-tests --bin pairs`.
//!
//! `pairs [adepts] [mentors]` makes a programme of that size from the forms of `content/drammen`; 2,000 × 2,000, 10,000 × 10,000 and, with mentors scarce, 10,000 × 4,000
//! where nothing is said, each on one core and on two. Told are the time from people to a proved optimum, scoring included; the time of
//! the proof alone; and the peak of memory, people and program included. `pairs scores FILE` writes a matrix of scores and the optimum,
//! for another solver to be held against. `pairs fill FOLDER SITE ADEPTS MENTORS` puts invented people into the table of a folder, to
//! look at a workbook of them.

#![expect(clippy::print_stdout, reason = "the result of the command")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use applications::local::Local;
use coordinator::pairing::{BLOCKED, Grid, Market, Person, Programme, Row, Side, solve, verify};
use forms::pairing::{Pairing, Prefer};
use forms::{Definition, Role};
use generator::Options;
use jiff::Timestamp;
use veiviser_tests::pairs::{Draw, applicants};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["scores", file] => scores(Path::new(file)),
        ["fill", folder, site, adepts, mentors] => {
            fill(Path::new(folder), site, adepts.parse()?, mentors.parse()?)
        }
        ["once", adepts, mentors, cores] => once(adepts.parse()?, mentors.parse()?, cores.parse()?),
        [adepts, mentors] => table(&[(adepts.parse()?, mentors.parse()?)]),
        _ => table(&[(2_000, 2_000), (10_000, 10_000), (10_000, 4_000)]),
    }
}

/// Each size in a process of its own: the peak of memory is that of a process.
fn table(sizes: &[(usize, usize)]) -> Result<(), Failure> {
    println!(
        "{:>7} × {:<7} {:>5} {:>9} {:>9} {:>8} {:>7} {:>7} {:>7}",
        "adepts", "mentors", "cores", "optimum", "proof", "memory", "pairs", "points", "rounds"
    );
    for (adepts, mentors) in sizes {
        for cores in [1, 2] {
            let words = [*adepts, *mentors, cores].map(|number| number.to_string());
            let done =
                std::process::Command::new(std::env::current_exe()?).arg("once").args(words).output()?;
            print!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        }
    }
    Ok(())
}

fn once(adepts: usize, mentors: usize, cores: usize) -> Result<(), Failure> {
    rayon::ThreadPoolBuilder::new().num_threads(cores).build_global()?;
    let (programme, _) = programme("drammen")?;
    let people = people(&programme, adepts, mentors);
    let sides = sides(&programme, &people)?;
    // What was needed to make the people up is not counted; the people are, and the program itself.
    forget_peak()?;
    let started = Instant::now();
    let places = sides.mentors.iter().map(|mentor| mentor.places).collect();
    let grid =
        Grid::new(sides.pairing, sides.adepts, sides.mentors, places, vec![false; sides.adepts.len()], &[]);
    let values = sides.values();
    let assignment = solve(&grid, &values);
    let solved = started.elapsed();
    let started = Instant::now();
    verify(&grid, &values, &assignment).map_err(|flaw| format!("{flaw:?}"))?;
    let proved = started.elapsed();
    let memory = peak();
    let mut row = Row::default();
    let (mut pairs, mut points) = (0_usize, 0_usize);
    for (adept, mentor) in assignment.mentor_of.iter().enumerate() {
        let Some(mentor) = mentor else { continue };
        grid.row(adept, &mut row);
        pairs += 1;
        points += row.scores.get(*mentor).map_or(0, |score| usize::from(*score));
    }
    println!(
        "{adepts:>7} × {mentors:<7} {cores:>5} {:>9} {:>9} {:>5} MB {pairs:>7} {points:>7} {:>7}",
        seconds(solved),
        seconds(proved),
        memory / 1_024,
        assignment.rounds
    );
    Ok(())
}

fn seconds(took: Duration) -> String {
    format!("{:.2} s", took.as_secs_f64())
}

/// From here on the peak of memory is counted anew.
fn forget_peak() -> Result<(), Failure> {
    Ok(std::fs::write("/proc/self/clear_refs", "5")?)
}

/// Most memory that the process has had, in kilobytes.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// The forms and settings of a site, as its content has them.
fn programme(site: &str) -> Result<(generator::model::Programme, PathBuf), Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let options = Options {
        site: Some(site.to_owned()),
        base_url: None,
        today: jiff::civil::date(2026, 11, 20),
        unpublished: false,
    };
    let read = generator::read(&root).map_err(|_| "the content cannot be read")?;
    let programme = generator::programme(&read, &options).map_err(|_| "the content has problems")?;
    Ok((programme.ok_or("no such site")?, root))
}

fn form(programme: &generator::model::Programme, role: Role) -> Option<&Definition> {
    programme.forms.iter().map(|form| &form.definition).find(|form| form.role == role)
}

fn people(programme: &generator::model::Programme, adepts: usize, mentors: usize) -> [Vec<Person>; 2] {
    let now = now();
    [(Role::Adept, adepts, 1), (Role::Mentor, mentors, 2)].map(|(role, count, seed)| {
        let Some(form) = form(programme, role) else { return Vec::new() };
        // One after another: all applications at once would be most of the memory.
        let people = applicants(form, count, seed, now)
            .flat_map(|application| Side::of(role, [(form, [application].as_slice())], now).people);
        people.collect()
    })
}

fn sides<'a>(
    programme: &'a generator::model::Programme,
    [adepts, mentors]: &'a [Vec<Person>; 2],
) -> Result<Programme<'a>, Failure> {
    let pairing = programme.pairing.as_ref().ok_or("no pairing")?;
    Ok(Programme { seed: "drammen", pairing, adepts, mentors, now: now() })
}

fn now() -> Timestamp {
    Timestamp::from_second(1_795_000_000).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Rows of scores, −1 for pairs that may not be; the places; and what the best assignment comes to in people and points.
fn scores(file: &Path) -> Result<(), Failure> {
    let (programme, _) = programme("drammen")?;
    let people = people(&programme, 400, 150);
    let sides = sides(&programme, &people)?;
    let mut text = String::from("[\n");
    // With one pair of a hundred left, most people and most points are not the same.
    let mut draw = Draw::new(3);
    let all = (0..400).flat_map(|adept| (0..150).map(move |mentor| (adept, mentor)));
    let few: Vec<(usize, usize)> = all.filter(|_| draw.below(100) > 0).collect();
    let cases = [(Prefer::Most, false), (Prefer::Best, false), (Prefer::Most, true), (Prefer::Best, true)];
    for (index, (prefer, sparse)) in cases.into_iter().enumerate() {
        let (floor, never) = if sparse { (0, &*few) } else { (20, &[][..]) };
        let pairing = Pairing { prefer, floor, ..sides.pairing.clone() };
        let sides = Programme { pairing: &pairing, ..sides };
        let places: Vec<u32> = sides.mentors.iter().map(|mentor| mentor.places).collect();
        let left_out = vec![false; sides.adepts.len()];
        let grid = Grid::new(&pairing, sides.adepts, sides.mentors, places.clone(), left_out, never);
        let values = sides.values();
        let assignment = solve(&grid, &values);
        verify(&grid, &values, &assignment).map_err(|flaw| format!("{flaw:?}"))?;
        let mut row = Row::default();
        let (mut rows, mut pairs, mut points) = (Vec::new(), 0_usize, 0_usize);
        for (adept, mentor) in assignment.mentor_of.iter().enumerate() {
            grid.row(adept, &mut row);
            if let Some(score) = mentor.and_then(|mentor| row.scores.get(mentor)) {
                pairs += 1;
                points += usize::from(*score);
            }
            let plain = |score: &u8| if *score == BLOCKED { -1 } else { i32::from(*score) };
            rows.push(row.scores.iter().map(plain).collect::<Vec<i32>>());
        }
        let order = if prefer == Prefer::Most { "most" } else { "best" };
        let comma = if index + 1 < cases.len() { "," } else { "" };
        writeln!(
            text,
            "{{\"prefer\": \"{order}\", \"places\": {places:?}, \"pairs\": {pairs}, \"points\": {points}, \"scores\": {rows:?}}}{comma}"
        )?;
    }
    text.push_str("]\n");
    Ok(std::fs::write(file, text)?)
}

/// Invented applications in the table of a folder.
fn fill(folder: &Path, site: &str, adepts: usize, mentors: usize) -> Result<(), Failure> {
    let (programme, _) = programme(site)?;
    let now = Timestamp::now();
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let local = Local::open(Some(&folder.join("applications.db"))).await?;
        for (role, count, seed) in [(Role::Adept, adepts, 1), (Role::Mentor, mentors, 2)] {
            let Some(form) = form(&programme, role) else { continue };
            for (number, mut application) in applicants(form, count, seed, now).enumerate() {
                // Some cannot be paired now.
                application.waiting_list = number % 19 == 11;
                application.suspected.extend((number % 23 == 13).then(|| "trap".to_owned()));
                local.table().put(&application).await?;
            }
        }
        local.close().await;
        Ok(())
    })
}
