//! Events to HTML.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use messages::{Message, Rule, message};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::super::content::Setting;
use super::super::escape::{attribute, escape};
use super::super::views::Link;
use super::footnotes::{Footnotes, Labels};
use super::table::Table;
use super::{Flow, link, numbers, picture};
use crate::link::Broken;
use crate::problem::{Place, Problem};
use crate::terms;

type Events<'a> = [(Event<'a>, Range<usize>)];

/// Writes one stretch.
pub(super) struct Writer<'w> {
    setting: &'w Setting<'w>,
    /// Where the stretch begins in its file.
    start: usize,
    events: &'w Events<'w>,
    /// Index of the next event.
    next: usize,
    flow: &'w mut Flow,
    /// The character before, for quotation marks.
    before: char,
    /// Within a link that shows its e-mail address.
    in_email: bool,
    /// Within a link to what no longer may be shown: only its words are.
    in_withdrawn: bool,
    table: Option<Table>,
    footnotes: Footnotes,
    /// The text around the footnote that is being written.
    around: Vec<(CowStr<'w>, String)>,
}

impl<'w> Writer<'w> {
    /// A writer of `events`, whose spans count from `start`.
    pub(super) fn new(
        setting: &'w Setting<'w>,
        start: usize,
        events: &'w Events<'w>,
        flow: &'w mut Flow,
    ) -> Self {
        let (table, footnotes, around) = (None, Footnotes::default(), Vec::new());
        Self {
            setting,
            start,
            events,
            next: 0,
            flow,
            before: ' ',
            in_email: false,
            in_withdrawn: false,
            table,
            footnotes,
            around,
        }
    }

    /// Appends all.
    pub(super) fn run(mut self, html: &mut String) {
        while let Some((event, span)) = self.events.get(self.next) {
            self.next += 1;
            self.event(event, span, html);
        }
        let texts = &self.setting.scene.edition.texts;
        let text = |key: &str| texts.get(key).map_or("", String::as_str);
        let labels = Labels { section: text("site.footnotes"), back: text("site.footnote_back") };
        self.footnotes.finish(labels, html);
    }

    fn event(&mut self, event: &'w Event<'w>, span: &Range<usize>, html: &mut String) {
        match event {
            Event::Start(tag) => self.open(tag, html),
            Event::End(tag) => self.close(*tag, html),
            Event::Text(text) => self.text(text, span, html),
            Event::Code(code) => {
                html.push_str("<code>");
                escape(code, html);
                html.push_str("</code>");
                self.before = 'x';
            }
            Event::InlineHtml(tag) | Event::Html(tag) => raw(tag, html),
            Event::FootnoteReference(label) => {
                self.footnotes.cite(label, &mut self.flow.footnotes, html);
            }
            Event::SoftBreak => self.line_break("\n", html),
            Event::HardBreak => self.line_break("<br>\n", html),
            Event::Rule => html.push_str("<hr>\n"),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn line_break(&mut self, written: &str, html: &mut String) {
        html.push_str(written);
        self.before = ' ';
    }

    fn open(&mut self, tag: &'w Tag<'w>, html: &mut String) {
        if !matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ) {
            self.before = ' ';
        }
        match tag {
            Tag::Paragraph => self.paragraph(html),
            Tag::Heading { level, .. } => self.heading(*level, html),
            Tag::BlockQuote(_) => html.push_str("<blockquote>\n"),
            Tag::CodeBlock(kind) => self.code_block(kind, html),
            Tag::HtmlBlock => self.html_block(html),
            Tag::List(None) => html.push_str("<ul>\n"),
            Tag::List(Some(1)) => html.push_str("<ol>\n"),
            Tag::List(Some(first)) => drop(writeln!(html, "<ol start=\"{first}\">")),
            Tag::Item => html.push_str("<li>"),
            Tag::FootnoteDefinition(label) => self.around.push((label.clone(), std::mem::take(html))),
            Tag::Table(alignments) => {
                self.table = Some(Table::open(alignments, &self.setting.page.title, self.flow, html));
            }
            Tag::TableHead => self.in_table(Table::open_head, html),
            Tag::TableRow => self.in_table(Table::open_row, html),
            Tag::TableCell => self.in_table(Table::open_cell, html),
            Tag::Emphasis => html.push_str("<em>"),
            Tag::Strong => html.push_str("<strong>"),
            Tag::Strikethrough => html.push_str("<del>"),
            Tag::Link { link_type, dest_url, .. } => self.link(*link_type, dest_url, html),
            Tag::Image { dest_url, .. } => {
                let alt = self.plain_until(TagEnd::Image);
                picture::image(self.setting, dest_url, &alt, self.flow, html);
            }
            Tag::Superscript
            | Tag::Subscript
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn close(&mut self, tag: TagEnd, html: &mut String) {
        match tag {
            TagEnd::Paragraph => html.push_str("</p>\n"),
            TagEnd::Heading(level) => drop(writeln!(html, "</h{}>", self.level(level))),
            TagEnd::BlockQuote(_) => html.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => html.push_str("</code></pre>\n"),
            TagEnd::List(false) => html.push_str("</ul>\n"),
            TagEnd::List(true) => html.push_str("</ol>\n"),
            TagEnd::Item => html.push_str("</li>\n"),
            TagEnd::FootnoteDefinition => {
                if let Some((label, around)) = self.around.pop() {
                    self.footnotes.tell(&label, std::mem::replace(html, around));
                }
            }
            TagEnd::Table => {
                html.push_str("</tbody>\n</table></div>\n");
                self.table = None;
            }
            TagEnd::TableHead => self.in_table(Table::close_head, html),
            TagEnd::TableRow => html.push_str("</tr>\n"),
            TagEnd::TableCell => self.in_table(|table, html| table.close_cell(html), html),
            TagEnd::Emphasis => html.push_str("</em>"),
            TagEnd::Strong => html.push_str("</strong>"),
            TagEnd::Strikethrough => html.push_str("</del>"),
            TagEnd::Link => {
                html.push_str(if self.in_withdrawn { "" } else { "</a>" });
                (self.in_email, self.in_withdrawn) = (false, false);
            }
            TagEnd::Image
            | TagEnd::HtmlBlock
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn in_table(&mut self, step: impl FnOnce(&mut Table, &mut String), html: &mut String) {
        if let Some(table) = &mut self.table {
            step(table, html);
        }
    }

    fn text(&mut self, text: &str, span: &Range<usize>, html: &mut String) {
        if let Some((label, _)) = text.split_once("[^").and_then(|(_, after)| after.split_once(']')) {
            let message = message!("unknown-footnote", label = label);
            let help = message!("unknown-footnote-help", label = label);
            self.problem(Rule::UnknownFootnote, span, message, help);
        }
        if self.in_email {
            return link::text(text, html);
        }
        let text = self.words(text);
        if text.contains(['"', '\'']) || text.contains("--") || text.contains("...") {
            let mut set = String::with_capacity(text.len() + 8);
            self.setting.quotes.set(&text, &mut self.before, &mut set);
            self.escape(&set, html);
        } else {
            self.escape(&text, html);
            self.before = text.chars().next_back().unwrap_or(self.before);
        }
    }

    fn escape(&self, text: &str, html: &mut String) {
        if self.setting.page.language.direction() == "rtl" {
            numbers::escape_isolated(text, html);
        } else {
            escape(text, html);
        }
    }

    /// The text with the site's own words.
    fn words<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if text.contains("{{") { terms::expand(text, &self.setting.page.terms) } else { Cow::Borrowed(text) }
    }

    /// A paragraph that is nothing but a picture becomes a figure.
    fn paragraph(&mut self, html: &mut String) {
        let Some((Event::Start(Tag::Image { dest_url, title, .. }), _)) = self.events.get(self.next) else {
            return html.push_str("<p>");
        };
        let before = self.next;
        self.next += 1;
        let alt = self.plain_until(TagEnd::Image);
        if !matches!(self.events.get(self.next), Some((Event::End(TagEnd::Paragraph), _))) {
            self.next = before;
            return html.push_str("<p>");
        }
        self.next += 1;
        html.push_str("<figure class=\"figure\">");
        picture::image(self.setting, dest_url, &alt, self.flow, html);
        picture::caption(&self.set(title), html);
        html.push_str("</figure>\n");
    }

    fn heading(&mut self, level: HeadingLevel, html: &mut String) {
        let here = self.next;
        let text = self.plain_until(TagEnd::Heading(level));
        self.next = here;
        let id = self.flow.heading(&text);
        let shown = self.level(level);
        let _ = write!(html, "<h{shown}");
        attribute("id", &id, html);
        html.push('>');
        if shown == 2 {
            let label = self.setting.scene.phrase(self.setting.page, &text);
            self.flow.toc.push(Link { label, url: format!("#{id}"), key: String::new() });
        }
    }

    /// The level on the page: lower where the text is part of a collection.
    fn level(&self, level: HeadingLevel) -> usize {
        (level as usize + self.setting.shift).min(6)
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>, html: &mut String) {
        html.push_str("<pre tabindex=\"0\"><code");
        if let CodeBlockKind::Fenced(language) = kind
            && !language.is_empty()
        {
            attribute("class", &format!("language-{language}"), html);
        }
        html.push('>');
        while let Some((Event::Text(code), _)) = self.events.get(self.next) {
            escape(code, html);
            self.next += 1;
        }
    }

    fn link(&mut self, kind: LinkType, destination: &str, html: &mut String) {
        let destination = match kind {
            LinkType::Email => Cow::Owned(format!("mailto:{destination}")),
            _ => Cow::Borrowed(destination),
        };
        let shown = matches!(self.events.get(self.next), Some((Event::Text(text), _))
            if destination.strip_prefix("mailto:").is_some_and(|address| address == &**text));
        self.in_email = shown;
        let url = link::url(self.setting, &destination);
        self.in_withdrawn = matches!(url, Err(Broken::Withdrawn(_)));
        if !self.in_withdrawn {
            // Links that lead nowhere have been told by the checks.
            link::open(&url.unwrap_or_default(), html);
        }
    }

    /// The text of the events until `end`, which is passed, as it is set.
    fn plain_until(&mut self, end: TagEnd) -> String {
        let mut text = String::new();
        while let Some((event, _)) = self.events.get(self.next) {
            self.next += 1;
            match event {
                Event::End(tag) if *tag == end => break,
                Event::Text(part) | Event::Code(part) => text.push_str(part),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
        }
        self.set(&text)
    }

    fn set(&self, text: &str) -> String {
        let mut set = String::with_capacity(text.len());
        self.setting.quotes.set(&self.words(text), &mut ' ', &mut set);
        set
    }

    /// A block of HTML: a comment is left out, the rest is shown as it was written.
    fn html_block(&mut self, html: &mut String) {
        let mut raw = String::new();
        while let Some((Event::Html(line) | Event::Text(line), _)) = self.events.get(self.next) {
            raw.push_str(line);
            self.next += 1;
        }
        html.push_str("<p>");
        let empty = html.len();
        self::raw(raw.trim(), html);
        if html.len() == empty {
            html.truncate(empty - "<p>".len());
        } else {
            html.push_str("</p>\n");
        }
    }

    fn problem(&mut self, rule: Rule, span: &Range<usize>, message: Message, help: Message) {
        let span = self.start + span.start..self.start + span.end;
        let place = Place { source: self.setting.page.body.place.source.clone(), span };
        self.flow.problems.push(Problem::new(rule, &place, message, help));
    }
}

/// HTML in the text, which the checks have told, is text; a comment is left out.
fn raw(tag: &str, html: &mut String) {
    if tag.starts_with("<!--") && tag.ends_with("-->") {
        return;
    }
    escape(tag, html);
}
