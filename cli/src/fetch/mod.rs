//! `veiviser fetch`: the kept copies of other sites' feeds, brought up to date. The only command that asks other sites for
//! anything; a build takes the copies as they are.
//!
//! In order: which feeds the sites name, all of them at once over the network ([`feed`]), what came as text without
//! markup, and each copy replaced as a whole. Where nothing comes, the copy stays.

mod feed;

use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use generator::{Cache, FeedLink, Options};
use messages::{Language, Message, message};

use crate::args::Fetch;
use crate::build::today;
use crate::failure::{Failure, reason};
use crate::network;
use feed::{Answer, Validators};
use ureq::Agent;

/// How many feeds are asked for at once.
const AT_ONCE: usize = 8;
const DAY: u64 = 24 * 60 * 60;

/// What became of a feed.
enum Outcome {
    Updated(usize),
    Unchanged,
    /// Why there is nothing new.
    Kept(Message),
}

/// Fetches, and tells of each feed.
pub fn run(root: &Path, language: Language, args: &Fetch) -> Result<(), Failure> {
    let tree = generator::read(root)?;
    let options = Options { site: args.site.clone(), base_url: None, today: today(), unpublished: false };
    let links = generator::feed_links(&tree, &options);
    let cache = Cache::at(root.join(".veiviser/cache/feeds"));
    let agent = network::agent(args.allow_private, args.timeout.map(Duration::from_secs));
    let mut missing = false;
    for group in links.chunks(AT_ONCE) {
        let outcomes: Vec<_> = thread::scope(|scope| {
            let started: Vec<_> =
                group.iter().map(|link| scope.spawn(|| fetch(root, &agent, &cache, link))).collect();
            started
                .into_iter()
                .map(|thread| thread.join().unwrap_or(Ok(Outcome::Kept(message!("fetch-stopped")))))
                .collect()
        });
        for (link, outcome) in group.iter().zip(outcomes) {
            let outcome = outcome?;
            missing |= matches!(outcome, Outcome::Kept(_)) && !link.has_copy;
            tell(root, language, link, outcome);
        }
    }
    if links.is_empty() {
        tell_none(language);
    }
    if missing { Err(Failure::Reported) } else { Ok(()) }
}

fn fetch(root: &Path, agent: &Agent, cache: &Cache, link: &FeedLink) -> Result<Outcome, Failure> {
    let name = forms::sha256_hex(format!("{} {}", link.copy, link.address).as_bytes());
    let known = if link.has_copy { known(cache, &name) } else { Validators::default() };
    let (bytes, validators) = match feed::get(agent, &link.address, &known) {
        Ok(Answer::Feed(bytes, validators)) => (bytes, validators),
        Ok(Answer::Unchanged) => return Ok(Outcome::Unchanged),
        Err(reason) => return Ok(Outcome::Kept(reason)),
    };
    let Some((copy, count)) = generator::feed_copy(&bytes, &link.title, &link.address) else {
        return Ok(Outcome::Kept(message!("fetch-no-feed")));
    };
    let changed = generator::write_text(root, &link.copy, &copy).map_err(|error| {
        Failure::said(message!("fetch-write", copy = &link.copy, reason = reason(&error)))
    })?;
    cache.put(&name, format!("{}\n{}", validators.etag, validators.last_modified).as_bytes());
    Ok(if changed { Outcome::Updated(count) } else { Outcome::Unchanged })
}

fn known(cache: &Cache, name: &str) -> Validators {
    let kept = cache.get(name).and_then(|kept| String::from_utf8(kept).ok()).unwrap_or_default();
    let (etag, last_modified) = kept.split_once('\n').unwrap_or_default();
    Validators { etag: etag.to_owned(), last_modified: last_modified.to_owned() }
}

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "the result of the command")]
fn tell(root: &Path, language: Language, link: &FeedLink, outcome: Outcome) {
    let (title, copy) = (&link.title, &link.copy);
    match outcome {
        Outcome::Updated(count) => {
            let message = message!("fetch-updated", title = title, count = count, copy = copy);
            println!("{}", message.text(language));
        }
        Outcome::Unchanged => println!("{}", message!("fetch-unchanged", title = title).text(language)),
        Outcome::Kept(reason) if link.has_copy => {
            let message = message!("fetch-kept", title = title, reason = reason, days = age(root, link));
            eprintln!("{}", message.text(language));
        }
        Outcome::Kept(reason) => {
            eprintln!("{}", message!("fetch-missing", title = title, reason = reason).text(language));
        }
    }
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn tell_none(language: Language) {
    println!("{}", message!("fetch-none").text(language));
}

/// Days since the copy was written.
fn age(root: &Path, link: &FeedLink) -> u64 {
    let changed = generator::changed_at(root, &link.copy);
    let age = changed.and_then(|changed| SystemTime::now().duration_since(changed).ok());
    age.map_or(0, |age| age.as_secs() / DAY)
}
