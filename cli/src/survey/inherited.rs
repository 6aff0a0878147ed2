//! What comes from where, in words and as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use generator::{Inheritance, Item, ItemKind, State};
use serde_json::{Value, json};

/// How many names a line has at most where all that matters is how many there are.
const FEW: usize = 12;

/// A paragraph for each site, a line for each kind, state and base.
pub fn text(sites: &[Inheritance]) -> String {
    let mut text = String::new();
    for Inheritance { site, bases, items } in sites {
        let above =
            if bases.is_empty() { String::new() } else { format!(" (bygger på {})", bases.join(" > ")) };
        // A String takes any text: the results say nothing.
        let _ = writeln!(text, "{site}{above}");
        let mut kinds: BTreeMap<ItemKind, BTreeMap<(State, &str), Vec<&Item>>> = BTreeMap::new();
        for item in items {
            let base = item.base.as_deref().unwrap_or_default();
            kinds.entry(item.kind).or_default().entry((item.state, base)).or_default().push(item);
        }
        for (kind, groups) in kinds {
            let _ = writeln!(text, "  {}", heading(kind));
            for ((state, base), items) in groups {
                let _ = writeln!(text, "    {:<26} {}", label(state, base), names(kind, &items));
            }
        }
        text.push('\n');
    }
    text
}

/// All names; only how many where they are many and of little interest.
fn names(kind: ItemKind, items: &[&Item]) -> String {
    if items.len() > FEW && kind != ItemKind::Page {
        return format!("{} stykker", items.len());
    }
    let name = |item: &&Item| {
        let stale = if item.stale { " (grunnlaget er endret siden)" } else { "" };
        format!("{}{stale}", item.name)
    };
    items.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn label(state: State, base: &str) -> String {
    match state {
        State::Own => "egne".to_owned(),
        State::Inherited => format!("arvet fra {base}"),
        State::Overridden => format!("overstyrer {base}"),
        State::Extended => format!("utvider {base}"),
        State::Hidden => format!("skjuler fra {base}"),
    }
}

fn heading(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Page => "Sider",
        ItemKind::Form => "Skjemaer",
        ItemKind::String => "Tekster",
        ItemKind::Term => "Ord",
        ItemKind::File => "Filer",
        ItemKind::Menu => "Menyer",
        ItemKind::Contact => "Kontakter og partnere",
        ItemKind::Setting => "Innstillinger",
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
