//! Questions to other sites, asked as a guest: sites side by side, each site one question at a time.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use generator::Answer;
use ureq::http::{Response, StatusCode};
use ureq::{Agent, Body, Error};
use url::Url;

use crate::network;

/// How often an address may lead on to another.
const REDIRECTS: usize = 5;

/// How the asking is done.
pub struct Manners {
    /// Between two questions to one site.
    pub pause: Duration,
    /// The longest that a site may ask us to wait; one that asks for more is not asked again.
    pub longest_wait: Duration,
    /// Sites at a time.
    pub sites: usize,
}

impl Default for Manners {
    fn default() -> Self {
        Self { pause: Duration::from_secs(1), longest_wait: Duration::from_secs(20), sites: 8 }
    }
}

/// The answers for all addresses, in the order of addresses.
pub fn all<'a>(agent: &Agent, addresses: &[&'a str], manners: &Manners) -> Vec<(&'a str, Answer)> {
    let mut sites: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for address in addresses {
        sites.entry(host(address)).or_default().push(address);
    }
    let queue = Mutex::new(sites.into_values());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || {
        let mut answers = Vec::new();
        while let Some(addresses) = next() {
            answers.extend(one_site(agent, &addresses, manners));
        }
        answers
    };
    let mut answers: Vec<(&str, Answer)> = thread::scope(|scope| {
        let threads: Vec<_> = (0..manners.sites).map(|_| scope.spawn(work)).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).flatten().collect()
    });
    answers.sort_by_key(|(address, _)| *address);
    answers
}

/// One after another, with a pause between. A site that does not answer is not asked for the rest.
fn one_site<'a>(agent: &Agent, addresses: &[&'a str], manners: &Manners) -> Vec<(&'a str, Answer)> {
    let mut answers: Vec<(&str, Answer)> = Vec::with_capacity(addresses.len());
    for address in addresses {
        let last = answers.last().map(|(_, answer)| answer);
        let mute =
            last.filter(|last| matches!(last, Answer::Silent | Answer::NoHost | Answer::Closed)).cloned();
        let answer = mute.unwrap_or_else(|| {
            if last.is_some() {
                thread::sleep(manners.pause);
            }
            one(agent, address, manners)
        });
        answers.push((address, answer));
    }
    answers
}

fn host(address: &str) -> String {
    Url::parse(address).ok().and_then(|url| Some(url.host_str()?.to_owned())).unwrap_or_default()
}

/// Follows an address to where it leads.
fn one(agent: &Agent, address: &str, manners: &Manners) -> Answer {
    let Ok(first) = Url::parse(address) else { return Answer::NoHost };
    let (mut current, mut for_good) = (first.clone(), true);
    for _ in 0..=REDIRECTS {
        let response = match ask(agent, &current, manners) {
            Ok(response) => response,
            Err(error) if network::is_closed(&error) => return Answer::Closed,
            Err(Error::HostNotFound) => return Answer::NoHost,
            Err(_) => return Answer::Silent,
        };
        let status = response.status();
        match onward(&response, &current).filter(|_| status.is_redirection()) {
            Some(next) => current = next,
            None if for_good && has_moved(&first, &current) => return moved(status, &current),
            None => return judged(status),
        }
        for_good &= matches!(status, StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
    }
    Answer::Circle
}

/// Whether the new address should be written. A front page that leads on to its start page has not moved, nor has a page
/// whose site asks its guests to sign in.
fn has_moved(first: &Url, now: &Url) -> bool {
    let front = matches!(first.path(), "" | "/") && first.query().is_none();
    first != now && !(front && first.host_str() == now.host_str() && first.scheme() == now.scheme())
}

fn moved(status: StatusCode, address: &Url) -> Answer {
    if status.is_success() { Answer::Moved(address.to_string()) } else { judged(status) }
}

fn judged(status: StatusCode) -> Answer {
    match status.as_u16() {
        404 | 410 => Answer::Gone(status.as_u16()),
        // For members, for people only, or not right now: readers may well get in.
        200..=403 | 405..=407 | 429 | 999 => Answer::There,
        other => Answer::Failed(other),
    }
}

/// `HEAD`; again after a while where the site asks for that; and `GET` where it has nothing good to say.
fn ask(agent: &Agent, url: &Url, manners: &Manners) -> Result<Response<Body>, Error> {
    let head = || send(agent.head(url.as_str()));
    let mut response = head()?;
    if let Some(wait) = wait(&response).filter(|wait| *wait <= manners.longest_wait) {
        thread::sleep(wait);
        response = head()?;
    }
    if response.status().is_client_error() || response.status().is_server_error() {
        thread::sleep(manners.pause);
        // The body is never read: the connection closes with it.
        response = send(agent.get(url.as_str()))?;
    }
    Ok(response)
}

/// Sends a request whose answer is taken as it is, redirects and errors included.
fn send(request: ureq::RequestBuilder<ureq::typestate::WithoutBody>) -> Result<Response<Body>, Error> {
    request.config().max_redirects(0).http_status_as_error(false).build().call()
}

/// How long the site asks us to wait.
fn wait(response: &Response<Body>) -> Option<Duration> {
    if !matches!(response.status().as_u16(), 429 | 503) {
        return None;
    }
    let seconds = response.headers().get("retry-after")?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// Where a response leads on to.
fn onward(response: &Response<Body>, from: &Url) -> Option<Url> {
    let next = from.join(response.headers().get("location")?.to_str().ok()?).ok()?;
    matches!(next.scheme(), "http" | "https").then_some(next)
}
