//! Terms and HTML in texts.

use messages::{Rule, message};

use super::Scope;
use crate::assemble::unknown_term;
use crate::parse::Mark;
use crate::problem::Problem;
use crate::terms::lookup;

pub(super) fn terms(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for term in &scope.page.origin.facts.terms {
        if lookup(&term.target, &scope.page.terms).is_none() {
            problems.push(unknown_term(&scope.place(&term.span), &term.target, &scope.page.terms));
        }
    }
}

pub(super) fn braces(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for braces in &scope.page.origin.facts.braces {
        let message = message!("stray-braces", text = &braces.target);
        let help = message!("stray-braces-help");
        problems.push(Problem::new(Rule::StrayBraces, &scope.place(&braces.span), message, help));
    }
}

pub(super) fn html(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for html in &scope.page.origin.facts.html {
        let tag = html.target.trim().lines().next().unwrap_or_default();
        let message = message!("raw-html", tag = tag);
        let help = message!("raw-html-help");
        problems.push(Problem::new(Rule::RawHtml, &scope.place(&html.span), message, help));
    }
}

pub(super) fn marks(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let source = &scope.page.origin.source.text;
    for (mark, span) in &scope.page.origin.facts.marks {
        let written = source.get(span.clone()).unwrap_or_default();
        let (message, help) = match mark {
            Mark::Heading => {
                (message!("stray-mark-heading", written = written), message!("stray-mark-heading-help"))
            }
            Mark::Bold => (message!("stray-mark-bold", written = written), message!("stray-mark-bold-help")),
            Mark::Link => (message!("stray-mark-link", written = written), message!("stray-mark-link-help")),
            Mark::Table => (message!("stray-mark-table"), message!("stray-mark-table-help")),
            Mark::Item => (message!("stray-mark-item", written = written), message!("stray-mark-item-help")),
        };
        problems.push(Problem::new(Rule::StrayMark, &scope.place(span), message, help));
    }
}
