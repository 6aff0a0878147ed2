//! Problems in the content, for people (text) and for programs (JSON, SARIF 2.1.0).

use std::fmt::Write as _;
use std::io::{self, IsTerminal};

use generator::problem::{Problem, Problems, Severity};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use serde_json::{Value, json};

use crate::args::ReportFormat;

/// Text goes to stderr, so that it can be read whatever stdout is used for; JSON and SARIF go to stdout.
#[expect(clippy::print_stderr, clippy::print_stdout, reason = "this is where problems are printed")]
pub fn print(problems: Problems, format: ReportFormat) {
    let problems = problems.sorted();
    match format {
        ReportFormat::Text => eprintln!("{}", text(&problems, io::stderr().is_terminal())),
        ReportFormat::Json => println!("{:#}", json!(problems.iter().map(as_json).collect::<Vec<_>>())),
        ReportFormat::Sarif => println!("{:#}", sarif(&problems)),
    }
}

/// One block per problem with the line it is about, and a closing count.
pub fn text(problems: &[Problem], colours: bool) -> String {
    let theme = if colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100).with_cause_chain();
    let mut text = String::new();
    for problem in problems {
        if handler.render_report(&mut text, diagnostic(problem).as_ref()).is_err() {
            text.push_str(&problem.to_string());
        }
        text.push('\n');
    }
    // The printer has the word «help» built in; the remedy of a Norwegian message has a Norwegian label, as wide.
    text.replace("\n  help: ", "\n  råd:  ") + &summary(problems)
}

/// «3 feil og 1 advarsel.»
pub fn summary(problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = problems.len() - errors;
    let mut sentence = match errors {
        0 => "Ingen feil".to_owned(),
        errors => format!("{errors} feil"),
    };
    // A String takes any text: the result says nothing.
    let _ = match warnings {
        0 => write!(sentence, "."),
        1 => write!(sentence, " og 1 advarsel."),
        warnings => write!(sentence, " og {warnings} advarsler."),
    };
    sentence
}

fn diagnostic(problem: &Problem) -> Report {
    let severity = match problem.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
    };
    let span = problem.place.span.clone();
    let source = &problem.place.source;
    let diagnostic = MietteDiagnostic::new(&problem.message)
        .with_severity(severity)
        .with_code(problem.rule)
        .with_help(&problem.help)
        .with_label(LabeledSpan::underline(span));
    Report::new(diagnostic)
        .with_source_code(NamedSource::new(source.path.to_string_lossy(), source.text.clone()))
}

fn as_json(problem: &Problem) -> Value {
    let (line, column) = problem.place.line_and_column();
    json!({
        "rule": problem.rule,
        "severity": level(problem),
        "message": problem.message,
        "help": problem.help,
        "file": problem.place.source.path,
        "line": line,
        "column": column,
    })
}

fn sarif(problems: &[Problem]) -> Value {
    let mut rules: Vec<&str> = problems.iter().map(|problem| problem.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "veiviser",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|rule| json!({ "id": rule })).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": problems.iter().map(sarif_result).collect::<Vec<_>>(),
        }],
    })
}

fn sarif_result(problem: &Problem) -> Value {
    let (line, column) = problem.place.line_and_column();
    json!({
        "ruleId": problem.rule,
        "level": level(problem),
        "message": { "text": format!("{} {}", problem.message, problem.help) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": problem.place.source.path },
            "region": { "startLine": line, "startColumn": column },
        }}],
    })
}

fn level(problem: &Problem) -> &'static str {
    match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
