//! What is left of an application that was erased because its sender asked for it.

use jiff::Timestamp;

/// The place of an erased application. It says that there was one, and nothing of whose: the same token cannot bring it back,
/// a workbook can tell «erased» from «lost», and what a backup brings back can be found and erased again.
///
/// It lives exactly as long as the application would have: after that day no token is young enough to bring it back, what a
/// backup brings back is expired already, and nothing at all is kept for longer than the applicant was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Id of the site: `agder`.
    pub site: String,
    /// Id of the form: `mentor`.
    pub form: String,
    /// What the applicant was told: `7K3M-9QPX-2D`.
    pub reference: String,
    /// When it was erased. Whole seconds are stored.
    pub erased_at: Timestamp,
    /// When the application would have expired, and this does.
    pub expires_at: Timestamp,
}
