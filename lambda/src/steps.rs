//! What an applicant can do, in order: see the form, fill it in, change answers, send them, keep the receipt.

mod send;

use bytes::Bytes;
use forms::{Journey, validate};
use http::{Request, StatusCode};

use crate::gate::{self, Action, Sent};
use crate::limiter::TooMany;
use crate::log::Outcome;
use crate::reference;
use crate::reply::Reply;
use crate::visit::{Again, Visit};

/// The empty form, or when it opens.
pub fn show(visit: Visit<'_>) -> Reply {
    visit.closed(visit.moment.now, None).unwrap_or_else(|| visit.empty())
}

/// The receipt, where the path is one that we gave.
pub fn receipt(visit: Visit<'_>, sealed: &str) -> Reply {
    match reference::open(&visit.app.keys, &visit.form.definition, sealed) {
        Some((reference, list)) => visit.receipt(reference, list),
        None => visit.notice("not_found", &[], Outcome::Unknown).without_referrer(),
    }
}

/// A post.
pub async fn receive(visit: Visit<'_>, request: &Request<Bytes>) -> Reply {
    let sent = match gate::pass(visit, request) {
        Ok(sent) => sent,
        Err(refusal) => return *refusal,
    };
    let journey = Journey::new(&visit.form.definition, &sent.submission);
    match &sent.action {
        Action::Back => {
            let page = sent.page.and_then(|page| journey.before(page)).unwrap_or_default();
            visit.filled(page, &sent, false)
        }
        _ if sent.page.is_none() && sent.submission.is_empty() => nothing_filled_in(visit, &sent),
        Action::Check | Action::Review => check(visit, &sent),
        Action::Edit => visit.filled(journey.last(), &sent, false),
        Action::Change(field) => {
            let page = visit.form.definition.field(field).map_or(0, |field| field.page);
            visit.filled(page, &sent, true)
        }
        Action::Send => send::send(visit, sent).await,
    }
}

/// The questions of a page are answered: errors to correct, the next page, or all answers to check.
fn check(visit: Visit<'_>, sent: &Sent) -> Reply {
    let definition = &visit.form.definition;
    let journey = Journey::new(definition, &sent.submission);
    let page = sent.page.unwrap_or(definition.page_count());
    if let Some(too_many) = sent.too_many {
        return later(too_many, visit, |again| visit.corrected(sent.page, sent, &[], Some(again)));
    }
    let validated = validate(definition, &sent.submission);
    let errors = validated.as_ref().err().map_or(&[][..], Vec::as_slice);
    if errors.iter().any(|error| definition.page_of(error) <= page) {
        return if sent.submission.is_empty() {
            nothing_filled_in(visit, sent)
        } else {
            visit.corrected(None, sent, errors, None)
        };
    }
    let next = if sent.action == Action::Review {
        journey
            .opened_by(page, &sent.submission)
            .or_else(|| errors.iter().map(|error| definition.page_of(error)).min())
    } else {
        journey.after(page)
    };
    match (next, &validated) {
        (Some(next), _) => visit.asked(next, sent),
        (None, Ok(answers)) => {
            let mut token = visit.token(answers);
            token.trapped = sent.trapped;
            if let Some(old) = &sent.token {
                // The clock for robots goes on: the applicant has seen the answers before.
                token.started_at = old.started_at;
                token.trapped |= old.trapped;
            }
            visit.review(answers, &sent.submission.left_out(definition), &token, None)
        }
        (None, Err(errors)) => visit.corrected(None, sent, errors, None),
    }
}

/// Not a mistake in some field, but nothing at all: the whole page, every error, and whom to ask.
fn nothing_filled_in(visit: Visit<'_>, sent: &Sent) -> Reply {
    let errors = validate(&visit.form.definition, &sent.submission).err().unwrap_or_default();
    let message = visit.message("empty", &[]);
    let again = Again { status: StatusCode::BAD_REQUEST, message, outcome: Outcome::BadRequest };
    visit.corrected(None, sent, &errors, Some(again))
}

/// «Try again in … minutes», above the page that `show` makes.
fn later(too_many: TooMany, visit: Visit<'_>, show: impl FnOnce(Again) -> Reply) -> Reply {
    let TooMany { retry_after } = too_many;
    let minutes = (retry_after + 59) / 60;
    let message = visit.message("too_many", &[("minutes", &minutes.to_string())]);
    let again = Again { status: StatusCode::TOO_MANY_REQUESTS, message, outcome: Outcome::TooMany };
    show(again).retry_after(retry_after)
}
