//! Headings in texts. The title of the page is the heading of level 1.

use messages::{Rule, message};

use super::Scope;
use crate::problem::Problem;

pub(super) fn tops(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for heading in scope.page.origin.facts.headings.iter().filter(|heading| heading.level == 1) {
        let message = message!("top-heading");
        let help = message!("top-heading-help");
        problems.push(Problem::new(Rule::TopHeading, &scope.place(&heading.span), message, help));
    }
}

pub(super) fn levels(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let mut above = 1;
    for heading in &scope.page.origin.facts.headings {
        if heading.follows && heading.level > above + 1 {
            let message = message!("heading-level", above = above, level = heading.level);
            let marks = "#".repeat(usize::from(above) + 1);
            let help = message!("heading-level-help", marks = marks);
            problems.push(Problem::new(Rule::HeadingLevel, &scope.place(&heading.span), message, help));
        }
        above = heading.level;
    }
}
