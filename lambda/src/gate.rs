//! What a post must be before a step looks at it.

use bytes::Bytes;
use forms::{Definition, Field, Kind, Submission, TRAP};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Request};

use crate::address::Address;
use crate::decode::{self, MAX_BYTES, MAX_PAIRS, Refused};
use crate::limiter::TooMany;
use crate::log::Outcome;
use crate::origin;
use crate::reply::Reply;
use crate::token::Token;
use crate::visit::Visit;

const ACTION: &str = "_action";
const PAGE: &str = "_page";
const TOKEN: &str = "_token";
const CONTROLS: [&str; 4] = [ACTION, PAGE, TOKEN, TRAP];

/// The button that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// «Continue»: below the questions.
    Check,
    /// «Continue» on a page that was gone back to from the answers.
    Review,
    /// «Back»: below the questions.
    Back,
    /// «Send»: below the answers.
    Send,
    /// «Change» or «back»: below the answers.
    Edit,
    /// «Change»: beside an answer to the field with this id.
    Change(String),
}

/// A post that came through.
#[derive(Debug)]
pub struct Sent {
    /// Which button.
    pub action: Action,
    /// The page of the form that was sent; `None` where the post does not say, and then it is of all pages.
    pub page: Option<usize>,
    /// The token, where there is one and it is ours.
    pub token: Option<Token>,
    /// The trap for robots was filled in.
    pub trapped: bool,
    /// The answers as typed. Without the consent where its text has changed since the applicant saw it.
    pub submission: Submission,
    /// The address has sent too much.
    pub too_many: Option<TooMany>,
}

/// Lets a post through, or answers why not.
pub fn pass(visit: Visit<'_>, request: &Request<Bytes>) -> Result<Sent, Box<Reply>> {
    if origin::is_foreign(request.headers(), request.uri(), &visit.app.settings.origins) {
        return Err(visit.notice("forbidden", &[], Outcome::Foreign).into());
    }
    let sent = read(visit, request);
    let sending = matches!(&sent, Ok(Sent { action: Action::Send, .. }));
    match visit.closed(visit.moment.now, sent.as_ref().ok()) {
        // Who checked the answers while the form was open may still send them: see `send`.
        Some(closed) if !sending => Err(closed.into()),
        _ => sent,
    }
}

fn read(visit: Visit<'_>, request: &Request<Bytes>) -> Result<Sent, Box<Reply>> {
    if !is_form(request.headers()) {
        return Err(visit.notice("media_type", &[], Outcome::MediaType).into());
    }
    let definition = &visit.form.definition;
    let pairs = pairs(definition, request.body()).map_err(|why| refused(visit, why))?;
    let (control, mut answers): (Vec<_>, Vec<_>) =
        pairs.into_iter().partition(|(name, _)| CONTROLS.contains(&name.as_str()));
    let value =
        |wanted: &str| control.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let action = action(definition, value(ACTION)).ok_or_else(|| bad_request(visit))?;
    let page = match value(PAGE) {
        None => None,
        Some(id) => Some(page(definition, id).ok_or_else(|| bad_request(visit))?),
    };
    let token = value(TOKEN).and_then(|text| Token::open(&visit.app.keys, definition, text));
    if token.as_ref().is_some_and(|token| !token.is_of_consent(definition, &visit.form.language)) {
        answers.retain(|(name, _)| definition.field(name).is_none_or(|field| field.kind != Kind::Consent));
    }
    let trapped = value(TRAP).is_some_and(|value| !value.trim().is_empty());
    let submission = Submission::from_pairs(definition, answers).map_err(|_| bad_request(visit))?;
    Ok(Sent { action, page, token, trapped, submission, too_many: too_many(visit, request) })
}

/// At most [`MAX_PAIRS`], or what a longer form sends; ticked boxes of a group come on top, since a form may have many.
fn pairs(definition: &Definition, body: &[u8]) -> Result<Vec<(String, String)>, Refused> {
    let boxes = |field: &Field| if let Kind::ManyOf { choices } = &field.kind { choices.len() } else { 0 };
    let all_boxes: usize = definition.fields.iter().map(boxes).sum();
    let others = definition.most_pairs().saturating_sub(all_boxes) + CONTROLS.len();
    let limit = MAX_PAIRS.max(others);
    let pairs = decode::pairs(body, limit + all_boxes)?;
    let is_box = |name: &str| definition.field(name).is_some_and(|field| boxes(field) > 0);
    let sent = pairs.iter().filter(|(name, _)| !is_box(name)).count();
    if sent > limit { Err(Refused::TooManyPairs) } else { Ok(pairs) }
}

/// `application/x-www-form-urlencoded`, in UTF-8 if it says in what.
fn is_form(headers: &HeaderMap) -> bool {
    let Some(Ok(media_type)) = headers.get(CONTENT_TYPE).map(|value| value.to_str()) else { return false };
    let mut parts = media_type.split(';').map(str::trim);
    let is_form =
        parts.next().is_some_and(|kind| kind.eq_ignore_ascii_case("application/x-www-form-urlencoded"));
    let in_utf8 = |part: &str| match part.split_once('=') {
        Some((name, charset)) if name.eq_ignore_ascii_case("charset") => {
            charset.trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    };
    is_form && parts.all(in_utf8)
}

fn action(definition: &Definition, value: Option<&str>) -> Option<Action> {
    Some(match value {
        None => Action::Check,
        Some("review") => Action::Review,
        Some("back") => Action::Back,
        Some("send") => Action::Send,
        Some("edit") => Action::Edit,
        Some(other) => Action::Change(definition.field(other.strip_prefix("change:")?)?.id.clone()),
    })
}

fn page(definition: &Definition, id: &str) -> Option<usize> {
    definition.pages.iter().position(|page| page.id == id)
}

fn too_many(visit: Visit<'_>, request: &Request<Bytes>) -> Option<TooMany> {
    let Address(address) = request.extensions().get()?;
    visit.app.limiter.post(*address, visit.moment.now).err()
}

fn refused(visit: Visit<'_>, why: Refused) -> Reply {
    match why {
        Refused::TooLong => {
            visit.notice("too_large", &[("limit", &(MAX_BYTES / 1024).to_string())], Outcome::TooLarge)
        }
        Refused::TooManyPairs => {
            visit.notice("too_many_fields", &[("limit", &MAX_PAIRS.to_string())], Outcome::TooLarge)
        }
        Refused::BadPercent | Refused::NotUtf8 | Refused::Nul => bad_request(visit),
    }
}

fn bad_request(visit: Visit<'_>) -> Reply {
    visit.notice("bad_request", &[], Outcome::BadRequest)
}
