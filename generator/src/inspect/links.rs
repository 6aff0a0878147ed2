//! Rules on links and on what a page loads.

use messages::{Message, Rule, message};

use super::facts::{Area, Facts, Link, Resource};
use super::fault::Fault;
use super::seen::{Seen, Wanted};
use super::target::{Grounds, Target};
use super::vague;

/// Holds every address of the page against the site.
pub(super) fn addresses(facts: &Facts, grounds: &Grounds, file: &str, seen: &mut Seen) {
    for link in &facts.links {
        address(link, facts, grounds, file, seen);
    }
    seen.faults.extend(facts.resources.iter().filter_map(|resource| loaded(resource, grounds, file)));
}

fn address(link: &Link, facts: &Facts, grounds: &Grounds, file: &str, seen: &mut Seen) {
    let Link { target, area, translation, text: _ } = link;
    match grounds.target(target, file) {
        Target::Away | Target::Elsewhere => {}
        Target::Here(id) if id.is_empty() || facts.ids.iter().any(|known| *known == id) => {}
        Target::Here(_) => seen.faults.push(dead_fragment(target, *area)),
        Target::File(there, id) => {
            if !translation {
                seen.reached.extend(grounds.number(&there));
            }
            if !id.is_empty() {
                let (target, id) = (target.clone(), id.into_owned());
                seen.wanted.push(Wanted { target, file: there, id, area: *area });
            }
        }
        Target::Nothing => seen.faults.push(dead_link(link)),
        Target::Code => seen.faults.push(code(target, *area)),
        Target::BadMail => {
            let message = message!("bad-contact-link-mail", target = target.as_str());
            seen.faults.push(bad_contact(link, message, message!("bad-contact-link-mail-help")));
        }
        Target::BadPhone => {
            let message = message!("bad-contact-link-phone", target = target.as_str());
            seen.faults.push(bad_contact(link, message, message!("bad-contact-link-phone-help")));
        }
        Target::BadAddress => {
            let message = message!("dead-link-host", target = target.as_str());
            let fault = Fault::new(Rule::DeadLink, *area, message, message!("dead-link-host-help"));
            seen.faults.push(fault.clue(target));
        }
    }
}

fn bad_contact(link: &Link, message: Message, help: Message) -> Fault {
    let written = link.target.split_once(':').map_or("", |(_, written)| written);
    Fault::new(Rule::BadContactLink, link.area, message, help)
        .clue(&link.target)
        .clue(written)
        .clue(&link.text)
}

fn code(what: &str, area: Area) -> Fault {
    Fault::new(Rule::BlockedCode, area, message!("blocked-code", what = what), message!("blocked-code-help"))
        .clue(what)
}

fn dead_link(link: &Link) -> Fault {
    let Link { target, text, area, translation: _ } = link;
    if target.is_empty() {
        let message = message!("dead-link-empty", text = text.as_str());
        return Fault::new(Rule::DeadLink, *area, message, message!("dead-link-empty-help")).clue(text);
    }
    let message = message!("dead-link", target = target.as_str());
    Fault::new(Rule::DeadLink, *area, message, message!("dead-link-help")).clue(target).clue(text)
}

/// An address whose fragment is nowhere on its page.
pub(super) fn dead_fragment(target: &str, area: Area) -> Fault {
    let message = message!("dead-fragment", target = target);
    Fault::new(Rule::DeadFragment, area, message, message!("dead-fragment-help"))
        .clue(target)
        .clue(target.trim_start_matches(|c| c != '#'))
}

fn loaded(resource: &Resource, grounds: &Grounds, file: &str) -> Option<Fault> {
    let Resource { attribute, target, at_once: _, area } = resource;
    let fault = |rule, message, help| Some(Fault::new(rule, *area, message, help).clue(target));
    match grounds.target(target, file) {
        Target::Away | Target::File(..) => None,
        // A form may go to the function, wherever it is.
        Target::Here(_) | Target::Elsewhere if *attribute == "action" => None,
        Target::Elsewhere => fault(
            Rule::ThirdParty,
            message!("third-party", target = target.as_str()),
            message!("third-party-help"),
        ),
        Target::Code => Some(code(target, *area)),
        _ if target.is_empty() => fault(
            Rule::DeadResource,
            message!("dead-resource-empty", attribute = *attribute),
            message!("dead-resource-empty-help"),
        ),
        _ => fault(
            Rule::DeadResource,
            message!("dead-resource", target = target.as_str()),
            message!("dead-resource-help"),
        ),
    }
}

/// What links are called.
pub(super) fn texts(facts: &Facts, seen: &mut Seen) {
    for link in &facts.links {
        seen.faults.extend(text(link));
    }
}

fn text(link: &Link) -> Option<Fault> {
    let Link { target, text, area, translation: _ } = link;
    let called = text.trim();
    if called.is_empty() {
        let message = message!("empty-link", target = target.as_str());
        return Some(Fault::new(Rule::EmptyLink, *area, message, message!("empty-link-help")).clue(target));
    }
    let (rule, message, help) = if vague::is_vague(called) {
        (Rule::VagueLink, message!("vague-link", text = called), message!("vague-link-help"))
    } else if is_bare(called, target) {
        (Rule::BareAddress, message!("bare-address", text = called), message!("bare-address-help"))
    } else {
        return None;
    };
    let written = [format!("[{called}]("), format!("\"{called}\""), called.to_owned()];
    Some(written.into_iter().fold(Fault::new(rule, *area, message, help), Fault::clue))
}

/// Whether a link is called by its own address. A host alone (`nav.no`) is a name that people know.
fn is_bare(text: &str, target: &str) -> bool {
    let address = ["https://", "http://", "www."].iter().any(|start| text.starts_with(start));
    let target = target.trim_end_matches('/');
    let host = text.split('/').next().unwrap_or_default();
    (address || host.contains('.') && target.ends_with(text.trim_end_matches('/')))
        && text.contains('/')
        && !text.contains(' ')
        && !target.starts_with("mailto:")
}
