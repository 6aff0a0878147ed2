//! `feed.xml`: the articles of an edition as Atom (RFC 4287).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::scene::Scene;
use crate::model::{Page, Wording};

/// How many articles a feed has at most.
const ENTRIES: usize = 20;

/// The feed at `path`; articles without a date are left out.
pub(super) fn feed(scene: &Scene<'_>, path: &str) -> io::Result<Vec<u8>> {
    let articles: Vec<&Page> =
        scene.articles.iter().copied().filter(|page| page.date.is_some()).take(ENTRIES).collect();
    let edition = scene.edition;
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", edition.language.as_str())];
    writer.create_element("feed").with_attributes(attributes).write_inner_content(|writer| {
        let home = scene.address(&edition.home);
        text(writer, "id", &home)?;
        worded(writer, "title", &edition.name)?;
        if !edition.tagline.is_empty() {
            worded(writer, "subtitle", &edition.tagline)?;
        }
        text(writer, "updated", &articles.iter().map(|page| changed(page)).max().unwrap_or_default())?;
        link(writer, "self", "application/atom+xml", &scene.address(path))?;
        link(writer, "alternate", "text/html", &home)?;
        person(writer, &edition.name)?;
        for page in &articles {
            entry(writer, scene, page)?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}

fn entry(writer: &mut Writer<Vec<u8>>, scene: &Scene<'_>, page: &Page) -> io::Result<()> {
    // A borrowed article says its language, for what is within.
    let borrowed = Some(&page.language).filter(|language| **language != scene.edition.language);
    let language = borrowed.map(|language| ("xml:lang", language.as_str()));
    writer.create_element("entry").with_attributes(language).write_inner_content(|writer| {
        let address = scene.address(&page.path);
        text(writer, "id", &address)?;
        text(writer, "title", &page.title)?;
        text(writer, "updated", &changed(page))?;
        if let Some(date) = page.date {
            text(writer, "published", &midnight(date))?;
        }
        link(writer, "alternate", "text/html", &address)?;
        if !page.author.is_empty() {
            person(writer, &page.author)?;
        }
        text(writer, "summary", if page.lead.is_empty() { &page.description } else { &page.lead })
    })?;
    Ok(())
}

fn changed(page: &Page) -> String {
    page.updated.or(page.date).map(midnight).unwrap_or_default()
}

fn midnight(date: jiff::civil::Date) -> String {
    format!("{date}T00:00:00Z")
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(text))?;
    Ok(())
}

fn worded(writer: &mut Writer<Vec<u8>>, name: &str, wording: &Wording) -> io::Result<()> {
    let language = wording.borrowed.as_ref().map(|language| ("xml:lang", language.as_str()));
    writer.create_element(name).with_attributes(language).write_text_content(BytesText::new(wording))?;
    Ok(())
}

fn link(writer: &mut Writer<Vec<u8>>, rel: &str, kind: &str, href: &str) -> io::Result<()> {
    writer
        .create_element("link")
        .with_attributes([("rel", rel), ("type", kind), ("href", href)])
        .write_empty()?;
    Ok(())
}

fn person(writer: &mut Writer<Vec<u8>>, name: &str) -> io::Result<()> {
    writer.create_element("author").write_inner_content(|writer| text(writer, "name", name))?;
    Ok(())
}
