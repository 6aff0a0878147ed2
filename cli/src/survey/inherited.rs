//! What comes from where, in words and as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use generator::{Inheritance, Item, ItemKind, State};
use messages::{Language, Message, message};
use serde_json::{Value, json};

/// How many names a line has at most where all that matters is how many there are.
const FEW: usize = 12;

/// A paragraph for each site, a line for each kind, state and base.
pub fn text(sites: &[Inheritance], language: Language) -> String {
    let mut text = String::new();
    for Inheritance { site, bases, items } in sites {
        let title = if bases.is_empty() {
            site.clone()
        } else {
            message!("survey-site", site = site, bases = bases.join(" > ")).text(language)
        };
        // A String takes any text: the results say nothing.
        let _ = writeln!(text, "{title}");
        let mut kinds: BTreeMap<ItemKind, BTreeMap<(State, &str), Vec<&Item>>> = BTreeMap::new();
        for item in items {
            let base = item.base.as_deref().unwrap_or_default();
            kinds.entry(item.kind).or_default().entry((item.state, base)).or_default().push(item);
        }
        for (kind, groups) in kinds {
            let _ = writeln!(text, "  {}", heading(kind).text(language));
            for ((state, base), items) in groups {
                let (label, names) = (label(state, base).text(language), names(kind, &items, language));
                let _ = writeln!(text, "    {label:<26} {names}");
            }
        }
        text.push('\n');
    }
    text
}

/// All names; only how many where they are many and of little interest.
fn names(kind: ItemKind, items: &[&Item], language: Language) -> String {
    if items.len() > FEW && kind != ItemKind::Page {
        return message!("survey-many", count = items.len()).text(language);
    }
    let name = |item: &&Item| {
        if item.stale {
            message!("survey-stale", name = &item.name).text(language)
        } else {
            item.name.clone()
        }
    };
    items.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn label(state: State, base: &str) -> Message {
    match state {
        State::Own => message!("survey-own"),
        State::Inherited => message!("survey-inherited", base = base),
        State::Overridden => message!("survey-overridden", base = base),
        State::Extended => message!("survey-extended", base = base),
        State::Hidden => message!("survey-hidden", base = base),
    }
}

fn heading(kind: ItemKind) -> Message {
    match kind {
        ItemKind::Page => message!("survey-pages"),
        ItemKind::Form => message!("survey-forms"),
        ItemKind::String => message!("survey-strings"),
        ItemKind::Term => message!("survey-terms"),
        ItemKind::File => message!("survey-files"),
        ItemKind::Menu => message!("survey-menus"),
        ItemKind::Contact => message!("survey-contacts"),
        ItemKind::Setting => message!("survey-settings"),
    }
}

/// Every site with every item.
pub fn json(sites: &[Inheritance]) -> Value {
    let site = |Inheritance { site, bases, items }: &Inheritance| json!({ "site": site, "extends": bases, "items": items.iter().map(item).collect::<Vec<_>>() });
    json!(sites.iter().map(site).collect::<Vec<_>>())
}

fn item(Item { kind, name, state, base, stale }: &Item) -> Value {
    let kind = match kind {
        ItemKind::Page => "page",
        ItemKind::Form => "form",
        ItemKind::String => "string",
        ItemKind::Term => "term",
        ItemKind::File => "file",
        ItemKind::Menu => "menu",
        ItemKind::Contact => "contact",
        ItemKind::Setting => "setting",
    };
    let state = match state {
        State::Own => "own",
        State::Inherited => "inherited",
        State::Overridden => "overridden",
        State::Extended => "extended",
        State::Hidden => "hidden",
    };
    json!({ "kind": kind, "name": name, "state": state, "base": base, "stale": stale })
}
