//! Headings in texts. The title of the page is the heading of level 1.

use messages::Rule;

use super::Scope;
use crate::problem::Problem;

pub(super) fn tops(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for heading in scope.page.origin.facts.headings.iter().filter(|heading| heading.level == 1) {
        let message = "Tittelen på siden er den øverste overskriften, så teksten kan ikke ha en til.";
        let help = "Bruk ## i stedet for #.";
        problems.push(Problem::new(Rule::TopHeading, &scope.place(&heading.span), message, help));
    }
}

pub(super) fn levels(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let mut above = 1;
    for heading in &scope.page.origin.facts.headings {
        if heading.follows && heading.level > above + 1 {
            let message = format!("Overskriften hopper fra nivå {above} til nivå {}.", heading.level);
            let marks = "#".repeat(usize::from(above) + 1);
            let help = format!("Bruk {marks}, så de som hører siden lest opp, finner fram.");
            problems.push(Problem::new(Rule::HeadingLevel, &scope.place(&heading.span), message, help));
        }
        above = heading.level;
    }
}
