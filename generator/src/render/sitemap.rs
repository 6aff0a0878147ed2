//! `sitemap.xml` with the languages of each page, and `robots.txt`, which names it.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use super::page_view::{alternates, translations};
use super::scene::Scene;
use crate::model::{Page, PageKind};

/// All pages of the editions of one site that are texts of their own: neither borrowed from another language nor made
/// of other pages.
pub(super) fn sitemap(editions: &[Scene<'_>]) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let names = [
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ];
    let urlset = writer.create_element("urlset").with_attributes(names);
    urlset.write_inner_content(|writer| {
        for scene in editions {
            for page in scene.edition.pages.values().filter(|page| listed(scene, page)) {
                entry(writer, scene, page)?;
            }
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}

/// Everything may be read.
pub(super) fn robots(scene: &Scene<'_>) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", scene.address("/sitemap.xml")).into_bytes()
}

fn listed(scene: &Scene<'_>, page: &Page) -> bool {
    page.language == scene.edition.language && !matches!(page.kind, PageKind::NotFound | PageKind::Print)
}

fn entry(writer: &mut Writer<Vec<u8>>, scene: &Scene<'_>, page: &Page) -> io::Result<()> {
    writer.create_element("url").write_inner_content(|writer| {
        let text = |text: &str| quick_xml::events::BytesText::new(text).into_owned();
        writer.create_element("loc").write_text_content(text(&scene.address(&page.path)))?;
        if let Some(date) = page.updated.or(page.date) {
            writer.create_element("lastmod").write_text_content(text(&date.to_string()))?;
        }
        for other in translations(&alternates(scene, page)) {
            link(writer, &other.language, &other.address)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn link(writer: &mut Writer<Vec<u8>>, language: &str, address: &str) -> io::Result<()> {
    let attributes = [("rel", "alternate"), ("hreflang", language), ("href", address)];
    writer.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
    Ok(())
}
