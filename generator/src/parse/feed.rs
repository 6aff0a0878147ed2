//! `content/<site>/feeds/*.xml`: kept copies of other sites' feeds.

use std::sync::Arc;

use forms::Language;
use jiff::civil::Date;
use messages::{Rule, message};

use crate::problem::{Place, Problem, Source};

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

pub(super) fn parse(source: &Arc<Source>) -> (RawFeed, Vec<Problem>) {
    match feed_rs::parser::parse(source.text.as_bytes()) {
        Ok(feed) => {
            let language = feed.language.as_deref().and_then(language);
            (RawFeed { language, items: feed.entries.into_iter().filter_map(item).collect() }, Vec::new())
        }
        Err(error) => (RawFeed::default(), vec![unreadable(source, &error)]),
    }
}

/// The language of a tag: `nb-NO` is bokmål, and so, in a feed, is `no`.
fn language(tag: &str) -> Option<Language> {
    let tag = tag.split(['-', '_']).next()?.to_lowercase();
    Language::new(if tag == "no" { "nb" } else { &tag })
}

/// Items without title or address are of no use to a reader.
fn item(entry: feed_rs::model::Entry) -> Option<FeedItem> {
    let title = entry.title?.content;
    let url = entry.links.into_iter().next()?.href;
    let date = entry.published.or(entry.updated).and_then(|moment| day(moment.timestamp()));
    Some((title, url, date))
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
