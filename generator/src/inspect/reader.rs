//! HTML to [`Facts`], in one pass over the page's bytes.

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::facts::{Area, Blocked, BlockedKind, Control, Facts, Heading, Link, Picture, Resource};
use super::tag::Tag;

/// What the page has.
pub(super) fn read(html: &[u8]) -> Facts {
    let mut reader = Reader::default();
    let mut emitter = CallbackEmitter::new(&mut reader);
    // Scripts and styles are not read as HTML.
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).try_for_each(|done| done.map(|Never| ()));
    reader.facts
}

/// What the reader gives to the tokenizer: nothing, it keeps the facts.
struct Never;

/// A text that is being gathered: of the innermost link, heading, button …
#[derive(Debug)]
struct Open {
    element: &'static str,
    text: String,
    /// It has a name that counts instead of its text.
    name: Option<String>,
    /// `href` of a link, `id` of a control.
    target: String,
    /// A link with `hreflang`.
    translation: bool,
}

#[derive(Debug, Default)]
struct Reader {
    facts: Facts,
    tag: Tag,
    area: Area,
    open: Vec<Open>,
    /// Depth of `<label>`s with text.
    label: Option<String>,
    /// Within a table: whether a heading cell has come.
    table: Option<bool>,
    /// Within `<svg>`: its `<title>` is not the page's.
    drawing: bool,
}

impl Callback<Never, ()> for &mut Reader {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Never> {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag.begin(name),
            CallbackEvent::AttributeName { name } => self.tag.attribute(name),
            CallbackEvent::AttributeValue { value } => self.tag.value(value),
            CallbackEvent::CloseStartTag { .. } => self.start(),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } => self.text(value),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

impl Reader {
    fn start(&mut self) {
        let tag = std::mem::take(&mut self.tag);
        self.common(&tag);
        match tag.name() {
            "html" => self.facts.has_language = tag.get("lang").is_some_and(|lang| !lang.is_empty()),
            "body" => self.area = Area::Header,
            "main" => {
                self.facts.mains += 1;
                self.area = Area::Main;
            }
            "svg" => self.drawing = true,
            "title" if !self.drawing => self.open("title", &tag),
            "meta" => self.meta(&tag),
            "nav" => {
                let name = tag.get("aria-label").or_else(|| tag.get("aria-labelledby"));
                self.facts.navs.push(name.filter(|name| !name.trim().is_empty()).map(str::to_owned));
            }
            "a" if tag.get("href").is_some() => self.open("a", &tag),
            "h1" => self.open("h1", &tag),
            "h2" => self.open("h2", &tag),
            "h3" => self.open("h3", &tag),
            "h4" => self.open("h4", &tag),
            "h5" => self.open("h5", &tag),
            "h6" => self.open("h6", &tag),
            "button" => self.open("button", &tag),
            "label" => self.label = Some(String::new()),
            "input" | "select" | "textarea" => self.control(&tag),
            "img" => self.picture(&tag),
            "table" => self.table = Some(false),
            "th" => self.table = self.table.map(|_| true),
            "script" | "style" | "iframe" | "object" | "embed" => self.block(&tag),
            _ => {}
        }
        self.load(&tag);
        self.tag = tag;
    }

    /// What any element may have.
    fn common(&mut self, tag: &Tag) {
        for (name, value) in tag.attributes() {
            match name {
                "id" => self.facts.ids.push(value.to_owned()),
                "lang" => self.facts.languages.push(value.to_owned()),
                "for" | "aria-labelledby" | "aria-describedby" | "aria-controls" | "aria-owns" | "list" => {
                    self.facts.id_references.extend(value.split_ascii_whitespace().map(str::to_owned));
                }
                "style" => self.blocked(BlockedKind::Style, format!("style=\"{value}\"")),
                handler if handler.starts_with("on") => {
                    self.blocked(BlockedKind::Script, format!("{handler}=\"{value}\""));
                }
                _ => {}
            }
        }
    }

    fn meta(&mut self, tag: &Tag) {
        match (tag.get("name"), tag.get("content")) {
            (Some("description"), content) => self.facts.description = content.map(str::to_owned),
            (Some("robots"), Some(content)) => self.facts.hidden |= content.contains("noindex"),
            _ => {}
        }
    }

    fn open(&mut self, element: &'static str, tag: &Tag) {
        let target = tag.get("href").or_else(|| tag.get("id")).unwrap_or_default().to_owned();
        let name = tag.get("aria-label").or_else(|| tag.get("aria-labelledby")).map(str::to_owned);
        let translation = tag.get("hreflang").is_some();
        self.open.push(Open { element, text: String::new(), name, target, translation });
    }

    fn text(&mut self, value: &[u8]) {
        if self.open.is_empty() && self.label.is_none() {
            return;
        }
        let text = String::from_utf8_lossy(value);
        self.read_aloud(&text);
    }

    /// Adds a text to everything that is open around it.
    fn read_aloud(&mut self, text: &str) {
        for open in &mut self.open {
            fold(text, &mut open.text);
        }
        if let Some(label) = &mut self.label {
            fold(text, label);
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"main" => self.area = Area::Footer,
            b"svg" => self.drawing = false,
            b"label" => self.label = None,
            b"table" => {
                self.facts.bare_tables += usize::from(self.table.take() == Some(false));
            }
            _ => {
                if let Some(at) = self.open.iter().rposition(|open| open.element.as_bytes() == name) {
                    let open = self.open.remove(at);
                    self.close(open);
                }
            }
        }
    }

    fn close(&mut self, open: Open) {
        let Open { element, text, name, target, translation } = open;
        let area = self.area;
        let text = text.trim().to_owned();
        match element {
            "title" => self.facts.title = Some(text),
            "a" => self.facts.links.push(Link { target, text: name.unwrap_or(text), translation, area }),
            "button" => {
                let named = !text.is_empty() || name.is_some_and(|name| !name.is_empty());
                let (element, name) = (element.to_owned(), String::new());
                self.facts.controls.push(Control { element, name, named, id: target, area });
            }
            heading => {
                let level = heading.as_bytes().get(1).map_or(1, |digit| digit.saturating_sub(b'0'));
                self.facts.headings.push(Heading { level, text, area });
            }
        }
    }

    /// A field. Hidden ones are not for people; buttons of the old kind have their name in `value`.
    fn control(&mut self, tag: &Tag) {
        let kind = tag.get("type").unwrap_or_default();
        if kind == "hidden" {
            return;
        }
        let button = matches!(kind, "submit" | "button" | "reset");
        let has = |name: &str| tag.get(name).is_some_and(|value| !value.trim().is_empty());
        let named = has("aria-label") || has("aria-labelledby") || has("title") || button && has("value");
        let within = self.label.is_some();
        self.facts.controls.push(Control {
            element: tag.name().to_owned(),
            name: tag.get("name").unwrap_or_default().to_owned(),
            named: named || within || kind == "image" && has("alt"),
            id: tag.get("id").unwrap_or_default().to_owned(),
            area: self.area,
        });
    }

    fn picture(&mut self, tag: &Tag) {
        let alt = tag.get("alt").map(str::to_owned);
        if let Some(alt) = &alt {
            self.read_aloud(alt);
        }
        self.facts.pictures.push(Picture {
            src: tag.get("src").unwrap_or_default().to_owned(),
            alt,
            sized: tag.get("width").is_some() && tag.get("height").is_some(),
            area: self.area,
        });
    }

    fn block(&mut self, tag: &Tag) {
        let kind = match tag.name() {
            // Data for search engines is no script.
            "script" if tag.get("type").is_some_and(|kind| kind.ends_with("json")) => return,
            "script" => BlockedKind::Script,
            "style" => BlockedKind::Style,
            _ => BlockedKind::Frame,
        };
        self.blocked(kind, format!("<{}>", tag.name()));
    }

    fn blocked(&mut self, kind: BlockedKind, what: String) {
        self.facts.blocked.push(Blocked { kind, what, area: self.area });
    }

    /// What the browser gets by itself.
    fn load(&mut self, tag: &Tag) {
        let at_once = tag.get("loading") != Some("lazy");
        let mut add = |attribute: &'static str, target: &str| {
            let target = target.trim().to_owned();
            self.facts.resources.push(Resource { attribute, target, at_once, area: self.area });
        };
        match tag.name() {
            "link" => match tag.get("rel") {
                // The first view does not wait for what is only for paper.
                Some("stylesheet") if tag.get("media") == Some("print") => {
                    add("print", tag.get("href").unwrap_or_default());
                }
                Some("stylesheet") => add("stylesheet", tag.get("href").unwrap_or_default()),
                Some(rel) if rel.contains("icon") || rel == "preload" || rel == "manifest" => {
                    add("icon", tag.get("href").unwrap_or_default());
                }
                _ => {}
            },
            "form" => tag.get("action").into_iter().for_each(|action| add("action", action)),
            _ => {
                for attribute in ["src", "poster", "formaction"] {
                    tag.get(attribute).into_iter().for_each(|target| add(attribute, target));
                }
                for candidate in tag.get("srcset").unwrap_or_default().split(", ") {
                    if let Some(target) = candidate.split_ascii_whitespace().next() {
                        add("srcset", target);
                    }
                }
            }
        }
    }
}

/// Appends a text with its white space folded.
fn fold(text: &str, folded: &mut String) {
    if text.starts_with(char::is_whitespace) && !folded.ends_with(' ') {
        folded.push(' ');
    }
    for word in text.split_whitespace() {
        if !folded.is_empty() && !folded.ends_with(' ') && word.as_ptr() != text.trim_start().as_ptr() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    if text.ends_with(char::is_whitespace) && !folded.ends_with(' ') {
        folded.push(' ');
    }
}
