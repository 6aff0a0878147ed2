//! Rules on what a page is built of: headings, landmarks, ids, names of fields, pictures.

use std::collections::BTreeSet;

use forms::Language;
use messages::{Rule, message};

use super::facts::{Area, Blocked, BlockedKind, Control, Facts};
use super::fault::Fault;

/// Shorter titles are no titles; longer ones are cut off in lists of search results.
const TITLE: std::ops::RangeInclusive<usize> = 5..=85;
/// The same of descriptions.
const DESCRIPTION: std::ops::RangeInclusive<usize> = 30..=170;

/// All of them.
pub(super) fn faults(facts: &Facts, faults: &mut Vec<Fault>) {
    head(facts, faults);
    languages(facts, faults);
    headings(facts, faults);
    landmarks(facts, faults);
    ids(facts, faults);
    controls(facts, faults);
    pictures(facts, faults);
    faults.extend(facts.blocked.iter().map(blocked));
}

fn head(facts: &Facts, faults: &mut Vec<Fault>) {
    let title = facts.title.as_deref().unwrap_or_default();
    let length = title.chars().count();
    if title.is_empty() {
        let (message, help) = (message!("page-title"), message!("page-title-help"));
        faults.push(Fault::new(Rule::PageTitle, Area::Head, message, help));
    } else if !facts.hidden && !TITLE.contains(&length) {
        let message = if length < *TITLE.start() {
            message!("title-length-short", title = title, count = length)
        } else {
            message!("title-length", title = title, count = length, most = *TITLE.end())
        };
        faults.push(Fault::new(Rule::TitleLength, Area::Head, message, message!("title-length-help")));
    }
    let description = facts.description.as_deref().unwrap_or_default();
    let length = description.chars().count();
    if length > 0 && !facts.hidden && !DESCRIPTION.contains(&length) {
        let message = if length < *DESCRIPTION.start() {
            message!("description-length-short", count = length)
        } else {
            message!("description-length", count = length, most = *DESCRIPTION.end())
        };
        let help =
            message!("description-length-help", least = *DESCRIPTION.start(), most = *DESCRIPTION.end());
        faults.push(Fault::new(Rule::DescriptionLength, Area::Head, message, help).clue(description));
    }
}

fn languages(facts: &Facts, faults: &mut Vec<Fault>) {
    if !facts.has_language {
        let (message, help) = (message!("page-language"), message!("page-language-help"));
        faults.push(Fault::new(Rule::PageLanguage, Area::Head, message, help).clue("<html"));
    }
    for language in facts.languages.iter().filter(|tag| Language::new(tag).is_none()) {
        let message = message!("page-language-unknown", language = language.as_str());
        let help = message!("page-language-unknown-help");
        let clue = format!("lang=\"{language}\"");
        faults.push(Fault::new(Rule::PageLanguage, Area::Main, message, help).clue(clue));
    }
}

fn headings(facts: &Facts, faults: &mut Vec<Fault>) {
    let tops = facts.headings.iter().filter(|heading| heading.level == 1).count();
    if tops != 1 {
        let message = message!("one-heading", count = tops);
        faults.push(
            Fault::new(Rule::OneHeading, Area::Main, message, message!("one-heading-help")).clue("<h1"),
        );
    }
    let mut above = 0;
    for heading in &facts.headings {
        if heading.text.is_empty() {
            let message = message!("empty-heading", level = heading.level);
            let clue = format!("<h{}", heading.level);
            let help = message!("empty-heading-help");
            faults.push(Fault::new(Rule::EmptyHeading, heading.area, message, help).clue(clue));
        }
        if above > 0 && heading.level > above + 1 {
            let message = message!(
                "heading-level-page",
                heading = heading.text.as_str(),
                above = above,
                level = heading.level
            );
            let help = message!("heading-level-page-help", level = above + 1);
            faults.push(
                Fault::new(Rule::HeadingLevel, heading.area, message, help).clue(heading.text.as_str()),
            );
        }
        above = heading.level;
    }
}

fn landmarks(facts: &Facts, faults: &mut Vec<Fault>) {
    if facts.mains != 1 {
        let message = message!("one-main", count = facts.mains);
        faults.push(Fault::new(Rule::OneMain, Area::Head, message, message!("one-main-help")).clue("<main"));
    }
    let names: BTreeSet<_> = facts.navs.iter().flatten().collect();
    if facts.navs.len() > 1 && names.len() < facts.navs.len() {
        let (message, help) = (message!("unnamed-navigation"), message!("unnamed-navigation-help"));
        faults.push(Fault::new(Rule::UnnamedNavigation, Area::Header, message, help).clue("<nav>"));
    }
}

fn ids(facts: &Facts, faults: &mut Vec<Fault>) {
    let mut seen = BTreeSet::new();
    for id in facts.ids.iter().filter(|id| !seen.insert(id.as_str())).collect::<BTreeSet<_>>() {
        let message = message!("repeated-id", id = id.as_str());
        let fault = Fault::new(Rule::RepeatedId, Area::Main, message, message!("repeated-id-help"));
        faults.push(fault.clue(format!("id=\"{id}\"")));
    }
    for id in facts.id_references.iter().filter(|id| !seen.contains(id.as_str())).collect::<BTreeSet<_>>() {
        let message = message!("lost-label", id = id.as_str());
        let fault = Fault::new(Rule::LostLabel, Area::Main, message, message!("lost-label-help"));
        faults.push(fault.clue(format!("\"{id}\"")));
    }
}

fn controls(facts: &Facts, faults: &mut Vec<Fault>) {
    for Control { element, name, named, id, area } in &facts.controls {
        if *named || !id.is_empty() && facts.id_references.contains(id) {
            continue;
        }
        let message = if name.is_empty() {
            message!("unnamed-control-bare", element = element.as_str())
        } else {
            message!("unnamed-control", element = element.as_str(), name = name.as_str())
        };
        let fault = Fault::new(Rule::UnnamedControl, *area, message, message!("unnamed-control-help"));
        faults.push(fault.clue(format!("name=\"{name}\"")).clue(format!("<{element}")));
    }
}

fn pictures(facts: &Facts, faults: &mut Vec<Fault>) {
    for picture in &facts.pictures {
        let src = picture.src.as_str();
        if picture.alt.is_none() {
            let (message, help) = (message!("no-alt", src = src), message!("no-alt-help"));
            faults.push(Fault::new(Rule::NoAlt, picture.area, message, help).clue(src).clue("<img"));
        }
        if !picture.sized && !src.is_empty() {
            let (message, help) = (message!("picture-size", src = src), message!("picture-size-help"));
            faults.push(Fault::new(Rule::PictureSize, picture.area, message, help).clue(src).clue("<img"));
        }
    }
    if facts.bare_tables > 0 {
        let (message, help) = (message!("bare-table"), message!("bare-table-help"));
        faults.push(Fault::new(Rule::BareTable, Area::Main, message, help).clue("<table"));
    }
}

fn blocked(blocked: &Blocked) -> Fault {
    let Blocked { kind, what, area } = blocked;
    let help = match kind {
        BlockedKind::Script => message!("blocked-code-help"),
        BlockedKind::Style => message!("blocked-code-help-style"),
        BlockedKind::Frame => message!("blocked-code-help-frame"),
    };
    Fault::new(Rule::BlockedCode, *area, message!("blocked-code", what = what.as_str()), help).clue(what)
}
