//! For how long people have said yes to being shown. A story or a picture whose consent has run out is left out, in every
//! language and wherever it is used, as if it had never been: a warning says so, and the build goes on, so that a build in
//! the night takes it down.

use std::collections::BTreeMap;

use jiff::civil::Date;
use messages::{Message, Rule, message};

use super::context::Context;
use crate::model::Edition;
use crate::parse::RawPage;
use crate::problem::{Located, Place, Problem};

/// Days before the end that a warning comes.
const NOTICE_DAYS: i32 = 30;

/// What the consents of pages and pictures say.
#[derive(Default)]
pub(super) struct Consents(BTreeMap<String, Located<Date>>);

impl Consents {
    /// Adds one. Where several are given for the same thing, the first to end counts.
    pub(super) fn add(&mut self, name: &str, until: Located<Date>) {
        let known = self.0.get(name).map(|known| known.value);
        if known.is_none_or(|known| until.value < known) {
            self.0.insert(name.to_owned(), until);
        }
    }

    /// Tells of those that have run out or are about to, `what` by what, and gives the former with their last days.
    pub(super) fn judge(self, context: &Context<'_>, what: Shown) -> BTreeMap<String, Date> {
        let mut ended = BTreeMap::new();
        for (name, until) in self.0 {
            let left = context.today.until(until.value).map_or(0, |span| span.get_days());
            if left < 0 {
                context.tell(ended_consent(&until.place, what, &name, until.value));
                ended.insert(name, until.value);
            } else if left <= NOTICE_DAYS {
                context.tell(ending_consent(&until.place, what, &name, until.value, left));
            }
        }
        ended
    }
}

/// The consents of all pictures of a site, wherever they are given.
pub(super) fn pictures(editions: &[Edition]) -> Consents {
    let mut consents = Consents::default();
    for page in editions.iter().flat_map(|edition| edition.pages.values()) {
        of_page(&page.origin, &mut consents);
    }
    consents
}

fn of_page(page: &RawPage, consents: &mut Consents) {
    let image = page.front.image.as_ref();
    if let Some((src, until)) =
        image.and_then(|image| Some((image.src.as_ref()?, image.consent_until.clone()?)))
    {
        consents.add(&src.value, until);
    }
    for call in &page.facts.calls {
        let argument = |name: &str| call.arguments.iter().find(|argument| argument.name == name);
        let given = argument("src").zip(argument("consent_until"));
        if let Some((src, until)) = given
            && let (Some(src), Some(value)) = (src.value.as_str(), until.value.as_str().and_then(day))
        {
            let place = Place::new(&page.source, until.span.clone());
            consents.add(src, Located { value, place });
        }
    }
}

/// A date as it stands in a component: `2027-06-30`.
pub(crate) fn day(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// What people have said yes to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shown {
    Page,
    Picture,
}

impl Shown {
    fn named(self) -> Message {
        let kind = match self {
            Self::Page => "page",
            Self::Picture => "picture",
        };
        message!("withdrawn-kind", kind = kind)
    }
}

fn ended_consent(place: &Place, what: Shown, name: &str, until: Date) -> Problem {
    let message = message!("consent-ended", until = until.to_string(), what = what.named(), name = name);
    Problem::new(Rule::ConsentEnded, place, message, message!("consent-ended-help"))
}

fn ending_consent(place: &Place, what: Shown, name: &str, until: Date, left: i32) -> Problem {
    let (until, what) = (until.to_string(), what.named());
    let message = message!("consent-ends", until = until, left = left, what = what, name = name);
    Problem::new(Rule::ConsentEnds, place, message, message!("consent-ends-help"))
}
