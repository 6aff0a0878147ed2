//! The latest items of other sites' feeds, from the copies that are kept.

use std::cmp::Reverse;

use messages::{Rule, message};

use super::context::Context;
use crate::model::Feed;
use crate::nearest::did_you_mean;
use crate::parse::{RawFeed, RawFeedLink};
use crate::problem::{Located, Problem};

/// The feeds in the order written, their items newest first.
pub(super) fn feeds(context: &Context<'_>) -> Vec<Feed> {
    let links = context.family.config.feeds.iter().flatten();
    links.filter_map(|link| feed(context, link)).collect()
}

fn feed(context: &Context<'_>, link: &RawFeedLink) -> Option<Feed> {
    let RawFeedLink { title, url, copy, feed } = link;
    let copy = copy.as_ref()?;
    let Some(RawFeed { language, items }) =
        copies(context).find(|(path, _)| *path == copy.value).map(|(_, feed)| feed)
    else {
        context.tell(missing(context, copy, feed.is_some()));
        return None;
    };
    let mut items = items.clone();
    items.sort_by_key(|(_, _, date)| Reverse(*date));
    Some(Feed {
        title: title.as_ref()?.value.clone(),
        url: url.as_ref()?.value.clone(),
        language: language.clone(),
        items,
    })
}

/// The copies of the site, then those of its bases.
fn copies<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a str, &'a RawFeed)> {
    context
        .family
        .members
        .iter()
        .flat_map(|(_, site)| site.feeds.iter().map(|(path, feed)| (path.as_str(), feed)))
}

fn missing(context: &Context<'_>, copy: &Located<String>, is_fetched: bool) -> Problem {
    let message = message!("missing-file-feed", file = &copy.value);
    if is_fetched {
        let help = message!("missing-file-feed-fetch");
        return Problem::new(Rule::MissingFile, &copy.place, message, help);
    }
    let otherwise = message!("missing-file-feed-help");
    let help = did_you_mean(&copy.value, copies(context).map(|(path, _)| path), otherwise);
    Problem::new(Rule::MissingFile, &copy.place, message, help)
}
