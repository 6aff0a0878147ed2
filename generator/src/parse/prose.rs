//! How a text reads: its length, its sentences, and what an attentive reader would remark on. Counted in the words that readers
//! see, not in the characters of the Markdown; a word of the site, `{{ adept.plural }}`, counts as one short word, and so does code.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::sentence::{Sentence, sentences, words};
use crate::check::role_words;
use crate::terms;

/// More words than this in one sentence, and readers lose the thread.
pub(crate) const SENTENCE: usize = 25;
/// More words than this in one paragraph, and readers skip it.
pub(crate) const PARAGRAPH: usize = 100;
/// More words than this in a heading, and it is a paragraph.
const HEADING: usize = 12;

/// What is counted and remarked in a text.
#[derive(Debug, Default)]
pub(crate) struct Prose {
    /// Words, headings and code left out.
    pub(crate) words: usize,
    /// Words of more than six letters.
    pub(crate) long_words: usize,
    /// Sentences; an entry of a list is one, too.
    pub(crate) sentences: usize,
    /// Terms, as written between the braces: how long they are, the site decides.
    pub(crate) terms: Vec<String>,
    /// The hardest sentences so far, words and place.
    pub(crate) hardest: Vec<(usize, Range<usize>)>,
    /// Words that programmes have for the one who gets a mentor, each with its place.
    pub(crate) role_words: Vec<(String, Range<usize>)>,
    /// What to remark on, in order.
    pub(crate) remarks: Vec<Remark>,
    block: Block,
}

/// Something that an attentive reader would remark on.
#[derive(Clone, Debug)]
pub(crate) struct Remark {
    /// What it is.
    pub(crate) kind: RemarkKind,
    /// The words.
    pub(crate) text: String,
    /// How many words, or marks.
    pub(crate) count: usize,
    /// Where, in bytes of the source file.
    pub(crate) span: Range<usize>,
}

/// Kinds of remarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RemarkKind {
    /// A sentence of more than [`SENTENCE`] words.
    LongSentence,
    /// A paragraph of more than [`PARAGRAPH`] words.
    LongParagraph,
    /// «og og»
    RepeatedWord,
    /// WORDS IN CAPITALS.
    Shouting,
    /// «!!»
    Exclamation,
    /// «Lorem ipsum», «TODO».
    Placeholder,
    /// A paragraph in bold that should be a heading.
    BoldHeading,
    /// A heading that ends with a full stop or colon.
    HeadingMark,
    /// A heading of very many words.
    LongHeading,
    /// A passage in Norwegian where nothing but Norwegian words say so.
    Norwegian,
    /// The same in English.
    English,
}

/// The block that is being read.
#[derive(Debug, Default)]
struct Block {
    text: String,
    /// Where in the source the text from an offset on comes from.
    marks: Vec<(usize, usize)>,
    /// Code within the text: no words of any language.
    code: Vec<Range<usize>>,
    heading: bool,
    /// In a paragraph: text outside bold, text in bold.
    plain: bool,
    bold: usize,
    /// In code or in a picture's text: what readers do not read as sentences.
    aside: bool,
}

impl Prose {
    /// Reads one event; `at` is where in the source file it stands.
    pub(super) fn event(&mut self, event: &Event<'_>, at: &Range<usize>) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                self.end_block();
                self.block.heading = true;
            }
            Event::Start(Tag::CodeBlock(_) | Tag::Image { .. }) => self.block.aside = true,
            Event::End(TagEnd::CodeBlock | TagEnd::Image) => self.block.aside = false,
            Event::Start(Tag::Strong) => self.block.bold += 1,
            Event::End(TagEnd::Strong) => self.block.bold = self.block.bold.saturating_sub(1),
            Event::Start(Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link) => {}
            Event::Start(_) | Event::End(_) => self.end_block(),
            Event::Text(text) | Event::Code(text) if !self.block.aside => {
                self.block.plain |= self.block.bold == 0 && !text.trim().is_empty();
                if matches!(event, Event::Code(_)) {
                    let start = self.block.text.len();
                    self.block.code.push(start..start + text.len());
                }
                self.block.push(text, at.start);
            }
            Event::SoftBreak | Event::HardBreak => self.block.push(" ", at.start),
            _ => {}
        }
    }

    /// Ends the block that is being read.
    pub(super) fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        if !block.text.trim().is_empty() {
            self.read(&block);
        }
    }

    fn read(&mut self, block: &Block) {
        let (text, terms) = without_terms(&block.without_code());
        self.remark_words(block, &text);
        let roles = role_words(&text).map(|(word, span)| (word.to_owned(), block.place(&span)));
        self.role_words.extend(roles);
        let count = words(&text).count();
        if block.heading {
            self.heading(block, &text, count);
            return;
        }
        self.terms.extend(terms);
        self.words += count;
        self.long_words += words(&text).filter(|word| is_long(word.1)).count();
        for sentence in sentences(&text) {
            self.sentence(block, &sentence);
        }
        let whole = 0..text.len();
        if count > PARAGRAPH {
            self.remark(RemarkKind::LongParagraph, block, &whole, count);
        }
        if !block.plain && count <= HEADING && !text.trim_end().ends_with(['.', '!', '?']) {
            self.remark(RemarkKind::BoldHeading, block, &whole, count);
        }
        if let Some(kind) = language(&text) {
            self.remark(kind, block, &whole, count);
        }
    }

    fn heading(&mut self, block: &Block, text: &str, count: usize) {
        let whole = 0..text.len();
        if count > HEADING {
            self.remark(RemarkKind::LongHeading, block, &whole, count);
        }
        let end = text.trim_end();
        if end.ends_with(':') || end.ends_with('.') && !end.ends_with("...") {
            self.remark(RemarkKind::HeadingMark, block, &whole, count);
        }
    }

    fn sentence(&mut self, block: &Block, sentence: &Sentence<'_>) {
        let count = words(sentence.text).count();
        if count == 0 {
            return;
        }
        self.sentences += 1;
        let span = sentence.start..sentence.start + sentence.text.len();
        self.hardest.push((count, block.place(&span)));
        self.hardest.sort_by_key(|(count, place)| (std::cmp::Reverse(*count), place.start));
        self.hardest.truncate(2);
        if count > SENTENCE {
            self.remark(RemarkKind::LongSentence, block, &span, count);
        }
    }

    /// What shows word by word.
    fn remark_words(&mut self, block: &Block, text: &str) {
        let mut before: Option<(usize, &str)> = None;
        let mut capitals: Vec<(usize, &str)> = Vec::new();
        for (start, word) in words(text) {
            if let Some((at, last)) = before
                && is_repeated(last, word)
                && text.get(at + last.len()..start).is_some_and(|between| between.trim().is_empty())
            {
                self.remark(RemarkKind::RepeatedWord, block, &(at..start + word.len()), 2);
            }
            if is_placeholder(word) {
                self.remark(RemarkKind::Placeholder, block, &(start..start + word.len()), 1);
            }
            if is_capitals(word) {
                capitals.push((start, word));
            } else {
                self.shouting(block, &capitals);
                capitals.clear();
            }
            before = Some((start, word));
        }
        self.shouting(block, &capitals);
        let lower = text.to_lowercase();
        for phrase in ["lorem ipsum", "skriv tekst her", "sett inn tekst", "insert text here"] {
            if let Some(at) = lower.find(phrase) {
                self.remark(RemarkKind::Placeholder, block, &(at..at + phrase.len()), 1);
            }
        }
        for marks in ["!!", "??", "!?"] {
            if let Some(at) = text.find(marks) {
                self.remark(RemarkKind::Exclamation, block, &(at..at + marks.len()), 2);
            }
        }
    }

    fn shouting(&mut self, block: &Block, capitals: &[(usize, &str)]) {
        let letters: usize = capitals.iter().map(|(_, word)| word.chars().count()).sum();
        if let ([(start, _), .., (end, last)], true) = (capitals, capitals.len() >= 3 && letters >= 10) {
            self.remark(RemarkKind::Shouting, block, &(*start..end + last.len()), capitals.len());
        }
    }

    fn remark(&mut self, kind: RemarkKind, block: &Block, span: &Range<usize>, count: usize) {
        let text = block.text.get(span.clone()).unwrap_or_default().trim().to_owned();
        self.remarks.push(Remark { kind, text, count, span: block.place(span) });
    }
}

impl Block {
    fn push(&mut self, text: &str, source: usize) {
        self.marks.push((self.text.len(), source));
        self.text.push_str(text);
    }

    /// The text with a mark, as long, for each stretch of code.
    fn without_code(&self) -> String {
        let mut clean = String::with_capacity(self.text.len());
        for span in &self.code {
            clean.push_str(self.text.get(clean.len()..span.start).unwrap_or_default());
            mark(&mut clean, "xx", span.len());
        }
        clean.push_str(self.text.get(clean.len()..).unwrap_or_default());
        clean
    }

    /// Where a stretch of the text is in the source.
    fn place(&self, span: &Range<usize>) -> Range<usize> {
        self.at(span.start)..self.at(span.end.saturating_sub(1)) + 1
    }

    fn at(&self, offset: usize) -> usize {
        let after = self.marks.partition_point(|(start, _)| *start <= offset);
        let mark = self.marks.get(after.saturating_sub(1));
        mark.map_or(0, |(start, source)| source + offset.saturating_sub(*start))
    }
}

/// The text with a mark, as long, for each term, and the terms.
fn without_terms(text: &str) -> (String, Vec<String>) {
    let mut clean = String::with_capacity(text.len());
    let mut terms = Vec::new();
    let mut done = 0;
    for token in terms::tokens(text) {
        clean.push_str(text.get(done..token.span.start).unwrap_or_default());
        let word = if token.expression.starts_with(char::is_uppercase) { "Xx" } else { "xx" };
        mark(&mut clean, word, token.span.len());
        terms.push(token.expression.to_owned());
        done = token.span.end;
    }
    clean.push_str(text.get(done..).unwrap_or_default());
    (clean, terms)
}

/// A short word instead of `length` bytes.
fn mark(clean: &mut String, word: &str, length: usize) {
    clean.push_str(word.get(..length).unwrap_or(word));
    clean.extend(std::iter::repeat_n(' ', length.saturating_sub(word.len())));
}

/// Whether a word counts as long in the readability index: more than six letters.
pub(crate) fn is_long(word: &str) -> bool {
    word.chars().count() > 6
}

/// A word twice, where no sentence needs that.
fn is_repeated(last: &str, word: &str) -> bool {
    const FINE: [&str; 8] = ["xx", "det", "der", "had", "that", "så", "som", "bla"];
    let lower = word.to_lowercase();
    lower.chars().count() > 1
        && last.to_lowercase() == lower
        && !FINE.contains(&lower.as_str())
        && !word.chars().any(char::is_numeric)
}

fn is_placeholder(word: &str) -> bool {
    matches!(word, "TODO" | "FIXME" | "TBD" | "XXX" | "XXXX" | "xxx" | "xxxx")
}

fn is_capitals(word: &str) -> bool {
    word.chars().count() > 1
        && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
        && word.chars().any(char::is_alphabetic)
}

/// Small words that one language has and the other has not.
const NORWEGIAN: [&str; 18] = [
    "og", "er", "som", "på", "til", "av", "ikke", "du", "vi", "å", "det", "kan", "eller", "med", "deg",
    "den", "har", "når",
];
const ENGLISH: [&str; 16] = [
    "the", "and", "is", "of", "to", "you", "we", "with", "that", "are", "not", "your", "or", "this", "have",
    "when",
];

/// The language that a passage of some length is in beyond doubt.
fn language(text: &str) -> Option<RemarkKind> {
    let (mut norwegian, mut english, mut all) = (0, 0, 0);
    for (_, word) in words(text) {
        let lower = word.to_lowercase();
        all += 1;
        norwegian += usize::from(NORWEGIAN.contains(&lower.as_str()));
        english += usize::from(ENGLISH.contains(&lower.as_str()));
    }
    let surely = |this: usize, other: usize| all >= 8 && this * 6 >= all && other * 6 < this;
    if surely(norwegian, english) {
        Some(RemarkKind::Norwegian)
    } else {
        surely(english, norwegian).then_some(RemarkKind::English)
    }
}
