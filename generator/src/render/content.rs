//! The text of a page as HTML: Markdown and components in the order of reading.

use std::fmt::Write as _;

use tera::Context;

use super::component;
use super::escape::{attribute, escape};
use super::markdown::{self, Flow, quotes::Quotes};
use super::scene::Scene;
use super::views::Link;
use crate::model::{Block, Page, PageKind};
use crate::parse::blocks;

/// Where a text is written.
pub(super) struct Setting<'a> {
    /// The edition.
    pub(super) scene: &'a Scene<'a>,
    /// The page whose text it is: links are relative to its file.
    pub(super) page: &'a Page,
    /// The quotation marks of its language.
    pub(super) quotes: Quotes,
    /// How much lower its headings are than written.
    pub(super) shift: usize,
    /// `site`, `page` and `text`, for components.
    pub(super) implicits: &'a Context,
}

/// Appends the page's own text, and for a print page those of the pages that it collects.
pub(super) fn write(scene: &Scene<'_>, page: &Page, implicits: &Context, flow: &mut Flow, html: &mut String) {
    // A picture at the top of the page is the one that is loaded at once; front pages show none.
    flow.pictures = usize::from(page.image.is_some() && page.kind != PageKind::Home);
    let setting = Setting { scene, page, quotes: Quotes::of(&page.language), shift: 0, implicits };
    blocks(&setting, &page.body.blocks, flow, html);
    if page.kind == PageKind::Print {
        for collected in page.collects.iter().filter_map(|key| scene.edition.pages.get(key)) {
            let setting =
                Setting { page: collected, quotes: Quotes::of(&collected.language), shift: 1, ..setting };
            part(&setting, page, flow, html);
        }
    }
}

/// Appends blocks, nested ones included.
pub(super) fn blocks(setting: &Setting<'_>, blocks: &[Block], flow: &mut Flow, html: &mut String) {
    for block in blocks {
        match block {
            Block::Markdown(range) => markdown::write(setting, range.clone(), flow, html),
            Block::Component(call) if call.name == blocks::NAME => {
                self::blocks(setting, call.body.as_deref().unwrap_or_default(), flow, html);
            }
            Block::Component(call) => component::write(setting, call, flow, html),
        }
    }
}

/// A collected page: heading, lead, text. What stands around it may be in another language, that of the print page.
fn part(setting: &Setting<'_>, around: &Page, flow: &mut Flow, html: &mut String) {
    let page = setting.page;
    let id = flow.heading(&page.title);
    html.push_str("<section class=\"part\"");
    if page.language != around.language {
        attribute("lang", page.language.as_str(), html);
        attribute("dir", page.language.direction(), html);
    }
    html.push_str("><h2");
    attribute("id", &id, html);
    html.push('>');
    escape(&page.title, html);
    html.push_str("</h2>\n");
    if !page.lead.is_empty() {
        html.push_str("<p class=\"lead\">");
        escape(&page.lead, html);
        html.push_str("</p>\n");
    }
    flow.toc.push(Link {
        label: setting.scene.phrase(page, &page.title),
        url: format!("#{id}"),
        key: page.key.clone(),
    });
    blocks(setting, &page.body.blocks, flow, html);
    let _ = writeln!(html, "</section>");
}
