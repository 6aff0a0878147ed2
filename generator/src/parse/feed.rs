//! `content/<site>/feeds/*.xml`: kept copies of other sites' feeds.

use std::sync::Arc;

use forms::Language;
use jiff::civil::Date;
use messages::{Rule, message};

use crate::problem::{Place, Problem, Source};

/// Longest title in characters.
const MAX_TITLE: usize = 300;

/// A copy of a feed.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawFeed {
    /// The language that it says it is in.
    pub(crate) language: Option<Language>,
    /// In the feed's own order.
    pub(crate) items: Vec<FeedItem>,
}

/// Title, address, date.
pub(crate) type FeedItem = (String, String, Option<Date>);

/// What there is of a feed in any format; `None` where it is none.
pub(crate) fn feed(bytes: &[u8]) -> Option<RawFeed> {
    feed_rs::parser::parse(bytes).ok().map(raw)
}

pub(super) fn parse(source: &Arc<Source>) -> (RawFeed, Vec<Problem>) {
    match feed_rs::parser::parse(source.text.as_bytes()) {
        Ok(feed) => (raw(feed), Vec::new()),
        Err(error) => (RawFeed::default(), vec![unreadable(source, &error)]),
    }
}

fn raw(feed: feed_rs::model::Feed) -> RawFeed {
    let language = feed.language.as_deref().and_then(language);
    RawFeed { language, items: feed.entries.into_iter().filter_map(item).collect() }
}

/// The language of a tag: `nb-NO` is bokmål, and so, in a feed, is `no`.
fn language(tag: &str) -> Option<Language> {
    let tag = tag.split(['-', '_']).next()?.to_lowercase();
    Language::new(if tag == "no" { "nb" } else { &tag })
}

/// Items without title or address are of no use to a reader. Of the title only the words are taken, and only addresses that
/// lead to a page.
fn item(entry: feed_rs::model::Entry) -> Option<FeedItem> {
    let title = plain(&entry.title?.content);
    let is_page = |href: &String| href.starts_with("https://") || href.starts_with("http://");
    let url = entry.links.into_iter().map(|link| link.href).find(is_page)?;
    let date = entry.published.or(entry.updated).and_then(|moment| day(moment.timestamp()));
    (!title.is_empty()).then_some((title, url, date))
}

/// The words of a text that may be HTML, on one line, without signs that are not seen.
fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        words.push_str(before);
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        rest = after;
        if let Some((_, text)) = after.split_once('>').filter(|_| is_tag) {
            rest = text;
        } else {
            words.push('<');
        }
    }
    words.push_str(rest);
    let words =
        quick_xml::escape::unescape(&words).map_or_else(|_| words.clone(), std::borrow::Cow::into_owned);
    let is_seen = |c: &char| {
        !c.is_control()
            && !matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let words: String =
        words.replace(['\n', '\t', '\r'], " ").chars().filter(is_seen).take(MAX_TITLE).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The day of a moment in seconds since 1970, in UTC.
fn day(seconds: i64) -> Option<Date> {
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    Some(moment.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn unreadable(source: &Arc<Source>, error: &feed_rs::parser::ParseFeedError) -> Problem {
    Problem::new(
        Rule::BadFeed,
        &Place::file(source),
        message!("bad-feed", error = error.to_string()),
        message!("bad-feed-help"),
    )
}
