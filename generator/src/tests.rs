//! The words of the diagnostics, and how several faults are told at once.

mod accessibility;
mod assembly;
mod checks;
mod config;
mod consent;
mod consents;
mod data;
mod extend;
mod external;
mod follow_up;
mod forms;
mod front_matter;
mod hostile;
mod languages;
mod listings;
mod locks;
mod many;
mod output;
mod pairing;
mod pasted;
mod publication;
mod reading;
mod survey;
mod switches;
mod texts;
mod themes;

use crate::testing::nord;

#[test]
fn a_right_site_has_no_problems() {
    assert_eq!(nord().problems(), "");
}
