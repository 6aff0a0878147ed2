//! How far a programme has come with an applicant. The coordinator decides; an export only says where somebody begins.

use applications::Application;

/// In the order in which people usually come through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    New,
    Contacted,
    Interview,
    Ready,
    Waiting,
    Proposed,
    Approved,
    Matched,
    Paused,
    Ended,
    Declined,
    Withdrawn,
    Suspected,
}

impl Status {
    /// Those that a coordinator chooses among.
    pub(crate) const ALL: [Self; 13] = [
        Self::New,
        Self::Contacted,
        Self::Interview,
        Self::Ready,
        Self::Waiting,
        Self::Proposed,
        Self::Approved,
        Self::Matched,
        Self::Paused,
        Self::Ended,
        Self::Declined,
        Self::Withdrawn,
        Self::Suspected,
    ];

    /// Where an application begins.
    pub(crate) fn first(application: &Application) -> Self {
        if !application.suspected.is_empty() {
            Self::Suspected
        } else if application.waiting_list {
            Self::Waiting
        } else {
            Self::New
        }
    }

    /// Whether somebody with it is on the way to a pair, or in one.
    pub(crate) fn is_on_the_way(self) -> bool {
        !matches!(self, Self::Paused | Self::Ended | Self::Declined | Self::Withdrawn | Self::Suspected)
    }

    /// The status that a cell names, however it is typed.
    pub(crate) fn of(words: &str) -> Option<Self> {
        let words = words.trim().to_lowercase();
        Self::ALL.into_iter().find(|status| status.words().to_lowercase() == words)
    }

    /// What stands in the cell.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::New => "Ny",
            Self::Contacted => "Kontaktet",
            Self::Interview => "Intervju",
            Self::Ready => "Klar",
            Self::Waiting => "Venteliste",
            Self::Proposed => "Foreslått",
            Self::Approved => "Godkjent",
            Self::Matched => "Koblet",
            Self::Paused => "Pause",
            Self::Ended => "Avsluttet",
            Self::Declined => "Avslått",
            Self::Withdrawn => "Trukket",
            Self::Suspected => "Mistenkt",
        }
    }
}
