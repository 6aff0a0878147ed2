//! What is there in which language, in words and as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use generator::{Coverage, Share, TextKind};
use serde_json::{Value, json};

/// How many names a line has at most.
const FEW: usize = 12;

/// A paragraph for each site and language, a line for each kind of text, and what is borrowed, missing or old.
pub fn text(sites: &[Coverage]) -> String {
    let mut text = String::new();
    for Coverage { site, languages } in sites {
        for (language, kinds) in languages {
            // A String takes any text: the results say nothing.
            let _ = writeln!(text, "{site} {language}");
            for (kind, share) in kinds {
                line(*kind, share, &mut text);
            }
            text.push('\n');
        }
    }
    text
}

fn line(kind: TextKind, share: &Share, text: &mut String) {
    let Share { own, borrowed, missing, stale } = share;
    let _ = writeln!(
        text,
        "  {:<13} {own} av {} ({} %)",
        heading(kind),
        share.total(),
        percent(*own, share.total())
    );
    for (language, names) in borrowed {
        let _ = writeln!(text, "    {:<17} {}", format!("lånt fra {language}:"), few(names));
    }
    for (label, names) in [("mangler:", missing), ("eldre enn kilden:", stale)] {
        if !names.is_empty() {
            let _ = writeln!(text, "    {label:<17} {}", few(names));
        }
    }
}

/// Rounded down: 100 is all.
fn percent(own: usize, total: usize) -> usize {
    (own * 100).checked_div(total).unwrap_or(100)
}

fn few(names: &[String]) -> String {
    let shown = names.iter().take(FEW).map(String::as_str).collect::<Vec<_>>().join(", ");
    if names.len() > FEW { format!("{shown} og {} til", names.len() - FEW) } else { shown }
}

fn heading(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Pages => "Sider",
        TextKind::Strings => "Tekster",
        TextKind::Terms => "Ord",
        TextKind::FormTexts => "Skjematekster",
    }
}

/// Every site and language with every name.
pub fn json(sites: &[Coverage]) -> Value {
    let site = |Coverage { site, languages }: &Coverage| {
        let languages = languages.iter().map(|(language, kinds)| {
            let kinds: BTreeMap<&str, Value> =
                kinds.iter().map(|(kind, it)| (key(*kind), share(it))).collect();
            json!({ "language": language.as_str(), "texts": kinds })
        });
        json!({ "site": site, "languages": languages.collect::<Vec<_>>() })
    };
    json!(sites.iter().map(site).collect::<Vec<_>>())
}

fn key(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Pages => "pages",
        TextKind::Strings => "strings",
        TextKind::Terms => "terms",
        TextKind::FormTexts => "form_texts",
    }
}

fn share(share: &Share) -> Value {
    let Share { own, borrowed, missing, stale } = share;
    let borrowed: BTreeMap<&str, &Vec<String>> =
        borrowed.iter().map(|(language, names)| (language.as_str(), names)).collect();
    json!({ "own": own, "total": share.total(), "borrowed": borrowed, "missing": missing, "stale": stale })
}
