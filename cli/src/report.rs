//! Problems in the content, for people (text) and for programs (JSON, SARIF 2.1.0).

use std::io::{self, IsTerminal};

use generator::problem::{Problem, Problems, Severity};
use messages::{Language, Rule, message};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use serde_json::{Value, json};

use crate::args::ReportFormat;

/// Text goes to stderr, so that it can be read whatever stdout is used for; JSON and SARIF go to stdout.
#[expect(clippy::print_stderr, clippy::print_stdout, reason = "this is where problems are printed")]
pub fn print(problems: Problems, format: ReportFormat, language: Language) {
    let problems = problems.sorted();
    match format {
        ReportFormat::Text => eprintln!("{}", text(&problems, language, io::stderr().is_terminal())),
        ReportFormat::Json => println!(
            "{:#}",
            json!(problems.iter().map(|problem| as_json(problem, language)).collect::<Vec<_>>())
        ),
        ReportFormat::Sarif => println!("{:#}", sarif(&problems, language)),
    }
}

/// One block per problem with the line it is about, and a closing count.
pub fn text(problems: &[Problem], language: Language, colours: bool) -> String {
    let theme = if colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100).with_cause_chain();
    let mut text = String::new();
    for problem in problems {
        if handler.render_report(&mut text, diagnostic(problem, language).as_ref()).is_err() {
            text.push_str(&problem.text(language));
        }
        text.push('\n');
    }
    // The printer has the word «help» built in; the lines below it are indented for a word of four letters.
    let label = message!("help-label").text(language) + ":";
    text.replace("\n  help: ", &format!("\n  {label:<6}")) + &summary(problems, language)
}

/// «3 feil og 1 advarsel.»
pub fn summary(problems: &[Problem], language: Language) -> String {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    message!("errors-found", errors = errors, warnings = problems.len() - errors).text(language)
}

fn diagnostic(problem: &Problem, language: Language) -> Report {
    let severity = match problem.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
    };
    let span = problem.place.span.clone();
    let source = &problem.place.source;
    let diagnostic = MietteDiagnostic::new(problem.message.text(language))
        .with_severity(severity)
        .with_code(problem.rule.id())
        .with_help(problem.help.text(language))
        .with_label(LabeledSpan::underline(span));
    Report::new(diagnostic)
        .with_source_code(NamedSource::new(source.path.to_string_lossy(), source.text.clone()))
}

fn as_json(problem: &Problem, language: Language) -> Value {
    let (line, column) = problem.place.line_and_column();
    json!({
        "rule": problem.rule.id(),
        "severity": level(problem),
        "message": problem.message.text(language),
        "help": problem.help.text(language),
        "file": problem.place.source.path,
        "line": line,
        "column": column,
    })
}

fn sarif(problems: &[Problem], language: Language) -> Value {
    let mut rules: Vec<Rule> = problems.iter().map(|problem| problem.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "veiviser",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|rule| sarif_rule(*rule, language)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": problems.iter().map(|problem| sarif_result(problem, language)).collect::<Vec<_>>(),
        }],
    })
}

fn sarif_rule(rule: Rule, language: Language) -> Value {
    json!({
        "id": rule.id(),
        "shortDescription": { "text": rule.demand().text(language) },
        "fullDescription": { "text": rule.why().text(language) },
        "help": { "text": rule.mend().text(language) },
        "defaultConfiguration": { "level": level_word(rule.severity()) },
    })
}

fn sarif_result(problem: &Problem, language: Language) -> Value {
    let (line, column) = problem.place.line_and_column();
    json!({
        "ruleId": problem.rule.id(),
        "level": level(problem),
        "message": { "text": format!("{} {}", problem.message.text(language), problem.help.text(language)) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": problem.place.source.path },
            "region": { "startLine": line, "startColumn": column },
        }}],
    })
}

fn level(problem: &Problem) -> &'static str {
    level_word(problem.severity)
}

fn level_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
