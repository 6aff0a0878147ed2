//! The figures as a Markdown table, and what they must not exceed.

use std::time::Duration;

/// One program.
pub struct Row {
    pub name: &'static str,
    /// Bytes of the program.
    pub size: u64,
    pub init: Duration,
    /// An application that is stored: the first request, and a later one.
    pub accepted: (Duration, Duration),
    /// Wall time of the first such request at the quota of 128 MB, where it can be measured.
    pub slow: Option<Duration>,
    /// The form again with errors: the first request, and a later one.
    pub rejected: Option<(Duration, Duration)>,
    /// KiB.
    pub memory: u64,
}

/// A figure of the table: its heading, its value, and the most that it may be.
struct Figure {
    heading: &'static str,
    of: fn(&Row) -> Option<f64>,
    bar: Option<f64>,
}

const FIGURES: [Figure; 8] = [
    Figure { heading: "program MB", of: |row| Some(megabytes(row.size)), bar: Some(6.0) },
    Figure { heading: "init CPU ms", of: |row| Some(milliseconds(row.init)), bar: Some(8.0) },
    Figure { heading: "first accepted CPU ms", of: |row| Some(milliseconds(row.accepted.0)), bar: Some(1.5) },
    Figure { heading: "the same at 128 MB, ms", of: |row| row.slow.map(milliseconds), bar: Some(3.0) },
    Figure {
        heading: "first 422 CPU ms",
        of: |row| row.rejected.map(|(first, _)| milliseconds(first)),
        bar: None,
    },
    Figure { heading: "warm accepted CPU ms", of: |row| Some(milliseconds(row.accepted.1)), bar: Some(0.5) },
    Figure {
        heading: "warm 422 CPU ms",
        of: |row| row.rejected.map(|(_, warm)| milliseconds(warm)),
        bar: Some(1.0),
    },
    Figure { heading: "most RSS MB", of: |row| Some(megabytes(row.memory * 1024)), bar: Some(16.0) },
];

/// What may differ between one site and a thousand, without having grown: the noise of the measurement.
const NOISE: f64 = 0.1;

/// All rows, and the bars below them.
pub fn table(rows: &[Row]) -> String {
    let line = |name: &str, values: Vec<String>| format!("| {name} | {} |\n", values.join(" | "));
    let number = |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.2}"));
    let mut table = line("", FIGURES.iter().map(|figure| figure.heading.to_owned()).collect());
    table += &line("---", FIGURES.iter().map(|_| "---:".to_owned()).collect());
    for row in rows {
        table += &line(row.name, FIGURES.iter().map(|figure| number((figure.of)(row))).collect());
    }
    table + &line("bar", FIGURES.iter().map(|figure| number(figure.bar)).collect())
}

/// What is over a bar, and what has grown with the number of sites. The first row is only compared with.
pub fn missed(rows: &[Row]) -> Vec<String> {
    let ours = rows.get(1..).unwrap_or_default();
    let over = ours.iter().flat_map(|row| FIGURES.iter().filter_map(move |figure| over(row, figure)));
    let grown = match ours {
        [few, many] => FIGURES.iter().filter_map(|figure| grown(few, many, figure)).collect(),
        _ => Vec::new(),
    };
    over.chain(grown).collect()
}

fn over(row: &Row, figure: &Figure) -> Option<String> {
    let (value, bar) = ((figure.of)(row)?, figure.bar?);
    (value > bar).then(|| format!("{}: {} {value:.2}, over {bar:.2}", row.name, figure.heading))
}

fn grown(few: &Row, many: &Row, figure: &Figure) -> Option<String> {
    let (one, thousand) = ((figure.of)(few)?, (figure.of)(many)?);
    let most = one * (1.0 + NOISE) + NOISE;
    (thousand > most).then(|| format!("{} grows with sites: {one:.2} to {thousand:.2}", figure.heading))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[expect(clippy::cast_precision_loss, reason = "sizes of programs")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
