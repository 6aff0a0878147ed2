//! The second step: from checked answers to a stored application.
//!
//! 1. The answers are judged again: they come from the browser, as everything does.
//! 2. The token must be ours, young, and of this form, this consent text and these answers; else they are to be checked
//!    once more.
//! 3. The application is put under the reference of the token. The same token twice meets its own application, so a
//!    double click gives one application and the same receipt.

use std::time::Instant;

use applications::{Application, Evidence, Put};
use forms::spam::{self, Sign};
use forms::{Answers, answers_hash, validate};
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use tokio::time::timeout;

use super::later;
use crate::gate::Sent;
use crate::log::Outcome;
use crate::reference::{self, List};
use crate::reply::Reply;
use crate::token::Token;
use crate::visit::{Again, Visit};

/// What is kept of a request's time to render the page that says what came of it.
const RENDERING: SignedDuration = SignedDuration::from_millis(500);
/// Seconds after which to try again when the table takes nothing.
const RETRY_AFTER: i64 = 30;

/// Stores the application and shows the way to its receipt, or shows the answers again and says why.
pub async fn send(visit: Visit<'_>, sent: Sent) -> Reply {
    let checked_at = sent.token.as_ref().map_or(visit.moment.now, |token| token.issued_at);
    if let Some(closed) = visit.closed(checked_at, Some(&sent)) {
        return closed;
    }
    let doubt = doubt(visit, sent.token.as_ref());
    let answers = match validate(&visit.form.definition, &sent.submission) {
        Ok(answers) => answers,
        Err(errors) => {
            return visit.corrected(None, &sent, &errors, doubt.map(|key| unconfirmed(visit, key)));
        }
    };
    let hash = answers_hash(&answers);
    match (sent.token, doubt) {
        (Some(mut token), None) if token.is_of_answers(&hash) => {
            token.trapped |= sent.trapped;
            if let Some(too_many) = sent.too_many.or_else(|| limit(visit, &token)) {
                return later(too_many, visit, |again| visit.review(&answers, &[], &token, Some(again)));
            }
            store(visit, answers, hash, token).await
        }
        (token, doubt) => check_again(visit, &answers, token, doubt.unwrap_or("changed")),
    }
}

/// Why the token does not stand for this form: the key of a message.
fn doubt(visit: Visit<'_>, token: Option<&Token>) -> Option<&'static str> {
    let definition = &visit.form.definition;
    match token {
        None => Some("unconfirmed"),
        Some(token) if !token.is_of_form(definition) => Some("form_changed"),
        Some(token) if !token.is_of_consent(definition, &visit.form.language) => Some("form_changed"),
        Some(token) if token.is_expired(visit.moment.now, visit.app.settings.max_age) => Some("expired"),
        Some(_) => None,
    }
}

/// The answers to check with a new token. The clock for robots goes on from the old one: the applicant has already read them.
fn check_again(visit: Visit<'_>, answers: &Answers, old: Option<Token>, key: &str) -> Reply {
    let mut token = visit.token(answers);
    if let Some(old) = old {
        token.started_at = old.started_at;
        token.trapped = old.trapped;
    }
    visit.review(answers, &[], &token, Some(unconfirmed(visit, key)))
}

fn unconfirmed(visit: Visit<'_>, key: &str) -> Again {
    let message = visit.message(key, &[]);
    Again { status: StatusCode::UNPROCESSABLE_ENTITY, message, outcome: Outcome::Unconfirmed }
}

fn limit(visit: Visit<'_>, token: &Token) -> Option<crate::limiter::TooMany> {
    let (site, form) = (visit.name.site(), visit.name.form());
    visit.app.limiter.send(site, form, &token.nonce, visit.moment.now).err()
}

async fn store(visit: Visit<'_>, answers: Answers, hash: String, token: Token) -> Reply {
    let application = application(visit, answers, hash, &token);
    let suspected = !application.suspected.is_empty();
    let begun = Instant::now();
    let put = put(visit, &application).await;
    let took = begun.elapsed();
    let list = List::of(application.waiting_list);
    let reference = application.reference;
    let reply = match put {
        Ok(Put::Stored) => Reply::see_other(&visit.receipt_path(&reference, list), Outcome::Stored),
        Ok(Put::Replayed) => Reply::see_other(&visit.receipt_path(&reference, list), Outcome::Replayed),
        Ok(Put::Collision) => {
            let reply = check_again(visit, &application.answers, Some(token), "unconfirmed");
            reply.noting(|note| note.outcome = Outcome::Collision)
        }
        // Whoever asked for it to be erased is not to have it back by a page that was still open.
        Ok(Put::Erased) => {
            let reply = check_again(visit, &application.answers, Some(token), "erased");
            reply.noting(|note| note.outcome = Outcome::Erased)
        }
        Err(reason) => unavailable(visit, &application.answers, &token, reason),
    };
    reply.noting(|note| {
        note.reference = Some(reference);
        note.suspected = suspected;
        note.put = Some(took);
    })
}

/// Puts the application, as long as there is time to answer afterwards. Err: what the log is told.
async fn put(visit: Visit<'_>, application: &Application) -> Result<Put, String> {
    let put = visit.app.table.put(application);
    let put = match visit.moment.until {
        Some(until) => {
            let left = until.duration_since(visit.moment.now) - RENDERING;
            let left = left.try_into().unwrap_or_default();
            timeout(left, put).await.map_err(|_| "no time is left to wait for the table".to_owned())?
        }
        None => put.await,
    };
    put.map_err(|error| error.to_string())
}

/// Perhaps not stored: the same page with the same token. Nobody knows whether a try whose answer was lost came through, so the
/// page promises neither.
fn unavailable(visit: Visit<'_>, answers: &Answers, token: &Token, reason: String) -> Reply {
    let message = visit.message("not_sent", &[]);
    let again = Again { status: StatusCode::SERVICE_UNAVAILABLE, message, outcome: Outcome::Unavailable };
    let reply = visit.review(answers, &[], token, Some(again)).retry_after(RETRY_AFTER);
    reply.noting(|note| note.reason = Some(reason))
}

fn application(visit: Visit<'_>, answers: Answers, answers_hash: String, token: &Token) -> Application {
    let (definition, language) = (&visit.form.definition, &visit.form.language);
    let now = visit.moment.now;
    let signs = signs(visit, token, &answers);
    let score = spam::score(&signs);
    let suspected = score >= spam::THRESHOLD;
    Application {
        site: definition.site.clone(),
        form: definition.id.clone(),
        reference: reference::from_nonce(&token.nonce),
        submitted_at: now,
        issued_at: token.issued_at,
        expires_at: expiry(visit, now, suspected),
        language: language.clone(),
        form_version: definition.version.clone(),
        consent: Evidence {
            version: definition.consent.version.clone(),
            sha256: definition.consent.sha256.get(language).to_owned(),
            language: language.clone(),
            given_at: token.issued_at,
        },
        answers_hash,
        answers,
        waiting_list: definition.intake.is_waiting(),
        score,
        suspected: signs.iter().filter(|_| suspected).map(|sign| sign.code().to_owned()).collect(),
    }
}

/// Signs of a robot. A browser may have filled in the trap, so they only set the application apart.
fn signs(visit: Visit<'_>, token: &Token, answers: &Answers) -> Vec<Sign> {
    let time = visit.moment.now.duration_since(token.started_at);
    let trap = token.trapped.then_some(Sign::Trap);
    let too_fast = (time < visit.app.settings.min_time).then_some(Sign::TooFast);
    let content = spam::content(&visit.form.definition, answers);
    trap.into_iter().chain(too_fast).chain(content).collect()
}

fn expiry(visit: Visit<'_>, now: Timestamp, suspected: bool) -> Timestamp {
    let retention = visit.form.definition.privacy.retention_days;
    let days = if suspected { retention.min(visit.app.settings.suspected_days) } else { retention };
    now.checked_add(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Timestamp::MAX)
}
