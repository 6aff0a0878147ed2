//! Copies of other sites' feeds: which there are, and what is kept of what a site sends.

use std::path::Path;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::assemble;
use crate::output::Options;
use crate::parse::{self, RawFeed, RawFeedLink};
use crate::read::Tree;

/// The newest items that are kept of a feed.
const KEPT: usize = 20;

/// A feed that a site shows, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FeedLink {
    /// The other site's name.
    pub title: String,
    /// Address of the feed.
    pub address: String,
    /// Path of the copy, relative to the root, with `/`.
    pub copy: String,
    /// Whether there is a copy already.
    pub has_copy: bool,
}

/// The feeds that the sites fetch, each once, in the order of their copies.
pub fn feed_links(tree: &Tree, options: &Options) -> Vec<FeedLink> {
    let (raw, _) = parse::parse(tree);
    let configs = raw.sites.values().filter_map(|site| site.config.as_ref());
    let links = configs.flat_map(|config| config.feeds.iter().flatten());
    let mut links: Vec<FeedLink> = links.filter_map(|link| feed_link(link, tree)).collect();
    links.retain(|link| assemble::concerns_path(&raw, options, Path::new(&link.copy)));
    links.sort_by(|a, b| a.copy.cmp(&b.copy));
    links.dedup_by(|a, b| a.copy == b.copy);
    links
}

fn feed_link(link: &RawFeedLink, tree: &Tree) -> Option<FeedLink> {
    let RawFeedLink { title, url: _, copy, feed } = link;
    let (copy, feed) = (copy.as_ref()?, feed.as_ref()?);
    let folder = copy.place.source.path.parent()?.to_str()?;
    let copy = format!("{folder}/{}", copy.value);
    let has_copy = tree.texts.contains_key(&copy);
    Some(FeedLink { title: title.as_ref()?.value.clone(), address: feed.value.clone(), copy, has_copy })
}

/// What is kept of a feed in RSS, Atom or JSON: titles, addresses and dates, as Atom; and how many. `None` where it is no
/// feed.
pub fn feed_copy(bytes: &[u8], title: &str, address: &str) -> Option<(String, usize)> {
    let mut feed = parse::feed(bytes)?;
    feed.items.sort_by_key(|(_, _, date)| std::cmp::Reverse(*date));
    feed.items.truncate(KEPT);
    // Written to memory, which does not fail.
    Some((atom(&feed, title, address).ok()?, feed.items.len()))
}

fn atom(feed: &RawFeed, title: &str, address: &str) -> std::io::Result<String> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let RawFeed { language, items } = feed;
    let root = writer.create_element("feed").with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    let root = match language {
        Some(language) => root.with_attribute(("xml:lang", language.as_str())),
        None => root,
    };
    root.write_inner_content(|writer| {
        text(writer, "id", address)?;
        text(writer, "title", title)?;
        for (title, url, date) in items {
            writer.create_element("entry").write_inner_content(|writer| {
                text(writer, "id", url)?;
                text(writer, "title", title)?;
                writer.create_element("link").with_attribute(("href", url.as_str())).write_empty()?;
                match date {
                    Some(date) => text(writer, "updated", &format!("{date}T00:00:00Z")),
                    None => Ok(()),
                }
            })?;
        }
        Ok(())
    })?;
    let mut copy = String::from_utf8(writer.into_inner()).unwrap_or_default();
    copy.push('\n');
    Ok(copy)
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> std::io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
}
