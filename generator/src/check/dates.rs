//! What grows old, and what lies ahead of its time.

use jiff::civil::Date;
use messages::{Rule, message};

use super::Scope;
use crate::model::{PageKind, Site};
use crate::problem::{Located, Problem};

/// A person or partner that nobody has checked for so long may have left.
const CHECKED_YEARS: i16 = 1;

/// Articles of days to come: they are published today all the same.
pub(super) fn future(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let front = &scope.page.origin.front;
    for date in front.date.iter().chain(&front.updated).filter(|date| date.value > scope.today) {
        let message = if scope.page.kind == PageKind::Article {
            message!("future-date-article", date = date.value.to_string())
        } else {
            message!("future-date", date = date.value.to_string())
        };
        problems.push(Problem::new(Rule::FutureDate, &date.place, message, message!("future-date-help")));
    }
}

/// Pages whose editor wanted to look at them again by a day that has passed.
pub(super) fn review(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let due = scope.page.origin.front.review_by.iter().filter(|day| day.value < scope.today);
    problems.extend(due.map(|day| {
        let message = message!("review-due", date = day.value.to_string());
        Problem::new(Rule::ReviewDue, &day.place, message, message!("review-due-help"))
    }));
}

/// Contacts and partners that were checked too long ago.
pub(super) fn stale(site: &Site, today: Date) -> Vec<Problem> {
    let config = &site.config;
    let contacts = config.contacts.iter().flatten().map(|contact| (&contact.name, &contact.checked));
    let partners = config.partners.iter().flatten().map(|partner| (&partner.name, &partner.checked));
    let all =
        contacts.chain(partners).filter_map(|(name, checked)| Some((name.as_ref()?, checked.as_ref()?)));
    all.filter(|(_, checked)| is_stale(checked.value, today))
        .map(|(name, checked)| stale_contact(name, checked))
        .collect()
}

fn is_stale(checked: Date, today: Date) -> bool {
    let years = today.year() - checked.year();
    years > CHECKED_YEARS
        || years == CHECKED_YEARS && (today.month(), today.day()) > (checked.month(), checked.day())
}

fn stale_contact(name: &Located<String>, checked: &Located<Date>) -> Problem {
    let message = message!("stale-contact", name = name.value.as_str(), date = checked.value.to_string());
    Problem::new(Rule::StaleContact, &checked.place, message, message!("stale-contact-help"))
}
