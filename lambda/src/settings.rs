//! Times and addresses that a deployment may choose.

use jiff::SignedDuration;

/// See the fields; the default is what a small programme wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How long a check-answers page can be sent: 2 hours.
    pub max_age: SignedDuration,
    /// Who sends faster than this after seeing the answers is suspected to be a robot: 3 seconds.
    pub min_time: SignedDuration,
    /// Days that a suspected application is kept at most: 30.
    pub suspected_days: u32,
    /// Our own sites (`https://agder.example.org`), besides the host that a request names.
    pub origins: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            max_age: SignedDuration::from_hours(2),
            min_time: SignedDuration::from_secs(3),
            suspected_days: 30,
            origins: Vec::new(),
        }
    }
}
