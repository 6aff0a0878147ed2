//! `veiviser check --external`: whether the pages of other sites that ours link to are still there.
//!
//! 1. [`generator::external_links`] gives each address once.
//! 2. [`kept`]: what was answered lately is not asked again.
//! 3. [`ask`]: sites side by side, the addresses of one site one after another with a pause between.
//!
//! What is gone becomes a warning where it is written. Without a network there is one note, and nothing else to tell.

mod ask;
mod kept;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, SystemTime};

use generator::problem::Problems;
use generator::{Answer, Cache, Options, Tree};
use messages::{Language, message};

use crate::args::ExternalLinks;
use crate::network;
use ask::Manners;
use kept::Kept;

/// Asks, and gives what is wrong.
pub fn check(
    root: &Path,
    tree: &Tree,
    options: &Options,
    language: Language,
    args: &ExternalLinks,
) -> Problems {
    let links = generator::external_links(tree, options);
    let cache = Cache::at(root.join(".veiviser/cache/links"));
    let kept = Kept::new(&cache, now());
    let agent = network::agent(args.allow_private, args.timeout.map(Duration::from_secs));
    let count = links.addresses().count();
    if count > 0 {
        note(&message!("external-asking", count = count).text(language));
    }
    let asked =
        answers(links.addresses(), &kept, |addresses| ask::all(&agent, addresses, &Manners::default()));
    if options.site.is_none() {
        cache.sweep(options.today);
    }
    match asked {
        Asked::Answers(answers) => links.judge(&answers),
        Asked::Offline(count) => {
            note(&message!("external-offline", count = count).text(language));
            Problems::new()
        }
    }
}

/// What came of asking.
#[derive(Debug, PartialEq)]
enum Asked {
    /// Each address with its answer.
    Answers(BTreeMap<String, Answer>),
    /// None of so many sites could be reached: this machine is not online.
    Offline(usize),
}

/// The answers kept from earlier runs, and those of the rest from `ask`.
fn answers<'a>(
    addresses: impl Iterator<Item = &'a str>,
    kept: &Kept<'_>,
    ask: impl Fn(&[&'a str]) -> Vec<(&'a str, Answer)>,
) -> Asked {
    let (mut answers, mut unknown) = (BTreeMap::new(), Vec::new());
    for address in addresses {
        match kept.get(address) {
            Some(answer) => drop(answers.insert(address, answer)),
            None => unknown.push(address),
        }
    }
    let asked = if unknown.is_empty() { Vec::new() } else { ask(&unknown) };
    // A site that answered the last time says whether those that do not are to blame, or the network.
    let there = answers.iter().find(|(_, answer)| **answer == Answer::There).map(|(address, _)| *address);
    let offline = !asked.is_empty() && is_mute(&asked) && there.is_none_or(|one| is_mute(&ask(&[one])));
    if offline {
        return Asked::Offline(asked.len());
    }
    for (address, answer) in asked {
        kept.keep(address, &answer);
        answers.insert(address, answer);
    }
    Asked::Answers(answers.into_iter().map(|(address, answer)| (address.to_owned(), answer)).collect())
}

/// Whether none of the sites could be reached.
fn is_mute(asked: &[(&str, Answer)]) -> bool {
    asked.iter().all(|(_, answer)| matches!(answer, Answer::Silent | Answer::NoHost))
}

/// Seconds since 1970.
fn now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// To stderr, so that JSON and SARIF on stdout stay whole.
#[expect(clippy::print_stderr, reason = "tells what takes time, and what was not done")]
fn note(text: &str) {
    eprintln!("{text}");
}
