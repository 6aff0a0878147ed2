//! How texts read: their difficulty, long sentences and paragraphs, and what an attentive reader would remark on.

use std::collections::BTreeSet;

use forms::Role;
use messages::{Message, Rule, message};

use super::Scope;
use crate::model::{Audience, PageKind};
use crate::parse::{PARAGRAPH, Remark, RemarkKind, SENTENCE, is_long};
use crate::problem::Problem;
use crate::terms;

/// Shorter texts say nothing about how hard they are.
const WORDS: usize = 60;
/// Longer texts need headings.
const WITHOUT_HEADINGS: usize = 350;
/// Languages that the readability index is made for.
const MEASURED: [&str; 5] = ["nb", "nn", "en", "sv", "da"];

/// Whom the page is written for: as it says, or those who may fill in its form.
fn audience(scope: &Scope<'_>) -> Audience {
    let form = scope.page.form.as_ref().and_then(|id| scope.site.forms.get(id));
    let by_form = form.map(|form| match form.definition.role {
        Role::Adept => Audience::Adept,
        Role::Mentor => Audience::Mentor,
    });
    scope.page.audience.or(by_form).unwrap_or(Audience::Mentor)
}

/// Harder texts than these are for other readers: the readability index (LIX) of a page.
fn most(audience: Audience) -> usize {
    match audience {
        Audience::Adept => 35,
        Audience::Mentor => 40,
    }
}

/// Texts that are too hard for those they are written for.
pub(super) fn difficulty(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let (page, prose) = (scope.page, &scope.page.origin.facts.prose);
    let measured = MEASURED.contains(&page.language.as_str());
    if !measured || prose.words < WORDS || page.kind == PageKind::Print {
        return;
    }
    let (lix, most) = (lix(scope), most(audience(scope)));
    if lix <= most {
        return;
    }
    let message = match audience(scope) {
        Audience::Adept => message!("hard-to-read-adept", lix = lix, most = most),
        Audience::Mentor => message!("hard-to-read", lix = lix, most = most),
    };
    let lines: BTreeSet<_> =
        prose.hardest.iter().map(|(_, span)| scope.place(span).line_and_column().0).collect();
    let lines = lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let help = message!("hard-to-read-help", lines = lines);
    problems.push(Problem::new(Rule::HardToRead, &page.origin.front.place, message, help));
}

/// Words per sentence, and how many of a hundred words are long, rounded.
fn lix(scope: &Scope<'_>) -> usize {
    let sentences = scope.page.origin.facts.prose.sentences.max(1);
    let (words, long) = words(scope);
    let (per_sentence, per_hundred) = (1000 * words / sentences, 100_000 * long / words.max(1));
    (per_sentence + per_hundred + 500) / 1000
}

/// Words and long words, the site's own counted by their length.
fn words(scope: &Scope<'_>) -> (usize, usize) {
    let prose = &scope.page.origin.facts.prose;
    let (mut words, mut long) = (prose.words, prose.long_words);
    for term in &prose.terms {
        let Some(said) = terms::lookup(term, &scope.page.terms) else { continue };
        words += said.split_whitespace().count().saturating_sub(1);
        long += said.split_whitespace().filter(|word| is_long(word)).count();
    }
    (words, long)
}

/// What has been remarked on while the text was read.
pub(super) fn remarks(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for remark in &scope.page.origin.facts.prose.remarks {
        if let Some((rule, message, help)) = told(scope, remark) {
            problems.push(Problem::new(rule, &scope.place(&remark.span), message, help));
        }
    }
}

fn told(scope: &Scope<'_>, remark: &Remark) -> Option<(Rule, Message, Message)> {
    let Remark { kind, text, count, span: _ } = remark;
    let (text, count) = (text.as_str(), *count);
    Some(match kind {
        RemarkKind::LongSentence => (
            Rule::LongSentence,
            message!("long-sentence", count = count, most = SENTENCE),
            message!("long-sentence-help"),
        ),
        RemarkKind::LongParagraph => (
            Rule::LongParagraph,
            message!("long-paragraph", count = count, most = PARAGRAPH),
            message!("long-paragraph-help"),
        ),
        RemarkKind::RepeatedWord => {
            (Rule::RepeatedWord, message!("repeated-word", text = text), message!("repeated-word-help"))
        }
        RemarkKind::Shouting => {
            (Rule::Shouting, message!("shouting", text = text), message!("shouting-help"))
        }
        RemarkKind::Exclamation => {
            (Rule::Exclamation, message!("exclamation", text = text), message!("exclamation-help"))
        }
        RemarkKind::Placeholder => {
            (Rule::Placeholder, message!("placeholder", text = text), message!("placeholder-help"))
        }
        RemarkKind::BoldHeading => (
            Rule::BoldHeading,
            message!("bold-heading", text = text),
            message!("bold-heading-help", text = text),
        ),
        RemarkKind::HeadingMark => {
            (Rule::HeadingMark, message!("heading-mark", text = text), message!("heading-mark-help"))
        }
        RemarkKind::LongHeading => {
            (Rule::LongHeading, message!("long-heading", count = count), message!("long-heading-help"))
        }
        RemarkKind::Norwegian | RemarkKind::English => return other_language(scope, *kind),
    })
}

/// A passage in another language than the page's.
fn other_language(scope: &Scope<'_>, kind: RemarkKind) -> Option<(Rule, Message, Message)> {
    let language = scope.page.language.as_str();
    let norwegian = matches!(language, "nb" | "nn" | "da" | "sv");
    match kind {
        RemarkKind::Norwegian if !norwegian => Some((
            Rule::OtherLanguage,
            message!("other-language-norwegian", language = language),
            message!("other-language-help"),
        )),
        RemarkKind::English if language != "en" => Some((
            Rule::OtherLanguage,
            message!("other-language-english", language = language),
            message!("other-language-help"),
        )),
        _ => None,
    }
}

/// A long text without headings.
pub(super) fn length(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let (page, facts) = (scope.page, &scope.page.origin.facts);
    let place = &page.origin.front.place;
    let bare = facts.headings.is_empty() && facts.calls.is_empty();
    if bare && facts.prose.words > WITHOUT_HEADINGS {
        let message = message!("no-headings", count = facts.prose.words);
        problems.push(Problem::new(Rule::NoHeadings, place, message, message!("no-headings-help")));
    }
}
