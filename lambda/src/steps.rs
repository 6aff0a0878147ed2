//! What an applicant can do, in order: see the form, fill it in, change answers, send them, keep the receipt.

mod send;

use bytes::Bytes;
use forms::{Submission, validate};
use http::{Request, StatusCode};

use crate::gate::{self, Action, Sent};
use crate::limiter::TooMany;
use crate::log::Outcome;
use crate::reference;
use crate::reply::Reply;
use crate::visit::{Again, Visit};

/// The empty form, or when it opens.
pub fn show(visit: Visit<'_>) -> Reply {
    visit.closed(visit.moment.now).unwrap_or_else(|| visit.empty())
}

/// The receipt, where the path is one that we gave.
pub fn receipt(visit: Visit<'_>, sealed: &str) -> Reply {
    match reference::open(&visit.app.keys, &visit.form.definition, sealed) {
        Some(reference) => visit.receipt(reference),
        None => visit.notice("not_found", &[], Outcome::Unknown).without_referrer(),
    }
}

/// A post.
pub async fn receive(visit: Visit<'_>, request: &Request<Bytes>) -> Reply {
    let sent = match gate::pass(visit, request) {
        Ok(sent) => sent,
        Err(refusal) => return *refusal,
    };
    if sent.submission.is_empty() {
        return nothing_filled_in(visit, &sent.submission);
    }
    match sent.action {
        Action::Check => check(visit, &sent),
        Action::Edit => visit.filled(&sent.submission),
        Action::Send => send::send(visit, sent).await,
    }
}

/// The first step: errors to correct, or answers to check.
fn check(visit: Visit<'_>, sent: &Sent) -> Reply {
    if let Some(too_many) = sent.too_many {
        return later(too_many, visit, |again| visit.corrected(&sent.submission, &[], Some(again)));
    }
    match validate(&visit.form.definition, &sent.submission) {
        Err(errors) => visit.corrected(&sent.submission, &errors, None),
        Ok(answers) => {
            let mut token = visit.token(&answers);
            token.trapped = sent.trapped;
            visit.review(&answers, &token, None)
        }
    }
}

/// Not a mistake in some field, but nothing at all: the whole form, every error, and whom to ask.
fn nothing_filled_in(visit: Visit<'_>, submission: &Submission) -> Reply {
    let errors = validate(&visit.form.definition, submission).err().unwrap_or_default();
    let message = visit.message("empty", &[]);
    let again = Again { status: StatusCode::BAD_REQUEST, message, outcome: Outcome::BadRequest };
    visit.corrected(submission, &errors, Some(again))
}

/// «Try again in … minutes», above the page that `show` makes.
fn later(too_many: TooMany, visit: Visit<'_>, show: impl FnOnce(Again) -> Reply) -> Reply {
    let TooMany { retry_after } = too_many;
    let minutes = (retry_after + 59) / 60;
    let message = visit.message("too_many", &[("minutes", &minutes.to_string())]);
    let again = Again { status: StatusCode::TOO_MANY_REQUESTS, message, outcome: Outcome::TooMany };
    show(again).retry_after(retry_after)
}
