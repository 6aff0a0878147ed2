//! Signs of a robot in an application. Each has points; from `THRESHOLD` on an application is set apart for a person to look at,
//! never dropped.
//!
//! No sign is about a language, a script or a name's origin, and no single sign that an honest person may give reaches the
//! threshold alone. Order: `Facts` are gathered from the answers once; the small rules in `content` each look at them.

mod facts;
mod links;
mod phrases;
mod places;
mod repeats;
#[cfg(test)]
mod tests;

use crate::{Answers, Definition, Texts};
use facts::{Facts, Text};

/// An application with so many points is suspected.
pub const THRESHOLD: u32 = 10;

/// One thing that robots do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// The field that people do not see was filled in.
    Trap,
    /// The answers were sent faster than anyone reads them.
    TooFast,
    /// Markup of other systems in an answer: `[url=…]`, `<a href=…>`.
    Markup,
    /// A link where a person's name belongs.
    LinkInName,
    /// A link in a short answer that asks for none.
    LinkInLine,
    /// A long answer that is little else than links.
    OnlyLinks,
    /// Three links or more.
    ManyLinks,
    /// Six links or more.
    FloodOfLinks,
    /// A phrase that sells what programmes never ask for.
    SalesPhrase,
    /// Several of them.
    SalesTalk,
    /// The same text in two answers.
    RepeatedText,
    /// The same text in three answers or more.
    RepeatedEverywhere,
    /// The name once more as the answer to an open question.
    NameAsAnswer,
    /// A name with many digits, or an e-mail address as a name.
    CodeAsName,
    /// A name of letters in random order and case.
    RandomName,
    /// An open question answered with letters in random order and case.
    RandomText,
    /// A telephone number that nobody has: `11111111`, `12345678`.
    ImpossiblePhone,
    /// A well-known town with the postal code of another part of the country.
    PlaceMismatch,
}

impl Sign {
    /// All of them, in order.
    pub const ALL: [Self; 18] = [
        Self::Trap,
        Self::TooFast,
        Self::Markup,
        Self::LinkInName,
        Self::LinkInLine,
        Self::OnlyLinks,
        Self::ManyLinks,
        Self::FloodOfLinks,
        Self::SalesPhrase,
        Self::SalesTalk,
        Self::RepeatedText,
        Self::RepeatedEverywhere,
        Self::NameAsAnswer,
        Self::CodeAsName,
        Self::RandomName,
        Self::RandomText,
        Self::ImpossiblePhone,
        Self::PlaceMismatch,
    ];

    /// What is stored with an application.
    pub fn code(self) -> &'static str {
        self.entry().0
    }

    /// How much it weighs.
    pub fn points(self) -> u32 {
        self.entry().1
    }

    fn entry(self) -> (&'static str, u32) {
        match self {
            Self::Trap => ("trap", THRESHOLD),
            Self::TooFast => ("too_fast", THRESHOLD),
            Self::Markup => ("markup", THRESHOLD),
            Self::LinkInName => ("link_in_name", THRESHOLD),
            Self::LinkInLine => ("link_in_line", 5),
            Self::OnlyLinks => ("only_links", 6),
            Self::ManyLinks => ("many_links", 6),
            Self::FloodOfLinks => ("flood_of_links", THRESHOLD),
            Self::SalesPhrase => ("sales_phrase", 5),
            Self::SalesTalk => ("sales_talk", THRESHOLD),
            Self::RepeatedText => ("repeated_text", 5),
            Self::RepeatedEverywhere => ("repeated_everywhere", THRESHOLD),
            Self::NameAsAnswer => ("name_as_answer", 6),
            Self::CodeAsName => ("code_as_name", 6),
            Self::RandomName => ("random_name", 6),
            Self::RandomText => ("random_text", 6),
            Self::ImpossiblePhone => ("impossible_phone", 4),
            Self::PlaceMismatch => ("place_mismatch", 2),
        }
    }
}

/// The signs of stored codes in words; a code that this version does not know stays as it is.
pub fn sign_words<'a>(codes: &'a [String], texts: &'a Texts) -> Vec<&'a str> {
    let words = |code: &'a String| match texts.get(&format!("form.sign.{code}")) {
        "" => code.as_str(),
        words => words,
    };
    codes.iter().map(words).collect()
}

/// The points of several signs together.
pub fn score(signs: &[Sign]) -> u32 {
    signs.iter().map(|sign| sign.points()).sum()
}

/// The signs in the answers themselves, in the order of [`Sign::ALL`].
pub fn content(definition: &Definition, answers: &Answers) -> Vec<Sign> {
    let facts = Facts::of(definition, answers);
    let rules = [markup, in_name, in_line, only_links, links, sales, repeats, name, random, phone, place];
    rules.iter().filter_map(|rule| rule(&facts)).collect()
}

fn markup(facts: &Facts<'_>) -> Option<Sign> {
    let foreign = ["[url", "[/url", "[link=", "<a ", "</a>", "href=", "<script", "<iframe", "<img"];
    // Each of them has one of these, and nearly no honest text has.
    let mut suspicious = facts.texts().filter(|text| text.plain.contains(['[', '<', '=']));
    suspicious.any(|text| foreign.iter().any(|mark| text.plain.contains(mark))).then_some(Sign::Markup)
}

fn in_name(facts: &Facts<'_>) -> Option<Sign> {
    facts.names.iter().any(|text| links::count(&text.plain) > 0).then_some(Sign::LinkInName)
}

fn in_line(facts: &Facts<'_>) -> Option<Sign> {
    facts.lines.iter().any(|text| links::count(&text.plain) > 0).then_some(Sign::LinkInLine)
}

fn only_links(facts: &Facts<'_>) -> Option<Sign> {
    facts.blocks.iter().any(|text| links::fill(&text.plain)).then_some(Sign::OnlyLinks)
}

fn links(facts: &Facts<'_>) -> Option<Sign> {
    match facts.texts().map(|text| links::count(&text.plain)).sum::<usize>() {
        0..=2 => None,
        3..=5 => Some(Sign::ManyLinks),
        _ => Some(Sign::FloodOfLinks),
    }
}

fn sales(facts: &Facts<'_>) -> Option<Sign> {
    match phrases::found(facts.texts()) {
        0 => None,
        1 => Some(Sign::SalesPhrase),
        _ => Some(Sign::SalesTalk),
    }
}

fn repeats(facts: &Facts<'_>) -> Option<Sign> {
    match repeats::most(facts.lines.iter().chain(&facts.blocks)) {
        0 | 1 => None,
        2 => Some(Sign::RepeatedText),
        _ => Some(Sign::RepeatedEverywhere),
    }
}

fn name(facts: &Facts<'_>) -> Option<Sign> {
    let digits = |text: &str| text.chars().filter(|letter| letter.is_numeric()).count();
    if facts.names.iter().any(|name| digits(name.written) >= 4 || name.written.contains('@')) {
        return Some(Sign::CodeAsName);
    }
    let again = |name: &Text<'_>| {
        name.plain.contains(' ') && facts.blocks.iter().any(|block| name.plain == block.plain)
    };
    facts.names.iter().any(again).then_some(Sign::NameAsAnswer)
}

fn random(facts: &Facts<'_>) -> Option<Sign> {
    if facts.blocks.iter().chain(&facts.lines).any(|text| is_random(text.written)) {
        return Some(Sign::RandomText);
    }
    facts.names.iter().any(|name| is_random(name.written)).then_some(Sign::RandomName)
}

fn phone(facts: &Facts<'_>) -> Option<Sign> {
    facts
        .phones
        .iter()
        .any(|phone| places::is_impossible_phone(phone.written))
        .then_some(Sign::ImpossiblePhone)
}

fn place(facts: &Facts<'_>) -> Option<Sign> {
    let apart =
        |town: &Text<'_>| facts.postal_codes.iter().any(|code| places::are_apart(&town.plain, code.written));
    facts.towns.iter().any(apart).then_some(Sign::PlaceMismatch)
}

/// One long word of Latin letters that change case again and again, as no language does: `xKqRtYwLpN`.
fn is_random(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let changes = letters
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
    letters.len() >= 8 && letters.iter().all(char::is_ascii_alphanumeric) && changes.count() >= 3
}
