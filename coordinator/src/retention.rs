//! How long applications are still held, form by form.

use applications::{Application, Erased, Held};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

/// Who is deleted within so many days is named, so that a new consent can be asked for in time.
pub const SOON_DAYS: i64 = 30;
/// How far the counts look ahead.
pub const LATER_DAYS: i64 = 90;

/// What is held of one form, and for how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Retention {
    /// Id of the form.
    pub form: String,
    /// Applications of people.
    pub people: Tally,
    /// Those that may come from robots.
    pub suspected: Tally,
    /// People's that are deleted within [`SOON_DAYS`], the first first.
    pub soon: Vec<Soon>,
    /// Those that were erased on request and would not have been deleted yet.
    pub erased: Vec<Gone>,
}

/// Counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// All.
    pub held: usize,
    /// When the oldest was sent.
    pub oldest: Option<Timestamp>,
    /// Deleted within [`SOON_DAYS`].
    pub within_30_days: usize,
    /// Deleted within [`LATER_DAYS`], the former included.
    pub within_90_days: usize,
}

/// An application that is deleted soon. Nothing of its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Soon {
    /// What the applicant was told.
    pub reference: String,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// When it is deleted.
    pub expires_at: Timestamp,
}

/// An application that was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gone {
    /// What the applicant was told.
    pub reference: String,
    /// When it was erased.
    pub erased_at: Timestamp,
}

impl Retention {
    /// Counts at `now`.
    pub fn of(form: &str, held: &Held, now: Timestamp) -> Self {
        let kept = held.applications.iter().filter(|application| application.is_kept(now));
        let (people, suspected): (Vec<_>, Vec<_>) =
            kept.partition(|application| application.suspected.is_empty());
        let mut soon: Vec<Soon> =
            people.iter().filter(|one| is_within(one, SOON_DAYS, now)).map(|one| Soon::of(one)).collect();
        soon.sort_by(|a, b| (a.expires_at, &a.reference).cmp(&(b.expires_at, &b.reference)));
        Self {
            form: form.to_owned(),
            people: Tally::of(&people, now),
            suspected: Tally::of(&suspected, now),
            soon,
            erased: held.erased.iter().map(Gone::of).collect(),
        }
    }
}

impl Tally {
    fn of(applications: &[&Application], now: Timestamp) -> Self {
        let within = |days| applications.iter().filter(|one| is_within(one, days, now)).count();
        Self {
            held: applications.len(),
            oldest: applications.iter().map(|one| one.submitted_at).min(),
            within_30_days: within(SOON_DAYS),
            within_90_days: within(LATER_DAYS),
        }
    }
}

impl Soon {
    fn of(application: &Application) -> Self {
        let Application { reference, submitted_at, expires_at, .. } = application;
        Self { reference: reference.clone(), submitted_at: *submitted_at, expires_at: *expires_at }
    }
}

impl Gone {
    fn of(Erased { reference, erased_at, .. }: &Erased) -> Self {
        Self { reference: reference.clone(), erased_at: *erased_at }
    }
}

fn is_within(application: &Application, days: i64, now: Timestamp) -> bool {
    let until = now.saturating_add(SignedDuration::from_hours(24 * days)).unwrap_or(Timestamp::MAX);
    application.expires_at <= until
}
