//! `veiviser check --rules` and `--explain`: what the content is checked for, and why.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use generator::{Level, Lowered, Rule};
use messages::{Language, Severity, Switch, message};
use serde_json::{Value, json};

use crate::args::{Check, ReportFormat};
use crate::failure::Failure;

/// Prints all rules; with a site also what it has lowered.
pub fn list(root: &Path, language: Language, args: &Check) -> Result<(), Failure> {
    let lowered = match &args.site {
        Some(site) => generator::lowered(&generator::read(root)?, site),
        None => Vec::new(),
    };
    put(&match args.format {
        ReportFormat::Text => table(&lowered, language),
        ReportFormat::Json | ReportFormat::Sarif => {
            let rules = Rule::ALL.iter().map(|rule| as_json(*rule, &lowered, language));
            format!("{:#}\n", json!(rules.collect::<Vec<_>>()))
        }
    });
    Ok(())
}

/// Prints what there is to know about a rule.
pub fn explain(id: &str, language: Language) -> Result<(), Failure> {
    let Some(rule) = Rule::of(id) else {
        let known = Rule::ALL.iter().map(|rule| rule.id());
        let help = generator::did_you_mean(id, known, message!("explain-unknown-help"));
        return Err(Failure::said(message!("explain-unknown", rule = id, help = help)));
    };
    put(&explanation(rule, language));
    Ok(())
}

/// To a pager that may have been left before the end.
fn put(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}

fn table(lowered: &[Lowered], language: Language) -> String {
    let width = Rule::ALL.iter().map(|rule| rule.id().len()).max().unwrap_or_default();
    let mut table = String::new();
    for rule in Rule::ALL {
        let own = lowered.iter().find(|own| own.rule == *rule);
        let level = message!("level-name", level = level(*rule, own)).text(language);
        // A String takes any text: the results say nothing.
        let _ = writeln!(table, "{:<width$}  {level:<8}  {}", rule.id(), rule.demand().text(language));
        if let Some(Lowered { reason, .. }) = own {
            let reason = message!("rules-reason", reason = reason).text(language);
            let _ = writeln!(table, "{:<width$}            {reason}", "");
        }
    }
    let _ = writeln!(table, "\n{}", message!("rules-count", count = Rule::ALL.len()).text(language));
    table
}

fn explanation(rule: Rule, language: Language) -> String {
    let level = message!("level-name", level = level(rule, None)).text(language);
    let mut text = format!("{} ({level})\n{}\n\n", rule.id(), rule.demand().text(language));
    let parts = [message!("explain-why", why = rule.why()), message!("explain-mend", mend = rule.mend())];
    for part in parts {
        let _ = writeln!(text, "{}", part.text(language));
    }
    if let Some(example) = rule.example() {
        let _ = writeln!(text, "\n{}", message!("explain-example").text(language));
        for line in example.lines() {
            let _ = writeln!(text, "    {line}");
        }
    }
    let switch = match rule.switch() {
        Switch::Allowed => message!("explain-switch", rule = rule.id()),
        Switch::Never => message!("explain-fixed"),
    };
    let _ = writeln!(text, "\n{}", switch.text(language));
    text
}

fn as_json(rule: Rule, lowered: &[Lowered], language: Language) -> Value {
    let own = lowered.iter().find(|own| own.rule == rule);
    json!({
        "id": rule.id(),
        "level": level(rule, own),
        "default": level(rule, None),
        "switchable": rule.switch() == Switch::Allowed,
        "reason": own.map(|own| &own.reason),
        "demand": rule.demand().text(language),
        "why": rule.why().text(language),
        "mend": rule.mend().text(language),
        "example": rule.example(),
    })
}

/// `error`, `warning` or `off`.
fn level(rule: Rule, own: Option<&Lowered>) -> &'static str {
    match (own.map(|own| own.level), rule.severity()) {
        (Some(Level::Off), _) => "off",
        (None, Severity::Error) => "error",
        (Some(Level::Warn), _) | (None, Severity::Warning) => "warning",
    }
}
