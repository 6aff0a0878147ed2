//! What the coordinators are told of their applications.

use applications::Application;
use dispatch::nightly::{Count, key};

use crate::sample::{application, moment};

#[test]
fn counts_what_is_new_what_there_is_and_what_goes_soon() {
    let now = moment("2026-11-22T12:00:00Z");
    let old = Application { submitted_at: moment("2026-11-21T11:59:59Z"), ..application() };
    let going = Application { expires_at: moment("2026-11-29T12:00:00Z"), ..old.clone() };
    let later = Application { expires_at: moment("2026-11-29T12:00:01Z"), ..old.clone() };
    let gone = Application { expires_at: now, ..application() };
    let robot = Application { suspected: vec!["trap".to_owned()], ..application() };
    let all = [application(), old, going, later, gone, robot];
    assert_eq!(Count::of(&all, now), Count { total: 4, new: 1, expiring: 1 });
}

#[test]
fn a_workbook_lies_in_its_sites_folder() {
    assert_eq!(key("agder", "2026-11-22"), "workbooks/agder/agder-2026-11-22.xlsx");
}
