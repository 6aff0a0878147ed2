//! The text of a page as stretches of Markdown and calls of components.
//!
//! A component tag stands alone on its lines. What looks like a tag inside a code block is text.

use std::ops::Range;
use std::sync::Arc;

use messages::{Message, Rule, message};

use super::tag::{self, Tag};
use crate::model::{Block, Call};
use crate::problem::{Place, Problem, Source};

/// How many components may be within each other.
const MAX_DEPTH: usize = 16;

/// Segments the stretch `body` of `source`.
pub(super) fn parse(source: &Arc<Source>, body: Range<usize>) -> (Vec<Block>, Vec<Problem>) {
    let mut segments = Segments {
        source,
        text: &source.text,
        open: Vec::new(),
        blocks: Vec::new(),
        problems: Vec::new(),
        skipped: 0,
    };
    segments.read(body);
    (segments.blocks, segments.problems)
}

struct Segments<'a> {
    source: &'a Arc<Source>,
    text: &'a str,
    /// The calls whose closing tag has not come, each with what preceded it.
    open: Vec<(Call, Vec<Block>)>,
    /// The blocks of the innermost open call, or of the page.
    blocks: Vec<Block>,
    problems: Vec<Problem>,
    /// How many tags were too deep to be opened, and have not been closed.
    skipped: usize,
}

impl<'a> Segments<'a> {
    fn read(&mut self, body: Range<usize>) {
        let (mut position, mut markdown) = (body.start, body.start);
        let mut fence = None;
        while position < body.end {
            let line = self.line(position, body.end);
            let end = position + line.len();
            if let Some(start) = (fence.is_none()).then(|| tag_start(line)).flatten() {
                let start = position + start;
                self.markdown(markdown..position);
                position = self.tag(start, &body);
                markdown = position;
                continue;
            }
            fence = after(fence, line);
            if fence.is_none() {
                self.stray_tag(line, position);
            }
            position = end;
        }
        self.markdown(markdown..body.end);
        while !self.open.is_empty() {
            self.close_innermost(None, body.end);
        }
    }

    fn line(&self, position: usize, end: usize) -> &'a str {
        self.text.get(position..end).unwrap_or_default().split_inclusive('\n').next().unwrap_or_default()
    }

    fn markdown(&mut self, span: Range<usize>) {
        if self.text.get(span.clone()).is_some_and(|text| !text.trim().is_empty()) {
            self.blocks.push(Block::Markdown(span));
        }
    }

    /// Reads the tag at `start` and gives the start of the line after it.
    fn tag(&mut self, start: usize, body: &Range<usize>) -> usize {
        let (tag, end) = match tag::parse(self.text, start, body.end) {
            Ok(parsed) => parsed,
            Err(fault) => {
                self.tell(Rule::BadComponent, fault.span, fault.message, fault.help);
                return start + self.line(start, body.end).len();
            }
        };
        match tag {
            Tag::Whole(call) => self.blocks.push(Block::Component(call)),
            Tag::Open(call) if self.open.len() >= MAX_DEPTH => self.too_deep(&call),
            Tag::Open(call) => self.open.push((call, std::mem::take(&mut self.blocks))),
            Tag::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Tag::Close(name) => self.close(&name, start..end),
        }
        let rest = self.line(end, body.end);
        if !rest.trim().is_empty() {
            self.tell(
                Rule::ComponentAlone,
                end..end + rest.trim_end().len(),
                message!("component-alone-text"),
                message!("component-alone-text-help"),
            );
        }
        end + rest.len()
    }

    /// Told once for each stretch of them.
    fn too_deep(&mut self, call: &Call) {
        if self.skipped == 0 {
            let message = message!("too-deep", count = MAX_DEPTH);
            self.tell(Rule::TooDeep, call.span.clone(), message, message!("too-deep-help"));
        }
        self.skipped += 1;
    }

    fn close(&mut self, name: &str, span: Range<usize>) {
        let Some(at) = self.open.iter().rposition(|(call, _)| call.name == name) else {
            let message = message!("unclosed-component-end", name = name);
            let help = message!("unclosed-component-end-help", name = name);
            self.tell(Rule::UnclosedComponent, span, message, help);
            return;
        };
        while self.open.len() > at + 1 {
            self.close_innermost(None, span.start);
        }
        self.close_innermost(Some(span.clone()), span.end);
    }

    /// `close` is the closing tag, or nothing where there is none: then the call ends at `end`.
    fn close_innermost(&mut self, close: Option<Range<usize>>, end: usize) {
        let Some((call, before)) = self.open.pop() else { return };
        if close.is_none() {
            let message = message!("unclosed-component", name = &call.name);
            let help = message!("unclosed-component-help", name = &call.name);
            self.tell(Rule::UnclosedComponent, call.span.clone(), message, help);
        }
        let body = std::mem::replace(&mut self.blocks, before);
        self.blocks.push(Block::Component(Call {
            body: Some(body),
            close: close.unwrap_or(end..end),
            ..call
        }));
    }

    /// A tag that does not begin its line would be shown as text.
    fn stray_tag(&mut self, line: &str, position: usize) {
        if !line.contains('{') {
            return;
        }
        let found = ["{{ <", "{{<", "{% <", "{%<", "{% </"].iter().filter_map(|mark| line.find(mark)).min();
        let Some(start) =
            found.filter(|start| !line.get(..*start).is_some_and(|before| before.contains('`')))
        else {
            return;
        };
        self.tell(
            Rule::ComponentAlone,
            position + start..position + line.trim_end().len(),
            message!("component-alone"),
            message!("component-alone-help"),
        );
    }

    fn tell(&mut self, rule: Rule, span: Range<usize>, message: Message, help: Message) {
        self.problems.push(Problem::new(rule, &Place::new(self.source, span), message, help));
    }
}

/// Where on a line a tag begins that nothing precedes.
fn tag_start(line: &str) -> Option<usize> {
    let trimmed = line.trim_start();
    let inner = trimmed.strip_prefix("{{").or_else(|| trimmed.strip_prefix("{%"))?;
    inner.trim_start().starts_with('<').then(|| line.len() - trimmed.len())
}

/// The code fence that is open after `line`: its character and length.
fn after(open: Option<(char, usize)>, line: &str) -> Option<(char, usize)> {
    let trimmed = line.trim();
    let mark = trimmed.chars().next().filter(|mark| matches!(mark, '`' | '~'));
    let length = trimmed.chars().take_while(|next| Some(*next) == mark).count();
    match open {
        Some((fence, least))
            if mark == Some(fence) && length >= least && length == trimmed.chars().count() =>
        {
            None
        }
        Some(_) => open,
        None if length >= 3 => mark.map(|mark| (mark, length)),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks of a text, written briefly.
    fn outline(source: &Source, blocks: &[Block]) -> String {
        let text = |span: &Range<usize>| source.text.get(span.clone()).unwrap_or_default().trim().to_owned();
        let blocks = blocks.iter().map(|block| match block {
            Block::Markdown(span) => text(span),
            Block::Component(Call { name, arguments, body, span, close: _ }) => {
                assert!(text(span).starts_with("{{ <") || text(span).starts_with("{% <"));
                let arguments: Vec<_> = arguments.iter().map(|argument| text(&argument.span)).collect();
                let body = body.as_ref().map(|body| outline(source, body)).unwrap_or_default();
                format!("{name}({}) [{body}]", arguments.join(", "))
            }
        });
        blocks.collect::<Vec<_>>().join(" | ")
    }

    fn parsed(text: &str) -> String {
        let source = Arc::new(Source { path: "om.md".into(), text: text.to_owned() });
        let (blocks, problems) = parse(&source, 0..text.len());
        assert!(problems.is_empty(), "{problems:?}");
        outline(&source, &blocks)
    }

    #[test]
    fn components_nest_and_stand_between_markdown() {
        let text = "En\n{% <columns> %}\n{% <facts title=\"a\"> %}\n- to\n{% </facts> %}\n\n  {{ <stat\n  value={3}\n  label='b' /> }}\n{% </columns> %}\ntre";
        assert_eq!(
            parsed(text),
            "En | columns() [facts(title=\"a\") [- to] | stat(value={3}, label='b') []] | tre"
        );
    }

    #[test]
    fn what_looks_like_a_tag_in_a_code_block_is_text() {
        assert_eq!(
            parsed("~~~\n{{ <stat /> }}\n```\n{% <x> %}\n~~~\n{{ <stat /> }}").matches("stat()").count(),
            1
        );
        assert_eq!(parsed("{{ adept }} {{ adept.plural }}"), "{{ adept }} {{ adept.plural }}");
    }

    #[test]
    fn values_are_texts_numbers_flags_and_lists() {
        let source = Arc::new(Source {
            path: "om.md".into(),
            text: "{{ <x a=\"1\" b={2} c={true} d={[\"e\"]} /> }}".into(),
        });
        let (blocks, _) = parse(&source, 0..source.text.len());
        let Some(Block::Component(call)) = blocks.first() else { panic!("a component") };
        assert!(call.arguments[0].value.is_string() && call.arguments[1].value.is_number());
        assert!(call.arguments[2].value.is_bool() && call.arguments[3].value.is_array());
    }
}
