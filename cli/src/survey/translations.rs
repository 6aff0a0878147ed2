//! What is there in which language, in words and as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use generator::{Coverage, Share, TextKind};
use messages::{Language, Message, message};
use serde_json::{Value, json};

/// How many names a line has at most.
const FEW: usize = 12;

/// A paragraph for each site and language, a line for each kind of text, and what is borrowed, missing or old.
pub fn text(sites: &[Coverage], shown: Language) -> String {
    let mut text = String::new();
    for Coverage { site, languages } in sites {
        for (language, kinds) in languages {
            // A String takes any text: the results say nothing.
            let _ = writeln!(text, "{site} {language}");
            for (kind, share) in kinds {
                line(*kind, share, shown, &mut text);
            }
            text.push('\n');
        }
    }
    text
}

fn line(kind: TextKind, share: &Share, shown: Language, text: &mut String) {
    let Share { own, borrowed, missing, stale } = share;
    let total = share.total();
    let share = message!("survey-share", own = *own, total = total, percent = percent(*own, total));
    let _ = writeln!(text, "  {:<13} {}", heading(kind).text(shown), share.text(shown));
    let borrowed = borrowed
        .iter()
        .map(|(language, names)| (message!("survey-borrowed", language = language.as_str()), names));
    let others = [(message!("survey-missing"), missing), (message!("survey-old"), stale)];
    for (label, names) in borrowed.chain(others).filter(|(_, names)| !names.is_empty()) {
        let _ = writeln!(text, "    {:<17} {}", label.text(shown), few(names, shown));
    }
}

/// Rounded down: 100 is all.
fn percent(own: usize, total: usize) -> usize {
    (own * 100).checked_div(total).unwrap_or(100)
}

fn few(names: &[String], shown: Language) -> String {
    let first = names.iter().take(FEW).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(FEW) {
        0 => first,
        more => message!("and-more", names = first, count = more).text(shown),
    }
}

fn heading(kind: TextKind) -> Message {
    match kind {
        TextKind::Pages => message!("survey-pages"),
        TextKind::Strings => message!("survey-strings"),
        TextKind::Terms => message!("survey-terms"),
        TextKind::Settings => message!("survey-settings"),
        TextKind::FormTexts => message!("survey-form-texts"),
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
        TextKind::Settings => "settings",
        TextKind::FormTexts => "form_texts",
    }
}

fn share(share: &Share) -> Value {
    let Share { own, borrowed, missing, stale } = share;
    let borrowed: BTreeMap<&str, &Vec<String>> =
        borrowed.iter().map(|(language, names)| (language.as_str(), names)).collect();
    json!({ "own": own, "total": share.total(), "borrowed": borrowed, "missing": missing, "stale": stale })
}
